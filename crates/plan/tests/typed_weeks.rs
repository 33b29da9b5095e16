//! Weeks as a reader types them.

use catalogue::Date;
use plan::{BadWeeks, Week, typed_weeks};
use proptest::prelude::*;

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

fn read(text: &str, from: &str) -> Result<Vec<String>, BadWeeks> {
    typed_weeks(text, day(from)).map(|weeks| weeks.iter().map(ToString::to_string).collect())
}

#[test]
fn a_number_is_the_first_such_week_that_is_not_over() {
    // 24 November 2026 is a Tuesday of week 48.
    for text in
        ["29, 30", "29,30", " Uge 29 og 30. ", "uger 29; 30", "weeks 29 and 30", "29-30", "29 – 30", "29 til 30"]
    {
        assert_eq!(
            read(text, "2026-11-24").as_deref(),
            Ok(&["2027-W29".to_owned(), "2027-W30".to_owned()][..]),
            "{text}"
        );
    }
    assert_eq!(read("48, 47, 49", "2026-11-24").expect("weeks"), ["2026-W48", "2027-W47", "2026-W49"]);
    // 2026 has a week 53, and 3 January 2027 is a day of it.
    assert_eq!(read("53 1", "2027-01-03").expect("weeks"), ["2026-W53", "2027-W01"]);
    assert_eq!(read("", "2026-11-24").expect("no weeks"), Vec::<String>::new());
    assert_eq!(read("29, 29, 28-30", "2026-11-24").expect("weeks"), ["2027-W29", "2027-W28", "2027-W30"]);
}

#[test]
fn a_range_goes_over_the_turn_of_the_year() {
    assert_eq!(read("52-2", "2026-11-24").expect("weeks"), ["2026-W52", "2026-W53", "2027-W01", "2027-W02"]);
    assert_eq!(read("52-2", "2027-11-24").expect("weeks"), ["2027-W52", "2028-W01", "2028-W02"]);
    assert_eq!(read("30-30", "2027-01-10").expect("weeks"), ["2027-W30"]);
}

#[test]
fn a_range_that_goes_backwards_is_refused_where_it_would_be_most_of_a_year() {
    for (text, first, last) in [("31-29", 31, 29), ("30 til 29", 30, 29), ("29, 35-20", 35, 20), ("39-13", 39, 13)] {
        assert_eq!(read(text, "2027-01-10"), Err(BadWeeks::Backwards(first, last)), "{text}");
    }
    assert_eq!(read("40-12", "2027-01-10").expect("half a year").len(), 25);
    assert_eq!(read("40-13", "2026-01-10"), Err(BadWeeks::Backwards(40, 13)), "2026 has a week 53");
    assert_eq!(read("40-13", "2027-01-10").expect("half a year").len(), 26);
    assert_eq!(read("39-12", "2027-01-10").expect("half a year").len(), 26);
    assert_eq!(read("2-52", "2027-01-10").expect("a year").len(), 51, "this one goes forwards");
}

#[test]
fn what_is_no_week_is_named() {
    let not = |part: &str| Err(BadWeeks::NotAWeek(part.to_owned()));
    for (text, part) in [
        ("29, juli", "juli"),
        ("54", "54"),
        ("0", "0"),
        ("-29", "-"),
        ("29-", "-"),
        ("29--30", "-"),
        ("99999", "99999"),
    ] {
        assert_eq!(read(text, "2026-11-24"), not(part), "{text}");
    }
    assert_eq!(read("uge29", "2026-11-24"), not("uge29"));
    // Neither 2027 nor 2028 has one.
    assert_eq!(read("53", "2027-02-01"), Err(BadWeeks::NoSuchWeek(53)));
    assert_eq!(read("50-53", "2027-02-01"), Err(BadWeeks::NoSuchWeek(53)));
}

proptest! {
    #[test]
    fn no_text_is_too_odd(text in ".{0,60}|[0-9 ,\\-–]{0,200}", days in -20_000..40_000i32) {
        let from = Date::from_days_since_1970(days).expect("a day");
        if let Ok(weeks) = typed_weeks(&text, from) {
            for (place, week) in weeks.iter().enumerate() {
                prop_assert!(*week >= Week::of(from), "{week} is over on {from}");
                prop_assert!(!weeks[..place].contains(week), "{week} is there twice");
            }
        }
    }
}
