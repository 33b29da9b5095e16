//! Plans that come back from a file.

mod made_up;

use std::slice::from_ref;

use made_up::{empty, with};
use plan::import::{BadFile, Import, Incoming, MOST_BYTES, MOST_PLANS, Standing, against, read_file};
use plan::{Edit, Line, MOST_COURSES, MOST_NAMED, Plan, PlanId, PlanName, PlannedCourse, StoredPlan, Unreadable};
use proptest::prelude::*;
use serde_json::{Value, json};

/// What "Hent planer (.json)" wrote. It stays here for good: later versions must read it.
const FILE_1: &str = r#"{
  "format": 1,
  "plans": [
    {"format": 1, "revision": 3, "plan": {"id": "0123456789abcdef", "name": "Min plan", "courses": [{"number": "21097"}]}},
    {"format": 2, "revision": 9, "plan": {"id": "00000000000000aa", "name": "Plan 2", "person": "Kim", "courses": [
      {"number": "99999", "status": "asked", "dates": {"from": "2026-12-01", "to": "2026-12-02", "said_by": "school"}}]}}
  ],
  "unreadable": {
    "amuplan:plan:1": "hello",
    "amuplan:plan:2": "{\"format\":9,\"plan\":{}}",
    "amuplan:plan:3": "{\"format\":2,\"revision\":1,\"plan\":{\"id\":\"00000000000000bb\",\"name\":\"Plan 3\",\"courses\":[]}}"
  }
}"#;

/// Reads it, with identities that count upwards for plans that lack one.
fn read(text: &str) -> Result<Import, BadFile> {
    let mut last = 0;
    let mut new_id = || {
        last += 1;
        PlanId::from_random([0, 0, 0, 0, 0, 0, 1, last])
    };
    read_file(text, &PlanName::new("Uden navn").expect("a name"), &mut new_id)
}

fn file(plans: &[StoredPlan]) -> String {
    json!({ "format": 1, "plans": plans, "unreadable": {} }).to_string()
}

fn incoming(plans: &[StoredPlan]) -> Vec<Incoming> {
    if plans.is_empty() { Vec::new() } else { read(&file(plans)).expect("plans").plans }
}

fn left_out(incoming: &Incoming) -> Vec<String> {
    incoming.left_out.named().iter().map(|part| part.error.to_string()).collect()
}

fn stored() -> impl Strategy<Value = StoredPlan> {
    (made_up::plan(), any::<u64>()).prop_map(|(plan, revision)| StoredPlan::new(plan, revision))
}

#[test]
fn the_file_of_version_1_is_read() {
    let import = read(FILE_1).expect("a file of ours");
    let found: Vec<_> = import.plans.iter().map(|one| (one.stored.plan.name().as_str(), one.stored.revision)).collect();
    assert_eq!(found, [("Min plan", 3), ("Plan 2", 9), ("Plan 3", 1)]);
    assert!(import.plans.iter().all(|one| one.left_out.is_empty()));
    assert_eq!(import.plans[1].stored.plan.courses()[0].number.to_string(), "99999", "an unknown number is kept");
    let not_read: Vec<_> = import.not_read.into_iter().map(|one| (one.nth, one.why)).collect();
    assert_eq!(not_read, [(3, Unreadable::NotOurs), (4, Unreadable::Newer(9))]);
}

#[test]
fn of_a_plan_with_more_courses_than_a_page_can_show_the_first_are_read() {
    let course = |number: usize| PlannedCourse::new(format!("{number:05}").parse().expect("five digits"));
    let of = |courses| StoredPlan::new(with(empty(1, "A"), (0..courses).map(course)), 1);
    let just = incoming(&[of(MOST_COURSES)]);
    assert_eq!((&just[0].stored, just[0].left_out.is_empty()), (&of(MOST_COURSES), true));
    let more = incoming(&[of(MOST_COURSES + 3)]);
    assert_eq!(more[0].stored, of(MOST_COURSES));
    assert_eq!(left_out(&more[0]), ["plan.courses: only the first 2000 are read, and there are 3 more"]);
}

