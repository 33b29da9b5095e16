//! What mends a remark, where there is a right answer.

use catalogue::{Catalogue, CourseNumber, Date, PeriodStatus};

use crate::{Edit, Plan, Remark, Status};

impl Remark {
    /// The edit that mends it, where there is one right answer:
    /// - A course that is no longer linked gives its place to its likely successor, where that is linked and not in the plan.
    /// - Of a course and its likely successor, the old one goes, where the new one is linked.
    /// - A course in the wrong place moves to just before the one that builds on it. Where their dates are in the wrong order
    ///   there is no right answer: which of them can be another is for the school to say.
    ///
    /// What a school has answered on is never taken out: a course that is enrolled in or done, or whose dates a school has said.
    /// All else is for the reader, and most of it for a school: of two courses with one title nobody here knows the right one.
    pub fn mend(&self, plan: &Plan, catalogue: &Catalogue, today: Date) -> Option<Edit> {
        let is_linked = |number, on: Option<Date>| {
            let period = catalogue.course(number)?.period;
            let status = period.status(on.unwrap_or(today));
            matches!(status, PeriodStatus::Linked | PeriodStatus::EndingSoon).then_some(())
        };
        match *self {
            Remark::NoLongerLinked { course, successor: Some(successor), on, .. } if !plan.contains(successor) => {
                is_linked(successor, on)?;
                is_only_a_wish(plan, course).then(|| Edit::replace(plan, course, successor))?
            }
            Remark::WithSuccessor { course, successor } => {
                let dates = plan.course(successor)?.dates;
                is_linked(successor, dates.map(|dates| dates.from()))?;
                is_only_a_wish(plan, course).then_some(Edit::Remove(course))
            }
            Remark::WrongOrder { first, then } => {
                let both_dated = plan.course(first)?.dates.is_some() && plan.course(then)?.dates.is_some();
                let (from, to) = (plan.place_of(first)?, plan.place_of(then)?);
                (!both_dated && to < from).then_some(Edit::Move { course: first, to })
            }
            _ => None,
        }
    }
}

/// Whether no school has answered on it.
fn is_only_a_wish(plan: &Plan, number: CourseNumber) -> bool {
    plan.course(number).is_some_and(|course| {
        matches!(course.status, Status::Wished | Status::Asked) && course.schools_dates().is_none()
    })
}
