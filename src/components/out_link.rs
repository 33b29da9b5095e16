//! A link to another site.

use leptos::prelude::*;

use crate::state::use_state;
use crate::text::everywhere as text;

/// A link that leaves amuplan, in a window of its own so that the page stays; it says so. Nothing tells the other site where the reader came from.
#[component]
pub fn OutLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// What it is called.
    #[prop(into)]
    name: String,
    /// Whether it looks like a button, beside others.
    #[prop(optional)]
    button: bool,
) -> impl IntoView {
    let lang = use_state().lang();
    view! {
        <a class=button.then_some("button button--quiet") href=href target="_blank" rel="noopener noreferrer">
            {name}
            <span class="hidden-text">{format!(" ({})", text::NEW_WINDOW.to(lang))}</span>
        </a>
    }
}
