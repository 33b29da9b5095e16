//! What is put into another site so that amuplan is shown there: chosen, looked at and copied.

mod advice;
mod fields;
mod preview;

use leptos::prelude::*;

use crate::browser::{address, frames};
use crate::components::parts::{button, element, heading_2, paragraph_of};
use crate::components::{copy_text, heading};
use crate::route::{Embedding, Place, Route, Shows, Way};
use crate::state::{State, use_state};
use crate::text::{courses, embed as text};
use advice::advice;
use fields::fields;
use preview::preview;

/// Fields, the code that comes of them, how it looks, and what else there is to know.
pub fn embed() -> AnyView {
    let state = use_state();
    let lang = state.lang();
    let chosen = Memo::new(move |_| asked(state.navigation.address()));
    let place = Memo::new(move |_| chosen.with(|chosen| place(state, chosen)));
    let ignored = move || {
        let ignored = chosen.with(|chosen| chosen.ignored.clone());
        (!ignored.is_empty()).then(|| paragraph_of("mark", courses::ignored(lang, &ignored)))
    };
    let code = element("section", &[], vec![heading_2(text::CODE.to(lang)), code(state, chosen, place)]);
    let beside = vec![fields(state, chosen, place), code];
    view! {
        {heading(lang, text::TITLE.to(lang))}
        {paragraph_of("lead", text::LEAD.to(lang))}
        {ignored}
        {element("div", &[("class", "beside")], beside)}
        {preview(state, chosen)}
        {advice(state, chosen, place)}
    }
    .into_any()
}

/// What the address asks for.
fn asked(address: crate::route::Address) -> Embedding {
    match address {
        Ok(Route::Embed(embedding)) => *embedding,
        _ => Embedding::default(),
    }
}

/// Where amuplan lies: as it was typed, or else as the page knows it.
fn place(state: State, chosen: &Embedding) -> Option<Place> {
    if !chosen.place.trim().is_empty() {
        return Place::of(&chosen.place, chosen.way);
    }
    let built_for = state.data().build.site_url.clone();
    // The site need not be where its single file lies.
    let here = address::public().filter(|_| chosen.way == Way::File || !frames::is_single_file());
    Place::of(&here.or(built_for)?, chosen.way)
}

/// The code in a field that can be selected, and its button; or what is missing for it.
fn code(state: State, chosen: Memo<Embedding>, place: Memo<Option<Place>>) -> AnyView {
    let lang = state.lang();
    let code = Memo::new(move |_| {
        chosen.with(|chosen| match &chosen.shows {
            Shows::Plan(code) => plan::Shared::read(code).is_ok().then_some(()).ok_or(text::NO_PLAN),
            _ => Ok(()),
        })?;
        place
            .with(|place| place.as_ref().map(|place| chosen.with(|chosen| chosen.snippet(place))))
            .ok_or(text::NO_PLACE)
    });
    let copy = move || {
        if let Ok(code) = code.get_untracked() {
            copy_text(state, code, text::COPIED.to(lang).to_owned(), text::NOT_COPIED.to(lang).to_owned());
        }
    };
    let missing = Memo::new(move |_| code.with(|code| code.as_ref().err().copied()));
    let shown = move || match missing.get() {
        Some(missing) => paragraph_of("mark", missing.to(lang)),
        None => {
            let field = view! {
                <textarea
                    class="code"
                    rows="12"
                    readonly
                    spellcheck="false"
                    aria-label=text::CODE.to(lang)
                    prop:value=move || code.get().unwrap_or_default()
                ></textarea>
            };
            let copy = button("button", text::COPY.to(lang), copy);
            element("div", &[("class", "embed__code")], vec![field.into_any(), copy])
        }
    };
    view! { {shown} }.into_any()
}
