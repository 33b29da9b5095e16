//! Looking at what is stored now, and bringing it together with what this tab has.

use leptos::prelude::*;
use plan::{Change, Known, Meeting, Plan, PlanId, StoredPlan, Unreadable, merge};

use super::{PREFIX, Plans, Task, Unread, gone, key, new_id};
use crate::browser::storage::{Store, Why};
use crate::browser::{locks, random as from_browser, storage};
use crate::route::Route;
use crate::state::Notice;
use crate::text;

/// What this tab knows of a plan, and the text that it saw of it in the browser's storage.
pub struct Kept {
    pub known: Known,
    seen: String,
}

impl Plans {
    /// Looks for the first time: now, or when all of the program has come.
    pub fn begin(&self) {
        self.look_by(true, |plans| _ = plans.task(Task::Begin));
    }

    /// Looks at everything that is stored.
    pub fn look(&self) {
        self.look_by(false, |plans| _ = plans.task(Task::Look));
    }

    /// Where nothing is stored and this tab has nothing, there is nothing to look at.
    fn look_by(&self, is_asked: bool, look: fn(&Plans)) {
        if are_kept() || self.kept.with_value(|kept| !kept.is_empty()) {
            return self.with_all(is_asked, look);
        }
        if self.all.with_untracked(|all| !all.is_empty()) {
            self.all.set(Vec::new());
        }
        if self.unread.with_untracked(|unread| unread.iter().any(Unread::is_plan)) {
            self.unread.update(|unread| unread.retain(|unread| !unread.is_plan()));
        }
    }

    /// Says where plans are kept that the browser does not keep.
    pub(super) fn tell_held(&self) {
        let why = self.all.with_untracked(|all| all.iter().find_map(|stored| storage::held(&key(stored.plan.id()))));
        why.into_iter().for_each(|why| self.tell_store(Store::Memory(why)));
    }

    /// Looks at the storage as soon as no other tab does.
    pub fn look_soon(&self) {
        if !self.will_look.get_value() {
            self.will_look.set_value(true);
            let plans = *self;
            locks::alone(move || {
                plans.will_look.set_value(false);
                plans.look();
            });
        }
    }

    /// Looks at everything that is stored.
    pub(super) fn look_at_all(&self) {
        let is_other = |unread: &&Unread| !unread.is_plan();
        let mut unread: Vec<Unread> =
            self.unread.with_untracked(|unread| unread.iter().filter(is_other).cloned().collect());
        let mut keys = storage::keys(PREFIX);
        let known: Vec<String> = self.kept.with_value(|kept| kept.iter().map(|kept| key(kept.id())).collect());
        keys.extend(known.into_iter().filter(|key| storage::in_browser(key).is_none() && storage::held(key).is_none()));
        let mut deleted = Vec::new();
        unread.extend(keys.iter().filter_map(|key| self.look_at(key, &mut deleted)));
        self.tell_deleted(deleted);
        self.show();
        if self.unread.with_untracked(|before| *before != unread) {
            if !unread.is_empty() {
                self.notices.warning.set(Some(text::storage::FOUND_UNREADABLE));
            }
            self.unread.set(unread);
        }
    }

    /// Looks at one key. What lies there and cannot be read is given; a plan that this tab had and another has deleted goes to the
    /// `deleted`.
    pub(super) fn look_at(&self, key: &str, deleted: &mut Vec<Plan>) -> Option<Unread> {
        let mut seen = storage::in_browser(key);
        let Ok(id) = key[PREFIX.len()..].parse::<PlanId>() else {
            return seen.map(|text| Unread::new(key, text, Unreadable::NotOurs));
        };
        let mut kept = self.take_out(id);
        if (kept.is_some() || seen.is_some()) && gone::contains(id) {
            storage::let_go(key);
            deleted.extend(kept.take().map(|kept| kept.known.now().plan.clone()));
            // Something else may lie there by now.
            if seen.take_if(|text| StoredPlan::read(text).is_ok_and(|stored| stored.plan.id() == id)).is_some() {
                storage::remove(key);
            }
        }
        match (kept, seen) {
            // Nothing new.
            (Some(kept), Some(text)) if kept.seen == text => self.put_back(kept),
            (kept, Some(text)) => match StoredPlan::read(&text) {
                Ok(theirs) if theirs.plan.id() == id => self.meet(kept.map(|kept| kept.known), theirs, text),
                other => {
                    let why = other.err().unwrap_or(Unreadable::NotOurs);
                    // Something else was written over it: what this tab has of it must not vanish from the screen.
                    kept.into_iter().for_each(|kept| self.put_back(held(kept)));
                    return Some(Unread::new(key, text, why));
                }
            },
            (Some(kept), None) if storage::is_being_deleted() => storage::let_go(&super::key(kept.id())),
            (Some(kept), None) => self.put_back(held(kept)),
            (None, None) => self.kept.update_value(|all| all.extend(in_memory(key))),
        }
        None
    }

