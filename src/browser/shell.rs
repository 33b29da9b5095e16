//! Taking over from the static page in index.html.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

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

/// The element that the app lives in, emptied, and what was typed there; `None` where index.html lacks it.
pub fn take_over() -> Option<(HtmlElement, Typed)> {
    let root = document().get_element_by_id("app")?.dyn_into::<HtmlElement>().ok()?;
    let field = document().query_selector(STATIC_FIELD).ok().flatten();
    let typed = field.and_then(|field| field.dyn_into().ok()).map(|field| typed_in(&field)).unwrap_or_default();
    root.set_text_content(None);
    Some((root, typed))
}

/// Gives the focus and the selection back to the search field of the app.
pub fn hand_back(typed: &Typed) {
    if let (Some(field), Some((start, end))) = (search_field(), typed.selection) {
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
