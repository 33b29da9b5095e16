//! The tools that the project needs: looked for first, set up where they are missing. One file a tool.

mod advisory_db;
mod apt;
mod cache;
mod chromium;
mod npm;
mod trunk;
mod wasm_bindgen;
pub(crate) mod wasm_target;

use std::path::{Path, PathBuf};

use crate::error::Result;
use crate::workspace::Workspace;

use self::cache::Cache;
use self::wasm_target::WasmToolchain;

/// What the wasm of the site is made with.
pub(crate) struct SiteTools {
    /// The compiler and how it is called.
    pub(crate) wasm: WasmToolchain,
    /// The program `trunk`.
    pub(crate) trunk: PathBuf,
    /// The folder that holds `wasm-bindgen`.
    pub(crate) wasm_bindgen_folder: PathBuf,
}

/// Finds or sets up everything that the site's build needs.
pub(crate) fn for_site(workspace: &Workspace) -> Result<SiteTools> {
    let cache = Cache::of_user()?;
    Ok(SiteTools {
        wasm: wasm_target::set_up(&cache)?,
        trunk: trunk::set_up(&cache)?,
        wasm_bindgen_folder: wasm_bindgen::set_up(&cache, &workspace.locked_version("wasm-bindgen")?)?,
    })
}

/// Finds or sets up the browser for what is seen and measured.
pub(crate) fn browser() -> Result<PathBuf> {
    chromium::set_up(&Cache::of_user()?)
}

/// The browsers of the end-to-end tests.
pub(crate) struct Browsers {
    /// As people have it.
    pub(crate) whole: PathBuf,
    /// What is enough for most walks; the same where there is nothing smaller.
    pub(crate) without_window: PathBuf,
}

/// Finds or sets up the browsers for the end-to-end tests.
pub(crate) fn browsers() -> Result<Browsers> {
    let whole = browser()?;
    let without_window = chromium::without_window(&Cache::of_user()?).unwrap_or_else(|| whole.clone());
    Ok(Browsers { whole, without_window })
}

/// What is known against crates, where it can be fetched or was once.
pub(crate) fn advisories() -> Result<Option<PathBuf>> {
    Ok(advisory_db::renewed(&Cache::of_user()?))
}

/// Finds or sets up the packages of this folder's package-lock.json: gives the folder that holds them by their names.
pub(crate) fn npm_packages(folder: &Path, name: &str, purpose: &str) -> Result<PathBuf> {
    npm::set_up(&Cache::of_user()?, folder, name, purpose)
}

/// Finds or sets up axe-core: the script that judges pages by rules.
pub(crate) fn axe(workspace: &Workspace) -> Result<PathBuf> {
    let packages = npm_packages(&workspace.path("tests/accessibility"), "accessibility", "the rules that judge pages")?;
    Ok(packages.join("axe-core/axe.min.js"))
}

/// Finds or sets up Lighthouse: the script that node runs.
pub(crate) fn lighthouse(workspace: &Workspace) -> Result<PathBuf> {
    let packages = npm_packages(&workspace.path("tests/lighthouse"), "lighthouse", "what judges the site as a whole")?;
    Ok(packages.join("lighthouse/cli/index.js"))
}

/// Announces what is about to be set up, and what it is for.
fn announce(what: &str, purpose: &str) {
    eprintln!("-- setting up {what}: {purpose}");
}
