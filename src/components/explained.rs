//! Words of the field, explained where they stand.

use super::parts::{element, node, paragraph};
use crate::state::State;
use crate::text::everywhere as text;
use leptos::prelude::*;

/// A disclosure for each word of the glossary that stands in the text; nothing where none does.
pub fn explained(state: State, said: &str) -> Option<AnyView> {
    let lang = state.lang();
    let data = state.data();
    let words = data.guide.explained_in(said).map(|entry| {
        let title = element("summary", &[], vec![node(text::what_is(lang, &entry.term))]);
        element("details", &[("class", "word")], vec![title, paragraph(entry.means.to(lang).to_owned())])
    });
    let words: Vec<AnyView> = words.collect();
    (!words.is_empty()).then(|| element("div", &[("class", "words")], words))
}

/// The same for the titles of courses, and for what else the page says.
pub fn explained_titles(
    state: State,
    numbers: impl IntoIterator<Item = catalogue::CourseNumber>,
    more: &str,
) -> Option<AnyView> {
    let mut said = more.to_owned();
    for number in numbers {
        said = said + " " + &state.data().title(number);
    }
    explained(state, &said)
}
