//! One plan of two that grew out of the same.

mod order;
mod texts;

use std::cmp::Reverse;

use catalogue::{CourseNumber, Date};

pub use texts::joined;

use crate::{Dates, Line, Note, Plan, PlannedCourse, SaidBy};

/// What two plans come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// What both made of it. Whichever of the two is called ours, it is the same.
    pub plan: Plan,
    /// Where both changed the same thing in different ways: the same plan with what had to give way in the merged one. The
    /// caller gives it an identity and a name of its own ([`Plan::copy`]); its name here is the one that gave way, or the merged one.
    pub copy: Option<Plan>,
}

/// Merges two versions of a plan, as two tabs have changed it since it was the base; without a base, since it was empty.
///
/// - What only one side changed is taken, and a course that one side took out and the other left alone is out.
/// - A course that one side took out and the other changed stays, with the change.
/// - A side that has something wins over one that emptied it.
/// - What a school said of a course belongs together: where both changed its school or the days that the school gave, all of it is
///   one side's, and what the other wrote of it is in the copy. Days win over none, and else what is larger.
/// - Notes that both changed are joined: what lines they share at their beginning and end is there once.
/// - Of other things that both changed one is in the plan and one in the copy: the school's dates win over a wish, a later status
///   over an earlier, an earlier deadline over a later, and else what is larger; so both tabs come to the same.
/// - The order is that of the side that moved courses; see the module `order`. No order is kept in the copy.
pub fn merge(base: Option<&Plan>, ours: &Plan, theirs: &Plan) -> Merged {
    let plan = merged(Prefer::Winner, base, ours, theirs);
    let copy = merged(Prefer::Loser, base, ours, theirs);
    Merged { copy: (copy != plan).then_some(copy), plan }
}

/// Which of two is taken where both sides changed the same.
#[derive(Clone, Copy, PartialEq)]
enum Prefer {
    Winner,
    /// What would be lost otherwise.
    Loser,
}

fn merged(prefer: Prefer, base: Option<&Plan>, ours: &Plan, theirs: &Plan) -> Plan {
    let name =
        prefer.choose(base.map(|base| &base.name), &ours.name, &theirs.name, |name| Some(name.as_str().to_owned()));
    let mut plan = Plan::new(ours.id.min(theirs.id), name);
    let empty = plan.clone();
    let base = base.unwrap_or(&empty);
    plan.person = prefer.choose(Some(&base.person), &ours.person, &theirs.person, line);
    plan.why = prefer.note(&base.why, &ours.why, &theirs.why);
    plan.goal =
        prefer.choose(Some(&base.goal), &ours.goal, &theirs.goal, |goal| goal.as_ref().map(ToString::to_string));
    plan.situation = prefer.choose(Some(&base.situation), &ours.situation, &theirs.situation, |situation| {
        situation.map(|situation| situation as u8)
    });
    let put_away = ours.put_away.union(&theirs.put_away);
    // One of the two sides lacks what is not in both: either it has taken it out, or the other has put it in.
    let stays_away = put_away.filter(|remark| {
        ours.put_away.contains(*remark) == theirs.put_away.contains(*remark) || !base.put_away.contains(*remark)
    });
    plan.put_away.extend(stays_away.cloned());

    let stays = |course: &&PlannedCourse, other: &Plan| {
        other.contains(course.number) || base.course(course.number) != Some(course)
    };
    let numbers = |of: &Plan, other: &Plan| -> Vec<CourseNumber> {
        of.courses.iter().filter(|course| stays(course, other)).map(|course| course.number).collect()
    };
    let base_numbers: Vec<_> = base.courses.iter().map(|course| course.number).collect();
    let order = order::merged(&base_numbers, &numbers(ours, theirs), &numbers(theirs, ours));
    plan.courses = order
        .into_iter()
        .filter_map(|number| match (ours.course(number), theirs.course(number)) {
            (Some(ours), Some(theirs)) => Some(prefer.course(base.course(number), ours, theirs)),
            (one, other) => one.or(other).cloned(),
        })
        .collect();
    plan
}

