//! Leaving the page.

use wasm_bindgen::JsCast;

use super::on_window;

/// Lets the browser ask before the tab is closed while `ask` says so.
pub fn ask_before_leaving(ask: impl Fn() -> bool + 'static) {
    on_window("beforeunload", move |event| {
        if ask() {
            event.prevent_default();
            // Older browsers go by this instead.
            if let Some(event) = event.dyn_ref::<web_sys::BeforeUnloadEvent>() {
                event.set_return_value("1");
            }
        }
    });
}
