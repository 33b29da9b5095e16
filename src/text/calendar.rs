//! The calendar of a plan, and names of days.

use catalogue::{CourseNumber, Date, Lang, Weekday};
use plan::{DayOff, Holiday, Month};

use super::{Words, fill, words};

pub const TITLE: Words = words("Kalender", "Calendar");
pub const NO_DATES: Words = words("Ingen kurser i planen har datoer endnu.", "No courses of the plan have dates yet.");
pub const LEGEND: Words = words(
    "Tallet på en dag er kursets nummer i planen. Hel ramme: oplyst af skolen. Stiplet: mit ønske. »!«: kurser falder sammen. Tabellen siger det samme.",
    "The number on a day is the course's place in the plan. Full frame: given by the school. Dashed: my wish. \"!\": courses coincide. The table says the same.",
);
pub const PICTURE: Words = words("Måneder", "Months");
pub const MORE_MONTHS: Words = words("Vis flere måneder", "Show more months");
pub const TABLE: Words = words("Kurser efter dato", "Courses by date");
pub const WEEK: Words = words("Uge", "Week");
pub const PLACE: Words = words("Nr.", "No.");
pub const COURSE: Words = words("Kursus", "Course");
pub const NOTES: Words = words("Bemærk", "Note");
pub const CLASH: Words = words("falder sammen", "coincide");

/// A month with its year.
pub fn month(lang: Lang, month: Month) -> String {
    let first = month.first();
    let name = match first.month() {
        1 => words("januar", "January"),
        2 => words("februar", "February"),
        3 => words("marts", "March"),
        4 => words("april", "April"),
        5 => words("maj", "May"),
        6 => words("juni", "June"),
        7 => words("juli", "July"),
        8 => words("august", "August"),
        9 => words("september", "September"),
        10 => words("oktober", "October"),
        11 => words("november", "November"),
        _ => words("december", "December"),
    };
    format!("{} {}", name.to(lang), first.year())
}

/// A day of the week.
pub const fn weekday(weekday: Weekday) -> Words {
    match weekday {
        Weekday::Monday => words("mandag", "Monday"),
        Weekday::Tuesday => words("tirsdag", "Tuesday"),
        Weekday::Wednesday => words("onsdag", "Wednesday"),
        Weekday::Thursday => words("torsdag", "Thursday"),
        Weekday::Friday => words("fredag", "Friday"),
        Weekday::Saturday => words("lørdag", "Saturday"),
        Weekday::Sunday => words("søndag", "Sunday"),
    }
}

/// Two courses are on the same days.
pub fn clash(lang: Lang, other: CourseNumber, day: Date) -> String {
    fill(lang, words("Falder sammen med {0} ({1}).", "Coincides with {0} ({1})."), &[&other, &day.in_words(lang)])
}

/// A holiday between its first and its last day.
pub fn holiday_between(lang: Lang, day: Date, named: Holiday) -> String {
    fill(
        lang,
        words("{0} er en helligdag ({1}).", "{0} is a public holiday ({1})."),
        &[&day.in_words(lang), &holiday(named).to(lang)],
    )
}

/// It begins or ends on a day off.
pub fn at_day_off(lang: Lang, day: Date, why: DayOff, is_first: bool) -> String {
    let why = day_off(lang, day, why);
    if is_first {
        fill(lang, words("Begynder på {0}.", "Begins on {0}."), &[&why])
    } else {
        fill(lang, words("Slutter på {0}.", "Ends on {0}."), &[&why])
    }
}

/// Its dates begin before its period.
pub fn too_early(lang: Lang, from: Date) -> String {
    fill(
        lang,
        words("Først tilknyttet denne FKB fra {0}.", "Linked to this FKB only from {0}."),
        &[&from.in_words(lang)],
    )
}

/// Its dates end after its period.
pub fn too_late(lang: Lang, to: Date) -> String {
    fill(
        lang,
        words(
            "Er da ikke længere tilknyttet denne FKB (til {0}).",
            "By then no longer linked to this FKB (until {0}).",
        ),
        &[&to.in_words(lang)],
    )
}

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
