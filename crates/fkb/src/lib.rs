//! Reads the text of an FKB (*fælles kompetencebeskrivelse*) into a [`catalogue::Catalogue`].
//!
//! The way of a document through [`import`]: `decode` (bytes to text) → `lines` (clean lines with their numbers) → `page` (what
//! pages repeat) → `columns` (rows in reading order) → `outline` (which lines stand under which heading) and `table` (which
//! lines make a row) → `contents` (what they say) → the catalogue. Nothing is guessed silently: each line has its class or is a
//! [`Problem`], all problems are told at
//! once, and what was changed to read it is a [`Note`].
//!
//! [`check`] holds a catalogue and a guide against each other, [`diff`] two catalogues, and a guide against what has changed.
//! [`suggest`] proposes relations for the guide, from words.
//!
//! ```
//! use fkb::{Options, import};
//!
//! let problems = import(b"An ordinary letter.\n", "letter.txt", &Options::default()).unwrap_err();
//! assert!(problems[0].to_string().starts_with("1: this text is no FKB"));
//! ```

mod alike;
mod check;
pub mod command_line;
pub mod diff;
mod edition;
mod import;
mod problem;
pub mod suggest;
mod words;

pub use check::{DataFinding, check};
pub(crate) use import::{ExplainedLine, explain};
pub use import::{Imported, Options, import};
pub use problem::{Note, Problem};
