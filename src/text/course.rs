//! The page of one course, and the buttons that stand beside a course everywhere.

use catalogue::{CourseNumber, Kind, Lang, PeriodStatus};

use super::{Words, fill, words};

pub const FACTS: Words = words("Det siger FKB'en", "What the FKB says");
pub const NUMBER: Words = words("Kursusnummer", "Course number");
pub const LENGTH: Words = words("Varighed", "Length");
pub const LEVEL: Words = words("Niveau", "Level");
pub const COMMITTEE: Words = words("Udvalg (EUU)", "Committee (EUU)");
pub const PERIOD: Words = words("Tilknyttet denne FKB", "Linked to this FKB");
pub const FIND_DATES: Words = words("Find datoer og skoler", "Find dates and schools");
pub const FIND_DATES_WHY: Words = words(
    "Linket går til voksenuddannelse.dk. Virker det ikke, så kopiér nummeret, og søg på det.",
    "The link goes to voksenuddannelse.dk. If it does not work, copy the number and search for it.",
);
/// Where the guide has no address for it.
pub const NO_DATES: Words = words(
    "Kopiér nummeret, og søg på det på voksenuddannelse.dk.",
    "Copy the number and search for it at voksenuddannelse.dk.",
);
pub const COPY: Words = words("Kopiér kursusnummer", "Copy course number");
pub const ADD: Words = words("Føj til plan", "Add to plan");
/// The list beside a course.
pub const BESIDE: Words = words("Kurserne på listen", "Courses on the list");
pub const STATUS: Words = words("Tilknytning i dag", "Link today");
pub const TOPIC: Words = words("Emne", "Topic");
pub const BUILDS: Words = words("Kompetencer, som kurset bygger op", "Competences that the course builds");
pub const BUILDS_NONE: Words = words(
    "Vi har ikke koblet kurset til en kompetence. Det kan passe alligevel: spørg en skole eller en vejleder.",
    "We have not linked this course to a competence. It may fit all the same: ask a school or a counsellor.",
);
pub const BUILDS_WHY: Words = words(
    "FKB'en siger det ikke. Det er vores bud, og det er uofficielt.",
    "The FKB does not say so. This is our judgement and unofficial.",
);
pub const TWIN_NAME: Words = words("Samme titel, andet nummer", "Same title, another number");
pub const TWIN: Words = words(
    "FKB'en siger ikke, hvad forskellen er. Spørg skolen, hvilket du skal vælge.",
    "The FKB does not say what the difference is. Ask the school which.",
);
pub const KNOW: Words = words("Godt at vide", "Good to know");
pub const SUCCESSOR: Words = words("Sandsynlig afløser", "Likely successor");
pub const PREDECESSOR: Words = words("Sandsynlig afløser for", "Likely successor of");
pub const UNKNOWN: Words = words("Det kursus findes ikke her", "There is no such course here");
pub const COPY_FAILED: Words =
    words("Browseren lod os ikke kopiere. Her er nummeret:", "The browser did not let us copy. Here is the number:");
pub const WHICH_PLAN: Words = words("Plan, der føjes til", "Plan to add to");
pub const NEXT_STEP: Words = words("Naturligt næste kursus", "Natural next course");
pub const STEP_BEFORE: Words = words("Naturligt kursus før dette", "Natural course before this one");

/// The kind of a row that is no ordinary course.
pub const fn kind(kind: Kind) -> Words {
    match kind {
        Kind::Practice => words("Praktik", "Work practice"),
        Kind::Assessment => words("Vurdering af det, du kan", "Assessment of what you can do"),
        Kind::Programme => words("Del af et forløb", "Part of a programme"),
    }
}

/// How it stands today, where everything is as usual.
pub const fn linked(status: PeriodStatus) -> Words {
    match status {
        PeriodStatus::Linked | PeriodStatus::EndingSoon => {
            words("Kurset er tilknyttet denne FKB.", "The course is linked to this FKB.")
        }
        PeriodStatus::NotYetLinked => words("Kurset er endnu ikke tilknyttet.", "The course is not yet linked."),
        PeriodStatus::NoLongerLinked => words(
            "Kurset kan stadig findes under en anden FKB. Spørg en skole.",
            "The course may still exist under another FKB. Ask a school.",
        ),
    }
}

/// "fra 19-12-2024, ingen slutdato i denne udgave".
pub fn period(lang: Lang, from: &str, to: Option<&str>) -> String {
    match to {
        Some(to) => fill(lang, words("fra {0} til {1}", "from {0} until {1}"), &[&from, &to]),
        None => fill(
            lang,
            words("fra {0}, ingen slutdato i denne udgave", "from {0}, no end date in this edition"),
            &[&from],
        ),
    }
}

/// What stands around the title in the name of the button that adds a course: "Føj TITEL til plan".
pub fn add_around(lang: Lang) -> (&'static str, &'static str) {
    (words("Føj", "Add").to(lang), words("til plan", "to plan").to(lang))
}

/// The course is in the plan.
pub fn in_plan(lang: Lang, plan: &str) -> String {
    fill(lang, words("Står i »{0}«", "Is in \"{0}\""), &[&plan])
}

/// The course was put in the plan.
pub fn added(lang: Lang, title: &str, plan: &str) -> String {
    fill(lang, words("»{0}« er føjet til »{1}«.", "\"{0}\" was added to \"{1}\"."), &[&title, &plan])
}

/// The number was copied.
pub fn copied(lang: Lang, number: CourseNumber) -> String {
    fill(lang, words("{0} er kopieret.", "{0} is copied."), &[&number])
}

/// Why the page of an unknown course is empty.
pub fn unknown(lang: Lang, number: CourseNumber) -> String {
    fill(
        lang,
        words(
            "Nummer {0} er ikke i denne udgave. Det kan høre til en anden FKB.",
            "Number {0} is not in this edition. It may belong to another FKB.",
        ),
        &[&number],
    )
}
