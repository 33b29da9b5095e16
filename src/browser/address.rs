//! The address behind `#`, the history of the tab, and where each entry was scrolled to.
//!
//! The browser's own restoring of scroll positions comes before a page is on screen, so it is switched off and done here:
//! each entry of the history has a random mark in `history.state`, and its position is remembered by the mark. On leaving the
//! document the position goes into `history.state` itself, so that a reload finds it.

use std::cell::RefCell;
use std::collections::BTreeMap;

use wasm_bindgen::JsValue;

use super::{on_window, random, window};

thread_local! {
    static ENTRIES: RefCell<Entries> = const { RefCell::new(Entries { current: String::new(), scrolled: BTreeMap::new() }) };
}

struct Entries {
    /// The mark of the entry that is on screen.
    current: String,
    scrolled: BTreeMap<String, i32>,
}

/// The part of the address from `#` on; `#/` where there is none.
pub fn hash() -> String {
    match window().location().hash() {
        Ok(hash) if !hash.is_empty() && hash != "#" => hash,
        _ => "#/".to_owned(),
    }
}

/// Begins to look after the history. `arrived` is called when the reader went to another entry: by a link, by Back or
/// Forward, or by typing an address.
pub fn listen(arrived: impl Fn() + 'static) {
    if let Ok(history) = window().history() {
        // Where this is refused the browser restores by itself, too early: a lesser evil.
        _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    enter_current();
    on_window("hashchange", move |_| {
        remember_scroll();
        enter_current();
        arrived();
    });
    // Chromium drops what is written on `pagehide`; Safari on phones knows nothing of `beforeunload`.
    for leaving in ["beforeunload", "pagehide"] {
        on_window(leaving, |_| {
            let state = ENTRIES.with_borrow(|entries| format!("{}@{}", entries.current, scrolled_to()));
            replace_state(&state, None);
        });
    }
}

/// Goes to a new entry with this address (`#/…`) without the browser's `hashchange`: the caller shows the page itself.
pub fn push(address: &str) {
    remember_scroll();
    let mark = new_mark();
    let history = window().history();
    let pushed = history.and_then(|history| history.push_state_with_url(&JsValue::from(&mark), "", Some(address)));
    match pushed {
        Ok(()) => ENTRIES.with_borrow_mut(|entries| entries.current = mark),
        // Refused in some frames and from some files. This way the browser says `hashchange`.
        Err(_) => _ = window().location().set_hash(address),
    }
}

/// Gives the entry that is on screen another address. Refused quietly where the browser says that it is too often.
pub fn replace(address: &str) {
    let mark = ENTRIES.with_borrow(|entries| entries.current.clone());
    replace_state(&mark, Some(address));
}

/// Scrolls to where this entry was left, or to the top where it is new.
pub fn restore_scroll() {
    let y = ENTRIES.with_borrow(|entries| entries.scrolled.get(&entries.current).copied());
    window().scroll_to_with_x_and_y(0.0, f64::from(y.unwrap_or_default()));
}

/// Whether the entry on screen is one that the reader comes back to.
pub fn was_here_before() -> bool {
    ENTRIES.with_borrow(|entries| entries.scrolled.contains_key(&entries.current))
}

/// Loads the page again from its server.
pub fn reload() {
    // Refused only in frames that may not navigate; there is nothing else to do then.
    _ = window().location().reload();
}

fn enter_current() {
    let state = window().history().and_then(|history| history.state()).ok().and_then(|state| state.as_string());
    let mark = match state {
        Some(state) => match state.split_once('@') {
            Some((mark, y)) => {
                let y = y.parse().unwrap_or_default();
                // What this page remembers itself is newer.
                ENTRIES.with_borrow_mut(|entries| _ = entries.scrolled.entry(mark.to_owned()).or_insert(y));
                mark.to_owned()
            }
            None => state,
        },
        None => {
            let mark = new_mark();
            replace_state(&mark, None);
            mark
        }
    };
    ENTRIES.with_borrow_mut(|entries| entries.current = mark);
}

fn remember_scroll() {
    ENTRIES.with_borrow_mut(|entries| {
        let mark = entries.current.clone();
        entries.scrolled.insert(mark, scrolled_to());
    });
}

fn replace_state(state: &str, address: Option<&str>) {
    if let Ok(history) = window().history() {
        _ = history.replace_state_with_url(&JsValue::from(state), "", address);
    }
}

/// In whole pixels.
fn scrolled_to() -> i32 {
    window().scroll_y().unwrap_or_default() as i32
}

fn new_mark() -> String {
    format!("{:016x}", u64::from_be_bytes(random::bytes()))
}
