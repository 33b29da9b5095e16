//! Which courses of a plan come before which.

use catalogue::{CourseNumber, Guide};

use crate::{Plan, Status};

/// The order that the guide's steps give to the courses of a plan, by their places in it. A step holds over others between: where
/// A comes before B and B before C, A comes before C, whether or not B is in the plan. Steps that lead in a circle say nothing.
/// Dropped courses are left out.
pub(crate) struct Steps {
    /// The one before, and the one after.
    pairs: Vec<(usize, usize)>,
}

impl Steps {
    /// Those of this plan.
    pub(crate) fn of(plan: &Plan, guide: &Guide) -> Self {
        let place_of = |number| {
            let place = plan.place_of(number)?;
            (plan.courses()[place].status != Status::Dropped).then_some(place)
        };
        let mut pairs = Vec::new();
        for before in plan.courses() {
            let Some(place) = place_of(before.number) else { continue };
            let later = all_after(before.number, guide);
            pairs.extend(later.into_iter().filter_map(place_of).map(|after| (place, after)));
        }
        let one_way = |&(before, after): &(usize, usize)| !pairs.contains(&(after, before));
        Steps { pairs: pairs.iter().copied().filter(one_way).collect() }
    }

    /// All pairs: the one before, and the one after.
    pub(crate) fn pairs(&self) -> &[(usize, usize)] {
        &self.pairs
    }

    /// Whether the one course comes before the other.
    pub(crate) fn is_before(&self, one: usize, other: usize) -> bool {
        self.pairs.contains(&(one, other))
    }

    /// What comes before the course at this place.
    pub(crate) fn before(&self, place: usize) -> impl Iterator<Item = usize> {
        self.pairs.iter().filter(move |(_, after)| *after == place).map(|(before, _)| *before)
    }

    /// What comes after the course at this place.
    pub(crate) fn after(&self, place: usize) -> impl Iterator<Item = usize> {
        self.pairs.iter().filter(move |(before, _)| *before == place).map(|(_, after)| *after)
    }
}

/// All courses that the steps lead to from this one.
fn all_after(course: CourseNumber, guide: &Guide) -> Vec<CourseNumber> {
    let mut found: Vec<CourseNumber> = Vec::new();
    let mut at = Some(course);
    let mut next = 0;
    while let Some(from) = at {
        for step in guide.steps.iter().filter(|step| step.from == from) {
            if !found.contains(&step.to) {
                found.push(step.to);
            }
        }
        at = found.get(next).copied();
        next += 1;
    }
    found
}
