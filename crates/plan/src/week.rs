//! Weeks by their number.

use std::fmt;

use catalogue::{Date, Weekday};

/// A week of ISO 8601, by which Danish calendars count: it begins with Monday, and week 1 is the one with 4 January. So the first
/// days of January can belong to the last week of the year before, and the last of December to week 1 of the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Week {
    year: u16,
    number: u8,
}

impl Week {
    /// The week with this number, from 1 to 52, in some years to 53; none where that year has no such week.
    pub fn new(year: u16, number: u8) -> Option<Self> {
        (1..=weeks_in(year)).contains(&number).then_some(Week { year, number })
    }

    /// The week that this day is in.
    ///
    /// ```
    /// use plan::Week;
    ///
    /// assert_eq!(Week::of("2024-12-30".parse()?), Week::new(2025, 1).expect("every year has it"));
    /// # Ok::<(), catalogue::Error>(())
    /// ```
    pub fn of(date: Date) -> Self {
        let year = date.year();
        // A year's week has four of its days at least: what its Thursday is in decides.
        let number = (i32::from(date.day_of_year()) - i32::from(date.weekday().number()) + 10) / 7;
        match u8::try_from(number).unwrap_or_default() {
            0 => Week { year: year - 1, number: weeks_in(year - 1) },
            number if number > weeks_in(year) => Week { year: year + 1, number: 1 },
            number => Week { year, number },
        }
    }

    /// The year that the week is counted in.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// Its number in that year.
    pub const fn number(self) -> u8 {
        self.number
    }
}

/// 53 where the year begins or ends on a Thursday, otherwise 52.
fn weeks_in(year: u16) -> u8 {
    let is_thursday = |month, day| Date::new(year, month, day).is_ok_and(|day| day.weekday() == Weekday::Thursday);
    if is_thursday(1, 1) || is_thursday(12, 31) { 53 } else { 52 }
}

impl fmt::Display for Week {
    /// ISO 8601: `2025-W01`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-W{:02}", self.year, self.number)
    }
}
