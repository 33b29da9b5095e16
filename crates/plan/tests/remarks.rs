//! The plan checks itself: what is remarked on, what mends it, and how it is put away.

mod made_up;

use std::collections::BTreeSet;

use catalogue::{Catalogue, CourseNumber, Date, Guide, Kind};
use made_up::field::{catalogue_of, course_row};
use plan::{Dates, DayOff, Detail, Edit, Holiday, Line, Plan, PlanId, PlanName, PlannedCourse, Remark, SaidBy, Status};
use plan::{clashes, remarks, split_put_away};
use proptest::collection::vec;
use proptest::prelude::*;

/// 21090 came before 21091 and was linked to the end of June 2026; 21092 and 21093 have one title; 21094 → 21095 → 21096 are steps;
/// 21097 is work practice, linked from 2027 on.
fn catalogue() -> Catalogue {
    let row = |number, title, days, from, to| course_row(number, title, days, from, to);
    catalogue_of(&[
        row("21090", "Tekst", "2.0", "2020-01-01", "\"2026-06-30\""),
        row("21091", "Tekst", "2.0", "2026-01-01", "null"),
        row("21092", "Regning", "3.0", "2020-01-01", "null"),
        row("21093", "Regning", "3.0", "2020-01-01", "null"),
        row("21094", "Trin 1", "1.0", "2020-01-01", "null"),
        row("21095", "Trin 2", "1.0", "2020-01-01", "null"),
        row("21096", "Trin 3", "1.5", "2020-01-01", "null"),
        row("21097", "Praktik", "40.0", "2027-01-01", "null"),
    ])
}

fn guide() -> Guide {
    let json = r#"{"format":1,
        "kinds":[{"course":"21097","kind":"practice","note":{"da":"a","en":"b"}}],
        "steps":[{"from":"21094","to":"21095","reason":{"da":"a","en":"b"}},{"from":"21095","to":"21096","reason":{"da":"a","en":"b"}}],
        "successions":[{"from":"21090","to":"21091","reason":{"da":"a","en":"b"}}]}"#;
    serde_json::from_str(json).expect("a guide")
}

fn number(last: usize) -> CourseNumber {
    made_up::field::nth(last)
}

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

fn today() -> Date {
    day("2026-11-23")
}

fn wish(last: usize) -> PlannedCourse {
    PlannedCourse::new(number(last))
}

fn on(last: usize, from: &str, to: &str) -> PlannedCourse {
    PlannedCourse { dates: Dates::new(day(from), day(to), SaidBy::Reader).ok(), ..wish(last) }
}

fn plan(courses: impl IntoIterator<Item = PlannedCourse>) -> Plan {
    let mut plan = Plan::new(PlanId::from_random([4; 8]), PlanName::new("Prøve").expect("a name"));
    for course in courses {
        plan.apply(&Edit::Insert { at: usize::MAX, course });
    }
    plan
}

fn of(plan: &Plan) -> Vec<Remark> {
    remarks(plan, &catalogue(), &guide(), today())
}

fn keys(plan: &Plan) -> Vec<String> {
    of(plan).iter().map(|remark| remark.key().to_string()).collect()
}

/// The plan after all that can be mended is mended.
fn mended(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    for _ in 0..20 {
        let Some(edit) = of(&plan).iter().find_map(|remark| remark.mend(&plan, &catalogue(), today())) else { break };
        assert!(plan.apply(&edit).is_some(), "it changes something: {edit:?}");
    }
    plan
}

fn numbers(plan: &Plan) -> Vec<CourseNumber> {
    plan.courses().iter().map(|course| course.number).collect()
}