#[test]
fn one_plan_and_a_bare_list_are_read_as_well() {
    let one = StoredPlan::new(empty(1, "A"), 4);
    let alone = read(&format!("\u{FEFF}{}", one.write())).expect("a plan").plans;
    assert_eq!(&alone[0].stored, &one);
    let list = read(&format!("[{},5]", one.write())).expect("a plan");
    assert_eq!(&list.plans[0].stored, &one);
    assert_eq!((list.not_read[0].nth, &list.not_read[0].why), (2, &Unreadable::NotOurs));
}

#[test]
fn what_is_wrong_is_named_and_the_rest_is_offered() {
    let good = json!({ "number": "21097", "status": "asked", "note": "Husk", "school": "En skole", "online": true,
        "dates": { "from": "2026-12-01", "to": "2026-12-02", "said_by": "school" }, "deadline": "2026-11-20" });
    let plan = json!({ "id": "0123456789abcdef", "name": "Min plan", "person": "Kim", "why": "Derfor", "situation": "working",
        "goal": "competence:a", "courses": [{ "number": "47299" }, good] });
    let whole = json!({ "format": 1, "plans": [{ "format": 2, "revision": 1, "plan": plan }], "unreadable": {} });
    let cases = [
        ("/courses/1/dates/to", json!("2026-02-30"), "courses[1].dates.to: the date 30-02-2026 does not exist"),
        ("/courses/1/dates/to", json!("2026-11-30"), "courses[1].dates: the last day is before the first"),
        ("/courses/1/dates/from", json!("1989-12-31"), "courses[1].dates: a date is before 1990 or after 2100"),
        ("/courses/1/dates/said_by", json!(null), "courses[1].dates.said_by: a text is missing here"),
        ("/courses/1/deadline", json!("2101-01-01"), "courses[1].deadline: a date is before 1990 or after 2100"),
        ("/courses/1/status", json!("booked"), "courses[1].status: \"booked\" is no status"),
        ("/courses/1/online", json!("yes"), "courses[1].online: \"yes\" is not true or false"),
        ("/courses/1/note", json!("x".repeat(2001)), "courses[1].note: this text has more than 2000 characters"),
        ("/courses/1/number", json!("4729"), "courses[1].number: \"4729\" is no course number"),
        ("/courses/1/number", json!("47299"), "courses[1]: the course 47299 is in the plan twice"),
        ("/courses/1", json!([1]), "courses[1]: a list is not an object"),
        ("/courses", json!("none"), "courses: \"none\" is not a list"),
        ("/name", json!(" "), "name: a plan's name cannot be empty"),
        ("/id", json!("xyz"), "id: a plan's identity has 16 hexadecimal digits"),
        ("/person", json!("x".repeat(121)), "person: this text has more than 120 characters"),
        ("/why", json!(7), "why: 7 is not a text"),
        ("/goal", json!("wish:a"), "goal: \"wish:a\" is no goal"),
        ("/situation", json!("rich"), "situation: \"rich\" is no situation"),
        ("/put_away", json!([1]), "put_away[0]: 1 is not a text"),
    ];
    for (place, wrong, says) in cases {
        let mut file = whole.clone();
        *file.pointer_mut("/plans/0/plan").and_then(|plan| plan_field(plan, place)).expect("a field") = wrong;
        let import = read(&file.to_string()).expect("a plan");
        let says = format!("plan.{says}");
        let left_out = left_out(&import.plans[0]);
        assert!(left_out.len() == 1 && left_out[0].starts_with(&says), "{place}: {left_out:?}");
        // The rest is as it was: what is left out is left out of the file, and nothing else.
        let plan = &import.plans[0].stored.plan;
        let courses = plan.courses();
        let is_whole_course_out = matches!(place, "/courses/1/number" | "/courses/1");
        match place {
            "/courses" => assert_eq!(courses.len(), 0),
            _ if is_whole_course_out => assert_eq!(courses.len(), 1),
            _ => assert_eq!(courses.len(), 2),
        }
        if let Some(course) = courses.get(1) {
            let dates = if place.contains("dates") { None } else { course.dates };
            assert_eq!(course.dates, dates);
            assert_eq!(course.school.as_str(), "En skole");
            assert_eq!(course.online, place != "/courses/1/online");
        }
        assert_eq!(plan.name().as_str(), if place == "/name" { "Uden navn" } else { "Min plan" });
        assert_eq!(plan.person().as_str(), if place == "/person" { "" } else { "Kim" });
    }
}

