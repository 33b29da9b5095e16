//! What a reader should know about the courses of a plan.

use catalogue::{Catalogue, CourseNumber, Date, Guide, PeriodStatus};

use crate::Plan;

/// Something about a course of a plan that the reader should ask about. It says what is, never what will be: schools alone
/// decide whether a course is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// This edition does not have the number.
    Unknown(CourseNumber),
    /// It is linked to the FKB from this day on.
    NotYetLinked {
        /// Which course.
        course: CourseNumber,
        /// First day.
        from: Date,
    },
    /// Its period ends within [`catalogue::ENDING_SOON_DAYS`].
    EndingSoon {
        /// Which course.
        course: CourseNumber,
        /// Last day.
        to: Date,
    },
    /// Its period is over.
    NoLongerLinked {
        /// Which course.
        course: CourseNumber,
        /// Last day.
        to: Date,
        /// What probably came after it, by our guide.
        successor: Option<CourseNumber>,
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
}

/// All remarks on a plan, in the order of its courses.
pub fn remarks(plan: &Plan, catalogue: &Catalogue, guide: &Guide, today: Date) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (place, planned) in plan.courses().iter().enumerate() {
        let number = planned.number;
        let Some(course) = catalogue.course(number) else {
            remarks.push(Remark::Unknown(number));
            continue;
        };
        match (course.period.status(today), course.period.to()) {
            (PeriodStatus::NotYetLinked, _) => {
                remarks.push(Remark::NotYetLinked { course: number, from: course.period.from() });
            }
            (PeriodStatus::EndingSoon, Some(to)) => remarks.push(Remark::EndingSoon { course: number, to }),
            (PeriodStatus::NoLongerLinked, Some(to)) => {
                let successor = guide.successor_of(number).map(|succession| succession.to);
                remarks.push(Remark::NoLongerLinked { course: number, to, successor });
            }
            _ => {}
        }
        for twin in catalogue.twins(course) {
            match plan.place_of(twin.number) {
                Some(other) if other < place => {}
                other => {
                    remarks.push(Remark::SameTitle { course: number, other: twin.number, both: other.is_some() });
                }
            }
        }
    }
    remarks
}
