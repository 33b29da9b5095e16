//! The calendar of a plan, as another program reads it.

mod made_up;

use std::collections::BTreeSet;

use catalogue::{Catalogue, Date};
use icalendar::parser::{read_calendar, unfold};
use made_up::words::WORDS;
use made_up::{catalogue, day, empty, held, is_weekday, with};
use plan::exports::{Stamp, calendar};
use plan::{Line, Plan, PlannedCourse, SaidBy, Status};
use proptest::prelude::*;

fn text(plan: &Plan, catalogue: &Catalogue, is_course_day: &dyn Fn(Date) -> bool) -> String {
    let stamp = Stamp { date: day("2026-11-24"), second: 15 * 3600 + 4 * 60 + 5 };
    calendar(plan, catalogue, &WORDS, stamp, is_course_day)
}

/// An event: name and value of each property, texts as they were before they were escaped.
type Event = Vec<(String, String)>;

/// The events that an independent parser finds.
fn events(text: &str) -> Vec<Event> {
    let unfolded = unfold(text);
    let calendar = read_calendar(&unfolded).expect("the parser reads it");
    let mut events = Vec::new();
    for component in calendar.components {
        assert_eq!(component.name, "VEVENT");
        let properties = component.properties.iter();
        events.push(properties.map(|property| (property.name.to_string(), property.val.to_string())).collect());
    }
    events
}

fn property(event: &Event, name: &str) -> Option<String> {
    let mut found = event.iter().filter(|property| property.0 == name);
    let value = found.next()?.1.clone();
    assert!(found.next().is_none(), "{name} is there once");
    Some(value)
}

fn spans(events: &[Event]) -> Vec<(String, String)> {
    let date = |event, name| property(event, name).expect("it is there");
    events.iter().map(|event| (date(event, "DTSTART"), date(event, "DTEND"))).collect()
}

fn span(from: &str, to: &str) -> (String, String) {
    (from.to_owned(), to.to_owned())
}

#[test]
fn a_plan_is_written_field_by_field() {
    let mut course = held("21097", "2026-12-01", "2026-12-02", SaidBy::School);
    course.school = Line::new("En skole; nord").expect("short");
    course.place = Line::new("Odense").expect("short");
    course.online = true;
    course.price = Line::new("408,00 kr.").expect("short");
    course.status = Status::Asked;
    course.deadline = Some(day("2026-11-30"));
    let plan = with(empty(1, "Min plan"), [course]);
    let text = text(&plan, &catalogue(&[("21097", "Virksomhedens klimaregnskab")]), &is_weekday);
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//amuplan//amuplan//DA",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
        "UID:0101010101010101-21097-1@amuplan",
        "DTSTAMP:20261124T150405Z",
        "SEQUENCE:3628264",
        "DTSTART;VALUE=DATE:20261201",
        "DTEND;VALUE=DATE:20261203",
        "STATUS:CONFIRMED",
        "TRANSP:OPAQUE",
        "SUMMARY:Virksomhedens klimaregnskab (21097)",
        "LOCATION:En skole\\; nord\\, Odense\\, Online",
        "DESCRIPTION:Status: Spurgt\\nDatoer: oplyst af skolen\\nPris: 408\\,00 kr.\\nDe",
        " tte er ikke en tilmelding.\\nPlan: Min plan",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:0101010101010101-21097-deadline@amuplan",
        "DTSTAMP:20261124T150405Z",
        "SEQUENCE:3628264",
        "DTSTART;VALUE=DATE:20261130",
        "DTEND;VALUE=DATE:20261201",
        "TRANSP:TRANSPARENT",
        "SUMMARY:Frist: Virksomhedens klimaregnskab (21097)",
        "DESCRIPTION:Status: Spurgt\\nDatoer: oplyst af skolen\\nPris: 408\\,00 kr.\\nDe",
        " tte er ikke en tilmelding.\\nPlan: Min plan",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(text, expected.join("\r\n"));
}

