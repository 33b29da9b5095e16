//! What the page is about.

use std::sync::Arc;

use catalogue::{Catalogue, Course, CourseNumber, Guide};
use search::Index;

use crate::browser::data::{Blocks, Build};

/// The catalogue, the guide, and what is built from them once. Each is shared, so that a copy with another guide costs no code.
#[derive(Debug, Clone)]
pub struct Data {
    /// What the FKB says.
    pub catalogue: Arc<Catalogue>,
    /// What we say about it.
    pub guide: Arc<Guide>,
    /// Which version this is.
    pub build: Arc<Build>,
    /// For searching.
    pub index: Arc<Index>,
}

impl From<Blocks> for Data {
    fn from(Blocks { catalogue, guide, build }: Blocks) -> Self {
        let index = Index::new(&catalogue, &guide).into();
        Data { catalogue: catalogue.into(), guide: guide.into(), build: build.into(), index }
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
