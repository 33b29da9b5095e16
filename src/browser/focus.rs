//! Where the keyboard is.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, FocusOptions, HtmlElement, Node};

use super::{document, timers};

thread_local! {
    /// What had the focus before it came to the notices.
    static BEFORE: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Moves the focus to the element with this id once the page has been brought up to date, and the element into sight. Nothing where
/// there is no such element.
pub fn to(id: impl Into<String>) {
    let id = id.into();
    timers::soon(move || now(&id));
}

/// The same, and nothing else: what is on screen stays where it is.
pub fn rest_at(id: &'static str) {
    timers::soon(move || _ = element(id).map(|element| rest(&element)));
}

/// Remembers from where the focus comes into a part of the page.
pub fn enters(event: &FocusEvent) {
    let part = event.current_target().and_then(|part| part.dyn_into::<Node>().ok());
    let from = event.related_target().and_then(|from| from.dyn_into::<HtmlElement>().ok());
    let inside = from.as_ref().is_some_and(|from| part.is_some_and(|part| part.contains(Some(from))));
    if !inside {
        BEFORE.set(from);
    }
}

/// Moves the focus to where it came from, or else to the element with this id. What is on screen stays where it is.
pub fn go_back_or_to(id: &'static str) {
    timers::soon(move || {
        let before = BEFORE.take().filter(|before| before.is_connected()).or_else(|| element(id));
        before.as_ref().map(rest);
    });
}

/// Forgets from where it came: the page of that is gone, and would be held as long as it is remembered.
pub fn forget() {
    BEFORE.take();
}

fn rest(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // Refused only for elements that cannot take it.
    _ = element.focus_with_options(&options);
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

/// Scrolls what it stands in so that the element with this id is in the middle of it, once the page has been brought up to date. The
/// window stays where it is.
pub fn scroll_within(id: &'static str) {
    timers::soon(move || {
        let Some(element) = element(id) else { return };
        let Some(around) = element.offset_parent() else { return };
        // In sight it stays where it is.
        if element.offset_top() + element.offset_height() > around.client_height() {
            around.set_scroll_top(element.offset_top() - around.client_height() / 2);
        }
    });
}

/// Whether what had the focus is gone.
pub fn is_lost() -> bool {
    document().active_element().is_none_or(|element| element.tag_name() == "BODY")
}

fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
