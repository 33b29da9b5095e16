//! Packages of npm, exactly those that a lock file names.

use std::path::{Path, PathBuf};

use crate::digest;
use crate::error::{Error, Result, read_bytes, write};
use crate::process::{self, LongRun};

use super::announce;
use super::cache::Cache;

/// What decides which packages are installed, and how.
const FILES: [&str; 3] = [".npmrc", "package-lock.json", "package.json"];

/// Where npm puts packages.
const PACKAGES: &str = "node_modules";

/// The packages that `folder` asks for: in the cache, or installed into it. `name` is what they are together.
pub(super) fn set_up(cache: &Cache, folder: &Path, name: &str, purpose: &str) -> Result<PathBuf> {
    let digest = digest::of_files(folder, &FILES.map(str::to_owned))?;
    let title = format!("{name}-{}", &digest[..10]);
    let packages = cache.path(&title).join(PACKAGES);
    if packages.is_dir() {
        return Ok(packages);
    }
    let npm = process::find_on_path("npm").ok_or_else(|| {
        Error::new(format!("There is no npm here; install Node.js, with which {purpose} are fetched."))
    })?;
    announce(name, &format!("{purpose}, by npm"));
    cache.put(&title, PACKAGES, |new| {
        for file in FILES {
            write(&new.join(file), &read_bytes(&folder.join(file))?)?;
        }
        let mut npm = process::command(npm);
        // No package may run anything of its own here.
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(new);
        LongRun { name: "npm ci", log: cache.log(&title), lines_shown: 20, limit: None }.run(&mut npm)
    })?;
    Ok(packages)
}
