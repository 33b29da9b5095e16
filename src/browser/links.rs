//! Links of the page that are followed.

use std::time::Duration;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent};

use super::{document, on_window, timers};

/// A browser that opens a window has done so by then.
const OPENED: Duration = Duration::from_millis(700);

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

/// Calls `react` with the address of a link to a new window, where none seems to have opened: a frame may not be allowed to, and
/// nothing tells it so.
pub fn on_not_opened(react: impl Fn(&str) + Clone + 'static) {
    on_window("click", move |event| {
        // With a key held down it opens behind this one.
        let is_plain =
            event.dyn_ref::<MouseEvent>().is_some_and(|it| !it.ctrl_key() && !it.meta_key() && !it.shift_key());
        let Some(href) = linked(&event, "a[target='_blank']").filter(|_| is_plain) else { return };
        let react = react.clone();
        let look = move || {
            if !document().hidden() && document().has_focus().unwrap_or(true) {
                react(&href);
            }
        };
        timers::after(OPENED, look);
    });
}

fn href(event: &Event) -> Option<String> {
    linked(event, "a[href^='#/']")
}

fn linked(event: &Event, selector: &str) -> Option<String> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()??.get_attribute("href")
}
