//! The picture of a plan: its months, with a row for each week.
//!
//! [`months`] only says which months there are; what is in one is computed where it is shown ([`Month::weeks`]). So a plan from 1990
//! to 2100 costs no more than what of it is on screen.

use catalogue::Date;

use crate::{Dates, DayOff, Plan, PlannedCourse, Status, Week, day_off};

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    first: Date,
}

/// A week of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthWeek<'a> {
    /// Which week. The first and the last of a month are in the month beside it as well.
    pub week: Week,
    /// Monday to Sunday; `None` for days of another month.
    pub days: [Option<CalendarDay<'a>>; 7],
}

/// A day of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarDay<'a> {
    /// Which day.
    pub date: Date,
    /// Why it is no working day, where it is none.
    pub off: Option<DayOff>,
    /// The courses whose dates it is among, in the plan's order: weekends and holidays between the first and the last day of a
    /// course are among them. More than one is a clash ([`crate::clashes`]).
    pub courses: Vec<&'a PlannedCourse>,
}

impl CalendarDay<'_> {
    /// Whether two courses are on it, one of which is ahead still: what [`crate::clashes`] calls a clash.
    pub fn is_clash(&self) -> bool {
        self.courses.len() > 1 && self.courses.iter().any(|course| course.status.is_ahead())
    }

    /// The courses to draw on it: on a working day and on a clash all, else only those that begin or end on it.
    pub fn drawn(&self) -> impl Iterator<Item = &PlannedCourse> {
        let all = self.off.is_none() || self.is_clash();
        let ends_here = |dates: Dates| dates.from() == self.date || dates.to() == self.date;
        self.courses.iter().copied().filter(move |course| all || course.dates.is_some_and(ends_here))
    }
}

/// The months from the first to the last day of the courses with dates, those between without a course among them; none where no
/// course has dates. Dropped courses are in no month.
pub fn months(plan: &Plan) -> Vec<Month> {
    let dates = || held(plan).filter_map(|course| course.dates);
    let (first, last) = (dates().map(|dates| dates.from()).min(), dates().map(|dates| dates.to()).max());
    let (Some(first), Some(last)) = (first, last) else { return Vec::new() };
    let count = |day: Date| day.year() * 12 + u16::from(day.month()) - 1;
    // Twelve months a year, so they fit.
    let first_day = |months: u16| Date::new(months / 12, (months % 12) as u8 + 1, 1).ok();
    (count(first)..=count(last)).filter_map(first_day).map(|first| Month { first }).collect()
}

/// The courses in the order of their dates, those without dates last; otherwise in the plan's order. Dropped ones are left out.
pub fn by_date(plan: &Plan) -> Vec<&PlannedCourse> {
    let key = |course: &PlannedCourse| course.dates.map(|dates| (dates.from(), dates.to()));
    let is_later = |one: &PlannedCourse, other: &PlannedCourse| match (key(one), key(other)) {
        (Some(one), Some(other)) => one > other,
        (one, other) => one.is_none() && other.is_some(),
    };
    let mut ordered: Vec<&PlannedCourse> = Vec::new();
    for course in held(plan) {
        let at = ordered.iter().position(|other| is_later(other, course)).unwrap_or(ordered.len());
        ordered.insert(at, course);
    }
    ordered
}

fn held(plan: &Plan) -> impl Iterator<Item = &PlannedCourse> {
    plan.courses().iter().filter(|course| course.status != Status::Dropped)
}

impl Month {
    /// The month that a day is in.
    pub fn of(date: Date) -> Self {
        // Every month has a first day.
        Month { first: date.plus_days(1 - i32::from(date.day())).unwrap_or(date) }
    }

    /// Its first day.
    pub const fn first(self) -> Date {
        self.first
    }

    /// Whether a course of the plan has a day of it.
    pub fn has_courses(self, plan: &Plan) -> bool {
        self.held(plan).next().is_some()
    }

    /// Its weeks, each with its days.
    pub fn weeks(self, plan: &Plan) -> Vec<MonthWeek<'_>> {
        let held: Vec<&PlannedCourse> = self.held(plan).collect();
        let mut weeks: Vec<MonthWeek<'_>> = Vec::new();
        for date in (0..31).filter_map(|days| self.first.plus_days(days)).filter(|date| Month::of(*date) == self) {
            let week = Week::of(date);
            if weeks.last().is_none_or(|last| last.week != week) {
                weeks.push(MonthWeek { week, days: [const { None }; 7] });
            }
            let is_on =
                |course: &PlannedCourse| course.dates.is_some_and(|dates| dates.from() <= date && date <= dates.to());
            let courses = held.iter().copied().filter(|course| is_on(course)).collect();
            if let Some(row) = weeks.last_mut() {
                let column = usize::from(date.weekday().number()) - 1;
                row.days[column] = Some(CalendarDay { date, off: day_off(date), courses });
            }
        }
        weeks
    }

    /// The courses that have a day of it.
    fn held(self, plan: &Plan) -> impl Iterator<Item = &PlannedCourse> {
        held(plan).filter(move |course| {
            course.dates.is_some_and(|dates| Month::of(dates.from()) <= self && self <= Month::of(dates.to()))
        })
    }
}
