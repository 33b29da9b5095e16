//! Files that the reader chooses or drops on the page. Nothing of them is kept here.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};

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

/// The files that were chosen in a file field. The field is emptied, so that the same file can be chosen again.
pub fn chosen(event: &Event) -> Vec<Picked> {
    let field: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
    let files = field.as_ref().and_then(HtmlInputElement::files).map(picked).unwrap_or_default();
    field.into_iter().for_each(|field| field.set_value(""));
    files
}

/// The files that were dropped here, which the browser would otherwise show in place of the page. Anything else that is dropped is left to
/// the browser.
pub fn dropped(event: &DragEvent) -> Vec<Picked> {
    let files = event.data_transfer().and_then(|carried| carried.files()).map(picked).unwrap_or_default();
    if !files.is_empty() {
        event.prevent_default();
    }
    files
}

fn picked(files: FileList) -> Vec<Picked> {
    (0..files.length()).filter_map(|place| files.get(place)).map(Picked).collect()
}

/// Lets a file be dropped here.
pub fn let_drop(event: &DragEvent) {
    let types = event.data_transfer().map(|carried| carried.types());
    if types.is_some_and(|types| types.includes(&JsValue::from("Files"), 0)) {
        event.prevent_default();
    }
}
