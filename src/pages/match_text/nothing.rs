//! A text about other work: that is an answer too.

use leptos::prelude::*;

use super::result_heading;
use crate::components::parts::{button, label, paragraph, with};
use crate::components::{copy_text, out_link};
use crate::state::{Reading, State};
use crate::text::{competences as competence_text, match_text as text};

/// What this page knows and what not, and the way onward with a word to search with.
pub fn nothing(state: State, reading: &Reading, cut: Option<AnyView>) -> AnyView {
    let lang = state.lang();
    let data = state.data();
    let word = RwSignal::new(reading.search_word());
    let copy = move || {
        let word = word.get_untracked();
        copy_text(state, word.clone(), text::copied(lang, &word), text::not_copied(lang, &word));
    };
    let why = text::nothing_why(lang, data.catalogue.courses().len(), &data.catalogue.job_area().name);
    let elsewhere = data.guide.links.get("search").cloned();
    let link = elsewhere.map(|href| out_link(lang, "", href, competence_text::SEARCH_ELSEWHERE.to(lang)));
    view! {
        <section class="section nothing">
            {result_heading(text::NOTHING.to(lang))}
            {cut}
            {paragraph(why)}
            <div class="field">
                {label("soegeord", text::SEARCH_WORD.to(lang))}
                <input
                    {..with(&[("autocomplete", "off")])}
                    id="soegeord"
                    type="text"
                    aria-describedby="soegeord-hjaelp"
                    prop:value=move || word.get()
                    on:input=move |event| word.set(event_target_value(&event))
                />
                <p id="soegeord-hjaelp" class="help">{text::SEARCH_WORD_HELP.to(lang)}</p>
            </div>
            <div class="actions">{button("button", text::COPY_WORD.to(lang), copy)} {link}</div>
            {paragraph(text::CANNOT_KNOW_ELSE.to(lang))}
        </section>
    }
    .into_any()
}
