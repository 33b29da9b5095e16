//! The form in which plans are kept.
//!
//! A stored plan is JSON on one line: `{"format":2,"revision":3,"plan":{"id":"…","name":"…","courses":[{"number":"21097"}]}}`.
//!
//! | field | what |
//! | --- | --- |
//! | `format` | the version of this form: a whole number |
//! | `revision` | how many times the plan was changed: a whole number |
//! | `tabs` | whose the last changes were, so that two versions tell whether one came of the other: a flat list of whole numbers, a tab's random number and then how many changes it has made, the last tab at the end; at most 16 tabs. Absent where no tab has counted |
//! | `plan.id` | 16 hexadecimal digits |
//! | `plan.name` | 1 to 120 characters on one line |
//! | `plan.person` | for whom it is: at most 120 characters on one line |
//! | `plan.why` | why the courses are wished for: at most 2000 characters, with line breaks |
//! | `plan.goal` | `competence:SLUG` of the catalogue, or `job_role:SLUG` of the guide |
//! | `plan.situation` | `working`, `unemployed` or `helping` |
//! | `plan.put_away` | the remarks that were put away: a list of [`crate::Remark::key`]s, sorted |
//! | `plan.courses` | a list of courses in the reader's order, no number twice; empty, and never absent |
//!
//! and of each course
//!
//! | field | what |
//! | --- | --- |
//! | `number` | five digits as a text: the one field that is always there |
//! | `status` | `asked`, `enrolled`, `done` or `dropped`; absent where it is `wished` |
//! | `note` | at most 2000 characters, with line breaks |
//! | `school`, `place`, `price` | in the reader's words: at most 120 characters on one line each |
//! | `online` | `true`, or absent |
//! | `dates` | `from` and `to`, the first and the last day as `2026-12-01`, in order; `said_by`, `school` or `reader`. All three, or no dates |
//! | `deadline` | the last day to enrol, as `2026-11-20` |
//!
//! All days are from 1990 to 2100. A text, a goal, a situation, a list of remarks that says nothing is absent, which is the same as `null`.
//! Format, revision, id, name and courses must be there. Fields of other names are passed over.
//!
//! - Format 1 had `format`, `revision`, and of the plan `id`, `name` and `courses` with `number` alone. It is read as format 2.
//! - Format 2 has all the others. Programs that wrote it first did not count in `tabs`.
//!
//! A program reads its own format and all before it; of a newer one it says so, and leaves the text as it is. The file that a reader takes
//! along holds several of these: `public/boot.js` writes it, since it must be able to after this program has stopped.

use std::fmt;

use catalogue::json::{self, FromJson, Object, Value};
use catalogue::{Error, serde_reads_by_json};
use serde::Serialize;

use crate::left_out::cut;
use crate::lineage::Lineage;
use crate::{LeftOut, MOST_COURSES, Plan, PlanId, PlanName};

/// The version that this program writes, and the newest that it reads.
const FORMAT: u64 = 2;
/// The oldest that it reads. Whatever a later one adds must have a value for plans that lack it.
const OLDEST: u64 = 1;

/// A plan with what its storage needs to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StoredPlan {
    format: u64,
    /// How many times it was changed.
    pub revision: u64,
    /// Whose changes went into it.
    #[serde(skip_serializing_if = "Lineage::is_empty")]
    pub(crate) tabs: Lineage,
    /// The plan.
    pub plan: Plan,
}

/// Why a stored text is no plan of ours. The text itself must be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// Another program's, or half a text: it has no format number.
    NotOurs,
    /// A newer version of amuplan wrote it, in this format.
    Newer(u64),
    /// It says that it is a plan, and is not.
    Damaged(String),
}

impl StoredPlan {
    /// A plan that was changed this many times.
    pub fn new(plan: Plan, revision: u64) -> Self {
        StoredPlan { format: FORMAT, revision, tabs: Lineage::default(), plan }
    }

