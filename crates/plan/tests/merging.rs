//! Two versions of a plan as one: the same in both tabs, and nothing lost.

mod made_up;

use made_up::single_edit;
use plan::{Dates, Detail, Edit, Line, Merged, Note, Plan, PlanId, PlanName, PlannedCourse, SaidBy, Status, merge};
use proptest::prelude::*;

/// A plan, as some edits have changed it: a tab.
fn changed(plan: &Plan, edits: &[Edit]) -> Plan {
    let mut plan = plan.clone();
    edits.iter().for_each(|edit| _ = plan.apply(edit));
    plan
}

/// Changes that meet: few numbers, and notes with the same few lines.
fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let lines = prop::collection::vec(prop::sample::select(vec!["a", "b", "c", "d"]), 0..4);
    let note = lines.prop_map(|lines| Note::new(&lines.join("\n")).expect("it is short")).boxed();
    let edit = prop_oneof![
        6 => single_edit(),
        1 => note.clone().prop_map(Edit::Why),
        2 => (made_up::number(), note).prop_map(|(number, note)| Edit::Set(number, Detail::Note(note))),
    ];
    prop::collection::vec(edit, 0..12)
}

/// A base, or none, and two tabs that changed it.
fn tabs() -> impl Strategy<Value = (Option<Plan>, Plan, Plan)> {
    let from_a_base = (made_up::plan(), edits(), edits())
        .prop_map(|(base, ours, theirs)| (Some(base.clone()), changed(&base, &ours), changed(&base, &theirs)));
    let from_nothing = (made_up::plan(), made_up::plan()).prop_map(|(ours, theirs)| (None, ours, theirs));
    prop_oneof![4 => from_a_base, 1 => from_nothing]
}

/// All that a plan says but in its notes, as texts with what they are about; what says nothing is left out.
fn facts(plan: &Plan) -> Vec<(String, String)> {
    let mut facts =
        vec![("name".to_owned(), plan.name().to_string()), ("person".to_owned(), plan.person().to_string())];
    facts.extend(plan.goal().map(|goal| ("goal".to_owned(), goal.to_string())));
    facts.extend(plan.situation().map(|situation| ("situation".to_owned(), situation.to_string())));
    for course in plan.courses() {
        let status = if course.status == Status::Wished { String::new() } else { course.status.to_string() };
        let dates = course.dates.map(|dates| format!("{} {} {}", dates.said_by, dates.from(), dates.to()));
        let parts = [
            ("is there", "yes".to_owned()),
            ("status", status),
            ("school", course.school.to_string()),
            ("place", course.place.to_string()),
            ("price", course.price.to_string()),
            ("online", if course.online { "yes".to_owned() } else { String::new() }),
            ("dates", dates.unwrap_or_default()),
            ("deadline", course.deadline.map(|day| day.to_string()).unwrap_or_default()),
        ];
        facts.extend(parts.map(|(part, value)| (format!("{} {part}", course.number), value)));
    }
    facts.retain(|(_, value)| !value.is_empty());
    facts
}

/// The notes of a plan, with what they are about.
fn notes(plan: &Plan) -> Vec<(String, String)> {
    let notes = plan.courses().iter().map(|course| (course.number.to_string(), course.note.to_string()));
    [("why".to_owned(), plan.why().to_string())].into_iter().chain(notes).filter(|(_, note)| !note.is_empty()).collect()
}

fn value<'a>(facts: &'a [(String, String)], about: &str) -> &'a str {
    facts.iter().find(|(other, _)| other == about).map_or("", |(_, value)| value.as_str())
}

/// Whether all lines of a text are in another one, in their order.
fn lines_are_in(text: &str, whole: &str) -> bool {
    let mut whole = whole.lines();
    text.lines().all(|line| whole.any(|other| other == line))
}