#[test]
fn a_wish_is_tentative_and_says_so_in_its_title() {
    let plan = with(empty(1, "A"), [held("99999", "2026-12-01", "2026-12-01", SaidBy::Reader)]);
    let events = events(&text(&plan, &catalogue(&[]), &is_weekday));
    assert_eq!(property(&events[0], "STATUS").as_deref(), Some("TENTATIVE"));
    assert_eq!(property(&events[0], "TRANSP").as_deref(), Some("TRANSPARENT"));
    assert_eq!(property(&events[0], "SUMMARY").as_deref(), Some("Ønske: Ukendt i denne udgave (99999)"));
}

#[test]
fn only_who_is_enrolled_is_not_told_that_this_is_no_enrolment() {
    for status in Status::ALL {
        let course = PlannedCourse { status, ..held("21097", "2026-12-01", "2026-12-01", SaidBy::School) };
        let plan = with(empty(1, "A"), [course]);
        let events = events(&text(&plan, &catalogue(&[]), &is_weekday));
        let says: Vec<_> = events.iter().filter_map(|event| property(event, "DESCRIPTION")).collect();
        let says_no: Vec<_> = says.iter().map(|text| text.contains(WORDS.no_enrolment)).collect();
        match status {
            Status::Wished | Status::Asked => assert_eq!(says_no, [true]),
            Status::Enrolled | Status::Done => assert_eq!(says_no, [false]),
            Status::Dropped => assert!(events.is_empty(), "a dropped course is left out"),
        }
    }
}

#[test]
fn a_span_over_a_weekend_or_a_holiday_becomes_several_events() {
    // Maundy Thursday is 1 April 2027, and Easter Monday the 5th; 27 and 28 March are a weekend.
    let is_holiday = |date| [day("2027-04-01"), day("2027-04-02"), day("2027-04-05")].contains(&date);
    let is_course_day = |date| is_weekday(date) && !is_holiday(date);
    let spans_of = |from, to| {
        let plan = with(empty(1, "A"), [held("21097", from, to, SaidBy::Reader)]);
        spans(&events(&text(&plan, &catalogue(&[]), &is_course_day)))
    };
    assert_eq!(spans_of("2027-03-25", "2027-03-29"), [span("20270325", "20270327"), span("20270329", "20270330")]);
    assert_eq!(spans_of("2027-03-31", "2027-04-06"), [span("20270331", "20270401"), span("20270406", "20270407")]);
    assert_eq!(spans_of("2027-03-30", "2027-03-31"), [span("20270330", "20270401")], "the end is the day after");
    assert_eq!(spans_of("2026-12-31", "2026-12-31"), [span("20261231", "20270101")]);
    assert_eq!(spans_of("2028-02-28", "2028-02-29"), [span("20280228", "20280301")]);
    // Somebody named these days, so they are in the calendar.
    assert_eq!(spans_of("2027-03-27", "2027-03-28"), [span("20270327", "20270329")]);
    assert_eq!(spans_of("2027-03-27", "2027-03-27"), [span("20270327", "20270328")]);
    assert_eq!(spans_of("1990-01-01", "2100-12-31"), [span("19900101", "21010101")], "no course is that long");
}

#[test]
fn five_hundred_courses_of_a_year_each_are_written() {
    let courses = (0..500).map(|number| held(&format!("{number:05}"), "2027-01-01", "2028-01-01", SaidBy::Reader));
    let text = text(&with(empty(1, "A"), courses), &catalogue(&[]), &is_weekday);
    // Both days are within a working week, and 52 weekends lie between.
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 500 * 53);
}

#[test]
fn a_later_file_has_a_higher_sequence() {
    let plan = with(empty(1, "A"), [held("21097", "2026-12-01", "2026-12-01", SaidBy::School)]);
    let sequence = |date: &str, second| {
        let text = calendar(&plan, &catalogue(&[]), &WORDS, Stamp { date: day(date), second }, &is_weekday);
        property(&events(&text)[0], "SEQUENCE").expect("it is there").parse::<i32>().expect("a number of the format")
    };
    assert_eq!(sequence("2020-01-01", 59), 0);
    assert_eq!(sequence("2020-01-02", 60), 1441);
    assert_eq!(sequence("1970-01-01", 0), 0);
    assert_eq!(sequence("2026-11-24", u32::MAX), sequence("2026-11-25", 0) - 1);
    assert_eq!(sequence("2199-12-31", 0), 94_669_920);
}

