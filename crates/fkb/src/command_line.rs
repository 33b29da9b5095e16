//! The command line: arguments in, text out, an exit code.

mod arguments;
mod check;
mod diff;
mod import;
mod search;
mod suggest;

use std::ffi::OsString;
use std::fmt::Display;
use std::io::{ErrorKind, Write};
use std::path::Path;

use check::run_check;
use diff::run_diff;
use import::run_import;
use search::{run_match, run_search};
use serde::Serialize;
use suggest::run_suggest;

/// Done: the document was read, the data fit.
const DONE: u8 = 0;
/// The document or the data have errors.
const ERRORS: u8 = 1;
/// Used wrongly, or a file that cannot be read.
const WRONG: u8 = 2;

/// More problems than these are only counted: the first ones have to be mended anyhow.
const MOST_PROBLEMS: usize = 50;

const USAGE: &str = "\
usage: fkb import FILE [--name NAME] [--full-text]
       fkb import FILE --explain
       fkb check [DIR]
       fkb diff OLD NEW [--guide FILE] [--name NAME] [--json]
       fkb suggest [DIR] [--text FILE] [--all] [--json]
       fkb search QUERY [--data DIR] [--json]
       fkb match [--data DIR] [--json] < TEXT

import   reads the text of an FKB and writes its catalogue to stdout, as JSON
         --name NAME   the job area's name, where the text does not say it
         --full-text   with the sections' own text
         --explain     writes instead each line of the document with what it was taken for: blank, title page, heading,
                       name, prose, row, continuation, furniture (what pages repeat), or NO PLACE
check    holds DIR/catalogue.json and DIR/guide.json against each other (DIR: data)
diff     says what the edition NEW changes of OLD, and what of the guide that touches;
         each a catalogue.json, a folder that holds one, or the text of an FKB
         --guide FILE  the guide, where it is not the guide.json beside OLD
         --name NAME   the job area's name, where a text does not say it
         --json        as JSON, for programs
suggest  proposes relations between the competences and courses of DIR (DIR: data), for an editor to judge
         --text FILE   the text of the FKB, where the catalogue does not hold it
         --all         those that the guide has already too, and how many of its relations are found
         --json        as JSON, for programs
search   finds courses, best first, by the same code as the page
match    names the competences that a text speaks for, with the words that do, and the courses that follow
         --data DIR    with the two files of this folder (data)
         --json        as JSON, for programs

exit     0 done · 1 the document or the data have errors · 2 used wrongly or not readable
";

/// What a command came to, where it came to anything.
type Outcome = Result<String, Failure>;

struct Failure {
    exit: u8,
    /// What went wrong, in whole lines.
    said: String,
    /// What is given all the same.
    given: String,
}

impl Failure {
    fn new(exit: u8, said: impl Into<String>) -> Self {
        Failure { exit, said: said.into(), given: String::new() }
    }

    /// Several at once: a file that cannot be read weighs more than errors in one that can.
    fn all(failures: impl IntoIterator<Item = Option<Failure>>) -> Failure {
        failures.into_iter().flatten().fold(Failure::new(DONE, ""), |all, failure| {
            Failure::new(all.exit.max(failure.exit), all.said + &failure.said)
        })
    }
}

/// Runs the program: what it gives goes to `out`, what it has to say to `err`. Returns the exit code.
pub fn run(arguments: &[OsString], out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let mut remarks = String::new();
    let (exit, given, said) = match command(arguments, &mut remarks) {
        Ok(given) => (DONE, given, remarks),
        Err(failure) => (failure.exit, failure.given, failure.said),
    };
    let (exit, said) = match out.write_all(given.as_bytes()).and_then(|()| out.flush()) {
        // Whoever reads may have enough, as in `fkb import … | head`.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            (WRONG, format!("fkb: the output cannot be written: {error}\n"))
        }
        _ => (exit, said),
    };
    // Where even this cannot be written there is nobody left to tell.
    let _ = err.write_all(said.as_bytes());
    exit
}

fn command(arguments: &[OsString], remarks: &mut String) -> Outcome {
    let Some((command, rest)) = arguments.split_first() else { return Err(wrong("no command")) };
    match command.to_str() {
        Some("import") => run_import(rest, remarks),
        Some("check") => run_check(rest),
        Some("diff") => run_diff(rest, remarks),
        Some("search") => run_search(rest, remarks),
        Some("match") => run_match(rest, remarks),
        Some("suggest") => run_suggest(rest, remarks),
        Some("help" | "--help" | "-h") => Ok(USAGE.to_owned()),
        _ => Err(wrong(&format!("unknown command \"{}\"", command.display()))),
    }
}

fn wrong(what: &str) -> Failure {
    Failure::new(WRONG, format!("fkb: {what}\n\n{USAGE}"))
}

/// Diagnostics with the file's name before them.
fn in_file(path: &Path, diagnostics: &[impl Display]) -> String {
    diagnostics.iter().map(|it| format!("{}:{it}\n", path.display())).collect()
}

fn problems_in_file(path: &Path, problems: &[impl Display]) -> String {
    let (shown, more) = problems.split_at(problems.len().min(MOST_PROBLEMS));
    let said = in_file(path, shown);
    if more.is_empty() { said } else { format!("{said}{}: and {} more\n", path.display(), more.len()) }
}

/// A result as JSON on lines of its own.
fn json(result: &impl Serialize) -> Outcome {
    let unwritable = |error| Failure::new(ERRORS, format!("fkb: this cannot be written as JSON: {error}\n"));
    serde_json::to_string_pretty(result).map(|json| json + "\n").map_err(unwritable)
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| {
        let why = match error.kind() {
            _ if path.is_dir() => "this is a folder; give a file".to_owned(),
            ErrorKind::NotFound => "there is no such file".to_owned(),
            ErrorKind::PermissionDenied => "you may not read this file".to_owned(),
            _ => format!("this file cannot be read: {error}"),
        };
        Failure::new(WRONG, format!("{}: {why}\n", path.display()))
    })
}
