//! Courses laid out by the calendar.

mod made_up;

use catalogue::{CourseNumber, Date, Weekday};
use made_up::field::{catalogue, guide, nth};
use plan::{Constraints, Dates, Edit, LaidOut, NotLaid, Plan, PlanId, PlanName, PlannedCourse, SaidBy, Status};
use plan::{Week, is_working_day, lay_out};
use proptest::collection::vec;
use proptest::prelude::*;

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

fn dates(from: &str, to: &str, said_by: SaidBy) -> Dates {
    Dates::new(day(from), day(to), said_by).expect("in order")
}

fn plan(courses: impl IntoIterator<Item = PlannedCourse>) -> Plan {
    let mut plan = Plan::new(PlanId::from_random([3; 8]), PlanName::new("Prøve").expect("a name"));
    for course in courses {
        plan.apply(&Edit::Insert { at: usize::MAX, course });
    }
    plan
}

fn wish(last: usize) -> PlannedCourse {
    PlannedCourse::new(nth(last))
}

fn dated(last: usize, from: &str, to: &str) -> PlannedCourse {
    PlannedCourse { dates: Some(dates(from, to, SaidBy::School)), ..wish(last) }
}

/// The dates as text, in the order in which the courses were laid.
fn said(out: &LaidOut) -> Vec<String> {
    out.laid.iter().map(|(number, dates)| format!("{number} {} {}", dates.from(), dates.to())).collect()
}

#[test]
fn courses_are_laid_in_order_around_weekends_and_christmas() {
    let plan = plan([wish(0), wish(1), wish(2)]);
    let out = lay_out(&plan, &catalogue(&[20, 35, 5]), &guide(&[]), &Constraints::new(day("2026-12-19")));
    let expected = ["21090 2026-12-21 2026-12-22", "21091 2026-12-23 2026-12-29", "21092 2026-12-30 2026-12-30"];
    assert_eq!(said(&out), expected, "the 25th is a Friday; half a day takes a day");
    assert_eq!(out.left, []);
}

#[test]
fn nothing_is_laid_over_dates_that_are_there() {
    let own = PlannedCourse { dates: Some(dates("2026-11-30", "2026-12-01", SaidBy::Reader)), ..wish(2) };
    let plan = plan([wish(0), dated(1, "2026-11-25", "2026-11-26"), own]);
    let out = lay_out(&plan, &catalogue(&[30, 20, 20]), &guide(&[]), &Constraints::new(day("2026-11-23")));
    assert_eq!(said(&out), ["21090 2026-12-02 2026-12-04"], "Monday and Tuesday are too few");
}

#[test]
fn a_run_passes_over_a_weekend_and_never_over_a_blocked_weekday_or_week() {
    let mut constraints = Constraints::new(day("2026-11-25"));
    let by = |tenths: u16, constraints: &Constraints| {
        said(&lay_out(&plan([wish(0)]), &catalogue(&[tenths]), &guide(&[]), constraints))
    };
    assert_eq!(by(40, &constraints), ["21090 2026-11-25 2026-11-30"]);
    constraints.blocked_weekdays = vec![Weekday::Friday];
    assert_eq!(by(20, &constraints), ["21090 2026-11-25 2026-11-26"], "Wednesday and Thursday");
    assert_eq!(by(30, &constraints), ["21090 2026-11-30 2026-12-02"], "not Wednesday, Thursday and Monday");
    constraints.blocked_weeks.extend(Week::new(2026, 49));
    assert_eq!(by(30, &constraints), ["21090 2026-12-07 2026-12-09"], "week 49 begins on that Monday");
    // Thursday, Friday, Monday, Tuesday.
    constraints.blocked_weekdays = vec![Weekday::Wednesday];
    assert_eq!(by(40, &constraints), ["21090 2026-12-10 2026-12-15"]);

    // From a reader: Easter, two weeks and all Fridays.
    let weeks = [12, 13].into_iter().filter_map(|week| Week::new(2027, week)).collect();
    let mut constraints = Constraints { blocked_weeks: weeks, pause: 1, ..Constraints::new(day("2027-03-11")) };
    constraints.blocked_weekdays = vec![Weekday::Friday];
    let two = plan([wish(0), wish(1), wish(2)]);
    let out = lay_out(&two, &catalogue(&[20, 30, 20]), &guide(&[]), &constraints);
    let expected = ["21090 2027-03-15 2027-03-16", "21091 2027-04-05 2027-04-07", "21092 2027-04-12 2027-04-13"];
    assert_eq!(said(&out), expected);
}

