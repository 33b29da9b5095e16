//! What is folded away.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Whether the `<details>` that tells of its folding (`toggle`) is open now.
pub fn is_open(event: &Event) -> bool {
    let details = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    details.is_some_and(|details| details.has_attribute("open"))
}
