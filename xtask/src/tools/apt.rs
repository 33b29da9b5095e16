//! Debian's packages, where this is Debian and we may install.

use std::process::Command;

use crate::error::{Error, Result};
use crate::process::{self, LongRun};

use super::cache::Cache;

/// Installs packages; `name` is for the clock and the log.
pub(super) fn install(cache: &Cache, name: &str, packages: &[&str]) -> Result<()> {
    if process::find_on_path("apt-get").is_none() {
        return Err(Error::new("There is no apt-get here."));
    }
    let is_root = process::first_line(process::command("id").arg("-u")).is_some_and(|id| id == "0");
    if !is_root {
        return Err(Error::new("apt-get needs root, and this is another user."));
    }
    let run = |step: &str, command: &mut Command| {
        let log = cache.log(&format!("apt-get-{step}-{name}"));
        let run = LongRun { name: &format!("apt-get {step} ({name})"), log, lines_shown: 20, limit: None };
        run.run(command.env("DEBIAN_FRONTEND", "noninteractive"))
    };
    run("update", process::command("apt-get").arg("update"))?;
    run("install", process::command("apt-get").args(["install", "-y", "--no-install-recommends"]).args(packages))
}