#[test]
fn a_period_is_judged_by_the_courses_own_days() {
    let old = |from, to| keys(&plan([on(0, from, to)]));
    assert_eq!(keys(&plan([wish(0)])), ["over:21090", "twin:21090:21091"], "by today");
    let twin = "twin:21090:21091";
    assert_eq!(old("2026-03-02", "2026-03-03"), [twin], "within the period, and long before its end");
    assert_eq!(old("2026-06-29", "2026-06-30"), ["ending:21090", twin]);
    assert_eq!(old("2026-06-30", "2026-07-01"), ["over:21090:2026-07-01", twin], "the last day is outside");
    let mut by_school = on(0, "2026-06-29", "2026-06-30");
    by_school.dates = Dates::new(day("2026-06-29"), day("2026-06-30"), SaidBy::School).ok();
    assert_eq!(keys(&plan([by_school])), [twin], "a school has set a day of the period");
    assert_eq!(keys(&plan([wish(7)])), ["not-yet:21097", "kind:21097"]);
    assert_eq!(keys(&plan([on(7, "2026-12-30", "2027-03-31")])), ["not-yet:21097:2026-12-30", "kind:21097"]);
    assert_eq!(keys(&plan([on(7, "2027-01-04", "2027-03-31")])), ["kind:21097"]);
    let kind = Remark::NoOrdinaryCourse { course: number(7), kind: Kind::Practice };
    assert!(of(&plan([wish(7)])).contains(&kind));
}

#[test]
fn nobody_is_sent_to_a_course_with_the_same_title_that_is_over() {
    assert_eq!(keys(&plan([wish(1)])), Vec::<String>::new());
    let dated = |from, to| keys(&plan([on(1, from, to)]));
    assert_eq!(dated("2026-06-29", "2026-06-30"), ["twin:21091:21090"], "it is linked on these days");
    assert_eq!(dated("2026-06-30", "2026-07-01"), Vec::<String>::new());
    let both = plan([wish(0), wish(1)]);
    let mut alone = both.clone();
    for remark in of(&both) {
        remark.mend(&both, &catalogue(), today()).map(|edit| alone.apply(&edit));
    }
    assert_eq!(
        (numbers(&alone), keys(&alone)),
        (vec![number(1)], vec![]),
        "no mend is followed by what contradicts it"
    );
}

#[test]
fn what_is_no_longer_linked_gives_its_place_to_its_successor() {
    let asked = PlannedCourse { note: "Aften".parse().expect("short"), ..wish(0) };
    let before = plan([wish(2), asked, wish(4)]);
    let after = mended(&before);
    assert_eq!(numbers(&after), [number(2), number(1), number(4)]);
    assert_eq!(after.course(number(1)).expect("it is there").note.as_str(), "Aften");

    let over = of(&plan([wish(0)]))[0];
    let mend = |plan: &Plan, today| over.mend(plan, &catalogue(), day(today));
    assert!(mend(&plan([wish(0)]), "2026-11-23").is_some());
    assert_eq!(mend(&plan([wish(0)]), "2025-12-31"), None, "the successor is not linked yet");
    assert_eq!(mend(&plan([wish(0), wish(1)]), "2026-11-23"), None, "it is in the plan");
    assert_eq!(mend(&plan([]), "2026-11-23"), None, "it is gone");
    let enrolled = PlannedCourse { status: Status::Enrolled, ..wish(0) };
    assert_eq!(mend(&plan([enrolled]), "2026-11-23"), None, "a school has answered");
}

#[test]
fn of_a_course_and_its_successor_the_old_one_goes() {
    let both = plan([wish(1), wish(0)]);
    assert_eq!(keys(&both), ["over:21090", "successor:21090:21091"], "not asked which, though the title is the same");
    assert_eq!(numbers(&mended(&both)), [number(1)]);
    let dates = Dates::new(day("2026-06-01"), day("2026-06-02"), SaidBy::School).ok();
    let by_school = plan([PlannedCourse { dates, ..wish(0) }, wish(1)]);
    assert_eq!(mended(&by_school), by_school, "what a school has set stays");
    let done = plan([PlannedCourse { status: Status::Done, ..wish(0) }, wish(1)]);
    assert_eq!(keys(&done), ["successor:21090:21091"]);
    assert_eq!(mended(&done), done);
}

#[test]
fn two_with_one_title_are_for_the_school_to_tell_apart() {
    let both = plan([wish(3), wish(2)]);
    assert_eq!(of(&both), [Remark::SameTitle { course: number(3), other: number(2), both: true }]);
    assert_eq!(keys(&both), keys(&plan([wish(2), wish(3)])), "whichever is first");
    assert_eq!(mended(&both), both);
}

