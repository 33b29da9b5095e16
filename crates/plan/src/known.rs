//! What one tab knows of a plan, held against what lies in the storage.
//!
//! Two tabs may change the same plan before either hears of the other. The storage then holds what was written last, and the tab
//! whose version was written over brings the two together. Nothing here goes by a clock: whether one version came of another is
//! read from the marks of their changes.

use crate::stored::MARKS;
use crate::{Plan, StoredPlan};

/// A plan as a tab has it, with the versions before.
#[derive(Debug, Clone)]
pub struct Known {
    now: StoredPlan,
    /// The newest at the end.
    before: Vec<StoredPlan>,
    /// Whether this tab made the last change, and no other has built on it yet.
    is_own: bool,
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
        Known { now: stored, before: Vec::new(), is_own: false }
    }

    /// A plan as this tab had it before, which the storage may not hold.
    pub const fn own(stored: StoredPlan) -> Self {
        Known { now: stored, before: Vec::new(), is_own: true }
    }

    /// A plan that this tab puts there, with a random number.
    pub fn made(plan: Plan, mark: u32) -> Self {
        Known { now: StoredPlan::new(plan.clone(), 0).next(plan, mark), before: Vec::new(), is_own: true }
    }

    /// As this tab has it.
    pub const fn now(&self) -> &StoredPlan {
        &self.now
    }

    /// This tab changes it, with a random number.
    pub fn change(&mut self, plan: Plan, mark: u32) {
        let next = self.now.next(plan, mark);
        self.turn(next, true);
    }

    /// What is stored now, seen by this tab.
    pub fn meet(&mut self, theirs: StoredPlan) -> Meeting {
        if theirs == self.now {
            return Meeting::Settled;
        }
        let is_common = |mark: &u64| theirs.marks.contains(mark) && self.now.marks.contains(mark);
        let came_of_ours = self.now.marks.last().is_none_or(|mark| theirs.marks.contains(mark))
            // After days in which this tab was frozen the marks do not reach back.
            || theirs.revision > self.now.revision && theirs.marks.len() == MARKS && !theirs.marks.iter().any(is_common);
        if !self.is_own || came_of_ours || theirs.plan == self.now.plan {
            self.turn(theirs, false);
            return Meeting::Settled;
        }
        let is_older = match theirs.marks.last() {
            Some(mark) => self.now.marks.contains(mark),
            None => self.before.contains(&theirs),
        };
        if is_older {
            return Meeting::WriteAgain;
        }
        // Both come of it. One without marks is older than all that have some.
        let is_base = |version: &&StoredPlan| version.marks.last().is_none_or(is_common);
        Meeting::Merge { base: self.before.iter().rev().find(is_base).map(|version| version.plan.clone()) }
    }

    /// What came of merging this tab's version with what is stored, with a random number.
    pub fn join(&mut self, theirs: &StoredPlan, merged: Plan, mark: u32) {
        let mut joined = theirs.clone();
        // It comes of both.
        joined.marks.extend(self.now.marks.iter().filter(|mark| !theirs.marks.contains(mark)));
        joined.revision = joined.revision.max(self.now.revision);
        let next = joined.next(merged, mark);
        self.before.push(theirs.clone());
        self.turn(next, true);
    }

    fn turn(&mut self, next: StoredPlan, is_own: bool) {
        self.before.push(std::mem::replace(&mut self.now, next));
        self.before.drain(..self.before.len().saturating_sub(MARKS));
        self.is_own = is_own;
    }
}
