//! What is said where a page could not be fetched.

use leptos::prelude::*;

use crate::browser::{address, data};
use crate::components::heading;
use crate::components::parts::{button, paragraph};
use crate::state::use_state;
use crate::text::everywhere as text;

/// That there is no connection, and the way to try again; or that the single file does without this page.
#[component]
pub fn NotFetched() -> impl IntoView {
    let lang = use_state().lang();
    if !data::has_files_beside() {
        return view! { {heading(lang, text::NOT_IN_FILE.to(lang))}{paragraph(text::NOT_IN_FILE_WHY.to(lang))} }
            .into_any();
    }
    view! {
        {heading(lang, text::NOT_FETCHED.to(lang))}
        {paragraph(text::NOT_FETCHED_WHY.to(lang))}
        <p>{button("button", text::RELOAD.to(lang), address::reload)}</p>
    }
    .into_any()
}
