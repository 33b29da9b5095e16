//! The address behind `#`, the history of the tab, and where each entry was scrolled to.
//!
//! The browser's own restoring of scroll positions comes before a page is on screen, so it is switched off and done here:
//! each entry of the history has a random mark in `history.state`, and its position is remembered by the mark. On leaving the
//! document the position goes into `history.state` itself, so that a reload finds it. So does, while entries are counted, how many of
//! them stand one behind the other up to this one: that is how far there is to go back to be before them all.

use std::cell::RefCell;
use std::time::Duration;

use wasm_bindgen::JsValue;

use super::timers::PutOff;
use super::{boot, on_window, random, window};

thread_local! {
    static ENTRIES: RefCell<Entries> =
        const { RefCell::new(Entries { current: String::new(), counts: false, count: 0, scrolled: Vec::new() }) };
    /// What is to be done once the reader has been taken back.
    static BACK: RefCell<Back> = RefCell::default();
}

/// Going back takes no longer than this, or is refused.
const LONGEST_WAY_BACK: Duration = Duration::from_secs(1);

/// Browsers keep 50 entries of a tab, or a few more. Each may be left several times before it is gone.
const MOST_LEFT: usize = 200;

/// With what is done should the reader not be taken back.
type Back = (PutOff, Option<Box<dyn FnOnce()>>);

struct Entries {
    /// The mark of the entry that is on screen.
    current: String,
    /// Whether new entries are counted.
    counts: bool,
    /// Which of the counted entries is on screen, from 1; 0 for one that is not counted.
    count: i32,
    /// Which entries were left, by their marks, and where they were scrolled to. What was said last of one holds.
    scrolled: Vec<(String, i32)>,
}

/// The part of the address from `#` on; `#/` where there is none.
pub fn hash() -> String {
    match window().location().hash() {
        Ok(hash) if !hash.is_empty() && hash != "#" => hash,
        _ => "#/".to_owned(),
    }
}

/// What the address says for this name between `?` and `#`; `None` where it does not have it.
pub fn asked(name: &str) -> Option<String> {
    boot::call("asked", &[name]).ok()?.as_string()
}

/// The address of this page without `?` and `#`, where others can open it: on a web server.
pub fn public() -> Option<String> {
    let address = window().location().href().ok().filter(|address| address.starts_with("http"))?;
    let end = address.find(['?', '#']).unwrap_or(address.len());
    Some(address[..end].to_owned())
}

