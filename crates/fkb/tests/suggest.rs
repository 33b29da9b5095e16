//! `fkb suggest`: candidates for relations from words. The FKB is the old edition in `new-edition/`; what is proposed for it is
//! in `suggest/`, and `UPDATE_SNAPSHOTS=1` writes what is proposed now.

mod snapshot;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use catalogue::{Catalogue, Guide};
use fkb::suggest::{Suggestion, suggest};
use fkb::{Options, import};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const TEXT: &str = include_str!("new-edition/old.txt");
const GUIDE: &str = include_str!("new-edition/guide.json");

fn catalogue(text: &str, full_text: bool) -> Catalogue {
    let options = Options { full_text, ..Options::default() };
    import(text.as_bytes(), "old.txt", &options).expect("it is read").catalogue
}

/// A fresh data folder with this catalogue, and with the FKB's text in `text.txt`.
fn data(name: &str, catalogue: &Catalogue, guide: Option<&str>) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("suggest").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the folder can be made");
    let json = serde_json::to_string_pretty(catalogue).expect("it can be written");
    fs::write(folder.join("catalogue.json"), json).expect("it can be written");
    fs::write(folder.join("text.txt"), TEXT).expect("it can be written");
    if let Some(guide) = guide {
        fs::write(folder.join("guide.json"), guide).expect("it can be written");
    }
    folder
}

/// Runs `fkb suggest .` with these arguments in the folder: exit code, stdout, stderr.
fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fkb"));
    let output = command.args(["suggest", "."]).args(arguments).current_dir(folder).output().expect("fkb runs");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[track_caller]
fn says(folder: &Path, arguments: &[&str]) -> String {
    let (exit, out, err) = run(folder, arguments);
    assert_eq!((exit, err.as_str()), (Some(0), ""));
    out
}

#[track_caller]
fn refuses(folder: &Path, arguments: &[&str], exit: i32, said: &str) {
    let (code, out, err) = run(folder, arguments);
    assert_eq!((code, out.as_str()), (Some(exit), ""), "{err}");
    assert!(err.contains(said), "{err}");
}

/// What is proposed from names alone, as `competence number` with the evidence.
fn from_names(competences: &[&str], titles: &[&str]) -> Vec<(String, String)> {
    let competence = |name: &&str| {
        let slug = catalogue::Slug::from_name(name).expect("it has letters");
        format!(r#"{{ "slug": "{slug}", "name": "{name}", "sections": [] }}"#)
    };
    let course = |(i, title): (usize, &&str)| {
        format!(
            r#"{{ "number": "{:05}", "title": "{title}", "level": null, "committee": "BB", "days": 1.0,
                 "linked_from": "2025-08-01", "linked_to": null }}"#,
            31000 + i
        )
    };
    let json = format!(
        r#"{{ "format": 1, "source": {{ "file": "a", "sha256": "…" }}, "job_area": {{ "name": "A", "sections": [] }},
             "competences": [{}], "courses": [{}] }}"#,
        competences.iter().map(competence).collect::<Vec<_>>().join(","),
        titles.iter().enumerate().map(course).collect::<Vec<_>>().join(","),
    );
    let catalogue: Catalogue = catalogue::json::read(&json).expect("it is a catalogue");
    let suggestions = suggest(&catalogue, &catalogue, &Guide::default());
    let shown = |it: &Suggestion| (format!("{} {}", it.competence, it.course), it.evidence.join("; "));
    suggestions.iter().map(shown).collect()
}

#[test]
fn candidates_are_grouped_with_their_evidence_and_related_pairs_counted() {
    let folder = data("text", &catalogue(TEXT, false), Some(GUIDE));
    snapshot::holds("suggest/expected.txt", Some(&says(&folder, &["--text", "text.txt"])));
}

#[test]
fn all_shows_related_pairs_too_and_how_much_of_the_guide_they_cover() {
    let folder = data("all", &catalogue(TEXT, true), Some(GUIDE));
    snapshot::holds("suggest/expected-all.txt", Some(&says(&folder, &["--all"])));
}

