//! Two editions of a made-up FKB that have much in common.

use catalogue::{Catalogue, Competence, Course, Date, JobArea, Period, Slug, Source};
use proptest::collection::btree_map;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

pub fn two_editions() -> impl Strategy<Value = (Catalogue, Catalogue)> {
    (edition(), edition())
}

fn edition() -> impl Strategy<Value = Catalogue> {
    // Few numbers and few values, so that many meet.
    let courses = btree_map(31_000_u32..31_020, course(), 0..15);
    let competences = btree_map(select(vec!["Skrog", "Rig", "Sejl", "Rig og sejl", "Motorer"]), any::<bool>(), 0..5);
    (courses, competences).prop_map(|(courses, competences)| {
        let number = |number: u32| number.to_string().parse().expect("five digits");
        let courses = courses.into_iter().map(|(n, course)| Course { number: number(n), ..course }).collect();
        let competences = competences.into_iter().map(|(name, demands)| Competence {
            slug: Slug::from_name(name).expect("it has letters"),
            name: name.to_owned(),
            requirements: demands.then(|| "Et certifikat.".to_owned()),
            sections: Vec::new(),
        });
        let source = Source { file: "a.txt".to_owned(), sha256: "…".to_owned() };
        let job_area = JobArea { name: "Bådebyggeri".to_owned(), sections: Vec::new() };
        Catalogue::new(source, job_area, competences.collect(), courses).expect("none is there twice")
    })
}

fn course() -> impl Strategy<Value = Course> {
    let title = select(vec!["Klinkbygning", "Sejl og rig", "Rig og sejl", "Lakering af skrog", "Dansk 1", "Dansk 2"]);
    let level = option::of(select(vec!["C", "D"]));
    (title, level, select(vec!["BB", "BD"]), select(vec![5_u16, 20]), option::of(select(vec![2026_u16, 2027])))
        .prop_map(|(title, level, committee, tenths, to)| Course {
            number: "00000".parse().expect("five digits"),
            title: title.to_owned(),
            level: level.map(|level| level.parse().expect("a letter")),
            committee: committee.parse().expect("capitals"),
            days: catalogue::Days::from_tenths(tenths).expect("above zero"),
            period: Period::new(
                Date::new(2025, 8, 1).expect("a day"),
                to.map(|year| Date::new(year, 12, 31).expect("a day")),
            )
            .expect("in order"),
        })
}
