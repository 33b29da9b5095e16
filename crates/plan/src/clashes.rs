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

/// Each course with the first one before it in the plan whose dates share a day with its own: of a heap of courses on one day
/// each is named, and there are never more clashes than courses. Dropped courses have no dates in this sense, and two that are
/// done are no clash any more.
pub fn clashes(plan: &Plan) -> Vec<Clash> {
    let held: Vec<_> = plan.courses().iter().filter(|it| it.status != Status::Dropped && it.dates.is_some()).collect();
    let clash = |(place, course): (usize, &&PlannedCourse)| {
        held.iter().take(place).find_map(|other| {
            let (own, others) = (course.dates?, other.dates?);
            let day = own.from().max(others.from());
            let ahead = course.status.is_ahead() || other.status.is_ahead();
            let both = ahead && day <= own.to().min(others.to());
            both.then_some(Clash { course: course.number, other: other.number, day })
        })
    };
    held.iter().enumerate().filter_map(clash).collect()
}
