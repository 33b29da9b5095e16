//! Later.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::set_timeout_with_handle;

/// Calls `then` once the page has been brought up to date with what has changed.
pub fn soon(then: impl FnOnce() + 'static) {
    // Changes are brought to the page in microtasks, which all come before the next task.
    after(Duration::ZERO, then);
}

/// Calls `then` after this time.
pub fn after(time: Duration, then: impl FnOnce() + 'static) {
    // Refused only in a dead document.
    _ = set_timeout_with_handle(then, time);
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
