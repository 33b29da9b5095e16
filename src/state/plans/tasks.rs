//! What the first page does to plans as well, by code that comes with the other pages (`pages::task`).

use leptos::prelude::*;
use plan::{Change, Merged, Plan, Shelf, StoredPlan, merge};

use super::{Plans, is_lost, key, new_id};
use crate::browser::storage;

/// What is to be done.
pub enum Task {
    /// Merge what this tab has of a plan (the second) with what is stored of it, on the last version that both come from.
    Merge(Box<(Option<Plan>, Plan, Plan)>),
    /// Write a plan.
    Write(StoredPlan),
    /// Make a change.
    Apply(Change),
    /// Write the plans that the browser has lost into it again.
    KeepAgain,
}

/// What came of it.
pub enum Done {
    /// Merged.
    Merged(Merged),
    /// The change that takes back what was made; `None` where there was nothing to do.
    Applied(Option<Change>),
    /// Nothing more to say.
    So,
}

impl Plans {
    /// Does it.
    pub fn does(&self, task: Task) -> Done {
        match task {
            Task::Merge(plans) => {
                let (base, ours, theirs) = *plans;
                return Done::Merged(merge(base.as_ref(), &ours, &theirs));
            }
            Task::Apply(change) => return Done::Applied(change.apply(&mut { *self })),
            Task::Write(stored) => self.write(&stored),
            Task::KeepAgain => self.write_lost(),
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
