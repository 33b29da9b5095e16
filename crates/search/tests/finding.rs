//! What queries find among titles and numbers.
use catalogue::Guide;

use catalogue::Catalogue;
use search::{Index, sorted};

const TITLES: [(&str, &str); 6] = [
    ("10001", "Årsafslutning af bogholderiet"),
    ("10002", "Udarbejdelse af årsregnskabet"),
    ("10003", "Regneark til regnskab"),
    ("10004", "Facilitering af eventidé"),
    ("10005", "Faglig regning"),
    ("20005", "Faglig regning"),
];

fn index() -> Index {
    let courses = TITLES.map(|(number, title)| {
        format!(
            r#"{{"number":"{number}","title":"{title}","level":null,"committee":"XY","days":1.0,"linked_from":"2024-01-01","linked_to":null}}"#
        )
    });
    let json = format!(
        r#"{{"format":1,"source":{{"file":"x.txt","sha256":""}},"job_area":{{"name":"X","sections":[]}},"competences":[],"courses":[{}]}}"#,
        courses.join(",")
    );
    Index::new(&serde_json::from_str::<Catalogue>(&json).expect("a catalogue"), &Guide::default())
}

fn found(query: &str) -> Vec<String> {
    index().search(query).hits.iter().map(|hit| hit.number.to_string()).collect()
}

#[test]
fn a_whole_word_comes_before_a_part_of_one() {
    assert_eq!(found("regnskab"), ["10003", "10002"]);
}

#[test]
fn letters_are_found_as_people_type_them() {
    assert_eq!(found("ÅRSREGNSKABET"), ["10002"]);
    assert_eq!(found("aarsregnskabet"), ["10002"]);
    assert_eq!(found("eventide"), ["10004"]);
}

#[test]
fn all_words_must_be_there() {
    assert_eq!(found("regneark regnskab"), ["10003"]);
    assert!(found("regneark sejlads").is_empty());
}

#[test]
fn numbers_are_found_whole_and_by_their_beginning() {
    assert_eq!(found("10004"), ["10004"]);
    assert_eq!(found("2000"), ["20005"]);
}

#[test]
fn courses_with_one_title_are_both_there_by_number() {
    assert_eq!(found("faglig regning"), ["10005", "20005"]);
}

#[test]
fn signs_and_blanks_find_nothing() {
    for query in ["", "   ", "\"'<>&", "😀", "(.*)", "\u{202e}"] {
        assert!(found(query).is_empty(), "{query:?}");
    }
}

#[test]
fn a_pasted_text_is_answered_like_any_other_query() {
    assert!(found(&"regnskab løn ".repeat(10_000)).is_empty());
}

#[test]
fn all_courses_come_in_danish_order() {
    let all: Vec<_> = index().all().map(|hit| hit.number.to_string()).collect();
    assert_eq!(all, ["10004", "10005", "20005", "10003", "10002", "10001"], "Å comes last");
}

#[test]
fn an_order_keeps_titles_where_its_key_is_the_same() {
    let all: Vec<_> = index().all().collect();
    let by_first_digit = sorted(all, &|hit| hit.number.as_u32() / 10_000);
    let numbers: Vec<_> = by_first_digit.iter().map(|hit| hit.number.to_string()).collect();
    assert_eq!(numbers, ["10004", "10005", "10003", "10002", "10001", "20005"]);
}

#[test]
fn a_number_or_a_title_typed_in_full_is_exact() {
    let exact = |query: &str| -> Vec<bool> { index().search(query).hits.iter().map(|hit| hit.exact).collect() };
    assert_eq!(exact("10004"), [true]);
    assert_eq!(exact("regneark TIL regnskab"), [true]);
    assert_eq!(exact("regneark regnskab"), [false]);
    assert_eq!(exact("1000"), [false; 5]);
}
