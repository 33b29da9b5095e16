//! Made-up values of what a catalogue is made of, for properties.

use catalogue::{
    Catalogue, Committee, Competence, Course, CourseNumber, Date, Days, JobArea, Level, Period, Section, Slug, Source,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// Any text, quotes, signs of control and letters of the world among it.
pub fn text() -> impl Strategy<Value = String> {
    "\\PC{0,12}|[\"\\\\\n\t<æøå]{0,4}"
}

pub fn number() -> impl Strategy<Value = CourseNumber> {
    "[0-9]{5}".prop_map(|text| text.parse().expect("five digits"))
}

pub fn committee() -> impl Strategy<Value = Committee> {
    "[A-Z]{2,3}".prop_map(|text| text.parse().expect("capitals"))
}

pub fn level() -> impl Strategy<Value = Level> {
    "[A-Z]".prop_map(|text| text.parse().expect("a capital"))
}

pub fn date() -> impl Strategy<Value = Date> {
    (1900_u16..2200, 1_u8..13, 1_u8..32).prop_filter_map("no such day", |(y, m, d)| Date::new(y, m, d).ok())
}

pub fn days() -> impl Strategy<Value = Days> {
    (1..=u16::MAX).prop_map(|tenths| Days::from_tenths(tenths).expect("above zero"))
}

pub fn period() -> impl Strategy<Value = Period> {
    (date(), option::of(date())).prop_map(|(a, b)| match b {
        Some(b) => Period::new(a.min(b), Some(a.max(b))).expect("in order"),
        None => Period::new(a, None).expect("open"),
    })
}

pub fn slug() -> impl Strategy<Value = Slug> {
    "[a-z0-9]{1,4}(-[a-z0-9]{1,4}){0,3}".prop_map(|text| text.parse().expect("a slug"))
}

pub fn course() -> impl Strategy<Value = Course> {
    let title = text().prop_map(|text| format!("T{text}"));
    (number(), title, option::of(level()), committee(), days(), period()).prop_map(
        |(number, title, level, committee, days, period)| Course { number, title, level, committee, days, period },
    )
}

pub fn section() -> impl Strategy<Value = Section> {
    (text(), vec(text(), 0..3)).prop_map(|(heading, text)| Section { heading, text })
}

pub fn job_area() -> impl Strategy<Value = JobArea> {
    (text(), vec(section(), 0..5)).prop_map(|(name, sections)| JobArea { name, sections })
}

pub fn competence() -> impl Strategy<Value = Competence> {
    (slug(), text(), option::of(text()), vec(section(), 0..5))
        .prop_map(|(slug, name, requirements, sections)| Competence { slug, name, requirements, sections })
}

pub fn source() -> Source {
    Source { file: "made-up.txt".to_owned(), sha256: "0".repeat(64) }
}

pub fn catalogue() -> impl Strategy<Value = Catalogue> {
    let competences = vec(competence(), 0..4);
    let courses = vec(course(), 0..6);
    (job_area(), competences, courses).prop_map(|(job_area, mut competences, mut courses)| {
        competences.sort_by(|a, b| a.slug.cmp(&b.slug));
        competences.dedup_by(|a, b| a.slug == b.slug);
        courses.sort_by_key(|course| course.number);
        courses.dedup_by_key(|course| course.number);
        // The document's order is its own, not that of the numbers.
        courses.reverse();
        Catalogue::new(source(), job_area, competences, courses).expect("nothing is there twice")
    })
}
