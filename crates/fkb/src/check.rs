//! The two files of `data/`, each by itself and held against each other.

use std::fmt::Display;

use catalogue::json::{FromJson, Value};
use catalogue::{Catalogue, Guide};

/// Something wrong in one of the two files.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Finding {
    /// The catalogue cannot be read. The text begins with the place: line and column in what is no JSON, else the field.
    Catalogue(String),
    /// The guide cannot be read, or does not fit. The text begins with the place.
    Guide(String),
}

impl Finding {
    /// The finding with the name of its file.
    pub(crate) fn of(&self, catalogue: impl Display, guide: impl Display) -> String {
        match self {
            Finding::Catalogue(what) => format!("{catalogue}:{what}"),
            Finding::Guide(what) => format!("{guide}:{what}"),
        }
    }
}

/// What the two files hold, in one line, or everything that is wrong.
pub(crate) fn check(catalogue: &[u8], guide: &[u8]) -> Result<String, Vec<Finding>> {
    let catalogue = read::<Catalogue>(catalogue).map_err(Finding::Catalogue);
    let guide = read::<Guide>(guide).map_err(Finding::Guide);
    let (catalogue, guide) = match (catalogue, guide) {
        (Ok(catalogue), Ok(guide)) => (catalogue, guide),
        (catalogue, guide) => return Err([catalogue.err(), guide.err()].into_iter().flatten().collect()),
    };
    let findings = guide.check(&catalogue);
    if !findings.is_empty() {
        return Err(findings.into_iter().map(|finding| Finding::Guide(format!(" {finding}"))).collect());
    }
    Ok(summary(&catalogue, &guide))
}

/// Reads a file, or says what is wrong: `LINE:COLUMN: …` where it is no JSON, ` PLACE: …` where a value is none.
fn read<T: FromJson>(bytes: &[u8]) -> Result<T, String> {
    let json: Value = serde_json::from_slice(bytes).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        // The error's own words end with the place, in another form.
        let (text, place) = (error.to_string(), format!(" at line {line} column {column}"));
        format!("{line}:{column}: this is no JSON: {}", text.strip_suffix(&place).unwrap_or(&text))
    })?;
    T::from_json(json).map_err(|error| format!(" {error}"))
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
