//! A frame of our own, in which another copy of the page is looked at.

use std::cell::RefCell;

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlIFrameElement, MessageEvent};

use super::{document, on_window};

/// The id of the frame.
pub const FRAME: &str = "proeve";

thread_local! {
    /// What is shown, and whether its height follows. Nothing before the first time.
    static SHOWN: RefCell<Option<(String, bool)>> = const { RefCell::new(None) };
}

/// Shows an address in the frame, of which the history knows nothing. The frame is called so and has this size; where the height follows, only
/// until what is inside says how high it is.
pub fn show(address: &str, name: &str, width: &str, height: &str, follows: bool) {
    let Some(frame) = frame() else { return };
    frame.set_title(name);
    frame.set_width(width);
    let begins = SHOWN.with_borrow(Option::is_none);
    let before = SHOWN.replace(Some((address.to_owned(), follows)));
    let is_other = before.is_none_or(|before| before != (address.to_owned(), follows));
    if is_other || !follows {
        frame.set_height(height);
    }
    if let Some(inside) = frame.content_window() {
        // Refused only where it is no address.
        _ = inside.location().replace(address);
    }
    if begins {
        on_window("message", |event| {
            if let Some(height) = event.dyn_ref::<MessageEvent>().and_then(said) {
                let follows = SHOWN.with_borrow(|shown| shown.as_ref().is_some_and(|(_, follows)| *follows));
                _ = self::frame().filter(|_| follows).map(|frame| frame.set_height(&height.to_string()));
            }
        });
    }
}

/// The height that the frame says, where it is the frame that speaks.
fn said(event: &MessageEvent) -> Option<u32> {
    let speaks: JsValue = event.source()?.into();
    let inside: JsValue = frame()?.content_window()?.into();
    let height = Reflect::get(&event.data(), &JsValue::from("height")).ok()?.as_f64()?;
    (speaks == inside).then_some(height.clamp(150.0, 20_000.0) as u32)
}

fn frame() -> Option<HtmlIFrameElement> {
    document().get_element_by_id(FRAME)?.dyn_into().ok()
}
