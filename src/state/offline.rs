//! Use without a network, and newer versions of the page.

use std::cell::Cell;

use leptos::prelude::*;

use super::plans::PREFIX;
use super::{LastingSignal, State};
use crate::browser::worker::{self, Standing};
use crate::browser::{focus, storage};
use crate::text::{Words, offline as text};

/// What is said about it.
#[derive(Clone, Copy)]
pub struct Offline {
    /// That the page is kept, where that was so before this visit.
    pub kept: LastingSignal<Option<Words>>,
    /// The same, where it has just come about.
    pub kept_now: LastingSignal<Option<Words>>,
    /// That there is no network. The reader may put it away.
    pub cut: LastingSignal<Option<Words>>,
    /// That a new version waits. The reader may put it away.
    pub new_version: LastingSignal<Option<Words>>,
}

impl Offline {
    /// As it is, from now on.
    pub fn new() -> Self {
        let line = || LastingSignal::new(None);
        let offline = Offline { kept: line(), kept_now: line(), cut: line(), new_version: line() };
        let last = Cell::new(Standing::default());
        worker::on_change(move |now| {
            let before = last.replace(now);
            let says = |line: LastingSignal<Option<Words>>, holds: bool, words| line.set(holds.then_some(words));
            // What the reader has put away stays away until something changes.
            if (before.is_cut, before.is_kept) != (now.is_cut, now.is_kept) {
                says(offline.cut, now.is_cut, if now.is_kept { text::CUT } else { text::CUT_NOT_KEPT });
            }
            if (before.is_kept, before.is_fresh) != (now.is_kept, now.is_fresh) {
                says(offline.kept, now.is_kept && !now.is_fresh, text::KEPT);
                says(offline.kept_now, now.is_kept && now.is_fresh, text::KEPT);
            }
            if before.versions != now.versions {
                says(offline.new_version, now.versions > 0, text::NEW_VERSION);
            }
        });
        offline
    }
}

impl State {
    /// Changes to the new version. What would be lost by that is to be taken along before.
    pub fn update_page(self) {
        // What is being typed is kept first, as if the reader had gone on.
        focus::leave();
        self.navigation.settle();
        // Said once: then it is the reader's to decide.
        let was_said = self.notices.warning.get_untracked() == Some(text::SAVE_FIRST);
        if storage::is_in_memory_only(PREFIX) && !was_said {
            self.notices.warning.set(Some(text::SAVE_FIRST));
        } else {
            worker::update();
        }
    }
}
