//! What one tab knows of a plan, held against what lies in the storage.
//!
//! Two tabs may change the same plan before either hears of the other. The storage then holds what was written last, and the tab
//! whose version was written over brings the two together. Nothing here goes by a clock: whether one version came of another is
//! read from whose changes went into it.

use crate::lineage::Lineage;
use crate::{Plan, StoredPlan};

/// So many versions before are remembered.
const BEFORE: usize = 24;

/// A plan as a tab has it, with the versions before.
#[derive(Debug, Clone)]
pub struct Known {
    now: StoredPlan,
    /// The newest at the end.
    before: Vec<StoredPlan>,
    /// Whether this tab made the last change, and no other has built on it yet.
    is_own: bool,
    /// The number under which this tab made its last change, and how many it has made under it.
    tab: (u64, u64),
}

/// What is to be done after the storage was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meeting {
    /// Nothing: the tab has what is stored.
    Settled,
    /// To write this tab's version again: what is stored is an older one.
    WriteAgain,
    /// To merge this tab's version with what is stored, and to tell [`Known::join`]. `base` is the last version that both come from,
    /// where this tab still has it.
    Merge {
        /// The last version that both come from.
        base: Option<Plan>,
    },
}

impl Known {
    /// A plan as it was found in the storage.
    pub const fn found(stored: StoredPlan) -> Self {
        Known { now: stored, before: Vec::new(), is_own: false, tab: (0, 0) }
    }

    /// A plan as this tab had it before, which the storage may not hold.
    pub const fn own(stored: StoredPlan) -> Self {
        Known { now: stored, before: Vec::new(), is_own: true, tab: (0, 0) }
    }

    /// A plan that this tab puts there. The random number is for this tab's changes.
    pub fn made(plan: Plan, random: u32) -> Self {
        let mut known = Known::found(StoredPlan::new(plan.clone(), 0));
        known.change(plan, random);
        known.before.clear();
        known
    }

    /// As this tab has it.
    pub const fn now(&self) -> &StoredPlan {
        &self.now
    }

    /// This tab changes it. The random number is for this tab's changes from now on, where it needs a new one.
    pub fn change(&mut self, plan: Plan, random: u32) {
        let mut tabs = self.now.tabs.clone();
        self.count(&mut tabs, random);
        self.turn(self.now.next(plan, tabs), true);
    }

    /// A further change of this tab goes into it.
    fn count(&mut self, tabs: &mut Lineage, random: u32) {
        // What does not come of all of this tab's changes begins a new count.
        if self.tab.1 == 0 || tabs.changes_of(self.tab.0) != self.tab.1 {
            self.tab.0 = random.into();
        }
        self.tab.1 = tabs.add(self.tab.0);
    }

    /// What is stored now, seen by this tab.
    pub fn meet(&mut self, theirs: StoredPlan) -> Meeting {
        if theirs == self.now {
            return Meeting::Settled;
        }
        // It has forgotten when this tab was frozen for days.
        let came_of_ours = theirs.tabs.holds(&self.now.tabs) || theirs.tabs.has_forgotten(&self.now.tabs);
        if !self.is_own || came_of_ours || theirs.plan == self.now.plan {
            self.turn(theirs, false);
            return Meeting::Settled;
        }
        // One that no tab has counted in may be older, or by a program that does not count.
        let counts = !theirs.tabs.is_empty();
        if if counts { self.now.tabs.holds(&theirs.tabs) } else { self.before.contains(&theirs) } {
            return Meeting::WriteAgain;
        }
        let is_base = |version: &&StoredPlan| theirs.tabs.holds(&version.tabs) && self.now.tabs.holds(&version.tabs);
        Meeting::Merge { base: self.before.iter().rev().find(is_base).map(|version| version.plan.clone()) }
    }

    /// What came of merging this tab's version with what is stored. The random number is as for [`Known::change`].
    pub fn join(&mut self, theirs: &StoredPlan, merged: Plan, random: u32) {
        let mut joined = theirs.clone();
        joined.tabs.join(&self.now.tabs);
        joined.revision = joined.revision.max(self.now.revision);
        let mut tabs = joined.tabs.clone();
        self.count(&mut tabs, random);
        self.before.push(theirs.clone());
        self.turn(joined.next(merged, tabs), true);
    }

    fn turn(&mut self, next: StoredPlan, is_own: bool) {
        self.before.push(std::mem::replace(&mut self.now, next));
        self.before.drain(..self.before.len().saturating_sub(BEFORE));
        self.is_own = is_own;
    }
}
