//! Bringing plans back from a file.
//!
//! Read are the file of "Hent planer (.json)", `{"format":1,"plans":[…],"unreadable":{"KEY":"TEXT"}}` with plans as
//! [`StoredPlan`] writes them, in this and in older formats; a bare list of such plans; and one alone. The texts under
//! `unreadable` are what a browser kept and the page could not read: they are tried as well. Nothing is all or nothing: what is
//! good is offered, and what is not is named.

mod against;

use catalogue::json::{self, Value};
use serde_json::Map;

use crate::{LeftOut, PlanId, PlanName, StoredPlan, Unreadable};

pub use against::{Offer, Standing, against};

/// The largest file that is read, in bytes: 5 MB.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;
/// How many plans of a file are looked at; the rest is counted.
pub const MOST_PLANS: usize = 1000;
/// The newest format of the file that this program reads. Each plan in it has one of its own.
const FORMAT: u64 = 1;

/// What was in a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Import {
    /// What can be taken, in the file's order.
    pub plans: Vec<Incoming>,
    /// What cannot.
    pub not_read: Vec<NotRead>,
    /// How many there are beyond the first [`MOST_PLANS`]. They were not looked at.
    pub beyond: usize,
}

/// A plan that can be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// What is good of it.
    pub stored: StoredPlan,
    /// What is not, with the place in what is kept of the plan.
    pub left_out: LeftOut,
}

/// Something that stands where a plan should, and is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotRead {
    /// Which of all that is in the file it is, counted from 1.
    pub nth: usize,
    /// What is wrong.
    pub why: Unreadable,
}

/// A file without a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadFile {
    /// It has more than [`MOST_BYTES`]: this many.
    TooLarge(usize),
    /// It is no JSON.
    NotJson,
    /// It is nested more deeply than any file of ours.
    TooDeep,
    /// A newer version of amuplan wrote it, in this format.
    Newer(u64),
    /// It is JSON, and nothing in it is a plan.
    NoPlan,
}

/// Reads a file. A plan that lacks its name gets this one, and one that lacks its identity a new one.
///
/// ```
/// use plan::{PlanId, PlanName, import};
///
/// let file = r#"{"format":1,"revision":3,"plan":{"id":"0123456789abcdef","name":"Min plan",
///     "courses":[{"number":"21097","deadline":"2026-02-30"},{"number":"123"}]}}"#;
/// let read = import::read_file(file, &PlanName::new("Uden navn")?, &mut || PlanId::from_random([7; 8])).expect("a plan");
/// assert_eq!(read.plans[0].stored.plan.courses().len(), 1);
/// let places: Vec<_> = read.plans[0].left_out.named().iter().map(|part| part.error.place()).collect();
/// assert_eq!(places, ["plan.courses[0].deadline", "plan.courses[1].number"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Where there is no plan in it, and nothing that was meant as one.
pub fn read_file(text: &str, unnamed: &PlanName, new_id: &mut dyn FnMut() -> PlanId) -> Result<Import, BadFile> {
    if text.len() > MOST_BYTES {
        return Err(BadFile::TooLarge(text.len()));
    }
    let json = read_json(text)?;
    let mut reader = Reader { unnamed, new_id, import: Import::default() };
    match json {
        Value::Array(list) => reader.list(list),
        Value::Object(fields) if fields.contains_key("plans") => reader.file(fields)?,
        json => reader.one(json),
    }
    let import = reader.import;
    match import.not_read.as_slice() {
        [NotRead { why: Unreadable::Newer(format), .. }] if import.plans.is_empty() => Err(BadFile::Newer(*format)),
        foreign if import.plans.is_empty() && foreign.iter().all(|one| one.why == Unreadable::NotOurs) => {
            Err(BadFile::NoPlan)
        }
        _ => Ok(import),
    }
}

/// Reads JSON, behind the mark that some editors put before UTF-8.
fn read_json(text: &str) -> Result<Value, BadFile> {
    json::read(text.trim_start_matches('\u{FEFF}')).map_err(|error| {
        // serde_json follows 128 levels and has no other way to tell that there were more. A test holds on to its words.
        if error.what().contains("recursion limit") { BadFile::TooDeep } else { BadFile::NotJson }
    })
}

/// What reads one plan after the other.
struct Reader<'a> {
    unnamed: &'a PlanName,
    new_id: &'a mut dyn FnMut() -> PlanId,
    import: Import,
}

impl Reader<'_> {
    /// The file of "Hent planer (.json)".
    fn file(&mut self, mut fields: Map<String, Value>) -> Result<(), BadFile> {
        if let Some(newer) = fields.get("format").and_then(Value::as_u64).filter(|format| *format > FORMAT) {
            return Err(BadFile::Newer(newer));
        }
        match fields.get_mut("plans").map(Value::take) {
            Some(Value::Array(list)) => self.list(list),
            // One thing that is no plan.
            other => self.one(other.unwrap_or_default()),
        }
        if let Some(Value::Object(texts)) = fields.get_mut("unreadable").map(Value::take) {
            for text in texts.values() {
                let json = text.as_str().and_then(|text| json::read(text).ok());
                // What is no JSON is no plan.
                self.one(json.unwrap_or_default());
            }
        }
        Ok(())
    }

    fn list(&mut self, list: Vec<Value>) {
        list.into_iter().for_each(|json| self.one(json));
    }

    fn one(&mut self, json: Value) {
        let import = &mut self.import;
        if import.plans.len() + import.not_read.len() == MOST_PLANS {
            import.beyond += 1;
            return;
        }
        match StoredPlan::read_what_is_good(json, self.unnamed, self.new_id) {
            Ok((stored, left_out)) => import.plans.push(Incoming { stored, left_out }),
            Err(why) => {
                let nth = import.plans.len() + import.not_read.len() + 1;
                import.not_read.push(NotRead { nth, why });
            }
        }
    }
}
