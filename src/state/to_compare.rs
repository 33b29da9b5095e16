//! The courses that the reader has picked to see side by side.
//!
//! They are in memory only: what is worth keeping is the address of the comparison, which holds them all. Such an address changes
//! nothing here, so that looking at somebody else's comparison does not cost the reader their own choice.

use catalogue::CourseNumber;
use leptos::prelude::*;

use crate::route::{Address, Comparison, Route};

/// More than this do not stand side by side on a screen.
pub const MOST: usize = 4;

/// What is picked.
#[derive(Clone, Copy)]
pub struct ToCompare {
    /// The comparison of what is picked, in the order of picking. In a type of signal that there is
    /// already: another would make the wasm 2 KB larger.
    address: RwSignal<Address>,
}

impl ToCompare {
    /// Nothing yet.
    pub fn new() -> Self {
        ToCompare { address: RwSignal::new(Ok(Route::Compare(Comparison::default()))) }
    }

    /// The picked courses.
    pub fn courses(&self) -> Vec<CourseNumber> {
        match self.address.get() {
            Ok(Route::Compare(comparison)) => comparison.courses,
            _ => Vec::new(),
        }
    }

    /// Picks these courses and no others.
    pub fn set(&self, courses: Vec<CourseNumber>) {
        self.address.set(Ok(Route::Compare(Comparison::of(courses))));
    }

    /// Picks a course, or no longer. `false` where there is no room for it.
    pub fn toggle(&self, number: CourseNumber) -> bool {
        let mut courses = untrack(|| self.courses());
        match courses.iter().position(|&picked| picked == number) {
            Some(place) => _ = courses.remove(place),
            None if courses.len() >= MOST => return false,
            None => courses.push(number),
        }
        self.set(courses);
        true
    }

    /// No longer picks it.
    pub fn remove(&self, number: CourseNumber) {
        let mut courses = untrack(|| self.courses());
        courses.retain(|&picked| picked != number);
        self.set(courses);
    }
}
