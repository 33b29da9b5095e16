//! The job area and its competences: names and headings as in the document.

use serde::Serialize;

use crate::Slug;
use crate::json::object_in_json;

/// One section of the document. Its text is there only in a catalogue that was imported with `--full-text`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// The heading, exactly as in the document.
    pub heading: String,
    /// The document's own paragraphs, or nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub text: Vec<String>,
}

/// The field of work that one FKB describes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JobArea {
    /// The FKB's name.
    pub name: String,
    /// Definition, workplaces, employees, organisation: in this order.
    pub sections: Vec<Section>,
}

/// One labour-market competence of the job area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Competence {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its name, exactly as in the document.
    pub name: String,
    /// What the document demands (a certificate, say), or nothing where it says that there are no special requirements.
    pub requirements: Option<String>,
    /// Description and use, technology and organisation, requirements, how widespread: in this order.
    pub sections: Vec<Section>,
}

object_in_json!(Section { heading } default { text });
object_in_json!(JobArea { name, sections } default {});
object_in_json!(Competence { slug, name, sections } default { requirements });
