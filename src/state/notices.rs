//! What was just done, said in one line, with a way to take it back.

use catalogue::CourseNumber;
use leptos::prelude::*;
use plan::{Edit, PlanId, StoredPlan};

use crate::route::Route;
use crate::text::Words;

/// What takes back what was just done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undo {
    /// Another change to the plan.
    Edit(PlanId, Edit),
    /// Taking courses out, and the plan away that was made for them; courses go to this plan again.
    Unmake(PlanId, Vec<CourseNumber>, Option<PlanId>),
    /// Putting a plan back, and whether courses went to it.
    Restore(StoredPlan, bool),
}

/// One line about what was just done.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notice {
    /// What was done.
    pub text: String,
    /// How to take it back.
    pub undo: Option<Undo>,
    /// Where one may want to go now: where, and what it is called.
    pub onward: Option<(Route, &'static str)>,
}

/// The lines on screen.
#[derive(Clone, Copy)]
pub struct Notices {
    /// What was just done. Gone with the next thing, and on another page.
    pub latest: RwSignal<Option<Notice>>,
    /// What the reader must know; it stays until they close it.
    pub warning: RwSignal<Option<Words>>,
}

impl Notices {
    /// None.
    pub fn new() -> Self {
        Notices { latest: RwSignal::new(None), warning: RwSignal::new(None) }
    }

    /// Says what was just done.
    pub fn say(&self, notice: Notice) {
        self.latest.set(Some(notice));
    }

    /// Says something that needs no answer.
    pub fn tell(&self, text: impl Into<String>) {
        self.say(Notice { text: text.into(), ..Notice::default() });
    }

    /// Takes the line away.
    pub fn clear(&self) {
        if self.latest.with_untracked(Option::is_some) {
            self.latest.set(None);
        }
    }
}