#[test]
fn a_course_that_no_week_has_room_for_between_blocked_weekdays_is_left() {
    let blocked = |weekdays: &[Weekday], tenths| {
        let blocked_weekdays = weekdays.to_vec();
        let constraints = Constraints { blocked_weekdays, ..Constraints::new(day("2026-11-23")) };
        lay_out(&plan([wish(0)]), &catalogue(&[tenths]), &guide(&[]), &constraints).left
    };
    let left = [(nth(0), NotLaid::FewWeekdays)];
    for weekday in &Weekday::ALL[..5] {
        assert_eq!(blocked(&[*weekday], 40), []);
        assert_eq!(blocked(&[*weekday], 50), left, "a year in which that day is a holiday is not waited for");
    }
    assert_eq!(blocked(&[Weekday::Monday, Weekday::Wednesday], 20), []);
    assert_eq!(blocked(&[Weekday::Monday, Weekday::Wednesday], 30), left);
    assert_eq!(blocked(&[Weekday::Saturday, Weekday::Sunday], 250), [], "a weekend is passed over");
}

#[test]
fn a_pause_is_of_working_days_and_holds_towards_dates_that_were_there() {
    let plan = plan([wish(0), wish(1), dated(2, "2026-12-08", "2026-12-08")]);
    let constraints = Constraints { pause: 2, ..Constraints::new(day("2026-11-26")) };
    let out = lay_out(&plan, &catalogue(&[20, 20, 10]), &guide(&[]), &constraints);
    let expected = ["21090 2026-11-26 2026-11-27", "21091 2026-12-02 2026-12-03"];
    assert_eq!(said(&out), expected, "Monday and Tuesday are between, and Friday and Monday before the 8th");
}

#[test]
fn a_step_comes_before_what_follows_it_and_the_rest_stays_in_order() {
    let plan = plan([wish(2), wish(3), wish(0)]);
    let laid = |steps: &[(usize, usize)]| {
        let out = lay_out(&plan, &catalogue(&[10; 4]), &guide(steps), &Constraints::new(day("2026-11-23")));
        out.laid.into_iter().map(|(number, _)| number).collect::<Vec<_>>()
    };
    assert_eq!(laid(&[]), [nth(2), nth(3), nth(0)]);
    assert_eq!(laid(&[(0, 2)]), [nth(0), nth(2), nth(3)]);
    assert_eq!(laid(&[(0, 1), (1, 2)]), [nth(0), nth(2), nth(3)], "over one that is not in the plan");
    assert_eq!(laid(&[(0, 2), (2, 0)]), [nth(2), nth(3), nth(0)], "a circle says nothing");
}

