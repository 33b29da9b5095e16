//! The page with lists of several makes.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{Error, Result, read_bytes, read_text, remove_folder, write};
use crate::process;
use crate::site;
use crate::tools;
use crate::workspace::Workspace;

use super::{copy, wasm};

/// Where the page is made.
const PAGE: &str = "target/bench/lists";

/// The scripts of the page, which are joined with what they need and shortened.
const SCRIPTS: [&str; 2] = ["vanilla", "solid"];

/// What is on the wire for each contestant: compressed as the site is, for the bench to read off how large it is.
const ON_THE_WIRE: [&str; 4] = ["vanilla.min.js", "solid.min.js", "ours/bench_lists.js", "ours/bench_lists_bg.wasm"];

/// Sets the page up, and tells the program that measures where it is.
pub(super) fn set_up(workspace: &Workspace, example: &mut Command) -> Result<()> {
    let page = workspace.path(PAGE);
    remove_folder(&page)?;
    copy(&workspace.path("bench/lists/page"), &page)?;
    write(&page.join("site.css"), styles(workspace)?.as_bytes())?;
    let packages = packages(workspace)?;
    for script in SCRIPTS {
        bundle(&packages, &page.join(format!("{script}.js")), &page.join(format!("{script}.min.js")))?;
    }
    wasm::compile(workspace, "bench-lists", "the lists", &page.join("ours"))?;
    for file in ON_THE_WIRE {
        let packed = site::brotli(&read_bytes(&page.join(file))?)?;
        write(&page.join(format!("{file}.br")), &packed)?;
    }
    example.env("AMUPLAN_BENCH_LISTS", &page);
    Ok(())
}

/// Solid, and what joins scripts.
pub(super) fn packages(workspace: &Workspace) -> Result<PathBuf> {
    tools::npm_packages(&workspace.path("bench/lists/packages"), "bench-lists", "the other makers of lists")
}

/// One script of it and of all that it imports, as small as it can be.
pub(super) fn bundle(packages: &Path, script: &Path, to: &Path) -> Result<()> {
    let node = process::find_on_path("node").ok_or_else(|| Error::new("There is no node here; install Node.js."))?;
    let mut esbuild = process::command(node);
    esbuild
        .arg(packages.join("esbuild/bin/esbuild"))
        .arg(script)
        .args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--charset=utf8", "--log-level=warning"])
        .arg(format!("--outfile={}", to.display()))
        .env("NODE_PATH", packages);
    process::run_shown(&mut esbuild)
}

/// The site's own style sheets, in their order: rows cost what they cost there.
fn styles(workspace: &Workspace) -> Result<String> {
    let page = read_text(&workspace.path("index.html"))?;
    let names = page.split("href=\"styles/").skip(1).filter_map(|rest| rest.split('"').next());
    names.map(|name| read_text(&workspace.path(&format!("styles/{name}")))).collect()
}
