//! A course of a plan, with what the school said about it.

use std::fmt;
use std::str::FromStr;

use catalogue::json::{FromJson, Object, Value};
use catalogue::{CourseNumber, Date, Error, serde_reads_by_json, text_in_json};
use serde::Serialize;

use crate::dates::in_years;
use crate::{Dates, LeftOut, Line, Note};

/// A course in a plan. The number is kept even where the catalogue on screen does not know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlannedCourse {
    /// Which course.
    pub number: CourseNumber,
    /// How far the reader has come with it.
    #[serde(skip_serializing_if = "is_default")]
    pub status: Status,
    /// The reader's own words about it.
    #[serde(skip_serializing_if = "Note::is_empty")]
    pub note: Note,
    /// Which school was asked.
    #[serde(skip_serializing_if = "Line::is_empty")]
    pub school: Line,
    /// Where it is held.
    #[serde(skip_serializing_if = "Line::is_empty")]
    pub place: Line,
    /// Whether it is held online.
    #[serde(skip_serializing_if = "is_default")]
    pub online: bool,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dates: Option<Dates>,
    /// What it costs, in the school's words: nothing is computed with it.
    #[serde(skip_serializing_if = "Line::is_empty")]
    pub price: Line,
    /// Last day to enrol.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Date>,
}

/// How far the reader has come with a course.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// "Ønsket".
    #[default]
    Wished,
    /// A school was asked: "spurgt".
    Asked,
    /// "Tilmeldt".
    Enrolled,
    /// "Gennemført".
    Done,
    /// "Droppet".
    Dropped,
}

impl Status {
    /// In the order in which they usually follow each other.
    pub const ALL: [Status; 5] = [Status::Wished, Status::Asked, Status::Enrolled, Status::Done, Status::Dropped];

    /// Whether the course is still ahead.
    pub const fn is_ahead(self) -> bool {
        !matches!(self, Status::Done | Status::Dropped)
    }

    const fn word(self) -> &'static str {
        match self {
            Status::Wished => "wished",
            Status::Asked => "asked",
            Status::Enrolled => "enrolled",
            Status::Done => "done",
            Status::Dropped => "dropped",
        }
    }
}

impl PlannedCourse {
    /// A wish, of which nothing more is known.
    pub fn new(number: CourseNumber) -> Self {
        PlannedCourse {
            number,
            status: Status::default(),
            note: Note::default(),
            school: Line::default(),
            place: Line::default(),
            online: false,
            dates: None,
            price: Line::default(),
            deadline: None,
        }
    }
}

impl PlannedCourse {
    /// When it is, where a school has said so.
    pub fn schools_dates(&self) -> Option<Dates> {
        self.dates.filter(|dates| !dates.is_wish())
    }

    /// When it is, where the reader only wishes for that.
    pub fn wished_dates(&self) -> Option<Dates> {
        self.dates.filter(|dates| dates.is_wish())
    }

    /// Reads what can be read. Without a number there is no course; any other field can be left out.
    #[inline(never)]
    pub(crate) fn read(json: Value, left_out: &mut LeftOut) -> Option<Self> {
        let mut object = match Object::from_json(json) {
            Ok(object) => object,
            Err(error) => {
                left_out.push(error, "", String::new());
                return None;
            }
        };
        let number = left_out.need(&mut object, "number")?;
        let mut deadline: Option<Date> = left_out.take(&mut object, "deadline");
        if let Some((day, bad)) = deadline.and_then(|day| Some((day, in_years(day).err()?))) {
            left_out.push(Error::from_any(bad).inside("deadline"), "deadline", day.to_string());
            deadline = None;
        }
        Some(PlannedCourse {
            number,
            status: left_out.take(&mut object, "status"),
            note: left_out.take(&mut object, "note"),
            school: left_out.take(&mut object, "school"),
            place: left_out.take(&mut object, "place"),
            online: left_out.take(&mut object, "online"),
            dates: left_out.take(&mut object, "dates"),
            price: left_out.take(&mut object, "price"),
            deadline,
        })
    }
}

impl FromJson for PlannedCourse {
    fn from_json(json: Value) -> Result<Self, Error> {
        let mut left_out = LeftOut::default();
        let course = PlannedCourse::read(json, &mut left_out);
        left_out.nothing()?;
        // Without one, it has said why.
        course.ok_or_else(|| Error::new(""))
    }
}

serde_reads_by_json!(PlannedCourse);

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl FromStr for Status {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let status = Status::ALL.into_iter().find(|status| status.word() == text);
        status.ok_or_else(|| {
            Error::new(format!("\"{text}\" is no status: it is one of wished, asked, enrolled, done, dropped"))
        })
    }
}

text_in_json!(Status);

/// For leaving out what says nothing.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
