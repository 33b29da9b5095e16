//! What was just done, said in one line, with a way to take it back.

use leptos::prelude::*;
use plan::{Change, History, Step};

use crate::browser::downloads;
use crate::route::Route;
use crate::text::Words;

/// One line about what was just done.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notice {
    /// What was done. It is said again when it is undone.
    pub text: String,
    /// What else is to be known this time.
    pub more: &'static str,
    /// What a file holds that may not have come.
    pub file: Option<String>,
    /// Which step takes it back, where one can.
    pub undo: Option<Step>,
    /// Whether it was something undone, which can be done again.
    pub redo: bool,
    /// Where one may want to go now: where, and what it is called.
    pub onward: Option<(Route, &'static str)>,
}

/// The lines on screen, and what was done in this session.
#[derive(Clone, Copy)]
pub struct Notices {
    /// What was just done. Gone with the next thing, and on another page.
    pub latest: RwSignal<Option<Notice>>,
    /// What the reader must know; it stays until they close it.
    pub warning: RwSignal<Option<Words>>,
    /// What was done, to be undone and done again.
    pub history: RwSignal<History>,
}

impl Notices {
    /// None.
    pub fn new() -> Self {
        Notices {
            latest: RwSignal::new(None),
            warning: RwSignal::new(None),
            history: RwSignal::new(History::default()),
        }
    }

    /// Says what was just done.
    pub fn say(&self, notice: Notice) {
        if let Some(step) = notice.undo {
            self.history.update_untracked(|history| history.says(step, &notice.text));
        }
        self.latest.set(Some(notice));
    }

    /// Says something that needs no answer.
    pub fn tell(&self, text: impl Into<String>) {
        self.say(Notice { text: text.into(), ..Notice::default() });
    }

    /// Says of a file that it was offered. In a frame, where it may not have come, with what it holds.
    pub fn tell_of_file(&self, text: impl Into<String>) {
        self.say(Notice { text: text.into(), file: downloads::offered_in_frame(), ..Notice::default() });
    }

    /// Remembers what takes back a thing that was just done.
    pub fn did(&self, back: Change) -> Step {
        self.history.try_update(|history| history.did(back)).unwrap_or_default()
    }

    /// Takes the line away.
    pub fn clear(&self) {
        if self.latest.with_untracked(Option::is_some) {
            self.latest.set(None);
        }
    }

    /// Forgets what was done, and takes all lines away.
    pub fn forget(&self) {
        self.history.set(History::default());
        self.warning.set(None);
        self.clear();
    }
}
