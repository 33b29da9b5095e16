//! What is kept between visits: texts by key in the browser's local storage, and in memory where the browser does not keep them.
//!
//! Storage may be denied (then even looking at it throws), absent (a sandboxed frame), or full. So every text is written,
//! read back, and kept in memory where that did not work; each later write tries again. A mirror of what is
//! in memory lies in `amuplan.mirror` of the page, where `boot.js` finds it should the program ever stop.

use std::cell::RefCell;
use std::collections::BTreeMap;

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::{boot, on_window, window};

/// Where a text ended up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Store {
    /// In the browser's storage: it will be there tomorrow.
    Browser,
    /// In this tab only.
    Memory(Why),
}

/// Why the browser did not keep a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// There is no storage for this page.
    Denied,
    /// There is no room.
    Full,
}

thread_local! {
    /// The texts that the browser did not keep.
    static MEMORY: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
}

/// The keys that begin with this, in no order.
pub fn keys(prefix: &str) -> Vec<String> {
    let mut keys: Vec<String> = MEMORY.with_borrow(|memory| memory.keys().cloned().collect());
    if let Some(storage) = local_storage() {
        for place in 0..storage.length().unwrap_or_default() {
            match storage.key(place) {
                Ok(Some(key)) if !keys.contains(&key) => keys.push(key),
                _ => {}
            }
        }
    }
    keys.retain(|key| key.starts_with(prefix));
    keys
}

/// The text under this key.
pub fn read(key: &str) -> Option<String> {
    let in_memory = MEMORY.with_borrow(|memory| memory.get(key).cloned());
    in_memory.or_else(|| local_storage()?.get_item(key).ok().flatten())
}

/// Keeps a text under this key, and tells where.
pub fn write(key: &str, text: &str) -> Store {
    let store = write_to_browser(key, text);
    // Only what the browser did not keep: of the rest another tab may have written a newer one.
    mirror(key, (store != Store::Browser).then_some(text));
    MEMORY.with_borrow_mut(|memory| match store {
        Store::Browser => {
            memory.remove(key);
            // There is room again: what had to wait gets another try.
            memory.retain(|key, text| {
                let waits = write_to_browser(key, text) != Store::Browser;
                mirror(key, waits.then_some(text));
                waits
            });
        }
        Store::Memory(_) => _ = memory.insert(key.to_owned(), text.to_owned()),
    });
    store
}

/// Forgets the text under this key.
pub fn remove(key: &str) {
    mirror(key, None);
    MEMORY.with_borrow_mut(|memory| memory.remove(key));
    if let Some(storage) = local_storage() {
        // Where it cannot be changed it could not be written either.
        _ = storage.remove_item(key);
    }
}

/// Whether something whose key begins so would vanish with this tab.
pub fn is_in_memory_only(prefix: &str) -> bool {
    MEMORY.with_borrow(|memory| memory.keys().any(|key| key.starts_with(prefix)))
}

/// Calls `changed` when another tab has changed what is stored, and when this tab comes back from where it may have missed that.
pub fn on_change_elsewhere(changed: impl Fn() + Clone + 'static) {
    for event in ["storage", "pageshow"] {
        let changed = changed.clone();
        on_window(event, move |_| changed());
    }
    // This event is the document's, and bubbles up to the window.
    on_window("visibilitychange", move |_| changed());
}

fn local_storage() -> Option<web_sys::Storage> {
    // gloo's own access throws where storage is denied, so it is asked for first.
    window().local_storage().ok().flatten().map(|_| LocalStorage::raw())
}

fn write_to_browser(key: &str, text: &str) -> Store {
    let Some(storage) = local_storage() else { return Store::Memory(Why::Denied) };
    let written = storage.set_item(key, text).is_ok();
    match storage.get_item(key) {
        Ok(Some(read)) if written && read == text => Store::Browser,
        Ok(_) => Store::Memory(Why::Full),
        Err(_) => Store::Memory(Why::Denied),
    }
}

fn mirror(key: &str, text: Option<&str>) {
    // A page without boot.js has no mirror, and needs none. `undefined` for a text that is gone.
    if let Ok(mirror) = boot::mirror() {
        _ = Reflect::set(&mirror, &JsValue::from(key), &text.map_or(JsValue::UNDEFINED, JsValue::from));
    }
}
