//! `fkb check`: the two files of a data folder, each by itself and held against each other.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const CATALOGUE: &str = include_str!("baadebyggeri/expected.json");
const GUIDE: &str = r#"{
  "format": 1,
  "topics": [
    { "slug": "skrog", "name": { "da": "Skrog", "en": "Hull" }, "courses": ["31001"] },
    { "slug": "rig", "name": { "da": "Rig", "en": "Rig" }, "courses": ["31002"] }
  ],
  "relations": [
    { "competence": "skrog", "course": "31001", "strength": "central",
      "reason": { "da": "Klinkbygning er en måde at bygge et skrog på.", "en": "Clinker is a way to build a hull." } }
  ]
}
"#;

/// Runs `check` on a folder with these two files: exit code, stdout, stderr without the folder's name.
fn check(name: &str, catalogue: &str, guide: &str) -> (Option<i32>, String, String) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("check").join(name);
    fs::create_dir_all(&folder).expect("the folder can be made");
    fs::write(folder.join("catalogue.json"), catalogue).expect("it can be written");
    fs::write(folder.join("guide.json"), guide).expect("it can be written");
    check_folder(&folder)
}

fn check_folder(folder: &Path) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_fkb")).arg("check").arg(folder).output().expect("fkb runs");
    let plain = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace(&folder.display().to_string(), "data");
    (output.status.code(), plain(&output.stdout), plain(&output.stderr))
}

#[track_caller]
fn refused(name: &str, catalogue: &str, guide: &str, said: &str) {
    assert_eq!(check(name, catalogue, guide), (Some(1), String::new(), said.to_owned()));
}

#[test]
fn two_files_that_fit_are_summed_up_in_a_line() {
    let summary = "data: 2 courses, 1 competence, 1 relation, 2 topics, 0 job roles, 0 steps\n";
    assert_eq!(check("fits", CATALOGUE, GUIDE), (Some(0), summary.to_owned(), String::new()));
}

#[test]
fn an_empty_guide_fits_every_catalogue() {
    assert_eq!(check("empty-guide", CATALOGUE, "{\"format\": 1}").0, Some(0));
}

#[test]
fn a_number_that_was_changed_in_the_catalogue_is_found() {
    refused(
        "number",
        &CATALOGUE.replace("31001", "31003"),
        GUIDE,
        "data/guide.json: topics[0].courses[0]: the catalogue has no course 31001\n\
         data/guide.json: topics: course 31003 stands under no topic\n\
         data/guide.json: relations[0].course: the catalogue has no course 31001\n",
    );
}

#[test]
fn a_competence_that_was_renamed_is_found() {
    let catalogue = CATALOGUE.replace("\"slug\": \"skrog\"", "\"slug\": \"bund\"");
    let said = "data/guide.json: relations[0].competence: the catalogue has no competence \"skrog\"\n";
    refused("renamed", &catalogue, GUIDE, said);
}

#[test]
fn what_is_no_json_is_said_with_line_and_column_for_both_files() {
    let (exit, out, err) = check("no-json", "{\n  \"format\": 1,\n", "[");
    assert_eq!((exit, out.as_str()), (Some(1), ""));
    let lines: Vec<&str> = err.lines().collect();
    assert!(lines[0].starts_with("data/catalogue.json:3:0: this is no JSON: EOF"), "{err}");
    assert!(lines[1].starts_with("data/guide.json:1:1: this is no JSON: EOF"), "{err}");
}

#[test]
fn a_value_that_is_none_is_said_with_its_place() {
    let catalogue = CATALOGUE.replace("\"days\": 2.5", "\"days\": 0");
    let (exit, _, err) = check("days", &catalogue, GUIDE);
    assert_eq!(exit, Some(1));
    assert!(err.starts_with("data/catalogue.json: courses[1].days: 0.000 is no length of a course"), "{err}");
}

#[test]
fn a_newer_format_is_refused_in_a_sentence() {
    let newer = CATALOGUE.replace("\"format\": 1", "\"format\": 2");
    let (exit, _, err) = check("newer", &newer, GUIDE);
    assert_eq!(exit, Some(1));
    assert!(err.contains("format 2 is not read by this version"), "{err}");
}

#[test]
fn a_number_twice_in_the_catalogue_is_said() {
    let twice = CATALOGUE.replace("31002", "31001");
    let (exit, _, err) = check("twice", &twice, GUIDE);
    assert_eq!(exit, Some(1));
    assert_eq!(err, "data/catalogue.json: courses[1]: the course 31001 is there twice\n");
}

