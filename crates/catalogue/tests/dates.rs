//! The calendar, held against one that counts day by day.

use catalogue::{Date, Lang, Weekday};

/// Every day from 1 January 1900 to 31 December 2199, one after the other. Leap years are written down as those that the
/// calendar has, not computed as the type does: each fourth year but 1900 and 2100.
fn every_day() -> impl Iterator<Item = (u16, u8, u8)> {
    (1900..2200).flat_map(|year| {
        let leap = (1904..2200).step_by(4).any(|leap| leap == year) && year != 2100;
        let lengths = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        (1..=12).zip(lengths).flat_map(move |(month, length)| (1..=length).map(move |day| (year, month, day)))
    })
}

#[test]
fn every_day_of_three_hundred_years_exists_and_no_other() {
    let mut expected = every_day().peekable();
    for year in 1899..=2200 {
        for month in 0..=13 {
            for day in 0..=32 {
                let exists = expected.next_if_eq(&(year, month, day)).is_some();
                assert_eq!(Date::new(year, month, day).is_ok(), exists, "{day}-{month}-{year}");
            }
        }
    }
    assert_eq!(expected.next(), None);
}

#[test]
fn days_are_counted_one_by_one() {
    // 70 years of 365 days, and the 17 leap days of 1904 to 1968.
    let first = -(70 * 365 + 17);
    let mut before = None;
    for (expected, (year, month, day)) in (first..).zip(every_day()) {
        let date = Date::new(year, month, day).expect("the day exists");
        assert_eq!(date.days_since_1970(), expected, "{date}");
        assert!(before < Some(date), "dates are in the order of days");
        before = Some(date);
        assert_eq!(Date::from_days_since_1970(expected), Some(date), "and back");
    }
}

#[test]
fn no_step_leads_out_of_the_calendar() {
    let [first, last] = [(1900, 1, 1), (2199, 12, 31)].map(|(y, m, d)| Date::new(y, m, d).expect("the day exists"));
    assert_eq!(first.plus_days(-1), None);
    assert_eq!(last.plus_days(1), None);
    assert_eq!(first.plus_days(last.days_since_1970() - first.days_since_1970()), Some(last));
    for days in [i32::MIN, i32::MIN + 1, -800_000, 800_000, i32::MAX] {
        assert_eq!((first.plus_days(days), Date::from_days_since_1970(days)), (None, None), "{days}");
    }
}

#[test]
fn weekdays_follow_each_other_from_a_monday() {
    // 1 January 1900 was a Monday.
    for (expected, (year, month, day)) in Weekday::ALL.into_iter().cycle().zip(every_day()) {
        let date = Date::new(year, month, day).expect("the day exists");
        assert_eq!(date.weekday(), expected, "{date}");
    }
    let numbers = Weekday::ALL.map(Weekday::number);
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(Weekday::ALL.map(Weekday::is_weekend), [false, false, false, false, false, true, true]);
}

#[test]
fn days_of_a_year_are_counted_from_one() {
    let mut expected = 0;
    for (year, month, day) in every_day() {
        expected = if (month, day) == (1, 1) { 1 } else { expected + 1 };
        assert_eq!(Date::new(year, month, day).map(Date::day_of_year), Ok(expected), "{day}-{month}-{year}");
    }
}

#[test]
fn the_days_of_leap_years_that_people_get_wrong() {
    for (text, exists) in [("29-02-2000", true), ("29-02-1900", false), ("29-02-2100", false), ("29-02-2096", true)] {
        assert_eq!(Date::from_danish(text).is_ok(), exists, "{text}");
    }
}

#[test]
fn known_days_have_their_number() {
    // Counted by `date -d … +%s` / 86400.
    for (text, days) in [("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2026-11-23", 20_780)] {
        assert_eq!(text.parse::<Date>().map(Date::days_since_1970), Ok(days), "{text}");
    }
}

#[test]
fn both_languages_write_a_date_in_their_way() {
    let date = Date::from_danish("01-06-2025").expect("the day exists");
    assert_eq!(date.in_words(Lang::Da), "01-06-2025");
    assert_eq!(date.in_words(Lang::En), "1 June 2025");
    assert_eq!(date.to_string(), "2025-06-01");
}

#[test]
fn the_document_and_the_file_write_the_same_day() {
    for (year, month, day) in every_day().step_by(37) {
        let date = Date::new(year, month, day).expect("the day exists");
        assert_eq!(Date::from_danish(&date.in_words(Lang::Da)), Ok(date));
        assert_eq!(date.to_string().parse(), Ok(date));
    }
}
