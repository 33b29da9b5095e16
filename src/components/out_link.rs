//! A link to another site.

use catalogue::Lang;
use leptos::prelude::*;

use super::parts::with;
use crate::text::everywhere as text;

/// A link that leaves amuplan, in a window of its own so that the page stays; it says so. Nothing tells the other site where the
/// reader came from. `class` is its look: nothing, or that of a button.
pub fn out_link(lang: Lang, class: &'static str, href: String, name: &'static str) -> AnyView {
    view! {
        <a {..with(&[("target", "_blank"), ("rel", "noopener noreferrer")])} class=class href=href>
            {name}
            <span class="hidden-text">{format!(" ({})", text::NEW_WINDOW.to(lang))}</span>
        </a>
    }
    .into_any()
}
