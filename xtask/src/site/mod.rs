//! The site: one way to build it, for `serve`, `build`, `test` and everything else.
//!
//! [`compile`] makes a stage with trunk (index.html, glue, wasm). [`finish`] turns the stage, `public/` and a folder of data
//! into `dist/`, and needs no compiler, so that the same wasm can show any catalogue.

mod build_info;
mod compile;
mod compressed;
mod data;
mod finish;
mod page;
mod policy;
mod single_file;
mod stamp;
mod trimmed;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::digest;
use crate::error::{Error, Result, remove_folder};
use crate::process;
use crate::workspace::Workspace;

use self::build_info::BuildInfo;
use self::stamp::Stamp;

pub(crate) use self::compile::{Stage, compile};
pub(crate) use self::finish::COMPRESSED_ENDINGS;

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
    let mut parts = Parts::default();
    let data_folder = data_folder(workspace, options)?;
    let stage = parts.time("compile", || compile(workspace))?;
    let info = BuildInfo::of(workspace, &stage.compiler, options.site_url.as_deref())?;
    let dist = workspace.path("dist");
    let stamp = Stamp::at(workspace.path("target/site-dist.stamp"));
    let inputs = dist_inputs(workspace, &stage, &data_folder, &info)?;
    if stamp.holds(&inputs, &dist)? {
        return Ok(Built { dist, compiler: stage.compiler, parts: Vec::new() });
    }
    parts.time("check the data", || check_data(workspace, &data_folder))?;
    let new = workspace.path("target/site-new");
    finish::finish(workspace, &stage, &data_folder, &info, &new, &mut parts)?;
    stamp.forget()?;
    remove_folder(&dist)?;
    crate::error::rename(&new, &dist)?;
    stamp.write(&inputs, &dist)?;
    Ok(Built { dist, compiler: stage.compiler, parts: parts.0 })
}

/// Finishes a stage into a folder of its own, without a look at what is there: for comparing two builds.
pub(crate) fn finish_apart(
    workspace: &Workspace,
    stage: &Stage,
    info_from: &Workspace,
    to: &std::path::Path,
) -> Result<()> {
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

fn data_folder(workspace: &Workspace, options: &BuildOptions) -> Result<PathBuf> {
    let folder = options.data.clone().unwrap_or_else(|| workspace.path("data"));
    if !folder.is_dir() {
        return Err(Error::new(format!("The data folder {} is not there.", folder.display())));
    }
    std::path::absolute(&folder).map_err(|error| Error::new(format!("{} is no folder: {error}.", folder.display())))
}

/// A digest over everything that `dist/` is made from: the stage, `public/`, the data, and the code that finishes.
fn dist_inputs(
    workspace: &Workspace,
    stage: &Stage,
    data_folder: &std::path::Path,
    info: &BuildInfo,
) -> Result<String> {
    let is_input = |file: &String| file.starts_with("public/") || file.starts_with("xtask/src/");
    let ours: Vec<String> = workspace.files()?.into_iter().filter(is_input).collect();
    let data = digest::of_files(data_folder, &[data::CATALOGUE.to_owned(), data::GUIDE.to_owned()])?;
    let all = [&stage.inputs, &stage.compiler, &digest::of_files(workspace.root(), &ours)?, &data, &info.json()];
    Ok(digest::hex(all.map(String::as_str).join("\n").as_bytes()))
}

/// Lets the project's own check look at the data before they are put into the page.
fn check_data(workspace: &Workspace, folder: &std::path::Path) -> Result<()> {
    let mut check = process::command("cargo");
    check
        .args(["run", "--quiet", "--locked", "--package", "fkb", "--", "check"])
        .arg(folder)
        .current_dir(workspace.root());
    process::run_shown(&mut check).map_err(|error| {
        Error::new(format!("{error}\nThe data in {} were not accepted; nothing was built.", folder.display()))
    })
}
