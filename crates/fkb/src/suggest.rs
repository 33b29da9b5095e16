//! Candidates for relations, from the words of titles and of what is known about the competences: for an editor to judge.
//!
//! A word of a title and a word about a competence meet where they are the same but for their endings, or share a part of a
//! compound. What that is worth depends on how rare what they share is among the titles, and on how much of it belongs to
//! this competence: what is said of all competences alike proposes nothing.
//!
//! ```
//! use catalogue::{Catalogue, Guide, json};
//!
//! let catalogue: Catalogue = json::read(
//!     r#"{ "format": 1, "source": { "file": "a.txt", "sha256": "…" }, "job_area": { "name": "A", "sections": [] },
//!          "competences": [ { "slug": "motorer", "name": "Motorer", "sections": [] } ],
//!          "courses": [ { "number": "31005", "title": "Montering af motoren", "level": null, "committee": "BB", "days": 2.0,
//!          "linked_from": "2025-08-01", "linked_to": null } ] }"#,
//! )?;
//! let suggestions = fkb::suggest::suggest(&catalogue, &catalogue, &Guide::default());
//! assert_eq!(suggestions[0].evidence, ["motoren ~ Motorer in the competence's name"]);
//! # Ok::<(), catalogue::Error>(())
//! ```

mod keys;
mod known;
mod text;

use std::collections::{BTreeMap, BTreeSet};

use catalogue::{Catalogue, Course, CourseNumber, Guide, Slug, Strength};
use serde::Serialize;

use crate::words::{Word, telling_words};
use keys::{Key, Vocabulary};
use known::{Appearance, Known, words_about};

pub(crate) use text::in_words;

/// A course that may build a competence.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Suggestion<'a> {
    /// Which competence.
    pub competence: &'a Slug,
    /// Which course.
    pub course: CourseNumber,
    /// The course's title.
    pub title: &'a str,
    /// How much of what the title says was found at the competence, between 0 and 1. It puts candidates in an order; it is no
    /// probability.
    pub score: f64,
    /// Which word of the title met which word, and where; what weighs most first.
    pub evidence: Vec<String>,
    /// The strength that the guide gives the pair already.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub related: Option<Strength>,
}

/// Pairs below this share too little to be worth an editor's time. With the first FKB's own guide as the measure, candidates
/// above it are right somewhat more often than not, and most of the central relations are among them.
const LEAST: f64 = 0.11;

/// A word that adds less than this to the score is no evidence.
const LEAST_EVIDENCE: f64 = 0.01;

/// A word of a title, with what it can be met in.
type Keys<'w> = (&'w Word, Vec<(Key, f64)>);

/// All candidates, best first, those that the guide has already among them.
///
/// The sections' text is taken from `texts`, a catalogue with the same competences, or the same catalogue.
pub fn suggest<'a>(catalogue: &'a Catalogue, texts: &Catalogue, guide: &Guide) -> Vec<Suggestion<'a>> {
    let titles: Vec<_> = catalogue.courses().iter().map(|course| telling_words(&course.title)).collect();
    let about = words_about(catalogue, texts, guide);
    let vocabulary = Vocabulary::of(titles.iter().flatten().chain(about.iter().flatten().map(|(word, _)| word)));
    let known = Known::new(&about, &vocabulary);
    let titles: Vec<Vec<Keys>> =
        titles.iter().map(|words| words.iter().map(|word| (word, vocabulary.keys(word))).collect()).collect();
    let rarity = Rarity::of(&titles);
    let related: BTreeMap<_, _> =
        guide.relations.iter().map(|relation| ((&relation.competence, relation.course), relation.strength)).collect();
    let mut suggestions = Vec::new();
    for (course, words) in catalogue.courses().iter().zip(&titles) {
        for (competence, meeting) in meetings(words, &rarity, &known) {
            let slug = &catalogue.competences()[competence].slug;
            let related = related.get(&(slug, course.number)).copied();
            suggestions.extend(meeting.suggestion(slug, course, related));
        }
    }
    // By competence and number where the score is the same, so that the order is always the same.
    suggestions.sort_by(|a, b| {
        b.score.total_cmp(&a.score).then_with(|| (a.competence, a.course).cmp(&(b.competence, b.course)))
    });
    suggestions
}

/// In how many titles each key is.
struct Rarity<'t> {
    in_titles: BTreeMap<&'t Key, usize>,
    titles: usize,
}

impl<'t> Rarity<'t> {
    fn of(titles: &'t [Vec<Keys>]) -> Self {
        let mut in_titles = BTreeMap::new();
        for words in titles {
            let keys: BTreeSet<&Key> = words.iter().flat_map(|(_, keys)| keys.iter().map(|(key, _)| key)).collect();
            keys.into_iter().for_each(|key| *in_titles.entry(key).or_default() += 1);
        }
        Rarity { in_titles, titles: titles.len() }
    }

    /// 1 for what only one title has, and nearly 0 for what all have (inverse document frequency, scaled).
    fn of_key(&self, key: &Key) -> f64 {
        let count = self.in_titles.get(key).copied().unwrap_or(1);
        1.0 - (count as f64).ln() / (self.titles as f64 + 1.0).ln()
    }
}

/// What the words of a title found at one competence.
struct Meeting<'w> {
    /// How much of the title was found, for each word.
    found: Vec<(f64, &'w Word, &'w Appearance)>,
    /// How much there was to find.
    whole: f64,
}

/// By the place of the competence.
fn meetings<'w>(words: &'w [Keys], rarity: &Rarity, known: &'w Known) -> BTreeMap<usize, Meeting<'w>> {
    let weights = words.iter().map(|(_, keys)| keys.iter().map(|(key, fit)| rarity.of_key(key) * fit));
    let whole: f64 = weights.map(|weights| weights.fold(0.0, f64::max)).sum();
    let mut meetings: BTreeMap<usize, Meeting> = BTreeMap::new();
    for (word, keys) in words {
        // The best of what it can be met in counts, once.
        let mut best: BTreeMap<usize, (f64, &Appearance)> = BTreeMap::new();
        for (key, fit) in keys {
            for appearance in known.of_key(key) {
                let found = rarity.of_key(key) * fit * appearance.share;
                let entry = best.entry(appearance.competence).or_insert((found, appearance));
                if entry.0 < found {
                    *entry = (found, appearance);
                }
            }
        }
        for (competence, (found, appearance)) in best {
            let meeting = meetings.entry(competence).or_insert_with(|| Meeting { found: Vec::new(), whole });
            meeting.found.push((found, word, appearance));
        }
    }
    meetings
}

impl Meeting<'_> {
    fn suggestion<'a>(
        mut self,
        competence: &'a Slug,
        course: &'a Course,
        related: Option<Strength>,
    ) -> Option<Suggestion<'a>> {
        let found: f64 = self.found.iter().map(|(found, ..)| found).sum();
        let score = found / self.whole;
        // Nothing to find gives no number at all.
        if score.is_nan() || score < LEAST {
            return None;
        }
        self.found.sort_by(|(a, ..), (b, ..)| b.total_cmp(a));
        let least = LEAST_EVIDENCE * self.whole;
        let evidence = self.found.iter().filter(|(found, ..)| *found >= least).map(|(_, word, appearance)| {
            format!("{} ~ {} {}", word.shown, appearance.shown, appearance.place.in_words())
        });
        Some(Suggestion {
            competence,
            course: course.number,
            title: &course.title,
            // More digits would look as if they meant something.
            score: (score * 1000.0).round() / 1000.0,
            evidence: evidence.collect(),
            related,
        })
    }
}
