//! What is said where a page could not be fetched.

use leptos::prelude::*;

use crate::browser::address;
use crate::components::heading;
use crate::components::parts::{button, paragraph};
use crate::state::use_state;
use crate::text::everywhere as text;

/// That there is no connection, and the way to try again.
#[component]
pub fn NotFetched() -> impl IntoView {
    let lang = use_state().lang();
    view! {
        {heading(lang, text::NOT_FETCHED.to(lang))}
        {paragraph(text::NOT_FETCHED_WHY.to(lang))}
        <p>{button("button", text::RELOAD.to(lang), address::reload)}</p>
    }
}
