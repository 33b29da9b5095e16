//! The page about amuplan.

use catalogue::Lang;

use super::{Words, words};

pub const TITLE: Words = words("Om amuplan", "About amuplan");
pub const WHAT: Words = words(
    "amuplan viser ét dokument om AMU-kurser, en FKB, så det er til at bruge. Du kan finde kompetencer og kurser og lave en plan.",
    "amuplan shows one document about AMU courses, an FKB, in a way that can be used. You can find competences and courses and make a plan.",
);
pub const UNOFFICIAL: Words = words("Siden er uofficiel", "This page is unofficial");
pub const UNOFFICIAL_WHY: Words = words(
    "Titler, numre, dage og datoer er fra FKB'en. Resten er vores egne ord og bud. Skolen ved, om et kursus bliver holdt. Din a-kasse, kommune eller arbejdsplads ved, hvad der gælder for dig.",
    "Titles, numbers, days and dates are from the FKB. The rest is our own words and judgement. The school knows whether a course is held. Your unemployment fund, municipality or workplace knows what applies to you.",
);
pub const PRIVACY: Words = words("Det gemmer siden", "What this page saves");
pub const PRIVACY_WHY: Words = words(
    "Siden gemmer kun det, du selv laver: dine planer og dit valg af sprog. Og sig selv, så den virker uden net. Det ligger i din browser og bliver ikke sendt nogen steder hen. Der er ingen cookies.",
    "This page saves only what you make: your plans and your choice of language. And itself, so that it works without internet. It stays in your browser and is sent nowhere. There are no cookies.",
);
pub const PRIVACY_LINK: Words = words("Se eller slet dine planer", "See or delete your plans");
pub const SOURCE: Words = words("Kilden", "The source");
pub const SOURCE_FILE: Words = words("Fil", "File");
pub const SOURCE_SHA: Words = words("Kontrolsum (SHA-256)", "Checksum (SHA-256)");
pub const WITHOUT_APP: Words =
    words("Hele kataloget på én side, også til print", "The whole catalogue on one page, for printing too (in Danish)");
pub const SHORTCUTS: Words = words("Genveje på tastaturet", "Keyboard shortcuts");
pub const SHORTCUTS_WHY: Words = words(
    "Du kan gå rundt på siden med enkelte taster. De virker ikke, mens du skriver i et felt.",
    "You can go around the page with single keys. They do nothing while you write in a field.",
);
pub const SHORTCUTS_ON: Words = words("Slå genveje til", "Switch shortcuts on");
/// The keys, and where they lead.
pub const KEYS: [(&str, Words); 6] = [
    ("/", words("Søg efter et kursus", "Search for a course")),
    ("1", words("Gå til kompetencer", "Go to competences")),
    ("2", words("Gå til kurser", "Go to courses")),
    ("3", words("Gå til planer", "Go to plans")),
    ("4", words("Gå til »Find kompetencer i en tekst«", "Go to \"Find competences in a text\"")),
    ("?", words("Vis genvejene her", "Show the shortcuts here")),
];
pub const WORDS: Words = words("Ord og forkortelser", "Words and abbreviations");
pub const LINKS: Words = words("Videre på andre sider", "Onward to other sites");
pub const VERSION: Words = words("Version", "Version");
pub const COMMIT: Words = words("Ændring", "Commit");
pub const COMPILER: Words = words("Bygget med", "Built with");

/// What a link of the guide leads to; one that has no name here is not shown.
pub fn link(lang: Lang, name: &str) -> Option<&'static str> {
    let words = match name {
        "search" => words("Søg kurser på voksenuddannelse.dk", "Search for courses at voksenuddannelse.dk"),
        "six_weeks" => words("Om seks ugers jobrettet uddannelse", "About six weeks of job-directed training"),
        "funds" => words("Om kompetencefonde", "About competence funds"),
        "guidance" => words("Få vejledning", "Get guidance"),
        "allowance" => words("Om VEU-godtgørelse for arbejdsgivere", "About the VEU allowance for employers"),
        _ => return None,
    };
    Some(words.to(lang))
}
