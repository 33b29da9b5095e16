//! The reader's plans: a key of the storage each, read fresh before each change, since another tab may have changed it.
//!
//! Whatever is done is a [`Change`], and can be undone in this session.

mod gone;
mod look;
mod tasks;
mod unread;

use catalogue::{CourseNumber, Lang, danish};
use leptos::prelude::*;
use leptos::task::spawn_local;
use plan::{Change, Edit, Entry, History, Plan, PlanId, PlanName, Shelf, Step, StoredPlan};

pub use tasks::{Done, Task};
pub use unread::Unread;

use super::{LastingMemo, LastingSignal, Notice, Notices, Settings};
use crate::browser::storage::{Store, Why};
use crate::browser::{downloads, random, storage, windows};
use crate::{pages, text};
use look::Kept;
pub use look::are_kept;

pub(super) const PREFIX: &str = "amuplan:plan:";

/// The plans, and what was found in their place.
#[derive(Clone, Copy)]
pub struct Plans {
    /// All plans that can be read, by name.
    pub all: LastingSignal<Vec<StoredPlan>>,
    /// What is kept and cannot be read.
    pub unread: LastingSignal<Vec<Unread>>,
    /// The plan that courses go to: the one that was chosen, else the first.
    pub current: LastingMemo<Option<Plan>>,
    /// Whether something can be undone.
    pub can_undo: LastingMemo<bool>,
    /// Whether something can be done again.
    pub can_redo: LastingMemo<bool>,
    /// What this tab knows of each plan.
    kept: StoredValue<Vec<Kept>>,
    /// How many plans the browser has lost.
    lost: StoredValue<usize>,
    /// The plans that another tab has deleted, and the step that brings them back.
    deleted: StoredValue<(Step, Vec<Plan>)>,
    /// Whether a look at the storage is on its way.
    will_look: StoredValue<bool>,
    /// Where the last change was kept; `None` before there was one.
    store: StoredValue<Option<Store>>,
    settings: Settings,
    notices: Notices,
}

impl Plans {
    /// What is stored now.
    pub fn read(settings: Settings, notices: Notices, unread_settings: Option<Unread>) -> Self {
        let all: LastingSignal<Vec<StoredPlan>> = LastingSignal::new(Vec::new());
        let current = LastingMemo::new(move || {
            let chosen = settings.current_plan.get();
            all.with(|all| {
                let chosen = all.iter().find(|stored| Some(stored.plan.id()) == chosen);
                chosen.or(all.first()).map(|stored| stored.plan.clone())
            })
        });
        let plans = Plans {
            all,
            current,
            unread: LastingSignal::new(Vec::new()),
            can_undo: LastingMemo::new(move || notices.history.with(History::can_undo)),
            can_redo: LastingMemo::new(move || notices.history.with(History::can_redo)),
            kept: StoredValue::new(Vec::new()),
            lost: StoredValue::new(0),
            deleted: StoredValue::new((Step::default(), Vec::new())),
            will_look: StoredValue::new(false),
            store: StoredValue::new(None),
            settings,
            notices,
        };
        plans.forget_all(unread_settings);
        // Else once the app is on the page: before, it can wait for nothing.
        if pages::are_fetched() {
            plans.begin();
        }
        windows::ask_before_leaving(|| storage::is_in_memory_only(PREFIX));
        plans
    }

    /// The plan with this identity.
    pub fn get(&self, id: PlanId) -> Option<Plan> {
        self.all.with(|all| all.iter().find(|stored| stored.plan.id() == id).map(|stored| stored.plan.clone()))
    }

    /// Puts a course at the end of the current plan, and makes one where there is none. Gives the plan and the step that takes it
    /// back; `None` where the course is in it already.
    pub fn add(&self, course: CourseNumber) -> Option<(Plan, Step)> {
        let Some(plan) = self.current.get_untracked() else {
            let name = PlanName::new(text::plans::FIRST_NAME.to(self.settings.lang.get_untracked())).ok()?;
            let (id, step) = self.make_of(name, vec![course]);
            return Some((untrack(|| self.get(id))?, step));
        };
        let step = self.edit(plan.id(), &Edit::add(course))?;
        Some((plan, step))
    }

