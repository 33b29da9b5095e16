//! Names of days.

use catalogue::{Date, Lang, Weekday};
use plan::{DayOff, Holiday};

use super::{Words, fill, words};

/// A public holiday.
pub const fn holiday(holiday: Holiday) -> Words {
    match holiday {
        Holiday::NewYearsDay => words("nytårsdag", "New Year's Day"),
        Holiday::MaundyThursday => words("skærtorsdag", "Maundy Thursday"),
        Holiday::GoodFriday => words("langfredag", "Good Friday"),
        Holiday::EasterSunday => words("påskedag", "Easter Sunday"),
        Holiday::EasterMonday => words("2. påskedag", "Easter Monday"),
        Holiday::GreatPrayerDay => words("store bededag", "Great Prayer Day"),
        Holiday::AscensionDay => words("Kristi himmelfartsdag", "Ascension Day"),
        Holiday::WhitSunday => words("pinsedag", "Whit Sunday"),
        Holiday::WhitMonday => words("2. pinsedag", "Whit Monday"),
        Holiday::ChristmasDay => words("juledag", "Christmas Day"),
        Holiday::SecondChristmasDay => words("2. juledag", "the second day of Christmas"),
    }
}

/// "en lørdag", "en helligdag (langfredag)": what kind of day off this is.
pub fn day_off(lang: Lang, day: Date, why: DayOff) -> String {
    match why {
        DayOff::Weekend if day.weekday() == Weekday::Saturday => words("en lørdag", "a Saturday").to(lang).to_owned(),
        DayOff::Weekend => words("en søndag", "a Sunday").to(lang).to_owned(),
        DayOff::Holiday(named) => {
            fill(lang, words("en helligdag ({0})", "a public holiday ({0})"), &[&holiday(named).to(lang)])
        }
    }
}
