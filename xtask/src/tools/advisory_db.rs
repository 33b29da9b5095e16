//! The advisory database of RustSec: a repository with a file for each vulnerability that is known of a crate.

use std::path::PathBuf;
use std::time::Duration;

use crate::error::Result;
use crate::process::{self, LongRun};

use super::cache::Cache;

const NAME: &str = "advisory-db";
const ADDRESS: &str = "https://github.com/RustSec/advisory-db";

/// Whoever answers at all has answered by then.
const LIMIT: Duration = Duration::from_secs(40);

/// The database as it is today, or an older copy of it; nothing where neither can be had, which is said.
pub(super) fn renewed(cache: &Cache) -> Option<PathBuf> {
    let folder = cache.path(NAME);
    let run = |arguments: &[&str]| {
        let mut git = process::command("git");
        // A host that asks for a password has not got it.
        git.args(arguments).env("GIT_TERMINAL_PROMPT", "0");
        let log = cache.log(NAME);
        LongRun { name: "fetching advisories", log, lines_shown: 3, limit: Some(LIMIT) }.run(&mut git)
    };
    let at = folder.to_string_lossy().into_owned();
    let renewed: Result<()> = if folder.is_dir() {
        run(&["-C", &at, "fetch", "--quiet", "--depth=1", "origin", "HEAD"])
            .and_then(|()| run(&["-C", &at, "reset", "--quiet", "--hard", "FETCH_HEAD"]))
    } else {
        cache.put(NAME, "crates", |new| run(&["clone", "--quiet", "--depth=1", ADDRESS, &new.to_string_lossy()]))
    };
    match renewed {
        Ok(()) => Some(folder),
        Err(error) if folder.is_dir() => {
            let date = process::first_line(process::command("git").args(["-C", &at, "log", "-1", "--format=%cs"]));
            eprintln!("{error}\n-- advisories: not renewed, those of {} are used", date.unwrap_or_default());
            Some(folder)
        }
        Err(error) => {
            eprintln!("{error}\n-- advisories: SKIPPED, {ADDRESS} cannot be fetched here");
            None
        }
    }
}
