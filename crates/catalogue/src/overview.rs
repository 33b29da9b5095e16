//! Which course serves which competences, as a table.

use crate::{Catalogue, Course, CourseNumber, Guide, Relation, Topic};

/// All courses by what the guide relates them to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview<'a> {
    /// The courses with a relation, by topic, in the guide's order.
    pub groups: Vec<OverviewGroup<'a>>,
    /// The courses without one, in the document's order.
    pub unrelated: Vec<CourseNumber>,
}

/// The courses of one topic. Never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverviewGroup<'a> {
    /// Which topic. `None` for those, at the end and in the document's order, that the guide has put under none.
    pub topic: Option<&'a Topic>,
    /// A row a course.
    pub rows: Vec<OverviewRow<'a>>,
}

/// What a course does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverviewRow<'a> {
    /// Which course.
    pub course: &'a Course,
    /// For each competence of the catalogue, in its order, the relation to it where there is one.
    pub cells: Vec<Option<&'a Relation>>,
}

/// The table of courses and competences. Relations to what the catalogue does not have are left out.
pub fn overview<'a>(catalogue: &'a Catalogue, guide: &'a Guide) -> Overview<'a> {
    let (competences, courses) = (catalogue.competences(), catalogue.courses());
    // In the document's order; empty where a course has none.
    let mut rows: Vec<Vec<Option<&'a Relation>>> = vec![Vec::new(); courses.len()];
    for relation in &guide.relations {
        let column = competences.iter().position(|competence| competence.slug == relation.competence);
        let (Some(column), Some(place)) = (column, catalogue.place(relation.course)) else { continue };
        rows[place].resize(competences.len(), None);
        rows[place][column].get_or_insert(relation);
    }
    let mut overview = Overview { groups: Vec::new(), unrelated: Vec::new() };
    let mut rest = Vec::new();
    for (course, cells) in courses.iter().zip(&rows) {
        if cells.is_empty() { &mut overview.unrelated } else { &mut rest }.push(course.number);
    }
    for (topic, numbers) in guide.topics.iter().map(|topic| (Some(topic), &topic.courses)).chain([(None, &rest)]) {
        let mut of_topic = Vec::new();
        for place in numbers.iter().filter_map(|&number| catalogue.place(number)) {
            // Each row once, whatever the guide says: what is taken is empty.
            let cells = std::mem::take(&mut rows[place]);
            if !cells.is_empty() {
                of_topic.push(OverviewRow { course: &courses[place], cells });
            }
        }
        if !of_topic.is_empty() {
            overview.groups.push(OverviewGroup { topic, rows: of_topic });
        }
    }
    overview
}

impl Overview<'_> {
    /// How many courses have a relation.
    pub fn related(&self) -> usize {
        self.groups.iter().map(|group| group.rows.len()).sum()
    }

    /// Leaves the first rows and no more than this.
    pub fn cut(&mut self, mut most: usize) {
        for group in &mut self.groups {
            group.rows.truncate(most);
            most -= group.rows.len();
        }
        self.groups.retain(|group| !group.rows.is_empty());
    }
}
