//! Courses side by side, and choosing them.

use catalogue::Lang;

use super::{Words, everywhere, fill, words};

pub const TITLE: Words = words("Sammenlign kurser", "Compare courses");
/// The button beside a course, before its title, and the link from the tray.
pub const COMPARE: Words = words("Sammenlign", "Compare");
pub const TRAY: Words = words("Sammenligning", "Comparison");
pub const CLEAR: Words = words("Ryd", "Clear");
pub const FULL: Words =
    words("Du kan sammenligne fire kurser. Fjern et først.", "You can compare four courses. Remove one first.");
pub const TOO_FEW: Words = words(
    "Vælg mindst to kurser på listen med knappen »Sammenlign«. Så kan du se dem side om side.",
    "Choose at least two courses in the list with the button \"Compare\". Then you can see them side by side.",
);
pub const ONE_MORE: Words = words("Vælg et til.", "Choose one more.");
pub const DIFFERS: Words = words("Forskel", "Differs");
pub const DIFFERS_WHY: Words =
    words("Hvor der står »Forskel«, er kurserne ikke ens.", "Where it says \"Differs\" the courses are not the same.");
pub const KIND: Words = words("Slags", "Kind");
pub const ORDINARY: Words = words("Almindeligt kursus", "Ordinary course");
pub const STEPS: Words = words("Trin og afløser", "Steps and successor");
pub const ACTIONS: Words = words("Handlinger", "Actions");
pub const NONE: Words = words("ingen", "none");

/// How many courses are chosen.
pub fn chosen(lang: Lang, number: usize, most: usize) -> String {
    fill(lang, words("{0} af {1} valgt til sammenligning", "{0} of {1} chosen to compare"), &[&number, &most])
}

/// The name of the button that takes a course out.
pub fn remove(lang: Lang, title: &str) -> String {
    fill(lang, words("Fjern {0} fra sammenligningen", "Remove {0} from the comparison"), &[&title])
}

/// The course was taken out.
pub fn removed(lang: Lang, title: &str) -> String {
    fill(lang, words("»{0}« er taget ud af sammenligningen.", "\"{0}\" was taken out of the comparison."), &[&title])
}

/// Numbers in the address that this edition does not have.
pub fn unknown(lang: Lang, numbers: &str) -> String {
    fill(
        lang,
        words("Dette er ikke i denne udgave og er udeladt: {0}", "This is not in this edition and is left out: {0}"),
        &[&numbers],
    )
}

/// The address names more courses than stand side by side.
pub fn too_many(lang: Lang, left_out: usize) -> String {
    let courses = everywhere::courses(lang, left_out);
    fill(
        lang,
        words(
            "Der er plads til fire kurser side om side. {0} er udeladt.",
            "There is room for four courses side by side. {0} left out.",
        ),
        &[&courses],
    )
}