/// Begins to look after the history. `arrived` is called when the reader went to another entry: by a link, by Back or
/// Forward, or by typing an address.
pub fn listen(arrived: impl Fn() + 'static) {
    if let Ok(history) = window().history() {
        // Where this is refused the browser restores by itself, too early: a lesser evil.
        _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    enter_current();
    on_window("popstate", |_| {
        if BACK.with_borrow(|(_, then)| then.is_some()) {
            enter_current();
            came_back();
        }
    });
    on_window("hashchange", move |_| {
        remember_scroll();
        enter_current();
        arrived();
    });
    // Chromium drops what is written on `pagehide`; Safari on phones knows nothing of `beforeunload`.
    for leaving in ["beforeunload", "pagehide"] {
        on_window(leaving, |_| {
            replace_state(&format!("{}@{}", state(), scrolled_to()), None);
        });
    }
}

/// Goes to a new entry with this address (`#/…`) without the browser's `hashchange`: the caller shows the page itself.
pub fn push(address: &str) {
    remember_scroll();
    let before = ENTRIES.with_borrow_mut(|entries| {
        let before = (std::mem::replace(&mut entries.current, new_mark()), entries.count);
        entries.count = entries.next_count();
        before
    });
    let history = window().history();
    let pushed = history.and_then(|history| history.push_state_with_url(&JsValue::from(state()), "", Some(address)));
    if pushed.is_err() {
        ENTRIES.with_borrow_mut(|entries| (entries.current, entries.count) = before);
        // Refused in some frames and from some files. This way the browser says `hashchange`.
        _ = window().location().set_hash(address);
    }
}

/// Counts the entries that come from now on, or no longer.
pub fn count(counts: bool) {
    ENTRIES.with_borrow_mut(|entries| entries.counts = counts);
}

/// Goes back to before the counted entries, and calls `then` there. What it pushes leaves no way forward to them.
pub fn leave_counted(then: impl FnOnce() + 'static) {
    let count = ENTRIES.with_borrow(|entries| entries.count);
    self::count(false);
    BACK.with_borrow_mut(|(_, waiting)| *waiting = Some(Box::new(then)));
    let history = window().history();
    if count == 0 || history.and_then(|history| history.go_with_delta(-count)).is_err() {
        return came_back();
    }
    BACK.with_borrow_mut(|(put_off, _)| put_off.by(LONGEST_WAY_BACK, came_back));
}

/// The mark of the entry on screen.
pub fn entry() -> String {
    ENTRIES.with_borrow(|entries| entries.current.clone())
}

/// Gives the entry that is on screen another address. Refused quietly where the browser says that it is too often.
pub fn replace(address: &str) {
    replace_state(&state(), Some(address));
}

/// Scrolls to where this entry was left, or to the top where it is new.
pub fn restore_scroll() {
    let y = ENTRIES.with_borrow(Entries::left_at);
    window().scroll_to_with_x_and_y(0.0, f64::from(y.unwrap_or_default()));
}

/// Whether the entry on screen is one that the reader comes back to.
pub fn was_here_before() -> bool {
    ENTRIES.with_borrow(|entries| entries.left_at().is_some())
}

/// Loads the page again from its server, with its files past every cache: one of them may be damaged.
pub fn reload() {
    if boot::call("again", &[]).is_err() {
        // Refused only in frames that may not navigate; there is nothing else to do then.
        _ = window().location().reload();
    }
}

fn enter_current() {
    let known = window().history().and_then(|history| history.state()).ok().and_then(|state| state.as_string());
    match known {
        Some(known) => {
            let (known, y) = known.split_once('@').unwrap_or((&known, ""));
            let (mark, count) = known.split_once('.').unwrap_or((known, ""));
            ENTRIES.with_borrow_mut(|entries| {
                mark.clone_into(&mut entries.current);
                entries.count = count.parse().unwrap_or_default();
                // What this page remembers itself is newer.
                if let (Ok(y), None) = (y.parse(), entries.left_at()) {
                    entries.leave_at(y);
                }
            });
        }
        None => {
            ENTRIES.with_borrow_mut(|entries| {
                entries.current = new_mark();
                entries.count = entries.next_count();
            });
            replace_state(&state(), None);
        }
    }
}

impl Entries {
    /// The count of the entry that comes behind the one on screen.
    const fn next_count(&self) -> i32 {
        if self.counts { self.count + 1 } else { 0 }
    }

    /// Where the entry on screen was left, if it was.
    fn left_at(&self) -> Option<i32> {
        self.scrolled.iter().rev().find(|(mark, _)| *mark == self.current).map(|(_, y)| *y)
    }

    fn leave_at(&mut self, y: i32) {
        self.scrolled.push((self.current.clone(), y));
        if self.scrolled.len() > MOST_LEFT {
            self.scrolled.remove(0);
        }
    }
}

/// What `history.state` says of the entry on screen.
fn state() -> String {
    ENTRIES.with_borrow(|entries| match entries.count {
        0 => entries.current.clone(),
        count => format!("{}.{count}", entries.current),
    })
}

fn came_back() {
    let then = BACK.with_borrow_mut(|(put_off, then)| {
        put_off.cancel();
        then.take()
    });
    if let Some(then) = then {
        then();
    }
}

/// Remembers where the entry on screen is scrolled to: what is made for it anew stands where it stood.
pub fn remember_scroll() {
    ENTRIES.with_borrow_mut(|entries| entries.leave_at(scrolled_to()));
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
