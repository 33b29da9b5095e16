//! Links of the page that are followed.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::on_window;

/// Calls `react` with the address (`#/…`) of a link to a page of ours that is followed, here or in a new tab. Where it gives `true` the
/// browser leaves it alone.
pub fn on_follow(react: impl Fn(&str) -> bool + Clone + 'static) {
    for event in ["click", "auxclick"] {
        let react = react.clone();
        on_window(event, move |event| {
            if !event.default_prevented() && href(&event).is_some_and(|href| react(&href)) {
                event.prevent_default();
            }
        });
    }
}

fn href(event: &Event) -> Option<String> {
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href^='#/']").ok()??;
    link.get_attribute("href")
}
