//! What the service worker keeps and brings. `public/offline.js` deals with it, where it may be used at all, and says how it stands.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{boot, on_window};

/// How it stands with use without a network. Nothing of it where there is no service worker.
#[derive(Clone, Copy, Default)]
pub struct Standing {
    /// Whether all of the page is kept.
    pub is_kept: bool,
    /// Whether that is so since this visit.
    pub is_fresh: bool,
    /// Whether the host of the page cannot be reached.
    pub is_cut: bool,
    /// How many new versions have come since the page was opened, of which the last one waits.
    pub versions: u32,
}

/// Calls `react` with how it stands, now and whenever that changes.
pub fn on_change(react: impl Fn(Standing) + 'static) {
    react(standing());
    on_window("amuplan:offline", move |_| react(standing()));
}

/// What the version that waits brings, in this language: a line a sentence.
pub fn news(lang: &str) -> String {
    told("news").and_then(|news| Reflect::get(&news, &JsValue::from(lang)).ok()?.as_string()).unwrap_or_default()
}

/// Loads the page again in the version that waits.
pub fn update() {
    // It throws nothing.
    _ = told("take").and_then(|take| take.dyn_into::<Function>().ok()?.call0(&JsValue::UNDEFINED).ok());
}

fn standing() -> Standing {
    let holds = |name| told(name).is_some_and(|value| value.is_truthy());
    Standing {
        is_kept: holds("kept"),
        is_fresh: holds("fresh"),
        is_cut: holds("cut"),
        // A whole number, and a small one.
        versions: told("versions").and_then(|count| count.as_f64()).unwrap_or_default() as u32,
    }
}

fn told(name: &str) -> Option<JsValue> {
    Reflect::get(&boot::get("offline").ok()?, &JsValue::from(name)).ok()
}