#[test]
fn what_a_dated_course_builds_on_is_laid_before_it() {
    let constraints = Constraints::new(day("2026-11-23"));
    let lengths = catalogue(&[30, 20, 10, 10]);
    let next = plan([wish(0), wish(1), dated(2, "2026-11-26", "2026-11-26"), wish(3)]);
    let out = lay_out(&next, &lengths, &guide(&[(1, 2), (2, 3)]), &constraints);
    let expected = ["21091 2026-11-23 2026-11-24", "21090 2026-11-27 2026-12-01", "21093 2026-12-02 2026-12-02"];
    assert_eq!(said(&out), expected);
    let both = plan([wish(0), wish(1), dated(2, "2026-11-26", "2026-11-26"), dated(3, "2026-12-01", "2026-12-01")]);
    let out = lay_out(&both, &lengths, &guide(&[(0, 3), (1, 2)]), &constraints);
    assert_eq!(out.laid.first().map(|(number, _)| *number), Some(nth(1)), "what is due sooner");
    let gap = plan([wish(0), wish(3), dated(2, "2026-11-24", "2026-11-24"), dated(1, "2026-11-30", "2026-11-30")]);
    let out = lay_out(&gap, &lengths, &guide(&[(0, 1), (3, 1)]), &constraints);
    assert_eq!(said(&out), ["21090 2026-11-25 2026-11-27", "21093 2026-11-23 2026-11-23"], "back into the gap");
    let too_soon = plan([wish(1), dated(2, "2026-11-24", "2026-11-24")]);
    let out = lay_out(&too_soon, &lengths, &guide(&[(1, 2)]), &constraints);
    assert_eq!(out.left, [(nth(1), NotLaid::NoRoomBefore(nth(2)))]);
    assert_eq!(out.edit(), None);
}

#[test]
fn what_has_no_room_says_why() {
    let courses = plan([wish(0), wish(9), wish(1)]);
    let lay = |constraints: &Constraints| lay_out(&courses, &catalogue(&[50, 10]), &guide(&[]), constraints);
    let out = lay(&Constraints::new(day("2100-12-30")));
    assert_eq!(out.left, [(nth(9), NotLaid::UnknownLength), (nth(0), NotLaid::OutOfYears)]);
    assert_eq!(said(&out), ["21091 2100-12-30 2100-12-30"]);
    for start in ["1900-01-01", "1989-12-31", "2101-01-01", "2199-12-31"] {
        assert_eq!(lay(&Constraints::new(day(start))).left.len(), 3, "{start}");
    }
    let no_day = Constraints { blocked_weekdays: Weekday::ALL[..5].to_vec(), ..Constraints::new(day("2026-11-23")) };
    let why: Vec<_> = lay(&no_day).left.into_iter().map(|(_, why)| why).collect();
    assert_eq!(why, [NotLaid::UnknownLength, NotLaid::FewWeekdays, NotLaid::FewWeekdays]);
    let longest = lay_out(&plan([wish(0)]), &catalogue(&[u16::MAX]), &guide(&[]), &Constraints::new(day("1990-01-01")));
    assert_eq!(longest.laid.len(), 1, "6554 days");
}

#[test]
fn what_is_done_is_not_laid_again_and_what_is_dropped_takes_no_days() {
    let with = |status, last| PlannedCourse { status, ..dated(last, "2026-11-23", "2026-11-23") };
    let undated = |status, last| PlannedCourse { status, ..wish(last) };
    let gone = [undated(Status::Done, 0), undated(Status::Dropped, 1)];
    let plan = plan(gone.into_iter().chain([with(Status::Dropped, 2), wish(3)]));
    let out = lay_out(&plan, &catalogue(&[10; 4]), &guide(&[]), &Constraints::new(day("2026-11-23")));
    assert_eq!(said(&out), ["21093 2026-11-23 2026-11-23"]);
}

#[test]
fn five_hundred_courses_are_laid_out() {
    let number = |n: usize| format!("{:05}", 10_000 + n).parse::<CourseNumber>().expect("five digits");
    let rows: Vec<_> = (0..500)
        .map(|n| made_up::field::course_row(&number(n).to_string(), "K", "48.0", "2020-01-01", "null"))
        .collect();
    let plan = plan((0..500).map(|n| PlannedCourse::new(number(n))));
    let constraints = Constraints { pause: u8::MAX, ..Constraints::new(day("1990-01-01")) };
    let out = lay_out(&plan, &made_up::field::catalogue_of(&rows), &guide(&[]), &constraints);
    assert_eq!(out.laid.len() + out.left.len(), 500);
    assert!(out.laid.len() > 80 && !out.left.is_empty(), "about 1.2 years each: {}", out.laid.len());
}

