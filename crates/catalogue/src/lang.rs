//! The two languages of the page.

use std::fmt;
use std::str::FromStr;

use crate::Error;
use crate::json::text_in_json;

/// A language that the page speaks. Danish comes first.
///
/// ```
/// use catalogue::Lang;
///
/// assert_eq!("en".parse(), Ok(Lang::En));
/// assert_eq!(Lang::default().tag(), "da");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Lang {
    /// Danish, `da`.
    #[default]
    Da,
    /// English, `en`.
    En,
}

impl Lang {
    /// The language tag for HTML's `lang` attribute: `da` or `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::Da => "da",
            Lang::En => "en",
        }
    }

    /// The other one: what the switch on the page changes to.
    pub const fn other(self) -> Lang {
        match self {
            Lang::Da => Lang::En,
            Lang::En => Lang::Da,
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Lang {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        match text {
            "da" => Ok(Lang::Da),
            "en" => Ok(Lang::En),
            _ => Err(Error::new(format!("\"{text}\" is no language of the page: da or en"))),
        }
    }
}

text_in_json!(Lang);
