//! Sums over a plan. Dropped courses are in none.

use catalogue::{Catalogue, TotalDays};

use crate::Plan;

/// The sums of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// How many courses are in it and were not dropped.
    pub courses: usize,
    /// The length of those that the catalogue knows.
    pub days: TotalDays,
    /// How many the catalogue does not know: their length is not in the sum.
    pub unknown: usize,
}

/// Sums a plan up by this catalogue.
pub fn totals(plan: &Plan, catalogue: &Catalogue) -> Totals {
    let known = || plan.kept().filter_map(|course| catalogue.course(course.number));
    let courses = plan.kept().count();
    Totals { courses, days: known().map(|course| course.days).sum(), unknown: courses - known().count() }
}
