//! Courses of a plan that are on the same days.

use catalogue::{CourseNumber, Date};

use crate::{Plan, PlannedCourse, Status};

/// Two courses whose dates share a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clash {
    /// The one.
    pub course: CourseNumber,
    /// The one that stands before it in the plan.
    pub other: CourseNumber,
    /// The first day that they share.
    pub day: Date,
}

/// Each course whose dates share a day with those of another, with the first such one of the plan. So each is named, and of a heap
/// of courses on one day there are never more clashes than courses. Dropped courses are not held, and two that are done are no
/// clash any more.
pub fn clashes(plan: &Plan) -> Vec<Clash> {
    let held: Vec<_> = plan.courses().iter().filter(|it| it.status != Status::Dropped && it.dates.is_some()).collect();
    let mut clashes = Vec::new();
    for (place, course) in held.iter().enumerate() {
        let mut others = held.iter().enumerate().filter(|(other, _)| *other != place);
        let Some((other, day)) = others.find_map(|(other, it)| Some((other, shared_day(course, it)?))) else {
            continue;
        };
        let clash = Clash { course: held[place.max(other)].number, other: held[place.min(other)].number, day };
        if !clashes.contains(&clash) {
            clashes.push(clash);
        }
    }
    clashes
}

/// The first day on which both are, where one of them is ahead still.
fn shared_day(one: &PlannedCourse, other: &PlannedCourse) -> Option<Date> {
    let (first, second) = (one.dates?, other.dates?);
    let day = first.from().max(second.from());
    let ahead = one.status.is_ahead() || other.status.is_ahead();
    (ahead && day <= first.to() && day <= second.to()).then_some(day)
}
