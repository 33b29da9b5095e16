//! `fkb diff`: what a new edition changes, and what of the guide that touches. The documents are in `new-edition/`, with what
//! is said of them; `UPDATE_SNAPSHOTS=1` writes what is said now.

#[path = "diff/editions.rs"]
mod editions;

mod snapshot;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use catalogue::{Catalogue, Guide};
use fkb::diff::Diff;
use proptest::prelude::*;

use editions::two_editions;

const BOATS: &str = include_str!("baadebyggeri/expected.json");

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// Runs the program in the folder of the tests: exit code, stdout, stderr.
fn fkb(arguments: &[&str]) -> (Option<i32>, String, String) {
    fkb_in(&tests(), arguments)
}

fn fkb_in(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output =
        Command::new(env!("CARGO_BIN_EXE_fkb")).args(arguments).current_dir(folder).output().expect("fkb runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

/// A fresh folder with these files.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("diff").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the folder can be made");
    files.iter().for_each(|(file, text)| fs::write(folder.join(file), text).expect("it can be written"));
    folder
}

#[track_caller]
fn refuses(arguments: &[&str], exit: i32, said: &str) {
    let (code, out, err) = fkb(arguments);
    assert_eq!((code, out.as_str()), (Some(exit), ""), "{err}");
    assert!(err.contains(said), "{err}");
}

fn catalogue(json: &str) -> Catalogue {
    catalogue::json::read(json).expect("it is a catalogue")
}

/// The differences that these words, put in the place of others, make to the small catalogue.
fn with(changes: &[(&str, &str)]) -> Catalogue {
    let json = changes.iter().fold(BOATS.to_owned(), |json, (old, new)| {
        assert!(json.contains(old), "{old}");
        json.replace(old, new)
    });
    catalogue(&json)
}

#[test]
fn two_equal_editions_differ_in_nothing() {
    for [old, new] in [
        ["baadebyggeri/expected.json", "baadebyggeri/expected.json"],
        ["baadebyggeri/input.txt", "baadebyggeri/input.txt"],
        // The one without the sections' text, the other with it: still the same source.
        ["baadebyggeri/expected.json", "baadebyggeri/input.txt"],
    ] {
        assert_eq!(fkb(&["diff", old, new]), (Some(0), "nothing has changed\n".to_owned(), String::new()));
    }
}

#[test]
fn every_kind_of_change_is_told_in_a_line_and_held_against_the_guide() {
    let (exit, out, err) = fkb_in(&tests().join("new-edition"), &["diff", "old.txt", "new.txt"]);
    assert_eq!((exit, err.as_str()), (Some(0), ""));
    snapshot::holds("new-edition/expected.txt", Some(&out));
}

#[test]
fn the_json_has_the_same_in_stable_fields() {
    let (exit, out, err) = fkb(&["diff", "new-edition/old.txt", "new-edition/new.txt", "--json"]);
    assert_eq!((exit, err.as_str()), (Some(0), ""));
    snapshot::holds("new-edition/expected.json", Some(&out));
    let (_, out, _) = fkb(&["diff", "--json", "baadebyggeri/input.txt", "baadebyggeri/input.txt"]);
    let nothing: serde_json::Value = serde_json::from_str(&out).expect("it is JSON");
    assert_eq!(nothing["courses"], serde_json::json!({"added": [], "removed": [], "changed": []}));
    assert_eq!(nothing["guide"], serde_json::Value::Null);
}

#[test]
fn each_place_of_the_guide_exists_in_its_file() {
    let read = |file: &str| fs::read_to_string(tests().join("new-edition").join(file)).expect("it is there");
    let import = |file: &str| {
        let options = fkb::Options { full_text: true, ..fkb::Options::default() };
        fkb::import(read(file).as_bytes(), file, &options).expect("it is read").catalogue
    };
    let (old, new) = (import("old.txt"), import("new.txt"));
    let guide: serde_json::Value = serde_json::from_str(&read("guide.json")).expect("it is JSON");
    let diff = Diff::between(&old, &new, Some(&catalogue::json::read(&guide.to_string()).expect("it is a guide")));
    for touched in diff.guide.expect("one was held against it") {
        // Several fields of one part are named together.
        let place = touched.place.split(", ").next().unwrap_or_default();
        let pointer = format!("/{}", place.replace(['.', '['], "/").replace(']', ""));
        assert!(guide.pointer(&pointer).is_some(), "{touched:?}");
    }
}

#[test]
fn what_the_guide_says_of_a_course_that_is_unchanged_is_left_alone() {
    let guide: Guide = catalogue::json::read(
        r#"{ "format": 1, "topics": [ { "slug": "a", "name": { "da": "A", "en": "A" }, "courses": ["31001", "31002"] } ] }"#,
    )
    .expect("it is a guide");
    let (old, new) = (with(&[]), with(&[("\"days\": 2.5", "\"days\": 3.0")]));
    assert_eq!(Diff::between(&old, &new, Some(&guide)).guide, Some(Vec::new()));
}

#[test]
fn an_empty_guide_is_not_asked_for_what_it_has_not_begun() {
    let (old, new) = (with(&[]), with(&[("31001", "31003")]));
    let diff = Diff::between(&old, &new, Some(&Guide::default()));
    assert_eq!(diff.guide, Some(Vec::new()));
    assert!(diff.in_words("guide.json").ends_with("Nothing of it touches the guide (guide.json).\n"));
}

#[test]
fn a_guide_beside_the_old_edition_is_taken_and_another_one_where_it_is_named() {
    let guide = |course: &str| {
        let name = r#"{ "da": "A", "en": "A" }"#;
        format!(r#"{{ "format": 1, "topics": [ {{ "slug": "a", "name": {name}, "courses": ["{course}"] }} ] }}"#)
    };
    let new = BOATS.replace("31001", "31003");
    let files =
        [("catalogue.json", BOATS), ("guide.json", &guide("31001")), ("new.json", &new), ("g.json", &guide("31002"))];
    let folder = folder("guides", &files);
    for old in [".", "catalogue.json"] {
        let (exit, out, _) = fkb_in(&folder, &["diff", old, "new.json"]);
        assert_eq!(exit, Some(0));
        assert!(out.contains("topics[0].courses[0]: course 31001 is no longer in the table"), "{out}");
    }
    let (_, out, _) = fkb_in(&folder, &["diff", ".", "new.json", "--guide", "g.json"]);
    assert!(out.contains("In the guide (g.json): 1\n  topics: course 31003 stands under no topic"), "{out}");
    fs::remove_file(folder.join("guide.json")).expect("it can be removed");
    let (_, out, _) = fkb_in(&folder, &["diff", ".", "new.json"]);
    assert!(out.contains("No guide was held against it; give one with --guide FILE"), "{out}");
}

#[test]
fn text_that_could_not_be_compared_is_said() {
    let other = ("b7419f78", "00000000");
    let (old, new) = (with(&[]), with(&[other]));
    let said = Diff::between(&old, &new, None).in_words("");
    assert!(said.contains("nothing else has changed\n"), "{said}");
    assert!(said.contains("neither edition has it; import with --full-text to compare the text"), "{said}");
    let words = "\"heading\": \"Teknologi og arbejdsorganisering\"";
    let full = with(&[other, (words, &format!("{words}, \"text\": [\"Damp.\"]"))]);
    let said = Diff::between(&old, &full, None).in_words("");
    assert!(said.contains("the old edition has none"), "{said}");
    let said = Diff::between(&full, &old, None).in_words("");
    assert!(said.contains("the new edition has none"), "{said}");
}

#[test]
fn a_period_that_now_ends_is_told_apart_from_one_that_ends_otherwise() {
    let (old, new) = (with(&[]), with(&[("\"linked_to\": null", "\"linked_to\": \"2025-12-31\"")]));
    let said = Diff::between(&old, &new, None).in_words("");
    assert!(
        said.contains(
            "Courses that now end: 1\n  31001 \"Klinkbygning\": no longer linked: the period now ends (to 2025-12-31)\n"
        ),
        "{said}"
    );
    let said = Diff::between(&new, &old, None).in_words("");
    assert!(
        said.contains("Courses changed: 1\n  31001 \"Klinkbygning\": linked to 2025-12-31 → no end named\n"),
        "{said}"
    );
    let new = with(&[("2027-07-31", "2028-07-31")]);
    let said = Diff::between(&old, &new, None).in_words("");
    assert!(said.contains("31002 \"Sejl og rig\": linked to 2027-07-31 → 2028-07-31\n"), "{said}");
}

#[test]
fn another_order_is_no_difference() {
    let old = with(&[]);
    let courses = old.courses().iter().rev().cloned().collect();
    let new = Catalogue::new(old.source().clone(), old.job_area().clone(), old.competences().to_vec(), courses);
    assert!(Diff::between(&old, &new.expect("the same"), None).is_empty());
}

#[test]
fn a_text_that_does_not_say_its_name_is_given_one() {
    let nameless = include_str!("baadebyggeri/input.txt").replace("FKB Bådebyggeri omfatter", "Her er");
    let folder = folder("name", &[("old.txt", &nameless), ("new.txt", include_str!("baadebyggeri/input.txt"))]);
    let (exit, _, err) = fkb_in(&folder, &["diff", "old.txt", "new.txt"]);
    assert_eq!(exit, Some(1));
    assert!(err.contains("give it with --name NAME"), "{err}");
    let (exit, out, _) = fkb_in(&folder, &["diff", "old.txt", "new.txt", "--name", "Joller"]);
    assert_eq!(exit, Some(0));
    assert!(out.contains("name \"Joller\" → \"Bådebyggeri\""), "{out}");
}

#[test]
fn notes_on_how_a_text_was_read_go_to_stderr() {
    let (exit, _, err) = fkb(&["diff", "groenne-anlaeg/input.txt", "baadebyggeri/input.txt"]);
    assert_eq!(exit, Some(0));
    assert!(err.contains("groenne-anlaeg/input.txt:1: note: "), "{err}");
}

#[test]
fn what_has_errors_exits_with_1_and_all_of_them_are_told() {
    let damaged = ["diff", "damaged-table/input.txt", "another-text/input.txt"];
    refuses(&damaged, 1, "damaged-table/input.txt:42: course \"31001\": the date 31-02-2025");
    refuses(&damaged, 1, "another-text/input.txt:1: this text is no FKB");
    let text = "baadebyggeri/input.txt";
    refuses(&["diff", text, "new-edition/guide.json"], 1, "new-edition/guide.json: source: an object is missing here");
    refuses(&["diff", text, text, "--guide", text], 1, "baadebyggeri/input.txt:1:1: this is no JSON");
}

#[test]
fn what_cannot_be_read_exits_with_2_also_where_another_has_errors() {
    refuses(&["diff", "another-text/input.txt", "nowhere"], 2, "nowhere: there is no such file");
    refuses(&["diff", "another-text/input.txt", "nowhere"], 2, "this text is no FKB");
    refuses(&["diff", "baadebyggeri", "baadebyggeri"], 2, "baadebyggeri/catalogue.json: there is no such file");
    let text = "baadebyggeri/input.txt";
    refuses(&["diff", text, text, "--guide", "nowhere"], 2, "nowhere: there is no such file");
}

#[test]
fn wrong_use_shows_the_usage() {
    let text = "baadebyggeri/input.txt";
    refuses(&["diff", text], 2, "diff takes two editions");
    refuses(&["diff", text, text, text], 2, "diff takes two editions");
    refuses(&["diff", text, text, "--fast"], 2, "unknown option \"--fast\"");
    refuses(&["diff", text, text, "--guide"], 2, "--guide needs a file");
    refuses(&["diff", text, text, "--guide="], 2, "usage: fkb import FILE");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn an_edition_does_not_differ_from_itself((edition, _) in two_editions()) {
        let diff = Diff::between(&edition, &edition, Some(&Guide::default()));
        prop_assert!(diff.is_empty());
        prop_assert_eq!(diff.in_words("guide.json"), "nothing has changed\n");
    }

    #[test]
    fn each_course_that_differs_is_told_exactly_once((old, new) in two_editions()) {
        let mut expected = BTreeMap::new();
        for course in old.courses().iter().chain(new.courses()) {
            let kind = match (old.course(course.number), new.course(course.number)) {
                (None, _) => "added",
                (_, None) => "removed",
                (old, new) if old != new => "changed",
                _ => continue,
            };
            expected.insert(course.number, kind);
        }
        let diff = Diff::between(&old, &new, None);
        let courses = &diff.courses;
        let told = courses.added.iter().map(|added| (added.course.number, "added"));
        let told = told.chain(courses.removed.iter().map(|course| (course.number, "removed")));
        let told: Vec<_> = told.chain(courses.changed.iter().map(|course| (course.number, "changed"))).collect();
        prop_assert_eq!(told.len(), expected.len());
        prop_assert_eq!(told.into_iter().collect::<BTreeMap<_, _>>(), expected.clone());
        let said = diff.in_words("");
        for number in expected.keys() {
            prop_assert_eq!(said.lines().filter(|line| line.starts_with(&format!("  {number} \""))).count(), 1);
        }
        prop_assert!(courses.changed.iter().all(|course| !course.changes.is_empty()));
    }
}

#[test]
fn of_two_competences_the_one_that_is_more_alike_is_the_renamed_one() {
    let edition = |names: &[&str]| {
        let competence = |name: &&str| {
            let slug = catalogue::Slug::from_name(name).expect("it has letters");
            format!(r#"{{ "slug": "{slug}", "name": "{name}", "requirements": null, "sections": [] }}"#)
        };
        let competences: Vec<_> = names.iter().map(competence).collect();
        catalogue(&format!(
            r#"{{ "format": 1, "source": {{ "file": "a", "sha256": "{}" }}, "job_area": {{ "name": "A", "sections": [] }},
                 "competences": [{}], "courses": [] }}"#,
            names.len(),
            competences.join(",")
        ))
    };
    let old = edition(&["Pasning og fodring af heste"]);
    let new = edition(&["A fodring heste staldarbejde", "Pasning og fodring af hestene"]);
    let diff = Diff::between(&old, &new, None);
    let renamed: Vec<_> = diff.competences.added.iter().map(|it| it.perhaps_renamed_from.is_some()).collect();
    assert_eq!(renamed, [false, true]);
}

/// Minutes, if anything went over all courses for each course.
#[test]
fn large_editions_are_compared_in_one_go() {
    let edition = |first: u32| {
        let courses = (first..first + 40_000).map(|i| {
            format!(
                // Words that a few titles share, so that titles are held against each other by them.
                r#"{{ "number": "{i:05}", "title": "Sejl{} og knob{}", "level": null, "committee": "BB", "days": 1.0,
                 "linked_from": "2025-08-01", "linked_to": null }}"#,
                i / 30,
                i / 11,
            )
        });
        let courses: Vec<_> = courses.collect();
        catalogue(&format!(
            r#"{{ "format": 1, "source": {{ "file": "a", "sha256": "{first}" }}, "job_area": {{ "name": "A", "sections": [] }},
                 "competences": [], "courses": [{}] }}"#,
            courses.join(",")
        ))
    };
    let (old, new) = (edition(0), edition(30_000));
    let diff = Diff::between(&old, &new, None);
    assert_eq!((diff.courses.added.len(), diff.courses.removed.len()), (30_000, 30_000));
}
