//! Where the keyboard is.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{document, timers};

/// Moves the focus to the element with this id once the page has been brought up to date; nothing where there is none.
pub fn to(id: impl Into<String>) {
    let id = id.into();
    timers::soon(move || now(&id));
}

/// Moves the focus there at once.
pub fn now(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Refused only for elements that cannot take it.
        _ = element.focus();
    }
}
