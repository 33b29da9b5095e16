//! What `public/boot.js` does for the app: it is there before the app and after it, so its functions are used and not written
//! again.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::window;

/// Calls a function of `window.amuplan`.
///
/// # Errors
/// What it throws, or a text where it is not there.
pub(super) fn call(name: &str, arguments: &[&str]) -> Result<JsValue, JsValue> {
    apply(name, &arguments.iter().map(|argument| JsValue::from(*argument)).collect())
}

/// Hands `then` to a function of `window.amuplan`, which calls it once.
///
/// # Errors
/// What that throws, or a text where it is not there.
pub(super) fn hand(name: &str, then: Box<dyn FnOnce()>) -> Result<(), JsValue> {
    apply(name, &Array::of1(&Closure::once_into_js(then))).map(drop)
}

fn apply(name: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    let boot = object()?;
    let function: Function = Reflect::get(&boot, &JsValue::from(name))?.dyn_into()?;
    Reflect::apply(&function, &boot, arguments)
}

/// Tells `window.amuplan` whether something is so.
pub(super) fn set(name: &str, holds: bool) {
    // A page without boot.js needs no telling.
    _ = object().and_then(|boot| Reflect::set(&boot, &JsValue::from(name), &JsValue::from(holds)));
}

/// A text that is there for the app, which is taken away.
pub(super) fn take(name: &str) -> Option<String> {
    let (boot, name) = (object().ok()?, JsValue::from(name));
    let text = Reflect::get(&boot, &name).ok()?.as_string()?;
    _ = Reflect::set(&boot, &name, &JsValue::UNDEFINED);
    Some(text)
}

/// What `window.amuplan` has under this name.
pub(super) fn get(name: &str) -> Result<JsValue, JsValue> {
    Reflect::get(&object()?, &JsValue::from(name))
}

/// The place where the app leaves a copy of what it wrote in this tab.
pub(super) fn mirror() -> Result<JsValue, JsValue> {
    get("mirror")
}

fn object() -> Result<JsValue, JsValue> {
    Reflect::get(&window(), &JsValue::from("amuplan"))
}
