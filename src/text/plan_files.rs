//! What stands in the files that a reader takes along, and what is said of those that they bring back.

use catalogue::Lang;
use plan::exports::FileWords;
use plan::import::{BadFile, MOST_PLANS};
use plan::{Part, SaidBy, Status, Unreadable};

use super::{Words, count, everywhere, fill, planned_course, plans, words};

pub const FILES: Words = words("Planer fra en fil", "Plans from a file");
/// The field's name stays: tests and instructions hold on to it.
pub const FIELD: Words = words("Hent planer ind", "Bring plans in");
pub const FIELD_HELP: Words = words(
    "Vælg en eller flere filer fra »Hent planer (.json)«, eller træk dem hertil. Du ser, hvad der er i dem, før noget bliver gemt.",
    "Choose one or more files from \"Download plans (.json)\", or drop them here. You see what is in them before anything is saved.",
);
pub const FOUND: Words = words("Det er der i filerne", "What is in the files");
pub const BRING_IN: Words = words("Hent ind", "Bring in");
pub const LEAVE: Words = words("Hent ikke ind", "Do not bring in");
pub const LEFT: Words = words("Intet er hentet ind.", "Nothing was brought in.");
pub const NONE_TICKED: Words = words("Vælg mindst én plan.", "Choose at least one plan.");
pub const NOTHING_NEW: Words = words("Der er ikke noget nyt at hente ind.", "There is nothing new to bring in.");
const UNREADABLE: Words = words("Browseren kan ikke læse filen.", "The browser cannot read the file.");
pub const NEW: Words = words("Ny", "New");
pub const SAME: Words = words("Findes allerede", "Already here");
pub const CONFLICT: Words =
    words("Findes her med andet indhold. Begge bliver gemt.", "Is here with other content. Both will be saved.");
/// The name of a plan whose own cannot be read.
pub const UNNAMED: Words = words("Plan uden navn", "Plan without a name");
pub const LEFT_OUT: Words =
    words("Dette kunne ikke læses og kommer ikke med", "This could not be read and is left out");

pub const PERSON: Words = words("For", "For");
const NUMBER: Words = words("Kursusnummer", "Course number");
const DEADLINE: Words = words("Frist", "Deadline");
const NOTE: Words = words("Note", "Note");

/// The words of all files.
pub fn file_words(lang: Lang) -> FileWords {
    let say = |words: Words| words.to(lang);
    FileWords {
        lang,
        wish: say(plans::WISH),
        dates_from_school: say(words(
            "Alle datoer er oplyst af skolen. Planen er ikke en tilmelding.",
            "All dates were given by the school. The plan is not an enrolment.",
        )),
        wished_date: say(words("Ønske", "Wish")),
        no_enrolment: say(words("Dette er ikke en tilmelding.", "This is not an enrolment.")),
        unknown: say(plans::UNKNOWN_COURSE),
        wished: say(planned_course::status(Status::Wished)),
        asked: say(planned_course::status(Status::Asked)),
        enrolled: say(planned_course::status(Status::Enrolled)),
        done: say(planned_course::status(Status::Done)),
        dropped: say(planned_course::status(Status::Dropped)),
        said_by_school: say(planned_course::said_by(SaidBy::School)),
        said_by_reader: say(planned_course::said_by(SaidBy::Reader)),
        plan: say(words("Plan", "Plan")),
        person: say(PERSON),
        number: say(NUMBER),
        title: say(words("Titel", "Title")),
        days: say(words("Dage", "Days")),
        status: say(planned_course::STATUS),
        school: say(planned_course::SCHOOL),
        place: say(planned_course::PLACE),
        online: say(planned_course::ONLINE),
        dates: say(planned_course::DATES),
        no_dates: say(words("ingen endnu", "none yet")),
        from: say(words("Fra", "From")),
        to: say(words("Til", "To")),
        until: say(words("til", "to")),
        said_by: say(words("Datoer fra", "Dates from")),
        price: say(planned_course::PRICE),
        deadline: say(DEADLINE),
        note: say(NOTE),
        yes: say(words("Ja", "Yes")),
        total: say(plans::TOTAL),
        courses: say(everywhere::COURSES),
        hours: say(words("Timer, ca.", "Hours, about")),
        why: say(planned_course::WHY),
        link: say(words("Link", "Link")),
        edition: say(super::front::EDITION),
        unofficial: say(everywhere::FOOTER),
    }
}

/// Which file cannot be read, and why; `None` where the browser does not let it be read.
pub fn refused(lang: Lang, file: &str, bad: Option<&BadFile>) -> String {
    let why = bad.map_or_else(|| UNREADABLE.to(lang).to_owned(), |bad| bad_file(lang, bad));
    fill(lang, words("»{0}«: {1}", "\"{0}\": {1}"), &[&file, &why])
}

