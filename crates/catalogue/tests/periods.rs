//! How a course stands to this FKB, at each boundary.

use catalogue::PeriodStatus::{EndingSoon, Linked, NoLongerLinked, NotYetLinked};
use catalogue::{Date, ENDING_SOON_DAYS, Period, PeriodStatus};

fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

#[track_caller]
fn holds(period: Period, expected: &[(&str, PeriodStatus)]) {
    for (on, status) in expected {
        assert_eq!(period.status(date(on)), *status, "{on}");
    }
}

#[test]
fn each_boundary_of_a_period_that_ends() {
    let period = Period::new(date("2024-12-19"), Some(date("2025-06-30"))).expect("in order");
    assert_eq!(date("2025-06-30").days_since_1970() - date("2025-04-01").days_since_1970(), ENDING_SOON_DAYS);
    holds(
        period,
        &[
            ("1900-01-01", NotYetLinked),
            ("2024-12-18", NotYetLinked),
            ("2024-12-19", Linked),
            ("2025-03-31", Linked),
            ("2025-04-01", EndingSoon),
            ("2025-06-29", EndingSoon),
            ("2025-06-30", EndingSoon),
            ("2025-07-01", NoLongerLinked),
            ("2199-12-31", NoLongerLinked),
        ],
    );
}

#[test]
fn a_period_without_an_end_never_ends() {
    let period = Period::new(date("2024-12-19"), None).expect("open");
    holds(period, &[("2024-12-18", NotYetLinked), ("2024-12-19", Linked), ("2199-12-31", Linked)]);
}

#[test]
fn a_short_period_is_ending_from_its_first_day() {
    let period = Period::new(date("2025-06-01"), Some(date("2025-06-30"))).expect("in order");
    holds(period, &[("2025-05-31", NotYetLinked), ("2025-06-01", EndingSoon), ("2025-07-01", NoLongerLinked)]);
}

#[test]
fn a_period_of_one_day_is_that_day() {
    let period = Period::new(date("2024-02-29"), Some(date("2024-02-29"))).expect("in order");
    holds(period, &[("2024-02-28", NotYetLinked), ("2024-02-29", EndingSoon), ("2024-03-01", NoLongerLinked)]);
}

#[test]
fn a_period_cannot_end_before_it_begins() {
    assert!(Period::new(date("2025-06-30"), Some(date("2025-06-29"))).is_err());
}
