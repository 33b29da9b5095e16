//! A part of a page that is folded away, and made when it is opened.

use leptos::prelude::*;

use super::parts::Text;
use crate::browser::folding;

/// Its name, and what is inside of it as long as it is open: a page is there sooner without, and what is closed costs nothing when the
/// plan changes.
pub fn folded(
    class: &'static str,
    title: impl Into<Text>,
    inside: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    fn made(class: &'static str, title: Text, inside: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
        let open = RwSignal::new(false);
        view! {
            <details class=class on:toggle=move |event| open.set(folding::is_open(&event))>
                <summary>{title}</summary>
                {move || open.get().then(&inside)}
            </details>
        }
        .into_any()
    }
    made(class, title.into(), Box::new(inside))
}
