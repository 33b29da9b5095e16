//! Share codes: both ways, damaged in every way, and as small as they must be.

mod damaged;
mod made_up;

use catalogue::{CourseNumber, Date};
use damaged::{Random, frame, holds};
use plan::{
    BadCode, Dates, Edit, Edition, Line, MOST_COURSES, MOST_LETTERS, Note, Plan, PlanId, PlanName, PlannedCourse,
    SaidBy, Shared, Status,
};
use proptest::prelude::*;

const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn edition() -> Edition {
    Edition::of("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
}

fn code_of(plan: &Plan, with_words: bool) -> String {
    Shared::of(plan, edition(), with_words).write().expect("it is short enough")
}

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

fn named(name: &str, courses: impl IntoIterator<Item = PlannedCourse>) -> Plan {
    let mut plan = Plan::new(PlanId::from_random([1; 8]), PlanName::new(name).expect("a name"));
    for course in courses {
        plan.apply(&Edit::Insert { at: usize::MAX, course });
    }
    plan
}

/// Courses one after the other, each of some days and some weeks after the one before, as a year of courses is.
fn year_of_courses(count: u32) -> Plan {
    let first = day("2026-08-10").days_since_1970();
    named(
        "Mit år",
        (0..count).map(|nth| {
            let mut course = PlannedCourse::new(CourseNumber::from_u32(49_999 - nth * 1_357).expect("five digits"));
            let from = first + 21 * nth as i32;
            let [from, to] = [from, from + nth as i32 % 5].map(|day| Date::from_days_since_1970(day).expect("a day"));
            let said_by = if nth % 3 == 0 { SaidBy::School } else { SaidBy::Reader };
            course.dates = Some(Dates::new(from, to, said_by).expect("in order"));
            course.status = Status::ALL[nth as usize % 5];
            course
        }),
    )
}

proptest! {
    #[test]
    fn a_code_is_read_as_it_was_written(plan in made_up::plan(), sha256 in "[0-9a-f]{64}", with_words in any::<bool>()) {
        let shared = Shared::of(&plan, Edition::of(&sha256), with_words);
        let code = shared.write().expect("it is short enough");
        prop_assert!(code.chars().all(|letter| ALPHABET.contains(letter)));
        prop_assert_eq!(Shared::read(&code), Ok(shared));
    }

    #[test]
    fn with_words_all_that_was_written_about_the_courses_arrives(plan in made_up::plan()) {
        let shared = Shared::read(&code_of(&plan, true)).expect("a code");
        prop_assert_eq!(shared.name.as_ref(), Some(plan.name()));
        let arrived = shared.into_plan(plan.id(), plan.name().clone());
        prop_assert_eq!((arrived.why(), arrived.courses()), (plan.why(), plan.courses()));
        prop_assert!(arrived.person().is_empty(), "for whom it is goes into no code");
    }

    #[test]
    fn without_words_nothing_that_was_typed_leaves(plan in made_up::plan()) {
        let shared = Shared::read(&code_of(&plan, false)).expect("a code");
        prop_assert_eq!((&shared.name, shared.why.as_str()), (&None, ""));
        let arrived = shared.courses().iter();
        for (arrived, course) in arrived.zip(plan.courses()) {
            let kept = PlannedCourse { status: course.status, dates: course.dates, ..PlannedCourse::new(course.number) };
            prop_assert_eq!(arrived, &kept);
        }
        prop_assert_eq!(shared.courses().len(), plan.courses().len());
    }

    #[test]
    fn every_cut_is_called_a_cut(plan in made_up::plan(), with_words in any::<bool>()) {
        let code = code_of(&plan, with_words);
        prop_assert_eq!(Shared::read(""), Err(BadCode::Empty));
        for end in 1..code.len() {
            prop_assert_eq!(Shared::read(&code[..end]), Err(BadCode::CutOff), "{} of {}", end, &code);
        }
    }

    #[test]
    fn any_text_is_a_code_or_says_why_not(text in any::<String>()) {
        holds(&text);
    }
}

#[test]
fn every_change_of_a_letter_is_refused() {
    for (plan, with_words) in [(year_of_courses(0), false), (year_of_courses(1), true), (year_of_courses(20), false)] {
        let code = code_of(&plan, with_words);
        let mut cuts = 0;
        for at in 0..code.len() {
            for letter in ALPHABET.chars().filter(|letter| !code[at..].starts_with(*letter)) {
                let changed = format!("{}{letter}{}", &code[..at], &code[at + 1..]);
                match Shared::read(&changed) {
                    Err(BadCode::Damaged) => {}
                    // The second and the third letter hold the length.
                    Err(BadCode::CutOff) if at == 1 || at == 2 => cuts += 1,
                    other => panic!("{changed}: {other:?}"),
                }
            }
        }
        assert!(cuts < 2 * 63);
    }
}

#[test]
fn neighbours_that_changed_places_and_letters_put_behind_are_refused() {
    let code = code_of(&year_of_courses(20), false);
    for at in 0..code.len() - 1 {
        let mut letters: Vec<char> = code.chars().collect();
        letters.swap(at, at + 1);
        let swapped: String = letters.into_iter().collect();
        assert_eq!(Shared::read(&swapped).is_ok(), swapped == code, "{swapped}");
    }
    for behind in ["A", "AA", "AAA", "AAAA", &code] {
        assert_eq!(Shared::read(&format!("{code}{behind}")), Err(BadCode::Damaged), "{behind}");
    }
}

#[test]
fn signs_that_no_code_has_are_named_with_their_place() {
    let code = code_of(&year_of_courses(2), false);
    for (sign, at) in [('=', 5), ('+', 1), (' ', code.len()), ('<', 3), ('ø', 4), ('\u{1F600}', 2)] {
        let changed = format!("{}{sign}{}", &code[..at - 1], &code[at..]);
        assert_eq!(Shared::read(&changed), Err(BadCode::NoLetter { at, letter: sign }));
    }
}

#[test]
fn a_newer_version_is_told_from_a_slip() {
    let content = [0, 0, 0, 0, 0];
    assert!(Shared::read(&frame(1, &content)).is_ok());
    assert_eq!(Shared::read(&frame(2, &content)), Err(BadCode::Newer(2)));
    assert_eq!(Shared::read(&frame(255, b"whatever it says")), Err(BadCode::Newer(255)));
    assert!(matches!(Shared::read(&frame(0, &content)), Err(BadCode::Content(_))));
}

#[test]
fn a_whole_code_that_says_what_cannot_be_is_refused() {
    // Seven bits a byte, the lowest first.
    let number = [0xB4, 0xE0, 0x19];
    assert_eq!(
        u32::from(number[0] & 0x7F) | u32::from(number[1] & 0x7F) << 7 | u32::from(number[2]) << 14,
        21_097 * 20
    );
    let course = |first: u8, rest: &[u8]| [&[4, first, number[1], number[2]], rest].concat();
    assert!(Shared::read(&frame(1, &[&[0; 4][..], &course(number[0], &[])].concat())).is_ok());
    let dated = number[0] + 1;
    let twice = [&[8][..], &number, &number].concat();
    let cases: [(&[u8], &str); 12] = [
        (&[], "too early"),
        (&[4], "too early"),
        (&[0xFF; 6], "a number is too large"),
        (&[0, 0], "something follows"),
        (&twice, "twice"),
        (&[4, 0xFF, 0xFF, 0xFF, 0x7F], "no such number"),
        (&course(number[0] + 3, &[]), "nobody says"),
        // 36,524 days after 1 January 2025 is in 2125, and 16,383 before it in 1980.
        (&course(dated, &[0xD8, 0xBA, 0x04, 0]), "a date"),
        (&course(dated, &[0xFD, 0xFF, 0x01, 0]), "a date"),
        (&[1, 0], "the name is empty"),
        (&[1, 2, 0xC3, 0x28], "no UTF-8"),
        (&[&[6, 0][..], &number, &[64]].concat(), "more is said"),
    ];
    for (content, says) in cases {
        let code = frame(1, &[&[0; 4], content].concat());
        match Shared::read(&code) {
            Err(BadCode::Content(why)) => assert!(why.contains(says), "{content:x?}: {why}"),
            other => panic!("{content:x?}: {other:?}"),
        }
    }
}

#[test]
fn a_hundred_thousand_letters_are_refused_unread() {
    // With a sign that no code has: had it been read, that would be said.
    let long = format!("{}+", "A".repeat(100_000));
    assert_eq!(Shared::read(&long), Err(BadCode::TooLong));
    assert!(matches!(Shared::read(&"A".repeat(MOST_LETTERS)), Err(BadCode::Damaged)));
}

#[test]
fn a_year_of_twenty_courses_is_short() {
    let letters: Vec<usize> = [0, 1, 5, 20].map(|count| code_of(&year_of_courses(count), false).len()).to_vec();
    assert_eq!(letters, [15, 23, 50, 150]);
}

#[test]
fn five_hundred_courses_fit_and_too_many_notes_do_not() {
    let mut plan = year_of_courses(0);
    for number in 0..500 {
        let number = CourseNumber::from_u32(99_999 - number).expect("five digits");
        plan.apply(&Edit::add(number));
    }
    assert!(code_of(&plan, false).len() < 2_100);
    let note = Note::new(&"æ".repeat(2_000)).expect("just short enough");
    for number in 0..500 {
        let number = CourseNumber::from_u32(99_999 - number).expect("five digits");
        plan.apply(&Edit::Set(number, plan::Detail::Note(note.clone())));
    }
    assert_eq!(Shared::of(&plan, edition(), true).write(), None);
    assert!(Shared::of(&plan, edition(), false).write().is_some(), "the courses alone are as short as before");
}

#[test]
fn markup_in_a_name_is_text() {
    let plan = named("<img src=x onerror=alert(1)> & \"co\"", []);
    let shared = Shared::read(&code_of(&plan, true)).expect("a code");
    assert_eq!(shared.name.as_ref(), Some(plan.name()));
}

#[test]
fn editions_are_told_apart() {
    assert_ne!(Edition::of("a"), Edition::of("b"));
    assert_eq!(Shared::read(&code_of(&year_of_courses(1), false)).map(|shared| shared.edition), Ok(edition()));
}

/// As version 1 wrote it, with all that a code can hold. It stays here for good: later versions must read it.
const VERSION_1: &str = "AWYOVDueDwhNaW4gcGxhbh5KZWcgdmlsIGbDuHJlIHJlZ25za2FiLgpTbmFydC6-4Bn2CgE_D1Nww7hyZyBvbSBwbGFkcwhFbiBza29sZQZPZGVuc2UHNDA4IGtyLuAKFTsEAOyIegCXfHtR";

#[test]
fn version_1_is_read() {
    let mut first = PlannedCourse::new("21097".parse().expect("five digits"));
    first.status = Status::Enrolled;
    first.dates = Dates::new(day("2026-12-01"), day("2026-12-02"), SaidBy::School).ok();
    first.note = Note::new("Spørg om plads").expect("short");
    first.school = Line::new("En skole").expect("short");
    first.place = Line::new("Odense").expect("short");
    first.price = Line::new("408 kr.").expect("short");
    first.deadline = Some(day("2026-11-20"));
    first.online = true;
    let mut second = PlannedCourse::new("00001".parse().expect("five digits"));
    second.dates = Dates::new(day("2026-11-02"), day("2026-11-06"), SaidBy::Reader).ok();
    let third = PlannedCourse::new("99999".parse().expect("five digits"));
    let mut plan = named("Min plan", [first, second, third]);
    plan.apply(&Edit::Why(Note::new("Jeg vil føre regnskab.\nSnart.").expect("short")));

    let shared = Shared::read(VERSION_1).expect("version 1");
    assert_eq!(shared, Shared::of(&plan, edition(), true));
    assert_eq!(shared.write().as_deref(), Some(VERSION_1));
}

#[test]
fn a_code_of_more_courses_than_a_page_can_show_is_neither_written_nor_read() {
    let of = |courses| {
        let course = |number| PlannedCourse::new(CourseNumber::from_u32(number).expect("five digits"));
        Shared::of(&named("A", (0..courses).map(course)), edition(), false)
    };
    let most = MOST_COURSES as u32;
    let code = of(most).write().expect("it is short enough");
    assert_eq!(Shared::read(&code), Ok(of(most)));
    assert_eq!(of(most + 1).write(), None);
    // As another program would write it.
    let number = |number: u32| [(number % 128 + 128) as u8, (number / 128 % 128 + 128) as u8, (number / 16_384) as u8];
    let mut content = vec![0; 4];
    content.extend(number((most + 1) * 4));
    content.extend((0..=most).flat_map(|course| number(course * 20)));
    let refused = Shared::read(&frame(1, &content));
    assert_eq!(refused, Err(BadCode::Content("it has more than 2000 courses")));
}

#[test]
fn damaged_codes_never_break_the_reader() {
    // `cargo xtask damage` does the same as often as it is told to.
    let mut random = Random::new(1);
    for _ in 0..20_000 {
        holds(&damaged::code(&mut random));
    }
}
