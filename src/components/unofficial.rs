//! The mark of what is ours and not the document's.

use catalogue::Lang;
use leptos::prelude::*;

use super::parts::Text;
use crate::text::everywhere as text;

/// "Uofficielt", before what we say ourselves.
pub fn unofficial(lang: Lang) -> AnyView {
    view! { <span class="unofficial">{text::UNOFFICIAL.to(lang)}</span> }.into_any()
}

/// The same with what we say.
pub fn unofficially(lang: Lang, said: impl Into<Text>) -> AnyView {
    fn made(lang: Lang, said: Text) -> AnyView {
        view! { <p>{unofficial(lang)}" "{said}</p> }.into_any()
    }
    made(lang, said.into())
}
