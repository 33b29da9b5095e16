//! `fkb import`: the text of an FKB in, its catalogue out, or what each of its lines was taken for.

use std::ffi::OsString;
use std::path::Path;

use super::arguments::{Arguments, NAME, name};
use super::{ERRORS, Failure, Outcome, in_file, json, problems_in_file, read, wrong};
use crate::{ExplainedLine, Options, explain, import};

pub(super) fn run_import(arguments: &[OsString], remarks: &mut String) -> Outcome {
    let arguments = Arguments::read(arguments, &["--full-text", "--explain"], &[NAME])?;
    let path = match arguments.files[..] {
        [file] => file,
        [] => return Err(wrong("import needs a file")),
        _ => return Err(wrong("import takes one file")),
    };
    let options = Options { name: name(&arguments)?, full_text: arguments.has("--full-text") };
    let bytes = read(path)?;
    let file_name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    if arguments.has("--explain") {
        return run_explain(path, &bytes, &options, remarks);
    }
    match import(&bytes, &file_name, &options) {
        Ok(imported) => {
            remarks.push_str(&in_file(path, &imported.notes));
            json(&imported.catalogue)
        }
        Err(problems) => Err(Failure::new(ERRORS, problems_in_file(path, &problems))),
    }
}

fn run_explain(path: &Path, bytes: &[u8], options: &Options, remarks: &mut String) -> Outcome {
    let explained = explain(bytes, options).map_err(|it| Failure::new(ERRORS, problems_in_file(path, &it)))?;
    let digits = explained.lines.len().to_string().len();
    let line = |line: &ExplainedLine| format!("{:>digits$}  {:12}  {}", line.number, line.class, line.text);
    let given = explained.lines.iter().map(|it| line(it).trim_end().to_owned() + "\n").collect();
    let notes = in_file(path, &explained.notes);
    if explained.problems.is_empty() {
        remarks.push_str(&notes);
        return Ok(given);
    }
    Err(Failure { exit: ERRORS, said: notes + &problems_in_file(path, &explained.problems), given })
}
