//! Weeks as a reader types them: "29, 30", "uge 29 og 30", "29-31".

use std::fmt;

use catalogue::Date;

use crate::Week;

/// The last number that a week can have, in some years.
const LAST: u8 = 53;

/// So many weeks a range has at most that goes over the turn of the year: "31-29" is more likely a slip than 51 weeks.
const MOST_OVER_NEW_YEAR: usize = 26;

/// Why a text does not name weeks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadWeeks {
    /// This part of it is no number from 1 to 53, or a range with an end missing.
    NotAWeek(String),
    /// Neither the year of the first day nor the next one has a week with this number.
    NoSuchWeek(u8),
    /// A range from a later week to an earlier one, over more of the two years than anybody means.
    Backwards(u8, u8),
}

/// The weeks of a text, each once and in its order: the first week with that number that is not over on the day `from`. Between
/// numbers may be commas, spaces or "og"; `-`, "til" and "to" stand for all weeks between two, also over a turn of the year,
/// where these are no more than 26.
///
/// ```
/// use plan::{Week, typed_weeks};
///
/// let weeks = typed_weeks("uge 50 og 2", "2026-11-30".parse()?).expect("weeks");
/// assert_eq!(weeks, [Week::new(2026, 50), Week::new(2027, 2)].map(|week| week.expect("every year has it")));
/// # Ok::<(), catalogue::Error>(())
/// ```
///
/// # Errors
/// The first part of the text that is no week.
pub fn typed_weeks(text: &str, from: Date) -> Result<Vec<Week>, BadWeeks> {
    // A minus stands alone or between two numbers.
    let spaced = text.to_lowercase().replace(['-', '–', '—'], " - ");
    let mut weeks: Vec<Week> = Vec::new();
    let mut last = None;
    let mut goes_on = None;
    for part in spaced.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '.' | '&' | '+')) {
        let found = match part {
            "" | "uge" | "uger" | "og" | "week" | "weeks" | "and" => continue,
            "-" | "til" | "to" => {
                // It needs a number before it, and one after it.
                goes_on = Some(last.take().ok_or_else(|| BadWeeks::NotAWeek(part.to_owned()))?);
                continue;
            }
            number => {
                let number = number.parse().ok().filter(|number| (1..=LAST).contains(number));
                let number = number.ok_or_else(|| BadWeeks::NotAWeek(shortened(part)))?;
                match goes_on.take() {
                    Some(first) => up_to(first, number)?,
                    None => vec![upcoming(number, from)?],
                }
            }
        };
        last = found.last().copied();
        for week in found {
            if !weeks.contains(&week) {
                weeks.push(week);
            }
        }
    }
    if goes_on.is_some() { Err(BadWeeks::NotAWeek("-".to_owned())) } else { Ok(weeks) }
}

fn upcoming(number: u8, from: Date) -> Result<Week, BadWeeks> {
    let now = Week::of(from);
    let of_year = Week::new(now.year(), number).filter(|week| *week >= now);
    of_year.or_else(|| Week::new(now.year() + 1, number)).ok_or(BadWeeks::NoSuchWeek(number))
}

/// This week and those after it, up to the next one with this number.
fn up_to(first: Week, number: u8) -> Result<Vec<Week>, BadWeeks> {
    let mut weeks = vec![first];
    let mut week = first;
    while week.number() != number {
        // Week 53 is not there in most years, and its number is looked for no longer than one.
        let next = Week::new(week.year(), week.number() + 1).or_else(|| Week::new(week.year() + 1, 1));
        week = next.filter(|_| weeks.len() < usize::from(LAST)).ok_or(BadWeeks::NoSuchWeek(number))?;
        weeks.push(week);
    }
    if number < first.number() && weeks.len() > MOST_OVER_NEW_YEAR {
        return Err(BadWeeks::Backwards(first.number(), number));
    }
    Ok(weeks)
}

/// Enough of it to be found again in a field.
fn shortened(part: &str) -> String {
    part.chars().take(20).collect()
}

impl fmt::Display for BadWeeks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadWeeks::NotAWeek(part) => write!(f, "\"{part}\" is no week: write numbers from 1 to {LAST}, like 29, 30"),
            BadWeeks::NoSuchWeek(number) => write!(f, "there is no week {number} in that year"),
            BadWeeks::Backwards(first, last) => {
                write!(f, "weeks {first} to {last} are more than half a year: write the earlier week first")
            }
        }
    }
}

impl std::error::Error for BadWeeks {}
