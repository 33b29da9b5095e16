//! What a plan says of each of its courses, and what the reader says of the plan.

use catalogue::Lang;
use plan::{BadDates, SaidBy, Status, TooLong, YEARS};

use super::{Words, fill, words};

pub const STATUS: Words = words("Status", "Status");
pub const FOLDED: Words = words("Skole, datoer og pris", "School, dates and price");
pub const SCHOOL: Words = words("Skole", "School");
pub const PLACE: Words = words("Sted", "Place");
pub const ONLINE: Words = words("Online", "Online");
pub const START: Words = words("Startdato", "Start date");
pub const END: Words = words("Slutdato", "End date");
pub const END_HELP: Words = words(
    "Skriver du kun startdatoen, foreslår vi en: hverdage uden helligdage. Du kan ændre den.",
    "If you give only the start date we propose one: weekdays without public holidays. You can change it.",
);
pub const SAID_BY: Words = words("Hvem siger datoerne?", "Who says the dates?");
pub const DATES: Words = words("Datoer", "Dates");
pub const PRICE: Words = words("Pris", "Price");
pub const DEADLINE: Words = words("Sidste frist for tilmelding", "Last day to enrol");
pub const NOTE: Words = words("Note om kurset", "Note about the course");
pub const PROPOSED: Words = words(
    "Slutdatoen er et forslag: hverdage er talt, uden helligdage. Datoerne står som dit ønske. Har skolen sagt dem, så vælg det.",
    "The end date is a proposal: weekdays are counted, without public holidays. The dates stand as your wish. If the school said them, choose that.",
);
pub const PROPOSED_UNKNOWN: Words = words(
    "Vi kender ikke kursets længde, så slutdatoen er sat til samme dag. Ret den, hvis kurset er længere.",
    "We do not know the length of the course, so the end date is set to the same day. Change it if the course is longer.",
);
pub const NO_START: Words =
    words("Skriv også startdatoen. Så bliver datoerne gemt.", "Give the start date too. Then the dates are saved.");
pub const UNFINISHED: Words =
    words("Skriv hele datoen: dag, måned og år.", "Give the whole date: day, month and year.");
pub const CPR: Words = words("Skriv ikke CPR-numre her.", "Do not write CPR numbers here.");
const YES: Words = words("ja", "yes");
const NO: Words = words("nej", "no");

pub const ABOUT: Words = words("Om planen", "About the plan");
pub const PERSON: Words = words("Hvem er planen for? (valgfrit)", "Who is the plan for? (optional)");
pub const PERSON_HELP: Words = words("Et navn er nok.", "A name is enough.");
pub const WHY: Words = words("Hvorfor jeg ønsker kurset", "Why I wish for the course");
pub const COPY: Words = words("Lav en kopi", "Make a copy");
const NO_PERSON: Words = words("Planen siger ikke længere, hvem den er for.", "The plan no longer says who it is for.");
pub const DRAG: Words = words("Træk kurset til en anden plads", "Drag the course to another place");

/// How far the reader has come with a course.
pub const fn status(status: Status) -> Words {
    match status {
        Status::Wished => words("Ønsket", "Wished for"),
        Status::Asked => words("Spurgt", "Asked"),
        Status::Enrolled => words("Tilmeldt", "Enrolled"),
        Status::Done => words("Gennemført", "Completed"),
        Status::Dropped => words("Droppet", "Dropped"),
    }
}

/// Who says when a course is.
pub const fn said_by(said_by: SaidBy) -> Words {
    match said_by {
        SaidBy::School => words("oplyst af skolen", "given by the school"),
        SaidBy::Reader => words("mit ønske", "my wish"),
    }
}

/// A field says something else by now, by another tab.
pub fn said_elsewhere(lang: Lang, now: &str) -> String {
    fill(
        lang,
        words(
            "I en anden fane er der skrevet »{0}«. Skriv videre her, hvis din tekst skal gælde.",
            "Another tab says \"{0}\" here. Type on if yours is to stand.",
        ),
        &[&now],
    )
}

/// Whether it is so, as a value.
pub fn yes_or_no(lang: Lang, so: bool) -> &'static str {
    if so { YES } else { NO }.to(lang)
}

/// Something is said of a course now, or no longer.
pub fn set(lang: Lang, title: &str, what: Words, value: &str) -> String {
    if value.is_empty() {
        return deleted(lang, title, what);
    }
    fill(lang, words("»{0}«: {1} er nu »{2}«.", "\"{0}\": {1} is now \"{2}\"."), &[&title, &what.to(lang), &value])
}

/// A note, of the plan or of a course, is another one now, or none.
pub fn noted(lang: Lang, title: &str, what: Words, empty: bool) -> String {
    if empty {
        return deleted(lang, title, what);
    }
    fill(lang, words("»{0}«: {1} er gemt.", "\"{0}\": {1} is saved."), &[&title, &what.to(lang)])
}

fn deleted(lang: Lang, title: &str, what: Words) -> String {
    fill(lang, words("»{0}«: {1} er slettet.", "\"{0}\": {1} is deleted."), &[&title, &what.to(lang)])
}

/// "for KIM".
pub fn for_person(lang: Lang, person: &str) -> String {
    fill(lang, words("for {0}", "for {0}"), &[&person])
}

/// The plan is for somebody else now, or for nobody in particular.
pub fn person_set(lang: Lang, person: &str) -> String {
    match person {
        "" => NO_PERSON.to(lang).to_owned(),
        _ => fill(lang, words("Planen er nu for {0}.", "The plan is now for {0}."), &[&person]),
    }
}

/// Why a text is not kept.
pub fn too_long(lang: Lang, TooLong(most): TooLong) -> String {
    fill(
        lang,
        words(
            "Teksten må højst være {0} tegn. Den er ikke gemt.",
            "The text may have at most {0} characters. It is not saved.",
        ),
        &[&most],
    )
}

/// Why dates are not kept.
pub fn bad_dates(lang: Lang, bad: BadDates) -> String {
    match bad {
        BadDates::Backwards => words(
            "Slutdatoen er før startdatoen. Datoerne er ikke gemt.",
            "The end date is before the start date. The dates are not saved.",
        )
        .to(lang)
        .to_owned(),
        BadDates::OutOfYears => fill(
            lang,
            words(
                "Skriv datoer fra {0} til {1}. Det her er ikke gemt.",
                "Give dates from {0} to {1}. This is not saved.",
            ),
            &[YEARS.start(), YEARS.end()],
        ),
    }
}
