//! What stands for courses without being in their titles: synonyms, topics, competences and job roles.

use catalogue::{Catalogue, Guide, Strength};

use super::lexicon::{Lexicon, Stem};
use super::{Posting, Postings};
use crate::analysis::{is_silent, places};
use crate::order::ordered;

/// What a group of phrases is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Synonyms,
    Topic,
    Competence,
    JobRole,
}

impl Kind {
    /// How much a course counts that is found through one, where one whose title has the word counts 1.
    pub(super) const fn weight(self) -> f32 {
        match self {
            Kind::Synonyms => 0.85,
            Kind::Topic => 0.4,
            Kind::JobRole => 0.3,
            Kind::Competence => 0.25,
        }
    }
}

/// Phrases that stand for the same courses.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Concept {
    pub(super) kind: Kind,
    /// Which group, topic, competence or job role of the guide.
    pub(super) place: usize,
    pub(super) phrases: Vec<Phrase>,
    /// In the order of courses.
    pub(super) courses: Vec<Posting>,
}

/// What a reader may type.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Phrase {
    pub(super) shown: String,
    pub(super) stems: Vec<Stem>,
}

/// The concepts of a guide.
pub(super) fn of(catalogue: &Catalogue, guide: &Guide, lexicon: &Lexicon, titles: &Postings) -> Vec<Concept> {
    let mut concepts = Vec::new();
    for (place, group) in guide.synonyms.iter().enumerate() {
        let phrases: Vec<Phrase> = group.iter().map(|phrase| phrase_of(lexicon, phrase)).collect();
        let courses = titles.with_any(&mut phrases.iter().map(|phrase| &phrase.stems[..]));
        concepts.push(Concept { kind: Kind::Synonyms, place, phrases, courses });
    }
    let mut name = |kind, place, names: [&str; 2], courses: Vec<Posting>| {
        let phrases = names.iter().flat_map(|name| words_of_name(lexicon, name)).collect();
        let order = ordered(courses.len(), &|a, b| courses[a].course.cmp(&courses[b].course));
        let courses = order.into_iter().map(|at| courses[at]).collect();
        concepts.push(Concept { kind, place, phrases, courses });
    };
    for (place, topic) in guide.topics.iter().enumerate() {
        let courses = topic.courses.iter().filter_map(|&number| titles.whole(number)).collect();
        name(Kind::Topic, place, [&topic.name.da, &topic.name.en], courses);
    }
    let central = |slug: &catalogue::Slug| {
        let relations = guide
            .relations
            .iter()
            .filter(|relation| relation.strength == Strength::Central && relation.competence == *slug);
        relations.filter_map(|relation| titles.whole(relation.course)).collect::<Vec<_>>()
    };
    for (place, competence) in catalogue.competences().iter().enumerate() {
        name(Kind::Competence, place, [&competence.name, ""], central(&competence.slug));
    }
    for (place, role) in guide.job_roles.iter().enumerate() {
        // The first is the role's own; the others are what it touches.
        let courses = role.competences.first().map(central).unwrap_or_default();
        name(Kind::JobRole, place, [&role.name.da, &role.name.en], courses);
    }
    concepts
}

/// A phrase without its silent words.
fn phrase_of(lexicon: &Lexicon, phrase: &str) -> Phrase {
    let words = places(phrase);
    let stems = words.iter().filter(|word| !is_silent(&word.folded));
    Phrase { shown: phrase.to_owned(), stems: stems.filter_map(|word| lexicon.stem_of(&word.folded)).collect() }
}

/// Each word of a name stands for what it names.
fn words_of_name<'a>(lexicon: &'a Lexicon, name: &'a str) -> impl Iterator<Item = Phrase> + 'a {
    places(name)
        .into_iter()
        .filter(|word| !is_silent(&word.folded))
        .filter_map(move |word| Some(Phrase { shown: name.to_owned(), stems: vec![lexicon.stem_of(&word.folded)?] }))
}