    /// Where a plan is that was just made, when it is the first thing that the browser keeps. Else nothing is said about that.
    pub fn first_kept(&self) -> &'static str {
        let is_first = self.store.get_value() == Some(Store::Browser) && self.all.with_untracked(|all| all.len() == 1);
        let where_it_is = if windows::is_in_a_foreign_page() { text::storage::KEPT_APART } else { text::storage::KEPT };
        if is_first { where_it_is.to(self.settings.lang.get_untracked()) } else { "" }
    }

    /// Makes an empty plan; courses go to it from now on.
    pub fn make(&self, name: PlanName) -> (PlanId, Step) {
        self.make_of(name, Vec::new())
    }

    /// Makes a plan of these courses; others go to it from now on. Gives its identity and the step that takes it back.
    pub fn make_of(&self, name: PlanName, courses: Vec<CourseNumber>) -> (PlanId, Step) {
        let id = new_id();
        let mut plan = Plan::new(id, name);
        for course in courses {
            plan.apply(&Edit::add(course));
        }
        (id, self.change(&Change::make(plan)).unwrap_or_default())
    }

    /// Makes a copy of a plan; courses go to it from now on. Gives its identity, its name, and the step that takes it back.
    pub fn copy(&self, id: PlanId) -> Option<(PlanId, PlanName, Step)> {
        let plan = self.plan(id)?;
        let name = text::plans::copy_of(self.settings.lang.get_untracked(), plan.name());
        let copy = plan.copy(new_id(), name.clone());
        let id = copy.id();
        Some((id, name, self.change(&Change::make(copy))?))
    }

    /// Changes a plan as it is stored now, and gives the step that takes it back; `None` where nothing changed.
    pub fn edit(&self, id: PlanId, edit: &Edit) -> Option<Step> {
        self.change(&Change::Edit(id, edit.clone()))
    }

    /// Lets courses go to this plan from now on.
    pub fn choose_plan(&self, id: PlanId) -> Option<Step> {
        self.change(&Change::Choose(Some(id)))
    }

    /// Deletes a plan, and gives its name and the step that takes that back.
    pub fn delete(&self, id: PlanId) -> Option<(PlanName, Step)> {
        let plan = self.plan(id)?;
        let name = plan.name().clone();
        let is_current = self.settings.current_plan.get_untracked() == Some(id);
        let choose = is_current.then_some(Change::Choose(None));
        let step = self.change(&Change::All(choose.into_iter().chain([Change::Unmake(plan)]).collect()))?;
        Some((name, step))
    }

    /// Makes any change, of several plans too, and gives the step that takes it back; `None` where nothing changed.
    pub fn change(&self, change: &Change) -> Option<Step> {
        let back = change.apply(&mut { *self })?;
        Some(self.notices.did(back))
    }

    /// Takes back what was done last and says what it was; `false` where there is nothing.
    pub fn undo(&self) -> bool {
        let can = self.can_undo.get_untracked();
        if can {
            self.with_all(true, |plans| {
                let entry = plans.notices.history.try_update(History::take_done).flatten();
                plans.turn(entry, History::undid, text::everywhere::undone);
            });
        }
        can
    }

    /// Does again what was undone last and says what it is; `false` where there is nothing.
    pub fn redo(&self) -> bool {
        let can = self.can_redo.get_untracked();
        if can {
            self.with_all(true, |plans| {
                let entry = plans.notices.history.try_update(History::take_undone).flatten();
                plans.turn(entry, History::redid, text::everywhere::redone);
            });
        }
        can
    }

    fn turn(&self, entry: Option<Entry>, remember: fn(&mut History, Entry, Change), say: fn(Lang, &str) -> String) {
        let Some(entry) = entry else { return };
        let lang = self.settings.lang.get_untracked();
        // Another tab may have done it already, or taken the plan away.
        let Some(Done::Applied(Some(turned))) = self.task(Task::Apply(entry.change.clone())) else {
            return self.notices.tell(text::everywhere::NOTHING_TO_UNDO.to(lang));
        };
        let (text, step) = (say(lang, &entry.said), entry.step);
        self.notices.history.update(|history| remember(history, entry, turned));
        let again = self.notices.history.with_untracked(|history| history.last() == Some(step));
        let undo = again.then_some(step);
        self.notices.latest.set(Some(Notice { text, undo, redo: !again, ..Notice::default() }));
    }

    /// Does something once all of the program is there; where it does not come, the reader is told so who has asked for it.
    fn with_all(&self, is_asked: bool, then: fn(&Plans)) {
        let plans = *self;
        if pages::are_fetched() {
            return then(&plans);
        }
        spawn_local(async move {
            pages::fetch_rest().await;
            if pages::are_fetched() {
                then(&plans);
            } else if is_asked {
                plans.notices.tell(text::everywhere::NOT_FETCHED.to(plans.settings.lang.get_untracked()));
            }
        });
    }

    /// Does something by code that is there with other pages than the first. Who has changed a plan has been on one of them.
    fn task(&self, task: Task) -> Option<Done> {
        pages::task(*self, task)
    }

    /// Offers everything that is kept as a file.
    pub fn export(&self) {
        downloads::take_plans();
        self.notices.tell_of_file(text::plans::EXPORTED.to(self.settings.lang.get_untracked()));
    }

    /// Writes the plans that the browser has lost into it again.
    pub fn keep_again(&self) {
        self.with_all(true, |plans| {
            plans.task(Task::KeepAgain);
            plans.notices.tell(text::storage::KEPT_AGAIN.to(plans.settings.lang.get_untracked()));
        });
    }

    /// Deletes everything that this program has kept on this computer.
    pub fn delete_everything(&self) {
        storage::remove_everything();
        self.let_go();
    }

    /// Forgets all plans that this tab has, which have been deleted. What is set apart from them stays.
    pub fn let_go(&self) {
        storage::forget_memory();
        if !storage::is_apart() {
            self.settings.forget();
        }
    }

    /// Begins anew with what is stored, beside settings that cannot be read.
    pub fn begin_anew(&self, unread_settings: Option<Unread>) {
        self.forget_all(unread_settings);
        self.begin();
    }

    fn forget_all(&self, unread_settings: Option<Unread>) {
        self.kept.set_value(Vec::new());
        self.store.set_value(None);
        self.lost.set_value(0);
        self.deleted.set_value((Step::default(), Vec::new()));
        self.notices.forget();
        if unread_settings.is_some() {
            self.notices.warning.set(Some(text::storage::FOUND_UNREADABLE));
        }
        self.unread.set(unread_settings.into_iter().collect());
    }

    fn write(&self, stored: &StoredPlan) {
        let key = key(stored.plan.id());
        let text = stored.write();
        // The browser has lost it, and the reader has not asked to have it kept again; or what lies there is not ours to write over.
        if storage::held(&key) == Some(Why::Lost) || self.is_unread(&key) {
            storage::hold(&key, &text, Why::Lost);
            return;
        }
        let store = storage::write(&key, &text);
        if store == Store::Browser {
            self.saw(stored.plan.id(), text);
        }
        self.tell_store(store);
    }

    /// Whether what the browser keeps there cannot be read: it is somebody's, and stays.
    fn is_unread(&self, key: &str) -> bool {
        self.unread.with_untracked(|unread| unread.iter().any(|unread| unread.key == key))
    }

    /// Says where plans are kept, when that has changed.
    fn tell_store(&self, store: Store) {
        let before = self.store.get_value();
        // This one has found room, and others have not.
        if store == Store::Browser && before.is_some() && storage::is_in_memory_only(PREFIX) {
            return;
        }
        if before != Some(store) {
            self.store.set_value(Some(store));
            match store {
                // There is room again.
                Store::Browser => {
                    let warning = self.notices.warning;
                    if [text::storage::FULL, text::storage::DENIED].map(Some).contains(&warning.get_untracked()) {
                        warning.set(None);
                    }
                }
                Store::Memory(Why::Denied) => self.notices.warning.set(Some(text::storage::DENIED)),
                Store::Memory(Why::Full) => self.notices.warning.set(Some(text::storage::FULL)),
                Store::Memory(Why::Lost | Why::Apart) => {}
            }
        }
    }

    /// Brings what is known on screen, by name.
    fn show(&self) {
        let mut all: Vec<StoredPlan> = Vec::new();
        self.kept.with_value(|kept| kept.iter().for_each(|kept| insert(&mut all, kept.known.now().clone())));
        let lost = all.iter().filter(|stored| is_lost(stored)).count();
        if self.all.with_untracked(|before| *before != all) {
            self.all.set(all);
        }
        let before = self.lost.get_value();
        self.lost.set_value(lost);
        if lost > before {
            self.notices.warning.set(Some(text::storage::LOST));
        } else if lost == 0 && self.notices.warning.get_untracked() == Some(text::storage::LOST) {
            self.notices.warning.set(None);
        }
    }
}

