//! Changes to a plan, and taking them back.

mod made_up;

use made_up::single_edit;
use plan::{Dates, Detail, Edit, Line, Note, Plan, PlanId, PlanName, PlannedCourse, SaidBy, Status};
use proptest::prelude::*;

fn plan() -> Plan {
    Plan::new(PlanId::from_random([1; 8]), PlanName::new("Min plan").expect("a name"))
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
fn names_are_one_line_and_can_be_seen() {
    assert_eq!(PlanName::new(" Min\nplan ").expect("a name").as_str(), "Min plan");
    assert!(PlanName::new(" \t").is_err());
    for unseen in ['\u{200B}', '\u{FEFF}', '\u{202A}', '\u{202E}', '\u{2066}', '\u{2069}'] {
        assert!(PlanName::new(&format!(" {unseen} ")).is_err(), "{unseen:?}");
        assert_eq!(PlanName::new(&format!("{unseen} Min{unseen} plan {unseen}")).expect("a name").as_str(), "Min plan");
        assert_eq!(Line::new(&format!("K{unseen}im")).expect("short").as_str(), "Kim");
    }
    assert_eq!(PlanName::new("👩\u{200D}🔬").expect("a name").as_str(), "👩\u{200D}🔬", "what joins signs stays");
    assert!(PlanName::new(&"æ".repeat(120)).is_ok());
    assert!(PlanName::new(&"æ".repeat(121)).is_err());
}

#[test]
fn a_replaced_course_keeps_its_place_and_what_the_reader_said_themselves() {
    let mut changed = plan();
    let [first, second, new] = ["47299", "45215", "22487"].map(|number| number.parse().expect("five digits"));
    let day = |text: &str| text.parse().expect("a date");
    let dates = |said_by| Dates::new(day("2026-12-01"), day("2026-12-02"), said_by).ok();
    let line = |text: &str| Line::new(text).expect("short");
    let asked = PlannedCourse {
        status: Status::Asked,
        note: Note::new("Spørg Kim").expect("short"),
        school: line("En skole"),
        place: line("Odense"),
        online: true,
        dates: dates(SaidBy::Reader),
        price: line("408 kr."),
        deadline: Some(day("2026-11-20")),
        ..PlannedCourse::new(first)
    };
    changed.apply(&Edit::Insert { at: 0, course: asked.clone() });
    changed.apply(&Edit::add(second));
    let before = changed.clone();
    let replace = |plan: &Plan| Edit::replace(plan, first, new).expect("it is in the plan");
    let undo = changed.apply(&replace(&changed)).expect("it changes");
    let kept = PlannedCourse { note: asked.note, dates: asked.dates, ..PlannedCourse::new(new) };
    assert_eq!(changed.courses(), [kept.clone(), PlannedCourse::new(second)]);
    changed.apply(&undo);
    assert_eq!(changed, before);

    changed.apply(&Edit::Set(first, Detail::Dates(dates(SaidBy::School))));
    changed.apply(&replace(&changed));
    assert_eq!(changed.courses()[0], PlannedCourse { dates: None, ..kept }, "a school said them of the old number");
}
