//! The form in which plans are kept: both ways, and whatever else lies in its place.

mod made_up;

use plan::{Dates, MOST_COURSES, PlannedCourse, SaidBy, Status, StoredPlan, Unreadable};
use proptest::prelude::*;

fn stored() -> impl Strategy<Value = StoredPlan> {
    (made_up::plan(), any::<u64>()).prop_map(|(plan, revision)| StoredPlan::new(plan, revision))
}

proptest! {
    #[test]
    fn a_plan_is_read_as_it_was_written(stored in stored()) {
        let text = stored.write();
        prop_assert_eq!(StoredPlan::read(&text), Ok(stored.clone()));
        prop_assert_eq!(serde_json::from_str::<StoredPlan>(&text).expect("the same by serde"), stored);
    }

    #[test]
    fn any_text_is_a_plan_or_says_why_not(text in any::<String>()) {
        if let Ok(stored) = StoredPlan::read(&text) {
            prop_assert_eq!(StoredPlan::read(&stored.write()), Ok(stored));
        }
    }

    #[test]
    fn a_damaged_plan_is_never_taken_for_another(stored in stored(), at in any::<prop::sample::Index>(), with in any::<u8>()) {
        let mut bytes = stored.write().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = with;
        // What is read must be something that was valid to write.
        if let Ok(read) = std::str::from_utf8(&bytes).map_err(|_| Unreadable::NotOurs).and_then(StoredPlan::read) {
            prop_assert_eq!(StoredPlan::read(&read.write()), Ok(read));
        }
    }
}

/// As version 1 wrote it. It stays here for good: later versions must read it.
const VERSION_1: &str = r#"{"format":1,"revision":3,"plan":{"id":"0123456789abcdef","name":"Min plan","courses":[{"number":"21097"},{"number":"47299"}]}}"#;

#[test]
fn version_1_is_read() {
    let stored = StoredPlan::read(VERSION_1).expect("version 1");
    assert_eq!(stored.revision, 3);
    assert_eq!(stored.plan.id().to_string(), "0123456789abcdef");
    assert_eq!(stored.plan.name().as_str(), "Min plan");
    let numbers: Vec<_> = stored.plan.courses().iter().map(|course| course.number.to_string()).collect();
    assert_eq!(numbers, ["21097", "47299"]);
    assert_eq!(stored.write(), VERSION_1.replace("\"format\":1", "\"format\":2"));
}

/// As version 2 wrote it, with all its fields. It stays here for good as well.
const VERSION_2: &str = r#"{"format":2,"revision":9,"plan":{"id":"0123456789abcdef","name":"Min plan","person":"Kim","why":"Jeg vil føre regnskab.\nSnart.","goal":"competence:datahaandtering-og-esg-regnskab","situation":"unemployed","put_away":["twin:47299:22487"],"courses":[{"number":"21097","status":"asked","note":"Spørg om plads","school":"En skole","place":"Odense","online":true,"dates":{"from":"2026-12-01","to":"2026-12-02","said_by":"school"},"price":"408 kr.","deadline":"2026-11-20"},{"number":"47299"}]}}"#;

#[test]
fn version_2_is_read() {
    let stored = StoredPlan::read(VERSION_2).expect("version 2");
    let plan = &stored.plan;
    assert_eq!(plan.person().as_str(), "Kim");
    assert_eq!(plan.why().as_str(), "Jeg vil føre regnskab.\nSnart.");
    let course = &plan.courses()[0];
    let day = |text: &str| text.parse().expect("a date");
    let dates = Dates::new(day("2026-12-01"), day("2026-12-02"), SaidBy::School).expect("in order");
    assert_eq!((course.status, course.online, course.dates), (Status::Asked, true, Some(dates)));
    assert_eq!(course.deadline, Some(day("2026-11-20")));
    assert_eq!(stored.write(), VERSION_2);
}

#[test]
fn what_is_no_plan_says_what_it_is() {
    for text in ["", "hello", "[1,2]", "{}", "null", r#"{"format":"1"}"#, r#"{"format":0}"#, r#"{"user":"x"}"#] {
        assert_eq!(StoredPlan::read(text), Err(Unreadable::NotOurs), "{text}");
    }
    let newer = VERSION_1.replace("\"format\":1", "\"format\":99");
    assert_eq!(StoredPlan::read(&newer), Err(Unreadable::Newer(99)));
}

#[test]
fn what_is_wrong_with_a_plan_is_said_with_its_place() {
    let cases = [
        ("\"number\":\"47299\"", "\"number\":\"4729\"", "plan.courses[1].number: \"4729\""),
        ("\"name\":\"Min plan\"", "\"name\":\" \"", "plan.name: a plan's name cannot be empty"),
        ("0123456789abcdef", "xyz", "plan.id"),
        ("\"revision\":3", "\"revision\":-3", "revision"),
        ("47299", "21097", "the course 21097 is in the plan twice"),
    ];
    for (right, wrong, says) in cases {
        match StoredPlan::read(&VERSION_1.replace(right, wrong)) {
            Err(Unreadable::Damaged(why)) => assert!(why.contains(says), "{wrong}: {why}"),
            other => panic!("{wrong}: {other:?}"),
        }
    }
    let cases = [
        ("\"2026-12-02\"", "\"2026-02-30\"", "plan.courses[0].dates.to: the date 30-02-2026 does not exist"),
        ("\"2026-12-02\"", "\"2026-11-30\"", "plan.courses[0].dates: the last day is before the first"),
        ("2026-11-20", "1989-11-20", "plan.courses[0].deadline: a date is before 1990 or after 2100"),
        ("\"asked\"", "\"booked\"", "plan.courses[0].status: \"booked\" is no status"),
        ("competence:", "wish:", "plan.goal: \"wish:"),
    ];
    for (right, wrong, says) in cases {
        match StoredPlan::read(&VERSION_2.replace(right, wrong)) {
            Err(Unreadable::Damaged(why)) => assert!(why.contains(says), "{wrong}: {why}"),
            other => panic!("{wrong}: {other:?}"),
        }
    }
}

#[test]
fn the_readers_own_plan_is_read_whole_however_many_courses_it_has() {
    let course = |number: u32| PlannedCourse::new(format!("{number:05}").parse().expect("five digits"));
    let stored = StoredPlan::new(made_up::with(made_up::empty(1, "A"), (0..MOST_COURSES as u32 + 1).map(course)), 1);
    assert_eq!(StoredPlan::read(&stored.write()), Ok(stored));
}

#[test]
fn deeply_nested_text_is_refused_and_not_followed() {
    let text = format!("{{\"format\":1,\"plan\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(StoredPlan::read(&text), Err(Unreadable::NotOurs));
}
