//! Documents of our own making, in folders beside this file: `input.txt`, and what comes out of it (`expected.json`, and
//! `expected.txt` where something is said).

mod snapshot;

use std::fs;
use std::path::Path;

use fkb::{Options, import};

/// Imports `FOLDER/input.txt` and holds catalogue and diagnostics against the files beside it.
fn holds(folder: &str, options: &Options) {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let input = fs::read(tests.join(folder).join("input.txt")).expect("input.txt is there");
    let (json, said) = match import(&input, "input.txt", options) {
        Ok(imported) => {
            let json = serde_json::to_string_pretty(&imported.catalogue).expect("a catalogue can be written");
            (Some(json + "\n"), lines(&imported.notes))
        }
        Err(problems) => (None, lines(&problems)),
    };
    snapshot::holds(&format!("{folder}/expected.json"), json.as_deref());
    snapshot::holds(&format!("{folder}/expected.txt"), Some(said.as_str()).filter(|said| !said.is_empty()));
}

fn lines(diagnostics: &[impl std::fmt::Display]) -> String {
    diagnostics.iter().map(|it| format!("input.txt:{it}\n")).collect()
}

#[test]
fn a_document_with_everything_that_others_have_is_read() {
    holds("groenne-anlaeg", &Options { full_text: true, ..Options::default() });
}

#[test]
fn what_pdfs_and_windows_leave_behind_is_read() {
    holds("tandklinik", &Options { full_text: true, ..Options::default() });
}

#[test]
fn a_table_that_keeps_its_columns_is_read_in_its_order() {
    holds("columns", &Options::default());
}

#[test]
fn a_table_whose_rows_nobody_can_tell_apart_is_refused_in_one_sentence() {
    holds("columns-in-the-middle", &Options::default());
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
