//! Why a text is no share code.

use std::fmt;

/// Why a text is no share code, or none that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadCode {
    /// There is nothing.
    Empty,
    /// It has more than [`MOST_LETTERS`](crate::MOST_LETTERS) letters, and was not looked at.
    TooLong,
    /// A sign that no code has.
    NoLetter {
        /// Its place, counted from 1.
        at: usize,
        /// The sign.
        letter: char,
    },
    /// The end is missing.
    CutOff,
    /// It is not as it was written: a letter was changed, or something was put behind it.
    Damaged,
    /// A newer version of amuplan wrote it, in this version of the format.
    Newer(u8),
    /// It is whole, and says something that cannot be: another program wrote it.
    Content(&'static str),
}

impl fmt::Display for BadCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadCode::Empty => f.write_str("the share code is empty"),
            BadCode::TooLong => write!(f, "the share code has more than {} letters", crate::MOST_LETTERS),
            BadCode::NoLetter { at, letter } => {
                write!(f, "the sign \"{letter}\" at place {at} is none that a share code has")
            }
            BadCode::CutOff => f.write_str("the end of the share code is missing"),
            BadCode::Damaged => f.write_str("the share code is not as it was written"),
            BadCode::Newer(version) => {
                write!(f, "a newer version of amuplan wrote this share code (version {version})")
            }
            BadCode::Content(what) => write!(f, "this is no share code of amuplan: {what}"),
        }
    }
}

impl std::error::Error for BadCode {}