/// Within few months, so that courses meet.
fn near() -> impl Strategy<Value = Date> {
    (0..150).prop_map(|days| day("2026-11-01").plus_days(days).expect("in the calendar"))
}

fn near_dates() -> impl Strategy<Value = Dates> {
    let said_by = prop_oneof![Just(SaidBy::School), Just(SaidBy::Reader)];
    (near(), 0..12, said_by).prop_map(|(from, days, said_by)| {
        Dates::new(from, from.plus_days(days).expect("in the calendar"), said_by).expect("in order")
    })
}

fn near_course() -> impl Strategy<Value = PlannedCourse> {
    let status = prop_oneof![3 => Just(Status::Wished), 1 => prop::sample::select(&Status::ALL[..])];
    (made_up::course(), prop::option::weighted(0.3, near_dates()), status)
        .prop_map(|(course, dates, status)| PlannedCourse { dates, status, ..course })
}

fn constraints() -> impl Strategy<Value = Constraints> {
    let weeks = near().prop_map(Week::of);
    let weekdays = prop::sample::subsequence(&Weekday::ALL[..], 0..5);
    (near(), vec(weeks, 0..4), weekdays, 0..6_u8).prop_map(|(start, blocked_weeks, blocked_weekdays, pause)| {
        Constraints { start, blocked_weeks, blocked_weekdays, pause }
    })
}

/// Which course comes before which, over any number of steps.
fn reaches(steps: &[(usize, usize)], from: usize, to: usize) -> bool {
    let mut reached = [false; 8];
    for _ in 0..8 {
        for &(one, other) in steps {
            reached[other] |= one == from || reached[one];
        }
    }
    reached[to]
}

fn span(dates: Dates) -> impl Iterator<Item = Date> {
    (0..).map_while(move |n| dates.from().plus_days(n).filter(|day| *day <= dates.to()))
}

fn working_days_between(one: Dates, other: Dates) -> usize {
    let (first, second) = if one.from() < other.from() { (one, other) } else { (other, one) };
    span(Dates::new(first.to(), second.from(), SaidBy::Reader).expect("they do not overlap"))
        .filter(|day| first.to() < *day && *day < second.from() && is_working_day(*day))
        .count()
}

