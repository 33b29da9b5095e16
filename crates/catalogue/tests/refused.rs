//! Bad values are refused with a sentence that names the value, and the place where it stands in a file.

use catalogue::json::{self, FromJson};
use catalogue::{
    Catalogue, Committee, Course, CourseNumber, Date, Days, Format, Guide, Kind, Lang, Level, Period, Slug, Strength,
};

/// The sentence with which this text is refused as a `T`.
#[track_caller]
fn refusal<T: FromJson + std::fmt::Debug>(text: &str) -> String {
    json::read::<T>(text).expect_err("it is refused").to_string()
}

/// A string in JSON that is no `T`: the sentence quotes it, and says more.
#[track_caller]
fn quotes<T: FromJson + std::fmt::Debug>(bad: &[&str]) {
    for text in bad {
        let said = refusal::<T>(&format!("\"{text}\""));
        assert!(said.contains(&format!("\"{text}\"")) && said.len() > text.len() + 12, "{said}");
    }
}

#[test]
fn course_numbers() {
    quotes::<CourseNumber>(&[
        "",
        "2109",
        "210970",
        "2109O",
        " 21097",
        "21097 ",
        "+2109",
        "-2109",
        "２１０９７",
        "2109.",
        "å210",
    ]);
}

#[test]
fn committees_and_levels() {
    quotes::<Committee>(&["", "A", "ABCD", "Ad", "ad", "A1", "ÆØ1", "ÆØÅÆ", "ÉA", "A D"]);
    quotes::<Level>(&["", "d", "AB", "1", "Æ"]);
}

#[test]
fn slugs() {
    quotes::<Slug>(&["", "-", "a-", "-a", "a--b", "A", "å", "a b", "a_b", "a/b"]);
    assert!(Slug::from_name("–&–").expect_err("nothing is left").to_string().contains("\"–&–\""));
    assert!(Slug::from_name("").is_err());
}

#[test]
fn words_of_the_file() {
    quotes::<Lang>(&["", "DA", "de"]);
    quotes::<Strength>(&["", "Central", "weak"]);
    quotes::<Kind>(&["", "Practice", "course"]);
}

#[test]
fn dates() {
    quotes::<Date>(&["", "2024-2-29", "24-02-29", "29-02-2024", "2024-02-29T", "2024/02/29", "2024-02-", "+024-02-29"]);
    for (text, said) in [
        ("2023-02-29", "the date 29-02-2023 does not exist"),
        ("2024-04-31", "the date 31-04-2024 does not exist"),
        ("2024-13-01", "the date 01-13-2024 does not exist"),
        ("2024-00-10", "the date 10-00-2024 does not exist"),
        ("2024-01-00", "the date 00-01-2024 does not exist"),
        ("1899-12-31", "the year 1899 is not between 1900 and 2199"),
        ("2200-01-01", "the year 2200 is not between 1900 and 2199"),
    ] {
        assert_eq!(refusal::<Date>(&format!("\"{text}\"")), said);
    }
}

#[test]
fn dates_of_the_document() {
    for text in ["", "1-8-2025", "01-08-25", "2025-08-01", "01.08.2025", "01-08-2025 ", "0l-08-2025", "01-08-2025-1"] {
        let said = Date::from_danish(text).expect_err("it is refused").to_string();
        assert!(said.contains(&format!("\"{text}\"")), "{said}");
    }
    assert_eq!(
        Date::from_danish("31-02-2025").expect_err("no such day").to_string(),
        "the date 31-02-2025 does not exist"
    );
}

#[test]
fn days() {
    for text in ["0", "-1", "0.25", "0.04", "6553.6", "1e9", "0.0"] {
        let said = refusal::<Days>(text);
        let number: f64 = text.parse().expect("a number");
        let shown = said.split(' ').next().expect("it says something").parse::<f64>();
        assert_eq!(shown, Ok(number), "{said}");
        assert!(said.contains("is no length of a course"), "{said}");
    }
    assert_eq!(refusal::<Days>("\"2,0\""), "\"2,0\" is not a number");
}

#[test]
fn periods() {
    let said = refusal::<Period>(r#"{"linked_from": "2025-07-01", "linked_to": "2025-06-30"}"#);
    assert_eq!(said, "the period ends (2025-06-30) before it begins (2025-07-01)");
}

#[test]
fn other_formats() {
    for text in ["0", "2", "18446744073709551615"] {
        assert_eq!(refusal::<Format>(text), format!("format {text} is not read by this version, which reads format 1"));
    }
    assert_eq!(refusal::<Guide>("{}"), "format: a whole number is missing here");
    assert_eq!(refusal::<Guide>("{\"format\": \"1\"}"), "format: \"1\" is not a whole number");
}

#[test]
fn a_newer_catalogue_is_called_newer_and_not_wrong() {
    let said = refusal::<Catalogue>(r#"{"courses": "elsewhere", "format": 2}"#);
    assert_eq!(said, "format: format 2 is not read by this version, which reads format 1");
}

const COURSE: &str = r#"{"number": "21097", "title": "Klima", "level": null, "committee": "AD", "days": 2.0,
    "linked_from": "2024-12-19", "linked_to": null}"#;

#[test]
fn a_course_says_which_one_and_what() {
    assert!(json::read::<Course>(COURSE).is_ok());
    let with = |old: &str, new: &str| refusal::<Course>(&COURSE.replace(old, new));
    assert_eq!(with("Klima", "  "), "course 21097 has no title");
    assert_eq!(with("\"committee\"", "\"euu\""), "committee: a text is missing here");
    assert_eq!(with("\"AD\"", "{\"code\": \"AD\"}"), "committee: an object is not a text");
    assert_eq!(
        with("null}", "\"2024-12-18\"}"),
        "course 21097: the period ends (2024-12-18) before it begins (2024-12-19)"
    );
}

#[test]
fn the_place_in_a_whole_file_is_told() {
    let file = format!(
        r#"{{"format": 1, "source": {{"file": "a", "sha256": "b"}}, "job_area": {{"name": "A", "sections": []}},
            "competences": [], "courses": [{COURSE}, {}]}}"#,
        COURSE.replace("21097", "21098").replace("2.0", "0")
    );
    let said = refusal::<Catalogue>(&file);
    assert!(said.starts_with("courses[1].days: 0.000 is no length of a course"), "{said}");
}

#[test]
fn what_is_no_json_is_told_with_line_and_column() {
    let said = refusal::<Guide>("{\n  \"format\": 1,\n}");
    assert!(said.starts_with("this is no JSON: ") && said.ends_with("at line 3 column 1"), "{said}");
}
