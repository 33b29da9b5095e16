//! One sorting routine for everything that is put in order, so that the wasm holds one.

use std::cmp::Ordering;

/// The places `0..count` in the order of `compare`; places that are equal keep theirs.
pub(crate) fn ordered(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|&a, &b| compare(a, b));
    places
}
