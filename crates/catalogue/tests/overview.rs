//! The table of courses and competences.

#[path = "made_up/mod.rs"]
mod made_up;
#[path = "made_up/guide.rs"]
mod made_up_guide;

use catalogue::{Catalogue, Guide, Overview, Strength, overview};
use proptest::prelude::*;
use serde_json::json;

fn catalogue() -> Catalogue {
    let competence = |slug: &str| json!({ "slug": slug, "name": slug, "requirements": null, "sections": [] });
    let course = |number: &str| {
        json!({ "number": number, "title": "Kursus", "level": null, "committee": "AD", "days": 1.0,
            "linked_from": "2024-01-01", "linked_to": null })
    };
    let competences = ["sejlads", "knob", "lods"].map(competence);
    let courses = ["10005", "10001", "10004", "10003", "10002", "10006"].map(course);
    let catalogue = json!({ "format": 1, "source": { "file": "x.txt", "sha256": "" },
        "job_area": { "name": "Havn", "sections": [] },
        "competences": competences, "courses": courses });
    serde_json::from_value(catalogue).expect("a catalogue")
}

fn guide(topics: &[(&str, &[&str])], relations: &[(&str, &str, &str)]) -> Guide {
    let said = json!({ "da": "a", "en": "b" });
    let topics: Vec<_> =
        topics.iter().map(|(slug, courses)| json!({ "slug": slug, "name": said, "courses": courses })).collect();
    let relation = |(competence, course, strength): &(&str, &str, &str)| json!({ "competence": competence, "course": course, "strength": strength, "reason": said });
    let relations: Vec<_> = relations.iter().map(relation).collect();
    serde_json::from_value(json!({ "format": 1, "topics": topics, "relations": relations })).expect("a guide")
}

/// A line a row: topic, number, and a sign for each competence.
fn drawn(overview: &Overview) -> Vec<String> {
    let mut lines = Vec::new();
    for group in &overview.groups {
        let topic = group.topic.map_or("-", |topic| topic.slug.as_str());
        for row in &group.rows {
            let sign = |cell: &Option<&catalogue::Relation>| match cell.map(|relation| relation.strength) {
                Some(Strength::Central) => '●',
                Some(Strength::Supporting) => '○',
                None => '.',
            };
            lines.push(format!("{topic} {} {}", row.course.number, row.cells.iter().map(sign).collect::<String>()));
        }
    }
    lines
}

fn related() -> Guide {
    guide(
        &[("vand", &["10002", "10001"]), ("toer", &["10006"]), ("reb", &["10003", "88888", "10002"])],
        &[
            ("knob", "10003", "central"),
            ("sejlads", "10001", "supporting"),
            ("lods", "10001", "central"),
            ("sejlads", "10002", "central"),
            ("sejlads", "10004", "supporting"),
            ("sejlads", "10005", "central"),
            ("fyr", "10006", "central"),
            ("knob", "88888", "central"),
        ],
    )
}

#[test]
fn rows_stand_in_the_guides_order_by_topic_and_the_rest_behind_them() {
    let (catalogue, guide) = (catalogue(), related());
    let overview = overview(&catalogue, &guide);
    // 10002 is under two topics, and stands under the first.
    assert_eq!(
        drawn(&overview),
        ["vand 10002 ●..", "vand 10001 ○.●", "reb 10003 .●.", "- 10005 ●..", "- 10004 ○.."],
        "of no topic in the document's order"
    );
    let unrelated: Vec<String> = overview.unrelated.iter().map(ToString::to_string).collect();
    assert_eq!(unrelated, ["10006"], "its only relation is to a competence that is not here");
}

#[test]
fn a_guide_without_relations_leaves_all_courses_without_one() {
    let (catalogue, empty) = (catalogue(), Guide::default());
    let overview = overview(&catalogue, &empty);
    assert!(overview.groups.is_empty());
    let numbers: Vec<_> = catalogue.courses().iter().map(|course| course.number).collect();
    assert_eq!(overview.unrelated, numbers);
}

#[test]
fn it_is_cut_after_so_many_rows_whatever_topic_they_are_of() {
    let (catalogue, guide) = (catalogue(), related());
    let whole = overview(&catalogue, &guide);
    assert_eq!(whole.related(), 5);
    for most in 0..7 {
        let mut cut = whole.clone();
        cut.cut(most);
        assert_eq!(drawn(&cut), drawn(&whole)[..most.min(5)]);
        assert!(cut.groups.iter().all(|group| !group.rows.is_empty()), "no topic without a row");
    }
}

#[test]
fn the_projects_own_guide_has_every_relation_in_it() {
    let catalogue: Catalogue = catalogue::json::read(include_str!("../../../data/catalogue.json")).expect("ours");
    let guide: Guide = catalogue::json::read(include_str!("../../../data/guide.json")).expect("ours");
    let overview = overview(&catalogue, &guide);
    let rows = overview.groups.iter().flat_map(|group| &group.rows);
    assert_eq!(rows.flat_map(|row| &row.cells).flatten().count(), guide.relations.len());
    assert!(overview.groups.iter().all(|group| group.topic.is_some()), "each course has a topic");
}

proptest! {
    #[test]
    fn every_course_is_in_it_once_and_every_relation_in_its_column(
        catalogue in made_up::catalogue(),
        mut guide in made_up_guide::guide(),
        places in proptest::collection::vec((any::<usize>(), any::<usize>()), 0..12),
    ) {
        // Else none would fit.
        for (relation, (course, competence)) in guide.relations.iter_mut().zip(&places) {
            if let (false, false) = (catalogue.courses().is_empty(), catalogue.competences().is_empty()) {
                relation.course = catalogue.courses()[course % catalogue.courses().len()].number;
                relation.competence = catalogue.competences()[competence % catalogue.competences().len()].slug.clone();
            }
        }
        for (topic, (course, _)) in guide.topics.iter_mut().zip(places.iter().rev()) {
            topic.courses.extend(catalogue.courses().iter().skip(course % 3).map(|course| course.number));
        }
        let overview = overview(&catalogue, &guide);
        let mut numbers = overview.unrelated.clone();
        for row in overview.groups.iter().flat_map(|group| &group.rows) {
            numbers.push(row.course.number);
            prop_assert_eq!(row.cells.len(), catalogue.competences().len());
            prop_assert!(row.cells.iter().any(Option::is_some));
            for (competence, cell) in catalogue.competences().iter().zip(&row.cells) {
                let relation = guide.relations.iter().find(|relation| {
                    relation.course == row.course.number && relation.competence == competence.slug
                });
                prop_assert_eq!(*cell, relation);
            }
        }
        numbers.sort();
        let mut all: Vec<_> = catalogue.courses().iter().map(|course| course.number).collect();
        all.sort();
        prop_assert_eq!(numbers, all);
    }
}
