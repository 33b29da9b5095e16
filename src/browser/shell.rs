//! Taking over from the static page in index.html.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement};

use super::document;

/// The id of the search field, in index.html and in the app.
pub const SEARCH_FIELD: &str = "soeg";

/// The search field of the static page: that of the part which is on screen.
const STATIC_FIELD: &str = "[data-shell=courses] #soeg-kurser, :not([data-shell=courses]) > body #soeg";

/// What the reader did in the static page's search field before the app was there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed {
    /// The text.
    pub text: String,
    /// Selection in UTF-16 units, where the field has the focus.
    pub selection: Option<(u32, u32)>,
}

/// An element for the app to live in, that is not on the page yet: it is made there bit by bit, and the static page stays meanwhile.
pub fn room() -> Option<HtmlElement> {
    document().create_element("div").ok()?.dyn_into().ok()
}

/// Puts the app in the place of the static page, and gives what the reader did there; `None` where index.html has no place for it.
pub fn take_over(room: &HtmlElement) -> Option<Typed> {
    let place = document().get_element_by_id("app")?;
    let field = document().query_selector(STATIC_FIELD).ok().flatten();
    let typed = field.and_then(|field| field.dyn_into().ok()).map(|field| typed_in(&field)).unwrap_or_default();
    room.set_id("app");
    place.replace_with_with_node_1(room).ok()?;
    Some(typed)
}

/// Gives the text, the focus and the selection to the search field of the app, as if it had been typed there.
pub fn hand_back(typed: &Typed) {
    let Some(field) = search_field() else { return };
    if !typed.text.is_empty() {
        field.set_value(&typed.text);
        // Refused only for names of events that are none.
        _ = Event::new("input").and_then(|event| field.dispatch_event(&event));
    }
    if let Some((start, end)) = typed.selection {
        // Refused only for fields that have no selection.
        _ = field.focus();
        _ = field.set_selection_range(start, end);
    }
}

fn search_field() -> Option<HtmlInputElement> {
    document().get_element_by_id(SEARCH_FIELD)?.dyn_into().ok()
}

fn typed_in(field: &HtmlInputElement) -> Typed {
    let has_focus = document().active_element().is_some_and(|active| active.is_same_node(Some(field)));
    let edge = |edge: Result<Option<u32>, _>| edge.ok().flatten().unwrap_or_default();
    let selection = has_focus.then(|| (edge(field.selection_start()), edge(field.selection_end())));
    Typed { text: field.value(), selection }
}
