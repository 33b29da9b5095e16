//! Documents of our own making, in folders beside this file: `input.txt`, and what comes out of it (`expected.json`, and
//! `expected.txt` where something is said). `UPDATE_SNAPSHOTS=1` writes what comes out now; look at the difference.

use std::fs;
use std::path::Path;

use fkb::{Options, import};

/// Imports `FOLDER/input.txt` and holds catalogue and diagnostics against the files beside it.
fn holds(folder: &str, options: &Options) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let input = fs::read(folder.join("input.txt")).expect("input.txt is there");
    let (json, said) = match import(&input, "input.txt", options) {
        Ok(imported) => {
            let json = serde_json::to_string_pretty(&imported.catalogue).expect("a catalogue can be written");
            (Some(json + "\n"), lines(&imported.notes))
        }
        Err(problems) => (None, lines(&problems)),
    };
    snapshot(&folder.join("expected.json"), json.as_deref());
    snapshot(&folder.join("expected.txt"), Some(said.as_str()).filter(|said| !said.is_empty()));
}

fn lines(diagnostics: &[impl std::fmt::Display]) -> String {
    diagnostics.iter().map(|it| format!("input.txt:{it}\n")).collect()
}

fn snapshot(path: &Path, now: Option<&str>) {
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        match now {
            Some(now) => fs::write(path, now).expect("the snapshot can be written"),
            None => drop(fs::remove_file(path)),
        }
    }
    let expected = fs::read_to_string(path).ok();
    assert_eq!(now, expected.as_deref(), "{}", path.display());
}

#[test]
fn a_document_with_everything_that_others_have_is_read() {
    holds("groenne-anlaeg", &Options { full_text: true, ..Options::default() });
}

#[test]
fn a_small_document_is_read_without_a_remark() {
    holds("baadebyggeri", &Options::default());
}

#[test]
fn everything_wrong_in_a_table_is_said_at_once() {
    holds("damaged-table", &Options::default());
}

#[test]
fn everything_wrong_in_the_text_is_said_at_once() {
    holds("damaged-text", &Options::default());
}

#[test]
fn a_document_cut_off_in_the_middle_is_refused() {
    holds("cut-off", &Options::default());
}

#[test]
fn another_text_is_refused_in_one_sentence() {
    holds("another-text", &Options::default());
}
