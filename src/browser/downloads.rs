//! Files that the reader takes along.

use super::boot;

/// Offers a text as a file of this name. The browser asks or saves as the reader has set it.
pub fn offer(name: &str, media_type: &str, text: &str) {
    // Fails only where the document is going away.
    _ = boot::call("offer", &[name, media_type, text]);
}

/// What was offered last, in a frame, where the browser may not have let it through. Forgotten with this.
pub fn offered_in_frame() -> Option<String> {
    boot::take("offered")
}

/// Offers everything that is kept as one file.
pub fn take_plans() {
    _ = boot::call("takePlans", &[]);
}
