//! Words of the field, explained where they stand.

use catalogue::{CourseNumber, GlossaryEntry, Lang};
use leptos::prelude::*;

use super::parts::{element, live, node, paragraph};
use crate::state::State;
use crate::text::everywhere as text;

/// A disclosure for each word of the glossary that stands in the text; nothing where none does.
pub fn explained(state: State, said: &str) -> Option<AnyView> {
    shown(state.lang(), state.data().guide.explained_in(said))
}

/// The same for the titles of courses, and for what else the page says. What is unfolded stays so while the courses change and the
/// words do not.
pub fn explained_titles(
    state: State,
    numbers: impl Fn() -> Vec<CourseNumber> + Send + Sync + 'static,
    more: &'static str,
) -> AnyView {
    // A line each.
    let terms = Memo::new(move |_| {
        let data = state.data();
        let titles = numbers().into_iter().fold(more.to_owned(), |said, number| said + " " + &data.title(number));
        data.guide.explained_in(&titles).fold(String::new(), |terms, entry| terms + &entry.term + "\n")
    });
    live(move || {
        let data = state.data();
        terms.with(|terms| {
            let stand = |entry: &&GlossaryEntry| terms.lines().any(|term| term == entry.term);
            shown(state.lang(), data.guide.glossary.iter().filter(stand))
        })
    })
}

fn shown<'a>(lang: Lang, words: impl Iterator<Item = &'a GlossaryEntry>) -> Option<AnyView> {
    let word = |entry: &GlossaryEntry| {
        let title = element("summary", &[], vec![node(text::what_is(lang, &entry.term))]);
        element("details", &[("class", "word")], vec![title, paragraph(entry.means.to(lang).to_owned())])
    };
    let words: Vec<AnyView> = words.map(word).collect();
    (!words.is_empty()).then(|| element("div", &[("class", "words")], words))
}
