//! The one error of this crate. What was wrong is told in a sentence that names the value and what it should be.

use std::fmt;

/// A value that is none: which one, and what it should have been.
///
/// The text is for the person who can mend the value: it quotes it and says what is expected. Where it came from (file,
/// line, field) is added by whoever read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(String);

impl Error {
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Error(what.into())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}
