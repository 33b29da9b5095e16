//! Sums and remarks, over a small catalogue of our own.

use catalogue::{Catalogue, CourseNumber, Date, Guide, Lang};
use plan::{Detail, Edit, Plan, PlanId, PlanName, Remark, Status, remarks, totals};

fn catalogue() -> Catalogue {
    let course = |number: &str, title: &str, days: &str, from: &str, to: &str| {
        format!(
            r#"{{"number":"{number}","title":"{title}","level":null,"committee":"XY","days":{days},"linked_from":"{from}","linked_to":{to}}}"#
        )
    };
    let courses = [
        course("10001", "Sejlads", "2.0", "2024-01-01", "null"),
        course("10002", "Sejlads", "2.5", "2024-01-01", "null"),
        course("10003", "Knob", "0.5", "2024-01-01", "\"2025-06-30\""),
        course("10004", "Splejsning", "40.0", "2027-01-01", "null"),
    ];
    let json = format!(
        r#"{{"format":1,"source":{{"file":"x.txt","sha256":""}},"job_area":{{"name":"Havn","sections":[]}},"competences":[],"courses":[{}]}}"#,
        courses.join(",")
    );
    serde_json::from_str(&json).expect("a catalogue")
}

fn guide() -> Guide {
    let json = r#"{"format":1,"successions":[{"from":"10003","to":"10004","reason":{"da":"a","en":"b"}}]}"#;
    serde_json::from_str(json).expect("a guide")
}

fn number(text: &str) -> CourseNumber {
    text.parse().expect("five digits")
}

fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

fn plan(numbers: &[&str]) -> Plan {
    let mut plan = Plan::new(PlanId::from_random([2; 8]), PlanName::new("Havn").expect("a name"));
    for text in numbers {
        plan.apply(&Edit::add(number(text)));
    }
    plan
}

fn said(numbers: &[&str], on: &str) -> Vec<Remark> {
    remarks(&plan(numbers), &catalogue(), &guide(), date(on))
}

#[test]
fn days_are_summed_exactly_and_hours_are_rounded() {
    let totals = totals(&plan(&["10001", "10002", "10003", "99999"]), &catalogue());
    assert_eq!((totals.courses, totals.unknown), (4, 1));
    assert_eq!(totals.days.in_words(Lang::Da), "5,0");
    assert_eq!(totals.days.hours(), 37, "five days of 7.4 hours");
}

#[test]
fn dropped_courses_are_in_no_sum() {
    let mut plan = plan(&["10001", "10003", "99999"]);
    for dropped in ["10001", "99999"] {
        plan.apply(&Edit::Set(number(dropped), Detail::Status(Status::Dropped)));
    }
    let totals = totals(&plan, &catalogue());
    assert_eq!((totals.courses, totals.unknown, totals.days.in_words(Lang::Da).as_str()), (1, 0, "0,5"));
}

#[test]
fn an_ordinary_course_needs_no_remark() {
    assert_eq!(said(&["10004"], "2027-02-01"), []);
}

#[test]
fn a_period_is_remarked_on_by_the_day() {
    let to = date("2025-06-30");
    let course = number("10003");
    assert_eq!(said(&["10003"], "2025-03-31"), [], "91 days before");
    assert_eq!(said(&["10003"], "2025-06-30"), [Remark::EndingSoon { course, to }]);
    let successor = Some(number("10004"));
    assert_eq!(said(&["10003"], "2025-07-01"), [Remark::NoLongerLinked { course, to, successor, on: None }]);
    let from = date("2027-01-01");
    assert_eq!(said(&["10004"], "2026-12-31"), [Remark::NotYetLinked { course: number("10004"), from, on: None }]);
}

#[test]
fn two_numbers_with_one_title_are_named_once() {
    let (first, second) = (number("10001"), number("10002"));
    assert_eq!(said(&["10002"], "2025-01-01"), [Remark::SameTitle { course: second, other: first, both: false }]);
    assert_eq!(
        said(&["10002", "10001"], "2025-01-01"),
        [Remark::SameTitle { course: second, other: first, both: true }]
    );
}

#[test]
fn an_unknown_number_is_kept_and_said_to_be_unknown() {
    assert_eq!(said(&["99999"], "2025-01-01"), [Remark::Unknown(number("99999"))]);
}
