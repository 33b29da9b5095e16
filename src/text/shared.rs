//! A plan that somebody has shared.

use catalogue::Lang;
use plan::exports::{FileWords, dates};
use plan::{BadCode, Detail, Edit, MOST_LETTERS, PlannedCourse};

use super::{Words, fill, plan_files, words};

pub const TITLE: Words = words("En delt plan", "A shared plan");
pub const LEAD: Words = words(
    "Nogen har delt denne plan med dig. Intet er gemt, før du selv gemmer den.",
    "Somebody has shared this plan with you. Nothing is saved before you save it yourself.",
);
/// What a plan is called that came without a name.
pub const NAME: Words = words("Delt plan", "Shared plan");
pub const OTHER_EDITION: Words = words(
    "Planen er lavet med en anden udgave af kataloget. Titler og dage er fra denne udgave. Et kursus, som den ikke kender, er beholdt med sit nummer.",
    "The plan was made with another edition of the catalogue. Titles and days are from this edition. A course that it does not know is kept with its number.",
);
pub const EMPTY: Words = words("Der er ingen kurser i planen.", "There are no courses in the plan.");
pub const KEEP: Words = words("Gem den", "Save it");
pub const SAVE: Words = words("Gem som min plan", "Save as my plan");
pub const MERGE: Words = words("Flet ind i en plan", "Merge into a plan");
pub const MERGE_WHY: Words = words(
    "Her ser du, hvad der sker med din plan, før du trykker. Det kan fortrydes.",
    "Here you see what happens to your plan before you press. It can be undone.",
);
pub const INTO: Words = words("Din plan", "Your plan");
pub const NEW: Words = words("Nye kurser i din plan", "New courses in your plan");
pub const CHANGED: Words = words("Det bliver skrevet til", "This is added");
pub const CONFLICTS: Words = words("De to planer siger noget forskelligt", "The two plans say different things");
pub const SAME: Words = words("Intet nyt om disse kurser", "Nothing new about these courses");
pub const NOTHING_NEW: Words = words(
    "Din plan har allerede alt det, der er i den delte.",
    "Your plan has everything already that is in the shared one.",
);
pub const KEEP_BOTH: Words = words("Behold begge", "Keep both");
pub const KEEP_MINE: Words = words("Behold mit", "Keep mine");
pub const KEEP_THEIRS: Words = words("Tag det delte", "Take the shared");
pub const BOTH_WHY: Words = words(
    "»Behold begge« lader dit stå og skriver det delte i noten. Det, som en skole har sagt, følges ad.",
    "\"Keep both\" leaves yours as it is and writes the shared into the note. What a school said stays together.",
);
pub const MERGE_NOW: Words = words("Flet ind", "Merge");
/// In the place of "mit ønske": here it is somebody else's.
const WISHED: Words = words("ønske", "wish");

pub const BAD: Words = words("Linket kan ikke læses", "The link cannot be read");
pub const BAD_WHAT_NOW: Words = words(
    "Intet er gemt. Bed den, der delte planen, om at sende linket igen eller sende planen som fil (.json).",
    "Nothing is saved. Ask whoever shared the plan to send the link again, or to send the plan as a file (.json).",
);
pub const DETAIL: Words = words("Teknisk", "Technically");

/// The words of files, for a plan that is another's.
pub fn file_words(lang: Lang) -> FileWords {
    FileWords { said_by_reader: WISHED.to(lang), ..plan_files::file_words(lang) }
}

/// The shared plan is the reader's now.
pub fn saved(lang: Lang, name: &str) -> String {
    fill(
        lang,
        words(
            "»{0}« er gemt som din plan. Kurser føjes nu til den.",
            "\"{0}\" is saved as your plan. Courses are now added to it.",
        ),
        &[&name],
    )
}

/// The shared plan was taken into the reader's.
pub fn merged(lang: Lang, name: &str) -> String {
    fill(lang, words("Den delte plan er flettet ind i »{0}«.", "The shared plan was merged into \"{0}\"."), &[&name])
}

/// The note that both would stand in is full.
pub fn no_room(lang: Lang, what: &str) -> String {
    fill(
        lang,
        words(
            "Noten til »{0}« har ikke plads til begge dele. Vælg det ene.",
            "The note of \"{0}\" has no room for both. Choose one of them.",
        ),
        &[&what],
    )
}

