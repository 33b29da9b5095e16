//! A plan's name, typed.

use catalogue::Lang;
use leptos::prelude::*;
use plan::PlanName;

use super::parts::{label, with};
use crate::browser::focus;
use crate::text::plans as text;

/// A field for a plan's name, with a button. A text that can be no name is said to be so, and keeps the focus in the field. `id` is
/// the field's; `proposed` is what stands in it until another is typed.
pub fn name_form(
    lang: Lang,
    id: &'static str,
    proposed: String,
    button: &'static str,
    done: impl Fn(PlanName) + 'static,
) -> AnyView {
    let typed = RwSignal::new(proposed.clone());
    let wrong = RwSignal::new(None);
    let wrong_id = format!("{id}-fejl");
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match PlanName::new(&typed.get_untracked()) {
            Ok(valid) => {
                done(valid);
                typed.set(proposed.clone());
            }
            Err(error) => {
                wrong.set(Some(text::bad_name(error)));
                focus::to(id);
            }
        }
    };
    view! {
        <form class="field" on:submit=submit>
            {label(id, text::NAME.to(lang))}
            <input
                {..with(&[("autocomplete", "off")])}
                id=id
                type="text"
                aria-describedby=wrong_id.clone()
                aria-invalid=move || wrong.get().is_some().then_some("true")
                prop:value=move || typed.get()
                on:input=move |event| {
                    wrong.set(None);
                    typed.set(event_target_value(&event));
                }
            />
            <p id=wrong_id class="field__wrong" role="alert">{move || wrong.get().map(|wrong| wrong.to(lang))}</p>
            <button type="submit" class="button">{button}</button>
        </form>
    }
    .into_any()
}
