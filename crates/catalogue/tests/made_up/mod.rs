//! Made-up values of every type, for properties.

use catalogue::{
    Catalogue, Committee, Competence, CompetenceGuide, Course, CourseNumber, Date, Days, Format, GlossaryEntry, Guide,
    JobArea, JobAreaGuide, JobRole, Kind, KindNote, Lang, Level, Period, Relation, Section, Sentence, Slug, Source,
    Step, Strength, Succession, Topic,
};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

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

pub fn lang() -> impl Strategy<Value = Lang> {
    select(vec![Lang::Da, Lang::En])
}

pub fn strength() -> impl Strategy<Value = Strength> {
    select(vec![Strength::Central, Strength::Supporting])
}

pub fn kind() -> impl Strategy<Value = Kind> {
    select(vec![Kind::Practice, Kind::Assessment, Kind::Programme])
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

pub fn sentence() -> impl Strategy<Value = Sentence> {
    (text(), text()).prop_map(|(da, en)| Sentence { da, en })
}

fn competence_guide() -> impl Strategy<Value = CompetenceGuide> {
    let lines = || vec(sentence(), 0..3);
    let said = [sentence(), sentence(), sentence(), sentence()];
    (slug(), said, lines(), lines(), vec(text(), 0..3)).prop_map(
        |(slug, [in_short, organisation, requirements, spread], tasks, technology, keywords)| CompetenceGuide {
            slug,
            in_short,
            tasks,
            technology,
            organisation,
            requirements,
            spread,
            keywords,
        },
    )
}

fn job_area_guide() -> impl Strategy<Value = JobAreaGuide> {
    [sentence(), sentence(), sentence(), sentence(), sentence(), sentence()].prop_map(
        |[in_short, definition, workplaces, employees, organisation, regulated]| JobAreaGuide {
            in_short,
            definition,
            workplaces,
            employees,
            organisation,
            regulated,
        },
    )
}

pub fn guide() -> impl Strategy<Value = Guide> {
    let roles = (slug(), sentence(), vec(slug(), 0..3), sentence())
        .prop_map(|(slug, name, competences, why)| JobRole { slug, name, competences, why });
    let topics =
        (slug(), sentence(), vec(number(), 0..4)).prop_map(|(slug, name, courses)| Topic { slug, name, courses });
    let relations = (slug(), number(), strength(), sentence())
        .prop_map(|(competence, course, strength, reason)| Relation { competence, course, strength, reason });
    let kinds = (number(), kind(), sentence()).prop_map(|(course, kind, note)| KindNote { course, kind, note });
    let pairs = || vec((number(), number(), sentence()), 0..3);
    let glossary = (text(), sentence()).prop_map(|(term, means)| GlossaryEntry { term, means });
    let links = btree_map("[a-z]{1,6}", text(), 0..3);
    let ours = (sentence(), job_area_guide(), vec(competence_guide(), 0..3), vec(roles, 0..3), vec(topics, 0..3));
    let of_courses = (vec(relations, 0..4), vec(kinds, 0..3), pairs(), pairs());
    let words = (vec(vec(text(), 0..4), 0..3), vec(glossary, 0..3), links);
    (ours, of_courses, words).prop_map(|(ours, of_courses, (synonyms, glossary, links))| {
        let (edition, job_area, competences, job_roles, topics) = ours;
        let (relations, kinds, steps, successions) = of_courses;
        Guide {
            format: Format,
            edition,
            job_area,
            competences,
            job_roles,
            topics,
            relations,
            kinds,
            steps: steps.into_iter().map(|(from, to, reason)| Step { from, to, reason }).collect(),
            successions: successions.into_iter().map(|(from, to, reason)| Succession { from, to, reason }).collect(),
            synonyms,
            glossary,
            links,
        }
    })
}
