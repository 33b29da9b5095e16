//! A catalogue is valid as a whole.

#[path = "made_up/mod.rs"]
mod made_up;

use catalogue::{Catalogue, Competence, Course, JobArea, Slug};
use proptest::prelude::*;

use made_up::source;

fn course(number: &str, title: &str) -> Course {
    let json = format!(
        r#"{{"number": "{number}", "title": "{title}", "committee": "AD", "days": 2, "linked_from": "2024-12-19"}}"#
    );
    catalogue::json::read(&json).expect("a course")
}

fn competence(name: &str) -> Competence {
    let slug = Slug::from_name(name).expect("a name");
    Competence { slug, name: name.to_owned(), requirements: None, sections: Vec::new() }
}

fn catalogue(competences: Vec<Competence>, courses: Vec<Course>) -> Result<Catalogue, catalogue::Error> {
    Catalogue::new(source(), JobArea { name: "Prøve".to_owned(), sections: Vec::new() }, competences, courses)
}

#[test]
fn a_number_twice_is_refused() {
    let courses = vec![course("00002", "B"), course("00001", "A"), course("00002", "C")];
    let said = catalogue(Vec::new(), courses).expect_err("refused").to_string();
    assert_eq!(said, "courses[2]: the course 00002 is there twice");
}

#[test]
fn a_slug_twice_is_refused() {
    let competences = vec![competence("Salg & service"), competence("Salg, service")];
    let said = catalogue(competences, Vec::new()).expect_err("refused").to_string();
    assert_eq!(said, "competences[1]: the competence \"salg-service\" is there twice");
}

#[test]
fn twins_have_the_same_title_and_level_and_another_number() {
    let level = |letter: &str, course| Course { level: Some(letter.parse().expect("a level")), ..course };
    let courses = vec![
        course("45215", "Regning"),
        course("47668", "Regning"),
        course("47670", "Læsning"),
        level("D", course("47671", "Dansk")),
        level("E", course("47672", "Dansk")),
        level("E", course("47673", "Dansk")),
    ];
    let catalogue = catalogue(Vec::new(), courses).expect("valid");
    let [regning, twin, reading, d, e, other_e] = catalogue.courses() else { panic!("six courses") };
    // The level tells them apart, so that there is nothing to ask the school about.
    assert_eq!(catalogue.twins(d).count(), 0);
    assert!(catalogue.is_title_shared(&d.title) && catalogue.is_title_shared(&regning.title));
    assert!(!catalogue.is_title_shared("Findes ikke"));
    assert_eq!(catalogue.twins(e).collect::<Vec<_>>(), [other_e]);
    assert_eq!(catalogue.twins(regning).collect::<Vec<_>>(), [twin]);
    assert_eq!(catalogue.twins(twin).collect::<Vec<_>>(), [regning]);
    assert_eq!(catalogue.twins(reading).count(), 0);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn each_is_found_and_no_other(catalogue in made_up::catalogue(), other in made_up::number(), slug in made_up::slug()) {
        for course in catalogue.courses() {
            prop_assert_eq!(catalogue.course(course.number), Some(course));
        }
        for competence in catalogue.competences() {
            prop_assert_eq!(catalogue.competence(&competence.slug), Some(competence));
        }
        let there = catalogue.courses().iter().any(|course| course.number == other);
        prop_assert_eq!(catalogue.course(other).is_some(), there);
        let there = catalogue.competences().iter().any(|competence| competence.slug == slug);
        prop_assert_eq!(catalogue.competence(&slug).is_some(), there);
    }
}
