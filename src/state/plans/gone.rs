//! Plans that were deleted, so that no other tab takes them for lost, or writes them again.
//!
//! A key each, and not one for all: two tabs may delete at the same moment.

use plan::PlanId;

use crate::browser::storage;

const PREFIX: &str = "amuplan:gone:";

/// So many are remembered: more than one deletes while another tab is asleep, and than are made for several people at once.
const MOST: usize = 1000;

/// Remembers that this plan was deleted.
pub fn add(id: PlanId) {
    // Each has the number of its turn, so that the oldest are forgotten first.
    let mut turns: Vec<(u64, String)> = storage::keys(PREFIX)
        .into_iter()
        .map(|key| (storage::read(&key).and_then(|turn| turn.parse().ok()).unwrap_or_default(), key))
        .collect();
    let last = turns.iter().map(|(turn, _)| *turn).max().unwrap_or_default();
    while turns.len() >= MOST {
        let Some(oldest) = (0..turns.len()).min_by_key(|&place| turns[place].0) else { break };
        storage::remove(&turns.swap_remove(oldest).1);
    }
    storage::write(&key(id), &last.saturating_add(1).to_string());
}

/// Where there was no room to remember it, there may be some now that the plan is gone.
pub fn keep(id: PlanId) {
    if storage::held(&key(id)).is_some() {
        add(id);
    }
}

/// It is there again.
pub fn lift(id: PlanId) {
    if contains(id) {
        storage::remove(&key(id));
    }
}

/// Whether it was deleted.
pub fn contains(id: PlanId) -> bool {
    storage::read(&key(id)).is_some()
}

fn key(id: PlanId) -> String {
    format!("{PREFIX}{id}")
}