    /// The version that comes of this one by a change.
    pub(crate) fn next(&self, plan: Plan, tabs: Lineage) -> Self {
        StoredPlan { format: FORMAT, revision: self.revision.saturating_add(1), tabs, plan }
    }

    /// Reads what [`StoredPlan::write`] wrote.
    ///
    /// # Errors
    /// Where the text is anything else; see [`Unreadable`].
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        let json = json::read::<Value>(text).map_err(|_| Unreadable::NotOurs)?;
        let mut object = in_our_format(json)?;
        StoredPlan::take_from(&mut object).map_err(|error| Unreadable::Damaged(error.to_string()))
    }

    /// Reads what can be read. A plan that lacks a name or an identity gets another one; where it has neither name nor courses,
    /// nothing is left of it. Of more courses than [`MOST_COURSES`] the first are read.
    pub(crate) fn read_what_is_good(
        json: Value,
        unnamed: &PlanName,
        new_id: &mut dyn FnMut() -> PlanId,
    ) -> Result<(Self, LeftOut), Unreadable> {
        let damaged = |error: Error| Unreadable::Damaged(cut(error).to_string());
        let mut object = in_our_format(json)?;
        let mut left_out = LeftOut::default();
        let revision = left_out.need(&mut object, "revision").unwrap_or_default();
        // Other programs number their formats too.
        let fields: Option<Object> = object.take("plan").map_err(damaged)?;
        let mut fields = fields.ok_or(Unreadable::NotOurs)?;
        let mut of_plan = LeftOut::default();
        let id = of_plan.need(&mut fields, "id").unwrap_or_else(new_id);
        let name: Option<PlanName> = of_plan.need(&mut fields, "name");
        let bad_name = if name.is_some() { None } else { of_plan.named().last().map(|part| part.error.clone()) };
        let mut plan = Plan::read(id, name.unwrap_or_else(|| unnamed.clone()), &mut fields, &mut of_plan);
        if let Some(beyond) = plan.courses.len().checked_sub(MOST_COURSES).filter(|beyond| *beyond > 0) {
            plan.courses.truncate(MOST_COURSES);
            let error = format!("only the first {MOST_COURSES} are read, and there are {beyond} more");
            let courses = format!("{} – {}", MOST_COURSES + 1, MOST_COURSES + beyond);
            of_plan.push(Error::new(error).inside("courses"), "courses", courses);
        }
        if let (Some(error), []) = (bad_name, plan.courses()) {
            return Err(damaged(error.inside("plan")));
        }
        left_out.absorb(of_plan, &["plan"]);
        Ok((StoredPlan::new(plan, revision), left_out))
    }

    fn take_from(object: &mut Object) -> Result<Self, Error> {
        let (revision, tabs) = (object.take("revision")?, object.take_or_default("tabs")?);
        Ok(StoredPlan { format: FORMAT, revision, tabs, plan: object.take("plan")? })
    }

    /// As JSON on one line.
    pub fn write(&self) -> String {
        // Writing to a string fails only for maps whose keys are no strings, and there are none.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The fields of what is in a format that this program reads.
fn in_our_format(json: Value) -> Result<Object, Unreadable> {
    let mut object = Object::from_json(json).map_err(|_| Unreadable::NotOurs)?;
    match object.take("format") {
        Ok(OLDEST..=FORMAT) => Ok(object),
        Ok(newer) if newer > FORMAT => Err(Unreadable::Newer(newer)),
        Ok(_) | Err(_) => Err(Unreadable::NotOurs),
    }
}

impl FromJson for StoredPlan {
    fn from_json(json: Value) -> Result<Self, Error> {
        StoredPlan::take_from(&mut Object::from_json(json)?)
    }
}

serde_reads_by_json!(StoredPlan);

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unreadable::NotOurs => f.write_str("this is no plan of amuplan"),
            Unreadable::Newer(format) => write!(f, "a newer version of amuplan wrote this (format {format})"),
            Unreadable::Damaged(error) => write!(f, "this plan is damaged: {error}"),
        }
    }
}

impl std::error::Error for Unreadable {}
