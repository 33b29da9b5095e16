//! trunk, which compiles the app to wasm and collects what index.html names.

use std::path::PathBuf;

use crate::error::Result;
use crate::process;

use super::cache::{Cache, CargoInstall};

/// 0.22 wants a compiler newer than the oldest that this project is built with.
const VERSION: &str = "0.21.14";

/// A trunk of the right version: on `PATH`, in the cache, or installed into it.
pub(super) fn set_up(cache: &Cache) -> Result<PathBuf> {
    let fits = |trunk: &PathBuf| {
        process::first_line(process::command(trunk).arg("--version").env("TRUNK_SKIP_VERSION_CHECK", "true"))
            .is_some_and(|line| line == format!("trunk {VERSION}"))
    };
    if let Some(trunk) = process::find_on_path("trunk").filter(fits) {
        return Ok(trunk);
    }
    let install = CargoInstall {
        package: "trunk",
        version: VERSION,
        purpose: "compiles the app to wasm and puts the page together",
        program: "trunk",
        // Its default features are for downloads, which we don't want of it; without them it compiles faster.
        arguments: &["--locked", "--no-default-features"],
    };
    cache.installed(&install).map_or_else(|| cache.install(&install), Ok)
}
