//! amuplan: one FKB as a page that a person can use. See ARCHITECTURE.md for the way from the document to the screen.

mod app;
mod browser;
mod components;
mod pages;
mod route;
mod state;
mod text;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

fn main() {
    // Leptos has an executor of its own only once something is mounted.
    spawn_local(app::start());
}

/// Stops the program by a panic, as a mistake in it would. It is here so that the way out can be tried in the real thing:
/// `boot.js` must then show its notice and offer the plans. No page calls it.
#[wasm_bindgen]
pub fn panic_on_purpose() {
    // cannot fail: it is there to fail, and nothing that a reader does gets here.
    panic!("on purpose");
}
