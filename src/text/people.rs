//! Plans for several people.

use catalogue::Lang;
use plan::{BadPeople, LINE_LENGTH, MOST_PEOPLE};

use super::{Words, count, fill, words};

pub const TITLE: Words = words("Til flere personer", "For several people");
pub const NAMES: Words = words("Et navn på hver linje", "One name on each line");
pub const NAMES_HELP: Words = words(
    "Hver person får en kopi af planen. Kurser, hvad skolen sagde, og mål kommer med. Noter, og hvorfor kurserne er ønsket, kommer ikke med. Alle kurser er ønsker, og droppede er ikke med. Navnene bliver gemt i planerne i denne browser. Skriv ikke CPR-numre.",
    "Each person gets a copy of the plan. Courses, what the school said, and goal are copied. Notes, and why the courses are wished for, are not copied. All courses are wishes, and dropped ones are left out. The names are saved in the plans in this browser. Do not write CPR numbers.",
);
pub const MAKE: Words = words("Lav en plan til hver", "Make a plan for each");
pub const SEVERAL: Words = words("Flere planer på én gang", "Several plans at once");
pub const CHOOSE: Words = words("Vælg planer", "Choose plans");
pub const ALL: Words = words("Vælg alle", "Choose all");
pub const NONE: Words = words("Vælg ingen", "Choose none");
pub const NONE_CHOSEN: Words = words("Vælg mindst én plan.", "Choose at least one plan.");
pub const SPREADSHEET_HELP: Words = words(
    "Regnearket har en række for hvert kursus i hver plan.",
    "The spreadsheet has a row for each course of each plan.",
);
pub const SPREADSHEET_FILE: Words = words("amuplan-planer.csv", "amuplan-plans.csv");
pub const SPREADSHEET_DONE: Words = words("Regnearket er hentet som fil.", "The spreadsheet was downloaded as a file.");
pub const WHO: Words = words("Hvem tager hvad", "Who takes what");
pub const NO_COURSES: Words =
    words("Der er ingen kurser i de valgte planer.", "There are no courses in the plans that are chosen.");
pub const COURSE: Words = words("Kursus", "Course");
/// How many take a course.
pub const TAKERS: Words = words("Antal", "Number");
pub const TAKERS_HELP: Words =
    words("Droppede kurser er ikke med i antallet.", "Dropped courses are not counted in the number.");

/// A plan for each was made.
pub fn made(lang: Lang, number: usize) -> String {
    let plans = count(lang, number, words("plan", "plan"), words("planer", "plans"));
    fill(lang, words("{0} lavet.", "{0} made."), &[&plans])
}

/// Why a text is no list of names.
pub fn bad_people(lang: Lang, bad: &BadPeople) -> String {
    match bad {
        BadPeople::Nobody => words("Skriv mindst ét navn.", "Write at least one name.").to(lang).to_owned(),
        BadPeople::TooMany(number) => fill(
            lang,
            words(
                "Der er {0} navne. Der må højst være {1} ad gangen.",
                "There are {0} names. There may be at most {1} at a time.",
            ),
            &[number, &MOST_PEOPLE],
        ),
        BadPeople::TooLong(place) => fill(
            lang,
            words(
                "Navn nummer {0} er for langt. Et navn må højst være {1} tegn.",
                "Name number {0} is too long. A name may have at most {1} characters.",
            ),
            &[place, &LINE_LENGTH],
        ),
        BadPeople::Cpr(place) => fill(
            lang,
            words(
                "Navn nummer {0} ligner et CPR-nummer. Skriv kun navnet.",
                "Name number {0} looks like a CPR number. Write only the name.",
            ),
            &[place],
        ),
    }
}

/// Who was in the list more than once, and gets one plan.
pub fn named_twice(lang: Lang, names: &str) -> String {
    fill(
        lang,
        words(
            "Står flere gange på listen og får én plan: {0}.",
            "More than once in the list, and given one plan: {0}.",
        ),
        &[&names],
    )
}
