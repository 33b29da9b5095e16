//! Dragging a part of the page to another place of it.

use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Element};

/// Begins to drag the row that the handle is in.
pub fn begin(event: &DragEvent) {
    let Some(carried) = event.data_transfer() else { return };
    carried.set_effect_allowed("move");
    // Some browsers drag nothing that carries nothing. A kind of its own, so that no field takes it for text.
    _ = carried.set_data("application/x-amuplan-row", "");
    let handle: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    if let Some(row) = handle.and_then(|handle| handle.closest("li").ok().flatten()) {
        carried.set_drag_image(&row, 0, 0);
    }
}
