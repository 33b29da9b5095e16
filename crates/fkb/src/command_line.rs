//! The command line: arguments in, text out, an exit code.

use std::ffi::OsString;
use std::fmt::Display;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::check::check;
use crate::{ExplainedLine, Options, Problem, explain, import};

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

import   reads the text of an FKB and writes its catalogue to stdout, as JSON
         --name NAME   the job area's name, where the text does not say it
         --full-text   with the sections' own text
         --explain     writes instead each line of the document with what it was taken for: blank, title page, heading,
                       name, prose, row, continuation, furniture (what pages repeat), or NO PLACE
check    holds DIR/catalogue.json and DIR/guide.json against each other (DIR: data)

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
        Some("help" | "--help" | "-h") => Ok(USAGE.to_owned()),
        _ => Err(wrong(&format!("unknown command \"{}\"", command.display()))),
    }
}

fn wrong(what: &str) -> Failure {
    Failure::new(WRONG, format!("fkb: {what}\n\n{USAGE}"))
}

fn run_import(arguments: &[OsString], remarks: &mut String) -> Outcome {
    let mut file: Option<&Path> = None;
    let mut options = Options::default();
    let mut explained = false;
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.to_str() {
            Some("--full-text") => options.full_text = true,
            Some("--explain") => explained = true,
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
    if explained {
        return run_explain(path, &bytes, &options, remarks);
    }
    match import(&bytes, &file_name, &options) {
        Ok(imported) => {
            remarks.push_str(&in_file(path, &imported.notes));
            serde_json::to_string_pretty(&imported.catalogue).map(|json| json + "\n").map_err(|error| {
                let said = format!("{}: the catalogue cannot be written as JSON: {error}\n", path.display());
                Failure::new(ERRORS, said)
            })
        }
        Err(problems) => Err(Failure::new(ERRORS, problems_in_file(path, &problems))),
    }
}

fn run_explain(path: &Path, bytes: &[u8], options: &Options, remarks: &mut String) -> Outcome {
    let explained = explain(bytes, options).map_err(|it| Failure::new(ERRORS, problems_in_file(path, &it)))?;
    let digits = explained.lines.len().to_string().len();
    let line = |line: &ExplainedLine| format!("{:>digits$}  {:12}  {}", line.number, line.class, line.text);
    let given = explained.lines.iter().map(|it| line(it).trim_end().to_owned() + "\n").collect();
    remarks.push_str(&in_file(path, &explained.notes));
    if explained.problems.is_empty() {
        return Ok(given);
    }
    Err(Failure { exit: ERRORS, said: problems_in_file(path, &explained.problems), given })
}

/// Diagnostics with the file's name before them.
fn in_file(path: &Path, diagnostics: &[impl Display]) -> String {
    diagnostics.iter().map(|it| format!("{}:{it}\n", path.display())).collect()
}

fn problems_in_file(path: &Path, problems: &[Problem]) -> String {
    let (shown, more) = problems.split_at(problems.len().min(MOST_PROBLEMS));
    let said = in_file(path, shown);
    if more.is_empty() { said } else { format!("{said}{}: and {} more\n", path.display(), more.len()) }
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
