//! Made-up guides.

use catalogue::{
    CompetenceGuide, Format, GlossaryEntry, Guide, JobAreaGuide, JobRole, Kind, KindNote, Relation, Sentence, Step,
    Strength, Succession, Topic,
};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;

use crate::made_up::{number, slug, text};

pub fn strength() -> impl Strategy<Value = Strength> {
    select(vec![Strength::Central, Strength::Supporting])
}

pub fn kind() -> impl Strategy<Value = Kind> {
    select(vec![Kind::Practice, Kind::Assessment, Kind::Programme])
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
