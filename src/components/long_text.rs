//! A text of several lines, typed or pasted.

use leptos::prelude::*;

use super::parts::{label, with};

/// What a field for one is.
pub struct LongText {
    /// Its id; that of its help and of what is wrong begin with it.
    pub id: &'static str,
    /// How many lines of it are in sight.
    pub rows: &'static str,
    /// Its name.
    pub label: &'static str,
    /// What to write into it.
    pub help: &'static str,
    /// What was typed.
    pub typed: RwSignal<String>,
    /// Why it cannot be taken; nothing as long as it can. Typing on takes it back.
    pub wrong: RwSignal<String>,
}

/// The field, with its label above, and below it what is wrong. The browser does not remember what was typed.
pub fn long_text(field: LongText) -> AnyView {
    let LongText { id, rows, label: name, help, typed, wrong } = field;
    let (help_id, wrong_id) = (format!("{id}-hjaelp"), format!("{id}-fejl"));
    view! {
        {label(id, name)}
        <p id=help_id.clone() class="help">{help}</p>
        <textarea
            {..with(&[("rows", rows), ("autocomplete", "off")])}
            id=id
            aria-describedby=format!("{help_id} {wrong_id}")
            aria-invalid=move || (!wrong.with(String::is_empty)).then_some("true")
            prop:value=move || typed.get()
            on:input=move |event| {
                wrong.set(String::new());
                typed.set(event_target_value(&event));
            }
        ></textarea>
        <p id=wrong_id class="field__wrong" role="alert">{move || wrong.get()}</p>
    }
    .into_any()
}