/// "Dit: …".
pub fn mine(lang: Lang, what: &str) -> String {
    fill(lang, words("Dit: {0}", "Yours: {0}"), &[&what])
}

/// "Det delte: …", which stands in a note as well.
pub fn theirs(lang: Lang, what: &str) -> String {
    fill(lang, words("Det delte: {0}", "The shared: {0}"), &[&what])
}

/// What an edit of a preview is about, and what it says.
pub fn said(words: &FileWords, edit: &Edit) -> (&'static str, String) {
    let (number, detail) = match edit {
        Edit::Person(person) => return (words.person, person.to_string()),
        Edit::Why(why) => return (words.why, why.to_string()),
        Edit::Set(number, detail) => (*number, detail),
        // The first without its label, which stands before all of it.
        Edit::All(edits) => {
            let mut parts = edits.iter().map(|edit| said(words, edit));
            let (first, mut text) = parts.next().unwrap_or_default();
            for (label, value) in parts.filter(|(_, value)| !value.is_empty()) {
                let between = if text.is_empty() { "" } else { " · " };
                [between, label, ": ", &value].into_iter().for_each(|part| text.push_str(part));
            }
            return (first, text);
        }
        // No code says anything else.
        _ => return ("", String::new()),
    };
    match detail {
        Detail::Status(status) => (words.status, words.status(*status).to_owned()),
        Detail::Note(note) => (words.note, note.to_string()),
        Detail::School(school) => (words.school, school.to_string()),
        Detail::Place(place) => (words.place, place.to_string()),
        Detail::Online(online) => (words.online, if *online { words.yes } else { "" }.to_owned()),
        Detail::Dates(when) => {
            (words.dates, dates(&PlannedCourse { dates: *when, ..PlannedCourse::new(number) }, words))
        }
        Detail::Price(price) => (words.price, price.to_string()),
        Detail::Deadline(day) => (words.deadline, day.map(|day| day.in_words(words.lang)).unwrap_or_default()),
    }
}

/// What is wrong with a code. What [`BadCode::Content`] has to say is a detail to show below it.
pub fn bad_code(lang: Lang, bad: BadCode) -> String {
    let text = match bad {
        BadCode::Empty => words(
            "Der står ingen plan i adressen. Under en samtale viser adressen den aldrig: åbn linket igen.",
            "There is no plan in the address. During a conversation the address never shows it: open the link again.",
        ),
        BadCode::TooLong => {
            return fill(
                lang,
                words(
                    "Linket er for langt. En plan i et link har højst {0} tegn.",
                    "The link is too long. A plan in a link has at most {0} characters.",
                ),
                &[&MOST_LETTERS],
            );
        }
        BadCode::NoLetter { at, letter } => {
            return fill(
                lang,
                words(
                    "Tegn nummer {0} efter »/delt/« kan ikke være der: {1}. Linket er blevet ændret undervejs.",
                    "Character number {0} behind \"/delt/\" cannot be there: {1}. The link was changed on its way.",
                ),
                &[&at, &named(letter)],
            );
        }
        BadCode::CutOff => words(
            "Slutningen af linket mangler. Måske er det delt over flere linjer: kopiér det hele.",
            "The end of the link is missing. It may run over several lines: copy all of it.",
        ),
        BadCode::Damaged => words(
            "Linket er ikke, som det blev lavet: et tegn er ændret, eller der er kommet noget bagefter.",
            "The link is not as it was made: a character was changed, or something was put behind it.",
        ),
        BadCode::Newer(version) => {
            return fill(
                lang,
                words(
                    "En nyere udgave af amuplan har lavet linket (format {0}). Hent siden igen, og åbn linket en gang til.",
                    "A newer version of amuplan made the link (format {0}). Load the page again and open the link once more.",
                ),
                &[&version],
            );
        }
        BadCode::Content(_) => words(
            "Linket er helt, men der står noget i det, som en plan ikke kan have. Et andet program har lavet det.",
            "The link is whole, but says something that a plan cannot have. Another program made it.",
        ),
    };
    text.to(lang).to_owned()
}

/// A sign, and its number where it may not be seen, or be taken for another.
fn named(letter: char) -> String {
    match letter {
        '!'..='~' => format!("»{letter}«"),
        _ if letter.is_alphabetic() => format!("»{letter}« (U+{:04X})", u32::from(letter)),
        _ => format!("U+{:04X}", u32::from(letter)),
    }
}
