//! One plan for several people.

mod made_up;

use made_up::words::WORDS;
use made_up::{catalogue, day, empty, held, is_weekday, with};
use plan::exports::{Stamp, calendar};
use plan::{
    BadPeople, Edit, Edition, Goal, LINE_LENGTH, Line, MOST_PEOPLE, People, Plan, PlanId, PlanName, PlannedCourse,
    SaidBy, Shared, Situation, Status, copies, looks_like_cpr, who_takes_what,
};
use proptest::prelude::*;

fn names(text: &str) -> Vec<String> {
    People::read(text).expect("names").names.iter().map(ToString::to_string).collect()
}

fn course(number: &str) -> PlannedCourse {
    PlannedCourse::new(number.parse().expect("five digits"))
}

#[test]
fn names_are_read_from_lines_semicolons_or_commas() {
    assert_eq!(names("Anna, Bo ,, Carl,"), ["Anna", "Bo", "Carl"]);
    assert_eq!(names("Anna;Bo; ;Carl;"), ["Anna", "Bo", "Carl"]);
    assert_eq!(names("\r\n Anna\r\n\r\nBo\rCarl\n"), ["Anna", "Bo", "Carl"]);
    assert_eq!(names("Anna; Bo\nCarl"), ["Anna", "Bo", "Carl"]);
    assert_eq!(names("Hansen, Anna\nJensen, Bo"), ["Hansen, Anna", "Jensen, Bo"], "in a list, a comma is in the name");
    assert_eq!(names("Anna"), ["Anna"]);
}

#[test]
fn who_is_named_twice_gets_one_plan_and_is_named() {
    let people = People::read("Anna\nBo\nAnna\nCarl\nAnna\nBo").expect("names");
    assert_eq!(people.names.len(), 3);
    let twice: Vec<_> = people.twice.iter().map(ToString::to_string).collect();
    assert_eq!(twice, ["Anna", "Bo"]);
}

#[test]
fn what_is_no_list_of_names_says_why() {
    assert_eq!(People::read("\n \n"), Err(BadPeople::Nobody));
    assert_eq!(People::read(" , ,, "), Err(BadPeople::Nobody));
    assert_eq!(People::read(&format!("Anna\n{}", "x".repeat(LINE_LENGTH + 1))), Err(BadPeople::TooLong(2)));
    assert_eq!(People::read("Anna\n\nBo 010190-1234"), Err(BadPeople::Cpr(2)));
    let list = |number| (0..number).map(|number| format!("Person {number}\n")).collect::<String>();
    assert_eq!(People::read(&list(MOST_PEOPLE)).map(|people| people.names.len()), Ok(MOST_PEOPLE));
    assert_eq!(People::read(&list(MOST_PEOPLE + 1)), Err(BadPeople::TooMany(MOST_PEOPLE + 1)));
}

#[test]
fn what_looks_like_a_cpr_number_is_found() {
    let found = [
        "010190-1234",
        "0101901234",
        "010190 1234",
        "010190 - 1234",
        "010190–1234",
        "Kim (010190-1234)",
        "cpr010190-1234.",
        "æ0101901234ø",
        "1 010190-1234",
        "12345 010190-1234",
        "010190−1234",
        "010190—1234",
        "010190.1234",
        "01 01 90-1234",
        "1 01\u{A0}01\u{A0}90 – 1234",
        "45 01 01 90-1234",
    ];
    for text in found {
        assert!(looks_like_cpr(text), "{text}");
    }
    let not_found = [
        "",
        "Kim",
        "21097",
        "12 34 56 78",
        "tlf. 12345678",
        "010190",
        "1234",
        "010190-123",
        "010190-12345",
        "10190-1234",
        "0010190-1234",
        "01019012345",
        "010190/1234",
        "010190, 1234",
        "010190    1234",
        "010190. 1234",
        "01 01 90 1234",
        "01 01 90, 1234",
        "12 01 01 90-1234",
        "01 0190-1234",
        "01.01.2026",
        "01 01 2026",
        "fra 01.12.26-05.12.2026",
        "1-2-2026 - 3-2-2026",
        "21097 47299-1234",
        "21097.1234",
        "+45 12 34 56 78",
        "+45 12 34-5678",
        "+45 12 34 5678",
        "+45 1234-5678",
        "uge 29 30 2026",
        "1.200.345,50",
        "2026-12-01",
        "5790001234567",
    ];
    for text in not_found {
        assert!(!looks_like_cpr(text), "{text}");
    }
}

