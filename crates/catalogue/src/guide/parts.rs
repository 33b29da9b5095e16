//! The parts of the guide, as they stand in `data/guide.json`.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use crate::json::{object_in_json, text_in_json};
use crate::{CourseNumber, Error, Lang, Slug};

/// The same said in both languages: one or several short sentences, with a line break between paragraphs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Sentence {
    /// Danish.
    pub da: String,
    /// English.
    pub en: String,
}

impl Sentence {
    /// The text in one language; the Danish one where the English has not arrived.
    pub fn to(&self, lang: Lang) -> &str {
        match lang {
            Lang::En if !self.en.is_empty() => &self.en,
            Lang::Da | Lang::En => &self.da,
        }
    }

    /// Whether nothing is said, as in an empty guide.
    pub fn is_empty(&self) -> bool {
        self.da.trim().is_empty() && self.en.trim().is_empty()
    }
}

/// The job area in our words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
    pub keywords: Vec<String>,
}

/// A job that the document names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Topic {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its name.
    pub name: Sentence,
    /// Its courses.
    pub courses: Vec<CourseNumber>,
}

/// How much a course does for a competence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// The course is about what the competence is about.
    Central,
    /// The course helps.
    Supporting,
}

impl fmt::Display for Strength {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Strength::Central => "central",
            Strength::Supporting => "supporting",
        })
    }
}

impl FromStr for Strength {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match text {
            "central" => Ok(Strength::Central),
            "supporting" => Ok(Strength::Supporting),
            _ => Err(Error::new(format!("\"{text}\" is no strength: central or supporting"))),
        }
    }
}

text_in_json!(Strength);

/// A course builds a competence: our judgement, with its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Work practice.
    Practice,
    /// An assessment of what one can already.
    Assessment,
    /// Part of a programme that a school arranges.
    Programme,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Practice => "practice",
            Kind::Assessment => "assessment",
            Kind::Programme => "programme",
        })
    }
}

impl FromStr for Kind {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match text {
            "practice" => Ok(Kind::Practice),
            "assessment" => Ok(Kind::Assessment),
            "programme" => Ok(Kind::Programme),
            _ => Err(Error::new(format!("\"{text}\" is no kind: practice, assessment or programme"))),
        }
    }
}

text_in_json!(Kind);

/// What kind of row a course is, and what that means for the reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KindNote {
    /// Which course.
    pub course: CourseNumber,
    /// What it is.
    pub kind: Kind,
    /// What that means, and whom to ask.
    pub note: Sentence,
}

/// One course comes before another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The one before.
    pub from: CourseNumber,
    /// The one after.
    pub to: CourseNumber,
    /// What that rests on.
    pub reason: Sentence,
}

/// One course probably came after another: our guess, never an official fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Succession {
    /// The one that was.
    pub from: CourseNumber,
    /// The one that came.
    pub to: CourseNumber,
    /// What that rests on.
    pub reason: Sentence,
}

/// A word or an abbreviation, and what it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GlossaryEntry {
    /// As it stands in the document.
    pub term: String,
    /// What it means.
    pub means: Sentence,
}

/// Addresses elsewhere, by name. In `dates`, `{number}` stands for the course number.
pub type Links = BTreeMap<String, String>;

object_in_json!(Sentence { da } default { en });
object_in_json!(JobAreaGuide {} default { in_short, definition, workplaces, employees, organisation, regulated });
object_in_json!(CompetenceGuide { slug, in_short, tasks, technology, organisation, requirements, spread } default {
    keywords
});
object_in_json!(JobRole { slug, name, competences, why } default {});
object_in_json!(Topic { slug, name, courses } default {});
object_in_json!(Relation { competence, course, strength, reason } default {});
object_in_json!(KindNote { course, kind, note } default {});
object_in_json!(Step { from, to, reason } default {});
object_in_json!(Succession { from, to, reason } default {});
object_in_json!(GlossaryEntry { term, means } default {});
