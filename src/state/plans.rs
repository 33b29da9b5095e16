//! The reader's plans: a key of the storage each, read fresh before each change, since another tab may have changed it.

mod unread;

use catalogue::{CourseNumber, danish};
use leptos::prelude::*;
use plan::{Edit, Plan, PlanId, PlanName, StoredPlan, Unreadable};

pub use unread::Unread;

use super::notices::Undo;
use super::{Notices, Settings};
use crate::browser::storage::{Store, Why};
use crate::browser::{downloads, random, storage, windows};
use crate::text;

const PREFIX: &str = "amuplan:plan:";

/// Everything that this program keeps begins with this.
const EVERYTHING: &str = "amuplan:";

/// The plans, and what was found in their place.
#[derive(Clone, Copy)]
pub struct Plans {
    /// All plans that can be read, by name.
    pub all: RwSignal<Vec<StoredPlan>>,
    /// What is kept and cannot be read.
    pub unread: RwSignal<Vec<Unread>>,
    /// The plan that courses go to: the one that was chosen, else the first.
    pub current: Memo<Option<Plan>>,
    /// Where the last change was kept; `None` before there was one.
    store: StoredValue<Option<Store>>,
    settings: Settings,
    notices: Notices,
}

impl Plans {
    /// What is stored now, and follows what other tabs do with it.
    pub fn read(settings: Settings, notices: Notices, unread_settings: Option<Unread>) -> Self {
        let unread: Vec<Unread> = unread_settings.into_iter().collect();
        let all: RwSignal<Vec<StoredPlan>> = RwSignal::new(Vec::new());
        let current = Memo::new(move |_| {
            let chosen = settings.current_plan.get();
            all.with(|all| {
                let chosen = all.iter().find(|stored| Some(stored.plan.id()) == chosen);
                chosen.or(all.first()).map(|stored| stored.plan.clone())
            })
        });
        let plans =
            Plans { all, current, unread: RwSignal::new(unread), store: StoredValue::new(None), settings, notices };
        if plans.unread.with_untracked(|unread| !unread.is_empty()) {
            notices.warning.set(Some(text::storage::FOUND_UNREADABLE));
        }
        plans.refresh();
        storage::on_change_elsewhere(move || plans.refresh());
        windows::ask_before_leaving(|| storage::is_in_memory_only(PREFIX));
        plans
    }

    /// The plan with this identity.
    pub fn get(&self, id: PlanId) -> Option<Plan> {
        self.all.with(|all| all.iter().find(|stored| stored.plan.id() == id).map(|stored| stored.plan.clone()))
    }

    /// Puts a course at the end of the current plan, and makes one where there is none. Gives the plan and what takes it back;
    /// `None` where the course is in it already.
    pub fn add(&self, course: CourseNumber) -> Option<(Plan, Undo)> {
        let Some(plan) = self.current.get_untracked() else {
            let name = PlanName::new(text::plans::FIRST_NAME.to(self.settings.lang.get_untracked())).ok()?;
            let (id, undo) = self.make_of(name, vec![course]);
            return Some((untrack(|| self.get(id))?, undo));
        };
        let undo = self.edit(plan.id(), &Edit::add(course))?;
        let id = plan.id();
        Some((plan, Undo::Edit(id, undo)))
    }

    /// Whether a plan that was just made is the first thing that the browser keeps: the reader is then told where it is.
    pub fn is_first_kept(&self) -> bool {
        self.store.get_value() == Some(Store::Browser) && self.all.with_untracked(|all| all.len() == 1)
    }

    /// Makes an empty plan; courses go to it from now on.
    pub fn make(&self, name: PlanName) -> PlanId {
        self.make_of(name, Vec::new()).0
    }

    /// Makes a plan of these courses; others go to it from now on. Gives its identity and what takes it back.
    pub fn make_of(&self, name: PlanName, courses: Vec<CourseNumber>) -> (PlanId, Undo) {
        let id = PlanId::from_random(random::bytes());
        let mut plan = Plan::new(id, name);
        for &course in &courses {
            plan.apply(&Edit::add(course));
        }
        self.keep(StoredPlan::new(plan, 1));
        let before = self.settings.current_plan.get_untracked();
        self.settings.set_current_plan(Some(id));
        (id, Undo::Unmake(id, courses, before))
    }

    /// Changes a plan as it is stored now, and gives the change that takes it back; `None` where nothing changed.
    pub fn edit(&self, id: PlanId, edit: &Edit) -> Option<Edit> {
        let mut stored = self.fresh(id)?;
        let undo = stored.plan.apply(edit)?;
        stored.revision = stored.revision.saturating_add(1);
        self.keep(stored);
        Some(undo)
    }

