//! The rows of the table: added, gone, changed.

use catalogue::{Catalogue, Course, CourseNumber, Date};
use serde::Serialize;

use super::{Change, change};
use crate::alike::{Likeness, Titles};

/// What became of the courses. Each is told in one of the three lists, or has not changed.
#[derive(Debug, Serialize)]
pub struct Courses<'a> {
    /// Only in the new edition, in its order.
    pub added: Vec<AddedCourse<'a>>,
    /// Only in the old edition, in its order.
    pub removed: Vec<&'a Course>,
    /// In both, with differences, in the new edition's order.
    pub changed: Vec<ChangedCourse<'a>>,
}

/// A course that the old edition does not have.
#[derive(Debug, Serialize)]
pub struct AddedCourse<'a> {
    /// The row.
    #[serde(flatten)]
    pub course: &'a Course,
    /// Courses with the same title or a very similar one that are gone or end: it may have come after one of them. Most
    /// alike first.
    pub perhaps_after: Vec<Predecessor<'a>>,
}

/// A course that another may have come after. A guess from the titles, for a person to judge.
#[derive(Debug, Serialize)]
pub struct Predecessor<'a> {
    /// Which course.
    pub number: CourseNumber,
    /// Its title.
    pub title: &'a str,
    /// Whether the titles are the same, letter by letter.
    pub same_title: bool,
    /// How it left.
    pub left: Left,
}

/// How a course left the FKB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Left {
    /// It is no longer in the table.
    Removed,
    /// It is in the table, and its period has an end.
    Ends,
}

/// A course that both editions have, with what is different.
#[derive(Debug, Serialize)]
pub struct ChangedCourse<'a> {
    /// The identity.
    pub number: CourseNumber,
    /// The new edition's title.
    pub title: &'a str,
    /// Whether its period had no end and now has one. It says nothing about the course under other FKBs.
    pub now_ends: bool,
    /// What is different; `linked_to` among them where it now ends.
    pub changes: Vec<Change>,
}

impl ChangedCourse<'_> {
    pub(super) fn change(&self, field: &str) -> Option<&Change> {
        self.changes.iter().find(|change| change.field == field)
    }
}

/// Fewer words in common than this share are another title.
const VERY_SIMILAR: f64 = 0.8;

pub(super) fn between<'a>(old: &'a Catalogue, new: &'a Catalogue) -> Courses<'a> {
    let removed: Vec<_> = old.courses().iter().filter(|course| new.course(course.number).is_none()).collect();
    let ending = new.courses().iter().filter(|course| course.period.to().is_some());
    // One that is new and ends already has left nothing behind.
    let ending = ending.filter(|course| old.course(course.number).is_some()).map(|course| (course, Left::Ends));
    let gone: Vec<_> = removed.iter().map(|&course| (course, Left::Removed)).chain(ending).collect();
    let titles = Titles::new(gone.iter().map(|(course, _)| course.title.as_str()));
    let perhaps_after = |course: &Course| {
        let like = titles.like(&course.title, VERY_SIMILAR).into_iter();
        let like = like.map(|alike| (gone[alike.place], alike.likeness == Likeness::Same));
        // The same subject at another level is another course.
        let like = like.filter(|((other, _), _)| match (other.level, course.level) {
            (Some(one), Some(another)) => one == another,
            _ => true,
        });
        let predecessor = |((course, left), same_title): ((&'a Course, Left), bool)| Predecessor {
            number: course.number,
            title: &course.title,
            same_title,
            left,
        };
        like.map(predecessor).collect()
    };
    let added = new.courses().iter().filter(|course| old.course(course.number).is_none());
    let added = added.map(|course| AddedCourse { course, perhaps_after: perhaps_after(course) }).collect();
    let both = new.courses().iter().filter_map(|course| Some((old.course(course.number)?, course)));
    Courses { added, removed, changed: both.filter_map(|(old, new)| changed(old, new)).collect() }
}

fn changed<'a>(old: &Course, new: &'a Course) -> Option<ChangedCourse<'a>> {
    let ends = |course: &Course| course.period.to();
    let changes: Vec<Change> = [
        change("title", &old.title, &new.title),
        change("level", &old.level, &new.level),
        change("committee", &old.committee, &new.committee),
        change("days", &old.days, &new.days),
        change::<Date>("linked_from", &old.period.from(), &new.period.from()),
        change("linked_to", &ends(old), &ends(new)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let now_ends = ends(old).is_none() && ends(new).is_some();
    (!changes.is_empty()).then_some(ChangedCourse { number: new.number, title: &new.title, now_ends, changes })
}
