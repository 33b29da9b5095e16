//! The courses that the reader has picked to see side by side.
//!
//! They are in memory only: what is worth keeping is the address of the comparison, which holds them all. Such an address changes
//! nothing here, so that looking at somebody else's comparison does not cost the reader their own choice.

use catalogue::CourseNumber;
use leptos::prelude::*;

use super::LastingSignal;

/// More than this do not stand side by side on a screen.
pub const MOST: usize = 4;

/// What is picked.
#[derive(Clone, Copy)]
pub struct ToCompare {
    /// In the order of picking.
    courses: LastingSignal<Vec<CourseNumber>>,
}

impl ToCompare {
    /// Nothing yet.
    pub fn new() -> Self {
        ToCompare { courses: LastingSignal::new(Vec::new()) }
    }

    /// The picked courses.
    pub fn courses(&self) -> Vec<CourseNumber> {
        self.courses.get()
    }

    /// Picks none.
    pub fn clear(&self) {
        self.courses.set(Vec::new());
    }

    /// Picks a course, or no longer. `false` where there is no room for it.
    pub fn toggle(&self, number: CourseNumber) -> bool {
        let is_full = self.courses.with_untracked(|courses| courses.len() >= MOST && !courses.contains(&number));
        if !is_full {
            self.courses.update(|courses| match courses.iter().position(|&picked| picked == number) {
                Some(place) => _ = courses.remove(place),
                None => courses.push(number),
            });
        }
        !is_full
    }

    /// No longer picks it.
    pub fn remove(&self, number: CourseNumber) {
        self.courses.update(|courses| courses.retain(|&picked| picked != number));
    }
}
