//! `fkb check`: the two files of a data folder, held against each other.

use std::ffi::OsString;
use std::path::PathBuf;

use super::{ERRORS, Failure, MOST_PROBLEMS, Outcome, read, wrong};
use crate::check::check;

pub(super) fn run_check(arguments: &[OsString]) -> Outcome {
    let folder = match arguments {
        [] => PathBuf::from("data"),
        [folder] if !folder.to_string_lossy().starts_with('-') => PathBuf::from(folder),
        _ => return Err(wrong("check takes one folder")),
    };
    let files = [folder.join("catalogue.json"), folder.join("guide.json")];
    let [catalogue, guide] = files.each_ref().map(|path| read(path));
    let (catalogue, guide) = match (catalogue, guide) {
        (Ok(catalogue), Ok(guide)) => (catalogue, guide),
        // Both are told where both are missing.
        (catalogue, guide) => return Err(Failure::all([catalogue.err(), guide.err()])),
    };
    check(&catalogue, &guide).map(|summary| format!("{}: {summary}\n", folder.display())).map_err(|findings| {
        let [catalogue, guide] = files.each_ref().map(|path| path.display());
        let (shown, more) = findings.split_at(findings.len().min(MOST_PROBLEMS));
        let mut said: String = shown.iter().map(|finding| finding.of(&catalogue, &guide) + "\n").collect();
        if !more.is_empty() {
            said += &format!("{}: and {} more\n", folder.display(), more.len());
        }
        Failure::new(ERRORS, said)
    })
}
