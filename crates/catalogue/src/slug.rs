//! Names in addresses.

use std::fmt;
use std::str::FromStr;

use crate::json::text_in_json;
use crate::{Error, danish};

/// A name as it stands in an address: lower case `a`–`z`, digits, and single hyphens between them.
///
/// ```
/// use catalogue::Slug;
///
/// let slug = Slug::from_name("Datahåndtering og ESG-regnskab")?;
/// assert_eq!(slug.as_str(), "datahaandtering-og-esg-regnskab");
/// # Ok::<(), catalogue::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

impl Slug {
    /// The slug of a name: æ, ø, å become `ae`, `oe`, `aa`; all that is neither letter nor digit becomes a hyphen.
    ///
    /// # Errors
    /// Where nothing of the name is left.
    pub fn from_name(name: &str) -> Result<Self, Error> {
        let mut slug = String::with_capacity(name.len());
        for letter in name.chars().map(danish::lowercase) {
            match letter {
                'a'..='z' | '0'..='9' => slug.push(letter),
                'æ' | 'ä' => slug.push_str("ae"),
                'ø' | 'ö' => slug.push_str("oe"),
                'å' => slug.push_str("aa"),
                'á' | 'à' | 'â' | 'ã' => slug.push('a'),
                'ç' => slug.push('c'),
                'é' | 'è' | 'ê' | 'ë' => slug.push('e'),
                'í' | 'ì' | 'î' | 'ï' => slug.push('i'),
                'ñ' => slug.push('n'),
                'ó' | 'ò' | 'ô' | 'õ' => slug.push('o'),
                'ú' | 'ù' | 'û' | 'ü' => slug.push('u'),
                'ß' => slug.push_str("ss"),
                _ if slug.is_empty() || slug.ends_with('-') => {}
                _ => slug.push('-'),
            }
        }
        if slug.ends_with('-') {
            slug.pop();
        }
        if slug.is_empty() {
            return Err(Error::new(format!("\"{name}\" has no letter or digit to make an address of")));
        }
        Ok(Slug(slug))
    }

    /// The slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Slug {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let letters = |part: &str| !part.is_empty() && part.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9'));
        if text.split('-').all(letters) {
            Ok(Slug(text.to_owned()))
        } else {
            Err(Error::new(format!(
                "\"{text}\" is no name for an address: lower case a to z, digits, and single hyphens between them"
            )))
        }
    }
}

text_in_json!(Slug);
