//! Finding courses by what a reader types, and competences by a text.
//!
//! Query, titles and guide take the same way through [`analysis`]. The [`Index`] is built once for a catalogue and its guide, and
//! asked for each query. [`Facets`] narrow what it finds down to what a reader chooses, and count.

pub mod analysis;
mod facets;
mod index;
mod order;
mod text_match;

pub use facets::{Choice, DaysRange, Facets, Filter, Filtered, Group, Status};
pub use index::{Answer, By, Hit, Index, Meant, Place, Query, Through, Why, sorted};
pub use text_match::{CompetenceMatch, CourseMatch, Evidence, LONGEST_TEXT, Matched};
