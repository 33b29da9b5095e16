//! Danish public holidays and working days, of any year.
//!
//! Public holidays are the *helligdage* of the Danish calendar, which [`Holiday`] lists. Store bededag was one until and including
//! 2023 (act 214 of 6 March 2023). Grundlovsdag (5 June), 1 May, Christmas Eve and New Year's Eve are none, though many are off
//! then: whether a school is open on such a day is for the school to say.

use catalogue::{Date, Days};

use crate::in_years;

/// A Danish public holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holiday {
    /// Nytårsdag.
    NewYearsDay,
    /// Skærtorsdag.
    MaundyThursday,
    /// Langfredag.
    GoodFriday,
    /// Påskedag.
    EasterSunday,
    /// 2. påskedag.
    EasterMonday,
    /// Store bededag, until and including 2023.
    GreatPrayerDay,
    /// Kristi himmelfartsdag.
    AscensionDay,
    /// Pinsedag.
    WhitSunday,
    /// 2. pinsedag.
    WhitMonday,
    /// Juledag.
    ChristmasDay,
    /// 2. juledag.
    SecondChristmasDay,
}

/// Why a day is no working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOff {
    /// A Saturday or a Sunday that is no public holiday.
    Weekend,
    /// A public holiday, on whatever day of the week.
    Holiday(Holiday),
}

/// The last year in which store bededag was a public holiday.
const LAST_GREAT_PRAYER_DAY: u16 = 2023;

/// The public holiday on this day. No two of them are ever on the same one.
///
/// ```
/// use plan::{Holiday, holiday};
///
/// assert_eq!(holiday("2026-04-03".parse()?), Some(Holiday::GoodFriday));
/// assert_eq!(holiday("2026-06-05".parse()?), None, "grundlovsdag is none");
/// # Ok::<(), catalogue::Error>(())
/// ```
pub fn holiday(date: Date) -> Option<Holiday> {
    // All that move with Easter are from the middle of March to the middle of June.
    let days_before_month = match (date.month(), date.day()) {
        (1, 1) => return Some(Holiday::NewYearsDay),
        (12, 25) => return Some(Holiday::ChristmasDay),
        (12, 26) => return Some(Holiday::SecondChristmasDay),
        (3, _) => 0,
        (4, _) => 31,
        (5, _) => 61,
        (6, _) => 92,
        _ => return None,
    };
    match days_before_month + i32::from(date.day()) - easter_in_march(date.year()) {
        -3 => Some(Holiday::MaundyThursday),
        -2 => Some(Holiday::GoodFriday),
        0 => Some(Holiday::EasterSunday),
        1 => Some(Holiday::EasterMonday),
        26 if date.year() <= LAST_GREAT_PRAYER_DAY => Some(Holiday::GreatPrayerDay),
        39 => Some(Holiday::AscensionDay),
        49 => Some(Holiday::WhitSunday),
        50 => Some(Holiday::WhitMonday),
        _ => None,
    }
}

/// Easter Sunday as a day of March: 22 to 31, and 32 for 1 April and so on.
fn easter_in_march(year: u16) -> i32 {
    // The computus for the Gregorian calendar as Meeus has it ("Astronomical Algorithms", chapter 8; there from Butcher, 1876).
    let year = i32::from(year);
    let (golden, century, of_century) = (year % 19, year / 100, year % 100);
    let moon_correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moon_correction + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * to_sunday) / 451;
    epact + to_sunday - 7 * late + 22
}

/// Why this day is no working day; `None` for a working day.
pub fn day_off(date: Date) -> Option<DayOff> {
    match holiday(date) {
        Some(holiday) => Some(DayOff::Holiday(holiday)),
        None => date.weekday().is_weekend().then_some(DayOff::Weekend),
    }
}

/// Whether it is a day from Monday to Friday and no public holiday.
pub fn is_working_day(date: Date) -> bool {
    day_off(date).is_none()
}

/// The last day of a course of this length that begins on that day, where it is held on every working day: a proposal for the
/// reader to change, as only the school knows. A begun day is a whole one. The first day counts if it is a working day;
/// otherwise counting begins with the next one. `None` where the course would leave [`crate::YEARS`].
///
/// ```
/// use plan::proposed_end;
///
/// // A Wednesday before Easter: Thursday and Friday are holidays, and so is the Monday.
/// assert_eq!(proposed_end("2026-04-01".parse()?, "1,5".parse()?), Some("2026-04-07".parse()?));
/// # Ok::<(), catalogue::Error>(())
/// ```
pub fn proposed_end(start: Date, days: Days) -> Option<Date> {
    let mut left = days.begun();
    let mut day = in_years(start).ok()?;
    loop {
        left -= u16::from(is_working_day(day));
        if left == 0 {
            return Some(day);
        }
        day = in_years(day.plus_days(1)?).ok()?;
    }
}
