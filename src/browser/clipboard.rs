//! Copying.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::window;

/// Copies a text; `false` where the browser does not allow it (an insecure page, a frame without the permission).
pub async fn copy(text: &str) -> bool {
    // `navigator.clipboard` is not there at all on insecure pages, which web_sys' type does not know: so by name.
    let Ok(clipboard) = Reflect::get(&window().navigator(), &JsValue::from("clipboard")) else { return false };
    let Ok(write) = Reflect::get(&clipboard, &JsValue::from("writeText")) else { return false };
    let Some(write) = write.dyn_ref::<Function>() else { return false };
    match write.call1(&clipboard, &JsValue::from(text)) {
        Ok(promise) => JsFuture::from(Promise::resolve(&promise)).await.is_ok(),
        Err(_) => false,
    }
}