    /// Brings together what this tab has of a plan and what is stored of it.
    fn meet(&self, known: Option<Known>, theirs: StoredPlan, text: String) {
        let key = key(theirs.plan.id());
        let Some(mut known) = known.or_else(|| in_memory(&key).map(|kept| kept.known)) else {
            return self.put_back(Kept { known: Known::found(theirs), seen: text });
        };
        let meeting = known.meet(theirs.clone());
        let mut copy = None;
        match &meeting {
            Meeting::Settled | Meeting::WriteAgain => {}
            Meeting::Merge { base } => {
                let (ours, stored) = (known.now().plan.clone(), theirs.plan.clone());
                let merged = merge(base.as_ref(), &ours, &stored);
                known.join(&theirs, merged.plan, random());
                copy = merged.copy;
            }
        }
        // The browser has it again, or has had it all the time.
        storage::let_go(&key);
        let stored = known.now().clone();
        self.put_back(Kept { known, seen: text });
        if meeting != Meeting::Settled {
            self.write(&stored);
        }
        copy.into_iter().for_each(|copy| self.keep_copy(&copy));
    }

    /// What two tabs said differently is kept as a plan of its own.
    fn keep_copy(&self, copy: &Plan) {
        let lang = self.settings.lang.get_untracked();
        let copy = copy.copy(new_id(), text::plans::copy_of(lang, copy.name()));
        let text = text::storage::kept_both(lang, copy.name().as_str());
        let onward = Some((Route::Plan(copy.id()), text::plans::SEE_PLAN.to(lang)));
        let undo = self.change(&Change::Make(copy));
        self.notices.say(Notice { text, undo, onward, ..Notice::default() });
    }

    /// Says which plans of this tab another has deleted; the reader may have them back. The browser tells of many one by one: they
    /// are added to those that stand on screen.
    pub(super) fn tell_deleted(&self, mut plans: Vec<Plan>) {
        if plans.is_empty() {
            return;
        }
        let before = self.deleted.get_value();
        if self.notices.latest.with_untracked(|latest| latest.as_ref().and_then(|latest| latest.undo)) == Some(before.0)
            && self.notices.history.try_update(|history| history.forget_last(before.0)) == Some(true)
        {
            plans.extend(before.1);
        }
        let lang = self.settings.lang.get_untracked();
        let text = text::plans::deleted_elsewhere(lang, plans[0].name().as_str(), plans.len() - 1);
        let undo = self.notices.did(Change::All(plans.iter().cloned().map(Change::Make).collect()));
        self.deleted.set_value((undo, plans));
        self.notices.say(Notice { text, undo: Some(undo), ..Notice::default() });
    }

    /// Remembers another state of a plan, or another plan, as this tab's own.
    pub(super) fn remember(&self, plan: Plan) -> StoredPlan {
        let kept = match self.take_out(plan.id()) {
            Some(mut kept) => {
                kept.known.change(plan, random());
                kept
            }
            None => Kept { known: Known::made(plan, random()), seen: String::new() },
        };
        let stored = kept.known.now().clone();
        self.put_back(kept);
        stored
    }

    /// Remembers what the browser's storage holds of a plan.
    pub(super) fn saw(&self, id: PlanId, text: String) {
        if let Some(kept) = self.take_out(id) {
            self.put_back(Kept { seen: text, ..kept });
        }
    }

    /// Knows nothing of a plan any more.
    pub(super) fn forget(&self, id: PlanId) {
        drop(self.take_out(id));
    }

    fn take_out(&self, id: PlanId) -> Option<Kept> {
        let take = |all: &mut Vec<Kept>| {
            let place = all.iter().position(|kept| kept.id() == id)?;
            Some(all.swap_remove(place))
        };
        self.kept.try_update_value(take).flatten()
    }

    fn put_back(&self, kept: Kept) {
        self.kept.update_value(|all| all.push(kept));
    }
}

/// Whether there is anything where plans are kept.
pub fn are_kept() -> bool {
    !storage::keys(PREFIX).is_empty()
}

impl Kept {
    fn id(&self) -> PlanId {
        self.known.now().plan.id()
    }
}

/// A plan that the browser no longer holds, kept in memory. It may have been there before, for want of room.
fn held(mut kept: Kept) -> Kept {
    let key = key(kept.id());
    if storage::held(&key).is_none() {
        storage::hold(&key, &kept.known.now().write(), Why::Lost);
    }
    kept.seen.clear();
    kept
}

/// A plan that this tab holds in memory, and knows nothing else of: it had been put aside.
fn in_memory(key: &str) -> Option<Kept> {
    storage::held(key)?;
    let stored = StoredPlan::read(&storage::read(key)?).ok()?;
    Some(Kept { known: Known::own(stored), seen: String::new() })
}

/// For this tab's changes of a plan.
fn random() -> u32 {
    u32::from_be_bytes(from_browser::bytes())
}
