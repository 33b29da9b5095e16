//! The one error of this crate. What was wrong is told in a sentence that names the value and what it should be.

use std::fmt;

/// A value that is none: where it stands, which one it is, and what it should have been.
///
/// The text is for the person who can mend the value: it quotes it and says what is expected. The place is the one inside of
/// what was read; file and line are added by whoever read it.
#[derive(Debug, Clone, PartialEq, Eq)]
// Boxed, so that a `Result` of a small value stays small: there is one at every field that is read.
pub struct Error(Box<Wrong>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Wrong {
    /// For example `courses[3].days`; empty for a value that was read by itself.
    place: String,
    what: String,
}

impl Error {
    /// Something is wrong, in a sentence.
    pub fn new(what: impl Into<String>) -> Self {
        Error(Box::new(Wrong { place: String::new(), what: what.into() }))
    }

    /// The same thing as another error.
    pub fn from_any(error: impl fmt::Display) -> Self {
        Error::new(error.to_string())
    }

    /// The place in what was read, for example `courses[3].days`. Empty for a value that was read by itself.
    pub fn place(&self) -> &str {
        &self.0.place
    }

    /// What is wrong there.
    pub fn what(&self) -> &str {
        &self.0.what
    }

    /// The same error, one field or place further out: `days`, `[3]`, `courses`.
    #[must_use]
    #[cold]
    pub fn inside(mut self, outer: &str) -> Self {
        let place = &mut self.0.place;
        if !place.is_empty() && !place.starts_with('[') {
            place.insert(0, '.');
        }
        place.insert_str(0, outer);
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Wrong { place, what } = &*self.0;
        if !place.is_empty() {
            write!(f, "{place}: ")?;
        }
        f.write_str(what)
    }
}

impl std::error::Error for Error {}