proptest! {
    #[test]
    fn an_independent_parser_reads_what_was_meant(
        plan in made_up::plan(),
        title in "(\\PC|\n|\u{1}){0,120}x",
    ) {
        let catalogue = catalogue(&[("21090", &title), ("21091", "b\\nc"), ("21092", ";,:\\")]);
        let text = text(&plan, &catalogue, &is_weekday);
        for line in text.split("\r\n") {
            prop_assert!(line.len() <= 75, "{} bytes: {}", line.len(), line);
            prop_assert!(!line.contains(['\r', '\n']));
        }
        prop_assert!(text.ends_with("END:VCALENDAR\r\n"));
        let events = events(&text);
        let uids: BTreeSet<_> = events.iter().map(|event| property(event, "UID")).collect();
        prop_assert_eq!(uids.len(), events.len(), "no UID is there twice");
        let kept = |course: &&PlannedCourse| course.status != Status::Dropped;
        for course in plan.courses().iter().filter(kept) {
            let part = format!("-{}-", course.number);
            let of_course = |event: &&Event| property(event, "UID").is_some_and(|uid| uid.contains(&part));
            let found: Vec<_> = events.iter().filter(of_course).collect();
            if let Some(dates) = course.dates {
                let first = found.first().expect("dates have an event");
                let written = dates.from().to_string().replace('-', "");
                prop_assert_eq!(property(first, "DTSTART"), Some(written));
                let place: Vec<_> = [course.school.as_str(), course.place.as_str(), if course.online { "Online" } else { "" }]
                    .into_iter().filter(|part| !part.is_empty()).collect();
                let place = place.join(", ");
                prop_assert_eq!(property(first, "LOCATION"), (!place.is_empty()).then_some(place));
                let title = catalogue.course(course.number).map_or(WORDS.unknown, |course| course.title.as_str());
                let title = title.replace('\u{1}', "");
                let wish = if dates.is_wish() { "Ønske: " } else { "" };
                prop_assert_eq!(property(first, "SUMMARY"), Some(format!("{wish}{title} ({})", course.number)));
                let status = if dates.is_wish() { "TENTATIVE" } else { "CONFIRMED" };
                prop_assert_eq!(property(first, "STATUS"), Some(status.to_owned()));
            }
            let deadlines = found.iter().filter(|event| property(event, "UID").is_some_and(|uid| uid.contains("deadline")));
            prop_assert_eq!(deadlines.count(), usize::from(course.deadline.is_some()));
            prop_assert_eq!(found.is_empty(), course.dates.is_none() && course.deadline.is_none());
        }
    }

    #[test]
    fn the_runs_hold_every_course_day_and_no_other_inside(dates in made_up::dates(), days in 0..40_i32) {
        // A span of some weeks, from any day on.
        let from = dates.from();
        let mut to = from;
        while to.days_since_1970() - from.days_since_1970() < days {
            to = Date::new(to.year(), to.month(), to.day() + 1)
                .or_else(|_| Date::new(to.year(), to.month() + 1, 1))
                .or_else(|_| Date::new(to.year() + 1, 1, 1))
                .expect("the next day");
        }
        prop_assume!(to.year() <= 2100);
        let plan = with(empty(1, "A"), [held("21097", &from.to_string(), &to.to_string(), SaidBy::School)]);
        let spans = spans(&events(&text(&plan, &catalogue(&[]), &is_weekday)));
        let read = |text: &str| day(&format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..])).days_since_1970();
        let mut held = BTreeSet::new();
        for (first, after) in &spans {
            held.extend(read(first)..read(after));
        }
        for since in from.days_since_1970()..=to.days_since_1970() {
            let is_end = since == from.days_since_1970() || since == to.days_since_1970();
            prop_assert_eq!(held.contains(&since), is_end || (since + 3).rem_euclid(7) < 5);
        }
        prop_assert!(spans.windows(2).all(|two| read(&two[0].1) < read(&two[1].0)), "runs do not touch");
    }
}
