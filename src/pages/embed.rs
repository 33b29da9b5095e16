//! What is put into another site so that amuplan is shown there: chosen, looked at and copied.

mod advice;
mod fields;
mod preview;

use leptos::prelude::*;

use crate::browser::address;
use crate::components::parts::{button, element, paragraph_of, section};
use crate::components::{copy_text, heading};
use crate::route::{Embedding, Place, Route, Shows, Way};
use crate::state::{State, use_state};
use crate::text::{Words, courses, embed as text};

/// Fields, the code that comes of them, how it looks, and what else there is to know.
pub fn embed() -> AnyView {
    let state = use_state();
    let lang = state.lang();
    let ignored = move || match chosen(state).ignored {
        ignored if ignored.is_empty() => ().into_any(),
        ignored => paragraph_of("mark", courses::ignored(lang, &ignored)),
    };
    let beside = vec![fields::fields(state), section(text::CODE.to(lang), vec![code(state)])];
    let parts = vec![
        heading(lang, text::TITLE.to(lang)),
        paragraph_of("lead", text::LEAD.to(lang)),
        view! { {ignored} }.into_any(),
        element("div", &[("class", "beside")], beside),
        section(text::PREVIEW.to(lang), preview::preview(state)),
        advice::advice(state),
    ];
    element("div", &[], parts)
}

/// What the address asks for.
fn chosen(state: State) -> Embedding {
    match state.navigation.address() {
        Ok(Route::Embed(chosen)) => Embedding::parse(&chosen),
        _ => Embedding::default(),
    }
}

/// Where amuplan lies: as it was typed, or else as the page knows it.
fn place(state: State, chosen: &Embedding) -> Option<Place> {
    if !chosen.place.trim().is_empty() {
        return Place::of(&chosen.place, chosen.way);
    }
    // Whoever looks after the other page knows where they have put the file.
    own_place(state, chosen.way).filter(|_| chosen.way != Way::File)
}

/// Where this page itself lies.
fn own_place(state: State, way: Way) -> Option<Place> {
    let built_for = state.data().build.site_url.clone();
    Place::of(&address::public().or(built_for)?, way)
}

/// What to say where the code fetches amuplan from somewhere else: the address of this page may have come from anybody.
fn elsewhere(state: State) -> String {
    let chosen = chosen(state);
    let (place, own) = (place(state, &chosen), own_place(state, chosen.way));
    let place = place.filter(|place| own.is_none_or(|own| own.origin() != place.origin()));
    place.map_or_else(String::new, |place| text::elsewhere(state.lang(), place.origin()))
}

/// The HTML, or what is missing for it.
fn html(state: State) -> Result<String, Words> {
    let chosen = chosen(state);
    if matches!(&chosen.shows, Shows::Plan(code) if plan::Shared::read(code).is_err()) {
        return Err(text::NO_PLAN);
    }
    place(state, &chosen).map(|place| chosen.snippet(&place)).ok_or(no_place(chosen.way))
}

/// That it is not known where amuplan lies, or the file.
fn no_place(way: Way) -> Words {
    if way == Way::File { text::NO_FILE } else { text::NO_PLACE }
}

/// The code in a field that can be selected, and its button; or what is missing for it.
fn code(state: State) -> AnyView {
    let lang = state.lang();
    let missing = Memo::new(move |_| html(state).err().map_or("", |missing| missing.to(lang)).to_owned());
    let copy = move || {
        if let Ok(code) = untrack(|| html(state)) {
            copy_text(state, code, text::COPIED.to(lang).to_owned(), text::NOT_COPIED.to(lang).to_owned());
        }
    };
    let shown = move || {
        let missing = missing.get();
        if !missing.is_empty() {
            return paragraph_of("mark", missing);
        }
        let field = [("class", "code"), ("rows", "12"), ("readonly", ""), ("aria-label", text::CODE.to(lang))];
        let field =
            fields::field("textarea", &field, Box::new(move || html(state).unwrap_or_default()), None, Vec::new());
        let from = element("p", &[("class", "mark")], vec![view! { {move || elsewhere(state)} }.into_any()]);
        element("div", &[("class", "embed__code")], vec![from, field, button("button", text::COPY.to(lang), copy)])
    };
    element("div", &[("role", "status")], vec![view! { {shown} }.into_any()])
}
