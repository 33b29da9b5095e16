//! The search field, on the front page and above the list.

use leptos::prelude::*;

use crate::browser::shell::SEARCH_FIELD;
use crate::state::use_state;
use crate::text::everywhere as text;

/// A labelled field with a button.
#[component]
pub fn SearchForm(
    /// What is in the field.
    #[prop(into)]
    text: Signal<String>,
    /// Called with each change of it.
    on_change: impl Fn(String) + 'static,
    /// Called when the reader presses Enter or the button.
    on_submit: impl Fn() + Copy + 'static,
) -> impl IntoView {
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
            <label for=SEARCH_FIELD>{text::SEARCH.to(lang)}</label>
            <div class="search__field">
                <input
                    id=SEARCH_FIELD
                    type="search"
                    autocomplete="off"
                    enterkeyhint="search"
                    prop:value=move || text.get()
                    on:input=move |event| on_change(event_target_value(&event))
                    on:change=move |_| state.navigation.settle()
                />
                <button type="submit" class="button">{text::SEARCH_BUTTON.to(lang)}</button>
            </div>
        </form>
    }
}
