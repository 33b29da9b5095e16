//! Windows: the one around the page, leaving it, and printing it.

use wasm_bindgen::JsCast;

use super::{on_window, window};

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

/// Calls `react` when the page goes away: for good, or into the browser's store of pages that Back brings again as they were.
pub fn on_leaving(react: impl Fn() + 'static) {
    on_window("pagehide", move |_| react());
}

/// Whether there is room for a list beside a page now, in CSS pixels: as `styles/beside.css` has it at the usual size of letters.
pub fn is_wide() -> bool {
    window().inner_width().ok().and_then(|width| width.as_f64()).is_some_and(|width| width >= 1100.0)
}

/// Whether the page is inside of another one.
pub fn is_framed() -> bool {
    let here = window();
    here.parent().ok().flatten().is_none_or(|parent| parent != here)
}

/// Whether the page at the top is of another origin.
pub fn is_in_a_foreign_page() -> bool {
    let top = window().top().ok().flatten();
    // Such a page does not say where it is.
    top.is_none_or(|top| top.location().href().is_err())
}

/// Prints the page.
pub fn print() {
    // Refused in frames that may not.
    _ = window().print();
}
