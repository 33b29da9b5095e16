//! The catalogue: one FKB as data, valid as a whole.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{Competence, Course, CourseNumber, Error, JobArea, Slug};

/// The version of a file's format. This program reads version 1; a newer one is an error that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Format;

/// The version that this program reads and writes.
const FORMAT: u32 = 1;

impl TryFrom<u32> for Format {
    type Error = Error;

    fn try_from(version: u32) -> Result<Self, Error> {
        if version == FORMAT {
            Ok(Format)
        } else {
            Err(Error::new(format!("format {version} is not read by this version, which reads format {FORMAT}")))
        }
    }
}

impl From<Format> for u32 {
    fn from(_: Format) -> u32 {
        FORMAT
    }
}

/// Which text a catalogue was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The file's name, without folders.
    pub file: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// What one FKB says: its job area, its competences and its courses, in the document's order.
///
/// No course number and no slug is there twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "CatalogueInJson", into = "CatalogueInJson")]
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
        if let Some(twice) = competences.iter().find(|c| !slugs.insert(&c.slug)) {
            return Err(Error::new(format!("the competence \"{}\" is there twice", twice.slug)));
        }
        let mut by_number = BTreeMap::new();
        for (place, course) in courses.iter().enumerate() {
            if by_number.insert(course.number, place).is_some() {
                return Err(Error::new(format!("the course {} is there twice", course.number)));
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
        self.by_number.get(&number).and_then(|&place| self.courses.get(place))
    }

    /// The competence with this slug.
    pub fn competence(&self, slug: &Slug) -> Option<&Competence> {
        self.competences.iter().find(|competence| competence.slug == *slug)
    }

    /// The other courses with the same title as this one. The number is the identity; nothing in the document tells such
    /// twins apart.
    pub fn twins<'a>(&'a self, course: &'a Course) -> impl Iterator<Item = &'a Course> {
        self.courses.iter().filter(|other| other.title == course.title && other.number != course.number)
    }
}

/// The file's form.
#[derive(Serialize, Deserialize)]
struct CatalogueInJson {
    format: Format,
    source: Source,
    job_area: JobArea,
    competences: Vec<Competence>,
    courses: Vec<Course>,
}

impl TryFrom<CatalogueInJson> for Catalogue {
    type Error = Error;

    fn try_from(json: CatalogueInJson) -> Result<Self, Error> {
        Catalogue::new(json.source, json.job_area, json.competences, json.courses)
    }
}

impl From<Catalogue> for CatalogueInJson {
    fn from(catalogue: Catalogue) -> Self {
        let Catalogue { source, job_area, competences, courses, .. } = catalogue;
        CatalogueInJson { format: Format, source, job_area, competences, courses }
    }
}
