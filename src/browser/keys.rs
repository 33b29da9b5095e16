//! Keys that mean something everywhere on the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use super::on_window;

/// A key that takes back or does again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UndoKey {
    /// Ctrl+Z.
    Undo,
    /// Ctrl+Y or Ctrl+Shift+Z.
    Redo,
}

/// Calls `react` when such a key is pressed (on a Mac with Cmd) outside of fields with text: those have an undo of their own. Where it
/// gives `false` the browser does with the key what it likes.
pub fn on_undo(react: impl Fn(UndoKey) -> bool + 'static) {
    on_key(move |event, _| {
        // With Shift it is a capital.
        let key = match (event.key().as_str(), event.shift_key()) {
            ("z" | "Z", false) => UndoKey::Undo,
            ("z" | "Z", true) | ("y" | "Y", false) => UndoKey::Redo,
            _ => return false,
        };
        (event.ctrl_key() || event.meta_key()) && !event.alt_key() && react(key)
    });
}

/// The same with a key that is pressed alone, or with Shift. A list that one chooses from by letters takes it too.
pub fn on_plain(react: impl Fn(&str) -> bool + 'static) {
    on_key(move |event, target| {
        let is_alone = !(event.ctrl_key() || event.meta_key() || event.alt_key());
        let takes_letters = target.is_some_and(|target| target.matches("select").unwrap_or_default());
        is_alone && !takes_letters && react(&event.key())
    });
}

/// Calls `react` with a key that nothing has taken, pressed outside of fields with text, and where. What it takes the browser leaves.
fn on_key(react: impl Fn(&KeyboardEvent, Option<&Element>) -> bool + 'static) {
    on_window("keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let target = event.target();
        let target = target.as_ref().and_then(JsCast::dyn_ref::<Element>);
        if !event.default_prevented() && !target.is_some_and(takes_text) && react(event, target) {
            event.prevent_default();
        }
    });
}

fn takes_text(element: &Element) -> bool {
    let no_text = "[type=checkbox], [type=radio], [type=button], [type=submit], [type=reset], [type=file], [type=range], [type=color]";
    let selector = format!("textarea, input:not({no_text}), [contenteditable]:not([contenteditable=false])");
    element.matches(&selector).unwrap_or_default()
}
