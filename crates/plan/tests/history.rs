//! Undo and redo over several plans, with and without another tab in between.

mod made_up;

use std::collections::BTreeMap;

use made_up::{course, line, number, plan};
use plan::{Change, Edit, History, Plan, PlanId, PlanName, PlannedCourse, Shelf};
use proptest::prelude::*;

/// Plans in memory.
#[derive(Debug, Clone, Default, PartialEq)]
struct Plans {
    all: BTreeMap<PlanId, Plan>,
    chosen: Option<PlanId>,
}

impl Shelf for Plans {
    fn plan(&self, id: PlanId) -> Option<Plan> {
        self.all.get(&id).cloned()
    }

    fn put(&mut self, plan: Plan) {
        self.all.insert(plan.id(), plan);
    }

    fn take(&mut self, id: PlanId) {
        self.all.remove(&id);
    }

    fn choose(&mut self, id: Option<PlanId>) -> Option<PlanId> {
        std::mem::replace(&mut self.chosen, id)
    }
}

fn undo(history: &mut History, plans: &mut Plans) -> bool {
    let Some(entry) = history.take_done() else { return false };
    let again = entry.change.apply(plans);
    let changed = again.is_some();
    again.into_iter().for_each(|again| history.undid(entry.clone(), again));
    changed
}

fn redo(history: &mut History, plans: &mut Plans) -> bool {
    let Some(entry) = history.take_undone() else { return false };
    let back = entry.change.apply(plans);
    let changed = back.is_some();
    back.into_iter().for_each(|back| history.redid(entry.clone(), back));
    changed
}

fn did(history: &mut History, plans: &mut Plans, change: &Change) -> bool {
    let back = change.apply(plans);
    let changed = back.is_some();
    back.into_iter().for_each(|back| _ = history.did(back));
    changed
}

/// Few identities, so that changes meet the same plan again.
fn id() -> impl Strategy<Value = PlanId> {
    (0..3_u8).prop_map(|last| PlanId::from_random([0, 0, 0, 0, 0, 0, 0, last]))
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        "[a-z]{1,4}".prop_map(|name| Edit::Rename(PlanName::new(&name).expect("a name"))),
        line().prop_map(Edit::Person),
        (course(), 0..6_usize).prop_map(|(course, at)| Edit::Insert { at, course }),
        number().prop_map(Edit::Remove),
        (number(), 0..6_usize).prop_map(|(course, to)| Edit::Move { course, to }),
    ]
}

/// What a reader does: plans are deleted as they are at that moment.
#[derive(Debug, Clone)]
enum Deed {
    Make(Plan),
    Delete(PlanId),
    Edit(PlanId, Edit),
    EditAll(Edit),
    Choose(Option<PlanId>),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        2 => (plan(), id()).prop_map(|(plan, id)| Deed::Make(plan.copy(id, plan.name().clone()))),
        1 => id().prop_map(Deed::Delete),
        6 => (id(), edit()).prop_map(|(id, edit)| Deed::Edit(id, edit)),
        1 => edit().prop_map(Deed::EditAll),
        1 => prop::option::of(id()).prop_map(Deed::Choose),
    ]
}

impl Deed {
    fn change(&self, plans: &Plans) -> Change {
        match self.clone() {
            Deed::Make(plan) => Change::make(plan),
            Deed::Delete(id) => plans.plan(id).map_or(Change::All(Vec::new()), Change::Unmake),
            Deed::Edit(id, edit) => Change::Edit(id, edit),
            Deed::EditAll(edit) => Change::All(plans.all.keys().map(|&id| Change::Edit(id, edit.clone())).collect()),
            Deed::Choose(id) => Change::Choose(id),
        }
    }
}

