//! The table of courses and competences.

use catalogue::Lang;

use super::{Words, everywhere, fill, words};

pub const TITLE: Words = words("Oversigt over kurser og kompetencer", "Overview of courses and competences");
/// The link to this page.
pub const LINK: Words =
    words("Se i en tabel, hvilke kurser der passer til hvilke kompetencer", "See which courses fit which competences");
pub const LEAD: Words = words(
    "Hver linje er et kursus, og hver søjle er en kompetence. Vælg et kursus for at se, hvorfor de passer sammen.",
    "Each row is a course and each column is a competence. Choose a course to see why they fit together.",
);
/// Before the list of competences where the table has numbers for them.
pub const NUMBERS: Words = words("Tallene over tabellen er kompetencerne:", "The numbers above the table:");
pub const COURSE: Words = words("Kursus", "Course");
/// Over the courses that the guide has put under no topic.
pub const NO_TOPIC: Words = words("Uden emne", "Without a topic");
pub const NOTHING_KNOWN: Words = words(
    "Vi har ikke koblet kurserne til kompetencerne endnu. FKB'en siger ikke, hvad der hører sammen.",
    "We have not linked the courses to the competences yet. The FKB does not say what belongs together.",
);

/// "31 kurser er ikke knyttet til en kompetence".
pub fn unrelated(lang: Lang, number: usize) -> String {
    let courses = everywhere::courses(lang, number);
    fill(lang, words("{0} er ikke knyttet til en kompetence", "{0} without a link to a competence"), &[&courses])
}