impl Prefer {
    fn course(self, base: Option<&PlannedCourse>, ours: &PlannedCourse, theirs: &PlannedCourse) -> PlannedCourse {
        let wish = PlannedCourse::new(ours.number);
        let base = base.unwrap_or(&wish);
        let [one, other] = self.schools(base, ours, theirs);
        let [before, own, their] = [base, ours, theirs].map(PlannedCourse::wished_dates);
        let wished = self.choose(Some(&before), &own, &their, |dates| dates.map(weight_of_dates));
        PlannedCourse {
            number: ours.number,
            status: self.choose(Some(&base.status), &ours.status, &theirs.status, |status| match *status as u8 {
                0 => None,
                more => Some(more),
            }),
            note: self.note(&base.note, &ours.note, &theirs.note),
            school: one.school.clone(),
            place: self.choose(Some(&base.place), &one.place, &other.place, line),
            online: self.choose(Some(&base.online), &one.online, &other.online, |online| online.then_some(())),
            dates: one.schools_dates().or(wished),
            price: self.choose(Some(&base.price), &one.price, &other.price, line),
            deadline: self.choose(Some(&base.deadline), &one.deadline, &other.deadline, |day| day.map(Reverse)),
        }
    }

    /// Of which two what a school said is merged field by field: of both sides where they mean the same school and days, else
    /// twice the same side.
    fn schools<'a>(
        self,
        base: &PlannedCourse,
        ours: &'a PlannedCourse,
        theirs: &'a PlannedCourse,
    ) -> [&'a PlannedCourse; 2] {
        let [own, other, before] = [ours, theirs, base].map(weight_of_school);
        if own == other {
            return [ours, theirs];
        }
        let ours_wins = other == before || (own != before && own > other);
        let (winner, loser) = if ours_wins { (ours, theirs) } else { (theirs, ours) };
        // What would be lost of it: no wish that goes with the winner as well.
        let mut lost = PlannedCourse { status: base.status, note: base.note.clone(), ..loser.clone() };
        if loser.schools_dates().is_none() && winner.schools_dates().is_none() {
            lost.dates = base.dates;
        }
        let side = if self == Prefer::Loser && lost != *base { loser } else { winner };
        [side, side]
    }

    /// Both notes where both were changed; one of them only where there is no room for both.
    fn note(self, base: &Note, ours: &Note, theirs: &Note) -> Note {
        let both_changed = ours != theirs && ours != base && theirs != base;
        let (first, second) = if ours <= theirs { (ours, theirs) } else { (theirs, ours) };
        if both_changed
            && !first.is_empty()
            && let Ok(both) = Note::new(&joined(first.as_str(), second.as_str()))
        {
            return both;
        }
        self.choose(Some(base), ours, theirs, |note| (!note.is_empty()).then(|| note.as_str().to_owned()))
    }

    /// What one side changed; where both did, what weighs more, or, for the loser, less. Nothing weighs `None`, and is no loss.
    /// Different values must have different weights, or it would matter which side is called ours.
    fn choose<T: Clone + PartialEq, W: Ord>(
        self,
        base: Option<&T>,
        ours: &T,
        theirs: &T,
        weight: impl Fn(&T) -> Option<W>,
    ) -> T {
        let chosen = if ours == theirs || base == Some(theirs) {
            ours
        } else if base == Some(ours) {
            theirs
        } else {
            let (winner, loser) = if weight(ours) > weight(theirs) { (ours, theirs) } else { (theirs, ours) };
            if self == Prefer::Loser && weight(loser).is_some() { loser } else { winner }
        };
        chosen.clone()
    }
}

/// Which school and days are meant, as a text: one with days is larger.
#[inline(never)]
fn weight_of_school(course: &PlannedCourse) -> String {
    match course.schools_dates() {
        Some(dates) => format!("1{} {} {}", dates.from(), dates.to(), course.school),
        None => format!("0{}", course.school),
    }
}

fn line(line: &Line) -> Option<String> {
    (!line.is_empty()).then(|| line.as_str().to_owned())
}

fn weight_of_dates(dates: Dates) -> (bool, Date, Date) {
    (dates.said_by == SaidBy::School, dates.from(), dates.to())
}
