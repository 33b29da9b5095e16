//! "Prøv en rækkefølge": dates for the courses of a plan that have none yet.
//!
//! What it does:
//! - Courses are laid in the order of the plan, one after the other, from the first day that the reader names. One that another
//!   builds on ([`Guide::steps`]) comes before that other. One that a course with dates builds on comes before all that is free,
//!   so that there is time for it.
//! - A course takes as many days as it has begun ones ([`Days::begun`](catalogue::Days::begun)), one after the other, on which
//!   the reader can: working days ([`crate::is_working_day`]) that are none of the blocked weekdays. Its run may pass over a weekend
//!   or a holiday, never over a blocked weekday, a day of a blocked week or of another course: then it begins after that. So a
//!   course gets no dates that has more days than there are in a row between blocked weekdays.
//! - Dates that are there stay as they are, whoever says so, and nothing is laid over their days. Courses that are done are laid
//!   no more, but the days that they were held on are taken. Dropped ones are left out in every way.
//! - Between one course and the next are as many working days of pause as wished for, whether or not the reader can on them.
//!   That holds towards courses that had their dates before as well.
//! - All of it are wishes, and one edit: one undo takes it back.
//!
//! Not looked at: the period in which a course is linked to the FKB. [`crate::remarks`] says where a date is outside of it.

use catalogue::{Catalogue, CourseNumber, Date, Guide, Weekday};

use crate::steps::Steps;
use crate::{Dates, Detail, Edit, Plan, SaidBy, Status, Week, in_years, is_working_day};

/// The longest pause that a reader is offered, in working days.
pub const MOST_PAUSE: u8 = 60;

/// What the reader wishes for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Constraints {
    /// The first day on which a course may begin.
    pub start: Date,
    /// Weeks without any course.
    pub blocked_weeks: Vec<Week>,
    /// Days of the week on which the reader can't.
    pub blocked_weekdays: Vec<Weekday>,
    /// At least so many working days between one course and the next.
    pub pause: u8,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LaidOut {
    /// The courses that have dates now, in the order in which they were laid.
    pub laid: Vec<(CourseNumber, Dates)>,
    /// The courses that have none still, and why.
    pub left: Vec<(CourseNumber, NotLaid)>,
}

/// Why a course could not be laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotLaid {
    /// This edition does not know the course, so nobody knows how long it is.
    UnknownLength,
    /// The reader can on too few weekdays in a row.
    FewWeekdays,
    /// This course builds on it and has dates, and there is no room before those.
    NoRoomBefore(CourseNumber),
    /// No room is left in [`crate::YEARS`] from the first day on, or that day is outside of them.
    OutOfYears,
}

impl Constraints {
    /// From this day on, and nothing else.
    pub const fn new(start: Date) -> Self {
        Constraints { start, blocked_weeks: Vec::new(), blocked_weekdays: Vec::new(), pause: 0 }
    }

    /// Whether the reader can on so many days from Monday to Friday in a row, weekends aside.
    fn has_in_a_row(&self, days: u16) -> bool {
        let (mut run, mut longest, mut none_blocked) = (0, 0, true);
        // A run that goes on over the weekend is found in the second week.
        for day in [&Weekday::ALL[..5], &Weekday::ALL[..5]].into_iter().flatten() {
            let is_blocked = self.blocked_weekdays.contains(day);
            run = if is_blocked { 0 } else { run + 1 };
            longest = longest.max(run);
            none_blocked &= !is_blocked;
        }
        none_blocked || days <= longest
    }
}

impl LaidOut {
    /// The one edit that writes the dates into the plan; `None` where there are none to write.
    pub fn edit(&self) -> Option<Edit> {
        let edits = self.laid.iter().map(|(number, dates)| Edit::Set(*number, Detail::Dates(Some(*dates))));
        (!self.laid.is_empty()).then(|| Edit::All(edits.collect()))
    }
}

