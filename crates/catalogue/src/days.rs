//! How long a course lasts.

use std::fmt;
use std::iter::Sum;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::json::{FromJson, Value, serde_reads_by_json};
use crate::{Error, Lang};

/// Length in AMU days, held in whole tenths of a day so that sums are exact. Above zero and at most 6553.5 days.
///
/// ```
/// use catalogue::{Days, Lang};
///
/// let days: Days = "2,0".parse()?;
/// assert_eq!(days.tenths(), 20);
/// assert_eq!(days.in_words(Lang::En), "2.0");
/// # Ok::<(), catalogue::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Days(u16);

/// One AMU day is counted as 7.4 hours (37 hours a week): 74 hundredths of an hour for each tenth of a day.
const HOUR_HUNDREDTHS_PER_TENTH: u64 = 74;

impl Days {
    /// From whole tenths of a day.
    ///
    /// # Errors
    /// Where there are none.
    pub fn from_tenths(tenths: u16) -> Result<Self, Error> {
        if tenths == 0 {
            return Err(Error::new("a course of 0 days: the length must be above zero"));
        }
        Ok(Days(tenths))
    }

    /// The length in whole tenths of a day.
    pub const fn tenths(self) -> u16 {
        self.0
    }

    /// On how many days of the calendar it is held at least: one that has begun counts as a whole one.
    pub const fn begun(self) -> u16 {
        self.0.div_ceil(10)
    }

    /// The number with one decimal and the language's decimal sign: `2,0` in Danish, `2.0` in English.
    pub fn in_words(self, lang: Lang) -> String {
        TotalDays(u32::from(self.0)).in_words(lang)
    }
}

impl FromStr for Days {
    type Err = Error;

    /// Reads `2,0`, `0,5`, `48` or `2.5`: whole days, or days with one decimal.
    fn from_str(text: &str) -> Result<Self, Error> {
        let wrong = || Error::new(format!("\"{text}\" is no number of days: write it like 2,0"));
        let (whole, decimal) = text.split_once([',', '.']).unwrap_or((text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(decimal) || decimal.len() != 1 {
            return Err(wrong());
        }
        let whole: u16 = whole.parse().map_err(|_| wrong())?;
        let decimal: u16 = decimal.parse().map_err(|_| wrong())?;
        let tenths = whole.checked_mul(10).and_then(|t| t.checked_add(decimal)).ok_or_else(wrong)?;
        Days::from_tenths(tenths)
    }
}

impl Serialize for Days {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(f64::from(self.0) / 10.0)
    }
}

impl FromJson for Days {
    fn from_json(json: Value) -> Result<Self, Error> {
        let days = f64::from_json(json)?;
        let tenths = (days * 10.0).round();
        if !(1.0..=f64::from(u16::MAX)).contains(&tenths) || (tenths - days * 10.0).abs() > 1e-6 {
            return Err(Error::new(format!(
                "{} is no length of a course: days above zero, at most one decimal",
                in_thousandths(days)
            )));
        }
        // In range by the test above, so the cast keeps the value.
        Ok(Days(tenths as u16))
    }
}

/// A number with three decimals. The standard library's way to write any decimal number would be in the wasm for this alone.
fn in_thousandths(number: f64) -> String {
    // The cast keeps what is in range, and ends at the ends of the range.
    let thousandths = (number.abs() * 1000.0).round() as u64;
    let sign = if number < 0.0 { "-" } else { "" };
    format!("{sign}{}.{:03}", thousandths / 1000, thousandths % 1000)
}

serde_reads_by_json!(Days);

/// A sum of [`Days`]: zero is allowed, and it does not overflow for any catalogue.
///
/// ```
/// use catalogue::{Days, Lang, TotalDays};
///
/// let total: TotalDays = ["2,0", "0,5"].iter().filter_map(|days| days.parse::<Days>().ok()).sum();
/// assert_eq!((total.in_words(Lang::Da).as_str(), total.hours()), ("2,5", 19));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct TotalDays(u32);

impl TotalDays {
    /// The sum in whole tenths of a day.
    pub const fn tenths(self) -> u32 {
        self.0
    }

    /// The number with one decimal and the language's decimal sign.
    pub fn in_words(self, lang: Lang) -> String {
        let sign = match lang {
            Lang::Da => ',',
            Lang::En => '.',
        };
        format!("{}{sign}{}", self.0 / 10, self.0 % 10)
    }

    /// The same in hours of teaching, rounded to whole ones. An approximation (7.4 hours a day): write "ca." before it.
    pub const fn hours(self) -> u32 {
        // In 64 bits nothing overflows, and less than one hour for each tenth of a day fits into 32 again.
        ((self.0 as u64 * HOUR_HUNDREDTHS_PER_TENTH + 50) / 100) as u32
    }
}

impl Sum<Days> for TotalDays {
    fn sum<I: Iterator<Item = Days>>(days: I) -> Self {
        TotalDays(days.map(|d| u32::from(d.0)).fold(0, u32::saturating_add))
    }
}

impl fmt::Display for Days {
    /// As the document writes it, with a decimal comma.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_words(Lang::Da))
    }
}
