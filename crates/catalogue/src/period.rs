//! When a course is linked to this FKB.

use serde::Serialize;

use crate::json::{FromJson, Object, Value, serde_reads_by_json};
use crate::{Date, Error};

/// How many days before its end a period counts as ending soon.
pub const ENDING_SOON_DAYS: i32 = 90;

/// The days on which a course is linked **to this FKB**, both ends included. It is not the life of the course, which may go
/// on under another FKB.
///
/// ```
/// use catalogue::Period;
///
/// let (first, last) = ("2024-12-19".parse()?, "2025-06-30".parse()?);
/// assert_eq!(Period::new(first, Some(last))?.to(), Some(last));
/// assert!(Period::new(last, Some(first)).is_err());
/// # Ok::<(), catalogue::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(into = "PeriodInJson")]
pub struct Period {
    from: Date,
    to: Option<Date>,
}

/// How a course stands to this FKB on a given day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodStatus {
    /// The period begins later.
    NotYetLinked,
    /// Linked, and no end within [`ENDING_SOON_DAYS`].
    Linked,
    /// Linked, and the last day is at most [`ENDING_SOON_DAYS`] away.
    EndingSoon,
    /// The period is over. This says nothing about the course under other FKBs.
    NoLongerLinked,
}

impl Period {
    /// A period from its first to its last day; `None` means that this edition names no end.
    ///
    /// # Errors
    /// Where it ends before it begins.
    pub fn new(from: Date, to: Option<Date>) -> Result<Self, Error> {
        match to {
            Some(to) if to < from => Err(Error::new(format!("the period ends ({to}) before it begins ({from})"))),
            _ => Ok(Period { from, to }),
        }
    }

    /// The first day.
    pub const fn from(self) -> Date {
        self.from
    }

    /// The last day, where this edition names one.
    pub const fn to(self) -> Option<Date> {
        self.to
    }

    /// How it stands on that day.
    pub fn status(self, on: Date) -> PeriodStatus {
        match self.to {
            _ if on < self.from => PeriodStatus::NotYetLinked,
            Some(to) if to < on => PeriodStatus::NoLongerLinked,
            Some(to) if to.days_since_1970() - on.days_since_1970() <= ENDING_SOON_DAYS => PeriodStatus::EndingSoon,
            _ => PeriodStatus::Linked,
        }
    }
}

/// The two fields as they stand beside a course's others.
#[derive(Serialize)]
struct PeriodInJson {
    linked_from: Date,
    linked_to: Option<Date>,
}

impl Period {
    /// Reads the two fields from among a course's.
    pub(crate) fn take_from(object: &mut Object) -> Result<Self, Error> {
        Period::new(object.take("linked_from")?, object.take("linked_to")?)
    }
}

impl FromJson for Period {
    fn from_json(json: Value) -> Result<Self, Error> {
        Period::take_from(&mut Object::from_json(json)?)
    }
}

serde_reads_by_json!(Period);

impl From<Period> for PeriodInJson {
    fn from(period: Period) -> Self {
        PeriodInJson { linked_from: period.from, linked_to: period.to }
    }
}
