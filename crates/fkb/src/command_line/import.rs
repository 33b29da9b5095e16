//! `fkb import`: the text of an FKB in, its catalogue out, or what each of its lines was taken for.

use std::ffi::OsString;
use std::path::Path;

use super::{ERRORS, Failure, Outcome, in_file, problems_in_file, read, wrong};
use crate::{ExplainedLine, Options, explain, import};

pub(super) fn run_import(arguments: &[OsString], remarks: &mut String) -> Outcome {
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

fn name(given: Option<&str>) -> Result<String, Failure> {
    match given.map(str::trim) {
        Some(name) if !name.is_empty() => Ok(name.to_owned()),
        _ => Err(wrong("--name needs the job area's name")),
    }
}
