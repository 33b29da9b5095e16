//! A part of a page that is folded away, and made when it is opened.

use leptos::prelude::*;

use super::parts::{Text, node};
use crate::browser::folding;

type Inside = Box<dyn Fn() -> AnyView + Send + Sync>;

/// Its name, and what is inside of it as long as it is open: a page is there sooner without, and what is closed costs nothing when the
/// plan changes.
pub fn folded(
    class: &'static str,
    title: impl Into<Text>,
    inside: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    made(class, vec![node(title)], RwSignal::new(false), Box::new(inside))
}

/// The name alone, where what it unfolds stands elsewhere: as long as it is `open`.
pub fn folds(title: Vec<AnyView>, open: RwSignal<bool>) -> AnyView {
    made("", title, open, Box::new(|| ().into_any()))
}

fn made(class: &'static str, title: Vec<AnyView>, open: RwSignal<bool>, inside: Inside) -> AnyView {
    view! {
        <details class=class on:toggle=move |event| open.set(folding::is_open(&event))>
            <summary>{title}</summary>
            {move || open.get().then(&inside)}
        </details>
    }
    .into_any()
}
