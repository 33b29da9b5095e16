//! What can be remarked on a plan.

use catalogue::{CourseNumber, Date, Days, Kind};

use crate::{DayOff, Line, Plan};

/// Something about the courses of a plan that the reader should ask about. It says what is, never what will be: schools alone
/// decide whether and when a course is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// This edition does not have the number.
    Unknown(CourseNumber),
    /// It is linked to the FKB from this day on.
    NotYetLinked {
        /// Which course.
        course: CourseNumber,
        /// First day of the period.
        from: Date,
        /// The first day of its own dates, which is before that; `None` where it has none, and today is.
        on: Option<Date>,
    },
    /// Its period ends within [`catalogue::ENDING_SOON_DAYS`] of the wished dates, or of today.
    EndingSoon {
        /// Which course.
        course: CourseNumber,
        /// Last day of the period.
        to: Date,
    },
    /// Its period is over.
    NoLongerLinked {
        /// Which course.
        course: CourseNumber,
        /// Last day of the period.
        to: Date,
        /// What probably came after it, by our guide.
        successor: Option<CourseNumber>,
        /// The last day of its own dates, which is after that; `None` where it has none, and today is.
        on: Option<Date>,
    },
    /// Another number has the same title, and nothing in the document tells the two apart.
    SameTitle {
        /// Which course of the plan.
        course: CourseNumber,
        /// The other number.
        other: CourseNumber,
        /// Whether the other one is in the plan as well. The pair is then named once.
        both: bool,
    },
    /// A course and the one that probably came after it, by our guide, are both in the plan.
    WithSuccessor {
        /// The one that was.
        course: CourseNumber,
        /// The one that came.
        successor: CourseNumber,
    },
    /// Two courses are on the same day. See [`crate::clashes`] for which are named.
    Overlap {
        /// The one.
        course: CourseNumber,
        /// The one that stands before it in the plan.
        other: CourseNumber,
        /// The first day that they share.
        day: Date,
    },
    /// A course stands after one that builds on it, by our guide: by their dates where both have some, else in the plan's order.
    WrongOrder {
        /// The one that should be first.
        first: CourseNumber,
        /// The one that builds on it.
        then: CourseNumber,
    },
    /// The row is no ordinary course.
    NoOrdinaryCourse {
        /// Which.
        course: CourseNumber,
        /// What it is. The guide has a note on it.
        kind: Kind,
    },
    /// Its first or its last day is at a weekend or on a public holiday.
    OnDayOff {
        /// Which course.
        course: CourseNumber,
        /// That day.
        day: Date,
        /// What day that is.
        why: DayOff,
        /// Whether it is the first day; else the last.
        is_first: bool,
    },
    /// Its dates have fewer days of the calendar than the course has.
    TooShort {
        /// Which course.
        course: CourseNumber,
        /// The first day of its dates.
        from: Date,
        /// The last day.
        to: Date,
        /// How long the course is.
        days: Days,
    },
    /// The last day to enrol is after the first day of the course.
    DeadlineAfterStart {
        /// Which course.
        course: CourseNumber,
        /// The last day to enrol.
        deadline: Date,
        /// The first day of the course.
        start: Date,
    },
}

impl Remark {
    /// Which course it is about, and which other one where it is about two.
    pub const fn courses(&self) -> (CourseNumber, Option<CourseNumber>) {
        match *self {
            Remark::Unknown(course)
            | Remark::NotYetLinked { course, .. }
            | Remark::EndingSoon { course, .. }
            | Remark::NoLongerLinked { course, .. }
            | Remark::NoOrdinaryCourse { course, .. }
            | Remark::OnDayOff { course, .. }
            | Remark::TooShort { course, .. }
            | Remark::DeadlineAfterStart { course, .. } => (course, None),
            Remark::SameTitle { course, other, .. } | Remark::Overlap { course, other, .. } => (course, Some(other)),
            Remark::WithSuccessor { course, successor } => (course, Some(successor)),
            Remark::WrongOrder { first, then } => (first, Some(then)),
        }
    }

    /// What it is put away by ([`crate::Edit::PutAway`]): its kind, its courses, and the days of the plan that it is about, such
    /// as `over:47299` or `overlap:21096:21097:2026-12-01`. So a remark that was put away stays away while it is the same, and
    /// comes back where the reader changes the dates. Stored plans hold these keys: they never change.
    pub fn key(&self) -> Line {
        let (kind, days) = match *self {
            Remark::Unknown(_) => ("unknown", [None, None]),
            Remark::NotYetLinked { on, .. } => ("not-yet", [on, None]),
            Remark::EndingSoon { .. } => ("ending", [None, None]),
            Remark::NoLongerLinked { on, .. } => ("over", [on, None]),
            Remark::SameTitle { both: false, .. } => ("twin", [None, None]),
            Remark::SameTitle { both: true, .. } => ("twins", [None, None]),
            Remark::WithSuccessor { .. } => ("successor", [None, None]),
            Remark::Overlap { day, .. } => ("overlap", [Some(day), None]),
            Remark::WrongOrder { .. } => ("order", [None, None]),
            Remark::NoOrdinaryCourse { .. } => ("kind", [None, None]),
            Remark::OnDayOff { day, is_first: true, .. } => ("begins", [Some(day), None]),
            Remark::OnDayOff { day, is_first: false, .. } => ("ends", [Some(day), None]),
            Remark::TooShort { from, to, .. } => ("short", [Some(from), Some(to)]),
            Remark::DeadlineAfterStart { deadline, start, .. } => ("deadline", [Some(deadline), Some(start)]),
        };
        let (course, other) = self.courses();
        // Pairs in which neither has a role of its own are the same whichever stands first in the plan.
        let is_even = matches!(self, Remark::SameTitle { both: true, .. } | Remark::Overlap { .. });
        let numbers = match other {
            Some(other) if is_even && other < course => [Some(other), Some(course)],
            other => [Some(course), other],
        };
        let mut key = kind.to_owned();
        let numbers = numbers.iter().flatten().map(ToString::to_string);
        for part in numbers.chain(days.iter().flatten().map(ToString::to_string)) {
            key.push(':');
            key.push_str(&part);
        }
        // A kind, two numbers and two days are far shorter than a line.
        Line::new(&key).unwrap_or_default()
    }

    /// Whether the reader has put it away.
    pub fn is_put_away(&self, plan: &Plan) -> bool {
        plan.has_put_away(&self.key())
    }
}
