//! wasm-bindgen's command line, which writes the JavaScript between page and wasm. It must be of exactly the version that
//! the app was compiled with.

use std::path::PathBuf;

use crate::error::{Error, Result};
use crate::process;

use super::cache::{Cache, CargoInstall};

/// The folder of a wasm-bindgen of this version: on `PATH`, in the cache, or installed into it.
pub(super) fn set_up(cache: &Cache, version: &str) -> Result<PathBuf> {
    let fits = |program: &PathBuf| {
        process::first_line(process::command(program).arg("--version"))
            .is_some_and(|line| line.split(' ').nth(1) == Some(version))
    };
    let install = CargoInstall {
        package: "wasm-bindgen-cli",
        version,
        purpose: "writes the JavaScript between the page and the wasm",
        program: "wasm-bindgen",
        // Without --locked: the lock file that it was published with holds more and older packages.
        arguments: &["--no-default-features"],
    };
    let program = match process::find_on_path("wasm-bindgen").filter(fits).or_else(|| cache.installed(&install)) {
        Some(program) => program,
        None => cache.install(&install)?,
    };
    let folder = program.parent().ok_or_else(|| Error::new(format!("{} lies in no folder.", program.display())))?;
    Ok(folder.to_owned())
}
