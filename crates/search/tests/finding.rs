//! What queries find among titles and numbers.

use catalogue::{Catalogue, Guide};
use search::{Facets, Index, sorted};

use crate::judged::data;

const TITLES: [(&str, &str); 6] = [
    ("10001", "Årsafslutning af bogholderiet"),
    ("10002", "Udarbejdelse af årsregnskabet"),
    ("10003", "Regneark til regnskab"),
    ("10004", "Facilitering af eventidé"),
    ("10005", "Faglig regning"),
    ("20005", "Faglig regning"),
];

/// A catalogue with these numbers and titles, and a guide from its JSON.
pub fn made_up(titles: &[(&str, &str)], guide: &str) -> (Catalogue, Guide) {
    let courses: Vec<String> = titles
        .iter()
        .map(|(number, title)| {
            format!(
                r#"{{"number":"{number}","title":"{title}","level":null,"committee":"XY","days":1.0,"linked_from":"2024-01-01","linked_to":null}}"#
            )
        })
        .collect();
    let json = format!(
        r#"{{"format":1,"source":{{"file":"x.txt","sha256":""}},"job_area":{{"name":"X","sections":[]}},"competences":[],"courses":[{}]}}"#,
        courses.join(",")
    );
    (serde_json::from_str(&json).expect("a catalogue"), serde_json::from_str(guide).expect("a guide"))
}

/// A guide that says nothing.
const EMPTY: &str = "{\"format\":1}";

fn facets() -> Facets {
    let (catalogue, guide) = made_up(&TITLES, EMPTY);
    Facets::new(&catalogue, &guide)
}

fn index() -> Index {
    let (catalogue, guide) = made_up(&TITLES, EMPTY);
    Index::new(&catalogue, &guide)
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
    for query in ["ÅRSREGNSKABET", "aarsregnskabet", "arsregnskab", "årsregnskaber"] {
        assert_eq!(found(query)[0], "10002", "{query}");
    }
    assert_eq!(found("eventide"), ["10004"]);
}

#[test]
fn a_word_that_nothing_knows_hides_nothing() {
    assert_eq!(found("regneark sejlads"), found("regneark"));
    assert_eq!(found("regneark regnskab")[0], "10003", "both words before one");
}

#[test]
fn a_query_of_which_nothing_telling_is_known_finds_nothing() {
    for query in ["sejlads", "kursus i sejlads", "grundlæggende sejlads", "faglig sejlads"] {
        assert!(found(query).is_empty(), "{query}");
    }
}

#[test]
fn numbers_are_found_whole_and_by_their_beginning() {
    assert_eq!(found("10004"), ["10004"]);
    assert_eq!(found("amu 10004"), ["10004"]);
    assert_eq!(found("2000"), ["20005"]);
    assert!(found("10009").is_empty(), "no typing errors in numbers");
}

#[test]
fn one_slip_is_forgiven_from_four_letters_and_two_from_eight() {
    assert_eq!(found("regnign")[0], "10005");
    assert_eq!(found("falicitering")[0], "10004");
    assert_eq!(found("regneakr")[0], "10003");
    assert!(found("fgl").is_empty());
    assert_eq!(index().search("bogholdereit").spelling.as_deref(), Some("bogholderiet"));
    assert_eq!(index().search("regneark").spelling, None);
}

#[test]
fn a_compound_is_found_by_its_parts_and_the_other_way_round() {
    assert_eq!(found("års regnskab")[0], "10002");
    assert_eq!(found("event idé"), ["10004"]);
}

#[test]
fn words_in_the_order_of_the_title_come_first() {
    let (catalogue, guide) =
        made_up(&[("10001", "Tekst om lyd og lys"), ("10002", "Tekst om lys og lyd")], "{\"format\":1}");
    let index = Index::new(&catalogue, &guide);
    let first = |query: &str| index.search(query).hits[0].number.to_string();
    assert_eq!(first("lyd lys"), "10001");
    assert_eq!(first("lys lyd"), "10002");
}

#[test]
fn courses_with_one_title_are_both_there_by_number() {
    assert_eq!(found("faglig regning"), ["10005", "20005"]);
}

#[test]
fn signs_and_blanks_find_nothing() {
    for query in ["", "   ", "\"'<>&", "😀", "(.*)", "\u{202e}", "<script>alert(1)</script>", "..\\..", "ש", "- / -"]
    {
        assert!(found(query).is_empty(), "{query:?}");
    }
}

#[test]
fn no_query_takes_long_to_answer() {
    let (catalogue, guide) = data();
    let index = Index::new(&catalogue, &guide);
    for piece in [
        "regnskab løn ",
        "a",
        "😀",
        "(a+)+$ ",
        "\u{202e}løn",
        "a b c d e f g h i j k l m n o p q r s t u v w x y z æ ø å ",
        "regnskabxyz årsafslutn bogholdereit ",
    ] {
        let steps = |times: usize| index.search(&piece.repeat(times)).steps;
        let (long, longer) = (steps(1_000), steps(10_000));
        assert_eq!(long, longer, "{piece:?}: a longer query is not looked at longer");
        assert!(long < 200_000, "{piece:?}: {long}");
    }
}

#[test]
fn all_courses_come_in_danish_order() {
    let all: Vec<_> = facets().all().map(|hit| hit.number.to_string()).collect();
    assert_eq!(all, ["10004", "10005", "20005", "10003", "10002", "10001"], "Å comes last");
}

#[test]
fn an_order_keeps_titles_where_its_key_is_the_same() {
    let all: Vec<_> = facets().all().collect();
    let by_first_digit = sorted(all, &|hit| hit.number.as_u32() / 10_000);
    let numbers: Vec<_> = by_first_digit.iter().map(|hit| hit.number.to_string()).collect();
    assert_eq!(numbers, ["10004", "10005", "10003", "10002", "10001", "20005"]);
}

#[test]
fn each_hit_is_asked_for_its_key_once() {
    let all: Vec<_> = facets().all().collect();
    let (asked, hits) = (std::cell::Cell::new(0), all.len());
    sorted(all, &|hit| {
        asked.set(asked.get() + 1);
        hit.number.as_u32()
    });
    assert_eq!(asked.get(), hits, "a key may be looked up in the whole catalogue");
}

#[test]
fn a_number_or_a_title_typed_in_full_is_exact() {
    let exact = |query: &str| -> Vec<String> {
        index().search(query).hits.iter().filter(|hit| hit.exact).map(|hit| hit.number.to_string()).collect()
    };
    assert_eq!(exact("10004"), ["10004"]);
    assert_eq!(exact("kursus nr. 10004"), ["10004"]);
    assert_eq!(exact("regneark TIL regnskab"), ["10003"]);
    assert_eq!(exact("regneark regnskab"), ["10003"], "but for words that say nothing");
    assert!(exact("regneark").is_empty());
    assert!(exact("1000").is_empty());
}