#[test]
fn what_is_left_out_is_named_by_its_course_its_field_and_what_stood_there() {
    let plan = json!({ "id": "xyz", "name": "Min plan", "courses": [
        { "number": "21985", "deadline": "2026-02-30", "dates": { "from": "2026-02-30", "to": "2026-03-01", "said_by": "school" } },
        { "number": "4729" }, { "number": "21985" }, [1], { "number": "21097", "deadline": "2101-01-01", "online": 7 }] });
    let import = read(&json!({ "format": 2, "revision": 1, "plan": plan }).to_string()).expect("a plan");
    let parts = import.plans[0].left_out.named().iter();
    let parts: Vec<_> = parts
        .map(|part| {
            let course = part.course.map(|number| number.to_string()).unwrap_or_default();
            (part.nth, course, part.field, part.value.as_str())
        })
        .collect();
    let part = |nth, course: &str, field, value| (nth, course.to_owned(), field, value);
    let expected = [
        part(0, "", "id", "xyz"),
        part(1, "21985", "deadline", "2026-02-30"),
        part(1, "21985", "dates", "2026-02-30 – 2026-03-01"),
        part(2, "", "number", "4729"),
        part(3, "21985", "twice", ""),
        part(4, "", "", ""),
        part(5, "21097", "deadline", "2101-01-01"),
        part(5, "21097", "online", "7"),
    ];
    assert_eq!(parts, expected);
}

/// The field at this place; made where there is none.
fn plan_field<'a>(plan: &'a mut Value, place: &str) -> Option<&'a mut Value> {
    let (outer, field) = place.rsplit_once('/')?;
    let outer = plan.pointer_mut(outer)?;
    match field.parse::<usize>() {
        Ok(at) => outer.get_mut(at),
        Err(_) => Some(&mut outer[field]),
    }
}

