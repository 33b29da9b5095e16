//! What speaks for competences: the guide's keywords and the names of jobs, with the courses that follow.

use std::collections::BTreeMap;

use catalogue::{Catalogue, CourseNumber, Guide, Kind, Slug, Strength};

use crate::analysis::{is_general, is_silent, places};
use crate::index::{Lexicon, Stem};

// How much a phrase speaks for a competence.
pub(super) const KEYWORD: f32 = 1.0;
const JOB_ROLE: f32 = 2.0;
const NAME: f32 = 0.7;
/// Phrases of several words, and long words, are rarely there by chance.
const PHRASE: f32 = 1.3;
/// "F/I" as a word: flygtninge og indvandrere.
const NEWCOMER: &str = "fi";

/// What speaks for competences: built with the index.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Spoken {
    pub(super) phrases: Vec<Telling>,
    /// By stem, the phrases that begin with it.
    pub(super) beginning: Vec<Vec<usize>>,
    pub(super) competences: Vec<Slug>,
    pub(super) relations: Vec<Related>,
    pub(super) special: Vec<Special>,
}

/// A phrase that speaks for competences.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Telling {
    pub(super) stems: Vec<Stem>,
    /// How many letters each word has at least and at most, in bytes of its folded form.
    pub(super) letters: Vec<(usize, usize)>,
    /// Which, and how much.
    pub(super) of: Vec<(usize, f32)>,
}

/// A row that is no ordinary course: proposed only where the text asks for it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Special {
    pub(super) number: CourseNumber,
    pub(super) kind: Kind,
    /// Whether its title says that it is for refugees and immigrants ("F/I").
    pub(super) for_newcomers: bool,
}

/// A course that serves a competence. Not a special one: no competence leads to those.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Related {
    pub(super) competence: usize,
    pub(super) course: CourseNumber,
    pub(super) is_central: bool,
}

impl Spoken {
    pub(crate) fn of(catalogue: &Catalogue, guide: &Guide, lexicon: &Lexicon) -> Self {
        let competences: Vec<Slug> = catalogue.competences().iter().map(|competence| competence.slug.clone()).collect();
        let place = |slug: &Slug| competences.iter().position(|known| known == slug);
        let mut spoken = Spoken { beginning: vec![Vec::new(); lexicon.stems()], ..Spoken::default() };
        for guide in &guide.competences {
            let Some(place) = place(&guide.slug) else { continue };
            for keyword in &guide.keywords {
                spoken.add(lexicon, keyword, place, KEYWORD);
            }
        }
        for (place, competence) in catalogue.competences().iter().enumerate() {
            let has_keywords =
                guide.competence(&competence.slug).is_some_and(|competence| !competence.keywords.is_empty());
            // Where nobody has said what speaks for it, its name does.
            for word in places(&competence.name).iter().filter(|word| !has_keywords && !is_general(&word.folded)) {
                spoken.add(lexicon, &word.folded, place, NAME);
            }
        }
        for role in &guide.job_roles {
            let Some(place) = role.competences.first().and_then(place) else { continue };
            for name in [&role.name.da, &role.name.en] {
                spoken.add(lexicon, name, place, JOB_ROLE);
            }
        }
        // What several competences have says less for each.
        for phrase in &mut spoken.phrases {
            let shared = phrase.of.len() as f32;
            let several = if phrase.stems.len() > 1 { PHRASE } else { 1.0 };
            for (_, weight) in &mut phrase.of {
                *weight *= several / shared.sqrt();
            }
        }
        let special = guide.kinds.iter().filter_map(|note| {
            let title = places(&catalogue.course(note.course)?.title);
            let for_newcomers = title.iter().any(|word| word.folded == NEWCOMER);
            Some(Special { number: note.course, kind: note.kind, for_newcomers })
        });
        spoken.special = special.collect();
        // One by one: collecting them brings a sorting of its own along.
        let mut special = BTreeMap::new();
        for (at, row) in spoken.special.iter().enumerate() {
            special.insert(row.number, at);
        }
        let relations = guide.relations.iter().filter(|relation| !special.contains_key(&relation.course));
        let related = relations.filter_map(|relation| {
            let is_central = relation.strength == Strength::Central;
            Some(Related { competence: place(&relation.competence)?, course: relation.course, is_central })
        });
        spoken.relations = related.collect();
        spoken.competences = competences;
        spoken
    }

    fn add(&mut self, lexicon: &Lexicon, phrase: &str, place: usize, weight: f32) {
        let words = places(phrase);
        let words: Vec<_> = words.iter().map(|word| word.folded.as_str()).filter(|word| !is_silent(word)).collect();
        let stems: Option<Vec<Stem>> = words.iter().map(|word| lexicon.stem_of(word)).collect();
        let Some(stems) = stems.filter(|stems| !stems.is_empty()) else { return };
        let letters: Vec<(usize, usize)> = words.iter().map(|word| (word.len(), word.len())).collect();
        let first = stems[0] as usize;
        let known = self.beginning[first].iter().copied().find(|&known| self.phrases[known].stems == stems);
        let known = known.unwrap_or_else(|| {
            self.phrases.push(Telling { stems, letters: letters.clone(), of: Vec::new() });
            self.beginning[first].push(self.phrases.len() - 1);
            self.phrases.len() - 1
        });
        for (known, new) in self.phrases[known].letters.iter_mut().zip(letters) {
            *known = (known.0.min(new.0), known.1.max(new.1));
        }
        let of = &mut self.phrases[known].of;
        match of.iter_mut().find(|(known, _)| *known == place) {
            Some((_, known)) => *known = known.max(weight),
            None => of.push((place, weight)),
        }
    }
}
