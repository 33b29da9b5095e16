//! How what comes in stands to what is there.

use std::collections::BTreeSet;

use crate::{Line, Plan, PlanId, PlanName, StoredPlan};

use super::Incoming;

/// A plan that can be taken, as it would be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The plan. In a conflict it has a new identity and a name of its own already.
    pub incoming: Incoming,
    /// How it stands to the others.
    pub standing: Standing,
}

/// How a plan stands to those that are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// There is none with its identity.
    New,
    /// It is there already, or its copy from an earlier conflict is: nothing to do.
    Same,
    /// The plan with this identity says something else. Both are kept.
    Conflict(PlanId),
}

/// Compares plans, of one file or of several, with those that are there and with those before them. Nothing that is there is
/// ever changed: what differs comes in beside it, as "Min plan (2)".
pub fn against(incoming: Vec<Incoming>, existing: &[StoredPlan], new_id: &mut dyn FnMut() -> PlanId) -> Vec<Offer> {
    let mut names = BTreeSet::new();
    existing.iter().for_each(|stored| remember(&mut names, stored.plan.name()));
    let mut offers: Vec<Offer> = Vec::new();
    for mut one in incoming {
        let plan = &one.stored.plan;
        let before = offers.iter().map(|offer| &offer.incoming.stored);
        let mut known = existing.iter().chain(before).map(|stored| &stored.plan);
        let standing = match known.clone().find(|known| known.id() == plan.id()) {
            None => Standing::New,
            Some(same) if same == plan => Standing::Same,
            Some(_) if known.any(|known| is_copy(known, plan)) => Standing::Same,
            Some(other) => Standing::Conflict(other.id()),
        };
        if let Standing::Conflict(_) = standing {
            one.stored = StoredPlan::new(plan.copy(new_id(), free_name(plan.name(), &names)), 0);
        }
        remember(&mut names, one.stored.plan.name());
        offers.push(Offer { incoming: one, standing });
    }
    offers
}

/// Whether the one plan is what an earlier conflict made of the other.
fn is_copy(copy: &Plan, plan: &Plan) -> bool {
    let name = copy.name().as_str();
    let number =
        name.strip_suffix(')').and_then(|name| name.rsplit_once('(')).and_then(|(_, number)| number.parse().ok());
    number.is_some_and(|number| *copy.name() == numbered(plan.name(), number))
        && copy.copy(plan.id(), plan.name().clone()) == *plan
}

/// "Min plan (2)", or with the first higher number that no plan has in its name.
fn free_name(name: &PlanName, taken: &BTreeSet<Line>) -> PlanName {
    let mut number = 2;
    // Each number gives another name, so this ends.
    while taken.contains(&line(&numbered(name, number))) {
        number += 1;
    }
    numbered(name, number)
}

// Names are remembered as lines, of which a plan has a set as well: a set of another type would be code of its own.
fn remember(names: &mut BTreeSet<Line>, name: &PlanName) {
    names.insert(line(name));
}

fn line(name: &PlanName) -> Line {
    // A name is a line that is not too long.
    Line::new(name.as_str()).unwrap_or_default()
}

fn numbered(name: &PlanName, number: u32) -> PlanName {
    name.with(&format!(" ({number})"))
}
