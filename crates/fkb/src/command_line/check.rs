//! `fkb check`: the two files of a data folder, held against each other.

use std::ffi::OsString;
use std::path::PathBuf;

use super::{ERRORS, Failure, Outcome, WRONG, read, wrong};
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
        (catalogue, guide) => {
            let said: String =
                [catalogue.err(), guide.err()].into_iter().flatten().map(|failure| failure.said).collect();
            return Err(Failure::new(WRONG, said));
        }
    };
    check(&catalogue, &guide).map(|summary| format!("{}: {summary}\n", folder.display())).map_err(|findings| {
        let [catalogue, guide] = files.each_ref().map(|path| path.display());
        let said: String = findings.iter().map(|finding| finding.of(&catalogue, &guide) + "\n").collect();
        Failure::new(ERRORS, said)
    })
}
