//! What the page is about.

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use catalogue::{Catalogue, Course, CourseNumber, Guide, Lang, SearchWords, Slug};
use search::{Facets, Index, Status};

use crate::browser::data::{Blocks, Build};
use crate::browser::dates;

/// The catalogue, the guide, and what is built from them once. Each is shared, so that a copy with another guide costs no code.
#[derive(Debug)]
pub struct Data {
    /// What the FKB says.
    pub catalogue: Arc<Catalogue>,
    /// What we say about it.
    pub guide: Arc<Guide>,
    /// Which version this is.
    pub build: Arc<Build>,
    index: OnceLock<Index>,
    making: Mutex<Index>,
    facets: OnceLock<Facets>,
}

impl From<Blocks> for Data {
    fn from(Blocks { catalogue, guide, build }: Blocks) -> Self {
        Data {
            catalogue: catalogue.into(),
            guide: guide.into(),
            build: build.into(),
            index: OnceLock::new(),
            making: Mutex::default(),
            facets: OnceLock::new(),
        }
    }
}

impl Data {
    /// The same with the guide read anew, and with these words for searching in it.
    pub fn with_guide(&self, mut guide: Guide, words: SearchWords) -> Self {
        guide.put_words(words);
        let (catalogue, build) = (self.catalogue.clone(), self.build.clone());
        Data {
            catalogue,
            guide: guide.into(),
            build,
            index: OnceLock::new(),
            making: Mutex::default(),
            facets: OnceLock::new(),
        }
    }

    /// For searching. What is not made of it when it is first asked for, is made then: whoever only looks around does not wait for it.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            while self.make_index_further() {}
            std::mem::take(&mut self.making())
        })
    }

    /// Makes the index one step further; `false` where no step is left.
    pub fn make_index_further(&self) -> bool {
        self.index.get().is_none() && self.making().make_further(&self.catalogue, &self.guide)
    }

    fn making(&self) -> MutexGuard<'_, Index> {
        self.making.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// All courses in order, and what can be chosen among them.
    pub fn facets(&self) -> &Facets {
        self.facets.get_or_init(|| Facets::new(&self.catalogue, &self.guide))
    }

    /// A course's title, or its number where this edition does not know it.
    pub fn title(&self, number: CourseNumber) -> String {
        self.catalogue.course(number).map_or_else(|| number.to_string(), |course| course.title.clone())
    }

    /// What a course is called where nothing else tells it apart: with its number where another has the same title.
    pub fn called(&self, number: CourseNumber) -> String {
        match self.course(number) {
            Some(course) if self.catalogue.is_title_shared(&course.title) => format!("{} {number}", course.title),
            _ => self.title(number),
        }
    }

    /// Whether a course is linked to the FKB today.
    pub fn is_linked(&self, number: CourseNumber) -> bool {
        self.course(number).is_some_and(|course| Status::Current.holds(course.period.status(dates::today())))
    }

    /// The course with this number.
    pub fn course(&self, number: CourseNumber) -> Option<&Course> {
        self.catalogue.course(number)
    }

    /// What a competence is called; its slug where this edition does not know it.
    pub fn competence_name(&self, slug: &Slug) -> String {
        let competence = self.catalogue.competence(slug);
        competence.map_or_else(|| slug.to_string(), |competence| competence.name.clone())
    }

    /// What a topic is called; its slug where the guide does not know it.
    pub fn topic_name(&self, slug: &Slug, lang: Lang) -> String {
        let topic = self.guide.topics.iter().find(|topic| topic.slug == *slug);
        topic.map_or_else(|| slug.to_string(), |topic| topic.name.to(lang).to_owned())
    }

    /// What a job is called; its slug where the guide does not know it.
    pub fn job_role_name(&self, slug: &Slug, lang: Lang) -> String {
        let role = self.guide.job_roles.iter().find(|role| role.slug == *slug);
        role.map_or_else(|| slug.to_string(), |role| role.name.to(lang).to_owned())
    }
}
