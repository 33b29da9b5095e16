//! Lengths of courses, and their sums.

use catalogue::{Days, Lang, TotalDays};

fn days(text: &str) -> Days {
    text.parse().expect("a length")
}

fn total(texts: &[&str]) -> TotalDays {
    texts.iter().map(|text| days(text)).sum()
}

#[test]
fn comma_point_and_whole_days_are_read() {
    for (text, tenths) in [("2,0", 20), ("2.0", 20), ("2", 20), ("0,5", 5), ("22,5", 225), ("48,0", 480), ("002,0", 20)]
    {
        assert_eq!(days(text).tenths(), tenths, "{text}");
    }
}

#[test]
fn what_is_no_length_is_refused() {
    for text in ["", "0", "0,0", "-1", "+1", "1,", ",5", "1,25", "1 0", "to", "1,0,0", "6553,6", "99999", "１,0"] {
        let said = text.parse::<Days>().expect_err("it is refused").to_string();
        assert!(text.trim_matches(['0', ',']).is_empty() || said.contains(&format!("\"{text}\"")), "{said}");
    }
    assert!(Days::from_tenths(0).is_err());
}

#[test]
fn both_languages_write_one_decimal() {
    assert_eq!(days("2").in_words(Lang::Da), "2,0");
    assert_eq!(days("0,5").in_words(Lang::En), "0.5");
    assert_eq!(days("2").to_string(), "2,0");
}

#[test]
fn sums_are_exact_where_floats_are_not() {
    // 0.1 added ten times is not 1 in binary.
    assert_eq!(total(&["0,1"; 10]).in_words(Lang::En), "1.0");
    assert_eq!(total(&[]).in_words(Lang::Da), "0,0");
    let long: TotalDays = std::iter::repeat_n(days("6553,5"), 100_000).sum();
    assert_eq!(long.tenths(), u32::MAX, "more than fits stays at the most");
    assert!(long.hours() > 0);
}

#[test]
fn a_day_is_seven_hours_and_twenty_four_minutes() {
    for (text, hours) in [("1", 7), ("5", 37), ("0,5", 4), ("10", 74), ("25", 185), ("0,1", 1)] {
        assert_eq!(total(&[text]).hours(), hours, "{text}");
    }
}
