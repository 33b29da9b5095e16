//! One row of the table of goals.

use serde::{Deserialize, Serialize};

use crate::{Committee, CourseNumber, Days, Error, Level, Period};

/// A goal (*mål*) of the FKB, which the page calls a course: one row of its table, with the title exactly as it stands there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "CourseInJson", into = "CourseInJson")]
pub struct Course {
    /// The identity.
    pub number: CourseNumber,
    /// As in the document, cut short where it cuts it short. Never empty.
    pub title: String,
    /// Only single subjects have one.
    pub level: Option<Level>,
    /// The committee that owns the course.
    pub committee: Committee,
    /// Length in days.
    pub days: Days,
    /// When it is linked to this FKB.
    pub period: Period,
}

/// The fields in the file's order. `serde(flatten)` would do the same for the period, with a buffer and its code in the wasm.
#[derive(Serialize, Deserialize)]
struct CourseInJson {
    number: CourseNumber,
    title: String,
    level: Option<Level>,
    committee: Committee,
    days: Days,
    linked_from: crate::Date,
    linked_to: Option<crate::Date>,
}

impl TryFrom<CourseInJson> for Course {
    type Error = Error;

    fn try_from(json: CourseInJson) -> Result<Self, Error> {
        if json.title.trim().is_empty() {
            return Err(Error::new(format!("course {} has no title", json.number)));
        }
        let period = Period::new(json.linked_from, json.linked_to)
            .map_err(|error| Error::new(format!("course {}: {error}", json.number)))?;
        Ok(Course {
            number: json.number,
            title: json.title,
            level: json.level,
            committee: json.committee,
            days: json.days,
            period,
        })
    }
}

impl From<Course> for CourseInJson {
    fn from(course: Course) -> Self {
        CourseInJson {
            number: course.number,
            title: course.title,
            level: course.level,
            committee: course.committee,
            days: course.days,
            linked_from: course.period.from(),
            linked_to: course.period.to(),
        }
    }
}
