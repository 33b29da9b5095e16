//! The mark of what is ours and not the document's.

use catalogue::Lang;
use leptos::prelude::*;

use crate::text::everywhere as text;

/// "Uofficielt", before what we say ourselves.
pub fn unofficial(lang: Lang) -> AnyView {
    view! { <span class="unofficial">{text::UNOFFICIAL.to(lang)}</span> }.into_any()
}
