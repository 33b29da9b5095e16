//! The search field, on the front page and above the list.

use leptos::prelude::*;

use super::parts::{label, with};
use crate::browser::shell::SEARCH_FIELD;
use crate::state::use_state;
use crate::text::everywhere as text;

/// A labelled field with a button. `on_focus` is called when the reader goes into it, `on_change` with each change of the text,
/// `on_submit` when the reader presses Enter or the button.
pub fn search_form(
    text: Signal<String>,
    on_focus: impl Fn() + 'static,
    on_change: impl Fn(String) + 'static,
    on_submit: impl Fn() + 'static,
) -> AnyView {
    made(text, Box::new(on_focus), Box::new(on_change), Box::new(on_submit))
}

fn made(
    text: Signal<String>,
    on_focus: Box<dyn Fn()>,
    on_change: Box<dyn Fn(String)>,
    on_submit: Box<dyn Fn()>,
) -> AnyView {
    let state = use_state();
    let lang = state.lang();
    view! {
        <form
            role="search"
            class="search"
            on:submit=move |event| {
                event.prevent_default();
                on_submit();
            }
        >
            {label(SEARCH_FIELD, text::SEARCH.to(lang))}
            <div class="search__field">
                <input
                    {..with(&[("autocomplete", "off"), ("enterkeyhint", "search")])}
                    id=SEARCH_FIELD
                    type="search"
                    prop:value=move || text.get()
                    on:focus=move |_| on_focus()
                    on:input=move |event| on_change(event_target_value(&event))
                    on:change=move |_| state.navigation.settle()
                />
                <button type="submit" class="button">{text::SEARCH_BUTTON.to(lang)}</button>
            </div>
        </form>
    }
    .into_any()
}
