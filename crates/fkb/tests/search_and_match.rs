//! `fkb search` and `fkb match` as processes, on the project's own data.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn fkb(arguments: &[&str], text: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_fkb"))
        .args(arguments)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("fkb starts");
    // It may end without having read everything.
    let _ = child.stdin.take().expect("stdin").write_all(text);
    child.wait_with_output().expect("fkb ends")
}

fn json(output: &Output) -> Value {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_query_comes_out_as_numbers_with_scores_best_first() {
    let hits = json(&fkb(&["search", "løn", "--json"], b""));
    let hits = hits.as_array().expect("a list");
    assert!(hits.len() > 3);
    let scores: Vec<f64> = hits.iter().map(|hit| hit["score"].as_f64().expect("a score")).collect();
    assert!(scores.is_sorted_by(|a, b| a >= b) && scores.iter().all(|score| *score > 0.0));
    assert!(hits.iter().all(|hit| hit["number"].as_str().is_some_and(|number| number.len() == 5)));
}

#[test]
fn courses_that_are_no_longer_linked_are_found_too() {
    let hits = json(&fkb(&["search", "47300", "--json"], b""));
    assert_eq!(hits[0]["number"], "47300");
}

#[test]
fn what_finds_nothing_is_an_empty_list() {
    for query in ["gdpr", "sejlads", " ", "(.*)", "😀"] {
        assert_eq!(json(&fkb(&["search", query, "--json"], b"")), Value::Array(Vec::new()), "{query}");
    }
    let output = fkb(&["search", "sejlads"], b"");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "no course fits\n");
}

#[test]
fn a_query_may_be_several_words_and_begin_with_a_hyphen() {
    let together = json(&fkb(&["search", "faglig regning", "--json"], b""));
    assert_eq!(json(&fkb(&["search", "faglig", "regning", "--json"], b"")), together);
    assert_eq!(
        json(&fkb(&["search", "--json", "--", "-regning"], b""))[0],
        json(&fkb(&["search", "regning", "--json"], b""))[0]
    );
}

#[test]
fn a_text_comes_out_as_competences_with_evidence_and_courses() {
    let text = "Bogholder søges. Du bogfører bilag, afstemmer konti, indberetter moms og sender fakturaer.";
    let matched = json(&fkb(&["match", "--json"], text.as_bytes()));
    let first = &matched["competences"][0];
    assert_eq!(first["slug"], "regnskabs-og-oekonomistyring-i-viden-og-forretningsservice");
    let evidence = first["evidence"].as_array().expect("evidence");
    assert!(!evidence.is_empty() && evidence.iter().all(|word| text.contains(word.as_str().expect("a word"))));
    assert!(matched["courses"].as_array().is_some_and(|courses| courses.len() > 5));
}

#[test]
fn a_text_about_other_work_comes_to_nothing() {
    let matched = json(&fkb(&["match", "--json"], "Vi søger en tømrer til at lægge tage.".as_bytes()));
    assert_eq!(matched, serde_json::json!({ "competences": [], "courses": [] }));
    assert_eq!(json(&fkb(&["match", "--json"], b"")), matched);
}

#[test]
fn what_is_no_text_is_refused_and_what_is_too_long_is_cut() {
    for bytes in [&b"%PDF-1.7\0\x01"[..], b"\xff\xfe\x00", b"PK\x03\x04\xff"] {
        let output = fkb(&["match", "--json"], bytes);
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty() && said(&output).contains("stdin is no text in UTF-8"), "{}", said(&output));
    }
    // Cut in the middle of a letter of two bytes as well.
    for before in ["", "a"] {
        let output = fkb(&["match", "--json"], (before.to_owned() + &"å".repeat(60_000)).as_bytes());
        assert_eq!(output.status.code(), Some(0));
        assert!(said(&output).contains("only the first 20000 characters were read"), "{}", said(&output));
    }
}

#[test]
fn wrong_use_is_told_in_a_sentence() {
    for (arguments, what) in [
        (&["search", "--json"][..], "search takes a query"),
        (&["search", "løn", "--jsn"], "unknown option \"--jsn\""),
        (&["match", "file.txt"], "match takes its text from stdin"),
        (&["search", "løn", "--data", "no-such-folder"], "no-such-folder/catalogue.json: there is no such file"),
    ] {
        let output = fkb(arguments, b"");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(said(&output).contains(what), "{}", said(&output));
    }
}
