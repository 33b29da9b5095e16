//! The site: one way to build it, for `serve`, `build`, `test` and everything else.
//!
//! [`compile`] makes a stage with trunk (index.html, glue, wasm). [`finish`] turns the stage, `public/` and a folder of data
//! into `dist/`, and needs no compiler, so that the same wasm can show any catalogue.

mod build_info;
mod compile;
mod compressed;
mod data;
mod finish;
mod imports;
mod installable;
mod packed;
mod page;
mod policy;
mod precache;
mod preview;
mod single_file;
mod split;
mod stamp;
mod trimmed;
mod wasm;
mod without_app;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::digest;
use crate::error::{Result, remove_folder};
use crate::workspace::Workspace;

use self::build_info::BuildInfo;
use self::stamp::Stamp;

pub(crate) use self::compile::{Stage, compile, flags};
pub(crate) use self::compressed::brotli;
pub(crate) use self::data::{CATALOGUE, GUIDE};
pub(crate) use self::finish::COMPRESSED_ENDINGS;
pub(crate) use self::wasm::without_custom_sections;

/// Name of the single-file edition in `dist/`.
pub(crate) const SINGLE_FILE: &str = "amuplan.html";

/// What a build may be told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BuildOptions {
    /// The folder of catalogue.json and guide.json, instead of the project's own.
    pub data: Option<PathBuf>,
    /// The public address of the site.
    pub site_url: Option<String>,
}

/// A built site.
pub(crate) struct Built {
    /// Its folder.
    pub(crate) dist: PathBuf,
    /// The compiler that made the wasm.
    pub(crate) compiler: String,
    /// What was done, and how long it took; empty where nothing had changed.
    pub(crate) parts: Vec<(&'static str, Duration)>,
}

/// Builds the site into `dist/`, unless nothing has changed since it was last built there.
pub(crate) fn build(workspace: &Workspace, options: &BuildOptions) -> Result<Built> {
    build_into(workspace, options, "dist", "site")
}

/// Builds into a folder of the workspace; `name` is that of its stamp and of what is made on the way, below `target/`. So a site
/// with other data can be made for the tests, and `dist/` stays as it is.
pub(crate) fn build_into(workspace: &Workspace, options: &BuildOptions, folder: &str, name: &str) -> Result<Built> {
    let mut parts = Parts::default();
    let data_folder = data_folder(workspace, options);
    // Before minutes of compiling, and also where nothing has changed but the check.
    parts.time("check the data", || data::check(&data_folder))?;
    let stage = parts.time("compile", || compile(workspace))?;
    let info = BuildInfo::of(workspace, &stage.compiler, options.site_url.as_deref())?;
    let dist = workspace.path(folder);
    let stamp = Stamp::at(workspace.path(&format!("target/{name}-dist.stamp")));
    let inputs = dist_inputs(workspace, &stage, &data_folder, &info)?;
    if stamp.holds(&inputs, &dist)? {
        return Ok(Built { dist, compiler: stage.compiler, parts: Vec::new() });
    }
    let new = workspace.path(&format!("target/{name}-new"));
    finish::finish(workspace, &stage, &data_folder, &info, &new, &mut parts)?;
    stamp.forget()?;
    remove_folder(&dist)?;
    crate::error::rename(&new, &dist)?;
    stamp.write(&inputs, &dist)?;
    Ok(Built { dist, compiler: stage.compiler, parts: parts.0 })
}

/// Finishes a stage into a folder of its own, without a look at what is there: for comparing two builds.
pub(crate) fn finish_apart(workspace: &Workspace, stage: &Stage, info_from: &Workspace, to: &Path) -> Result<()> {
    let info = BuildInfo::of(info_from, &stage.compiler, None)?;
    finish::finish(workspace, stage, &workspace.path("data"), &info, to, &mut Parts::default())
}

/// The parts of a build with their times.
#[derive(Default)]
struct Parts(Vec<(&'static str, Duration)>);

impl Parts {
    fn time<T>(&mut self, name: &'static str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        let start = Instant::now();
        let value = work()?;
        self.0.push((name, start.elapsed()));
        Ok(value)
    }
}

/// The folder as it was given, or the project's own as seen from here: what is said about its files names them so.
fn data_folder(workspace: &Workspace, options: &BuildOptions) -> PathBuf {
    options.data.clone().unwrap_or_else(|| {
        let own = workspace.path("data");
        let here = std::env::current_dir().ok();
        let from_here = here.and_then(|here| own.strip_prefix(here).ok().map(Path::to_owned));
        from_here.filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(own)
    })
}

/// A digest over everything that `dist/` is made from: the stage, `public/`, the data, and the code that finishes.
fn dist_inputs(workspace: &Workspace, stage: &Stage, data_folder: &Path, info: &BuildInfo) -> Result<String> {
    let is_input = |file: &String| file.starts_with("public/") || file.starts_with("xtask/src/");
    let ours: Vec<String> = workspace.files()?.into_iter().filter(is_input).collect();
    let data = digest::of_files(data_folder, &[CATALOGUE.to_owned(), GUIDE.to_owned()])?;
    let all = [&stage.inputs, &stage.compiler, &digest::of_files(workspace.root(), &ours)?, &data, &info.json()];
    Ok(digest::hex(all.map(String::as_str).join("\n").as_bytes()))
}
