//! What is known about the competences, by what a title can meet there.

use std::collections::BTreeMap;

use catalogue::{Catalogue, Guide, Lang};

use super::keys::{Key, Vocabulary};
use crate::words::{Word, telling_words};

/// Where a word about a competence stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Name,
    Keywords,
    Guide,
    Text,
}

impl Place {
    /// How many times in a sentence a word there weighs. Names and keywords say what the competence is, sentences also what it
    /// only touches.
    fn weight(self) -> f64 {
        match self {
            Place::Name | Place::Keywords => 3.0,
            Place::Guide | Place::Text => 1.0,
        }
    }

    pub(super) fn in_words(self) -> &'static str {
        match self {
            Place::Name => "in the competence's name",
            Place::Keywords => "among the guide's keywords",
            Place::Guide => "in the guide's words",
            Place::Text => "in the text",
        }
    }
}

/// What stands at a place or two only may stand there by chance. A word that weighs this much in all counts half, one that
/// weighs more counts more.
const BY_CHANCE: f64 = 3.0;

/// A key as it appears at one competence.
#[derive(Debug)]
pub(super) struct Appearance {
    /// The competence's place in the catalogue.
    pub(super) competence: usize,
    /// How much of it belongs to this competence, between 0 (no more than to any other) and 1.
    pub(super) share: f64,
    /// The word that stands for it best, as it is written there.
    pub(super) shown: String,
    pub(super) place: Place,
}

/// All competences' appearances of each key.
#[derive(Debug)]
pub(super) struct Known(BTreeMap<Key, Vec<Appearance>>);

/// How often a key is at a competence, weighed, and its strongest word.
struct Gathered<'w> {
    mass: f64,
    strongest: f64,
    shown: &'w str,
    place: Place,
}

impl Known {
    /// `about`: for each competence, its words with their places.
    pub(super) fn new(about: &[Vec<(Word, Place)>], vocabulary: &Vocabulary) -> Self {
        let mut gathered: BTreeMap<Key, BTreeMap<usize, Gathered>> = BTreeMap::new();
        for (competence, words) in about.iter().enumerate() {
            for (word, place) in words {
                for (key, fit) in vocabulary.keys(word) {
                    let weight = fit * place.weight();
                    let nothing = Gathered { mass: 0.0, strongest: 0.0, shown: &word.shown, place: *place };
                    let at = gathered.entry(key).or_default().entry(competence).or_insert(nothing);
                    at.mass += weight;
                    if at.strongest < weight {
                        *at = Gathered { mass: at.mass, strongest: weight, shown: &word.shown, place: *place };
                    }
                }
            }
        }
        Known(gathered.into_iter().map(|(key, at)| (key, appearances(at, about.len()))).collect())
    }

    pub(super) fn of_key(&self, key: &Key) -> &[Appearance] {
        self.0.get(key).map_or(&[], Vec::as_slice)
    }
}

fn appearances(at: BTreeMap<usize, Gathered>, competences: usize) -> Vec<Appearance> {
    let all: f64 = at.values().map(|gathered| gathered.mass).sum();
    // What each would have if all had the same.
    let even = if competences > 1 { 1.0 / competences as f64 } else { 0.0 };
    let certain = all / (all + BY_CHANCE);
    let appearances = at.into_iter().filter_map(|(competence, Gathered { mass, shown, place, .. })| {
        let share = certain * (mass / all - even) / (1.0 - even);
        (share > 0.0).then(|| Appearance { competence, share, shown: shown.to_owned(), place })
    });
    appearances.collect()
}

/// For each competence, in the catalogue's order: the words of its name, of the guide and of its sections.
///
/// The reasons of relations are left out: they are what is to be found.
pub(super) fn words_about(catalogue: &Catalogue, texts: &Catalogue, guide: &Guide) -> Vec<Vec<(Word, Place)>> {
    let texts: BTreeMap<_, _> = texts.competences().iter().map(|it| (&it.slug, &it.sections)).collect();
    let guides: BTreeMap<_, _> = guide.competences.iter().map(|it| (&it.slug, it)).collect();
    let about = catalogue.competences().iter().map(|competence| {
        let mut about = Vec::new();
        let mut take = |text: &str, place| about.extend(telling_words(text).into_iter().map(|word| (word, place)));
        take(&competence.name, Place::Name);
        if let Some(guide) = guides.get(&competence.slug) {
            guide.keywords.iter().for_each(|keyword| take(keyword, Place::Keywords));
            let sentences = std::iter::once(&guide.in_short).chain(&guide.tasks).chain(&guide.technology);
            sentences.for_each(|sentence| take(sentence.to(Lang::Da), Place::Guide));
        }
        let sections = texts.get(&competence.slug).into_iter().flat_map(|sections| sections.iter());
        sections.flat_map(|section| &section.text).for_each(|text| take(text, Place::Text));
        about
    });
    about.collect()
}