#[test]
fn the_json_has_stable_fields() {
    let folder = data("json", &catalogue(TEXT, true), Some(GUIDE));
    snapshot::holds("suggest/expected.json", Some(&says(&folder, &["--json"])));
    let all: serde_json::Value = serde_json::from_str(&says(&folder, &["--json", "--all"])).expect("it is JSON");
    let related: Vec<_> = all.as_array().expect("a list").iter().filter_map(|it| it["related"].as_str()).collect();
    assert!(!related.is_empty() && related.iter().all(|strength| matches!(*strength, "central" | "supporting")));
}

#[test]
fn the_text_of_the_catalogue_and_that_beside_it_propose_the_same() {
    let (with, without) = (catalogue(TEXT, true), catalogue(TEXT, false));
    let guide: Guide = catalogue::json::read(GUIDE).expect("it is a guide");
    assert_eq!(suggest(&with, &with, &guide), suggest(&without, &with, &guide));
    let folder = data("same", &with, Some(GUIDE));
    assert_eq!(says(&folder, &[]), says(&folder, &["--text", "text.txt"]));
}

#[test]
fn without_the_text_names_and_the_guide_propose_and_it_is_said() {
    let folder = data("names", &catalogue(TEXT, false), Some(GUIDE));
    let said = says(&folder, &[]);
    assert!(said.ends_with("give it with --text FILE, and more is found.\n"), "{said}");
}

#[test]
fn without_a_guide_everything_is_still_to_judge() {
    let folder = data("no-guide", &catalogue(TEXT, true), None);
    let said = says(&folder, &[]);
    assert!(said.contains("31005 \"Montering af motorer\": motorer ~ Motorer in the competence's name"), "{said}");
    assert!(said.ends_with("The guide relates none of the pairs that words speak for.\n"), "{said}");
}

#[test]
fn it_writes_no_file() {
    let folder = data("unwritten", &catalogue(TEXT, true), Some(GUIDE));
    let files = || {
        let files = fs::read_dir(&folder).expect("it is there").map(|file| file.expect("it can be seen").path());
        let mut files: Vec<_> = files.map(|path| (fs::read(&path).expect("it can be read"), path)).collect();
        files.sort();
        files
    };
    let before = files();
    says(&folder, &["--all", "--text", "text.txt"]);
    assert_eq!(before, files());
}

#[test]
fn inflected_words_and_parts_of_compounds_meet() {
    let competences = ["Klimaregnskaber", "Sejlmontering", "Motorer"];
    let titles = ["Virksomhedens regnskab", "Indkøb af sejl", "Indkøb af motoren", "Dansk"];
    let found = from_names(&competences, &titles);
    for (pair, evidence) in [
        ("klimaregnskaber 31000", "regnskab ~ Klimaregnskaber in the competence's name"),
        ("sejlmontering 31001", "sejl ~ Sejlmontering in the competence's name"),
        ("motorer 31002", "motoren ~ Motorer in the competence's name"),
    ] {
        assert!(found.contains(&(pair.to_owned(), evidence.to_owned())), "{found:?}");
    }
    assert_eq!(found.len(), 3, "{found:?}");
}

#[test]
fn a_word_that_is_in_every_title_or_at_every_competence_proposes_nothing() {
    let titles = ["Grundlæggende sejl", "Grundlæggende knob", "Grundlæggende dansk"];
    let found = from_names(&["Grundlæggende arbejde på værftet", "Motorer"], &titles);
    assert_eq!(found, []);
    let found = from_names(&["Sejl i virksomheden", "Motorer i virksomheden"], &["Virksomhedens sprog", "Dansk"]);
    assert_eq!(found, []);
}

#[test]
fn words_without_meaning_do_not_meet() {
    assert_eq!(from_names(&["Arbejde med og uden sejl", "Knob"], &["Dansk med og for alle", "Fisk"]), []);
}

#[test]
fn reasons_of_relations_are_not_looked_at() {
    let catalogue = catalogue(TEXT, true);
    let with = |reason: &str| -> Guide {
        let json = GUIDE.replace("Titlen siger det.", reason);
        catalogue::json::read(&json).expect("it is a guide")
    };
    let reasons = [with("Titlen siger det."), with("Klinkbygning, dansk, knob, damp og motorer.")];
    let [a, b] = reasons.each_ref().map(|guide| suggest(&catalogue, &catalogue, guide));
    assert_eq!(a, b);
}