    /// Deletes a plan, and gives its name and what takes that back.
    pub fn delete(&self, id: PlanId) -> Option<(PlanName, Undo)> {
        let stored = self.fresh(id)?;
        storage::remove(&key(id));
        self.all.update(|all| all.retain(|stored| stored.plan.id() != id));
        let was_current = self.settings.current_plan.get_untracked() == Some(id);
        if was_current {
            self.settings.set_current_plan(None);
        }
        Some((stored.plan.name().clone(), Undo::Restore(stored, was_current)))
    }

    /// Takes back what was done; `false` where there was nothing left to take back.
    pub fn undo(&self, undo: Undo) -> bool {
        match undo {
            Undo::Edit(id, edit) => self.edit(id, &edit).is_some(),
            Undo::Unmake(id, courses, before) => {
                let mut undone = false;
                for course in courses {
                    undone |= self.edit(id, &Edit::Remove(course)).is_some();
                }
                // Another tab may have put more into it.
                if untrack(|| self.get(id)).is_some_and(|plan| plan.courses().is_empty()) {
                    self.delete(id);
                    self.settings.set_current_plan(before.filter(|&before| untrack(|| self.get(before)).is_some()));
                }
                undone
            }
            Undo::Restore(mut stored, was_current) => {
                let id = stored.plan.id();
                stored.revision = stored.revision.saturating_add(1);
                self.keep(stored);
                if was_current {
                    self.settings.set_current_plan(Some(id));
                }
                true
            }
        }
    }

    /// Offers everything that is kept as a file.
    pub fn export(&self) {
        downloads::take_plans();
    }

    /// Deletes everything that this program has kept on this computer.
    pub fn delete_everything(&self) {
        for key in storage::keys(EVERYTHING) {
            storage::remove(&key);
        }
        self.settings.forget();
        self.all.set(Vec::new());
        self.unread.set(Vec::new());
        self.store.set_value(None);
        self.notices.warning.set(None);
    }

    /// Reads everything again.
    fn refresh(&self) {
        let mut all = Vec::new();
        let mut unread: Vec<Unread> = self
            .unread
            .with_untracked(|unread| unread.iter().filter(|it| !it.key.starts_with(PREFIX)).cloned().collect());
        for key in storage::keys(PREFIX) {
            let Some(text) = storage::read(&key) else { continue };
            match StoredPlan::read(&text) {
                Ok(stored) if self::key(stored.plan.id()) == key => insert(&mut all, stored),
                Ok(_) => unread.push(Unread::new(&key, text, Unreadable::NotOurs)),
                Err(why) => unread.push(Unread::new(&key, text, why)),
            }
        }
        if self.all.with_untracked(|before| *before != all) {
            self.all.set(all);
        }
        if self.unread.with_untracked(|before| *before != unread) {
            if !unread.is_empty() {
                self.notices.warning.set(Some(text::storage::FOUND_UNREADABLE));
            }
            self.unread.set(unread);
        }
    }

    /// The plan as it is stored now: another tab may have changed or deleted it, or made something of it that cannot be read.
    fn fresh(&self, id: PlanId) -> Option<StoredPlan> {
        let stored = storage::read(&key(id)).and_then(|text| StoredPlan::read(&text).ok());
        let stored = stored.filter(|stored| stored.plan.id() == id);
        if stored.is_none() {
            // What became of it goes on screen.
            self.refresh();
        }
        stored
    }

    fn keep(&self, stored: StoredPlan) {
        let store = storage::write(&key(stored.plan.id()), &stored.write());
        let before = self.store.get_value();
        if before != Some(store) {
            self.store.set_value(Some(store));
            match store {
                // There is room again.
                Store::Browser if before.is_some() => self.notices.warning.set(None),
                Store::Browser => {}
                Store::Memory(Why::Denied) => self.notices.warning.set(Some(text::storage::DENIED)),
                Store::Memory(Why::Full) => self.notices.warning.set(Some(text::storage::FULL)),
            }
        }
        self.all.update(|all| {
            all.retain(|other| other.plan.id() != stored.plan.id());
            insert(all, stored);
        });
    }
}

fn key(id: PlanId) -> String {
    format!("{PREFIX}{id}")
}

/// Puts a plan in its place by name.
fn insert(all: &mut Vec<StoredPlan>, stored: StoredPlan) {
    let before = |other: &StoredPlan| {
        let by_name = danish::compare(other.plan.name().as_str(), stored.plan.name().as_str());
        by_name.then(other.plan.id().cmp(&stored.plan.id())).is_lt()
    };
    let place = all.partition_point(before);
    all.insert(place, stored);
}