fn holds_all_of(side: &Plan, other: &Plan, base: Option<&Plan>, merged: &Merged) -> Result<(), TestCaseError> {
    let untouched =
        |number| base.and_then(|base| base.course(number)).is_some_and(|before| Some(before) == side.course(number));
    let taken_out = |about: &str| {
        let number = about.get(..5).and_then(|number| number.parse().ok());
        number.is_some_and(|number| !other.contains(number) && untouched(number))
    };
    let both = [Some(&merged.plan), merged.copy.as_ref()];
    for (read, is_in) in
        [(facts as fn(&Plan) -> Vec<_>, (|one, other| one == other) as fn(&str, &str) -> bool), (notes, lines_are_in)]
    {
        let before = base.map(read).unwrap_or_default();
        for (about, said) in read(side) {
            let was_changed_by_the_other = value(&before, &about) == said && value(&read(other), &about) != said;
            if taken_out(&about) || was_changed_by_the_other {
                continue;
            }
            let is_kept = both.iter().flatten().any(|plan| is_in(&said, value(&read(plan), &about)));
            prop_assert!(is_kept, "{}: {:?} is lost", about, said);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn both_tabs_come_to_the_same((base, ours, theirs) in tabs()) {
        prop_assert_eq!(merge(base.as_ref(), &ours, &theirs), merge(base.as_ref(), &theirs, &ours));
    }

    #[test]
    fn nothing_is_lost((base, ours, theirs) in tabs()) {
        let merged = merge(base.as_ref(), &ours, &theirs);
        holds_all_of(&ours, &theirs, base.as_ref(), &merged)?;
        holds_all_of(&theirs, &ours, base.as_ref(), &merged)?;
    }

    #[test]
    fn what_one_side_alone_changed_is_taken_and_what_neither_did_stays((base, ours, theirs) in tabs()) {
        let merged = merge(base.as_ref(), &ours, &theirs);
        prop_assert_eq!(merge(base.as_ref(), &ours, &ours), Merged { plan: ours.clone(), copy: None });
        if let Some(base) = &base {
            prop_assert_eq!(merge(Some(base), base, &ours), Merged { plan: ours.clone(), copy: None });
            for remark in ["a", "b"].map(|text| Line::new(text).expect("short")) {
                let sides = [&ours, &theirs].map(|side| side.has_put_away(&remark));
                let before = base.has_put_away(&remark);
                let expected = if sides[0] == sides[1] { sides[0] } else { !before };
                prop_assert_eq!(merged.plan.has_put_away(&remark), expected);
            }
        }
        for course in merged.plan.courses() {
            let (ours, theirs) = (ours.course(course.number), theirs.course(course.number));
            let before = base.as_ref().and_then(|base| base.course(course.number));
            prop_assert!(ours.is_some() || theirs.is_some(), "no course comes from nowhere");
            if ours == before {
                prop_assert_eq!(Some(course), theirs);
            } else if theirs == before {
                prop_assert_eq!(Some(course), ours);
            }
        }
    }

    #[test]
    fn a_course_is_out_where_one_side_took_it_out_and_the_other_left_it_alone((base, ours, theirs) in tabs()) {
        let merged = merge(base.as_ref(), &ours, &theirs).plan;
        for before in base.iter().flat_map(|base| base.courses()) {
            let sides = [&ours, &theirs].map(|side| side.course(before.number));
            let is_out = sides.contains(&None) && sides.iter().flatten().all(|side| *side == before);
            prop_assert_eq!(merged.contains(before.number), !is_out);
        }
    }

    #[test]
    fn merging_what_came_out_once_more_changes_nothing((base, ours, theirs) in tabs()) {
        let merged = merge(base.as_ref(), &ours, &theirs).plan;
        // A note that both made shorter can come out as it was before: then nobody seems to have changed it.
        let before = base.as_ref().map(notes).unwrap_or_default();
        prop_assume!(notes(&merged).iter().all(|(about, note)| {
            value(&before, about) != note || [&ours, &theirs].iter().any(|side| value(&notes(side), about) == note)
        }));
        for side in [&ours, &theirs] {
            prop_assert_eq!(&merge(base.as_ref(), side, &merged).plan, &merged);
        }
    }

    #[test]
    fn three_tabs_come_to_the_same_facts_and_lines_in_whatever_order_they_meet(
        base in prop::option::of(made_up::plan()),
        edits in prop::collection::vec(prop::collection::vec(single_edit(), 0..10), 3),
    ) {
        let start = Plan::new(PlanId::from_random([1; 8]), PlanName::new("Min plan").expect("a name"));
        let tabs: Vec<_> = edits.iter().map(|edits| changed(base.as_ref().unwrap_or(&start), edits)).collect();
        let merge = |one: &Plan, other: &Plan| merge(base.as_ref(), one, other).plan;
        let one = merge(&merge(&tabs[0], &tabs[1]), &tabs[2]);
        let other = merge(&tabs[0], &merge(&tabs[1], &tabs[2]));
        let read = |plan: &Plan| {
            let mut lines: Vec<_> = notes(plan)
                .into_iter()
                .flat_map(|(about, note)| note.lines().map(|line| (about.clone(), line.to_owned())).collect::<Vec<_>>())
                .chain(facts(plan))
                .collect();
            lines.sort();
            lines.dedup();
            lines
        };
        prop_assert_eq!(read(&one), read(&other));
    }
}

fn plan() -> Plan {
    let mut plan = Plan::new(PlanId::from_random([1; 8]), PlanName::new("Min plan").expect("a name"));
    for number in ["21097", "47299", "45215"] {
        plan.apply(&Edit::add(number.parse().expect("five digits")));
    }
    plan
}

fn set(number: &str, detail: Detail) -> Edit {
    Edit::Set(number.parse().expect("five digits"), detail)
}

fn dates(from: &str, to: &str, said_by: SaidBy) -> Detail {
    let [from, to] = [from, to].map(|day| day.parse().expect("a date"));
    Detail::Dates(Some(Dates::new(from, to, said_by).expect("in order")))
}

fn line(text: &str) -> Line {
    Line::new(text).expect("it is short")
}

#[test]
fn the_schools_dates_win_over_a_wish_which_is_kept_in_the_copy() {
    let base = plan();
    let ours = changed(&base, &[set("21097", dates("2027-05-01", "2027-05-02", SaidBy::Reader))]);
    let theirs = changed(&base, &[set("21097", dates("2026-12-01", "2026-12-02", SaidBy::School))]);
    let merged = merge(Some(&base), &ours, &theirs);
    assert_eq!(merged.plan, theirs);
    assert_eq!(merged.copy, Some(ours));
}

#[test]
fn changes_of_different_things_need_no_copy() {
    let base = plan();
    let ours = [
        set("21097", Detail::Price(line("900 kr."))),
        Edit::Person(line("Kim")),
        Edit::add("22487".parse().expect("five digits")),
    ];
    let theirs = [set("21097", Detail::Place(line("Odense"))), Edit::Remove("47299".parse().expect("five digits"))];
    let merged = merge(Some(&base), &changed(&base, &ours), &changed(&base, &theirs));
    assert_eq!(merged.copy, None);
    assert_eq!(merged.plan, changed(&changed(&base, &ours), &theirs));
}

#[test]
fn what_one_school_said_is_never_under_another_schools_name() {
    let base = plan();
    let tec = [Detail::School(line("TEC")), dates("2027-05-03", "2027-05-03", SaidBy::Reader)];
    let brock =
        [Detail::School(line("Niels Brock")), Detail::Place(line("København")), Detail::Price(line("1.280 kr."))];
    let [tec, brock] = [tec.to_vec(), brock.to_vec()]
        .map(|details| changed(&base, &details.into_iter().map(|detail| set("21097", detail)).collect::<Vec<_>>()));
    let merged = merge(Some(&base), &brock, &tec);
    assert_eq!(merged.plan, tec, "TEC has no place and no price");
    let copy = merged.copy.expect("what Niels Brock said");
    let of_course = |plan: &Plan| plan.courses()[0].clone();
    assert_eq!(PlannedCourse { dates: None, ..of_course(&copy) }, of_course(&brock));
    // A wish is nobody's answer, and comes along with either.
    let [name, wish] = [Detail::School(line("TEC")), dates("2027-05-03", "2027-05-03", SaidBy::Reader)]
        .map(|detail| changed(&base, &[set("21097", detail)]));
    assert_eq!(merge(Some(&base), &name, &wish), Merged { plan: tec, copy: None });
}

#[test]
fn a_course_that_one_took_out_and_the_other_changed_stays() {
    let base = plan();
    let ours = changed(&base, &[Edit::Remove("21097".parse().expect("five digits"))]);
    let theirs = changed(&base, &[set("21097", Detail::Status(Status::Enrolled))]);
    assert_eq!(merge(Some(&base), &ours, &theirs), Merged { plan: theirs, copy: None });
}

#[test]
fn notes_are_joined_and_where_there_is_no_room_for_both_one_is_in_the_copy() {
    let note = |text: &str| Edit::Why(Note::new(text).expect("it is short"));
    let base = changed(&plan(), &[note("Fordi.")]);
    let merged = merge(Some(&base), &changed(&base, &[note("Fordi.\nA")]), &changed(&base, &[note("Fordi.\nB")]));
    assert_eq!((merged.plan.why().as_str(), merged.copy), ("Fordi.\nA\nB", None));

    let long = ["a", "b"].map(|letter| note(&letter.repeat(1_500)));
    let sides = long.map(|note| changed(&base, &[note]));
    let merged = merge(Some(&base), &sides[0], &sides[1]);
    assert_eq!(merged.plan, sides[1]);
    assert_eq!(merged.copy, Some(sides[0].clone()));
}

#[test]
fn two_new_names_make_a_copy_with_the_one_that_gave_way() {
    let base = plan();
    let rename = |name: &str| changed(&base, &[Edit::Rename(PlanName::new(name).expect("a name"))]);
    let merged = merge(Some(&base), &rename("Efterår"), &rename("Forår"));
    assert_eq!(merged.plan.name().as_str(), "Forår");
    assert_eq!(merged.copy.map(|copy| copy.name().to_string()).as_deref(), Some("Efterår"));
}

#[test]
fn five_hundred_courses_are_merged_at_once() {
    let many = |from: u32, status: Status| {
        let mut plan = Plan::new(PlanId::from_random([1; 8]), PlanName::new("Min plan").expect("a name"));
        for number in from..from + 500 {
            let mut course = PlannedCourse::new(catalogue::CourseNumber::from_u32(number).expect("five digits"));
            course.status = status;
            plan.apply(&Edit::Insert { at: usize::MAX, course });
        }
        plan
    };
    let merged = merge(None, &many(1, Status::Asked), &many(251, Status::Done));
    assert_eq!(merged.plan.courses().len(), 750);
    assert!(merged.copy.is_some());
}