impl Shelf for Plans {
    /// As it is stored now: another tab may have changed or deleted it, or made something of it that cannot be read.
    fn plan(&self, id: PlanId) -> Option<Plan> {
        let mut deleted = Vec::new();
        let unread = self.look_at(&key(id), &mut deleted);
        self.tell_deleted(deleted);
        // What became of it goes on screen.
        if unread.is_some() != self.is_unread(&key(id)) {
            self.look();
        }
        self.show();
        untrack(|| self.get(id))
    }

    fn put(&mut self, plan: Plan) {
        gone::lift(plan.id());
        let stored = self.remember(plan);
        self.write(&stored);
        self.show();
    }

    fn take(&mut self, id: PlanId) {
        gone::add(id);
        let key = key(id);
        if self.is_unread(&key) {
            storage::let_go(&key);
        } else {
            storage::remove(&key);
        }
        gone::keep(id);
        self.forget(id);
        self.show();
    }

    fn choose(&mut self, id: Option<PlanId>) -> Option<PlanId> {
        let before = self.settings.current_plan.get_untracked();
        self.settings.set_current_plan(id);
        before
    }
}

fn key(id: PlanId) -> String {
    format!("{PREFIX}{id}")
}

/// An identity that no plan has.
pub fn new_id() -> PlanId {
    PlanId::from_random(random::bytes())
}

/// Whether the browser has lost this plan.
fn is_lost(stored: &StoredPlan) -> bool {
    storage::held(&key(stored.plan.id())) == Some(Why::Lost)
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
