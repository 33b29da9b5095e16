//! The picture of a plan, a month at a time.

mod made_up;

use catalogue::Date;
use plan::{Dates, DayOff, Edit, Holiday, Month, Plan, PlanId, PlanName, PlannedCourse, SaidBy, Status, Week};
use plan::{by_date, months};
use proptest::prelude::*;

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

fn on(last: usize, from: &str, to: &str) -> PlannedCourse {
    let dates = Dates::new(day(from), day(to), SaidBy::Reader).ok();
    PlannedCourse { dates, ..PlannedCourse::new(made_up::field::nth(last)) }
}

fn plan(courses: impl IntoIterator<Item = PlannedCourse>) -> Plan {
    let mut plan = Plan::new(PlanId::from_random([5; 8]), PlanName::new("Prøve").expect("a name"));
    for course in courses {
        plan.apply(&Edit::Insert { at: usize::MAX, course });
    }
    plan
}

/// A month as text: the week's number, then for each day how many courses, where there are some; else `-` for a day off and `.` for a
/// working day.
fn drawn(month: Month, plan: &Plan) -> Vec<String> {
    let cell = |cell: &Option<plan::CalendarDay<'_>>| match cell {
        None => ' ',
        Some(day) if day.courses.is_empty() => {
            if day.off.is_some() {
                '-'
            } else {
                '.'
            }
        }
        Some(day) => char::from_digit(day.courses.len() as u32, 10).expect("few"),
    };
    month
        .weeks(plan)
        .iter()
        .map(|row| format!("{:>2} {}", row.week.number(), row.days.iter().map(cell).collect::<String>()))
        .collect()
}

#[test]
fn months_are_drawn_as_they_hang_on_the_wall() {
    let plan = plan([on(0, "2026-12-21", "2027-01-04"), on(1, "2026-12-23", "2026-12-23")]);
    let all = months(&plan);
    assert_eq!(all.iter().map(|month| month.first()).collect::<Vec<_>>(), [day("2026-12-01"), day("2027-01-01")]);
    assert_eq!(drawn(all[0], &plan), ["49  ....--", "50 .....--", "51 .....--", "52 1121111", "53 1111   "]);
    assert_eq!(drawn(all[1], &plan), ["53     111", " 1 1....--", " 2 .....--", " 3 .....--", " 4 .....--"]);
}

#[test]
fn what_is_drawn_on_a_day_off_begins_or_ends_there_or_clashes() {
    let drawn = |plan: &Plan| -> Vec<(u8, usize, bool)> {
        let days: Vec<_> = months(plan)[0].weeks(plan).into_iter().flat_map(|week| week.days).flatten().collect();
        let drawn = days.iter().map(|day| (day.date.day(), day.drawn().count(), day.is_clash()));
        drawn.filter(|(day, ..)| (4..=8).contains(day)).collect()
    };
    // A Friday to a Monday: nothing is drawn on the weekend.
    let over = on(0, "2026-12-04", "2026-12-07");
    let expected = [(4, 1, false), (5, 0, false), (6, 0, false), (7, 1, false), (8, 0, false)];
    assert_eq!(drawn(&plan([over.clone()])), expected);
    // Beside one that ends on the Saturday.
    let to_saturday = on(1, "2026-12-04", "2026-12-05");
    let expected = [(4, 2, true), (5, 2, true), (6, 0, false), (7, 1, false), (8, 0, false)];
    assert_eq!(drawn(&plan([over.clone(), to_saturday.clone()])), expected);
    // Two that are done are no clash any more.
    let done = [over, to_saturday].map(|course| PlannedCourse { status: Status::Done, ..course });
    let expected = [(4, 2, false), (5, 1, false), (6, 0, false), (7, 1, false), (8, 0, false)];
    assert_eq!(drawn(&plan(done)), expected);
}

#[test]
fn dates_know_the_holidays_that_take_a_working_day() {
    // 2026: Friday 25 December; 26 is a Saturday; Friday 1 January 2027.
    let dates = Dates::new(day("2026-12-21"), day("2027-01-04"), SaidBy::Reader).expect("dates");
    let holidays: Vec<_> = dates.holidays().collect();
    assert_eq!(holidays, [(day("2026-12-25"), Holiday::ChristmasDay), (day("2027-01-01"), Holiday::NewYearsDay)]);
    assert_eq!(Dates::new(day("2026-12-26"), day("2026-12-27"), SaidBy::Reader).expect("dates").holidays().count(), 0);
}

