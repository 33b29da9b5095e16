//! Changes to a plan, and taking them back.

use catalogue::CourseNumber;
use plan::{Edit, Plan, PlanId, PlanName, PlannedCourse};
use proptest::prelude::*;

fn plan() -> Plan {
    Plan::new(PlanId::from_random([1; 8]), PlanName::new("Min plan").expect("a name"))
}

/// Few numbers, so that edits meet the same course again.
fn number() -> impl Strategy<Value = CourseNumber> {
    (0..8_u32).prop_map(|last| format!("2109{last}").parse().expect("five digits"))
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        "[a-zæøå ]{0,6}x".prop_map(|name| Edit::Rename(PlanName::new(&name).expect("it has an x"))),
        (number(), 0..10_usize).prop_map(|(number, at)| Edit::Insert { at, course: PlannedCourse { number } }),
        number().prop_map(Edit::Remove),
        (number(), 0..10_usize).prop_map(|(course, to)| Edit::Move { course, to }),
    ]
}

proptest! {
    #[test]
    fn undo_after_any_run_of_edits_gives_the_beginning_back(edits in prop::collection::vec(edit(), 0..40)) {
        let mut changed = plan();
        let mut states = vec![changed.clone()];
        let mut undos = Vec::new();
        for edit in &edits {
            if let Some(undo) = changed.apply(edit) {
                prop_assert_ne!(&changed, states.last().expect("the beginning"), "an edit with an undo changes something");
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