#[test]
fn courses_on_the_same_day_are_named_and_never_more_often_than_there_are_courses() {
    let monday = |last| on(last, "2026-12-07", "2026-12-09");
    let three = plan([monday(2), on(4, "2026-12-09", "2026-12-10"), monday(0)]);
    let overlaps: Vec<_> = keys(&three).into_iter().filter(|key| key.starts_with("overlap")).collect();
    assert_eq!(overlaps, ["overlap:21092:21094:2026-12-09", "overlap:21090:21092:2026-12-07"]);
    let side_by_side = plan([on(4, "2026-12-07", "2026-12-07"), on(5, "2026-12-08", "2026-12-08")]);
    assert_eq!(of(&side_by_side), []);
    let heap: Vec<_> = (0..500_u32)
        .map(|n| PlannedCourse { number: format!("{:05}", 10_000 + n).parse().expect("digits"), ..monday(0) })
        .collect();
    assert_eq!(clashes(&plan(heap)).len(), 499);
    let gone = PlannedCourse { status: Status::Dropped, ..monday(4) };
    assert_eq!(clashes(&plan([gone, monday(5)])), []);
}

#[test]
fn a_step_after_what_builds_on_it_is_moved_before() {
    let backwards = plan([wish(6), wish(5), wish(4)]);
    assert_eq!(keys(&backwards), ["order:21095:21096", "order:21094:21095"], "the nearest of the chain");
    let after = mended(&backwards);
    assert_eq!(numbers(&after), [number(4), number(5), number(6)]);
    assert_eq!(of(&after), []);
    let over_a_gap = plan([wish(6), wish(4)]);
    assert_eq!(of(&over_a_gap), [Remark::WrongOrder { first: number(4), then: number(6) }]);
    assert_eq!(numbers(&mended(&over_a_gap)), [number(4), number(6)]);

    let by_dates = plan([on(4, "2026-12-08", "2026-12-08"), on(5, "2026-12-07", "2026-12-07")]);
    assert_eq!(keys(&by_dates), ["order:21094:21095"], "dates say more than the order of the rows");
    assert_eq!(mended(&by_dates), by_dates, "and which of them can be another is for the school");
    let in_order = plan([on(5, "2026-12-08", "2026-12-08"), on(4, "2026-12-07", "2026-12-07")]);
    assert_eq!(of(&in_order), []);
}

#[test]
fn dates_that_are_odd_by_themselves_are_remarked_on() {
    let said = |course: PlannedCourse| of(&plan([course]));
    let (course, first) = (number(5), "2026-12-05");
    let expected = |text, why, is_first| Remark::OnDayOff { course, day: day(text), why, is_first };
    assert_eq!(said(on(5, first, first)), [expected(first, DayOff::Weekend, true)], "named once");
    let christmas = DayOff::Holiday(Holiday::ChristmasDay);
    assert_eq!(said(on(5, "2026-12-24", "2026-12-25")), [expected("2026-12-25", christmas, false)]);
    assert_eq!(said(on(5, "2026-12-04", "2026-12-07")), [], "a weekend in between is usual");

    let (from, to, days) = (day("2026-12-07"), day("2026-12-07"), "1.5".parse().expect("a length"));
    assert_eq!(said(on(6, "2026-12-07", "2026-12-07")), [Remark::TooShort { course: number(6), from, to, days }]);
    assert_eq!(said(on(6, "2026-12-07", "2026-12-08")), []);

    let by = |deadline| PlannedCourse { deadline: Some(day(deadline)), ..on(5, "2026-12-07", "2026-12-07") };
    assert_eq!(said(by("2026-12-07")), []);
    let (deadline, start) = (day("2026-12-08"), day("2026-12-07"));
    assert_eq!(said(by("2026-12-08")), [Remark::DeadlineAfterStart { course, deadline, start }]);
}

#[test]
fn dropped_courses_get_no_remark_and_done_ones_few() {
    let all = |status| (0..8).rev().map(move |last| PlannedCourse { status, ..on(last, "2026-12-05", "2026-12-06") });
    let unknown = |status| PlannedCourse { number: "99999".parse().expect("digits"), status, ..wish(0) };
    assert_eq!(of(&plan(all(Status::Dropped).chain([unknown(Status::Dropped)]))), []);
    assert_eq!(keys(&plan(all(Status::Done).chain([unknown(Status::Done)]))), ["unknown:99999"]);
    let beside = plan([PlannedCourse { status: Status::Done, ..wish(2) }, wish(3)]);
    assert_eq!(keys(&beside), ["twins:21092:21093"], "perhaps it is the same again");
    let dropped = plan([PlannedCourse { status: Status::Dropped, ..wish(2) }, wish(3)]);
    assert_eq!(keys(&dropped), ["twin:21093:21092"]);
}