/// In a conflict: what the plan is called that comes in.
pub fn called(lang: Lang, name: &str) -> String {
    fill(
        lang,
        words("Den fra filen kommer til at hedde »{0}«.", "The one of the file will be called \"{0}\"."),
        &[&name],
    )
}

/// Courses that come in and that this edition does not know.
pub fn unknown_courses(lang: Lang, numbers: &str) -> String {
    fill(
        lang,
        words("Ukendt i denne udgave, men kommer med: {0}.", "Unknown in this edition, but brought in: {0}."),
        &[&numbers],
    )
}

/// Something of a plan that is left out: "Kursus 21985 – Datoer: 2026-02-30 – 2026-03-01".
pub fn left_out(lang: Lang, part: &Part) -> String {
    let course = match part.course {
        Some(number) => fill(lang, words("Kursus {0}", "Course {0}"), &[&number]),
        None if part.nth > 0 => {
            fill(lang, words("Kursus nr. {0} i planen", "Course no. {0} of the plan"), &[&part.nth])
        }
        None => String::new(),
    };
    let label = match part.field {
        "" => "",
        field => match field {
            "twice" => words("står der to gange", "is there twice"),
            "courses" => everywhere::COURSES,
            "number" => NUMBER,
            "status" => planned_course::STATUS,
            "note" => NOTE,
            "school" => planned_course::SCHOOL,
            "place" => planned_course::PLACE,
            "online" => planned_course::ONLINE,
            "dates" => planned_course::DATES,
            "price" => planned_course::PRICE,
            "deadline" => DEADLINE,
            "name" => plans::NAME,
            "why" => planned_course::WHY,
            _ => words("andre oplysninger", "other details"),
        }
        .to(lang),
    };
    let mut said = course;
    for (between, part) in [(" – ", label), (": ", &part.value)] {
        said.push_str(if said.is_empty() || part.is_empty() { "" } else { between });
        said.push_str(part);
    }
    said
}

/// Where in the file something stands that is no plan.
pub fn nth(lang: Lang, nth: usize) -> String {
    fill(lang, words("Nr. {0} i filen.", "No. {0} in the file."), &[&nth])
}

/// How many places are left out besides those that are named.
pub fn more_left_out(lang: Lang, number: usize) -> String {
    fill(lang, words("Og {0} steder til.", "And {0} more places."), &[&number])
}

/// Plans came in.
pub fn brought_in(lang: Lang, number: usize) -> String {
    let plans = count(lang, number, words("plan", "plan"), words("planer", "plans"));
    fill(lang, words("{0} hentet ind.", "{0} brought in."), &[&plans])
}

/// Why a file cannot be read.
pub fn bad_file(lang: Lang, bad: &BadFile) -> String {
    let text = match bad {
        BadFile::TooLarge(_) => words(
            "Filen er for stor. En fil med planer må højst være 5 MB.",
            "The file is too large. A file with plans may have at most 5 MB.",
        ),
        BadFile::NotJson => words(
            "Filen er ikke en hel fil med planer. Hent den igen, hvor den blev gemt.",
            "The file is not a whole file of plans. Get it again from where it was saved.",
        ),
        BadFile::TooDeep | BadFile::NoPlan => {
            words("Der er ingen planer fra amuplan i filen.", "There are no plans of amuplan in the file.")
        }
        BadFile::Newer(format) => return newer(lang, *format),
    };
    text.to(lang).to_owned()
}

/// Why one plan of a file cannot be read.
pub fn not_read(lang: Lang, why: &Unreadable) -> String {
    let text = match why {
        Unreadable::NotOurs => words("Dette er ikke en plan fra amuplan.", "This is not a plan of amuplan."),
        Unreadable::Damaged(_) => {
            words("Planen er beskadiget og kan ikke læses.", "The plan is damaged and cannot be read.")
        }
        Unreadable::Newer(format) => return newer(lang, *format),
    };
    text.to(lang).to_owned()
}

fn newer(lang: Lang, format: u64) -> String {
    fill(
        lang,
        words(
            "En nyere udgave af amuplan har skrevet dette (format {0}). Åbn den nyeste udgave af siden, og prøv igen.",
            "A newer version of amuplan wrote this (format {0}). Open the newest version of the page and try again.",
        ),
        &[&format],
    )
}

/// How many things in a file were not looked at.
pub fn beyond(lang: Lang, number: usize) -> String {
    fill(
        lang,
        words(
            "Kun de første {0} planer i filen er læst. Der er {1} til.",
            "Only the first {0} plans of the file were read. There are {1} more.",
        ),
        &[&MOST_PLANS, &number],
    )
}
