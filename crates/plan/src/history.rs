//! What the reader has done in this session, to be taken back and done again, one after the other.
//!
//! A [`Change`] is applied to what is stored now, which another tab may have changed: it does what is left of it to do, and
//! gives the change that takes just that back.

use catalogue::CourseNumber;

use crate::{Edit, Plan, PlanId};

/// Where plans are.
pub trait Shelf {
    /// The plan with this identity, as it is now.
    fn plan(&self, id: PlanId) -> Option<Plan>;
    /// Puts a plan there, or another state of it.
    fn put(&mut self, plan: Plan);
    /// Takes a plan away.
    fn take(&mut self, id: PlanId);
    /// Lets courses go to this plan from now on, and gives the one to which they went.
    fn choose(&mut self, id: Option<PlanId>) -> Option<PlanId>;
}

/// One change to the plans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Change one of them.
    Edit(PlanId, Edit),
    /// Put a plan there that is not.
    Make(Plan),
    /// Take a plan away that was put there so. Where it is another by now, what others made of it stays: only the courses go
    /// that are still as they were.
    Unmake(Plan),
    /// Let courses go to this plan from now on.
    Choose(Option<PlanId>),
    /// Several changes, one after the other: done and undone together.
    All(Vec<Change>),
}

impl Change {
    /// Makes a plan and lets courses go to it.
    pub fn make(plan: Plan) -> Self {
        let id = plan.id();
        Change::All(vec![Change::Make(plan), Change::Choose(Some(id))])
    }

    /// Makes the change, and gives the one that takes it back; `None` where there was nothing to do.
    pub fn apply(&self, shelf: &mut dyn Shelf) -> Option<Change> {
        match self {
            Change::Edit(id, edit) => {
                let mut plan = shelf.plan(*id)?;
                let undo = plan.apply(edit)?;
                shelf.put(plan);
                Some(Change::Edit(*id, undo))
            }
            Change::Make(plan) if shelf.plan(plan.id()).is_some() => None,
            Change::Make(plan) => {
                shelf.put(plan.clone());
                Some(Change::Unmake(plan.clone()))
            }
            Change::Unmake(made) => unmake(shelf, made),
            Change::Choose(id) => {
                let before = shelf.choose(*id);
                (before != *id).then_some(Change::Choose(before))
            }
            Change::All(changes) => {
                // Where courses go follows from what else is done: alone it is not done, nor said to be.
                let (choices, others): (Vec<_>, Vec<_>) =
                    changes.iter().partition(|change| matches!(change, Change::Choose(_)));
                let mut undos: Vec<Change> = others.iter().filter_map(|change| change.apply(shelf)).collect();
                if undos.is_empty() && !others.is_empty() {
                    return None;
                }
                undos.extend(choices.iter().filter_map(|change| change.apply(shelf)));
                undos.reverse();
                (!undos.is_empty()).then_some(Change::All(undos))
            }
        }
    }
}

fn unmake(shelf: &mut dyn Shelf, made: &Plan) -> Option<Change> {
    let id = made.id();
    let mut now = shelf.plan(id)?;
    let as_made = |number: &CourseNumber| made.course(*number) == now.course(*number);
    let ours: Vec<CourseNumber> = made.courses().iter().map(|course| course.number).filter(as_made).collect();
    let before = now.clone();
    let undo = now.apply(&Edit::All(ours.into_iter().map(Edit::Remove).collect()));
    // Without courses and called and explained as it was made, nobody else has made anything of it.
    if (Plan { courses: Vec::new(), ..made.clone() }) == now {
        shelf.take(id);
        return Some(Change::Make(before));
    }
    let undo = undo?;
    shelf.put(now);
    Some(Change::Edit(id, undo))
}

/// Which thing that was done. The default is none that ever was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Step(u64);

/// What was done in this session, and what of it was undone.
#[derive(Debug, Clone, Default)]
pub struct History {
    done: Vec<Entry>,
    undone: Vec<Entry>,
    steps: u64,
}

/// A thing that was done, or undone, with the change that turns it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Which it is.
    pub step: Step,
    /// What was said when it was done.
    pub said: String,
    /// What turns it.
    pub change: Change,
}

impl History {
    /// Remembers what takes back a thing that was just done. What was undone before can no longer be done again.
    pub fn did(&mut self, back: Change) -> Step {
        self.steps += 1;
        self.undone.clear();
        self.done.push(Entry { step: Step(self.steps), said: String::new(), change: back });
        Step(self.steps)
    }

    /// Remembers what was said about it.
    pub fn says(&mut self, step: Step, said: &str) {
        if let Some(entry) = self.done.iter_mut().rev().find(|entry| entry.step == step) {
            said.clone_into(&mut entry.said);
        }
    }

    /// The last thing that was done and not undone.
    pub fn last(&self) -> Option<Step> {
        self.done.last().map(|entry| entry.step)
    }

    /// Forgets this step where it was the last thing that was done: something greater comes in its place. Whether it was.
    pub fn forget_last(&mut self, step: Step) -> bool {
        let was = self.last() == Some(step);
        if was {
            self.done.pop();
        }
        was
    }

    /// Whether something can be undone.
    pub const fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether something can be done again.
    pub const fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Takes out the last thing that was done. Apply its change, and give what came of that to [`History::undid`].
    pub fn take_done(&mut self) -> Option<Entry> {
        self.done.pop()
    }

    /// Takes out the last thing that was undone. Apply its change, and give what came of that to [`History::redid`].
    pub fn take_undone(&mut self) -> Option<Entry> {
        self.undone.pop()
    }

    /// The entry was undone; this does it again.
    pub fn undid(&mut self, entry: Entry, again: Change) {
        self.undone.push(Entry { change: again, ..entry });
    }

    /// The entry was done again; this takes it back.
    pub fn redid(&mut self, entry: Entry, back: Change) {
        self.done.push(Entry { change: back, ..entry });
    }
}
