//! Taking a plan along: as a link, as a file, on paper.

use catalogue::Lang;
use plan::exports::{FileWords, location};
use plan::{PlannedCourse, Status};

use super::{Words, fill, words};
use crate::state::NoLink;

pub const LINK: Words = words("Del med et link", "Share by a link");
pub const COPY_LINK: Words = words("Kopiér link", "Copy link");
pub const LINK_FIELD: Words = words("Link til planen", "Link to the plan");
pub const QR: Words = words("QR-kode med link til planen", "QR code with a link to the plan");
pub const WITH_WORDS: Words = words("Tag ord med i linket", "Include name and notes in the link");
pub const WITH_WORDS_WHY: Words = words(
    "Planens navn, hvorfor du ønsker kurset, noter, skole, sted, pris og frist. Uden dem har linket kun kurser, rækkefølge, status og datoer. Hvem planen er for, er aldrig med.",
    "The plan's name, why you wish for the course, notes, school, place, price and deadline. Without them the link has only courses, order, status and dates. Who the plan is for is never included.",
);
pub const LINK_COPIED: Words = words(
    "Linket er kopieret. Alle, der får det, kan se planen.",
    "The link is copied. All who get it can see the plan.",
);
pub const LINK_NOT_COPIED: Words =
    words("Browseren lod os ikke kopiere. Her er linket:", "The browser did not let us copy. Here is the link:");
pub const NO_QR: Words = words(
    "Linket er for langt til en QR-kode, som en telefon kan læse. Kopiér linket, eller hent en fil.",
    "The link is too long for a QR code that a phone can read. Copy the link, or download a file.",
);
pub const FILES: Words = words("Hent eller udskriv", "Download or print");
pub const CALENDAR: Words = words("Hent kalender (.ics)", "Download calendar (.ics)");
pub const TABLE: Words = words("Hent regneark (.csv)", "Download spreadsheet (.csv)");
pub const EMAIL: Words = words("Kopiér tekst til e-mail", "Copy text for an e-mail");
pub const EMAIL_COPIED: Words =
    words("Teksten er kopieret. Sæt den ind i en e-mail.", "The text is copied. Paste it into an e-mail.");
pub const EMAIL_NOT_COPIED: Words = words(
    "Browseren lod os ikke kopiere. Teksten er hentet som fil.",
    "The browser did not let us copy. The text was downloaded as a file.",
);
pub const PRINT_ELSEWHERE: Words = words(
    "Kommer der ikke noget frem at udskrive? Så åbn amuplan i et nyt vindue, og udskriv der.",
    "Does nothing come up to print? Then open amuplan in a new window and print there.",
);
pub const FILE_AS_TEXT: Words =
    words("Kommer filen ikke? Her er indholdet", "Does the file not come? Here is what it holds");
pub const NO_DATES: Words = words(
    "Ingen kurser i planen har datoer eller frister endnu. Kalenderen ville være tom.",
    "No course of the plan has dates or a deadline yet. The calendar would be empty.",
);
pub const ALL_PLANS: Words = words(
    "Filen med planer (.json) har alle dine planer og kan hentes ind igen.",
    "The file with plans (.json) has all your plans and can be brought in again.",
);
pub const LINES: Words = words("Linjer til underskrift", "Lines for signatures");
pub const LINE_OF_READER: Words =
    words("Dato og underskrift (den, der ønsker kurset)", "Date and signature (who wishes for the course)");
pub const LINE_OF_OTHER: Words =
    words("Dato og underskrift (leder eller vejleder)", "Date and signature (manager or counsellor)");

/// Why there is no link.
pub const fn no_link(why: NoLink) -> Words {
    match why {
        NoLink::NoAddress => words(
            "Her kan der ikke laves et link: siden er åbnet fra en fil og kender ikke sin adresse på nettet. Hent en fil, eller udskriv planen.",
            "No link can be made here: the page was opened from a file and does not know its address on the web. Download a file, or print the plan.",
        ),
        NoLink::TooLong => words(
            "Planen er for lang til et link. Lav linket uden ord, eller hent en fil.",
            "The plan is too long for a link. Make the link without words, or download a file.",
        ),
    }
}

/// A file was handed to the browser.
pub fn downloaded(lang: Lang, file: &str) -> String {
    fill(lang, words("»{0}« er hentet.", "\"{0}\" was downloaded."), &[&file])
}

/// Which edition a plan was made with.
pub fn edition(lang: Lang, job_area: &str, edition: &str) -> String {
    let text = fill(
        lang,
        words("Kurserne er fra FKB'en »{0}«. {1}", "The courses are from the FKB \"{0}\". {1}"),
        &[&job_area, &edition],
    );
    text.trim_end().to_owned()
}

/// What else is known of a course, in one line: "Tilmeldt · En skole, Odense · Pris: 1.200 kr. · Frist: 01-11-2026".
pub fn known(words: &FileWords, course: &PlannedCourse) -> String {
    let status = if course.status == Status::Wished { "" } else { words.status(course.status) };
    one_line(&[status, &offered(words, course)])
}

/// The same without its status: "En skole, Odense · Pris: 1.200 kr. · Frist: 01-11-2026".
pub fn offered(words: &FileWords, course: &PlannedCourse) -> String {
    let price = (!course.price.is_empty()).then(|| format!("{}: {}", words.price, course.price));
    let deadline = course.deadline.map(|day| format!("{}: {}", words.deadline, day.in_words(words.lang)));
    let place = location(course, words);
    one_line(&[&place, price.as_deref().unwrap_or_default(), deadline.as_deref().unwrap_or_default()])
}

fn one_line(parts: &[&str]) -> String {
    let mut line = String::new();
    for part in parts {
        if !line.is_empty() && !part.is_empty() {
            line.push_str(" · ");
        }
        line.push_str(part);
    }
    line
}
