//! What stands in the rows of a long list. What the reader sees first is made at once, and the rest bit by bit.

use std::cell::Cell;

use leptos::prelude::*;

use super::parts::live;
use crate::browser::{address, bit_by_bit};

/// So many rows fill a screen.
const AT_ONCE: usize = 10;

thread_local! {
    /// How many more rows are made at once. Until the app is on the page, all of them are made bit by bit.
    static LEFT: Cell<usize> = const { Cell::new(0) };
    static IS_ON_PAGE: Cell<bool> = const { Cell::new(false) };
}

/// Says that the app is on the page.
pub fn is_on_page() {
    IS_ON_PAGE.set(true);
}

/// Says that a list comes, or comes anew. Where the reader comes back to it, all of it is made at once, so that it is as long as
/// it was, and they stand where they stood.
pub fn begins_list() {
    LEFT.set(match (address::was_here_before(), IS_ON_PAGE.get()) {
        (true, _) => usize::MAX,
        (false, true) => AT_ONCE,
        (false, false) => 0,
    });
}

/// What stands in a row, now or soon.
pub fn later(make: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let left = LEFT.get();
    LEFT.set(left.saturating_sub(1));
    made(left > 0, Box::new(make))
}

/// What stands beside or below what the reader came for, and is made after it.
pub fn after_all(make: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    made(address::was_here_before(), Box::new(make))
}

fn made(now: bool, make: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    if now {
        return make();
    }
    let is_due = RwSignal::new(false);
    // Where the row is gone by then, nothing is to be made.
    bit_by_bit::put_off(Box::new(move || _ = is_due.try_set(true)));
    live(move || is_due.get().then(&make))
}
