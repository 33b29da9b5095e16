//! What can be chosen above and beside the list of courses.

use catalogue::Lang;
use search::{DaysRange, Group, Status};

use super::{Words, course, everywhere, fill, words};

pub const TITLE: Words = words("Filtre", "Filters");
pub const SKIP: Words = words("Spring filtrene over", "Skip the filters");
pub const MORE: Words = words("Flere filtre", "More filters");
pub const CLEAR: Words = words("Ryd filtre", "Clear filters");
pub const STATUS: Words = words("Tilknytning til FKB'en", "Link to the FKB");
pub const NONE_FIT: Words = words("Ingen kurser passer til filtrene", "No courses fit the filters");

/// What a group of choices is about.
pub const fn group(group: Group) -> Words {
    match group {
        Group::Topic => course::TOPIC,
        Group::Competence => words("Kompetence", "Competence"),
        Group::Days => course::LENGTH,
        Group::Committee => course::COMMITTEE,
    }
}

/// A range of lengths.
pub const fn days(range: DaysRange) -> Words {
    match range {
        DaysRange::UpTo1 => words("Op til 1 dag", "Up to 1 day"),
        DaysRange::UpTo3 => words("Over 1 til 3 dage", "Over 1 to 3 days"),
        DaysRange::UpTo5 => words("Over 3 til 5 dage", "Over 3 to 5 days"),
        DaysRange::UpTo10 => words("Over 5 til 10 dage", "Over 5 to 10 days"),
        DaysRange::Over10 => words("Over 10 dage", "Over 10 days"),
    }
}

/// How courses stand to the FKB.
pub const fn status(status: Status) -> Words {
    match status {
        Status::Current => words("Tilknyttet i dag", "Linked today"),
        Status::Ended => words("Ikke længere tilknyttet", "No longer linked"),
        Status::All => words("Alle", "All"),
    }
}

/// "Filtre (2 valgt)", where something is.
pub fn chosen(lang: Lang, title: Words, number: usize) -> String {
    fill(lang, words("{0} ({1} valgt)", "{0} ({1} chosen)"), &[&title.to(lang), &number])
}

/// Courses that are not shown because they are no longer linked.
pub fn hidden_ended(lang: Lang, number: usize) -> String {
    let courses = everywhere::courses(lang, number);
    fill(lang, words("{0} er ikke længere tilknyttet og er skjult.", "No longer linked and hidden: {0}."), &[&courses])
}

/// Courses that are not shown because they are not linked yet.
pub fn hidden_coming(lang: Lang, number: usize) -> String {
    let courses = everywhere::courses(lang, number);
    fill(lang, words("{0} er endnu ikke tilknyttet og er skjult.", "Not yet linked and hidden: {0}."), &[&courses])
}

/// What shows the courses that are hidden.
pub const fn show_hidden(number: usize) -> Words {
    if number == 1 { words("Vis det", "Show it") } else { words("Vis dem", "Show them") }
}

/// How many there would be.
pub fn unfiltered(lang: Lang, number: usize) -> String {
    let courses = everywhere::courses(lang, number);
    fill(lang, words("Uden filtre er der {0}.", "Without filters there would be {0}."), &[&courses])
}
