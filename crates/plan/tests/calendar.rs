//! Public holidays, working days and weeks, held against tables that others made.

mod made_up;

use catalogue::{Date, Days, Weekday};
use made_up::date;
use plan::{DayOff, Holiday, Week, YEARS, day_off, holiday, is_working_day, proposed_end};
use proptest::prelude::*;

/// In the order of the table's columns.
const HOLIDAYS: [Holiday; 11] = [
    Holiday::NewYearsDay,
    Holiday::MaundyThursday,
    Holiday::GoodFriday,
    Holiday::EasterSunday,
    Holiday::EasterMonday,
    Holiday::GreatPrayerDay,
    Holiday::AscensionDay,
    Holiday::WhitSunday,
    Holiday::WhitMonday,
    Holiday::ChristmasDay,
    Holiday::SecondChristmasDay,
];

/// Not made by this project: the file says where it comes from.
const TABLE: &str = include_str!("holidays-1990-2100.txt");

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

fn every_day() -> impl Iterator<Item = Date> {
    let first = day("1990-01-01");
    (0..).map_while(move |days| first.plus_days(days).filter(|date| YEARS.contains(&date.year())))
}

fn table() -> Vec<(Date, Holiday)> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    let of_line = |line: &str| {
        let (year, days) = line.split_once(' ').expect("a year and its days");
        let days = days.split(' ').zip(HOLIDAYS).filter(|(month_and_day, _)| *month_and_day != "-");
        days.map(|(month_and_day, holiday)| (day(&format!("{year}-{month_and_day}")), holiday)).collect::<Vec<_>>()
    };
    lines.flat_map(of_line).collect()
}

#[test]
fn the_holidays_of_1990_to_2100_are_those_of_an_independent_table() {
    let mut expected = table();
    assert_eq!(expected.len(), 111 * 10 + 34, "ten a year, and store bededag in 34 years");
    expected.sort();
    let found: Vec<_> = every_day().filter_map(|date| holiday(date).map(|holiday| (date, holiday))).collect();
    assert_eq!(found, expected);
}

#[test]
fn days_that_many_take_for_holidays_are_none() {
    for text in ["2026-06-05", "2026-12-24", "2026-05-01", "2026-12-31", "2024-04-26"] {
        assert_eq!(holiday(day(text)), None, "{text}");
    }
    assert_eq!(holiday(day("2023-05-05")), Some(Holiday::GreatPrayerDay), "the last one");
}

#[test]
fn a_holiday_at_a_weekend_is_called_a_holiday() {
    assert_eq!(day_off(day("2026-12-26")), Some(DayOff::Holiday(Holiday::SecondChristmasDay)), "a Saturday");
    assert_eq!(day_off(day("2026-12-27")), Some(DayOff::Weekend));
    assert_eq!(day_off(day("2026-12-28")), None);
}

/// Written down from GNU `date +%G-W%V` for these days.
const WEEKS: [(&str, &str); 12] = [
    ("1990-01-01", "1990-W01"),
    ("2020-12-31", "2020-W53"),
    ("2021-01-03", "2020-W53"),
    ("2021-01-04", "2021-W01"),
    ("2024-12-29", "2024-W52"),
    ("2024-12-30", "2025-W01"),
    ("2026-12-31", "2026-W53"),
    ("2027-01-01", "2026-W53"),
    ("2027-01-04", "2027-W01"),
    ("2032-12-31", "2032-W53"),
    ("2033-01-01", "2032-W53"),
    ("2100-12-31", "2100-W52"),
];

#[test]
fn weeks_have_the_number_that_danish_calendars_give_them() {
    for (text, week) in WEEKS {
        assert_eq!(Week::of(day(text)).to_string(), week, "{text}");
    }
}

#[test]
fn a_new_week_begins_with_each_monday_and_no_other_day() {
    let mut before = Week::of(day("1989-12-31"));
    for date in every_day() {
        let week = Week::of(date);
        assert_eq!(week > before, date.weekday() == Weekday::Monday, "{date}");
        assert_eq!(Week::new(week.year(), week.number()), Some(week), "{date}");
        before = week;
    }
}

#[test]
fn a_week_that_a_year_does_not_have_is_none() {
    assert_eq!(Week::new(2026, 0), None);
    assert!(Week::new(2026, 53).is_some());
    assert_eq!(Week::new(2025, 53), None);
    assert_eq!(Week::new(2026, 54), None);
}

#[test]
fn an_end_is_proposed_over_weekends_and_holidays() {
    let cases = [
        ("2026-11-23", "1,0", "2026-11-23", "the start counts"),
        ("2026-11-23", "0,5", "2026-11-23", "a begun day is a whole one"),
        ("2026-11-23", "5,0", "2026-11-27", "Monday to Friday"),
        ("2026-11-23", "5,1", "2026-11-30", "over a weekend"),
        ("2026-11-21", "1,0", "2026-11-23", "from a Saturday"),
        ("2026-12-24", "2,0", "2026-12-28", "Christmas Eve is no holiday, Christmas is one"),
        ("2026-04-01", "2,0", "2026-04-07", "over Easter"),
        ("2023-05-04", "2,0", "2023-05-08", "store bededag"),
        ("2024-04-25", "2,0", "2024-04-26", "no store bededag any more"),
    ];
    for (start, days, end, why) in cases {
        let days: Days = days.parse().expect("a length");
        assert_eq!(proposed_end(day(start), days), Some(day(end)), "{why}");
    }
}

#[test]
fn no_end_is_proposed_outside_of_the_years_of_plans() {
    let one: Days = "1".parse().expect("a length");
    assert_eq!(proposed_end(day("2100-12-31"), one), Some(day("2100-12-31")));
    assert_eq!(proposed_end(day("2100-12-31"), "2".parse().expect("a length")), None);
    assert_eq!(proposed_end(day("1989-12-29"), one), None);
    assert_eq!(proposed_end(day("2101-01-03"), one), None);
}

proptest! {
    #[test]
    fn a_proposed_end_has_just_the_working_days_of_the_course(start in date(), tenths in 1_u16..700) {
        let days = Days::from_tenths(tenths).expect("above zero");
        if let Some(end) = proposed_end(start, days) {
            let span = (0..=end.days_since_1970() - start.days_since_1970()).filter_map(|n| start.plus_days(n));
            prop_assert_eq!(span.filter(|day| is_working_day(*day)).count(), usize::from(tenths).div_ceil(10));
            prop_assert!(is_working_day(end));
        } else {
            prop_assert!(start.year() > 2099, "only at the end of the calendar");
        }
    }
}
