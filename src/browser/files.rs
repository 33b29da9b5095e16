//! Files that the reader chooses or drops on the page. Nothing of them is kept here.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, File, HtmlInputElement};

/// A file, not read yet.
pub struct Picked(File);

impl Picked {
    /// What it is called.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Its size in bytes.
    pub fn size(&self) -> f64 {
        self.0.size()
    }

    /// What is in it; `None` where the browser cannot read it (any more).
    pub async fn bytes(&self) -> Option<Vec<u8>> {
        let buffer = JsFuture::from(self.0.array_buffer()).await.ok()?;
        Some(Uint8Array::new(&buffer).to_vec())
    }
}

/// The file that was chosen in a file field. The field is emptied, so that the same file can be chosen again.
pub fn chosen(event: &Event) -> Option<Picked> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0);
    field.set_value("");
    file.map(Picked)
}

/// The file that was dropped here, which the browser would otherwise show in place of the page. Anything else that is dropped is left to
/// the browser.
pub fn dropped(event: &DragEvent) -> Option<Picked> {
    let file = event.data_transfer()?.files()?.get(0)?;
    event.prevent_default();
    Some(Picked(file))
}

/// Lets a file be dropped here.
pub fn let_drop(event: &DragEvent) {
    let types = event.data_transfer().map(|carried| carried.types());
    if types.is_some_and(|types| types.includes(&JsValue::from("Files"), 0)) {
        event.prevent_default();
    }
}
