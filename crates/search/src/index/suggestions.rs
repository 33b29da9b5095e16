//! What a query means besides courses, and in which better spelling it might be meant.

use catalogue::{Catalogue, Guide, Sentence, Slug};

use super::concepts::Kind;
use super::lexicon::{Lexicon, Stem};
use super::query::{How, Query};
use super::ranking::Said;
use super::{Answer, Index};
use crate::analysis::{is_silent, places};

/// A competence, a job role or a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A competence of the catalogue.
    Competence(Slug),
    /// A job role of the guide.
    JobRole(Slug),
    /// A topic of the guide.
    Topic(Slug),
}

/// What a query means besides courses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meant {
    /// What it is.
    pub place: Place,
    /// The word of the query that only the texts about it have; `None` where it is meant by its name.
    pub word: Option<String>,
}

/// The slugs, so that an answer can name places without the guide.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Places {
    competences: Vec<Slug>,
    job_roles: Vec<Slug>,
    topics: Vec<Slug>,
}

impl Places {
    pub(super) fn of(catalogue: &Catalogue, guide: &Guide) -> Self {
        Places {
            competences: catalogue.competences().iter().map(|competence| competence.slug.clone()).collect(),
            job_roles: guide.job_roles.iter().map(|role| role.slug.clone()).collect(),
            topics: guide.topics.iter().map(|topic| topic.slug.clone()).collect(),
        }
    }

    pub(super) fn get(&self, kind: Kind, place: usize) -> Option<Place> {
        match kind {
            Kind::Synonyms => None,
            Kind::Competence => self.competences.get(place).cloned().map(Place::Competence),
            Kind::JobRole => self.job_roles.get(place).cloned().map(Place::JobRole),
            Kind::Topic => self.topics.get(place).cloned().map(Place::Topic),
        }
    }
}

/// What the guide says of each competence, and the words that belong to it.
pub(super) fn said_of_competences(guide: &Guide) -> impl Iterator<Item = (&Slug, &str)> {
    guide.competences.iter().flat_map(|competence| {
        let sentences = [&competence.in_short, &competence.organisation, &competence.spread];
        let sentences = sentences.into_iter().chain(&competence.tasks).chain(&competence.technology);
        let sentences = sentences.flat_map(|Sentence { da, en }| [da, en]);
        sentences.chain(&competence.keywords).map(|text| (&competence.slug, text.as_str()))
    })
}

/// For each stem the competences whose texts have it.
pub(super) fn texts(catalogue: &Catalogue, guide: &Guide, lexicon: &Lexicon) -> Vec<Vec<usize>> {
    let mut texts = vec![Vec::new(); lexicon.stems()];
    for (slug, text) in said_of_competences(guide) {
        let Some(place) = catalogue.competences().iter().position(|competence| competence.slug == *slug) else {
            continue;
        };
        for word in places(text).iter().filter(|word| !is_silent(&word.folded)) {
            let Some(stem) = lexicon.stem_of(&word.folded) else { continue };
            let competences: &mut Vec<usize> = &mut texts[stem as usize];
            if !competences.contains(&place) {
                competences.push(place);
            }
        }
    }
    texts
}

/// So many of each kind are shown.
const MOST: usize = 3;
/// A word that the texts of more competences have leads to none.
const TOO_COMMON: usize = 3;
/// What a name must be worth to be meant: a beginning of two letters is not.
const LEAST: f32 = 0.7;

impl Index {
    /// Adds to the answer what the query means besides courses.
    pub(super) fn suggest(&self, query: &Query, answer: &mut Answer) {
        // What its words and their synonyms name.
        let mut named: Vec<(Kind, usize, f32)> = Vec::new();
        let mut has_course = vec![false; query.tokens.len()];
        self.phrases(query, &mut |Said { concept, tokens, quality, .. }| {
            let general = tokens.len() == 1 && query.tokens[tokens[0]].general;
            if concept.kind == Kind::Synonyms {
                tokens.iter().for_each(|&token| has_course[token] |= !concept.courses.is_empty());
            }
            if general || quality < LEAST {
                return;
            }
            if concept.kind != Kind::Synonyms {
                add(&mut named, concept.kind, concept.place, quality);
            }
            for further in self.further(concept) {
                add(&mut named, further.kind, further.place, quality * Kind::Synonyms.weight());
            }
        });
        let order = crate::order::ordered(named.len(), &|a, b| named[b].2.total_cmp(&named[a].2));
        for kind in [Kind::Competence, Kind::JobRole, Kind::Topic] {
            let places = order.iter().map(|&at| named[at]).filter(|(named, ..)| *named == kind).take(MOST);
            let places = places.filter_map(|(kind, place, _)| self.places.get(kind, place));
            answer.meant.extend(places.map(|place| Meant { place, word: None }));
        }
        for (token, has_course) in query.tokens.iter().zip(has_course) {
            // What it may become, or a guess at what was meant, is not what a text names.
            let is_word = |how| !matches!(how, How::Beginning | How::Spelling);
            let stems = || token.candidates.iter().filter(|candidate| is_word(candidate.how));
            let in_title = stems().any(|candidate| !self.titles.of(candidate.stem).is_empty());
            if token.general || in_title || has_course || stems().next().is_none() {
                continue;
            }
            let competences = stems().flat_map(|candidate| self.said_by(candidate.stem));
            let mut some = false;
            for place in competences {
                some = true;
                let Some(place) = self.places.get(Kind::Competence, place) else { continue };
                if !answer.meant.iter().any(|meant| meant.place == place) {
                    answer.meant.push(Meant { place, word: Some(token.typed.clone()) });
                }
            }
            let named = answer.meant.iter().any(|meant| matches!(meant.place, Place::Competence(_)));
            if (some || named) && !answer.without_course.contains(&token.typed) {
                answer.without_course.push(token.typed.clone());
            }
        }
        answer.spelling = respelt(query);
    }

    /// The competences whose texts have a stem, where these are few enough to mean something.
    fn said_by(&self, stem: Stem) -> impl Iterator<Item = usize> {
        let competences = &self.texts[stem as usize];
        competences.iter().copied().take(if competences.len() <= TOO_COMMON { TOO_COMMON } else { 0 })
    }
}

fn add(named: &mut Vec<(Kind, usize, f32)>, kind: Kind, place: usize, worth: f32) {
    match named.iter_mut().find(|known| (known.0, known.1) == (kind, place)) {
        Some(known) => known.2 += worth,
        None => named.push((kind, place, worth)),
    }
}

/// The query with its misspelt words put right.
fn respelt(query: &Query) -> Option<String> {
    let mut text = query.text.clone();
    let mut any = false;
    // From the end on, so that places before stay what they are.
    for word in query.words.iter().rev() {
        let token = query.tokens.iter().find(|token| token.folded == word.folded);
        if let Some(meant) = token.and_then(|token| token.meant.as_ref()) {
            text.replace_range(word.at.clone(), meant);
            any = true;
        }
    }
    any.then_some(text)
}
