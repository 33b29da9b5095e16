//! One row of the table of goals.

use serde::Serialize;

use crate::json::{FromJson, Object, Value, serde_reads_by_json};
use crate::{Committee, CourseNumber, Days, Error, Level, Period};

/// A goal (*mål*) of the FKB, which the page calls a course: one row of its table, with the title exactly as it stands there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(into = "CourseInJson")]
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

/// The fields in the file's order.
#[derive(Serialize)]
struct CourseInJson {
    number: CourseNumber,
    title: String,
    level: Option<Level>,
    committee: Committee,
    days: Days,
    linked_from: crate::Date,
    linked_to: Option<crate::Date>,
}

impl FromJson for Course {
    fn from_json(json: Value) -> Result<Self, Error> {
        let mut object = Object::from_json(json)?;
        let number: CourseNumber = object.take("number")?;
        let title: String = object.take("title")?;
        if title.trim().is_empty() {
            return Err(Error::new(format!("course {number} has no title")));
        }
        let period = Period::take_from(&mut object).map_err(|error| Error::new(format!("course {number}: {error}")))?;
        Ok(Course {
            number,
            title,
            level: object.take("level")?,
            committee: object.take("committee")?,
            days: object.take("days")?,
            period,
        })
    }
}

serde_reads_by_json!(Course);

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
