//! Changes to a plan, as values.

use std::mem;

use catalogue::{CourseNumber, Date};

use crate::{Dates, Goal, Line, Note, Plan, PlanName, PlannedCourse, Situation, Status};

/// One change to a plan. Places are counted from 0; one beyond the end means the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Call it something else.
    Rename(PlanName),
    /// Say for whom it is.
    Person(Line),
    /// Say why it is wished for.
    Why(Note),
    /// Say what the reader wants to come to.
    Goal(Option<Goal>),
    /// Say in which situation the reader is.
    Situation(Option<Situation>),
    /// Put the remark with this key away, or take it out again.
    PutAway(Line, bool),
    /// Put a course in at a place.
    Insert {
        /// Where.
        at: usize,
        /// What.
        course: PlannedCourse,
    },
    /// Take a course out.
    Remove(CourseNumber),
    /// Put a course that is in the plan at another place.
    Move {
        /// Which.
        course: CourseNumber,
        /// Its place afterwards.
        to: usize,
    },
    /// Say something else about a course that is in the plan.
    Set(CourseNumber, Detail),
    /// Take back a change, where what it made is still so: what another tab made of it since is not taken back with it.
    Back {
        /// What was done.
        done: Box<Edit>,
        /// What takes it back.
        undo: Box<Edit>,
    },
    /// Several changes, one after the other: done and undone together.
    All(Vec<Edit>),
}

/// What can be said about a course of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// How far the reader has come with it.
    Status(Status),
    /// The reader's own words.
    Note(Note),
    /// Which school.
    School(Line),
    /// Where.
    Place(Line),
    /// Whether it is held online.
    Online(bool),
    /// When.
    Dates(Option<Dates>),
    /// What it costs.
    Price(Line),
    /// Last day to enrol.
    Deadline(Option<Date>),
}

impl Edit {
    /// Puts a course at the end.
    pub fn add(number: CourseNumber) -> Self {
        Edit::Insert { at: usize::MAX, course: PlannedCourse::new(number) }
    }

    /// Puts a course in the place of another one of the plan, with the reader's note and wished dates. What a school said was said
    /// of the other number.
    pub fn replace(plan: &Plan, old: CourseNumber, new: CourseNumber) -> Option<Self> {
        let at = plan.place_of(old)?;
        let old_course = &plan.courses[at];
        let (note, dates) = (old_course.note.clone(), old_course.wished_dates());
        let course = PlannedCourse { note, dates, ..PlannedCourse::new(new) };
        Some(Edit::All(vec![Edit::Remove(old), Edit::Insert { at, course }]))
    }
}

impl Plan {
    /// Makes a change, and gives the change that takes it back; `None` where it changed nothing (a course that is in the plan
    /// already, one that is not in it, the same name).
    pub fn apply(&mut self, edit: &Edit) -> Option<Edit> {
        match edit {
            Edit::All(edits) => {
                let mut undos: Vec<Edit> = edits.iter().filter_map(|edit| self.apply(edit)).collect();
                undos.reverse();
                (!undos.is_empty()).then_some(Edit::All(undos))
            }
            Edit::Back { done, undo } if self.is_so(done) => self.apply(undo),
            Edit::Back { .. } => None,
            // Taken back wherever it is, they take nothing with them that came since.
            Edit::Remove(_) | Edit::Move { .. } | Edit::PutAway(..) => self.make(edit),
            _ => {
                let undo = Box::new(self.make(edit)?);
                Some(Edit::Back { done: Box::new(edit.clone()), undo })
            }
        }
    }

    /// Whether what a change makes is so already.
    pub(crate) fn is_so(&self, edit: &Edit) -> bool {
        match edit {
            Edit::Insert { course, .. } => self.course(course.number) == Some(course),
            edit => self.clone().make(edit).is_none(),
        }
    }

    /// The change itself, and what was there in its place.
    pub(crate) fn make(&mut self, edit: &Edit) -> Option<Edit> {
        match edit {
            Edit::Rename(name) => replaced(&mut self.name, name).map(Edit::Rename),
            Edit::Person(person) => replaced(&mut self.person, person).map(Edit::Person),
            Edit::Why(why) => replaced(&mut self.why, why).map(Edit::Why),
            Edit::Goal(goal) => replaced(&mut self.goal, goal).map(Edit::Goal),
            Edit::Situation(situation) => replaced(&mut self.situation, situation).map(Edit::Situation),
            Edit::PutAway(remark, true) => {
                self.put_away.insert(remark.clone()).then(|| Edit::PutAway(remark.clone(), false))
            }
            Edit::PutAway(remark, false) => self.put_away.remove(remark).then(|| Edit::PutAway(remark.clone(), true)),
            Edit::Insert { course, .. } if self.contains(course.number) => None,
            Edit::Insert { at, course } => {
                self.courses.insert((*at).min(self.courses.len()), course.clone());
                Some(Edit::Remove(course.number))
            }
            Edit::Remove(number) => {
                let at = self.place_of(*number)?;
                Some(Edit::Insert { at, course: self.courses.remove(at) })
            }
            Edit::Move { course, to } => {
                let from = self.place_of(*course)?;
                let to = (*to).min(self.courses.len() - 1);
                if from == to {
                    return None;
                }
                let moved = self.courses.remove(from);
                self.courses.insert(to, moved);
                Some(Edit::Move { course: *course, to: from })
            }
            Edit::Set(number, detail) => {
                let at = self.place_of(*number)?;
                Some(Edit::Set(*number, self.courses[at].set(detail)?))
            }
            Edit::Back { .. } | Edit::All(_) => self.apply(edit),
        }
    }
}

impl PlannedCourse {
    /// Says something else, and gives what was said before.
    fn set(&mut self, detail: &Detail) -> Option<Detail> {
        match detail {
            Detail::Status(status) => replaced(&mut self.status, status).map(Detail::Status),
            Detail::Note(note) => replaced(&mut self.note, note).map(Detail::Note),
            Detail::School(school) => replaced(&mut self.school, school).map(Detail::School),
            Detail::Place(place) => replaced(&mut self.place, place).map(Detail::Place),
            Detail::Online(online) => replaced(&mut self.online, online).map(Detail::Online),
            Detail::Dates(dates) => replaced(&mut self.dates, dates).map(Detail::Dates),
            Detail::Price(price) => replaced(&mut self.price, price).map(Detail::Price),
            Detail::Deadline(deadline) => replaced(&mut self.deadline, deadline).map(Detail::Deadline),
        }
    }
}

/// Puts a value in the place of another, and gives that one where they differ.
fn replaced<T: Clone + PartialEq>(place: &mut T, new: &T) -> Option<T> {
    (place != new).then(|| mem::replace(place, new.clone()))
}
