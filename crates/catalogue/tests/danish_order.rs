//! Danish alphabetical order.

use std::cmp::Ordering::{Equal, Less};

use catalogue::danish::{compare, is_letter_or_digit, lowercase};
use proptest::prelude::*;

/// Already in order.
#[track_caller]
fn ordered(words: &[&str]) {
    for pair in words.windows(2) {
        assert_eq!(compare(pair[0], pair[1]), Less, "{} before {}", pair[0], pair[1]);
    }
}

#[test]
fn ae_oe_aa_come_last() {
    ordered(&["Alt", "Budget", "Zoo", "Ærø", "Ø", "Østers", "Ål"]);
    ordered(&["hav", "hæv", "høv", "håv"]);
}

#[test]
fn double_a_is_aa() {
    ordered(&["Aktie", "Zebra", "Aabenraa", "Aalborg", "Århus"]);
    ordered(&["kran", "kraan", "kråse"]);
}

#[test]
fn accents_do_not_count() {
    ordered(&["ide", "idé", "idea", "ideer"]);
    ordered(&["Mylius", "Müller", "Mynte"]);
    ordered(&["Zoo", "Ägir", "Ærø", "Öland", "Østers"]);
}

#[test]
fn case_counts_only_between_equals() {
    ordered(&["AD", "ad", "Ae"]);
    ordered(&["Regnskab", "regnskab", "Regnskaber"]);
}

#[test]
fn a_blank_or_a_hyphen_comes_before_letters() {
    ordered(&["ESG", "ESG og klima", "ESG-regnskab", "ESGA"]);
    ordered(&["Tekster på papir", "Tekster til nettet", "Teksterne"]);
    ordered(&["Arbejdsmiljø 1", "Arbejdsmiljø 2", "Arbejdsmiljøet"]);
}

#[test]
fn signs_before_a_word_do_not_count() {
    ordered(&["alt", "\"bedre\"", "cirkel"]);
}

#[test]
fn small_letters_are_those_of_the_standard_library_in_latin_1() {
    for letter in '\0'..='\u{FF}' {
        assert_eq!(lowercase(letter), letter.to_lowercase().next().expect("one letter"), "{letter}");
        assert_eq!(is_letter_or_digit(letter), letter.is_alphanumeric() && !"²³¹¼½¾".contains(letter), "{letter}");
    }
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof!["[aAåÅæøeéüy -]{0,6}", "\\PC{0,8}"]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1024) })]

    #[test]
    fn it_is_an_order(a in word(), b in word(), c in word()) {
        prop_assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
        prop_assert_eq!(compare(&a, &b) == Equal, a == b);
        if compare(&a, &b) != compare(&b, &c).reverse() && compare(&a, &b).is_le() && compare(&b, &c).is_le() {
            prop_assert!(compare(&a, &c).is_le());
        }
    }

    #[test]
    fn sorting_is_stable_against_shuffling(mut words in proptest::collection::vec(word(), 0..12)) {
        let mut other: Vec<String> = words.iter().rev().cloned().collect();
        words.sort_by(|a, b| compare(a, b));
        other.sort_by(|a, b| compare(a, b));
        prop_assert_eq!(words, other);
    }
}