#[test]
fn a_copy_is_a_wish_for_another_person() {
    let enrolled = PlannedCourse {
        status: Status::Enrolled,
        note: "Jeg vil.".parse().expect("short"),
        ..held("21097", "2026-12-01", "2026-12-02", SaidBy::School)
    };
    let dropped = PlannedCourse { status: Status::Dropped, ..course("47299") };
    let mut plan = with(empty(1, "Kurser i foråret"), [enrolled.clone(), dropped]);
    let goal = Some(Goal::Competence("a".parse().expect("letters")));
    plan.apply(&Edit::Goal(goal.clone()));
    plan.apply(&Edit::Why("Vi skal føre regnskab.".parse().expect("short")));
    plan.apply(&Edit::Situation(Some(Situation::Unemployed)));
    let remark: Line = "twin:47299:22487".parse().expect("short");
    plan.apply(&Edit::PutAway(remark.clone(), true));
    let people = People::read("Anna, Bo").expect("names");
    let mut last = 0;
    let copies = copies(&plan, &people.names, &mut || {
        last += 1;
        PlanId::from_random([last + 1; 8])
    });
    assert_eq!(copies.len(), 2);
    for (copy, name) in copies.iter().zip(&people.names) {
        assert_eq!(copy.person(), name);
        assert_eq!(copy.name().as_str(), format!("Kurser i foråret – {name}"));
        assert_eq!(
            copy.courses(),
            [PlannedCourse { status: Status::Wished, note: "".parse().expect("short"), ..enrolled.clone() }]
        );
        assert_eq!(
            (copy.goal(), copy.why().as_str()),
            (goal.as_ref(), ""),
            "a goal may be the same for all, a reason is one person's"
        );
        assert_eq!((copy.situation(), copy.has_put_away(&remark)), (None, false), "these are one person's");
    }
    assert!(copies[0].id() != copies[1].id() && copies.iter().all(|copy| copy.id() != plan.id()));
}

#[test]
fn the_person_of_a_copy_is_in_no_code_nor_calendar() {
    let plan = with(empty(1, "Kurser"), [held("21097", "2026-12-01", "2026-12-02", SaidBy::School)]);
    let long = "K".repeat(LINE_LENGTH);
    let people = People::read(&format!("Kim Hansen\n{long}")).expect("names");
    let [kim, long] = &copies(&plan, &people.names, &mut || PlanId::from_random([2; 8]))[..] else { panic!("two") };
    let renamed = |plan: &Plan, name: &str| plan.copy(plan.id(), PlanName::new(name).expect("a name"));
    let cases = [
        (kim.clone(), Some("Kurser")),
        (renamed(kim, "Kurser – Kim Hansen (2)"), Some("Kurser (2)")),
        (renamed(kim, "Kurser – Kim Hansen (kopi)"), Some("Kurser (kopi)")),
        (renamed(kim, "Kurser – forår"), Some("Kurser – forår")),
        (renamed(kim, "Kurser – Kim Hansens"), Some("Kurser – Kim Hansens")),
        (renamed(kim, "Kim Hansen"), None),
        (long.clone(), None),
        (plan, Some("Kurser")),
    ];
    for (plan, name) in cases {
        let name = name.map(|name| PlanName::new(name).expect("a name"));
        assert_eq!(plan.name_without_person(), name);
        assert_eq!(Shared::of(&plan, Edition::of("an edition"), true).name, name);
        let stamp = Stamp { date: day("2026-11-24"), second: 0 };
        let calendar = calendar(&plan, &catalogue(&[]), &WORDS, stamp, &is_weekday).replace("\r\n ", "");
        let named = calendar.split_once("Plan: ").map(|(_, rest)| rest.lines().next().unwrap_or_default());
        assert_eq!(named, name.as_ref().map(PlanName::as_str), "{calendar}");
    }
}