#[test]
fn all_that_is_wrong_is_said_at_once_with_its_place_in_the_file() {
    let guide = r#"{
      "format": 1,
      "topics": [
        { "slug": "rig", "name": { "da": "Rig" }, "courses": ["3100", "31002", "31002x", "31003"] },
        { "slug": "Rig!", "name": { "da": "Rig", "en": "Rig" }, "courses": [] }
      ],
      "relations": [
        { "competence": "skrog", "course": "31001", "strength": "strong", "reason": { "da": "Et", "en": "One" } },
        { "competence": "skrog", "course": "31002" },
        { "competence": "mast", "course": "31001", "strength": "central",
          "reason": { "da": "Master er lavet af brædder.", "en": "Masts are made of boards." } }
      ]
    }"#;
    refused(
        "all-at-once",
        CATALOGUE,
        guide,
        "data/guide.json: topics[0].courses[0]: \"3100\" is no course number: it has five digits\n\
         data/guide.json: topics[0].courses[2]: \"31002x\" is no course number: it has five digits\n\
         data/guide.json: topics[1].slug: \"Rig!\" is no name for an address: lower case a to z, digits, and single hyphens \
         between them\n\
         data/guide.json: relations[0].strength: \"strong\" is no strength: central or supporting\n\
         data/guide.json: relations[1].strength: a text is missing here\n\
         data/guide.json: topics[0].courses[3]: the catalogue has no course 31003\n\
         data/guide.json: relations[2].competence: the catalogue has no competence \"mast\"\n\
         data/guide.json: topics[0].name.en: nothing is said here; write it in both languages\n",
    );
}

#[test]
fn what_could_not_be_read_is_not_missed_and_places_are_those_of_the_file() {
    let guide = GUIDE
        .replace("[\"31002\"]", "[\"3100\"]")
        .replace("\"relations\"", "\"synonyms\": [\"x\", [\"a\", 5], [\"b\"]], \"extra\": 1, \"relations\"");
    refused(
        "not-missed",
        CATALOGUE,
        &guide,
        "data/guide.json: topics[1].courses[0]: \"3100\" is no course number: it has five digits\n\
         data/guide.json: synonyms[0]: \"x\" is not a list\n\
         data/guide.json: synonyms[1][1]: 5 is not a text\n\
         data/guide.json: extra: no field of this name is known here; correct the name, or remove the field\n\
         data/guide.json: synonyms[2]: a group of words that mean the same needs at least two\n",
    );
}

#[test]
fn a_field_that_nobody_reads_hides_no_misfit() {
    let catalogue = CATALOGUE.replace("\"slug\": \"skrog\"", "\"slug\": \"skrog\", \"extra\": null");
    let (_, _, err) = check("hides-nothing", &catalogue, &GUIDE.replace("\"31002\"", "\"31009\""));
    assert!(err.contains("competences[0].extra") && err.contains("the catalogue has no course 31009"), "{err}");
}

#[test]
fn at_most_fifty_findings_are_shown_and_it_is_said_that_there_are_more() {
    let many = |value: &str| format!("{{ \"format\": 1, \"synonyms\": [{}] }}", vec![value; 80].join(", "));
    let (_, _, unreadable) = check("many-unreadable", CATALOGUE, &many("5"));
    assert_eq!(unreadable.lines().count(), 51, "{unreadable}");
    let (_, _, misfits) = check("many-misfits", CATALOGUE, &many("[\"a\"]"));
    assert_eq!(misfits.lines().count(), 51, "{misfits}");
    assert!(misfits.ends_with("data: and 30 more\n"), "{misfits}");
}

#[test]
fn a_byte_order_mark_is_called_that() {
    let (_, _, err) = check("mark", &format!("\u{FEFF}{CATALOGUE}"), GUIDE);
    assert!(err.starts_with("data/catalogue.json:1:1: a byte order mark stands here"), "{err}");
}

#[test]
fn files_of_other_formats_are_each_refused() {
    let newer = |text: &str| text.replace("\"format\": 1", "\"format\": 7");
    let said = "format: format 7 is not read by this version, which reads format 1\n";
    refused("both", &newer(CATALOGUE), &newer(GUIDE), &format!("data/catalogue.json: {said}data/guide.json: {said}"));
    refused("one", CATALOGUE, &newer(GUIDE), &format!("data/guide.json: {said}"));
}

#[test]
fn a_field_that_nobody_reads_is_found() {
    let known = "no field of this name is known here; correct the name, or remove the field";
    let misspelt = GUIDE
        .replace("{ \"competence\"", "{ \"note\": 1, \"competence\"")
        .replace("\"relations\"", "\"releations\": [1], \"relations\"");
    refused(
        "misspelt",
        &CATALOGUE.replace("\"slug\": \"skrog\"", "\"slug\": \"skrog\", \"requirement\": null"),
        &misspelt,
        &format!(
            "data/catalogue.json: competences[0].requirement: {known}\n\
             data/guide.json: relations[0].note: {known}\n\
             data/guide.json: releations: {known}\n"
        ),
    );
}

/// The project's own data.
mod of_the_project {
    use super::*;

    fn data() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")
    }

    #[test]
    fn fits() {
        let (exit, out, err) = check_folder(&data());
        assert_eq!((exit, err.as_str()), (Some(0), ""));
        assert!(out.contains("94 courses, 8 competences"), "{out}");
    }

    #[test]
    fn does_not_fit_with_one_number_changed() {
        let read = |file| fs::read_to_string(data().join(file)).expect("it is there");
        let catalogue = read("catalogue.json");
        assert!(catalogue.contains("\"21097\""));
        let changed = catalogue.replace("\"21097\"", "\"21098\"");
        let (exit, out, err) = check("changed", &changed, &read("guide.json"));
        assert_eq!((exit, out.as_str()), (Some(1), ""));
        assert!(err.contains("the catalogue has no course 21097"), "{err}");
        assert!(err.contains("course 21098 stands under no topic"), "{err}");
    }
}
