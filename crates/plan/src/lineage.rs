//! Which changes went into a version of a plan.

use std::iter;

use catalogue::Error;
use catalogue::json::{FromJson, Value};
use serde::Serialize;

/// So many tabs are remembered, those of the last changes. One that is loaded anew is another.
const MOST: usize = 16;

/// How many changes each tab has made, by a random number for each tab. Each change of a tab came of all before that it made under
/// the same number, so the last one stands for them. In JSON it is a flat list: tab, changes, tab, changes; the tab of the last change
/// is at the end.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub(crate) struct Lineage(Vec<u64>);

impl Lineage {
    /// Whether nobody knows of any change.
    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each tab with how many changes it has made.
    fn tabs(&self) -> impl DoubleEndedIterator<Item = (u64, u64)> {
        self.0.chunks_exact(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?)))
    }

    /// How many changes of this tab went into it.
    pub(crate) fn changes_of(&self, tab: u64) -> u64 {
        self.tabs().find(|(other, _)| *other == tab).map_or(0, |(_, changes)| changes)
    }

    /// A further change of this tab went into it. Gives how many there are now.
    pub(crate) fn add(&mut self, tab: u64) -> u64 {
        let changes = self.changes_of(tab).saturating_add(1);
        self.put(tab, changes);
        changes
    }

    /// All that went into the other one went into it as well.
    pub(crate) fn join(&mut self, other: &Lineage) {
        let newest_first = {
            let mut ours = self.tabs().rev().filter(|(tab, changes)| *changes >= other.changes_of(*tab));
            let mut theirs = other.tabs().rev().filter(|(tab, changes)| *changes > self.changes_of(*tab));
            // By turns, so that the last changes of both are remembered.
            let turns = iter::repeat_with(|| [ours.next(), theirs.next()]).take_while(|next| *next != [None, None]);
            turns.flatten().flatten().take(MOST).collect::<Vec<_>>()
        };
        self.0 = newest_first.into_iter().rev().flat_map(|(tab, changes)| [tab, changes]).collect();
    }

    fn put(&mut self, tab: u64, changes: u64) {
        let others = self.tabs().filter(|(other, _)| *other != tab);
        let mut flat: Vec<u64> = others.flat_map(|(tab, changes)| [tab, changes]).collect();
        flat.extend([tab, changes]);
        flat.drain(..flat.len().saturating_sub(2 * MOST));
        self.0 = flat;
    }

    /// Whether the other's last change went into it.
    pub(crate) fn holds(&self, other: &Lineage) -> bool {
        other.tabs().next_back().is_none_or(|(tab, changes)| self.changes_of(tab) >= changes)
    }

    /// Whether so many tabs have changed it since that none is left of those that made the other.
    pub(crate) fn has_forgotten(&self, other: &Lineage) -> bool {
        self.0.len() == 2 * MOST && other.tabs().all(|(tab, _)| self.changes_of(tab) == 0)
    }
}

impl FromJson for Lineage {
    fn from_json(json: Value) -> Result<Self, Error> {
        let mut flat = Vec::from_json(json)?;
        flat.truncate(2 * MOST);
        flat.truncate(flat.len() / 2 * 2);
        Ok(Lineage(flat))
    }
}
