//! The English half of a guide, taken out and put back.

use std::path::Path;

use catalogue::json::Value;
use catalogue::{Guide, Lang, put_english, take_english};

fn real_guide() -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/guide.json");
    let text = std::fs::read_to_string(file).expect("the project's guide");
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn the_project_s_guide_comes_apart_and_together_again() {
    let whole = real_guide();
    let mut guide = whole.clone();
    let english = take_english(&mut guide);
    assert!(!guide.to_string().contains("\"en\":") && !english.to_string().contains("\"da\":"));
    put_english(&mut guide, english);
    assert_eq!(guide, whole);
}

#[test]
fn without_its_english_half_a_guide_speaks_danish() {
    let mut guide = real_guide();
    take_english(&mut guide);
    let guide: Guide = serde_json::from_value(guide).expect("a guide");
    let sentence = &guide.job_area.in_short;
    assert_eq!(sentence.to(Lang::En), sentence.to(Lang::Da));
}

#[test]
fn english_that_has_no_place_is_left_out() {
    let mut guide: Value = serde_json::from_str(r#"{"a": [{"da": "x"}], "b": 1}"#).expect("JSON");
    let english = serde_json::from_str(r#"{"a": [{"en": "y"}, {"en": "z"}], "b": {"en": "z"}}"#).expect("JSON");
    put_english(&mut guide, english);
    assert_eq!(guide.to_string(), r#"{"a":[{"da":"x","en":"y"}],"b":1}"#);
}
