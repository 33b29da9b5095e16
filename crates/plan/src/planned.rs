//! The plan itself.

use catalogue::CourseNumber;
use serde::{Deserialize, Serialize};

use crate::{PlanId, PlanName};

/// A course in a plan. The number is kept even where the catalogue on screen does not know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedCourse {
    /// Which course.
    pub number: CourseNumber,
}

/// A reader's plan: a wish, until a school has answered. No course is in it twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "PlanInJson")]
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

#[derive(Deserialize)]
struct PlanInJson {
    id: PlanId,
    name: PlanName,
    courses: Vec<PlannedCourse>,
}

impl TryFrom<PlanInJson> for Plan {
    type Error = String;

    fn try_from(json: PlanInJson) -> Result<Self, String> {
        let mut plan = Plan::new(json.id, json.name);
        for course in json.courses {
            if plan.contains(course.number) {
                return Err(format!("the course {} is in the plan twice", course.number));
            }
            plan.courses.push(course);
        }
        Ok(plan)
    }
}