/// Finds dates for the courses of the plan that are ahead and have none. The plan stays as it is: apply [`LaidOut::edit`].
pub fn lay_out(plan: &Plan, catalogue: &Catalogue, guide: &Guide, constraints: &Constraints) -> LaidOut {
    let courses = plan.courses();
    let steps = Steps::of(plan, guide);
    let mut calendar = Calendar::new(constraints);
    let mut dates: Vec<Option<Dates>> =
        courses.iter().map(|course| course.dates.filter(|_| course.status != Status::Dropped)).collect();
    dates.iter().flatten().for_each(|dates| calendar.close(*dates, constraints.pause));

    // The first course with dates that builds on the one at this place, unless that is behind the reader.
    let fixed = dates.clone();
    let follower = |place| {
        let after = steps.after(place).filter(|&after| courses[after].status.is_ahead());
        after.filter_map(|after| Some((fixed[after]?.from(), courses[after].number))).min()
    };
    let is_due_before = |one, other| match (follower(one), follower(other)) {
        (Some((one, _)), Some((other, _))) => one < other,
        (one, other) => one.is_some() && other.is_none(),
    };

    let mut laid_out = LaidOut::default();
    let mut order: Vec<usize> = Vec::new();
    for (place, course) in courses.iter().enumerate().filter(|(_, it)| it.status.is_ahead() && it.dates.is_none()) {
        if catalogue.course(course.number).is_none() {
            laid_out.left.push((course.number, NotLaid::UnknownLength));
            continue;
        }
        // What a course builds on is due no later than the course itself, so one of the two never contradicts the other.
        let comes_before = |&other: &usize| steps.is_before(place, other) || is_due_before(place, other);
        let at = order.iter().position(comes_before).unwrap_or(order.len());
        order.insert(at, place);
    }

    let mut after_last = 0;
    for place in order {
        let number = courses[place].number;
        let Some(course) = catalogue.course(number) else { continue };
        let after_steps = steps.before(place).filter_map(|before| dates[before]).map(|dates| calendar.after(dates));
        let earliest = after_steps.max().unwrap_or_default();
        let due = follower(place);
        let end = due.map_or(calendar.days.len(), |(day, _)| calendar.place_of(day));
        let length = course.days.begun();
        if !constraints.has_in_a_row(length) {
            laid_out.left.push((number, NotLaid::FewWeekdays));
            continue;
        }
        let run = |from| calendar.run(from, end, length);
        // A gap that was passed over before is better than no date.
        match run(earliest.max(after_last)).or_else(|| run(earliest)) {
            Some(run) => {
                calendar.close(run, constraints.pause);
                after_last = after_last.max(calendar.after(run));
                dates[place] = Some(run);
                laid_out.laid.push((number, run));
            }
            None => laid_out.left.push((number, due.map_or(NotLaid::OutOfYears, |(_, by)| NotLaid::NoRoomBefore(by)))),
        }
    }
    laid_out
}

/// The days from the first one that the reader names to the last that a plan may speak of. Every search ends with them.
struct Calendar {
    days: Vec<(Date, Use)>,
    start: Date,
}

/// What a day is good for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    /// A course may be held on it.
    Free,
    /// A course may pass over it.
    PassedOver,
    /// Neither.
    Closed,
}

impl Calendar {
    fn new(constraints: &Constraints) -> Self {
        let start = constraints.start;
        let use_of = |day: Date| {
            let is_working_day = is_working_day(day);
            let is_blocked = is_working_day && constraints.blocked_weekdays.contains(&day.weekday());
            if is_blocked || constraints.blocked_weeks.contains(&Week::of(day)) {
                Use::Closed
            } else if is_working_day {
                Use::Free
            } else {
                Use::PassedOver
            }
        };
        let days = (0..).map_while(|days| start.plus_days(days).and_then(|day| in_years(day).ok()));
        Calendar { days: days.map(|day| (day, use_of(day))).collect(), start }
    }

    /// The place of a day; the first one for days before.
    fn place_of(&self, day: Date) -> usize {
        usize::try_from(day.days_since_1970() - self.start.days_since_1970()).unwrap_or_default()
    }

    /// The place after these dates.
    fn after(&self, dates: Dates) -> usize {
        if dates.to() < self.start { 0 } else { self.place_of(dates.to()) + 1 }
    }

    /// Lets nothing be laid over these dates, nor over the working days of pause on both sides.
    fn close(&mut self, dates: Dates, pause: u8) {
        let [first, last] = [(dates.from(), -1), (dates.to(), 1)].map(|(day, step)| working_days_on(day, step, pause));
        if last >= self.start {
            let [first, last] = [first, last].map(|day| self.place_of(day));
            self.days.iter_mut().take(last + 1).skip(first).for_each(|(_, day)| *day = Use::Closed);
        }
    }

    /// The first run of so many free days, none before `from`, and all before `end`.
    fn run(&self, from: usize, end: usize, length: u16) -> Option<Dates> {
        let (mut first, mut count) = (None, 0);
        for (day, use_of_day) in self.days.iter().take(end).skip(from) {
            match use_of_day {
                Use::PassedOver => {}
                Use::Closed => (first, count) = (None, 0),
                Use::Free => {
                    let first = *first.get_or_insert(*day);
                    count += 1;
                    if count == length {
                        return Dates::new(first, *day, SaidBy::Reader).ok();
                    }
                }
            }
        }
        None
    }
}

/// The day after so many working days on from this one, forwards or backwards; the day itself where there are to be none.
fn working_days_on(mut day: Date, step: i32, mut count: u8) -> Date {
    while count > 0 {
        let Some(next) = day.plus_days(step) else { break };
        day = next;
        count -= u8::from(is_working_day(day));
    }
    day
}
