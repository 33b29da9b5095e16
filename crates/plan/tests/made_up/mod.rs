//! Made-up parts of plans.
#![allow(dead_code)] // Each test program uses some of it.

use catalogue::{CourseNumber, Date};
use plan::{Dates, Line, Note, Plan, PlanId, PlanName, PlannedCourse, SaidBy, Status};
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
        plan.apply(&plan::Edit::Person(person));
        plan.apply(&plan::Edit::Why(why));
        for course in courses {
            plan.apply(&plan::Edit::Insert { at: usize::MAX, course });
        }
        plan
    })
}
