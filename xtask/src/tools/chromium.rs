//! A Chromium or Chrome: whole, or without all that a window needs.

use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::process;

use super::announce;
use super::cache::Cache;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The part of it that draws no window: it starts in half the time.
const WITHOUT_WINDOW: &str = "chrome-headless-shell";

/// Debian's. What it has on PATH is a shell script, and ending that does not end the browser.
const WITHOUT_WINDOW_ON_DEBIAN: &str = "/usr/lib/chromium/chromium-headless-shell";

const MACOS_PROGRAMS: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// The browser that `AMUPLAN_CHROMIUM` names, one that is installed, or one that is installed now.
pub(super) fn set_up(cache: &Cache) -> Result<PathBuf> {
    if let Some(browser) = named()?.or_else(look) {
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

/// The part without a window, where it is or can be had. `None` elsewhere, and where a browser is named: then that is to be used.
pub(super) fn without_window(cache: &Cache) -> Option<PathBuf> {
    let on_debian = || Some(PathBuf::from(WITHOUT_WINDOW_ON_DEBIAN)).filter(|path| path.is_file());
    let look = || process::find_on_path(WITHOUT_WINDOW).or_else(on_debian);
    if !matches!(named(), Ok(None)) {
        return None;
    }
    look().or_else(|| {
        // Where it can't be had, the whole browser takes its place.
        super::apt::install(cache, "chromium-headless-shell", &["chromium-headless-shell"]).ok()?;
        look()
    })
}

/// The browser that `AMUPLAN_CHROMIUM` names.
fn named() -> Result<Option<PathBuf>> {
    let named = std::env::var_os("AMUPLAN_CHROMIUM").filter(|named| !named.is_empty()).map(PathBuf::from);
    match named {
        Some(named) if !named.is_file() => {
            Err(Error::new(format!("AMUPLAN_CHROMIUM names {}, which is not there.", named.display())))
        }
        named => Ok(named),
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
