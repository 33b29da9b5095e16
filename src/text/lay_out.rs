//! "Prøv en rækkefølge": dates for the courses of a plan that have none.

use catalogue::Lang;
use plan::{BadWeeks, MOST_PAUSE, NotLaid};

use super::{Words, count, everywhere, fill, words};

pub const TITLE: Words = words("Prøv en rækkefølge", "Try an order");
pub const LEAD: Words = words(
    "Siden foreslår datoer til de kurser, der ingen har, i planens rækkefølge. Alle datoerne er ønsker: kun skolen ved, hvornår kurset holdes. Datoer, der står i planen, bliver stående.",
    "The page proposes dates for the courses that have none, in the plan's order. All these dates are wishes: only the school knows when the course is held. Dates that are in the plan stay.",
);
pub const START: Words = words("Tidligst fra", "Earliest start");
pub const WEEKS: Words = words("Uger, hvor du ikke kan", "Weeks when you cannot");
pub const WEEKS_HELP: Words = words(
    "Skriv ugenumre, fx 29, 30 eller 29-31. Det er den første uge med det nummer fra startdatoen.",
    "Type week numbers, such as 29, 30 or 29-31. It is the first week with that number from the start date.",
);
pub const WEEKDAYS: Words = words("Ugedage, hvor du ikke kan", "Days of the week when you cannot");
pub const WEEKDAYS_HELP: Words = words(
    "Lørdag, søndag og helligdage bliver aldrig brugt.",
    "Saturdays, Sundays and public holidays are never used.",
);
pub const PAUSE: Words = words("Pause mellem kurser, i arbejdsdage", "Pause between courses, in working days");
pub const TRY: Words = words("Læg datoer ud", "Lay out dates");
pub const BAD_START: Words = words("Vælg en dato fra 1990 til 2100.", "Choose a date from 1990 to 2100.");
pub const LEFT: Words = words("Disse kurser fik ingen datoer:", "These courses got no dates:");
const NOTHING: Words = words(
    "Der er ingen kurser at lægge ud: de har alle datoer eller er afsluttet.",
    "There are no courses to lay out: all have dates or are finished.",
);

/// Why this is no pause.
pub fn bad_pause(lang: Lang) -> String {
    fill(lang, words("Skriv et helt tal fra 0 til {0}.", "Type a whole number from 0 to {0}."), &[&MOST_PAUSE])
}

/// Why these are no weeks.
pub fn bad_weeks(lang: Lang, bad: &BadWeeks) -> String {
    match bad {
        BadWeeks::NotAWeek(part) => fill(
            lang,
            words(
                "»{0}« er ikke et ugenummer. Skriv tal fra 1 til 53, fx 29, 30.",
                "\"{0}\" is not the number of a week. Type numbers from 1 to 53, such as 29, 30.",
            ),
            &[part],
        ),
        BadWeeks::NoSuchWeek(number) => fill(
            lang,
            words(
                "Der er ingen uge {0} i det første år fra startdatoen.",
                "There is no week {0} in the first year from the start date.",
            ),
            &[number],
        ),
        BadWeeks::Backwards(first, last) => fill(
            lang,
            words(
                "Uge {0} til {1} er mere end et halvt år. Skriv den første uge først.",
                "Weeks {0} to {1} are more than half a year. Write the first week first.",
            ),
            &[first, last],
        ),
    }
}

/// How many courses got dates, and how many did not.
pub fn laid(lang: Lang, laid: usize, left: usize) -> String {
    let mut said = match laid {
        0 if left == 0 => return NOTHING.to(lang).to_owned(),
        0 => words("Ingen kurser fik datoer.", "No courses got dates.").to(lang).to_owned(),
        _ => fill(
            lang,
            words(
                "{0} fik datoer. Det er ønsker, ikke tilmeldinger.",
                "{0} got dates. These are wishes, not enrolments.",
            ),
            &[&everywhere::courses(lang, laid)],
        ),
    };
    if left > 0 {
        said.push(' ');
        said.push_str(&count(
            lang,
            left,
            words("kunne ikke få en dato: se hvorfor på siden.", "could not get a date: see why on the page."),
            words("kunne ikke få datoer: se hvorfor på siden.", "could not get dates: see why on the page."),
        ));
    }
    said
}

/// Why a course got no dates.
pub fn not_laid(lang: Lang, called: &str, why: NotLaid) -> String {
    let why = match why {
        NotLaid::UnknownLength => words(
            "denne udgave kender ikke kurset og ved ikke, hvor langt det er",
            "this edition does not know the course, nor how long it is",
        ),
        NotLaid::FewWeekdays => {
            words("så mange hverdage i træk kan du ikke", "you cannot on so many weekdays in a row")
        }
        NotLaid::NoRoomBefore(number) => {
            return fill(
                lang,
                words(
                    "{0}: der er ikke plads før {1}, som bygger videre på det og har datoer",
                    "{0}: there is no room before {1}, which builds on it and has dates",
                ),
                &[&called, &number],
            );
        }
        NotLaid::OutOfYears => words("der er ikke plads før år 2101", "there is no room before the year 2101"),
    };
    format!("{called}: {}", why.to(lang))
}
