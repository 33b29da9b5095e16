//! Reads the text of an FKB (*fælles kompetencebeskrivelse*) into a [`catalogue::Catalogue`].
//!
//! The way of a document: `decode` (bytes to text) → `lines` (clean lines with their numbers) → `outline` (which lines stand
//! under which heading) and `table` (which lines make a row) → `import` (the catalogue). Nothing is guessed silently: each
//! line has its place or is a [`Problem`], all problems are told at once, and what was changed to read it is a [`Note`].
//!
//! [`diff`] holds two catalogues against each other, and a guide against what has changed. [`suggest`] proposes relations for
//! the guide, from words.
//!
//! ```
//! use fkb::{Options, import};
//!
//! let problems = import(b"An ordinary letter.\n", "letter.txt", &Options::default()).unwrap_err();
//! assert!(problems[0].to_string().starts_with("1: this text is no FKB"));
//! ```

mod alike;
mod check;
mod classes;
pub mod command_line;
mod contents;
mod decode;
pub mod diff;
mod edition;
mod headings;
mod import;
mod job_area_name;
mod lines;
mod outline;
mod page;
mod paragraphs;
mod problem;
mod requirements;
mod row;
pub mod suggest;
mod table;
mod words;

pub use check::{DataFinding, check};
pub use classes::Class;
pub use import::{Explained, ExplainedLine, Imported, Options, explain, import};
pub use problem::{Note, Problem};
