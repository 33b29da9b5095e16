//! Made-up parts of plans.
#![allow(dead_code)] // Each test program uses some of it.

pub mod field;
pub mod words;

use catalogue::{Catalogue, CourseNumber, Date};
use plan::{Dates, Detail, Edit, Goal, Line, Note, Plan, PlanId, PlanName, PlannedCourse, SaidBy, Situation, Status};
use proptest::prelude::*;

/// Few numbers, so that edits meet the same course again.
pub fn number() -> impl Strategy<Value = CourseNumber> {
    (0..8_u32).prop_map(|last| format!("2109{last}").parse().expect("five digits"))
}

pub fn line() -> impl Strategy<Value = Line> {
    prop_oneof![Just(Line::default()), "\\PC{0,20}".prop_map(|text| Line::new(&text).expect("it is short"))]
}

pub fn note() -> impl Strategy<Value = Note> {
    prop_oneof![Just(Note::default()), "(\\PC|\n){0,40}".prop_map(|text| Note::new(&text).expect("it is short"))]
}

pub fn date() -> impl Strategy<Value = Date> {
    (1990..=2100_u16, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| Date::new(year, month, day).expect("a day"))
}

pub fn dates() -> impl Strategy<Value = Dates> {
    let said_by = prop_oneof![Just(SaidBy::School), Just(SaidBy::Reader)];
    (date(), date(), said_by).prop_map(|(one, other, said_by)| {
        Dates::new(one.min(other), one.max(other), said_by).expect("in order, and in the years")
    })
}

pub fn course() -> impl Strategy<Value = PlannedCourse> {
    let status = prop::sample::select(&Status::ALL[..]);
    let words = (line(), line(), line(), note());
    let days = (prop::option::of(dates()), prop::option::of(date()));
    (number(), status, words, any::<bool>(), days).prop_map(
        |(number, status, (school, place, price, note), online, (dates, deadline))| PlannedCourse {
            number,
            status,
            note,
            school,
            place,
            online,
            dates,
            price,
            deadline,
        },
    )
}

pub fn plan() -> impl Strategy<Value = Plan> {
    let courses = prop::collection::vec(course(), 0..8);
    (any::<[u8; 8]>(), "\\PC{0,20}x", line(), note(), courses).prop_map(|(id, name, person, why, courses)| {
        let mut plan = Plan::new(PlanId::from_random(id), PlanName::new(&name).expect("it has an x"));
        plan.apply(&Edit::Person(person));
        plan.apply(&Edit::Why(why));
        for course in courses {
            plan.apply(&Edit::Insert { at: usize::MAX, course });
        }
        plan
    })
}

/// A catalogue of these courses: number and title, each of one day and a half.
pub fn catalogue(courses: &[(&str, &str)]) -> Catalogue {
    let courses: Vec<_> = courses
        .iter()
        .map(|(number, title)| {
            serde_json::json!({ "number": number, "title": title, "level": null, "committee": "AD", "days": 1.5,
                "linked_from": "2024-12-19", "linked_to": null })
        })
        .collect();
    let catalogue = serde_json::json!({ "format": 1, "source": { "file": "a.txt", "sha256": "0" },
        "job_area": { "name": "Havn", "sections": [] }, "competences": [], "courses": courses });
    serde_json::from_value(catalogue).expect("a catalogue")
}

/// A plan with this identity (doubled eight times) and name.
pub fn empty(id: u8, name: &str) -> Plan {
    Plan::new(PlanId::from_random([id; 8]), PlanName::new(name).expect("a name"))
}

/// A day.
pub fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

/// A course of which nothing is known but when it is, and who says so.
pub fn held(number: &str, from: &str, to: &str, said_by: SaidBy) -> PlannedCourse {
    let dates = Dates::new(day(from), day(to), said_by).expect("in order");
    PlannedCourse { dates: Some(dates), ..PlannedCourse::new(number.parse().expect("five digits")) }
}

/// The plan with these courses at its end.
pub fn with(mut plan: Plan, courses: impl IntoIterator<Item = PlannedCourse>) -> Plan {
    for course in courses {
        plan.apply(&plan::Edit::Insert { at: usize::MAX, course });
    }
    plan
}

/// Monday to Friday, by the days since Thursday 1 January 1970.
pub fn is_weekday(date: Date) -> bool {
    (date.days_since_1970() + 3).rem_euclid(7) < 5
}

pub fn detail() -> impl Strategy<Value = Detail> {
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

/// Any change but several at once.
pub fn single_edit() -> impl Strategy<Value = Edit> {
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
