//! Copying, and saying so.

use leptos::task::spawn_local;

use crate::browser::clipboard;
use crate::state::State;

/// Copies a text, and says `done`, or `failed` where the browser does not let it.
pub fn copy_text(state: State, text: String, done: String, failed: String) {
    spawn_local(async move {
        let copied = clipboard::copy(&text).await;
        state.notices.tell(if copied { done } else { failed });
    });
}