proptest! {
    #[test]
    fn undo_goes_back_to_the_beginning_and_redo_to_the_end(deeds in prop::collection::vec(deed(), 0..40)) {
        let (mut history, mut plans) = (History::default(), Plans::default());
        let mut states = vec![plans.clone()];
        for deed in &deeds {
            let change = deed.change(&plans);
            if did(&mut history, &mut plans, &change) {
                states.push(plans.clone());
            } else {
                prop_assert_eq!(&plans, states.last().expect("the beginning"), "what has no undo changes nothing");
            }
        }
        for state in states.iter().rev().skip(1) {
            prop_assert!(undo(&mut history, &mut plans));
            prop_assert_eq!(&plans, state);
        }
        prop_assert!(!history.can_undo());
        for state in states.iter().skip(1) {
            prop_assert!(redo(&mut history, &mut plans));
            prop_assert_eq!(&plans, state);
        }
        prop_assert!(!history.can_redo());
        // And once more: what is done again can be undone again.
        while undo(&mut history, &mut plans) {}
        prop_assert_eq!(&plans, &states[0]);
    }

    #[test]
    fn what_another_tab_put_in_outlives_every_undo(
        deeds in prop::collection::vec(deed(), 1..20),
        theirs in (0..20_usize, id(), "[a-z]{1,9}"),
        turns in prop::collection::vec(any::<bool>(), 0..60),
    ) {
        let (mut history, mut plans) = (History::default(), Plans::default());
        let (when, id, note) = theirs;
        // No deed of this tab has this number.
        let number = "47299".parse().expect("five digits");
        let mut course = PlannedCourse::new(number);
        course.note = note.parse().expect("it is short");
        let mut is_in = false;
        for (at, deed) in deeds.iter().enumerate() {
            let change = deed.change(&plans);
            // A reader who deletes the plan sees what they delete: that is no undo.
            if matches!(deed, Deed::Delete(deleted) if is_in && *deleted == id) {
                continue;
            }
            did(&mut history, &mut plans, &change);
            if at == when {
                let insert = Edit::Insert { at: 0, course: course.clone() };
                is_in = Change::Edit(id, insert).apply(&mut plans).is_some();
            }
        }
        for back in turns {
            if back { undo(&mut history, &mut plans) } else { redo(&mut history, &mut plans) };
            if is_in {
                prop_assert_eq!(plans.plan(id).and_then(|plan| plan.course(number).cloned()), Some(course.clone()));
            }
        }
    }
}

fn named(name: &str) -> Plan {
    Plan::new(PlanId::from_random([9; 8]), PlanName::new(name).expect("a name"))
}

#[test]
fn a_plan_that_another_tab_filled_or_named_stays_when_its_making_is_undone() {
    let [ours, theirs] = ["21097", "45959"].map(|number| number.parse().expect("five digits"));
    let (mut history, mut plans) = (History::default(), Plans::default());
    let mut made = named("Min plan");
    made.apply(&Edit::add(ours));
    did(&mut history, &mut plans, &Change::make(made.clone()));
    Change::Edit(made.id(), Edit::add(theirs)).apply(&mut plans);
    assert!(undo(&mut history, &mut plans));
    let left = plans.plan(made.id()).expect("it stays");
    assert_eq!(left.courses().iter().map(|course| course.number).collect::<Vec<_>>(), [theirs]);
    assert_eq!(plans.chosen, None, "courses go where they went before");
    assert!(redo(&mut history, &mut plans));
    assert!(plans.plan(made.id()).expect("it is there").contains(ours));

    let (mut history, mut plans) = (History::default(), Plans::default());
    did(&mut history, &mut plans, &Change::make(made.clone()));
    Change::Edit(made.id(), Edit::Rename(PlanName::new("Efterår").expect("a name"))).apply(&mut plans);
    assert!(undo(&mut history, &mut plans));
    let left = plans.plan(made.id()).expect("somebody gave it a name");
    assert!(left.courses().is_empty());

    // What somebody else said about the course is theirs as well.
    let (mut history, mut plans) = (History::default(), Plans::default());
    did(&mut history, &mut plans, &Change::make(made.clone()));
    let asked = Edit::Set(ours, plan::Detail::Status(plan::Status::Asked));
    Change::Edit(made.id(), asked).apply(&mut plans);
    undo(&mut history, &mut plans);
    assert!(plans.plan(made.id()).expect("it stays").contains(ours));
}

