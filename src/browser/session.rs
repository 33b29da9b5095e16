//! Whether a *samtale* goes on in this tab: all that outlives a reload of it.

use super::window;

const KEY: &str = "amuplan:samtale";

/// Whether one goes on. Where the browser does not say, none does.
pub fn is_marked() -> bool {
    storage().is_some_and(|storage| storage.get_item(KEY).is_ok_and(|mark| mark.is_some()))
}

/// Remembers that one goes on, or no longer.
pub fn mark(goes_on: bool) {
    if let Some(storage) = storage() {
        // Refused, a reload ends it: what was made in it is gone then in any case.
        _ = if goes_on { storage.set_item(KEY, "1") } else { storage.remove_item(KEY) };
    }
}

/// Denied, even looking at it throws.
fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}
