//! What is kept between visits: texts by key in the browser's local storage, and in memory where the browser does not keep them.
//!
//! Storage may be denied (then even looking at it throws), absent (a sandboxed frame), or full. So every text is written,
//! read back, and kept in memory where that did not work; each later write tries again. A mirror of what is
//! in memory lies in `amuplan.mirror` of the page, where `boot.js` finds it should the program ever stop.
//!
//! Set apart ([`set_apart`]), nothing of the browser's storage is read or written, and all there is lies in memory.

use std::cell::{Cell, RefCell};

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{PageTransitionEvent, StorageEvent};

use super::{boot, document, on_window, window};

/// Where a text ended up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Store {
    /// In the browser's storage: it will be there tomorrow.
    Browser,
    /// In this tab only.
    Memory(Why),
}

/// Why the browser does not keep a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// There is no storage for this page.
    Denied,
    /// There is no room.
    Full,
    /// It did, and what it kept was taken from it or written over. It is not written again unasked.
    Lost,
    /// It shall not.
    Apart,
}

/// A text that the browser does not keep. There are few: a list of them is less code than a map, and soon searched.
struct Held {
    key: String,
    text: String,
    why: Why,
}

type Memory = Vec<Held>;

thread_local! {
    /// The texts that the browser does not keep.
    static MEMORY: RefCell<Memory> = const { RefCell::new(Memory::new()) };
    /// The same, while others are set apart from them.
    static ASIDE: RefCell<Memory> = const { RefCell::new(Memory::new()) };
    static IS_APART: Cell<bool> = const { Cell::new(false) };
    /// Whether the browser has ever kept something for this page.
    static HAS_KEPT: Cell<bool> = const { Cell::new(false) };
}

/// Every key of ours begins with this.
const EVERYTHING: &str = "amuplan:";

/// A key that is there for a moment while everything is deleted. Other tabs see it come and go, after all else has gone.
const DELETING: &str = "amuplan:deleting";

/// The keys that begin with this, in no order.
pub fn keys(prefix: &str) -> Vec<String> {
    let mut keys: Vec<String> = MEMORY.with_borrow(|memory| memory.iter().map(|held| held.key.clone()).collect());
    if let Some(storage) = local_storage() {
        for place in 0..storage.length().unwrap_or_default() {
            match storage.key(place) {
                Ok(Some(key)) if key.starts_with(prefix) && !keys.contains(&key) => {
                    HAS_KEPT.set(true);
                    keys.push(key);
                }
                _ => {}
            }
        }
    }
    keys.retain(|key| key.starts_with(prefix));
    keys
}

/// The text under this key.
pub fn read(key: &str) -> Option<String> {
    look_up(key, |held| held.text.clone()).or_else(|| in_browser(key))
}

/// The text that the browser itself keeps under this key.
pub fn in_browser(key: &str) -> Option<String> {
    local_storage()?.get_item(key).ok().flatten()
}

/// Keeps a text under this key, and tells where.
pub fn write(key: &str, text: &str) -> Store {
    match write_to_browser(key, text) {
        Store::Browser => {
            // Only what the browser did not keep is in memory: of the rest another tab may have written a newer one.
            let_go(key);
            // There is room again: what had to wait gets another try.
            MEMORY.with_borrow_mut(|memory| {
                memory.retain(|Held { key, text, why }| {
                    let waits = *why == Why::Lost || write_to_browser(key, text) != Store::Browser;
                    mirror(key, waits.then_some(text));
                    waits
                });
            });
            Store::Browser
        }
        Store::Memory(why) => hold(key, text, why),
    }
}

/// Keeps a text under this key in memory only.
pub fn hold(key: &str, text: &str, why: Why) -> Store {
    let_go(key);
    mirror(key, Some(text));
    MEMORY.with_borrow_mut(|memory| memory.push(Held { key: key.to_owned(), text: text.to_owned(), why }));
    Store::Memory(why)
}

/// Why the text under this key is in memory only; `None` where it is not.
pub fn held(key: &str) -> Option<Why> {
    look_up(key, |held| held.why)
}

fn look_up<T>(key: &str, read: impl Fn(&Held) -> T) -> Option<T> {
    MEMORY.with_borrow(|memory| memory.iter().find(|held| held.key == key).map(read))
}

