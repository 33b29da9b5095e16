//! `bench`: everything that the measuring needs is set up here; `tests/bench.rs` drives the browser, judges and writes the figures.

mod lists;
mod many_courses;
mod scale;
mod start;
mod wasm;

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::args::BenchOptions;
use crate::error::{Error, Result, read_bytes, read_text, remove_folder, write};
use crate::process;
use crate::site::{self, BuildOptions};
use crate::tools;
use crate::workspace::Workspace;

/// So many courses has the large catalogue.
const MANY: usize = 10_000;

/// Where the page with the engines is made.
const PAGE: &str = "target/bench/page";

/// Measures, and prints a table or JSON.
pub(super) fn bench(workspace: &Workspace, options: &BenchOptions) -> Result<()> {
    let dist = super::build(workspace, &BuildOptions::default())?.dist;
    let mut example = process::command("cargo");
    example
        .args(["run", "--quiet", "--locked", "--package", "amuplan", "--example", "bench", "--"])
        .args(&options.parts)
        .args(options.json.then_some("--json"))
        .args(options.write.then_some("--write"))
        .current_dir(workspace.root())
        .env("AMUPLAN_CHROMIUM", tools::browser()?)
        .env("AMUPLAN_DIST", &dist);
    for part in &options.parts {
        match *part {
            "search" => set_up_search(workspace, &mut example)?,
            "lists" => lists::set_up(workspace, &mut example)?,
            "start" => start::set_up(workspace, &dist, &mut example)?,
            "scale" => scale::set_up(workspace, &mut example)?,
            // Answers and life take the site alone.
            _ => {}
        }
    }
    process::run_shown(&mut example)
}

/// Sets up the page with all engines, and a site with many courses.
fn set_up_search(workspace: &Workspace, example: &mut Command) -> Result<()> {
    let peers =
        tools::npm_packages(&workspace.path("bench/peers"), "bench-peers", "the search engines to compare with")?;
    let many = many_courses(workspace, MANY)?;
    let with_many = site_of(workspace, MANY, &many)?;
    page(workspace, &peers)?;
    example
        .env("AMUPLAN_DIST_MANY", with_many)
        .env("AMUPLAN_BENCH_PAGE", workspace.path(PAGE))
        .env("AMUPLAN_BENCH_MANY", &many);
    Ok(())
}

/// The folder with a catalogue of so many courses and its guide.
fn many_courses(workspace: &Workspace, count: usize) -> Result<PathBuf> {
    let read = |name: &str| -> Result<serde_json::Value> {
        let file = workspace.path("data").join(name);
        serde_json::from_str(&read_text(&file)?)
            .map_err(|error| Error::new(format!("{} is no JSON: {error}.", file.display())))
    };
    let (catalogue, guide) = many_courses::of(read(site::CATALOGUE)?, read(site::GUIDE)?, count);
    let folder = workspace.path(&format!("target/bench/courses-{count}"));
    write(&folder.join(site::CATALOGUE), catalogue.to_string().as_bytes())?;
    write(&folder.join(site::GUIDE), guide.to_string().as_bytes())?;
    Ok(folder)
}

/// The site with the data of this folder, which are of so many courses.
fn site_of(workspace: &Workspace, count: usize, data: &Path) -> Result<PathBuf> {
    let options = BuildOptions { data: Some(data.to_owned()), site_url: None };
    let folder = format!("target/bench/site-{count}");
    let built = site::build_into(workspace, &options, &folder, &format!("bench-site-{count}"))?;
    super::tell(&built);
    Ok(built.dist)
}

/// Puts the page together: its own files, our search as wasm, the peers.
fn page(workspace: &Workspace, peers: &Path) -> Result<()> {
    let page = workspace.path(PAGE);
    remove_folder(&page)?;
    copy(&workspace.path("bench/page"), &page)?;
    copy(peers, &page.join("peers"))?;
    wasm::compile(workspace, "bench", "the search", &page.join("ours"))
}

/// Copies the files of a folder with those of the folders in it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    for file in Workspace::at(from).all_files()? {
        write(&to.join(&file), &read_bytes(&from.join(&file))?)?;
    }
    Ok(())
}
