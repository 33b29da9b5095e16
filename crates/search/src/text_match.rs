//! Which competences a text speaks for: a job advert, a CV, a note.

use std::ops::Range;

use catalogue::{CourseNumber, Slug};

use crate::Index;

/// Longer texts are cut here: so many characters.
pub const LONGEST_TEXT: usize = 20_000;

/// What a text comes to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Matched {
    /// The competences that it speaks for, best first. None is an answer too: the text is about other work.
    pub competences: Vec<CompetenceMatch>,
    /// The courses that follow from them or that the text names, best first.
    pub courses: Vec<CourseMatch>,
}

/// A competence that a text speaks for.
#[derive(Debug, Clone, PartialEq)]
pub struct CompetenceMatch {
    /// Which one.
    pub slug: Slug,
    /// How much: higher is more. Scores of different texts cannot be compared.
    pub score: f32,
    /// Whether it is clear, and not only possible.
    pub clear: bool,
    /// What spoke for it, the strongest first.
    pub evidence: Vec<Evidence>,
}

/// A word or a phrase of a text that speaks for a competence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// As it stands in the text the first time.
    pub word: String,
    /// Where it stands, in bytes of the text.
    pub places: Vec<Range<usize>>,
}

/// A course that follows from a text.
#[derive(Debug, Clone, PartialEq)]
pub struct CourseMatch {
    /// Which one.
    pub number: CourseNumber,
    /// How well it fits: higher is better.
    pub score: f32,
    /// The competences of the text that it serves.
    pub competences: Vec<Slug>,
    /// Words of the text that its title has, in this form or as a synonym.
    pub words: Vec<String>,
}

impl Index {
    /// What a text speaks for. Of a text longer than [`LONGEST_TEXT`] only the beginning is read.
    pub fn match_text(&self, text: &str) -> Matched {
        let _ = text;
        Matched::default()
    }
}
