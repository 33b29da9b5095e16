//! What `public/boot.js` does for the app: it is there before the app and after it, so its functions are used and not written
//! again.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::window;

/// Calls a function of `window.amuplan`.
///
/// # Errors
/// What it throws, or a text where it is not there.
pub(super) fn call(name: &str, arguments: &[&str]) -> Result<JsValue, JsValue> {
    let boot = object()?;
    let function: Function = Reflect::get(&boot, &JsValue::from(name))?.dyn_into()?;
    let arguments: Array = arguments.iter().map(|argument| JsValue::from(*argument)).collect();
    Reflect::apply(&function, &boot, &arguments)
}

/// The place where the app leaves a copy of what it wrote in this tab.
pub(super) fn mirror() -> Result<JsValue, JsValue> {
    Reflect::get(&object()?, &JsValue::from("mirror"))
}

fn object() -> Result<JsValue, JsValue> {
    Reflect::get(&window(), &JsValue::from("amuplan"))
}
