//! `fkb diff`: what a new edition changes, and what of the guide that touches.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use catalogue::Guide;

use super::arguments::{Arguments, NAME, name};
use super::{ERRORS, Failure, Outcome, in_file, json, problems_in_file, read, wrong};
use crate::check;
use crate::diff::Diff;
use crate::edition::{Edition, edition};

pub(super) fn run_diff(words: &[OsString], remarks: &mut String) -> Outcome {
    let arguments = Arguments::read(words, &["--json"], &[("--guide", "a file"), NAME])?;
    let &[old, new] = arguments.files.as_slice() else {
        return Err(wrong("diff takes two editions, the old one and the new one"));
    };
    let name = name(&arguments)?;
    let guide_file = match arguments.value("--guide") {
        Some(file) => Some(PathBuf::from(file)),
        None => Some(folder_of(old).join("guide.json")).filter(|file| file.exists()),
    };
    // What is wrong with any of them is told at once.
    let old = read_edition(old, name.as_deref(), remarks);
    let new = read_edition(new, name.as_deref(), remarks);
    let guide = guide_file.as_deref().map(read_guide).transpose();
    let (old, new, guide) = match (old, new, guide) {
        (Ok(old), Ok(new), Ok(guide)) => (old, new, guide),
        (old, new, guide) => return Err(Failure::all([old.err(), new.err(), guide.err()])),
    };
    let diff = Diff::between(&old, &new, guide.as_ref());
    if arguments.has("--json") {
        return json(&diff);
    }
    Ok(diff.in_words(&guide_file.unwrap_or_default().display().to_string()))
}

fn folder_of(edition: &Path) -> &Path {
    if edition.is_dir() { edition } else { edition.parent().unwrap_or(edition) }
}

/// A file, or the catalogue of a folder.
pub(super) fn read_edition(
    path: &Path,
    name: Option<&str>,
    remarks: &mut String,
) -> Result<catalogue::Catalogue, Failure> {
    let path = if path.is_dir() { path.join("catalogue.json") } else { path.to_path_buf() };
    let bytes = read(&path)?;
    let file_name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    match edition(&bytes, &file_name, name) {
        Ok(Edition { catalogue, notes }) => {
            remarks.push_str(&in_file(&path, &notes));
            Ok(catalogue)
        }
        Err(wrong) => Err(Failure::new(ERRORS, problems_in_file(&path, &wrong))),
    }
}

pub(super) fn read_guide(path: &Path) -> Result<Guide, Failure> {
    let bytes = read(path)?;
    check::read_guide(&bytes).map_err(|findings| Failure::new(ERRORS, problems_in_file(path, &findings)))
}