/// Forgets the text under this key.
pub fn remove(key: &str) {
    let_go(key);
    if let Some(storage) = local_storage() {
        // Where it cannot be changed it could not be written either.
        _ = storage.remove_item(key);
    }
}

/// Forgets the text under this key in memory. What the browser keeps stays.
pub fn let_go(key: &str) {
    mirror(key, None);
    MEMORY.with_borrow_mut(|memory| memory.retain(|held| held.key != key));
}

/// Forgets all that is ours, here and in the browser. Other tabs are told.
pub fn remove_everything() {
    let storage = local_storage();
    let mark = || storage.as_ref().is_some_and(|storage| storage.set_item(DELETING, "1").is_ok());
    let marked = mark();
    for key in keys(EVERYTHING) {
        if key != DELETING {
            remove(&key);
        }
    }
    // Where there was no room for it, there is now.
    if marked || mark() {
        _ = storage.map(|storage| storage.remove_item(DELETING));
    }
}

/// Whether another tab is deleting everything at this moment.
pub fn is_being_deleted() -> bool {
    in_browser(DELETING).is_some()
}

/// Whether something whose key begins so would vanish with this tab.
pub fn is_in_memory_only(prefix: &str) -> bool {
    let begins = |memory: &RefCell<Memory>| memory.borrow().iter().any(|held| held.key.starts_with(prefix));
    MEMORY.with(begins) || ASIDE.with(begins)
}

/// Sets what comes apart from all that is kept, in memory, or forgets what came and goes back to that.
pub fn set_apart(apart: bool) {
    if IS_APART.replace(apart) == apart {
        return;
    }
    MEMORY.with_borrow_mut(|memory| {
        memory.iter().for_each(|held| mirror(&held.key, None));
        ASIDE.with_borrow_mut(|aside| {
            if apart {
                *aside = std::mem::take(memory);
            } else {
                *memory = std::mem::take(aside);
            }
        });
        memory.iter().for_each(|held| mirror(&held.key, Some(&held.text)));
    });
    boot::set("apart", apart);
}

/// Whether what comes is set apart.
pub fn is_apart() -> bool {
    IS_APART.get()
}

/// Forgets what lies in memory because the browser does not keep it. What is set apart from that stays.
pub fn forget_memory() {
    if IS_APART.get() {
        ASIDE.with(RefCell::take);
    } else {
        MEMORY.with(RefCell::take).iter().for_each(|held| mirror(&held.key, None));
    }
}

/// Calls `changed` when another tab has changed what is stored, and when this tab comes back from where it may have missed that;
/// `deleted` when everything was deleted, by another tab or while this page was put aside.
pub fn on_change_elsewhere(changed: impl Fn() + Clone + 'static, deleted: impl Fn() + Clone + 'static) {
    let deleted_meanwhile = deleted.clone();
    on_window("pageshow", move |event| {
        let comes_back = event.dyn_ref().is_some_and(PageTransitionEvent::persisted);
        if comes_back && HAS_KEPT.get() && local_storage().is_some() && keys(EVERYTHING).is_empty() {
            deleted_meanwhile();
        }
    });
    let look = changed.clone();
    on_window("storage", move |event| match event.dyn_ref::<StorageEvent>() {
        Some(event) if event.key().as_deref() == Some(DELETING) => {
            // Gone again, and all else before it.
            if event.new_value().is_none() {
                deleted();
            }
        }
        _ => look(),
    });
    // The last is the document's, and bubbles up to the window.
    for event in ["pageshow", "focus", "visibilitychange"] {
        let changed = changed.clone();
        on_window(event, move |_| {
            // A page that is going away must be still, or the browser does not keep it for Back.
            if !document().hidden() {
                changed();
            }
        });
    }
}

fn local_storage() -> Option<web_sys::Storage> {
    if IS_APART.get() {
        return None;
    }
    // gloo's own access throws where storage is denied, so it is asked for first.
    window().local_storage().ok().flatten().map(|_| LocalStorage::raw())
}

fn write_to_browser(key: &str, text: &str) -> Store {
    let Some(storage) = local_storage() else {
        return Store::Memory(if IS_APART.get() { Why::Apart } else { Why::Denied });
    };
    let written = storage.set_item(key, text).is_ok();
    match storage.get_item(key) {
        Ok(Some(read)) if written && read == text => {
            HAS_KEPT.set(true);
            Store::Browser
        }
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
