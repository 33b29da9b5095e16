//! The days that a reader fills in for a course.

mod made_up;

use catalogue::{Date, Days};
use plan::{BadDates, Dates, FilledIn, SaidBy, is_working_day};
use proptest::prelude::*;

fn date(text: &str) -> Date {
    text.parse().expect("a day")
}

fn dates(from: &str, to: &str, said_by: SaidBy) -> Dates {
    Dates::new(date(from), date(to), said_by).expect("in order")
}

fn two() -> Option<Days> {
    Some("2".parse().expect("a length"))
}

#[test]
fn the_end_is_proposed_over_a_weekend_and_a_holiday() {
    // A Friday before Whitsun 2026, which has its Monday off.
    let filled = FilledIn::new(None, Some(date("2026-05-22")), None, two());
    assert_eq!(filled, Ok(FilledIn::Proposed(dates("2026-05-22", "2026-05-26", SaidBy::Reader))));
}

#[test]
fn where_the_length_is_unknown_the_end_is_the_first_day() {
    let filled = FilledIn::new(None, Some(date("2026-05-22")), None, None);
    assert_eq!(filled, Ok(FilledIn::Proposed(dates("2026-05-22", "2026-05-22", SaidBy::Reader))));
}

#[test]
fn a_last_day_alone_waits_for_a_first_one() {
    assert_eq!(FilledIn::new(None, None, Some(date("2026-05-22")), two()), Ok(FilledIn::NoStart));
    assert_eq!(FilledIn::new(None, None, None, two()), Ok(FilledIn::Nothing));
    let before = Some(dates("2026-05-20", "2026-05-22", SaidBy::School));
    assert_eq!(FilledIn::new(before, None, Some(date("2026-05-22")), two()), Ok(FilledIn::Nothing));
}

#[test]
fn a_proposed_end_moves_along_and_one_that_was_said_stays() {
    let moved = |before: Dates, from: &str| FilledIn::new(Some(before), Some(date(from)), Some(before.to()), two());
    let proposed = dates("2026-05-22", "2026-05-26", SaidBy::Reader);
    let along = FilledIn::Proposed(dates("2026-06-01", "2026-06-02", SaidBy::Reader));
    assert_eq!(moved(proposed, "2026-06-01"), Ok(along));
    let changed = dates("2026-05-22", "2026-05-27", SaidBy::Reader);
    assert_eq!(moved(changed, "2026-05-21"), Ok(FilledIn::Said(dates("2026-05-21", "2026-05-27", SaidBy::Reader))));
    assert_eq!(moved(changed, "2026-06-01"), Err(BadDates::Backwards));
    let of_school = dates("2026-05-22", "2026-05-26", SaidBy::School);
    assert_eq!(moved(of_school, "2026-05-21"), Ok(FilledIn::Said(dates("2026-05-21", "2026-05-26", SaidBy::School))));
}

#[test]
fn what_no_plan_may_speak_of_is_refused() {
    for (from, to) in [("1989-12-29", None), ("2100-12-31", None), ("2026-01-05", Some("2101-01-03"))] {
        let filled = FilledIn::new(None, Some(date(from)), to.map(date), two());
        assert_eq!(filled, Err(BadDates::OutOfYears), "{from}");
    }
}

proptest! {
    #[test]
    fn a_proposal_is_a_wish_that_ends_on_a_working_day(
        before in prop::option::of(made_up::dates()),
        from in made_up::date(),
        to in prop::option::of(made_up::date()),
        tenths in 1..400_u16,
    ) {
        let days: Days = format!("{}.{}", tenths / 10, tenths % 10).parse().expect("a length");
        match FilledIn::new(before, Some(from), to, Some(days)) {
            Ok(FilledIn::Proposed(dates)) => {
                prop_assert!(dates.is_wish());
                prop_assert_eq!(dates.from(), from);
                prop_assert!(is_working_day(dates.to()));
            }
            Ok(FilledIn::Said(dates)) => {
                prop_assert_eq!((dates.from(), Some(dates.to())), (from, to));
                prop_assert_eq!(dates.is_wish(), before.is_none_or(Dates::is_wish));
            }
            Ok(other) => prop_assert!(false, "{:?}", other),
            Err(BadDates::Backwards) => prop_assert!(to.is_some_and(|to| to < from)),
            Err(BadDates::OutOfYears) => prop_assert!(from.year() >= 2099),
        }
    }
}