#[test]
fn what_holds_no_plan_says_what_it_is() {
    for text in [
        "5",
        "null",
        "{}",
        "[]",
        "[5,{}]",
        r#"{"plans":{"a":1},"format":1}"#,
        r#"{"plans":[5],"unreadable":{"a":"hello"}}"#,
        "\"plan\"",
        r#"{"format":1}"#,
        r#"{"plans":[]}"#,
        r#"{"format":1,"plans":[],"unreadable":{}}"#,
    ] {
        assert_eq!(read(text), Err(BadFile::NoPlan), "{text}");
    }
    for text in ["", "hello", "{\"format\":1,", "[1,2"] {
        assert_eq!(read(text), Err(BadFile::NotJson), "{text}");
    }
    assert_eq!(read(r#"{"format":7,"plans":[{}]}"#), Err(BadFile::Newer(7)));
    let newer = r#"{"format":1,"plans":[{"format":3}]}"#;
    assert_eq!(read(newer), Err(BadFile::Newer(3)), "nothing else is in the file");
    assert_eq!(read(r#"{"format":3,"revision":1,"plan":{}}"#), Err(BadFile::Newer(3)));
    let nothing_left =
        read(r#"{"format":2,"plan":{"id":"0123456789abcdef","courses":[{}]}}"#).expect("it was meant as one");
    assert!(matches!(&nothing_left.not_read[0].why, Unreadable::Damaged(why) if why.starts_with("plan.name")));
}

#[test]
fn nothing_is_too_large_too_deep_or_too_much() {
    let spaces = " ".repeat(MOST_BYTES + 1);
    assert_eq!(read(&spaces), Err(BadFile::TooLarge(MOST_BYTES + 1)));
    let just = format!("{}{}", StoredPlan::new(empty(1, "A"), 1).write(), spaces);
    assert_eq!(read(&just[..MOST_BYTES]).map(|import| import.plans.len()), Ok(1));

    for depth in [10_000, 2_000_000] {
        let nested = |open: &str, close: &str| format!("{}{}", open.repeat(depth), close.repeat(depth));
        assert_eq!(read(&nested("[", "]")), Err(BadFile::TooDeep));
        assert_eq!(read(&"[".repeat(depth)), Err(BadFile::TooDeep));
        assert_eq!(read(&"{\"a\":".repeat(depth.min(500_000))), Err(BadFile::TooDeep));
        let inside =
            format!(r#"{{"format":2,"plan":{{"id":"0123456789abcdef","name":"A","courses":{}}}}}"#, nested("[", "]"));
        assert_eq!(read(&inside), Err(BadFile::TooDeep));
        let hidden = json!({ "plans": [], "unreadable": { "a": nested("[", "]") } }).to_string();
        assert_eq!(read(&hidden), Err(BadFile::NoPlan));
    }

    let many = format!("[{},{}0]", StoredPlan::new(empty(1, "A"), 1).write(), "0,".repeat(MOST_PLANS + 3));
    let import = read(&many).expect("a plan");
    assert_eq!((import.plans.len(), import.not_read.len(), import.beyond), (1, MOST_PLANS - 1, 5));

    let courses = format!("[{}0]", "0,".repeat(499_999));
    let text =
        format!(r#"{{"format":2,"revision":1,"plan":{{"id":"0123456789abcdef","name":"A","courses":{courses}}}}}"#);
    let import = read(&text).expect("a plan");
    assert_eq!(import.plans[0].left_out.named().len(), MOST_NAMED);
    assert_eq!(import.plans[0].left_out.more(), 500_000 - MOST_NAMED);

    let long = "x".repeat(1_000_000);
    let text = format!(r#"{{"plans":[{{"format":2,"revision":"{long}","plan":{{"id":"{long}","courses":[]}}}}]}}"#);
    let import = read(&text).expect("something is there");
    assert!(matches!(&import.not_read[0].why, Unreadable::Damaged(why) if why.len() < 300));
    let text = format!(r#"{{"format":2,"revision":"{long}","plan":{{"id":"{long}","name":"A","courses":[]}}}}"#);
    let import = read(&text).expect("a plan");
    assert_eq!(import.plans[0].left_out.named().len(), 2);
    assert!(
        import.plans[0].left_out.named().iter().all(|part| part.error.what().len() < 300 && part.value.len() < 300)
    );
}

#[test]
fn two_hundred_plans_of_five_hundred_courses_come_back() {
    let course = |number: u32| PlannedCourse::new(format!("{number:05}").parse().expect("five digits"));
    let plans: Vec<_> =
        (0..200).map(|id| StoredPlan::new(with(empty(id, &format!("Plan {id}")), (0..500).map(course)), 1)).collect();
    let import = read(&file(&plans)).expect("plans");
    assert!(import.plans.iter().map(|one| &one.stored).eq(&plans));
    let mut changed = plans.clone();
    changed.iter_mut().for_each(|stored| _ = stored.plan.apply(&Edit::Remove(course(499).number)));
    let offers = against(import.plans, &changed, &mut ids());
    assert!(offers.iter().zip(&plans).all(|(offer, plan)| offer.standing == Standing::Conflict(plan.plan.id())));
}

fn ids() -> impl FnMut() -> PlanId {
    let mut last = 0_u64;
    move || {
        last += 1;
        PlanId::from_random((0xAB00_0000_0000_0000 | last).to_be_bytes())
    }
}

#[test]
fn in_a_conflict_both_are_kept() {
    let mine = StoredPlan::new(empty(1, "Min plan"), 5);
    let theirs =
        StoredPlan::new(with(empty(1, "Min plan"), [PlannedCourse::new("21097".parse().expect("five digits"))]), 2);
    let taken = StoredPlan::new(empty(2, "Min plan (2)"), 1);
    let existing = [mine.clone(), taken];
    let offers = against(incoming(&[theirs.clone(), mine.clone()]), &existing, &mut ids());
    assert_eq!(offers[0].standing, Standing::Conflict(mine.plan.id()));
    assert_eq!(offers[1].standing, Standing::Same);
    let copy = &offers[0].incoming.stored;
    assert_eq!(copy.plan.name().as_str(), "Min plan (3)");
    assert_eq!(copy.plan.courses(), theirs.plan.courses());
    assert!(existing.iter().all(|stored| stored.plan.id() != copy.plan.id()));

    // The same file once more: nothing comes in again.
    let kept = [existing.to_vec(), vec![copy.clone()]].concat();
    let again = against(incoming(&[theirs, mine]), &kept, &mut ids());
    assert!(again.iter().all(|offer| offer.standing == Standing::Same), "{again:?}");
}

#[test]
fn two_files_that_hold_the_same_plan_differently_are_both_kept() {
    let name = |text: &str| Edit::Rename(PlanName::new(text).expect("a name"));
    let one = StoredPlan::new(empty(1, &"æ".repeat(120)), 1);
    let mut other = one.clone();
    other.plan.apply(&Edit::Person(Line::new("Kim").expect("short")));
    let mut third = other.clone();
    third.plan.apply(&name("Noget andet"));
    let files = [incoming(from_ref(&one)), incoming(from_ref(&other)), incoming(&[third, one.clone(), other])].concat();
    let offers = against(files, &[], &mut ids());
    let (new, same, conflict) = (Standing::New, Standing::Same, Standing::Conflict(one.plan.id()));
    let standings: Vec<_> = offers.iter().map(|offer| offer.standing).collect();
    assert_eq!(standings, [new, conflict, conflict, same, same]);
    let names: Vec<_> = offers.iter().map(|offer| offer.incoming.stored.plan.name().to_string()).collect();
    assert_eq!(names[1], format!("{} (2)", "æ".repeat(116)), "of a long name the end goes");
    assert_eq!(names[2], "Noget andet (2)");
}

proptest! {
    #[test]
    fn what_was_taken_along_comes_back(plans in prop::collection::vec(stored(), 1..6)) {
        let import = read(&file(&plans)).expect("plans");
        prop_assert!(import.not_read.is_empty() && import.beyond == 0);
        prop_assert!(import.plans.iter().all(|one| one.left_out.is_empty()));
        prop_assert!(import.plans.iter().map(|one| &one.stored).eq(&plans));
        let again = against(import.plans.clone(), &plans, &mut ids());
        prop_assert!(again.iter().all(|offer| offer.standing == Standing::Same));
        let elsewhere = against(import.plans, &[], &mut ids());
        let mut seen: Vec<PlanId> = Vec::new();
        for (offer, stored) in elsewhere.iter().zip(&plans) {
            prop_assert_eq!(offer.standing == Standing::New, !seen.contains(&stored.plan.id()));
            seen.push(stored.plan.id());
        }
    }

    #[test]
    fn nothing_that_is_there_or_comes_in_is_lost_and_a_second_time_nothing_is_new(
        mine in prop::collection::vec(made_up::plan(), 0..5),
        theirs in prop::collection::vec(made_up::plan(), 0..5),
        same_ids in prop::collection::vec(0..3_u8, 10),
    ) {
        let mut id = same_ids.into_iter();
        let mut with_few_ids = |plan: Plan| {
            let id = PlanId::from_random([id.next().unwrap_or(9); 8]);
            StoredPlan::new(plan.copy(id, plan.name().clone()), 1)
        };
        let mut existing: Vec<StoredPlan> = Vec::new();
        for stored in mine.into_iter().map(&mut with_few_ids) {
            if existing.iter().all(|other| other.plan.id() != stored.plan.id()) {
                existing.push(stored);
            }
        }
        let theirs: Vec<_> = theirs.into_iter().map(with_few_ids).collect();
        let mut kept = existing;
        for offer in against(incoming(&theirs), &kept, &mut ids()) {
            if offer.standing != Standing::Same {
                kept.push(offer.incoming.stored);
            }
        }
        let mut all: Vec<_> = kept.iter().map(|stored| stored.plan.id()).collect();
        all.sort();
        all.dedup();
        prop_assert_eq!(all.len(), kept.len(), "no identity is there twice");
        for stored in &theirs {
            let says = |other: &StoredPlan| {
                (other.plan.courses(), other.plan.why(), other.plan.person())
                    == (stored.plan.courses(), stored.plan.why(), stored.plan.person())
            };
            prop_assert!(kept.iter().any(says));
        }
        let again = against(incoming(&theirs), &kept, &mut ids());
        prop_assert!(again.iter().all(|offer| offer.standing == Standing::Same));
    }
}
