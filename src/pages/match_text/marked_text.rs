//! The text with the words marked that spoke for something.

use std::sync::Arc;

use leptos::prelude::*;

use crate::components::marked;
use crate::components::parts::{element, node};
use crate::state::{Reading, State};
use crate::text::match_text as text;

/// All of the text; the reader may choose one competence. The words stand beside each competence as well.
pub fn marked_text(state: State, reading: Arc<Reading>) -> AnyView {
    let lang = state.lang();
    let names: Vec<String> =
        reading.matched.competences.iter().map(|competence| state.data().competence_name(&competence.slug)).collect();
    // 0 is all of them.
    let only: RwSignal<usize> = RwSignal::new(0);
    let choose = move |event| only.set(event_target_value(&event).parse().unwrap_or_default());
    let options = names.iter().zip(1usize..).map(|(name, place)| option(place, name.clone()));
    let choice = (names.len() > 1).then(|| {
        view! {
            <p>
                <label>
                    {text::MARKED_FOR.to(lang)}" "
                    <select on:change=choose prop:value=move || only.get().to_string()>
                        {option(0, text::ALL.to(lang).to_owned())}
                        {options.collect_view()}
                    </select>
                </label>
            </p>
        }
        .into_any()
    });
    let shown = move || {
        let only = only.get();
        let marks = state.pasted.dismissed.with(|dismissed| {
            reading.marks(|place, slug| (only == 0 || only == place + 1) && !dismissed.competences.contains(slug))
        });
        let named = marks.into_iter().map(|mark| {
            let title: Vec<&str> =
                mark.competences.iter().filter_map(|&place| names.get(place)).map(|it| &**it).collect();
            (mark.at, Some(title.join(", ")))
        });
        marked(&reading.text, named)
    };
    view! {
        <h3>{text::MARKED.to(lang)}</h3>
        {choice}
        // A long text is scrolled, so it takes the focus.
        <div class="pasted__text" role="region" aria-label=text::MARKED.to(lang) tabindex="0">
            {shown}
        </div>
    }
    .into_any()
}

fn option(value: usize, name: String) -> AnyView {
    element("option", &[("value", &value.to_string())], vec![node(name)])
}
