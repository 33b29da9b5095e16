//! What the reader calls a plan.

use std::fmt;
use std::str::FromStr;

use crate::free_text::cleaned;

/// The longest name, in characters.
pub const NAME_LENGTH: usize = 120;

/// A plan's name: one line of 1 to [`NAME_LENGTH`] characters, without blanks around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanName(String);

/// A text that cannot be a plan's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadPlanName {
    /// Nothing but blanks.
    Empty,
    /// More than [`NAME_LENGTH`] characters.
    TooLong,
}

impl PlanName {
    /// The name in this text. Line breaks and other control characters become blanks.
    ///
    /// # Errors
    /// Where nothing is left, or more than [`NAME_LENGTH`] characters.
    pub fn new(text: &str) -> Result<Self, BadPlanName> {
        let name = cleaned(text, false);
        if name.is_empty() {
            Err(BadPlanName::Empty)
        } else if name.chars().count() > NAME_LENGTH {
            Err(BadPlanName::TooLong)
        } else {
            Ok(PlanName(name))
        }
    }

    /// The name with something behind it: "Min plan (2)". Of a long name the end goes, so that what is added stays whole; what
    /// is too long itself is cut as well.
    #[must_use]
    pub fn with(&self, added: &str) -> Self {
        let room = NAME_LENGTH.saturating_sub(added.chars().count());
        let start: String = self.0.chars().take(room).collect();
        let whole: String = start.trim_end().chars().chain(added.chars()).take(NAME_LENGTH).collect();
        // Something is always left of one of the two: of the name where there is room, and else of what is added.
        PlanName::new(&whole).unwrap_or_else(|_| self.clone())
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PlanName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for PlanName {
    type Err = BadPlanName;

    fn from_str(text: &str) -> Result<Self, BadPlanName> {
        PlanName::new(text)
    }
}

catalogue::text_in_json!(PlanName);

impl fmt::Display for BadPlanName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadPlanName::Empty => f.write_str("a plan's name cannot be empty"),
            BadPlanName::TooLong => write!(f, "a plan's name has at most {NAME_LENGTH} characters"),
        }
    }
}

impl std::error::Error for BadPlanName {}
