//! A plan as text for an e-mail.

mod made_up;

use catalogue::Lang;
use made_up::words::WORDS;
use made_up::{catalogue, empty, held, with};
use plan::exports::{Beside, FileWords, email};
use plan::{Edit, Line, Note, Plan, PlannedCourse, SaidBy, Status};
use proptest::prelude::*;

const BESIDE: Beside<'_> = Beside { edition: "Udgave 2025.", link: None };

fn plan() -> Plan {
    let mut first = held("21097", "2026-12-01", "2026-12-02", SaidBy::School);
    first.school = Line::new("En skole").expect("short");
    first.note = Note::new("Spørg om plads.\nOg om mad.").expect("short");
    first.deadline = Some(made_up::day("2026-11-20"));
    let second = held("45215", "2027-01-04", "2027-01-04", SaidBy::Reader);
    let third = PlannedCourse::new("99999".parse().expect("five digits"));
    let dropped =
        PlannedCourse { status: Status::Dropped, ..held("45347", "2027-02-01", "2027-02-01", SaidBy::Reader) };
    let mut plan = with(empty(1, "Min plan"), [first, second, third, dropped]);
    plan.apply(&Edit::Person(Line::new("Kim").expect("short")));
    plan.apply(&Edit::Why(Note::new("Jeg vil føre regnskab.").expect("short")));
    plan
}

#[test]
fn a_plan_is_written_line_by_line() {
    let catalogue =
        catalogue(&[("21097", "Virksomhedens klimaregnskab"), ("45215", "Kontering"), ("45347", "Droppet kursus")]);
    let beside = Beside { link: Some("amuplan.invalid/#/delt/abc"), ..BESIDE };
    let expected = "\
Min plan
========

For: Kim

Ønske, ikke tilmelding

1. 21097 Virksomhedens klimaregnskab
   - Dage: 1,5
   - Status: Ønsket
   - Datoer: 01-12-2026 til 02-12-2026 (oplyst af skolen)
   - Sted: En skole
   - Frist: 20-11-2026
   - Note: Spørg om plads.
     Og om mad.
2. 45215 Kontering
   - Dage: 1,5
   - Status: Ønsket
   - Datoer: 04-01-2027 (mit ønske)
3. 99999 Ukendt i denne udgave
   - Status: Ønsket
   - Datoer: ingen endnu

I alt
-----

- Kurser: 3
- Dage: 3,0
- Timer, ca.: 22
- Ukendt i denne udgave: 1

Hvorfor jeg ønsker kurset
-------------------------

Jeg vil føre regnskab.

Link: amuplan.invalid/#/delt/abc

Udgaven: Udgave 2025.

Skolen afgør, om et kursus bliver holdt.
";
    assert_eq!(email(&plan(), &catalogue, &WORDS, beside), expected);
    let english = FileWords { lang: Lang::En, ..WORDS };
    let text = email(&plan(), &catalogue, &english, BESIDE);
    assert!(text.contains("1 December 2026 til 2 December 2026") && text.contains(": 3.0"), "{text}");
}

#[test]
fn a_plan_is_a_wish_until_the_school_has_said_all_dates() {
    let school = || held("21097", "2026-12-01", "2026-12-02", SaidBy::School);
    let reader = || held("45215", "2026-12-01", "2026-12-02", SaidBy::Reader);
    let undated = || PlannedCourse::new("45216".parse().expect("five digits"));
    let dropped = || PlannedCourse { status: Status::Dropped, ..reader() };
    let head = |courses: Vec<PlannedCourse>| {
        let plan = with(empty(1, "A"), courses);
        let text = email(&plan, &catalogue(&[]), &WORDS, BESIDE);
        assert!(text.contains(WORDS.standing(&plan)));
        text.contains(WORDS.wish)
    };
    assert!(head(vec![]) && head(vec![undated()]) && head(vec![school(), reader()]) && head(vec![school(), undated()]));
    assert!(head(vec![dropped()]));
    assert!(!head(vec![school()]) && !head(vec![school(), dropped()]));
}

proptest! {
    #[test]
    fn everything_that_is_kept_is_told(plan in made_up::plan()) {
        let text = email(&plan, &catalogue(&[]), &WORDS, BESIDE);
        prop_assert!(text.starts_with(plan.name().as_str()));
        prop_assert!(text.contains(plan.person().as_str()) && text.contains(plan.why().as_str()));
        let (dropped, kept): (Vec<_>, Vec<_>) =
            plan.courses().iter().partition(|course| course.status == Status::Dropped);
        for course in &kept {
            let line = format!(". {} ", course.number);
            prop_assert!(text.contains(&line));
            prop_assert!(text.contains(course.price.as_str()));
            prop_assert!(course.note.as_str().lines().all(|line| text.contains(line)));
        }
        let line = |course: &PlannedCourse| format!(". {} Ukendt", course.number);
        prop_assert!(dropped.iter().all(|course| !text.contains(&line(course))));
    }
}