#[test]
fn a_copy_of_a_copy_is_for_one_person_only() {
    let names = People::read("Kim; Bo").expect("names").names;
    let copy_for = |plan: &Plan, name: &Line| {
        copies(plan, std::slice::from_ref(name), &mut || PlanId::from_random([2; 8])).remove(0)
    };
    let second = copy_for(&copy_for(&empty(1, "Kurser"), &names[0]), &names[1]);
    assert_eq!((second.name().as_str(), second.person()), ("Kurser – Bo", &names[1]));
}

#[test]
fn a_name_with_something_behind_it_is_never_too_long() {
    let name = PlanName::new(&"æ".repeat(120)).expect("a name");
    assert_eq!(name.with(" – Bo").as_str(), format!("{} – Bo", "æ".repeat(115)));
    assert_eq!(name.with(&"x".repeat(200)).as_str(), "x".repeat(120));
    assert_eq!(PlanName::new("A").expect("a name").with(" ").as_str(), "A");
}

#[test]
fn the_table_says_who_takes_what() {
    let dropped = PlannedCourse { status: Status::Dropped, ..course("21098") };
    let mut plans = [
        with(empty(1, "A"), [course("21099"), course("21097")]),
        empty(2, "B"),
        with(empty(3, "C"), [course("21097"), dropped]),
    ];
    plans[2].apply(&Edit::Person("Kim".parse().expect("short")));
    let table = who_takes_what(&plans.each_ref());
    assert_eq!(table.people, ["A", "B", "Kim"]);
    let of_kim = ["Forår", "Efterår – Kim", "Kim"].map(|name| {
        let mut plan = empty(4, name);
        plan.apply(&Edit::Person("Kim".parse().expect("short")));
        plan
    });
    let people = who_takes_what(&[&of_kim[0], &of_kim[1], &of_kim[2], &plans[0]]).people;
    assert_eq!(people, ["Kim – Forår", "Kim – Efterår", "Kim", "A"], "three columns of one person");
    let rows: Vec<_> = table
        .rows
        .iter()
        .map(|row| (row.number.to_string(), row.cells.iter().map(Option::is_some).collect::<Vec<_>>(), row.takers()))
        .collect();
    let expected = [
        ("21099".to_owned(), vec![true, false, false], 1),
        ("21097".to_owned(), vec![true, false, true], 2),
        ("21098".to_owned(), vec![false, false, true], 0),
    ];
    assert_eq!(rows, expected);
}

proptest! {
    #[test]
    fn the_table_holds_every_course_of_every_plan_once(plans in prop::collection::vec(made_up::plan(), 0..6)) {
        let table = who_takes_what(&plans.iter().collect::<Vec<&Plan>>());
        for (column, plan) in plans.iter().enumerate() {
            let in_column: Vec<_> = table.rows.iter().filter_map(|row| row.cells[column]).collect();
            prop_assert_eq!(in_column.len(), plan.courses().len());
            for row in &table.rows {
                prop_assert_eq!(row.cells.len(), plans.len());
                prop_assert_eq!(row.cells[column], plan.course(row.number));
            }
        }
    }

    #[test]
    fn any_text_is_a_list_of_names_or_says_why_not(text in "(\\PC|[\n\r;,0-9 -]){0,300}") {
        if let Ok(people) = People::read(&text) {
            prop_assert!(!people.names.is_empty() && people.names.len() <= MOST_PEOPLE);
            prop_assert!(people.names.iter().all(|name| !name.is_empty() && !looks_like_cpr(name.as_str())));
            prop_assert!(people.twice.iter().all(|name| people.names.contains(name)));
        }
    }
}