#[test]
fn holidays_are_named_in_their_day() {
    let plan = plan([on(0, "2026-12-24", "2026-12-27")]);
    let weeks = months(&plan)[0].weeks(&plan);
    let week =
        weeks.iter().find(|row| row.week == Week::new(2026, 52).expect("every year has it")).expect("it is there");
    let off: Vec<_> = week.days.iter().map(|day| day.as_ref().expect("a day of December").off).collect();
    let [christmas, second] = [Holiday::ChristmasDay, Holiday::SecondChristmasDay].map(DayOff::Holiday);
    assert_eq!(off, [None, None, None, None, Some(christmas), Some(second), Some(DayOff::Weekend)]);
}

#[test]
fn a_plan_without_dates_has_no_months() {
    assert_eq!(months(&plan([PlannedCourse::new(made_up::field::nth(0))])), []);
    let dropped = PlannedCourse { status: Status::Dropped, ..on(0, "2026-12-24", "2026-12-27") };
    assert_eq!(months(&plan([dropped])), []);
}

#[test]
fn months_between_without_a_course_are_there_and_say_so() {
    let plan = plan([on(0, "2026-11-30", "2026-11-30"), on(1, "2027-02-01", "2027-02-01")]);
    let has: Vec<_> = months(&plan).iter().map(|month| month.has_courses(&plan)).collect();
    assert_eq!(has, [true, false, false, true]);
}

#[test]
fn five_hundred_courses_over_all_years_are_drawn_a_month_at_a_time() {
    let course = |n: u32| PlannedCourse {
        number: format!("{:05}", 10_000 + n).parse().expect("five digits"),
        ..on(0, "1990-01-01", "2100-12-31")
    };
    let plan = plan((0..500).map(course));
    let all = months(&plan);
    assert_eq!(all.len(), 111 * 12);
    let last = all[all.len() - 1].weeks(&plan);
    assert_eq!(
        last.iter().flat_map(|row| row.days.iter().flatten()).map(|day| day.courses.len()).sum::<usize>(),
        31 * 500
    );
}

proptest! {
    #[test]
    fn each_day_is_there_once_with_its_courses(courses in prop::collection::vec(made_up::course(), 0..4), at in any::<prop::sample::Index>()) {
        let plan = plan(courses);
        let all = months(&plan);
        let held: Vec<_> = plan.courses().iter().filter(|it| it.status != Status::Dropped && it.dates.is_some()).collect();
        prop_assert_eq!(all.is_empty(), held.is_empty());
        for course in &held {
            let dates = course.dates.expect("it has some");
            prop_assert!(all.contains(&Month::of(dates.from())) && all.contains(&Month::of(dates.to())));
        }
        if all.is_empty() {
            return Ok(());
        }
        let month = *at.get(&all);
        let weeks = month.weeks(&plan);
        let mut expected = month.first();
        for row in &weeks {
            for (column, cell) in row.days.iter().enumerate() {
                let Some(cell) = cell else { continue };
                prop_assert_eq!(cell.date, expected);
                prop_assert_eq!(usize::from(cell.date.weekday().number()), column + 1);
                prop_assert_eq!(Week::of(cell.date), row.week);
                prop_assert_eq!(cell.off, plan::day_off(cell.date));
                let is_on = |it: &&&PlannedCourse| it.dates.is_some_and(|dates| dates.from() <= expected && expected <= dates.to());
                prop_assert_eq!(&cell.courses, &held.iter().filter(is_on).copied().collect::<Vec<_>>());
                expected = expected.plus_days(1).expect("in the calendar");
            }
        }
        prop_assert_eq!((expected.day(), Month::of(expected) > month), (1, true), "to the end of the month");
    }

    #[test]
    fn by_date_is_a_stable_sort(courses in prop::collection::vec(made_up::course(), 0..12)) {
        let plan = plan(courses);
        let mut expected: Vec<_> = plan.courses().iter().filter(|it| it.status != Status::Dropped).collect();
        expected.sort_by_key(|it| (it.dates.is_none(), it.dates.map(|dates| (dates.from(), dates.to()))));
        prop_assert_eq!(by_date(&plan), expected);
    }
}
