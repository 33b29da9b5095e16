//! `Guide::check` finds each kind of wrong thing, and says where.

use catalogue::json::{FromJson, Value};
use catalogue::{Catalogue, Guide, json};

const CATALOGUE: &str = r#"{
  "format": 1,
  "source": { "file": "a.txt", "sha256": "00" },
  "job_area": { "name": "Både", "sections": [] },
  "competences": [
    { "slug": "skrog", "name": "Skrog", "requirements": null, "sections": [] },
    { "slug": "rig", "name": "Rig", "requirements": null, "sections": [] }
  ],
  "courses": [
    { "number": "31001", "title": "Planker", "committee": "BB", "days": 5, "linked_from": "2025-08-01" },
    { "number": "31002", "title": "Sejl og rig", "committee": "BB", "days": 2, "linked_from": "2025-08-01" }
  ]
}"#;

const GUIDE: &str = r#"{
  "format": 1,
  "edition": { "da": "Første", "en": "First" },
  "job_area": { "in_short": S, "definition": S, "workplaces": S, "employees": S, "organisation": S, "regulated": S },
  "competences": [
    { "slug": "skrog", "in_short": S, "tasks": [S], "technology": [S], "organisation": S, "requirements": S, "spread": S },
    { "slug": "rig", "in_short": S, "tasks": [S], "technology": [], "organisation": S, "requirements": S, "spread": S }
  ],
  "job_roles": [ { "slug": "bygger", "name": S, "competences": ["skrog"], "why": S } ],
  "topics": [ { "slug": "trae", "name": S, "courses": ["31001"] }, { "slug": "stof", "name": S, "courses": ["31002"] } ],
  "relations": [ { "competence": "skrog", "course": "31001", "strength": "central", "reason": S } ],
  "kinds": [ { "course": "31002", "kind": "practice", "note": S } ],
  "steps": [ { "from": "31001", "to": "31002", "reason": S } ],
  "successions": [ { "from": "31001", "to": "31002", "reason": S } ],
  "synonyms": [ ["båd", "jolle"] ],
  "glossary": [ { "term": "FKB", "means": S } ],
  "links": { "dates": "https://example.org/{number}", "other": "https://example.org/" }
}"#;

