//! The plan itself.

use catalogue::CourseNumber;
use catalogue::json::{FromJson, Object, Value};
use catalogue::{Error, object_in_json, serde_reads_by_json};
use serde::Serialize;

use crate::{PlanId, PlanName};

/// A course in a plan. The number is kept even where the catalogue on screen does not know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlannedCourse {
    /// Which course.
    pub number: CourseNumber,
}

object_in_json!(PlannedCourse { number } default {});

/// A reader's plan: a wish, until a school has answered. No course is in it twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Plan {
    pub(crate) id: PlanId,
    pub(crate) name: PlanName,
    pub(crate) courses: Vec<PlannedCourse>,
}

impl Plan {
    /// An empty plan.
    pub const fn new(id: PlanId, name: PlanName) -> Self {
        Plan { id, name, courses: Vec::new() }
    }

    /// What tells it apart.
    pub const fn id(&self) -> PlanId {
        self.id
    }

    /// What the reader calls it.
    pub const fn name(&self) -> &PlanName {
        &self.name
    }

    /// Its courses, in the reader's order.
    pub fn courses(&self) -> &[PlannedCourse] {
        &self.courses
    }

    /// Whether this course is in it.
    pub fn contains(&self, number: CourseNumber) -> bool {
        self.place_of(number).is_some()
    }

    /// The place of a course, counted from 0.
    pub fn place_of(&self, number: CourseNumber) -> Option<usize> {
        self.courses.iter().position(|course| course.number == number)
    }
}

impl FromJson for Plan {
    fn from_json(json: Value) -> Result<Self, Error> {
        let mut object = Object::from_json(json)?;
        let mut plan = Plan::new(object.take("id")?, object.take("name")?);
        for course in object.take::<Vec<PlannedCourse>>("courses")? {
            if plan.contains(course.number) {
                return Err(Error::new(format!("the course {} is in the plan twice", course.number)));
            }
            plan.courses.push(course);
        }
        Ok(plan)
    }
}

serde_reads_by_json!(Plan);