#[test]
fn a_text_of_another_fkb_is_refused() {
    let folder = data("another", &catalogue(TEXT, false), Some(GUIDE));
    fs::write(folder.join("boats.txt"), include_str!("baadebyggeri/input.txt")).expect("it can be written");
    let said = "boats.txt: it has no competence \"motorer\", which the catalogue has; give the text that";
    refuses(&folder, &["--text", "boats.txt"], 1, said);
    let more = TEXT.replace("\nMotorer\n", "\nFremdrift\n");
    fs::write(folder.join("more.txt"), more).expect("it can be written");
    refuses(&folder, &["--text", "more.txt"], 1, "give the text that the catalogue was imported from");
    refuses(&folder, &["--text", "catalogue.json"], 1, "catalogue.json: it has no text of the sections");
}

#[test]
fn what_is_wrong_is_said_with_its_file() {
    let folder = data("wrong", &catalogue(TEXT, false), Some("{"));
    refuses(&folder, &[], 1, "guide.json:1:1: this is no JSON");
    refuses(&folder, &["--text", "nowhere"], 2, "nowhere: there is no such file");
    fs::write(folder.join("cut.txt"), include_str!("cut-off/input.txt")).expect("it can be written");
    refuses(&folder, &["--text", "cut.txt"], 1, "cut.txt:29: the document is cut off here");
    fs::remove_file(folder.join("catalogue.json")).expect("it can be removed");
    refuses(&folder, &[], 2, "catalogue.json: there is no such file");
}

#[test]
fn wrong_use_shows_the_usage() {
    let folder = data("use", &catalogue(TEXT, false), None);
    refuses(&folder, &["other"], 2, "suggest takes one folder");
    refuses(&folder, &["--text"], 2, "--text needs a file");
    refuses(&folder, &["--guide", "x"], 2, "unknown option \"--guide\"");
    refuses(&folder, &["--most"], 2, "usage: fkb import FILE");
}

/// The method holds for the FKB that the project ships: most of what editors judged central has words that speak for it.
#[test]
fn most_central_relations_of_the_project_are_among_the_candidates() {
    let read = |file: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data").join(file);
        fs::read_to_string(path).expect("it is there")
    };
    let catalogue: Catalogue = catalogue::json::read(&read("catalogue.json")).expect("it is a catalogue");
    let guide: Guide = catalogue::json::read(&read("guide.json")).expect("it is a guide");
    let suggestions = suggest(&catalogue, &catalogue, &guide);
    let central = |strength: Option<catalogue::Strength>| strength == Some(catalogue::Strength::Central);
    let found = suggestions.iter().filter(|suggestion| central(suggestion.related)).count();
    let all = guide.relations.iter().filter(|relation| central(Some(relation.strength))).count();
    assert!(found * 3 >= all * 2, "{found} of {all}");
    assert!(suggestions.len() <= 2 * guide.relations.len(), "{} candidates", suggestions.len());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn each_pair_is_proposed_at_most_once_in_order_with_evidence(titles in vec(title(), 1..12)) {
        let mut text = TEXT.to_owned();
        for (i, title) in titles.iter().enumerate() {
            text += &format!("{} {title} BB 1,0 01-08-2025 og fremefter\n", 32000 + i);
        }
        let catalogue = catalogue(&text, true);
        let suggestions = suggest(&catalogue, &catalogue, &Guide::default());
        let mut pairs: Vec<_> = suggestions.iter().map(|it| (it.competence, it.course)).collect();
        pairs.sort();
        pairs.dedup();
        prop_assert_eq!(pairs.len(), suggestions.len());
        prop_assert!(suggestions.is_sorted_by(|a, b| a.score >= b.score));
        prop_assert!(suggestions.iter().all(|it| it.score > 0.0 && it.score <= 1.0 && !it.evidence.is_empty()));
    }
}

fn title() -> impl Strategy<Value = String> {
    let words =
        ["Sejl", "Sejlsyning", "rig", "motorer", "Motormontering", "lakering", "af", "og", "kran", "skrog", "Å"];
    let word = prop_oneof![3 => select(words.to_vec()).prop_map(str::to_owned), 1 => "X[a-zæøå]{2,12}"];
    vec(word, 1..6).prop_map(|words| words.join(" "))
}
