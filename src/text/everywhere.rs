//! The frame around every page, and words that several pages use.

use catalogue::{Date, Days, Lang, PeriodStatus, TotalDays};

use super::{Both, Words, count, fill, words};

pub const NAME: Words = words("amuplan", "amuplan");
pub const SKIP: Words = words("Gå til indholdet", "Skip to the content");
pub const NAVIGATION: Words = words("Sider", "Pages");
pub const COMPETENCES: Words = words("Kompetencer", "Competences");
pub const COURSES: Words = words("Kurser", "Courses");
pub const PLANS: Words = words("Planer", "Plans");
pub const ABOUT: Words = words("Om siden", "About");
/// On the switch stands the language that it changes to, in that language.
pub const OTHER_LANGUAGE: Both = Both { da: "English", en: "Dansk" };
pub const FOOTER: Words = words(
    "amuplan er uofficiel. Det er altid skolen, der afgør, om et kursus bliver holdt.",
    "amuplan is unofficial. The school alone decides whether a course is held.",
);
pub const OWN_WINDOW: Words = words("Åbn amuplan i et nyt vindue", "Open amuplan in a new window");
pub const CLOSE: Words = words("Luk", "Close");
pub const UNDO: Words = words("Fortryd", "Undo");
/// Takes the last "Fortryd" back.
pub const REDO: Words = words("Annullér fortryd", "Redo");
const UNDONE: Words = words("Det er fortrudt.", "It is undone.");
const REDONE: Words = words("Det er gjort igen.", "It is done again.");
pub const NOTHING_TO_UNDO: Words = words(
    "Det er allerede ændret i en anden fane. Der var ikke noget at fortryde.",
    "It was changed in another tab already. There was nothing to undo.",
);
pub const UNOFFICIAL: Words = words("Uofficielt", "Unofficial");
pub const NEW_WINDOW: Words = words("åbner et andet websted", "opens another site");
pub const TO_FRONT: Words = words("Gå til forsiden", "Go to the front page");
pub const SEE_ALL_COURSES: Words = words("Se alle kurser", "See all courses");
pub const SEE_ALL_COMPETENCES: Words = words("Se alle kompetencer", "See all competences");
pub const SEARCH: Words = words("Søg efter kurser", "Search for courses");
pub const SEARCH_BUTTON: Words = words("Søg", "Search");
pub const FETCHING: Words = words("Siden hentes …", "Fetching the page …");
pub const NOT_FETCHED: Words = words("Siden kunne ikke hentes", "The page could not be fetched");
pub const NOT_FETCHED_WHY: Words = words(
    "Måske er der ingen forbindelse til nettet. Det, du har gemt, er her stadig.",
    "Maybe there is no connection to the internet. What you have saved is still here.",
);
pub const NOT_IN_FILE: Words = words("Siden er ikke med i filen", "This page is not in the file");
pub const NOT_IN_FILE_WHY: Words =
    words("Den er kun der, hvor amuplan ligger på nettet.", "It is only there where amuplan is on the web.");
pub const DATA_FAILED: Both = Both { da: "Siden kan ikke vises", en: "The page cannot be shown" };
pub const DATA_FAILED_WHY: Both = Both {
    da: "Kataloget i siden kan ikke læses. Hent siden igen. Hjælper det ikke, så sig det til den, der har lagt siden op.",
    en: "The catalogue in this page cannot be read. Load the page again. If that does not help, tell whoever published it.",
};
pub const ENGLISH_MISSING: Both = Both {
    da: "De engelske tekster kunne ikke hentes. Siden er på dansk.",
    en: "The English texts could not be fetched. The page is in Danish.",
};
pub const RELOAD: Both = Both { da: "Hent siden igen", en: "Load the page again" };

const DAY: Words = words("dag", "day");
const DAYS: Words = words("dage", "days");
const COURSE: Words = words("kursus", "course");
const COURSES_COUNTED: Words = words("kurser", "courses");

