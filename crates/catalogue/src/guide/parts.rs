//! The parts of the guide, as they stand in `data/guide.json`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{CourseNumber, Lang, Slug};

/// The same said in both languages: one or several short sentences.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Sentence {
    /// Danish.
    pub da: String,
    /// English.
    pub en: String,
}

impl Sentence {
    /// The text in one language.
    pub fn to(&self, lang: Lang) -> &str {
        match lang {
            Lang::Da => &self.da,
            Lang::En => &self.en,
        }
    }

    /// Whether nothing is said, as in an empty guide.
    pub fn is_empty(&self) -> bool {
        self.da.is_empty() && self.en.is_empty()
    }
}

/// The job area in our words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct JobAreaGuide {
    /// All of it in a few sentences.
    pub in_short: Sentence,
    /// What the field is: the document's first section.
    pub definition: Sentence,
    /// Typical workplaces: the second.
    pub workplaces: Sentence,
    /// The employees: the third.
    pub employees: Sentence,
    /// How work is organised: the fourth.
    pub organisation: Sentence,
    /// Which parts are regulated by law. Shown beside each competence's requirements.
    pub regulated: Sentence,
}

/// A competence in our words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompetenceGuide {
    /// Which one.
    pub slug: Slug,
    /// All of it in a few sentences.
    pub in_short: Sentence,
    /// What one does, a line each: the document's first section.
    pub tasks: Vec<Sentence>,
    /// Systems and tools, a line each: the first half of the second section.
    pub technology: Vec<Sentence>,
    /// How the work is organised: the other half.
    pub organisation: Sentence,
    /// Special requirements: the third section.
    pub requirements: Sentence,
    /// How widespread it is: the fourth.
    pub spread: Sentence,
    /// Danish words that belong to it, for searching.
    #[serde(default)]
    pub keywords: Vec<String>,
}

/// A job that the document names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobRole {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its name.
    pub name: Sentence,
    /// The competences that it uses.
    pub competences: Vec<Slug>,
    /// What that rests on.
    pub why: Sentence,
}

/// A place in the order for browsing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its name.
    pub name: Sentence,
    /// Its courses.
    pub courses: Vec<CourseNumber>,
}

/// How much a course does for a competence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Strength {
    /// The course is about what the competence is about.
    Central,
    /// The course helps.
    Supporting,
}

/// A course builds a competence: our judgement, with its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Relation {
    /// Which competence.
    pub competence: Slug,
    /// Which course.
    pub course: CourseNumber,
    /// How much.
    pub strength: Strength,
    /// Why we think so, from the title and the competence's facts.
    pub reason: Sentence,
}

/// A row that is no ordinary course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Work practice.
    Practice,
    /// An assessment of what one can already.
    Assessment,
    /// Part of a programme that a school arranges.
    Programme,
}

/// What kind of row a course is, and what that means for the reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindNote {
    /// Which course.
    pub course: CourseNumber,
    /// What it is.
    pub kind: Kind,
    /// What that means, and whom to ask.
    pub note: Sentence,
}

/// One course comes before another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The one before.
    pub from: CourseNumber,
    /// The one after.
    pub to: CourseNumber,
    /// What that rests on.
    pub reason: Sentence,
}

/// One course probably came after another: our guess, never an official fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Succession {
    /// The one that was.
    pub from: CourseNumber,
    /// The one that came.
    pub to: CourseNumber,
    /// What that rests on.
    pub reason: Sentence,
}

/// A word or an abbreviation, and what it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GlossaryEntry {
    /// As it stands in the document.
    pub term: String,
    /// What it means.
    pub means: Sentence,
}

/// Addresses elsewhere, by name. In `dates`, `{number}` stands for the course number.
pub type Links = BTreeMap<String, String>;
