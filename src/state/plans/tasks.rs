//! What the first page does to plans as well, by code that comes with the other pages (`pages::task`): whoever has no plans yet needs
//! none of it there.

use leptos::prelude::*;
use plan::{Change, Shelf, StoredPlan};

use super::{Plans, is_lost, key, new_id};
use crate::browser::storage;

/// What is to be done.
pub enum Task {
    /// Look at what is stored, for the first time.
    Begin,
    /// Look at what is stored.
    Look,
    /// Make a change.
    Apply(Change),
    /// Write the plans that the browser has lost into it again.
    KeepAgain,
}

/// What came of it.
pub enum Done {
    /// The change that takes back what was made; `None` where there was nothing to do.
    Applied(Option<Change>),
    /// Nothing more to say.
    So,
}

impl Plans {
    /// Does it.
    pub fn does(&self, task: Task) -> Done {
        match task {
            Task::Begin => {
                self.look_at_all();
                self.tell_held();
            }
            Task::Look => self.look_at_all(),
            Task::Apply(change) => return Done::Applied(change.apply(&mut { *self })),
            Task::KeepAgain => {
                self.write_lost();
                self.show();
            }
        }
        Done::So
    }

    fn write_lost(&self) {
        let lost: Vec<StoredPlan> = self.all.get_untracked().into_iter().filter(is_lost).collect();
        for stored in lost {
            let id = stored.plan.id();
            storage::let_go(&key(id));
            if storage::in_browser(&key(id)).is_none() {
                self.write(&stored);
            } else {
                // What lies in its place cannot be read, and is not ours to write over.
                self.forget(id);
                let plan = stored.plan.copy(new_id(), stored.plan.name().clone());
                if self.settings.current_plan.get_untracked() == Some(id) {
                    self.settings.set_current_plan(Some(plan.id()));
                }
                { *self }.put(plan);
            }
        }
    }
}
