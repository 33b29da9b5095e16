//! Where the keyboard is.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

use super::{document, timers};

/// Moves the focus to the element with this id once the page has been brought up to date, and nothing else: what is on screen stays
/// where it is. Nothing where there is no such element.
pub fn to(id: impl Into<String>) {
    let id = id.into();
    timers::soon(move || {
        if let Some(element) = element(&id) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            // Refused only for elements that cannot take it.
            _ = element.focus_with_options(&options);
        }
    });
}

/// Moves the focus there at once, and the element into sight.
pub fn now(id: &str) {
    if let Some(element) = element(id) {
        _ = element.focus();
    }
}

/// Takes the focus from a field, as if the reader had gone on: what they typed there is theirs, and is kept.
pub fn leave() {
    let field = document().active_element().and_then(|active| active.dyn_into::<HtmlElement>().ok());
    // Refused by nothing that has it.
    _ = field.map(|field| field.blur());
}

/// Whether what had the focus is gone.
pub fn is_lost() -> bool {
    document().active_element().is_none_or(|element| element.tag_name() == "BODY")
}

fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