/// What is found in the guide after a change to it.
fn findings(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let catalogue: Catalogue = json::read(CATALOGUE).expect("a catalogue");
    let text = GUIDE.replace(": S", r#": {"da": "Her står en sætning.", "en": "Here is a sentence."}"#);
    let text = text.replace("[S]", r#"[{"da": "Her står en sætning.", "en": "Here is a sentence."}]"#);
    let mut guide: Value = serde_json::from_str(&text).expect("JSON");
    change(&mut guide);
    let guide = Guide::from_json(guide).expect("a guide");
    guide.check(&catalogue).iter().map(ToString::to_string).collect()
}

/// One value in the guide is put in the place of another; the findings are these.
#[track_caller]
fn finds(place: &str, value: impl Into<Value>, expected: &[&str]) {
    let found = findings(|guide| *guide.pointer_mut(place).expect("the place is there") = value.into());
    assert_eq!(found, expected);
}

fn strings(words: &[&str]) -> Value {
    Value::from(words.iter().map(|&word| Value::from(word)).collect::<Vec<_>>())
}

#[test]
fn a_guide_that_fits_has_none() {
    assert_eq!(findings(|_| {}), [""; 0]);
}

#[test]
fn an_empty_guide_fits() {
    let catalogue: Catalogue = json::read(CATALOGUE).expect("a catalogue");
    assert_eq!(Guide::default().check(&catalogue), []);
}

#[test]
fn a_course_that_is_not_there() {
    for place in
        ["relations/0/course", "kinds/0/course", "steps/0/from", "steps/0/to", "successions/0/from", "successions/0/to"]
    {
        let said = place.replacen('/', "[", 1).replacen('/', "].", 1);
        finds(&format!("/{place}"), "31003", &[&format!("{said}: the catalogue has no course 31003")]);
    }
    let expected =
        ["topics[0].courses[0]: the catalogue has no course 31003", "topics: course 31001 stands under no topic"];
    finds("/topics/0/courses/0", "31003", &expected);
}

#[test]
fn a_competence_that_is_not_there() {
    finds("/relations/0/competence", "mast", &["relations[0].competence: the catalogue has no competence \"mast\""]);
    finds(
        "/job_roles/0/competences/0",
        "mast",
        &["job_roles[0].competences[0]: the catalogue has no competence \"mast\""],
    );
    let expected =
        ["competences[1].slug: the catalogue has no competence \"mast\"", "competences: nothing is said about \"rig\""];
    finds("/competences/1/slug", "mast", &expected);
}

#[test]
fn a_competence_about_which_nothing_is_said() {
    let found = findings(|guide| drop(guide["competences"].as_array_mut().and_then(Vec::pop)));
    assert_eq!(found, ["competences: nothing is said about \"rig\""]);
}

#[test]
fn a_course_without_a_topic_and_one_with_two() {
    finds("/topics/1/courses", strings(&[]), &["topics: course 31002 stands under no topic"]);
    let expected = ["topics[1].courses[0]: course 31001 already stands under \"trae\""];
    finds("/topics/1/courses", strings(&["31001", "31002"]), &expected);
}

#[test]
fn something_that_is_there_twice() {
    let twice = |list: &str| {
        findings(|guide| {
            let first = guide[list][0].clone();
            guide[list].as_array_mut().expect("a list").push(first);
        })
    };
    assert_eq!(twice("competences"), ["competences[2].slug: \"skrog\" is there twice"]);
    assert_eq!(twice("job_roles"), ["job_roles[1].slug: \"bygger\" is there twice"]);
    assert_eq!(twice("relations"), ["relations[1]: \"skrog – 31001\" is there twice"]);
    assert_eq!(twice("kinds"), ["kinds[1].course: \"31002\" is there twice"]);
    assert_eq!(twice("steps"), ["steps[1]: \"31001 – 31002\" is there twice"]);
    assert_eq!(twice("successions"), ["successions[1]: \"31001 – 31002\" is there twice"]);
    assert_eq!(twice("glossary"), ["glossary[1].term: \"FKB\" is there twice"]);
    finds("/topics/1/slug", "trae", &["topics[1].slug: \"trae\" is there twice"]);
}

#[test]
fn a_sentence_in_only_one_language() {
    for (place, said) in [
        ("competences/0/in_short", "competences[0].in_short"),
        ("competences/0/tasks/0", "competences[0].tasks[0]"),
        ("competences/0/technology/0", "competences[0].technology[0]"),
        ("competences/0/organisation", "competences[0].organisation"),
        ("competences/0/requirements", "competences[0].requirements"),
        ("competences/0/spread", "competences[0].spread"),
        ("edition", "edition"),
        ("job_area/in_short", "job_area.in_short"),
        ("job_area/definition", "job_area.definition"),
        ("job_area/workplaces", "job_area.workplaces"),
        ("job_area/employees", "job_area.employees"),
        ("job_area/organisation", "job_area.organisation"),
        ("job_area/regulated", "job_area.regulated"),
        ("job_roles/0/name", "job_roles[0].name"),
        ("job_roles/0/why", "job_roles[0].why"),
        ("topics/0/name", "topics[0].name"),
        ("relations/0/reason", "relations[0].reason"),
        ("kinds/0/note", "kinds[0].note"),
        ("steps/0/reason", "steps[0].reason"),
        ("successions/0/reason", "successions[0].reason"),
        ("glossary/0/means", "glossary[0].means"),
    ] {
        let nothing = "nothing is said here; write it in both languages";
        finds(&format!("/{place}/en"), " ", &[&format!("{said}.en: {nothing}")]);
        finds(&format!("/{place}/da"), "", &[&format!("{said}.da: {nothing}")]);
    }
}

#[test]
fn a_course_that_comes_after_itself() {
    finds("/steps/0/to", "31001", &["steps[0]: course 31001 cannot come after itself"]);
    finds("/successions/0/to", "31001", &["successions[0]: course 31001 cannot come after itself"]);
}

#[test]
fn a_part_about_which_nothing_is_said_in_either_language_is_no_finding() {
    let nothing = || serde_json::json!({ "da": "", "en": "" });
    for place in ["edition", "job_area/definition", "competences/0/organisation", "competences/0/requirements"] {
        finds(&format!("/{place}"), nothing(), &[]);
    }
    let said = "nothing is said here; write it in both languages";
    let expected = ["competences[0].spread.da", "competences[0].spread.en"].map(|place| format!("{place}: {said}"));
    finds("/competences/0/spread", nothing(), &expected.each_ref().map(String::as_str));
}

#[test]
fn a_sentence_that_is_too_long() {
    let words = |count: usize| vec!["ord"; count].join(" ");
    let said =
        |count| format!("kinds[0].note.da: the sentence \"ord ord ord ord …\" has {count} words; write at most 25");
    finds("/kinds/0/note/da", format!("{}.", words(25)), &[]);
    finds("/kinds/0/note/da", format!("{}.", words(26)), &[&said(26)]);
    // Signs between words are no words; a text may have many sentences and lines.
    finds("/kinds/0/note/da", format!("{} – {}. Nyt: {}!\n{}", words(12), words(13), words(24), words(25)), &[]);
    // The full stop of an abbreviation ends no sentence.
    finds("/kinds/0/note/da", format!("{} f.eks. {}.", words(13), words(13)), &[&said(27)]);
    let english = format!("{} (more of it). And {}.", words(4), words(29));
    let expected = "kinds[0].note.en: the sentence \"And ord ord ord …\" has 30 words; write at most 25";
    finds("/kinds/0/note/en", english, &[expected]);
}

#[test]
fn a_reason_that_repeats_the_title() {
    let repeats = |lang| {
        format!(
            "relations[0].reason.{lang}: the reason repeats the course's title; say what of the competence it serves"
        )
    };
    // One word of a title may be needed to say why.
    finds("/relations/0/reason/da", "Et skrog bliver bygget af planker.", &[]);
    finds("/relations/0/reason/da", "Planker er emnet.", &[&repeats("da")]);
    let title = |reason: &str| {
        findings(|guide| {
            guide["relations"][0]["course"] = "31002".into();
            guide["relations"][0]["reason"]["en"] = reason.into();
        })
    };
    assert_eq!(title("A hull needs no sail, but this is a test."), [""; 0]);
    assert_eq!(title("Sejl og rig: the course is called so, which is no reason."), [repeats("en")]);
    assert_eq!(title("A RIG needs sejl and og."), [""; 0]);
}

#[test]
fn a_group_of_synonyms_with_one_member() {
    let alone = "synonyms[0]: a group of words that mean the same needs at least two";
    finds("/synonyms/0", strings(&["båd"]), &[alone]);
    finds("/synonyms/0", strings(&["båd", "Båd"]), &["synonyms[0][1]: \"båd\" is there twice", alone]);
    let empty = "synonyms[0][1]: there is no word here; write one, or remove it";
    finds("/synonyms/0", strings(&["båd", " ", "jolle"]), &[empty]);
}

#[test]
fn an_address_that_leads_nowhere() {
    finds("/links/other", "http://example.org/", &["links.other: an address must begin with https://"]);
    let expected = ["links.dates: the address must hold {number}, where the course number goes"];
    finds("/links/dates", "https://example.org/", &expected);
}
