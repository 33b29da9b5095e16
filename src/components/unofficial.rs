//! The mark of what is ours and not the document's.

use leptos::prelude::*;

use crate::state::use_state;
use crate::text::everywhere as text;

/// "Uofficielt", before what we say ourselves.
#[component]
pub fn Unofficial() -> impl IntoView {
    view! { <span class="unofficial">{text::UNOFFICIAL.to(use_state().lang())}</span> }
}
