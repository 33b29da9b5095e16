//! The table of plans, as another program reads it.

mod made_up;

use catalogue::Catalogue;
use made_up::words::WORDS;
use made_up::{catalogue, empty, held, with};
use plan::exports::table;
use plan::{Edit, Line, Note, Plan, PlannedCourse, SaidBy};
use proptest::prelude::*;

/// The rows behind the headings that an independent parser finds.
fn rows(plans: &[&Plan], catalogue: &Catalogue) -> Vec<Vec<String>> {
    let text = table(plans, catalogue, &WORDS);
    let text = text.strip_prefix('\u{FEFF}').expect("the mark of UTF-8");
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_reader(text.as_bytes());
    assert_eq!(reader.headers().expect("headings").len(), 15);
    reader.records().map(|row| row.expect("as many cells").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_plan_is_written_cell_by_cell() {
    let mut course = held("21097", "2026-12-01", "2026-12-02", SaidBy::School);
    course.school = Line::new("En \"god\" skole; nord").expect("short");
    course.note = Note::new("Spørg\nom plads").expect("short");
    course.deadline = Some(made_up::day("2026-11-20"));
    let mut plan = with(empty(1, "Min plan"), [course, PlannedCourse::new("99999".parse().expect("five digits"))]);
    plan.apply(&Edit::Person(Line::new("Kim").expect("short")));
    let text = table(&[&plan], &catalogue(&[("21097", "Virksomhedens klimaregnskab")]), &WORDS);
    let expected = [
        "\u{FEFF}Plan;For;Kursusnummer;Titel;Dage;Status;Skole;Sted;Online;Fra;Til;Datoer fra;Pris;Frist;Note",
        "Min plan;Kim;21097;Virksomhedens klimaregnskab;1,5;Ønsket;\"En \"\"god\"\" skole; nord\";;;2026-12-01;2026-12-02;\
         oplyst af skolen;;2026-11-20;\"Spørg\nom plads\"",
        "Min plan;Kim;99999;Ukendt i denne udgave;;Ønsket;;;;;;;;;",
        "",
    ];
    assert_eq!(text, expected.join("\r\n"));
}

#[test]
fn a_row_stands_for_each_person_and_course() {
    let course = || PlannedCourse::new("21097".parse().expect("five digits"));
    let mut plans = [with(empty(1, "A"), [course()]), empty(2, "B"), with(empty(3, "C"), [course()])];
    plans[2].apply(&Edit::Person(Line::new("Kim").expect("short")));
    let rows = rows(&plans.each_ref(), &catalogue(&[]));
    let who: Vec<_> = rows.iter().map(|row| (row[0].as_str(), row[1].as_str(), row[2].as_str())).collect();
    assert_eq!(who, [("A", "", "21097"), ("C", "Kim", "21097")], "a plan without courses has no row");
}

#[test]
fn no_cell_is_a_formula() {
    for dangerous in ["=1+1", "+4512345678", "-5", "@SUM(A1)", "=HYPERLINK(\"x\";\"y\")", "＝1+1", "＋1", "－1", "＠A"]
    {
        let mut course = PlannedCourse::new("21097".parse().expect("five digits"));
        course.school = Line::new(dangerous).expect("short");
        let titles =
            [dangerous.to_owned(), format!("\t{dangerous}"), format!("\r{dangerous}"), format!(" {dangerous}")];
        for title in &titles {
            let plan = with(empty(1, dangerous), [course.clone()]);
            let rows = rows(&[&plan], &catalogue(&[("21097", title)]));
            assert_eq!(rows[0][0], format!("'{dangerous}"));
            assert_eq!(rows[0][3], format!("'{title}"));
            assert_eq!(rows[0][6], format!("'{dangerous}"));
        }
    }
    let harmless = with(empty(1, "a=b"), [PlannedCourse::new("21097".parse().expect("five digits"))]);
    assert_eq!(rows(&[&harmless], &catalogue(&[]))[0][0], "a=b");
}

#[test]
fn two_hundred_plans_of_five_hundred_courses_have_a_hundred_thousand_rows() {
    let course = |number: u32| PlannedCourse::new(format!("{number:05}").parse().expect("five digits"));
    let plan = with(empty(1, "A"), (0..500).map(course));
    let rows = rows(&[&plan; 200], &catalogue(&[("00499", "Kontering")]));
    assert_eq!(rows.len(), 100_000);
    assert_eq!(rows[99_999][3], "Kontering");
}

proptest! {
    #[test]
    fn an_independent_parser_reads_what_was_meant(
        plans in prop::collection::vec(made_up::plan(), 0..4),
        title in "[-=+@\t\r\n \"';\\PC]{0,20}x",
    ) {
        let catalogue = catalogue(&[("21090", &title)]);
        let rows = rows(&plans.iter().collect::<Vec<_>>(), &catalogue);
        let courses = plans.iter().flat_map(|plan| plan.courses().iter().map(move |course| (plan, course)));
        prop_assert_eq!(rows.len(), courses.clone().count());
        for (row, (plan, course)) in rows.iter().zip(courses) {
            let title = catalogue.course(course.number).map_or(WORDS.unknown, |course| course.title.as_str());
            let texts = [
                (0, plan.name().as_str()),
                (1, plan.person().as_str()),
                (3, title),
                (6, course.school.as_str()),
                (7, course.place.as_str()),
                (12, course.price.as_str()),
                (14, course.note.as_str()),
            ];
            for (column, meant) in texts {
                prop_assert!(!row[column].trim_start().starts_with(['=', '+', '-', '@', '\t', '\r']), "{}", row[column]);
                prop_assert!(row[column] == meant || row[column] == format!("'{meant}"), "{} for {meant}", row[column]);
            }
            prop_assert_eq!(&row[2], &course.number.to_string());
            let from = course.dates.map(|dates| dates.from().to_string()).unwrap_or_default();
            prop_assert_eq!(&row[9], &from);
        }
    }
}