#[test]
fn what_is_put_away_stays_away_until_its_days_change() {
    let mut plan = plan([on(5, "2026-12-05", "2026-12-07")]);
    let key = of(&plan)[0].key();
    assert_eq!(key.as_str(), "begins:21095:2026-12-05");
    let undo = plan.apply(&Edit::PutAway(key, true)).expect("it was there");
    let (shown, away) = split_put_away(&plan, of(&plan));
    assert_eq!((shown.len(), away.len()), (0, 1));
    let other = Dates::new(day("2026-12-06"), day("2026-12-07"), SaidBy::Reader).ok();
    let back = plan.apply(&Edit::Set(number(5), Detail::Dates(other))).expect("it changes");
    assert_eq!(split_put_away(&plan, of(&plan)).1, []);
    plan.apply(&back);
    plan.apply(&undo);
    let (shown, away) = split_put_away(&plan, of(&plan));
    assert_eq!((shown.len(), away.len()), (1, 0));
}

fn any_course() -> impl Strategy<Value = PlannedCourse> {
    let near = |days| day("2026-05-20").plus_days(days).expect("in the calendar");
    let dates = (0..400, 0..6, any::<bool>()).prop_map(move |(from, days, school)| {
        let said_by = if school { SaidBy::School } else { SaidBy::Reader };
        Dates::new(near(from), near(from + days), said_by).expect("in order")
    });
    (made_up::course(), prop::option::of(dates)).prop_map(|(course, dates)| PlannedCourse { dates, ..course })
}

proptest! {
    #[test]
    fn each_remark_has_a_key_of_its_own_and_names_courses_of_the_plan(courses in vec(any_course(), 0..12)) {
        let plan = plan(courses);
        let all = of(&plan);
        let keys: BTreeSet<Line> = all.iter().map(Remark::key).collect();
        prop_assert_eq!(keys.len(), all.len());
        prop_assert!(keys.iter().all(|key| !key.is_empty()));
        for remark in &all {
            let (course, other) = remark.courses();
            let is_held = |number| plan.course(number).is_some_and(|it| it.status != Status::Dropped);
            prop_assert!(is_held(course), "{remark:?}");
            let alone = matches!(remark, Remark::SameTitle { both: false, .. });
            prop_assert!(alone || other.is_none_or(is_held), "{remark:?}");
        }
    }

    #[test]
    fn what_is_mended_is_gone_and_can_be_undone(courses in vec(any_course(), 0..12)) {
        let before = plan(courses);
        for remark in of(&before) {
            let Some(edit) = remark.mend(&before, &catalogue(), today()) else { continue };
            let mut after = before.clone();
            let undo = after.apply(&edit).expect("it changes something");
            prop_assert!(!of(&after).contains(&remark), "{remark:?}");
            for kept in before.courses().iter().filter(|it| matches!(it.status, Status::Enrolled | Status::Done)) {
                prop_assert_eq!(after.course(kept.number), Some(kept));
            }
            after.apply(&undo);
            prop_assert_eq!(&after, &before);
        }
    }

    #[test]
    fn every_course_that_shares_a_day_with_another_is_named(courses in vec(any_course(), 0..12)) {
        let plan = plan(courses);
        let held: Vec<_> = plan.courses().iter().filter(|it| it.status.is_ahead() && it.dates.is_some()).collect();
        let clashes = clashes(&plan);
        let named: BTreeSet<_> = clashes.iter().flat_map(|it| [it.course, it.other]).collect();
        for (one, other) in held.iter().flat_map(|one| held.iter().map(move |other| (one, other))) {
            let (Some(a), Some(b)) = (one.dates, other.dates) else { continue };
            if one.number != other.number && a.from() <= b.to() && b.from() <= a.to() {
                prop_assert!(named.contains(&one.number) && named.contains(&other.number));
            }
        }
        for clash in clashes {
            let has_day = |number| plan.course(number).and_then(|it| it.dates)
                .is_some_and(|dates| dates.from() <= clash.day && clash.day <= dates.to());
            prop_assert!(has_day(clash.course) && has_day(clash.other));
        }
    }
}
