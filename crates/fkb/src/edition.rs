//! An edition of an FKB as somebody may have it: its catalogue, or its text.

use catalogue::Catalogue;

use crate::check::read_catalogue;
use crate::{Note, Options, import};

/// An edition that was read.
#[derive(Debug)]
pub(crate) struct Edition {
    pub(crate) catalogue: Catalogue,
    /// What was changed or decided to read a text; nothing for a catalogue.
    pub(crate) notes: Vec<Note>,
}

/// Reads a catalogue's JSON or the text of an FKB, which is imported with the sections' text. `name` is the job area's, for
/// a text that does not say it.
///
/// # Errors
/// Everything that is wrong, each beginning with its place: `LINE: …` or ` FIELD: …`.
pub(crate) fn edition(bytes: &[u8], file_name: &str, name: Option<&str>) -> Result<Edition, Vec<String>> {
    if is_json(bytes) {
        let json = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        return match read_catalogue(json) {
            Ok(catalogue) => Ok(Edition { catalogue, notes: Vec::new() }),
            Err(findings) => Err(findings.iter().map(ToString::to_string).collect()),
        };
    }
    let read = |name| import(bytes, file_name, &Options { name, full_text: true });
    let imported = match (read(None), name) {
        // A name that the text says itself is the better one: it may be what has changed.
        (Err(_), Some(name)) => read(Some(name.to_owned())),
        (imported, _) => imported,
    };
    match imported {
        Ok(imported) => Ok(Edition { catalogue: imported.catalogue, notes: imported.notes }),
        Err(problems) => Err(problems.iter().map(ToString::to_string).collect()),
    }
}

/// By the first sign. A word processor's file begins with it too; the import knows what to say about that one.
fn is_json(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    text.starts_with(b"{") && !text.starts_with(b"{\\rtf")
}

/// Whether the catalogue was made with the text of the sections.
pub(crate) fn has_text(catalogue: &Catalogue) -> bool {
    let of_competences = catalogue.competences().iter().flat_map(|competence| &competence.sections);
    catalogue.job_area().sections.iter().chain(of_competences).any(|section| !section.text.is_empty())
}
