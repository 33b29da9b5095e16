//! When a course is held, or wished for.

use std::fmt;
use std::str::FromStr;

use catalogue::json::{FromJson, Object, Value};
use catalogue::{Date, Error, serde_reads_by_json, text_in_json};
use serde::Serialize;

use crate::{Holiday, holiday};

/// The first and the last year that a plan may speak of.
pub const YEARS: std::ops::RangeInclusive<u16> = 1990..=2100;

/// The first and the last day of a course, and who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Dates {
    from: Date,
    to: Date,
    /// Who says so.
    pub said_by: SaidBy,
}

/// Who says when a course is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SaidBy {
    /// The school: "oplyst af skolen".
    School,
    /// The reader: "mit ønske".
    #[default]
    Reader,
}

/// Days that a course cannot have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadDates {
    /// The last day is before the first.
    Backwards,
    /// A day is before 1990 or after 2100.
    OutOfYears,
}

impl Dates {
    /// From this day to that one, both included.
    ///
    /// # Errors
    /// Where the last day is before the first, or a year is outside of [`YEARS`].
    pub fn new(from: Date, to: Date, said_by: SaidBy) -> Result<Self, BadDates> {
        in_years(from)?;
        in_years(to)?;
        if to < from { Err(BadDates::Backwards) } else { Ok(Dates { from, to, said_by }) }
    }

    /// The first day.
    pub const fn from(self) -> Date {
        self.from
    }

    /// The last day.
    pub const fn to(self) -> Date {
        self.to
    }

    /// Whether they are only a wish.
    pub fn is_wish(self) -> bool {
        self.said_by == SaidBy::Reader
    }

    /// The public holidays among its days that are no Saturday or Sunday: days on which a course is hardly held.
    pub fn holidays(self) -> impl Iterator<Item = (Date, Holiday)> {
        let days = (0..).map_while(move |days| self.from.plus_days(days).filter(|day| *day <= self.to));
        days.filter(|day| !day.weekday().is_weekend()).filter_map(|day| Some((day, holiday(day)?)))
    }
}

/// The day, where a plan may speak of it.
///
/// # Errors
/// Where its year is outside of [`YEARS`].
pub fn in_years(date: Date) -> Result<Date, BadDates> {
    if YEARS.contains(&date.year()) { Ok(date) } else { Err(BadDates::OutOfYears) }
}

impl FromJson for Dates {
    fn from_json(json: Value) -> Result<Self, Error> {
        let mut object = Object::from_json(json)?;
        let dates = Dates::new(object.take("from")?, object.take("to")?, object.take("said_by")?);
        dates.map_err(Error::from_any)
    }
}

serde_reads_by_json!(Dates);

impl fmt::Display for SaidBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            SaidBy::School => "school",
            SaidBy::Reader => "reader",
        })
    }
}

impl FromStr for SaidBy {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match text {
            "school" => Ok(SaidBy::School),
            "reader" => Ok(SaidBy::Reader),
            other => Err(Error::new(format!("\"{other}\" is neither \"school\" nor \"reader\""))),
        }
    }
}

text_in_json!(SaidBy);

impl fmt::Display for BadDates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            BadDates::Backwards => "the last day is before the first",
            BadDates::OutOfYears => "a date is before 1990 or after 2100",
        })
    }
}

impl std::error::Error for BadDates {}
