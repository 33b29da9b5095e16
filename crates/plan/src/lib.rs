//! A reader's plan: which courses, in which order, under which name.
//!
//! A plan changes by [`Edit`]s, which are values: applying one gives the edit that takes it back. So an undo can be applied to
//! what is stored now, also when another tab has changed the plan in the meantime. The crate knows no browser and no clock:
//! random bytes and today's date come in as arguments. [`exports`] writes the files that a reader takes along, and [`import`] reads
//! what they bring back; [`share`] puts a plan into an address, [`merge`] and [`Preview`] bring two versions together.
//!
//! What is computed of a plan, each with its rules in the file that it is in:
//! - [`holiday`], [`is_working_day`], [`proposed_end`]: the Danish calendar. Public holidays are those in [`Holiday`] and no
//!   others; store bededag is none since 2024. [`Week`]s are counted by ISO 8601.
//! - [`FilledIn`]: what the days that a reader fills in come to, with a proposed end.
//! - [`lay_out`]: dates for the courses that have none, in order, steps before what follows them, around what is taken. All of
//!   them are wishes, in one edit.
//! - [`remarks`]: what to ask about. [`Remark::mend`] mends what has one right answer; [`Remark::key`] puts it away.
//! - [`by_competence`], [`fitting`], [`of_other_kind`]: what the guide relates the plan's courses to, and what else fits a goal.
//! - [`months`], [`by_date`], [`clashes`]: what a picture of the calendar and its equal in text show.
//!
//! A date is always what somebody said ([`SaidBy`]): nothing here turns a wish into a school's answer, or changes one.
//!
//! ```
//! use plan::{Edit, Plan, PlanId, PlanName};
//!
//! let mut plan = Plan::new(PlanId::from_random([7; 8]), PlanName::new("Min plan")?);
//! let undo = plan.apply(&Edit::add("21097".parse()?)).expect("it was not in the plan");
//! plan.apply(&undo);
//! assert!(plan.courses().is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod by_competence;
mod calendar;
mod clashes;
mod cpr;
mod dates;
mod edit;
pub mod exports;
mod filled_in;
mod free_text;
mod history;
mod id;
pub mod import;
mod known;
mod lay_out;
mod left_out;
mod lineage;
mod mend;
mod merge;
mod months;
mod name;
mod people;
mod plan;
mod planned_course;
mod remark;
mod remarks;
pub mod share;
mod steps;
mod stored;
mod totals;
mod typed_weeks;
mod union;
mod week;

pub use by_competence::{Built, Fitting, building_none, by_competence, fitting, of_other_kind};
pub use calendar::{DayOff, Holiday, day_off, holiday, is_working_day, proposed_end};
pub use clashes::{Clash, clashes};
pub use cpr::looks_like_cpr;
pub use dates::{BadDates, Dates, SaidBy, YEARS, in_years};
pub use edit::{Detail, Edit};
pub use filled_in::FilledIn;
pub use free_text::{FreeText, LINE_LENGTH, Line, NOTE_LENGTH, Note, TooLong};
pub use history::{Change, Entry, History, Shelf, Step};
pub use id::{BadPlanId, PlanId};
pub use known::{Known, Meeting};
pub use lay_out::{Constraints, LaidOut, MOST_PAUSE, NotLaid, lay_out};
pub use left_out::{LeftOut, MOST_NAMED, Part};
pub use merge::{Merged, joined, merge};
pub use months::{CalendarDay, Month, MonthWeek, by_date, months};
pub use name::{BadPlanName, NAME_LENGTH, PlanName};
pub use people::{BadPeople, MOST_PEOPLE, People, Row, WhoTakesWhat, copies, who_takes_what};
pub use plan::{Goal, MOST_COURSES, Plan, Situation};
pub use planned_course::{PlannedCourse, Status};
pub use remark::Remark;
pub use remarks::{remarks, split_put_away};
pub use share::{BadCode, Edition, MOST_LETTERS, QR_MARGIN, Qr, Shared, qr};
pub use stored::{StoredPlan, Unreadable};
pub use totals::{Totals, totals};
pub use typed_weeks::{BadWeeks, typed_weeks};
pub use union::{Conflict, Keep, NoRoom, Preview};
pub use week::Week;
