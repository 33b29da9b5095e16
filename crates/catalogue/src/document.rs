//! The catalogue: one FKB as data, valid as a whole.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::json::{FromJson, Object, Value, object_in_json, serde_reads_by_json};
use crate::{Competence, Course, CourseNumber, Error, JobArea, Slug};

/// The version of a file's format. This program reads version 1; a newer one is an error that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(into = "u64")]
pub struct Format;

/// The version that this program reads and writes.
const FORMAT: u64 = 1;

impl FromJson for Format {
    fn from_json(json: Value) -> Result<Self, Error> {
        match u64::from_json(json)? {
            FORMAT => Ok(Format),
            other => {
                Err(Error::new(format!("format {other} is not read by this version, which reads format {FORMAT}")))
            }
        }
    }
}

serde_reads_by_json!(Format);

impl From<Format> for u64 {
    fn from(_: Format) -> u64 {
        FORMAT
    }
}

/// Which text a catalogue was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The file's name, without folders.
    pub file: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

object_in_json!(Source { file, sha256 } default {});

/// What one FKB says: its job area, its competences and its courses, in the document's order.
///
/// No course number and no slug is there twice.
///
/// ```
/// use catalogue::{Catalogue, json};
///
/// let catalogue: Catalogue = json::read(
///     r#"{ "format": 1, "source": { "file": "a.txt", "sha256": "…" }, "job_area": { "name": "A", "sections": [] },
///          "competences": [], "courses": [ { "number": "21097", "title": "Virksomhedens klimaregnskab", "level": null,
///          "committee": "AD", "days": 2.0, "linked_from": "2024-12-19", "linked_to": null } ] }"#,
/// )?;
/// let course = catalogue.course("21097".parse()?).expect("it is there");
/// assert_eq!(course.title, "Virksomhedens klimaregnskab");
/// # Ok::<(), catalogue::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(into = "CatalogueInJson")]
pub struct Catalogue {
    source: Source,
    job_area: JobArea,
    competences: Vec<Competence>,
    courses: Vec<Course>,
    /// Places in `courses`.
    by_number: BTreeMap<CourseNumber, usize>,
}

impl Catalogue {
    /// A catalogue of these parts.
    ///
    /// # Errors
    /// Where a course number or a competence's slug is there twice.
    pub fn new(
        source: Source,
        job_area: JobArea,
        competences: Vec<Competence>,
        courses: Vec<Course>,
    ) -> Result<Self, Error> {
        let mut slugs = BTreeSet::new();
        if let Some((place, twice)) = competences.iter().enumerate().find(|(_, c)| !slugs.insert(&c.slug)) {
            let what = format!("the competence \"{}\" is there twice", twice.slug);
            return Err(Error::new(what).inside(&format!("competences[{place}]")));
        }
        let mut by_number = BTreeMap::new();
        for (place, course) in courses.iter().enumerate() {
            if by_number.insert(course.number, place).is_some() {
                let what = format!("the course {} is there twice", course.number);
                return Err(Error::new(what).inside(&format!("courses[{place}]")));
            }
        }
        Ok(Catalogue { source, job_area, competences, courses, by_number })
    }

    /// The text that it was made from.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The job area.
    pub fn job_area(&self) -> &JobArea {
        &self.job_area
    }

    /// All competences, in the document's order.
    pub fn competences(&self) -> &[Competence] {
        &self.competences
    }

    /// All courses, in the document's order.
    pub fn courses(&self) -> &[Course] {
        &self.courses
    }

    /// The course with this number.
    pub fn course(&self, number: CourseNumber) -> Option<&Course> {
        self.place(number).and_then(|place| self.courses.get(place))
    }

    /// The place of the course with this number among all courses.
    pub(crate) fn place(&self, number: CourseNumber) -> Option<usize> {
        self.by_number.get(&number).copied()
    }

    /// The competence with this slug.
    pub fn competence(&self, slug: &Slug) -> Option<&Competence> {
        self.competences.iter().find(|competence| competence.slug == *slug)
    }

    /// Whether another course has this title too, at whatever level.
    pub fn is_title_shared(&self, title: &str) -> bool {
        self.courses.iter().filter(|course| course.title == title).nth(1).is_some()
    }

    /// The other courses with the same title and level as this one. The number is the identity; nothing in the document tells such
    /// twins apart.
    pub fn twins<'a>(&'a self, course: &'a Course) -> impl Iterator<Item = &'a Course> {
        let same = |other: &&Course| other.title == course.title && other.level == course.level;
        self.courses.iter().filter(move |other| same(other) && other.number != course.number)
    }
}

impl FromJson for Catalogue {
    fn from_json(json: Value) -> Result<Self, Error> {
        let mut object = Object::from_json(json)?;
        // First of all, so that a newer file is called that and not wrong.
        let Format = object.take("format")?;
        Catalogue::new(
            object.take("source")?,
            object.take("job_area")?,
            object.take("competences")?,
            object.take("courses")?,
        )
    }
}

serde_reads_by_json!(Catalogue);

/// The fields in the file's order.
#[derive(Serialize)]
struct CatalogueInJson {
    format: Format,
    source: Source,
    job_area: JobArea,
    competences: Vec<Competence>,
    courses: Vec<Course>,
}

impl From<Catalogue> for CatalogueInJson {
    fn from(catalogue: Catalogue) -> Self {
        let Catalogue { source, job_area, competences, courses, .. } = catalogue;
        CatalogueInJson { format: Format, source, job_area, competences, courses }
    }
}
