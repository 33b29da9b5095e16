//! One tab at a time.

use super::boot;

/// Calls `then` once while no other tab of this page is in the same: at once, or a moment later. Where the browser knows no such
/// locks, a moment later, so that tabs that were woken by the same thing do not all do it together.
pub fn alone(then: impl FnOnce() + 'static) {
    // A page without boot.js has not started this program.
    _ = boot::hand("alone", Box::new(then));
}
