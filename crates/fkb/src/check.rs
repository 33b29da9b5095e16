//! The two files of `data/`, each by itself and held against each other.

use std::fmt::Display;

use catalogue::{Catalogue, Guide};

/// Something wrong in one of the two files.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Finding {
    /// The catalogue cannot be read. The text begins with line and column where they are known.
    Catalogue(String),
    /// The guide cannot be read, or does not fit.
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
    let catalogue = serde_json::from_slice::<Catalogue>(catalogue).map_err(|error| Finding::Catalogue(said(&error)));
    let guide = serde_json::from_slice::<Guide>(guide).map_err(|error| Finding::Guide(said(&error)));
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

/// The reader's error as `LINE:COLUMN: what`. Its own words end with the place, in another form.
fn said(error: &serde_json::Error) -> String {
    let text = error.to_string();
    if error.line() == 0 {
        return format!(" {text}");
    }
    let place = format!(" at line {} column {}", error.line(), error.column());
    format!("{}:{}: {}", error.line(), error.column(), text.strip_suffix(&place).unwrap_or(&text))
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
