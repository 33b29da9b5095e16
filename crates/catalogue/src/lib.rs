//! What an FKB says (the [`Catalogue`]) and what we say about it (the [`Guide`]).
//!
//! Everything here is parsed at the edge: a [`CourseNumber`], a [`Date`], a [`Slug`] that exists is valid, and a
//! [`Catalogue`] that exists has no number or slug twice. The crate knows no browser, no files and no clock: who wants to
//! know how a course stands *today* says which day that is.
//!
//! ```
//! use catalogue::{Date, Period, PeriodStatus};
//!
//! let linked = Period::new("2024-12-19".parse()?, Some("2025-06-30".parse()?))?;
//! assert_eq!(linked.status("2026-11-23".parse::<Date>()?), PeriodStatus::NoLongerLinked);
//! # Ok::<(), catalogue::Error>(())
//! ```

mod codes;
mod competence;
mod course;
mod course_number;
pub mod danish;
mod date;
mod days;
mod document;
pub mod encoding;
mod error;
mod guide;
pub mod json;
mod lang;
mod overview;
mod period;
mod slug;
mod weekday;

pub use codes::{Committee, Level};
pub use competence::{Competence, JobArea, Section};
pub use course::Course;
pub use course_number::CourseNumber;
pub use date::Date;
pub use days::{Days, TotalDays};
pub use document::{Catalogue, Format, Source};
pub use error::Error;
pub use guide::{
    CompetenceGuide, EXPLAINED_FIRST, Finding, GlossaryEntry, Guide, JobAreaGuide, JobRole, Kind, KindNote, Links,
    Relation, SearchWords, Sentence, Step, Strength, Succession, Topic, brief, put_english, take_english, take_words,
};
pub use lang::Lang;
pub use overview::{Overview, OverviewGroup, OverviewRow, overview};
pub use period::{ENDING_SOON_DAYS, Period, PeriodStatus};
pub use slug::Slug;
pub use weekday::Weekday;
