//! Later.

use std::time::Duration;

use js_sys::Promise;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::{request_animation_frame, set_timeout_with_handle};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Calls `then` once the page has been brought up to date with what has changed.
pub fn soon(then: impl FnOnce() + 'static) {
    // Changes are brought to the page in microtasks, which all come before the next task.
    after(Duration::ZERO, then);
}

/// Calls `then` once the browser has painted what there is to paint.
pub fn painted(then: impl FnOnce() + 'static) {
    // Called before the next frame is painted; the next task comes after it.
    request_animation_frame(move || soon(then));
}

/// Calls `then` after this time.
pub fn after(time: Duration, then: impl FnOnce() + 'static) {
    // Refused only in a dead document.
    _ = set_timeout_with_handle(then, time);
}

/// Lets the browser do what waits: paint, and answer the reader. On a slow phone, what comes after each of these is short enough to
/// keep nobody waiting, and all of it together is not.
pub async fn breathe() {
    // Refused only in a dead document, where nothing goes on.
    _ = JsFuture::from(Promise::new(&mut |resolve, _| {
        after(Duration::ZERO, move || _ = resolve.call0(&JsValue::NULL));
    }))
    .await;
}

/// Something that will be done unless it is put off again.
#[derive(Default)]
pub struct PutOff(Option<TimeoutHandle>);

impl PutOff {
    /// Calls `then` after this time, and not what was put off before.
    pub fn by(&mut self, time: Duration, then: impl FnOnce() + 'static) {
        self.cancel();
        self.0 = set_timeout_with_handle(then, time).ok();
    }

    /// Does not call it at all.
    pub fn cancel(&mut self) {
        if let Some(waiting) = self.0.take() {
            waiting.clear();
        }
    }
}
