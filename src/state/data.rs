//! What the page is about.

use catalogue::{Catalogue, Course, CourseNumber, Guide};
use search::Index;

use crate::browser::data::{Blocks, Build};

/// The catalogue, the guide, and what is built from them once.
#[derive(Debug, Clone)]
pub struct Data {
    /// What the FKB says.
    pub catalogue: Catalogue,
    /// What we say about it.
    pub guide: Guide,
    /// Which version this is.
    pub build: Build,
    /// For searching.
    pub index: Index,
}

impl From<Blocks> for Data {
    fn from(Blocks { catalogue, guide, build }: Blocks) -> Self {
        let index = Index::new(&catalogue, &guide);
        Data { catalogue, guide, build, index }
    }
}

impl Data {
    /// A course's title, or its number where this edition does not know it.
    pub fn title(&self, number: CourseNumber) -> String {
        self.catalogue.course(number).map_or_else(|| number.to_string(), |course| course.title.clone())
    }

    /// The course with this number.
    pub fn course(&self, number: CourseNumber) -> Option<&Course> {
        self.catalogue.course(number)
    }
}
