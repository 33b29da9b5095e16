//! A link to the keyboard's next stop but many.

use leptos::prelude::*;

use crate::browser::focus;
use crate::text::Words;

/// Seen when it has the focus. Leads to the element with this id, in the language that holds.
pub fn skip(lang: impl Fn() -> catalogue::Lang + Send + Sync + 'static, label: Words, id: &'static str) -> AnyView {
    let press = move |event: leptos::ev::MouseEvent| {
        // The hash is the address of the page, so the link must leave it alone.
        event.prevent_default();
        focus::now(id);
    };
    view! { <a class="skip" href=format!("#{id}") on:click=press>{move || label.to(lang())}</a> }.into_any()
}
