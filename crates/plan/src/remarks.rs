//! "The plan checks itself": what a reader should know about the courses of a plan.
//!
//! Dropped courses get no remark. Those that are done get one only where this edition does not know the number, or beside a
//! course that is ahead: with the same title, the likely successor, or on the same day.

use catalogue::{Catalogue, Course, CourseNumber, Date, Guide, Period, PeriodStatus};

use crate::steps::Steps;
use crate::{Plan, PlannedCourse, Remark, Status, clashes, day_off};

/// All remarks on a plan, put away or not, in the order of its courses; one on two courses is there once. What hangs on the day is
/// judged by the dates of the course, and by today where it has none.
pub fn remarks(plan: &Plan, catalogue: &Catalogue, guide: &Guide, today: Date) -> Vec<Remark> {
    let wrong_orders = wrong_orders(plan, guide);
    let clashes = clashes(plan);
    let mut remarks = Vec::new();
    for planned in plan.courses().iter().filter(|it| it.status != Status::Dropped) {
        let number = planned.number;
        let course = catalogue.course(number);
        if course.is_none() {
            remarks.push(Remark::Unknown(number));
        }
        if planned.status.is_ahead() {
            if let Some(course) = course {
                remarks.extend(on_period(planned, course.period, guide, today));
                remarks
                    .extend(guide.kind_of(number).map(|it| Remark::NoOrdinaryCourse { course: number, kind: it.kind }));
            }
            on_dates(planned, course, &mut remarks);
        }
        if let Some(course) = course {
            let day = planned.dates.map_or(today, |dates| dates.to());
            let twins = catalogue.twins(course).filter(|twin| {
                // Nobody is sent to a course that is over.
                plan.contains(twin.number) || twin.period.status(day) != PeriodStatus::NoLongerLinked
            });
            on_twins(plan, planned, twins, guide, &mut remarks);
        }
        let successions = guide.successions.iter().filter(|it| it.from == number);
        let successors = successions.filter(|it| is_beside(plan, planned, it.to)).map(|it| it.to);
        remarks.extend(successors.map(|successor| Remark::WithSuccessor { course: number, successor }));
        let overlaps = clashes.iter().filter(|clash| clash.course == number);
        remarks.extend(overlaps.map(|it| Remark::Overlap { course: number, other: it.other, day: it.day }));
        remarks.extend(wrong_orders.iter().filter(|remark| remark.courses().0 == number));
    }
    remarks
}

/// Those that the reader sees, and those that were put away.
pub fn split_put_away(plan: &Plan, remarks: Vec<Remark>) -> (Vec<Remark>, Vec<Remark>) {
    remarks.into_iter().partition(|remark| !remark.is_put_away(plan))
}

/// How it stands to the FKB on its own days, or today. What a school has set for a day of the period needs no haste.
fn on_period(planned: &PlannedCourse, period: Period, guide: &Guide, today: Date) -> Option<Remark> {
    let course = planned.number;
    let (first, last) = (planned.dates.map(|dates| dates.from()), planned.dates.map(|dates| dates.to()));
    let to = period.to();
    match (period.status(first.unwrap_or(today)), period.status(last.unwrap_or(today)), to) {
        (PeriodStatus::NotYetLinked, ..) => Some(Remark::NotYetLinked { course, from: period.from(), on: first }),
        (_, PeriodStatus::NoLongerLinked, Some(to)) => {
            let successor = guide.successor_of(course).map(|succession| succession.to);
            Some(Remark::NoLongerLinked { course, to, successor, on: last })
        }
        (_, PeriodStatus::EndingSoon, Some(to)) if planned.schools_dates().is_none() => {
            Some(Remark::EndingSoon { course, to })
        }
        _ => None,
    }
}

/// What is odd about its dates by themselves.
fn on_dates(planned: &PlannedCourse, course: Option<&Course>, remarks: &mut Vec<Remark>) {
    let Some(dates) = planned.dates else { return };
    let (number, from, to) = (planned.number, dates.from(), dates.to());
    let off = |day, is_first| day_off(day).map(|why| Remark::OnDayOff { course: number, day, why, is_first });
    remarks.extend(off(from, true));
    remarks.extend(if to > from { off(to, false) } else { None });
    let length = to.days_since_1970() - from.days_since_1970() + 1;
    let too_short = course.filter(|course| length < i32::from(course.days.begun()));
    remarks.extend(too_short.map(|course| Remark::TooShort { course: number, from, to, days: course.days }));
    let late = planned.deadline.filter(|deadline| *deadline > from);
    remarks.extend(late.map(|deadline| Remark::DeadlineAfterStart { course: number, deadline, start: from }));
}

/// Other numbers with its title that are in the plan, or still linked on its last day. Where one of the two is the likely successor of
/// the other and both are in the plan, that is said
/// instead.
fn on_twins<'a>(
    plan: &Plan,
    planned: &PlannedCourse,
    twins: impl Iterator<Item = &'a Course>,
    guide: &Guide,
    remarks: &mut Vec<Remark>,
) {
    let number = planned.number;
    for other in twins.map(|twin| twin.number) {
        let pair = [number, other];
        let is_succession = guide.successions.iter().any(|it| pair.contains(&it.from) && pair.contains(&it.to));
        let both = is_beside(plan, planned, other);
        let is_first = plan.place_of(number) < plan.place_of(other);
        if (both && is_first && !is_succession) || (!both && planned.status.is_ahead()) {
            remarks.push(Remark::SameTitle { course: number, other, both });
        }
    }
}

/// Whether the other course is in the plan as well, and one of the two is ahead still.
fn is_beside(plan: &Plan, planned: &PlannedCourse, other: CourseNumber) -> bool {
    plan.course(other)
        .is_some_and(|other| other.status != Status::Dropped && (other.status.is_ahead() || planned.status.is_ahead()))
}

/// Courses that are ahead and stand after one that builds on them. Of a chain of steps only the nearest are named; what is
/// wrong still once those are mended is named then.
fn wrong_orders(plan: &Plan, guide: &Guide) -> Vec<Remark> {
    let courses = plan.courses();
    let steps = Steps::of(plan, guide);
    let is_wrong = |first: usize, then: usize| match (courses[first].dates, courses[then].dates) {
        _ if !courses[first].status.is_ahead() || !courses[then].status.is_ahead() => false,
        (Some(first), Some(then)) => first.from() > then.from(),
        _ => first > then,
    };
    let is_nearest = |first, then| {
        let mut between = steps.after(first).filter(|&between| steps.is_before(between, then));
        between.all(|between| !is_wrong(first, between) && !is_wrong(between, then))
    };
    let nearest = steps.pairs().iter().filter(|&&(first, then)| is_wrong(first, then) && is_nearest(first, then));
    nearest
        .map(|&(first, then)| Remark::WrongOrder { first: courses[first].number, then: courses[then].number })
        .collect()
}
