//! What a new edition of an FKB changes, and what of the guide that touches.
//!
//! ```
//! use catalogue::{Catalogue, json};
//! use fkb::diff::Diff;
//!
//! let edition = |days: &str| json::read::<Catalogue>(&format!(
//!     r#"{{ "format": 1, "source": {{ "file": "a.txt", "sha256": "…" }}, "job_area": {{ "name": "A", "sections": [] }},
//!          "competences": [], "courses": [ {{ "number": "31001", "title": "Klinkbygning", "level": null,
//!          "committee": "BB", "days": {days}, "linked_from": "2025-08-01", "linked_to": null }} ] }}"#,
//! ));
//! let (old, new) = (edition("2.0")?, edition("3.0")?);
//! let diff = Diff::between(&old, &new, None);
//! assert_eq!(diff.courses.changed[0].changes[0].field, "days");
//! assert!(Diff::between(&old, &old, None).is_empty());
//! # Ok::<(), catalogue::Error>(())
//! ```

mod competences;
mod courses;
mod guide;
mod renamed;
mod text;

use catalogue::{Catalogue, Guide, Section, Source};
use serde::Serialize;
use serde_json::Value;

use crate::edition::has_text;

pub use competences::{AddedCompetence, ChangedCompetence, CompetenceName, Competences, Renamed};
pub use courses::{AddedCourse, ChangedCourse, Courses, Left, Predecessor};
pub use guide::Touched;

/// The difference between two editions. Written as JSON it is what `fkb diff --json` gives.
#[derive(Debug, Serialize)]
pub struct Diff<'a> {
    /// The two sources, where they are not the same text.
    pub source: Option<Sources<'a>>,
    /// What is said about the field of work as a whole.
    pub job_area: JobAreaChanges<'a>,
    /// The table's rows.
    pub courses: Courses<'a>,
    /// The competences.
    pub competences: Competences<'a>,
    /// Whether the sections' text could be compared.
    pub texts: Texts,
    /// What of the guide has lost its end or should be read again; nothing where no guide was held against it.
    pub guide: Option<Vec<Touched>>,
}

/// The texts that the two catalogues were made from.
#[derive(Debug, Serialize)]
pub struct Sources<'a> {
    /// That of the old edition.
    pub old: &'a Source,
    /// That of the new one.
    pub new: &'a Source,
}

/// One thing that is not what it was. The values are those of the catalogue's file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// The field's name in the catalogue's file.
    pub field: &'static str,
    /// What it was; `null` where there was nothing.
    pub old: Value,
    /// What it is; `null` where there is nothing any more.
    pub new: Value,
}

/// Changes of the job area.
#[derive(Debug, Serialize)]
pub struct JobAreaChanges<'a> {
    /// Of its name: none or one.
    pub changes: Vec<Change>,
    /// Of its sections.
    pub sections: Vec<SectionChange<'a>>,
}

/// A section whose heading or text is not what it was.
#[derive(Debug, Serialize)]
pub struct SectionChange<'a> {
    /// Its place among the sections, counted from 0 as in the file.
    pub section: usize,
    /// Its heading in the new edition; the old one where the section is gone.
    pub heading: &'a str,
    /// Of `heading` and of `text`, which is a list of paragraphs.
    pub changes: Vec<Change>,
}

/// Whether the sections' text could be compared: a catalogue has it only where it was imported with `--full-text`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Texts {
    /// Both have it.
    Compared,
    /// The same source: there is nothing to compare.
    SameSource,
    /// Only the new edition has it.
    MissingInOld,
    /// Only the old edition has it.
    MissingInNew,
    /// Neither has it.
    MissingInBoth,
}

impl<'a> Diff<'a> {
    /// What `new` changes of `old`, and what that means for the guide.
    pub fn between(old: &'a Catalogue, new: &'a Catalogue, guide: Option<&Guide>) -> Self {
        let texts = Texts::of(old, new);
        let sections = Sections { compare_text: texts == Texts::Compared };
        let (was, is) = (old.job_area(), new.job_area());
        let mut diff = Diff {
            source: (old.source() != new.source()).then(|| Sources { old: old.source(), new: new.source() }),
            job_area: JobAreaChanges {
                changes: change("name", &was.name, &is.name).into_iter().collect(),
                sections: sections.changes(&was.sections, &is.sections),
            },
            courses: courses::between(old, new),
            competences: competences::between(old, new, sections),
            texts,
            guide: None,
        };
        diff.guide = guide.map(|guide| guide::touched(&diff, guide));
        diff
    }

    /// Whether nothing at all has changed, the source included.
    pub fn is_empty(&self) -> bool {
        self.source.is_none() && self.is_empty_beside_source()
    }

    fn is_empty_beside_source(&self) -> bool {
        let (courses, competences) = (&self.courses, &self.competences);
        self.job_area.changes.is_empty()
            && self.job_area.sections.is_empty()
            && courses.added.is_empty()
            && courses.removed.is_empty()
            && courses.changed.is_empty()
            && competences.added.is_empty()
            && competences.removed.is_empty()
            && competences.changed.is_empty()
    }

    /// The same for people: grouped, a line for each item. `guide_file` is the name of the guide that was held against it.
    pub fn in_words(&self, guide_file: &str) -> String {
        text::text(self, guide_file)
    }
}

impl Texts {
    fn of(old: &Catalogue, new: &Catalogue) -> Self {
        match (has_text(old), has_text(new)) {
            (true, true) => Texts::Compared,
            _ if old.source().sha256 == new.source().sha256 => Texts::SameSource,
            (false, true) => Texts::MissingInOld,
            (true, false) => Texts::MissingInNew,
            (false, false) => Texts::MissingInBoth,
        }
    }
}

fn change<T: PartialEq + Serialize>(field: &'static str, old: &T, new: &T) -> Option<Change> {
    (old != new).then(|| Change { field, old: value(old), new: value(new) })
}

/// Only plain values are asked for, which can always be written.
fn value(of: &(impl Serialize + ?Sized)) -> Value {
    serde_json::to_value(of).unwrap_or_default()
}

/// How sections are compared: each with the one at the same place, as an FKB always has the same ones in the same order.
#[derive(Clone, Copy)]
struct Sections {
    compare_text: bool,
}

impl Sections {
    fn changes<'a>(self, old: &'a [Section], new: &'a [Section]) -> Vec<SectionChange<'a>> {
        let count = old.len().max(new.len());
        let changes = (0..count).filter_map(|section| {
            let (was, is) = (old.get(section), new.get(section));
            let heading = is.or(was)?.heading.as_str();
            let headings = change("heading", &was.map(|it| &it.heading), &is.map(|it| &it.heading));
            let texts = match (was, is) {
                (Some(was), Some(is)) if self.compare_text => change("text", &was.text, &is.text),
                _ => None,
            };
            let changes: Vec<_> = headings.into_iter().chain(texts).collect();
            (!changes.is_empty()).then_some(SectionChange { section, heading, changes })
        });
        changes.collect()
    }
}
