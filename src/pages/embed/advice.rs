//! What to tell whom about an embedding.

use leptos::prelude::*;

use super::{chosen, no_place, place};
use crate::components::parts::{Text, button, element, node, paragraph};
use crate::components::{copy_text, folded};
use crate::state::State;
use crate::text::{Words, embed as text};

/// What is folded away under a name.
type Part = (Words, fn(State) -> Vec<AnyView>);

const PARTS: [Part; 5] = [
    (text::HOW, |state| said(state, &[text::HOW_TEXT, text::HOW_FILE])),
    (text::WHO, |state| said(state, &[text::WHO_TEXT])),
    (text::SECURITY, security),
    (text::PRIVACY, privacy),
    (text::ACCESSIBILITY, accessibility),
];

/// The CMS, who looks after the files, and texts for the pages that a site must have.
pub fn advice(state: State) -> AnyView {
    let part = |(title, inside): Part| {
        folded("section manage", title.to(state.lang()), move || element("div", &[], inside(state)))
    };
    element("div", &[], PARTS.map(part).into())
}

fn said(state: State, words: &[Words]) -> Vec<AnyView> {
    words.iter().map(|words| paragraph(words.to(state.lang()))).collect()
}

fn security(state: State) -> Vec<AnyView> {
    let policy = move || {
        let chosen = chosen(state);
        node(place(state, &chosen).map_or_else(String::new, |place| chosen.policy(&place)))
    };
    let mut parts = said(state, &[text::SECURITY_TEXT, text::SECURITY_SCRIPT, text::POLICY]);
    parts.push(element("pre", &[("class", "code")], vec![view! { {policy} }.into_any()]));
    parts
}

fn privacy(state: State) -> Vec<AnyView> {
    let shown = move || {
        let (lang, chosen) = (state.lang(), chosen(state));
        let parts = match place(state, &chosen) {
            Some(place) => to_copy(state, text::privacy(lang, place.origin(), chosen.way).into()),
            None => said(state, &[no_place(chosen.way)]),
        };
        element("div", &[], parts)
    };
    vec![view! { {shown} }.into_any()]
}

fn accessibility(state: State) -> Vec<AnyView> {
    let mut parts = said(state, &[text::ACCESSIBILITY_WHY]);
    parts.extend(to_copy(state, text::ACCESSIBILITY_TEXT.to(state.lang()).into()));
    parts
}

/// A text for another page, with a button that copies it.
fn to_copy(state: State, said: Text) -> Vec<AnyView> {
    let lang = state.lang();
    let shown = element("blockquote", &[], vec![node(said.clone())]);
    let copy = move || {
        copy_text(state, said.to_string(), text::TEXT_COPIED.to(lang).to_owned(), text::NOT_COPIED.to(lang).to_owned());
    };
    vec![shown, button("button", text::COPY_TEXT.to(lang), copy)]
}
