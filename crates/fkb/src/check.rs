//! The two files of `data/`, each by itself and held against each other.

mod fields;
mod values;

use std::fmt::{self, Display};

use catalogue::json::{FromJson, Value};
use catalogue::{Catalogue, Finding, Guide};
use serde::Serialize;

use values::Values;

/// Something wrong in one of the two files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFinding {
    file: DataFile,
    /// Line and column in what is no JSON, else the place in it; empty for the whole.
    place: String,
    what: String,
}

/// One of the files of a data folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DataFile {
    Catalogue,
    Guide,
}

impl DataFinding {
    fn of_file(file: DataFile, Finding { place, what }: Finding) -> Self {
        DataFinding { file, place, what }
    }

    /// The finding with the names of the two files, as it is told.
    pub fn of(&self, catalogue: impl Display, guide: impl Display) -> String {
        match self.file {
            DataFile::Catalogue => format!("{catalogue}:{self}"),
            DataFile::Guide => format!("{guide}:{self}"),
        }
    }
}

/// The finding without its file: `3:5: what`, ` relations[3].course: what`, or ` what`.
impl fmt::Display for DataFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let DataFinding { place, what, .. } = self;
        match place.as_bytes() {
            [] => write!(f, " {what}"),
            [b'0'..=b'9', ..] => write!(f, "{place}: {what}"),
            _ => write!(f, " {place}: {what}"),
        }
    }
}

/// What the two files hold, in one line.
///
/// # Errors
/// Everything that is wrong in either of them, or does not fit.
///
/// ```
/// let catalogue = br#"{ "format": 1, "source": { "file": "a.txt", "sha256": "" },
///     "job_area": { "name": "A", "sections": [] }, "competences": [], "courses": [] }"#;
/// assert!(fkb::check(catalogue, br#"{ "format": 1 }"#).is_ok());
///
/// let findings = fkb::check(catalogue, br#"{ "format": 2 }"#).unwrap_err();
/// assert!(findings[0].of("catalogue.json", "guide.json").starts_with("guide.json: format: format 2 is not read"));
/// ```
pub fn check(catalogue: &[u8], guide: &[u8]) -> Result<String, Vec<DataFinding>> {
    let mut findings = Vec::new();
    let catalogue = read::<Catalogue>(DataFile::Catalogue, catalogue, &mut findings);
    let guide = read::<Guide>(DataFile::Guide, guide, &mut findings);
    let (Some(catalogue), Some(guide)) = (catalogue, guide) else { return Err(findings) };
    if let (Some(facts), Some(ours)) = (&catalogue.read, &guide.read) {
        // A course or a competence that could not be read is not missing, and a list of which something was taken out cannot be
        // blamed for what it lacks.
        let misfits = if catalogue.is_whole() { ours.check(facts) } else { Vec::new() };
        let misfits =
            misfits.into_iter().map(|finding| Finding { place: guide.place_in_file(&finding.place), ..finding });
        findings.extend(
            misfits
                .filter(|finding| !guide.is_incomplete(&finding.place))
                .map(|it| DataFinding::of_file(DataFile::Guide, it)),
        );
        if findings.is_empty() {
            return Ok(summary(facts, ours));
        }
    }
    Err(findings)
}

/// A catalogue by itself, or everything that is wrong in it.
pub(crate) fn read_catalogue(bytes: &[u8]) -> Result<Catalogue, Vec<DataFinding>> {
    alone(DataFile::Catalogue, bytes)
}

/// A guide by itself, or everything that is wrong in it. Whether it fits a catalogue is another question.
pub(crate) fn read_guide(bytes: &[u8]) -> Result<Guide, Vec<DataFinding>> {
    alone(DataFile::Guide, bytes)
}

fn alone<T: FromJson + Serialize>(file: DataFile, bytes: &[u8]) -> Result<T, Vec<DataFinding>> {
    let mut findings = Vec::new();
    match read(file, bytes, &mut findings).and_then(|values| values.read) {
        Some(read) if findings.is_empty() => Ok(read),
        _ => Err(findings),
    }
}

/// Reads a file, and adds what is wrong in it.
fn read<T: FromJson + Serialize>(file: DataFile, bytes: &[u8], findings: &mut Vec<DataFinding>) -> Option<Values<T>> {
    let json: Value = match serde_json::from_slice(bytes) {
        Ok(json) => json,
        Err(error) => {
            let (line, column) = (error.line(), error.column());
            // The error's own words end with the place, in another form.
            let (text, place) = (error.to_string(), format!(" at line {line} column {column}"));
            let what = match bytes {
                [0xEF, 0xBB, 0xBF, ..] => {
                    "a byte order mark stands here; save the file as UTF-8 without one".to_owned()
                }
                _ => format!("this is no JSON: {}", text.strip_suffix(&place).unwrap_or(&text)),
            };
            findings.push(DataFinding { file, place: format!("{line}:{column}"), what });
            return None;
        }
    };
    let values = Values::<T>::of(json);
    // What cannot be written again has been read from nothing.
    let written = values.read.as_ref().map(|read| serde_json::to_value(read).unwrap_or_default());
    let unknown = written.map(|written| fields::unknown(&values.rest, &written)).unwrap_or_default();
    let unknown = unknown.into_iter().map(|finding| Finding { place: values.place_in_file(&finding.place), ..finding });
    let found = values.findings.iter().cloned().chain(unknown);
    findings.extend(found.map(|finding| DataFinding::of_file(file, finding)));
    Some(values)
}

fn summary(catalogue: &Catalogue, guide: &Guide) -> String {
    let counts = [
        (catalogue.courses().len(), "course"),
        (catalogue.competences().len(), "competence"),
        (guide.relations.len(), "relation"),
        (guide.topics.len(), "topic"),
        (guide.job_roles.len(), "job role"),
        (guide.steps.len(), "step"),
    ];
    counts.map(|(count, what)| format!("{count} {what}{}", if count == 1 { "" } else { "s" })).join(", ")
}
