//! Changes to a plan, and taking them back.

mod made_up;

use made_up::{course, date, dates, line, note, number};
use plan::{Detail, Edit, Goal, Plan, PlanId, PlanName, Situation, Status};
use proptest::prelude::*;

fn plan() -> Plan {
    Plan::new(PlanId::from_random([1; 8]), PlanName::new("Min plan").expect("a name"))
}

fn detail() -> impl Strategy<Value = Detail> {
    prop_oneof![
        prop::sample::select(&Status::ALL[..]).prop_map(Detail::Status),
        note().prop_map(Detail::Note),
        line().prop_map(Detail::School),
        line().prop_map(Detail::Place),
        any::<bool>().prop_map(Detail::Online),
        prop::option::of(dates()).prop_map(Detail::Dates),
        line().prop_map(Detail::Price),
        prop::option::of(date()).prop_map(Detail::Deadline),
    ]
}

fn single_edit() -> impl Strategy<Value = Edit> {
    let goal = "[a-z]{1,3}".prop_map(|slug| Goal::Competence(slug.parse().expect("letters")));
    let situation = prop::sample::select(&Situation::ALL[..]);
    prop_oneof![
        "[a-zæøå ]{0,6}x".prop_map(|name| Edit::Rename(PlanName::new(&name).expect("it has an x"))),
        line().prop_map(Edit::Person),
        note().prop_map(Edit::Why),
        prop::option::of(goal).prop_map(Edit::Goal),
        prop::option::of(situation).prop_map(Edit::Situation),
        (line(), any::<bool>()).prop_map(|(remark, away)| Edit::PutAway(remark, away)),
        (course(), 0..10_usize).prop_map(|(course, at)| Edit::Insert { at, course }),
        number().prop_map(Edit::Remove),
        (number(), 0..10_usize).prop_map(|(course, to)| Edit::Move { course, to }),
        (number(), detail()).prop_map(|(number, detail)| Edit::Set(number, detail)),
    ]
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![4 => single_edit(), 1 => prop::collection::vec(single_edit(), 0..5).prop_map(Edit::All)]
}

proptest! {
    #[test]
    fn undo_after_any_run_of_edits_gives_the_beginning_back(edits in prop::collection::vec(edit(), 0..40)) {
        let mut changed = plan();
        let mut states = vec![changed.clone()];
        let mut undos = Vec::new();
        for edit in &edits {
            if let Some(undo) = changed.apply(edit) {
                let same = &changed == states.last().expect("the beginning");
                prop_assert!(!same || matches!(edit, Edit::All(_)), "a single edit with an undo changes something");
                undos.push(undo);
                states.push(changed.clone());
            }
        }
        for undo in undos.iter().rev() {
            prop_assert_eq!(Some(changed.clone()), states.pop());
            prop_assert!(changed.apply(undo).is_some());
        }
        prop_assert_eq!(changed, plan());
    }

    #[test]
    fn an_edit_without_an_undo_changes_nothing(edits in prop::collection::vec(edit(), 0..20), last in edit()) {
        let mut changed = plan();
        edits.iter().for_each(|edit| _ = changed.apply(edit));
        let before = changed.clone();
        if changed.apply(&last).is_none() {
            prop_assert_eq!(changed, before);
        }
    }

    #[test]
    fn no_course_is_in_a_plan_twice(edits in prop::collection::vec(edit(), 0..40)) {
        let mut changed = plan();
        edits.iter().for_each(|edit| _ = changed.apply(edit));
        let mut numbers: Vec<_> = changed.courses().iter().map(|course| course.number).collect();
        let all = numbers.len();
        numbers.sort();
        numbers.dedup();
        prop_assert_eq!(numbers.len(), all);
    }
}

#[test]
fn a_moved_course_stands_where_it_was_put() {
    let mut changed = plan();
    for number in ["21097", "47299", "45215"] {
        changed.apply(&Edit::add(number.parse().expect("five digits")));
    }
    let first = changed.courses()[0].number;
    changed.apply(&Edit::Move { course: first, to: 99 });
    assert_eq!(changed.place_of(first), Some(2), "beyond the end means the end");
}

#[test]
fn names_are_one_line_and_not_empty() {
    assert_eq!(PlanName::new(" Min\nplan ").expect("a name").as_str(), "Min plan");
    assert!(PlanName::new(" \t").is_err());
    assert!(PlanName::new(&"æ".repeat(120)).is_ok());
    assert!(PlanName::new(&"æ".repeat(121)).is_err());
}

#[test]
fn a_replaced_course_keeps_its_place_and_what_is_said_of_it() {
    let mut changed = plan();
    let [first, second, new] = ["47299", "45215", "22487"].map(|number| number.parse().expect("five digits"));
    changed.apply(&Edit::add(first));
    changed.apply(&Edit::add(second));
    changed.apply(&Edit::Set(first, Detail::Status(Status::Asked)));
    let before = changed.clone();
    let undo = changed.apply(&Edit::replace(&changed, first, new).expect("it is in the plan")).expect("it changes");
    assert_eq!(changed.place_of(new), Some(0));
    assert_eq!(changed.course(new).expect("it is there").status, Status::Asked);
    changed.apply(&undo);
    assert_eq!(changed, before);
}
