//! A Chromium or Chrome for the end-to-end tests and the pictures.

use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::process;

use super::announce;
use super::cache::Cache;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const MACOS_PROGRAMS: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// The browser that `AMUPLAN_CHROMIUM` names, one that is installed, or one that is installed now.
pub(super) fn set_up(cache: &Cache) -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("AMUPLAN_CHROMIUM").filter(|named| !named.is_empty()).map(PathBuf::from) {
        return if named.is_file() {
            Ok(named)
        } else {
            Err(Error::new(format!("AMUPLAN_CHROMIUM names {}, which is not there.", named.display())))
        };
    }
    if let Some(browser) = look() {
        return Ok(browser);
    }
    announce("Chromium", "the browser that the end-to-end tests drive");
    let installed = super::apt::install(cache, "chromium", &["chromium"]);
    match (look(), installed) {
        (Some(browser), _) => Ok(browser),
        (None, Ok(())) => Err(by_hand("apt-get installed it, but it is not on PATH.")),
        (None, Err(error)) => Err(by_hand(&error.to_string())),
    }
}

fn look() -> Option<PathBuf> {
    NAMES
        .into_iter()
        .find_map(process::find_on_path)
        .or_else(|| MACOS_PROGRAMS.map(Path::new).into_iter().find(|path| path.is_file()).map(Path::to_owned))
}

fn by_hand(why: &str) -> Error {
    Error::new(format!(
        "{why}\nThere is no browser for the end-to-end tests; install Chrome or Chromium, or set AMUPLAN_CHROMIUM to one."
    ))
}
