//! What the reader writes freely.

use std::fmt;
use std::str::FromStr;

use catalogue::text_in_json;

/// The longest line, in characters.
pub const LINE_LENGTH: usize = 120;
/// The longest note, in characters.
pub const NOTE_LENGTH: usize = 2000;

/// One line of at most [`LINE_LENGTH`] characters, without blanks around it; often empty.
pub type Line = FreeText<LINE_LENGTH>;

/// Several lines of at most [`NOTE_LENGTH`] characters together, without blanks around them; often empty.
pub type Note = FreeText<NOTE_LENGTH>;

/// A text of at most so many characters, without blanks around it and without control characters or others that are not seen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct FreeText<const MOST: usize>(String);

/// A text that is longer than this many characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLong(pub usize);

impl<const MOST: usize> FreeText<MOST> {
    /// The text, with blanks for control characters. Line breaks stay in a note.
    ///
    /// # Errors
    /// Where it is too long.
    pub fn new(text: &str) -> Result<Self, TooLong> {
        let text = cleaned(text, MOST > LINE_LENGTH);
        if text.chars().count() > MOST { Err(TooLong(MOST)) } else { Ok(FreeText(text)) }
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing was written.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Line breaks come in three kinds; one is kept. Signs that are not seen and only turn the order of letters, or part nothing, are dropped:
/// a name of them alone would be a link that nobody sees. The one that joins (U+200D) stays, as pictures of several signs need it.
pub(crate) fn cleaned(text: &str, lines: bool) -> String {
    let is_seen = |c: &char| !matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let seen = text.chars().filter(is_seen);
    let clean: String = seen.map(|c| if c.is_control() && !(lines && c == '\n') { ' ' } else { c }).collect();
    clean.trim().to_owned()
}

impl<const MOST: usize> fmt::Display for FreeText<MOST> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<const MOST: usize> FromStr for FreeText<MOST> {
    type Err = TooLong;

    fn from_str(text: &str) -> Result<Self, TooLong> {
        FreeText::new(text)
    }
}

impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "this text has more than {} characters", self.0)
    }
}

impl std::error::Error for TooLong {}

text_in_json!(Line);
text_in_json!(Note);
