//! From text to words that can be compared. Query, titles and guide take the same way, one small file a step.

mod compounds;
mod folding;
mod other_words;
mod silent_words;
mod spelling;
mod stemming;
mod words;

pub use compounds::{Known, Part, parts};
pub use folding::{fold, same_without_marks};
pub use other_words::is_other_word;
pub use silent_words::{is_general, is_silent, is_work};
pub use spelling::slips;
pub use stemming::{LONGEST, stem};
pub use words::{Word, places, words};
