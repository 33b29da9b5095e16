//! Our own crates as wasm modules for the pages of `bench`, compiled as the site's own wasm is, flag by flag: what is measured is what
//! readers get.

use std::path::Path;
use std::process::Command;

use crate::error::{Error, Result, make_folder, read_bytes, write};
use crate::process::{self, LongRun};
use crate::site;
use crate::tools;
use crate::workspace::Workspace;

/// Compiles this package and puts the module, with the JavaScript around it, into a folder. `what` is said while it is done.
pub(super) fn compile(workspace: &Workspace, package: &str, what: &str, into: &Path) -> Result<()> {
    let tools = tools::for_site(workspace)?;
    let target = workspace.path(tools.wasm.target_folder());
    let mut cargo = process::command("cargo");
    tools.wasm.apply(&mut cargo, None)?;
    cargo
        .args(["build", "--locked", "--package", package, "--lib", "--profile", "page"])
        .args(["--target", "wasm32-unknown-unknown"])
        .current_dir(workspace.root())
        .env("CARGO_TARGET_DIR", &target)
        .env("CARGO_ENCODED_RUSTFLAGS", site::flags(workspace, &tools)?);
    let run = |name: &str, log: String, program: &mut Command| {
        LongRun { name, log: workspace.path(&log), lines_shown: 200, limit: None }.run(program)
    };
    run(&format!("compiling {what}"), format!("target/logs/{package}.log"), &mut cargo)?;
    make_folder(into)?;
    let name = package.replace('-', "_");
    let mut wasm_bindgen = process::command(tools.wasm_bindgen_folder.join("wasm-bindgen"));
    wasm_bindgen
        .args(["--target", "web", "--no-typescript", "--remove-name-section", "--remove-producers-section"])
        .arg("--out-dir")
        .arg(into)
        .arg(target.join(format!("wasm32-unknown-unknown/page/{name}.wasm")));
    run("wasm-bindgen", format!("target/logs/{package}-wasm-bindgen.log"), &mut wasm_bindgen)?;
    let module = into.join(format!("{name}_bg.wasm"));
    let smaller = site::without_custom_sections(&read_bytes(&module)?);
    let smaller = smaller.ok_or_else(|| Error::new(format!("{} is no wasm.", module.display())))?;
    write(&module, &smaller)
}