proptest! {
    #[test]
    fn a_plan_is_laid_out_by_the_rules(
        courses in vec(near_course(), 0..12),
        tenths in vec(1..80_u16, 0..=8),
        steps in vec((0..8_usize, 0..8_usize), 0..6),
        constraints in constraints(),
    ) {
        let before = plan(courses);
        let catalogue = catalogue(&tenths);
        let out = lay_out(&before, &catalogue, &guide(&steps), &constraints);
        let mut after = before.clone();
        let undo = out.edit().and_then(|edit| after.apply(&edit));
        let was_laid = |number| out.laid.iter().any(|(laid, _)| *laid == number);

        // Each course without dates that is ahead is named once; all else is as it was.
        let mut named: Vec<_> = out.laid.iter().map(|(it, _)| *it).chain(out.left.iter().map(|(it, _)| *it)).collect();
        named.sort();
        let undated = before.courses().iter().filter(|it| it.status.is_ahead() && it.dates.is_none());
        let mut expected: Vec<_> = undated.map(|it| it.number).collect();
        expected.sort();
        prop_assert_eq!(named, expected);
        for (was, is) in before.courses().iter().zip(after.courses()) {
            let dates = if was_laid(was.number) { is.dates } else { was.dates };
            prop_assert_eq!(is, &PlannedCourse { dates, ..was.clone() });
        }

        let taken: Vec<_> = after.courses().iter().filter(|it| it.status != Status::Dropped).collect();
        let can = |day: &Date| is_working_day(*day) && !constraints.blocked_weekdays.contains(&day.weekday());
        for &(number, dates) in &out.laid {
            // On days that fit, and as many as the course is long.
            prop_assert!(dates.is_wish() && dates.from() >= constraints.start);
            prop_assert!(can(&dates.from()) && can(&dates.to()));
            prop_assert!(span(dates).all(|day| !constraints.blocked_weeks.contains(&Week::of(day))));
            prop_assert!(span(dates).all(|day| can(&day) || !is_working_day(day)), "over a blocked weekday: {dates:?}");
            let length = catalogue.course(number).expect("it was laid").days;
            prop_assert_eq!(span(dates).filter(can).count(), usize::from(length.begun()));
            // Over no other, and with the pause between.
            for other in taken.iter().filter(|other| other.number != number) {
                let Some(other) = other.dates else { continue };
                prop_assert!(dates.to() < other.from() || other.to() < dates.from(), "{dates:?} {other:?}");
                prop_assert!(working_days_between(dates, other) >= usize::from(constraints.pause));
            }
        }

        // Steps in order.
        for (one, other) in (0..8).flat_map(|one| (0..8).map(move |other| (one, other))) {
            let in_order = reaches(&steps, one, other) && !reaches(&steps, other, one);
            let [Some(first), Some(second)] = [one, other].map(|last| after.course(nth(last))) else { continue };
            let (Some(first_dates), Some(second_dates)) = (first.dates, second.dates) else { continue };
            let was_free = was_laid(first.number) && second.status.is_ahead() || was_laid(second.number);
            if in_order && was_free && [first, second].iter().all(|it| it.status != Status::Dropped) {
                prop_assert!(first_dates.to() < second_dates.from(), "{one} before {other}");
            }
        }

        // What is left has a reason, and only what must come before dates finds no room in 74 years.
        for (number, why) in &out.left {
            match why {
                NotLaid::UnknownLength => prop_assert!(catalogue.course(*number).is_none()),
                NotLaid::NoRoomBefore(by) => prop_assert!(before.course(*by).is_some_and(|by| by.dates.is_some())),
                NotLaid::FewWeekdays => {
                    let length = catalogue.course(*number).expect("its length is known").days.begun();
                    prop_assert!(in_a_row(&constraints.blocked_weekdays) < usize::from(length));
                }
                NotLaid::OutOfYears => prop_assert!(false, "{number}"),
            }
        }

        if let Some(undo) = undo {
            after.apply(&undo);
        }
        prop_assert_eq!(after, before, "one undo takes it all back");
    }

    #[test]
    fn without_steps_and_dates_the_order_is_the_plans(courses in vec(made_up::number(), 0..8), constraints in constraints()) {
        let courses: Vec<_> = courses.into_iter().map(PlannedCourse::new).collect();
        let plan = plan(courses);
        let out = lay_out(&plan, &catalogue(&[25; 8]), &guide(&[]), &constraints);
        let numbers: Vec<_> = out.laid.iter().map(|(number, _)| *number).collect();
        let expected: Vec<_> = plan.courses().iter().map(|it| it.number).collect();
        let can = in_a_row(&constraints.blocked_weekdays) >= 3;
        prop_assert_eq!(numbers, if can { expected } else { Vec::new() });
        prop_assert!(out.laid.windows(2).all(|pair| pair[0].1.to() < pair[1].1.from()));
    }

    #[test]
    fn what_is_laid_once_is_not_laid_again(courses in vec(near_course(), 0..12), constraints in constraints()) {
        let mut plan = plan(courses);
        let lay = |plan: &Plan| lay_out(plan, &catalogue(&[15; 8]), &guide(&[]), &constraints);
        let first = lay(&plan);
        if let Some(edit) = first.edit() {
            plan.apply(&edit);
        }
        let second = lay(&plan);
        prop_assert_eq!((second.laid, second.left), (Vec::new(), first.left));
    }
}

/// How many days in a row one can, of three weeks from Monday to Friday.
fn in_a_row(blocked: &[Weekday]) -> usize {
    let week: String = Weekday::ALL[..5].iter().map(|day| if blocked.contains(day) { ' ' } else { 'x' }).collect();
    if week == "xxxxx" { usize::MAX } else { week.repeat(3).split(' ').map(str::len).max().unwrap_or_default() }
}
