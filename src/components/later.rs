//! What stands in the rows of a long list. What the reader sees first is made at once, and the rest bit by bit.

use std::cell::Cell;

use leptos::prelude::*;

use super::parts::live;
use crate::browser::{address, bit_by_bit};

/// So many rows fill a screen.
const AT_ONCE: usize = 10;

thread_local! {
    /// How many more rows are made at once.
    static LEFT: Cell<usize> = const { Cell::new(AT_ONCE) };
}

/// Says that a list comes, or comes anew. Where the reader comes back to it, all of it is made at once, so that it is as long as
/// it was, and they stand where they stood.
pub fn begins_list() {
    LEFT.set(if address::was_here_before() { usize::MAX } else { AT_ONCE });
}

/// What stands in a row, now or soon.
pub fn later(make: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let left = LEFT.get();
    if left > 0 {
        LEFT.set(left - 1);
        return make();
    }
    soon(make)
}

/// What stands beside a list and is made after it.
pub fn beside_list(make: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    if address::was_here_before() { make() } else { soon(make) }
}

fn soon(make: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let is_due = RwSignal::new(false);
    // Where the row is gone by then, nothing is to be made.
    bit_by_bit::put_off(move || _ = is_due.try_set(true));
    live(move || is_due.get().then(&make))
}
