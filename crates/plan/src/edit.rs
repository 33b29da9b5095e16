//! Changes to a plan, as values.

use catalogue::CourseNumber;

use crate::{Plan, PlanName, PlannedCourse};

/// One change to a plan. Places are counted from 0; one beyond the end means the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Call it something else.
    Rename(PlanName),
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
}

impl Edit {
    /// Puts a course at the end.
    pub const fn add(number: CourseNumber) -> Self {
        Edit::Insert { at: usize::MAX, course: PlannedCourse { number } }
    }
}

impl Plan {
    /// Makes a change, and gives the change that takes it back; `None` where it changed nothing (a course that is in the plan
    /// already, one that is not in it, the same name).
    pub fn apply(&mut self, edit: &Edit) -> Option<Edit> {
        match edit {
            Edit::Rename(name) if *name == self.name => None,
            Edit::Rename(name) => Some(Edit::Rename(std::mem::replace(&mut self.name, name.clone()))),
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
        }
    }
}
