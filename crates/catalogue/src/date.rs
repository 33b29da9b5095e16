//! Days of the calendar.

use std::fmt;
use std::str::FromStr;

use crate::json::text_in_json;
use crate::{Error, Lang, Weekday};

/// A day of the Gregorian calendar between the years 1900 and 2199, without time or zone.
///
/// ```
/// use catalogue::Date;
///
/// let date: Date = "2024-02-29".parse()?;
/// assert_eq!(date, Date::from_danish("29-02-2024")?);
/// assert!(Date::from_danish("31-02-2025").is_err());
/// # Ok::<(), catalogue::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    // The order of the fields is the order of dates.
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// The day with these parts, months and days counted from 1.
    ///
    /// # Errors
    /// Where the calendar has no such day, or the year is outside 1900–2199.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, Error> {
        if !(1900..2200).contains(&year) {
            return Err(Error::new(format!("the year {year} is not between 1900 and 2199")));
        }
        if day == 0 || day > days_in_month(year, month) {
            return Err(Error::new(format!("the date {day:02}-{month:02}-{year} does not exist")));
        }
        Ok(Date { year, month, day })
    }

    /// The nearest day of this calendar, for clocks, which can be set to anything.
    pub fn nearest(year: i64, month: u8, day: u8) -> Self {
        let year = match u16::try_from(year) {
            Ok(year) => year.clamp(1900, 2199),
            Err(_) if year < 0 => 1900,
            Err(_) => 2199,
        };
        let month = month.clamp(1, 12);
        Date { year, month, day: day.clamp(1, days_in_month(year, month)) }
    }

    /// Reads the form of the document, day first: `19-12-2024`.
    ///
    /// # Errors
    /// Where the text has another form, or the day does not exist.
    pub fn from_danish(text: &str) -> Result<Self, Error> {
        let wrong = || Error::new(format!("\"{text}\" is no date: write it like 19-12-2024"));
        let (day, month, year) = three_numbers(text, [2, 2, 4]).ok_or_else(wrong)?;
        // Two digits each, so both fit.
        Date::new(year, month as u8, day as u8)
    }

    /// The year, such as 2024.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, from 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, counted from 1.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// Days since 1 January 1970; negative before it.
    pub fn days_since_1970(self) -> i32 {
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years that begin in March, so that the leap day is
        // the last day of the year.
        let month = i32::from(self.month);
        let year = i32::from(self.year) - i32::from(month <= 2);
        let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let day_of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + i32::from(self.day) - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
    }

    /// The day that is this many days after 1 January 1970, or before it; none outside of 1900–2199.
    pub fn from_days_since_1970(days: i32) -> Option<Self> {
        // The way back of the same algorithms. An era is 400 years; a day count that overflows is far outside.
        let days = days.checked_add(719_468)?;
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = u16::try_from(era * 400 + year_of_era + i32::from(month <= 2)).ok()?;
        // A month and a day of it, so both fit.
        Date::new(year, month as u8, day as u8).ok()
    }

    /// The day this many days later, or earlier where it is negative; none outside of 1900–2199.
    ///
    /// ```
    /// use catalogue::Date;
    ///
    /// let date: Date = "2024-02-28".parse()?;
    /// assert_eq!(date.plus_days(2), Some("2024-03-01".parse()?));
    /// # Ok::<(), catalogue::Error>(())
    /// ```
    pub fn plus_days(self, days: i32) -> Option<Self> {
        Date::from_days_since_1970(self.days_since_1970().checked_add(days)?)
    }

    /// Its place in the year, from 1 to 366.
    pub fn day_of_year(self) -> u16 {
        let first = Date { month: 1, day: 1, ..self };
        // At most a year apart, so it fits.
        (self.days_since_1970() - first.days_since_1970()) as u16 + 1
    }

    /// Its day of the week.
    pub fn weekday(self) -> Weekday {
        // 1 January 1970 was a Thursday.
        Weekday::ALL[(self.days_since_1970() + 3).rem_euclid(7) as usize]
    }

    /// The date as the reader's language writes it: `30-06-2025` in Danish, `30 June 2025` in English.
    pub fn in_words(self, lang: Lang) -> String {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        match lang {
            Lang::Da => format!("{:02}-{:02}-{}", self.day, self.month, self.year),
            Lang::En => format!("{} {} {}", self.day, MONTHS[usize::from(self.month - 1)], self.year),
        }
    }
}

/// Zero for a month that does not exist.
fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}

/// Three runs of digits between hyphens, of exactly these lengths.
fn three_numbers(text: &str, lengths: [usize; 3]) -> Option<(u16, u16, u16)> {
    let mut parts = text.split('-').zip(lengths).map(|(part, length)| {
        let right = part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
        right.then(|| part.parse::<u16>().ok()).flatten()
    });
    let numbers = (parts.next()??, parts.next()??, parts.next()??);
    (text.len() == lengths.iter().sum::<usize>() + 2).then_some(numbers)
}

impl fmt::Display for Date {
    /// ISO 8601: `2024-12-19`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = Error;

    /// Reads ISO 8601: `2024-12-19`.
    fn from_str(text: &str) -> Result<Self, Error> {
        let wrong = || Error::new(format!("\"{text}\" is no date: write it like 2024-12-19"));
        let (year, month, day) = three_numbers(text, [4, 2, 2]).ok_or_else(wrong)?;
        // Two digits each, so both fit.
        Date::new(year, month as u8, day as u8)
    }
}

text_in_json!(Date);