/// "amuplan" behind the name of the page, for the window's title.
pub fn window_title(lang: Lang, page: &str) -> String {
    format!("{page} – {}", NAME.to(lang))
}

/// What was taken back, by what was said when it was done.
pub fn undone(lang: Lang, said: &str) -> String {
    match said {
        "" => UNDONE.to(lang).to_owned(),
        _ => fill(lang, words("Du fortrød dette: {0}", "You undid this: {0}"), &[&said]),
    }
}

/// What was done again, by what was said when it was done at first.
pub fn redone(lang: Lang, said: &str) -> String {
    match said {
        "" => REDONE.to(lang).to_owned(),
        _ => fill(lang, words("Det er gjort igen: {0}", "It is done again: {0}"), &[&said]),
    }
}

/// Who shows the page inside of theirs.
pub fn shown_by(lang: Lang, sender: &str) -> String {
    fill(lang, words("Vist af {0}", "Shown by {0}"), &[&sender])
}

/// Whom to ask about that.
pub fn contact(lang: Lang, contact: &str) -> String {
    fill(lang, words("Kontakt: {0}", "Contact: {0}"), &[&contact])
}

/// A link to another site that may not have opened.
pub fn not_opened(lang: Lang, href: &str) -> String {
    fill(
        lang,
        words(
            "Åbnede der ikke et nyt vindue? Kopiér adressen, og sæt den ind i din browser: {0}",
            "Did no new window open? Copy the address and paste it into your browser: {0}",
        ),
        &[&href],
    )
}

/// "2,0 dage".
pub fn days(lang: Lang, days: Days) -> String {
    let word = if days.tenths() == 10 { DAY } else { DAYS };
    format!("{} {}", days.in_words(lang), word.to(lang))
}

/// "12,0 dage, ca. 89 timer".
pub fn total(lang: Lang, total: TotalDays) -> String {
    let days = total.in_words(lang);
    let day = if total.tenths() == 10 { DAY } else { DAYS }.to(lang);
    fill(lang, words("{0} {1}, ca. {2} timer", "{0} {1}, about {2} hours"), &[&days, &day, &total.hours()])
}

/// "94 kurser".
pub fn courses(lang: Lang, number: usize) -> String {
    count(lang, number, COURSE, COURSES_COUNTED)
}

/// The word for a number of courses that stands apart from it.
pub fn course_word(lang: Lang, number: usize) -> &'static str {
    if number == 1 { COURSE } else { COURSES_COUNTED }.to(lang)
}

/// How a course stands to the FKB today, where there is something to say: `None` for one that is linked without an end.
pub fn status(lang: Lang, status: PeriodStatus, from: Date, to: Option<Date>) -> Option<String> {
    let from = &*from.in_words(lang);
    let to = &*to.map(|to| to.in_words(lang)).unwrap_or_default();
    let said = match status {
        PeriodStatus::Linked => return None,
        PeriodStatus::NotYetLinked => fill(
            lang,
            words("endnu ikke tilknyttet denne FKB (fra {0})", "not yet linked to this FKB (from {0})"),
            &[&from],
        ),
        PeriodStatus::EndingSoon => {
            fill(lang, words("tilknyttet denne FKB til {0}", "linked to this FKB until {0}"), &[&to])
        }
        PeriodStatus::NoLongerLinked => fill(
            lang,
            words("ikke længere tilknyttet denne FKB (til {0})", "no longer linked to this FKB (until {0})"),
            &[&to],
        ),
    };
    Some(said)
}

/// The name of what explains a word.
pub fn what_is(lang: Lang, word: &str) -> String {
    fill(lang, words("Hvad betyder {0}?", "What does {0} mean?"), &[&word])
}

// Words of the glossary that stand in sentences of ours: the same in both languages.
pub const FKB: &str = "FKB";
pub const EUU: &str = "EUU";
pub const FKB_AND_EUU: &str = "FKB EUU";
