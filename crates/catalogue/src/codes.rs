//! Short codes of the document: the committee that owns a course, and the level of a single subject.

use std::fmt;
use std::str::FromStr;

use crate::Error;
use crate::json::text_in_json;

/// Code of the efteruddannelsesudvalg (EUU) that owns a course: two or three capital letters. No source says which
/// committee each code is, so the code is all there is to show.
///
/// ```
/// use catalogue::Committee;
///
/// let committee: Committee = "AD".parse()?;
/// assert_eq!(committee.as_str(), "AD");
/// assert!("ad".parse::<Committee>().is_err());
/// # Ok::<(), catalogue::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Committee {
    /// Capitals as UTF-8, of which Æ, Ø and Å take two bytes each; the rest is zero.
    letters: [u8; 6],
}

impl Committee {
    /// The code as text, for example `AD`.
    pub fn as_str(&self) -> &str {
        let length = self.letters.iter().position(|&byte| byte == 0).unwrap_or(self.letters.len());
        std::str::from_utf8(&self.letters[..length]).unwrap_or_default()
    }
}

impl fmt::Display for Committee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Committee {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let is_capital = |letter| matches!(letter, 'A'..='Z' | 'Æ' | 'Ø' | 'Å');
        // Each takes two bytes at most; longer texts are not gone through.
        if text.len() > 6 || !matches!(text.chars().count(), 2 | 3) || !text.chars().all(is_capital) {
            return Err(Error::new(format!(
                "\"{text}\" is no committee code (EUU): it has two or three capital letters"
            )));
        }
        let mut letters = [0; 6];
        letters[..text.len()].copy_from_slice(text.as_bytes());
        Ok(Committee { letters })
    }
}

text_in_json!(Committee);

/// The level of a single subject (*enkeltfag*): one capital letter. No other course has one.
///
/// ```
/// use catalogue::Level;
///
/// assert_eq!("D".parse::<Level>()?.to_string(), "D");
/// assert!("D1".parse::<Level>().is_err());
/// # Ok::<(), catalogue::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(char);

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromStr for Level {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let mut letters = text.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) if letter.is_ascii_uppercase() => Ok(Level(letter)),
            _ => Err(Error::new(format!("\"{text}\" is no level: it is one capital letter, A to Z"))),
        }
    }
}

text_in_json!(Level);
