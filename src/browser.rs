//! The one door to the browser: nothing outside of this module calls web_sys, js_sys or gloo (`cargo xtask tidy` looks).
//!
//! Nothing here knows the page. What can be refused (storage, clipboard, history) comes back as a value that says so.

pub mod address;
pub mod bit_by_bit;
mod boot;
pub mod clipboard;
pub mod data;
pub mod dates;
pub mod downloads;
pub mod dragging;
pub mod fields;
pub mod files;
pub mod focus;
pub mod folding;
pub mod frames;
pub mod keys;
pub mod links;
pub mod locks;
pub mod page;
pub mod random;
pub mod session;
pub mod shell;
pub mod storage;
pub mod timers;
pub mod windows;
pub mod worker;

/// The window. A page without one cannot run this program at all.
fn window() -> web_sys::Window {
    leptos::prelude::window()
}

/// The document of the window.
fn document() -> web_sys::Document {
    leptos::prelude::document()
}

/// Calls `react` each time the window hears this event, for as long as the page lives.
fn on_window(event: &'static str, react: impl Fn(web_sys::Event) + 'static) {
    // The handle is dropped, which leaves the listener in place: it is the page's, not a component's.
    drop(leptos::prelude::window_event_listener_untyped(event, react));
}
