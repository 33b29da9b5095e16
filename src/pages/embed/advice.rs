//! What to tell whom about an embedding.

use leptos::prelude::*;

use crate::components::parts::{Text, button, element, node, paragraph};
use crate::components::{copy_text, folded};
use crate::route::{Embedding, Place};
use crate::state::State;
use crate::text::{Words, embed as text};

/// Folded away: the CMS, who looks after the files, and texts for the pages that a site must have.
pub fn advice(state: State, chosen: Memo<Embedding>, place: Memo<Option<Place>>) -> AnyView {
    let lang = state.lang();
    let part = move |title: Words, said: &'static [Words]| {
        let said = move || said.iter().map(|said| paragraph(said.to(lang))).collect();
        folded("section manage", title.to(lang), move || element("div", &[], said()))
    };
    let policy = move || {
        let of = |place: &Place| chosen.with(|chosen| chosen.policy(place));
        place.with(|place| place.as_ref().map(of)).unwrap_or_default()
    };
    let security = move || {
        let policy = view! { {policy} }.into_any();
        let policy = element("pre", &[("class", "code")], vec![policy]);
        let [what, script, allow] =
            [text::SECURITY_TEXT, text::SECURITY_SCRIPT, text::POLICY].map(|it| paragraph(it.to(lang)));
        element("div", &[], vec![what, script, allow, policy])
    };
    let origin = move || place.with(|place| place.as_ref().map_or_else(|| "…".to_owned(), |it| it.origin().to_owned()));
    let privacy = move || to_copy(state, text::privacy(lang, &origin()), text::COPY_PRIVACY);
    let accessibility = move || {
        let copy = to_copy(state, text::ACCESSIBILITY_TEXT.to(lang), text::COPY_ACCESSIBILITY);
        element("div", &[], vec![paragraph(text::ACCESSIBILITY_WHY.to(lang)), copy])
    };
    let parts = vec![
        part(text::HOW, &[text::HOW_TEXT, text::HOW_FILE]),
        part(text::WHO, &[text::WHO_TEXT]),
        folded("section manage", text::SECURITY.to(lang), security),
        folded("section manage", text::PRIVACY.to(lang), privacy),
        folded("section manage", text::ACCESSIBILITY.to(lang), accessibility),
    ];
    element("div", &[], parts)
}

/// A text for another page, with a button that copies it.
fn to_copy(state: State, said: impl Into<Text>, name: Words) -> AnyView {
    let lang = state.lang();
    let said = said.into();
    let shown = element("blockquote", &[], vec![node(said.clone())]);
    let copy = move || {
        copy_text(state, said.to_string(), text::TEXT_COPIED.to(lang).to_owned(), text::NOT_COPIED.to(lang).to_owned());
    };
    element("div", &[], vec![shown, button("button", name.to(lang), copy)])
}
