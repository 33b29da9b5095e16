//! The number that is a course's identity.

use std::fmt;
use std::str::FromStr;

use crate::Error;
use crate::json::text_in_json;

/// A course's five-digit number. It is the identity: two courses with the same title are two courses.
///
/// ```
/// use catalogue::CourseNumber;
///
/// let number: CourseNumber = "21097".parse()?;
/// assert_eq!(number.to_string(), "21097");
/// assert!("2109".parse::<CourseNumber>().is_err());
/// # Ok::<(), catalogue::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CourseNumber(u32);

impl CourseNumber {
    /// The number as a number, below 100,000: for sorting and packing.
    pub const fn as_u32(self) -> u32 {
        self.0
    }

    /// The course with this number; `None` from 100,000 on.
    pub const fn from_u32(number: u32) -> Option<Self> {
        if number < 100_000 { Some(CourseNumber(number)) } else { None }
    }
}

impl fmt::Display for CourseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:05}", self.0)
    }
}

impl FromStr for CourseNumber {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match text.parse() {
            Ok(number) if text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit()) => Ok(CourseNumber(number)),
            _ => Err(Error::new(format!("\"{text}\" is no course number: it has five digits"))),
        }
    }
}

text_in_json!(CourseNumber);
