//! The command line: arguments in, text out, an exit code.

use std::ffi::OsString;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::check::check;
use crate::{Options, import};

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
       fkb check [DIR]

import   reads the text of an FKB and writes its catalogue to stdout, as JSON
         --name NAME   the job area's name, where the text does not say it
         --full-text   with the sections' own text
check    holds DIR/catalogue.json and DIR/guide.json against each other (DIR: data)

exit     0 done · 1 the document or the data have errors · 2 used wrongly or not readable
";

/// What a command came to, where it came to anything.
type Outcome = Result<String, Failure>;

struct Failure {
    exit: u8,
    /// Whole lines.
    said: String,
}

/// Runs the program: what it gives goes to `out`, what it has to say to `err`. Returns the exit code.
pub fn run(arguments: &[OsString], out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let mut remarks = String::new();
    let (exit, said) = match command(arguments, &mut remarks) {
        Ok(given) => match out.write_all(given.as_bytes()).and_then(|()| out.flush()) {
            // Whoever reads has enough, as in `fkb import … | head`.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => (DONE, remarks),
            Err(error) => (WRONG, format!("fkb: the output cannot be written: {error}\n")),
            Ok(()) => (DONE, remarks),
        },
        Err(failure) => (failure.exit, failure.said),
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
        Some("help" | "--help" | "-h") => Ok(USAGE.to_owned()),
        _ => Err(wrong(&format!("unknown command \"{}\"", command.display()))),
    }
}

fn wrong(what: &str) -> Failure {
    Failure { exit: WRONG, said: format!("fkb: {what}\n\n{USAGE}") }
}

fn run_import(arguments: &[OsString], remarks: &mut String) -> Outcome {
    let mut file: Option<&Path> = None;
    let mut options = Options::default();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.to_str() {
            Some("--full-text") => options.full_text = true,
            Some("--name") => options.name = Some(name(rest.next().and_then(|name| name.to_str()))?),
            Some(text) if text.starts_with("--name=") => options.name = Some(name(text.strip_prefix("--name="))?),
            Some(text) if text.starts_with('-') => return Err(wrong(&format!("unknown option \"{text}\""))),
            _ if file.is_some() => return Err(wrong("import takes one file")),
            _ => file = Some(Path::new(argument)),
        }
    }
    let path = file.ok_or_else(|| wrong("import needs a file"))?;
    let bytes = read(path)?;
    let file_name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let shown = path.display();
    match import(&bytes, &file_name, &options) {
        Ok(imported) => {
            imported.notes.iter().for_each(|note| remarks.push_str(&format!("{shown}:{note}\n")));
            serde_json::to_string_pretty(&imported.catalogue).map(|json| json + "\n").map_err(|error| Failure {
                exit: ERRORS,
                said: format!("{shown}: the catalogue cannot be written as JSON: {error}\n"),
            })
        }
        Err(problems) => {
            let mut said: String =
                problems.iter().take(MOST_PROBLEMS).map(|problem| format!("{shown}:{problem}\n")).collect();
            if let Some(more @ 1..) = problems.len().checked_sub(MOST_PROBLEMS) {
                said.push_str(&format!("{shown}: and {more} more\n"));
            }
            Err(Failure { exit: ERRORS, said })
        }
    }
}

fn name(given: Option<&str>) -> Result<String, Failure> {
    match given.map(str::trim) {
        Some(name) if !name.is_empty() => Ok(name.to_owned()),
        _ => Err(wrong("--name needs the job area's name")),
    }
}

fn run_check(arguments: &[OsString]) -> Outcome {
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
            let said = [catalogue.err(), guide.err()].into_iter().flatten().map(|failure| failure.said).collect();
            return Err(Failure { exit: WRONG, said });
        }
    };
    check(&catalogue, &guide).map(|summary| format!("{}: {summary}\n", folder.display())).map_err(|findings| {
        let [catalogue, guide] = files.each_ref().map(|path| path.display());
        let said = findings.iter().map(|finding| finding.of(&catalogue, &guide) + "\n").collect();
        Failure { exit: ERRORS, said }
    })
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| {
        let why = match error.kind() {
            _ if path.is_dir() => "this is a folder; give a file".to_owned(),
            ErrorKind::NotFound => "there is no such file".to_owned(),
            ErrorKind::PermissionDenied => "you may not read this file".to_owned(),
            _ => format!("this file cannot be read: {error}"),
        };
        Failure { exit: WRONG, said: format!("{}: {why}\n", path.display()) }
    })
}
