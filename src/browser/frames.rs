//! A frame of our own, in which another copy of the page is looked at.

use std::cell::RefCell;

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlIFrameElement, MessageEvent};

use super::{address, boot, document, on_window};

/// The id of the frame.
pub const FRAME: &str = "proeve";

/// Who wants to know how high its content is.
type React = Box<dyn Fn(u32)>;

thread_local! {
    static REACT: RefCell<Option<React>> = const { RefCell::new(None) };
}

/// Whether the page can show itself in a frame: on a web server, and not inside of another page or of the single file.
pub fn are_possible() -> bool {
    address::public().is_some() && !is_single_file()
}

/// Whether this is the single file, which need not lie beside the files of the site.
pub fn is_single_file() -> bool {
    boot::is_single_file()
}

/// Shows an address in the frame. The history knows nothing of it.
pub fn show(address: &str) {
    if let Some(inside) = frame().and_then(|frame| frame.content_window()) {
        // Refused only where it is no address.
        _ = inside.location().replace(address);
    }
}

/// Calls `react` when what is in the frame says how high it is, until another wants to know.
pub fn on_height(react: impl Fn(u32) + 'static) {
    let listens = REACT.with_borrow_mut(|before| before.replace(Box::new(react)).is_some());
    if !listens {
        on_window("message", |event| {
            if let Some(height) = event.dyn_ref::<MessageEvent>().and_then(said) {
                REACT.with_borrow(|react| react.as_ref().map(|react| react(height)));
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