#[test]
fn what_another_tab_made_of_it_since_is_not_taken_back_with_it() {
    let ours = "21097".parse().expect("five digits");
    let note = |text: &str| Edit::Set(ours, plan::Detail::Note(plan::Note::new(text).expect("short")));
    let said = |plans: &Plans, id| plans.plan(id).and_then(|plan| Some(plan.course(ours)?.note.to_string()));
    let (mut history, mut plans) = (History::default(), Plans::default());
    let plan = named("Min plan");
    let id = plan.id();
    Change::Make(plan).apply(&mut plans);

    // A course to which another tab wrote a note.
    did(&mut history, &mut plans, &Change::Edit(id, Edit::add(ours)));
    let theirs = Change::Edit(id, note("deres")).apply(&mut plans).expect("a note");
    assert!(!undo(&mut history, &mut plans));
    assert_eq!(said(&plans, id).as_deref(), Some("deres"));
    theirs.apply(&mut plans);

    // A note and a name that another tab wrote anew.
    did(&mut history, &mut plans, &Change::Edit(id, note("vores")));
    Change::Edit(id, note("vores og deres")).apply(&mut plans);
    assert!(!undo(&mut history, &mut plans));
    assert_eq!(said(&plans, id).as_deref(), Some("vores og deres"));
    let name = |name: &str| Edit::Rename(PlanName::new(name).expect("a name"));
    did(&mut history, &mut plans, &Change::Edit(id, name("Efterår")));
    Change::Edit(id, name("Vinter")).apply(&mut plans);
    assert!(!undo(&mut history, &mut plans));
    assert_eq!(plans.plan(id).expect("it is there").name().as_str(), "Vinter");

    // Where nobody did, all of it is taken back and done again, as often as one likes.
    did(&mut history, &mut plans, &Change::Edit(id, note("igen")));
    for _ in 0..2 {
        assert!(undo(&mut history, &mut plans));
        assert_eq!(said(&plans, id).as_deref(), Some("vores og deres"));
        assert!(redo(&mut history, &mut plans));
        assert_eq!(said(&plans, id).as_deref(), Some("igen"));
    }
}

#[test]
fn where_courses_go_is_not_taken_back_alone() {
    let (mut history, mut plans) = (History::default(), Plans::default());
    let mut made = named("Min plan");
    made.apply(&Edit::add("21097".parse().expect("five digits")));
    did(&mut history, &mut plans, &Change::make(made.clone()));
    let asked = Edit::Set(made.courses()[0].number, plan::Detail::Status(plan::Status::Asked));
    Change::Edit(made.id(), asked).apply(&mut plans);
    assert!(!undo(&mut history, &mut plans), "nothing of it is left to undo, and nothing is said to be undone");
    assert_eq!(plans.chosen, Some(made.id()));
}

#[test]
fn a_deleted_plan_comes_back_whole_and_is_not_put_over_another() {
    let (mut history, mut plans) = (History::default(), Plans::default());
    let mut plan = named("Min plan");
    plan.apply(&Edit::add("21097".parse().expect("five digits")));
    plans.put(plan.clone());
    did(&mut history, &mut plans, &Change::Unmake(plan.clone()));
    assert_eq!(plans, Plans::default());
    // Another tab has put it back already, and changed it.
    let other = plan.copy(plan.id(), PlanName::new("En anden").expect("a name"));
    plans.put(other.clone());
    assert!(!undo(&mut history, &mut plans), "there is nothing to take back");
    assert_eq!(plans.plan(plan.id()), Some(other));
}

#[test]
fn what_was_said_stays_with_its_step_and_a_new_deed_ends_what_can_be_done_again() {
    let (mut history, mut plans) = (History::default(), Plans::default());
    let plan = named("Min plan");
    let back = Change::Make(plan.clone()).apply(&mut plans).expect("it is made");
    let first = history.did(back);
    history.says(first, "lavet");
    assert_eq!(history.last(), Some(first));
    assert!(undo(&mut history, &mut plans) && history.can_redo() && !history.can_undo());
    assert!(redo(&mut history, &mut plans));
    assert_eq!((history.last(), history.can_redo()), (Some(first), false), "it is the same thing");
    let back = Change::Choose(Some(plan.id())).apply(&mut plans).expect("it is chosen");
    let second = history.did(back);
    assert_ne!(first, second);
    assert!(undo(&mut history, &mut plans) && history.can_redo());
    assert_eq!(history.take_undone().expect("it was undone").said, "");
    assert_eq!(history.take_done().expect("it was done").said, "lavet");
}
