//! The list of courses.

use catalogue::Lang;

use super::{Words, fill, words};
use crate::route::Sort;

pub const TITLE: Words = words("Kurser", "Courses");
pub const SEARCH_HELP: Words = words(
    "Skriv det med dine egne ord, eller skriv kursets nummer.",
    "Say it in your own words, or type the course number.",
);
pub const SORT: Words = words("Rækkefølge", "Order");
pub const NUMBER: Words = words("Nummer", "Number");
pub const NONE: Words = words("Ingen kurser passer", "No courses fit");
pub const TRY: Words = words("Prøv dette:", "Try this:");
pub const TRY_SHORTER: Words = words("Skriv færre eller kortere ord.", "Type fewer or shorter words.");
pub const TRY_SPELLING: Words = words("Se efter slåfejl.", "Look for typing errors.");
pub const TRY_TOPICS: Words = words("Se et emne igennem:", "Look through a topic:");
pub const CLEAR: Words = words("Ryd søgningen", "Clear the search");
pub const ELSEWHERE: Words = words(
    "Siden kender kun kurserne i denne ene FKB. Der er mange andre kurser på voksenuddannelse.dk.",
    "This page knows only the courses of this one FKB. There are many others at voksenuddannelse.dk.",
);

/// The name of an order.
pub const fn sort(sort: Sort) -> Words {
    match sort {
        Sort::Relevance => words("Bedste først", "Best first"),
        Sort::Title => words("Titel", "Title"),
        Sort::Days => words("Korteste først", "Shortest first"),
        Sort::Number => NUMBER,
    }
}

/// Why nothing is found.
pub fn none_for(lang: Lang, text: &str) -> String {
    fill(
        lang,
        words(
            "Ingen af kurserne har »{0}« i titel eller nummer.",
            "None of the courses has \"{0}\" in its title or number.",
        ),
        &[&text],
    )
}

/// The parts of the address that have no effect.
pub fn ignored(lang: Lang, parts: &[String]) -> String {
    let parts = parts.join(", ");
    fill(
        lang,
        words(
            "Siden kender ikke dette i adressen, og det har ingen virkning: {0}",
            "This page does not know this part of the address, and it has no effect: {0}",
        ),
        &[&parts],
    )
}
