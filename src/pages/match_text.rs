//! A text is read: the competences that it speaks for, and the courses that follow.

mod competences;
mod courses;
mod form;
mod marked_text;
mod nothing;

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::heading;
use crate::components::parts::{paragraph, paragraph_of, whether};
use crate::state::{Reading, State, use_state};
use crate::text::{Words, match_text as text};

/// The id of the heading over what was found.
const RESULT: &str = "fundet";

/// The field for the text, and below it what reading it came to.
#[component]
pub fn Match() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    state.want_words();
    let found = move || {
        let text = state.pasted.read.get();
        // The words for searching may come after the text was read: it is read again then.
        let data = state.data_to_search();
        (!text.is_empty())
            .then(|| result(state, Arc::new(Reading::of(data.index(), &text, |number| data.is_linked(number)))))
    };
    view! {
        {heading(lang, text::TITLE.to(lang))}
        {paragraph_of("lead", text::LEAD.to(lang))}
        {form::form(state, found.into_any())}
    }
}

fn result(state: State, reading: Arc<Reading>) -> AnyView {
    let lang = state.lang();
    let cut = (reading.left_out > 0).then(|| paragraph_of("mark", text::left_out(lang, reading.left_out)));
    let matched = &reading.matched;
    if matched.competences.is_empty() && matched.courses.is_empty() {
        return nothing::nothing(state, &reading, cut);
    }
    let none = matched.competences.is_empty().then(|| paragraph(text::NO_COMPETENCES.to(lang)));
    view! {
        <section class="section">
            {result_heading(text::FOUND.to(lang))}
            {cut}
            {paragraph(text::CANNOT_KNOW.to(lang))}
            {none}
            {competences::competences(state, &reading)}
            {marked_text::marked_text(state, reading.clone())}
            {courses::courses(state, reading)}
        </section>
    }
    .into_any()
}

/// The heading that gets the focus when a text was read.
fn result_heading(title: &'static str) -> AnyView {
    view! { <h2 id=RESULT tabindex="-1">{title}</h2> }.into_any()
}

/// The button that takes something out, and puts it back (`back` is what stands on it then): one button, so that it keeps the focus.
fn turn(
    state: State,
    name: String,
    back: Words,
    is_out: impl Fn() -> bool + Send + Sync + 'static,
    press: impl Fn() + 'static,
) -> AnyView {
    fn made(
        state: State,
        name: String,
        back: Words,
        is_out: Box<dyn Fn() -> bool + Send + Sync>,
        press: Box<dyn Fn()>,
    ) -> AnyView {
        let lang = state.lang();
        let is_out = whether(is_out);
        let label = move || if is_out.get() { back } else { text::REMOVE }.to(lang);
        let name = move || format!("{} {name}", label());
        view! {
            <button type="button" class="button button--quiet" aria-label=name on:click=move |_| press()>
                {label}
            </button>
        }
        .into_any()
    }
    made(state, name, back, Box::new(is_out), Box::new(press))
}
