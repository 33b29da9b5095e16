//! What a field knows of itself beside its text.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// Whether something was typed that is no value yet: half a date, which reads as none.
pub fn is_half_typed(event: &Event) -> bool {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    field.is_some_and(|field| field.validity().bad_input())
}
