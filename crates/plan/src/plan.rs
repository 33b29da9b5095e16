//! The plan itself.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use catalogue::json::{FromJson, Object, Value};
use catalogue::{CourseNumber, Error, Slug, serde_reads_by_json, text_in_json};
use serde::Serialize;

use crate::{LeftOut, Line, NAME_LENGTH, Note, PlanId, PlanName, PlannedCourse, Status};

/// So many courses of a plan that comes from elsewhere are taken: the page of a plan is slow with thousands. What the reader makes has no
/// limit, nor has what is stored.
pub const MOST_COURSES: usize = 2000;

/// A reader's plan: a wish, until a school has answered. No course is in it twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Plan {
    pub(crate) id: PlanId,
    pub(crate) name: PlanName,
    #[serde(skip_serializing_if = "Line::is_empty")]
    pub(crate) person: Line,
    #[serde(skip_serializing_if = "Note::is_empty")]
    pub(crate) why: Note,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) goal: Option<Goal>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) situation: Option<Situation>,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub(crate) put_away: BTreeSet<Line>,
    pub(crate) courses: Vec<PlannedCourse>,
}

/// What the reader wants to come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// A competence of the FKB.
    Competence(Slug),
    /// A job role of the guide.
    JobRole(Slug),
}

/// What the reader says of themselves, for the questions to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Situation {
    /// "I job".
    Working,
    /// "Ledig".
    Unemployed,
    /// "Hjælper andre".
    Helping,
}

impl Plan {
    /// An empty plan.
    pub fn new(id: PlanId, name: PlanName) -> Self {
        Plan {
            id,
            name,
            person: Line::default(),
            why: Note::default(),
            goal: None,
            situation: None,
            put_away: BTreeSet::new(),
            courses: Vec::new(),
        }
    }

    /// The same plan under another identity and name.
    pub fn copy(&self, id: PlanId, name: PlanName) -> Self {
        Plan { id, name, ..self.clone() }
    }

    /// What tells it apart.
    pub const fn id(&self) -> PlanId {
        self.id
    }

    /// What the reader calls it.
    pub const fn name(&self) -> &PlanName {
        &self.name
    }

    /// The name, without the person that stands at its end in one of several plans ([`crate::copies`]): for what is shown to others. `None`
    /// where nothing else is in it.
    pub fn name_without_person(&self) -> Option<PlanName> {
        if self.person.is_empty() {
            return Some(self.name.clone());
        }
        // As it was put there: of a long one the end is gone, and it stands alone.
        let person: String = behind_name(&self.person).chars().take(NAME_LENGTH).collect();
        let (name, person) = (format!(" {}", self.name), person.trim_end());
        // A copy of the plan has a number or a word in brackets behind it.
        let end = match name.rsplit_once('(') {
            Some((before, _)) if !name.ends_with(person) => before.trim_end().len(),
            _ => name.len(),
        };
        match name[..end].strip_suffix(person) {
            Some(before) => PlanName::new(&format!("{before}{}", &name[end..])).ok(),
            None => (self.name.as_str() != self.person.as_str()).then(|| self.name.clone()),
        }
    }

    /// For whom it is.
    pub const fn person(&self) -> &Line {
        &self.person
    }

    /// Why the reader wishes for it.
    pub const fn why(&self) -> &Note {
        &self.why
    }

    /// What the reader wants to come to.
    pub const fn goal(&self) -> Option<&Goal> {
        self.goal.as_ref()
    }

    /// What the reader said of themselves.
    pub const fn situation(&self) -> Option<Situation> {
        self.situation
    }

    /// Whether a remark with this key was put away.
    pub fn has_put_away(&self, remark: &Line) -> bool {
        self.put_away.contains(remark)
    }

    /// Its courses, in the reader's order.
    pub fn courses(&self) -> &[PlannedCourse] {
        &self.courses
    }

    /// The courses that were not dropped: they alone are taken along, and are in sums.
    pub fn kept(&self) -> impl Iterator<Item = &PlannedCourse> {
        self.courses.iter().filter(|course| course.status != Status::Dropped)
    }

    /// A course of it.
    pub fn course(&self, number: CourseNumber) -> Option<&PlannedCourse> {
        self.courses.iter().find(|course| course.number == number)
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

/// What a plan's name has at its end where the plan is one of several.
pub(crate) fn behind_name(person: &Line) -> String {
    format!(" – {person}")
}

impl Plan {
    /// Reads what can be read besides identity and name.
    #[inline(never)]
    pub(crate) fn read(id: PlanId, name: PlanName, object: &mut Object, left_out: &mut LeftOut) -> Self {
        let mut plan = Plan::new(id, name);
        plan.person = left_out.take(object, "person");
        plan.why = left_out.take(object, "why");
        plan.goal = left_out.take(object, "goal");
        plan.situation = left_out.take(object, "situation");
        // Extended, not collected: that brings a sorting of its own along.
        plan.put_away.extend(left_out.take::<Vec<Line>>(object, "put_away"));
        let mut numbers = BTreeSet::new();
        let courses: Vec<Value> = left_out.need(object, "courses").unwrap_or_default();
        for (place, json) in courses.into_iter().enumerate() {
            let mut of_course = LeftOut::default();
            let course = PlannedCourse::read(json, &mut of_course);
            let number = course.as_ref().map(|course| course.number);
            match course {
                Some(course) if !numbers.insert(course.number) => {
                    let error = format!("the course {} is in the plan twice", course.number);
                    of_course.push(Error::new(error), "twice", String::new());
                }
                course => plan.courses.extend(course),
            }
            left_out.absorb_course(of_course, place + 1, number);
        }
        plan
    }
}

impl FromJson for Plan {
    fn from_json(json: Value) -> Result<Self, Error> {
        let mut object = Object::from_json(json)?;
        let (id, name) = (object.take("id")?, object.take("name")?);
        let mut left_out = LeftOut::default();
        let plan = Plan::read(id, name, &mut object, &mut left_out);
        left_out.nothing().map(|()| plan)
    }
}

serde_reads_by_json!(Plan);

impl fmt::Display for Goal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Goal::Competence(slug) => write!(f, "competence:{slug}"),
            Goal::JobRole(slug) => write!(f, "job_role:{slug}"),
        }
    }
}

impl FromStr for Goal {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match text.split_once(':') {
            Some(("competence", slug)) => Ok(Goal::Competence(slug.parse()?)),
            Some(("job_role", slug)) => Ok(Goal::JobRole(slug.parse()?)),
            _ => Err(Error::new(format!("\"{text}\" is no goal: write competence:SLUG or job_role:SLUG"))),
        }
    }
}

text_in_json!(Goal);

impl Situation {
    /// All of them.
    pub const ALL: [Situation; 3] = [Situation::Working, Situation::Unemployed, Situation::Helping];

    const fn word(self) -> &'static str {
        match self {
            Situation::Working => "working",
            Situation::Unemployed => "unemployed",
            Situation::Helping => "helping",
        }
    }
}

impl fmt::Display for Situation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl FromStr for Situation {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let situation = Situation::ALL.into_iter().find(|situation| situation.word() == text);
        situation
            .ok_or_else(|| Error::new(format!("\"{text}\" is no situation: it is one of working, unemployed, helping")))
    }
}

text_in_json!(Situation);
