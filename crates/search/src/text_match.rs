//! Which competences a text speaks for: a job advert, a CV, a note.

mod clauses;
mod spoken;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use catalogue::{CourseNumber, Kind, Slug};

use crate::Index;
use crate::analysis::{fold, is_general, is_silent};
use crate::index::Stem;
use crate::order::ordered;
use clauses::{Clause, clauses};
use spoken::KEYWORD;

pub(crate) use spoken::Spoken;

/// Longer texts are cut here: so many characters.
pub const LONGEST_TEXT: usize = 20_000;

/// What a text comes to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Matched {
    /// The competences that it speaks for, best first. None is an answer too: the text is about other work.
    pub competences: Vec<CompetenceMatch>,
    /// The courses that follow from them or that the text names, best first.
    pub courses: Vec<CourseMatch>,
}

/// A competence that a text speaks for.
#[derive(Debug, Clone, PartialEq)]
pub struct CompetenceMatch {
    /// Which one.
    pub slug: Slug,
    /// How much: higher is more. Scores of different texts cannot be compared.
    pub score: f32,
    /// Whether it is clear, and not only possible.
    pub clear: bool,
    /// What spoke for it, the strongest first.
    pub evidence: Vec<Evidence>,
}

/// A word or a phrase of a text that speaks for a competence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// As it stands in the text the first time.
    pub word: String,
    /// Where it stands, in bytes of the text.
    pub places: Vec<Range<usize>>,
}

/// A course that follows from a text.
#[derive(Debug, Clone, PartialEq)]
pub struct CourseMatch {
    /// Which one.
    pub number: CourseNumber,
    /// How well it fits: higher is better.
    pub score: f32,
    /// The competences of the text that it serves.
    pub competences: Vec<Slug>,
    /// Words of the text that its title has, in this form or as a synonym.
    pub words: Vec<String>,
}

/// A part of a compound that is no word of ours.
const PART: f32 = 0.5;

// From which score on a competence is named.
const POSSIBLE: f32 = 2.0;
const CLEAR: f32 = 4.5;
/// Words with a stem of so few letters are the same only where they are about as long.
const SHORT: usize = 4;
/// Of the best one's score.
const SHARE: f32 = 0.4;
/// A text of so few words is a line about somebody's work.
const FEW_WORDS: usize = 15;
/// By so many different words or more.
const LEAST_EVIDENCE: usize = 2;

/// What a course is worth that only helps, where one that is central is worth 1.
const SUPPORTING: f32 = 0.4;
/// More courses than these are no answer.
const MOST_COURSES: usize = 100;
/// What a word of the text adds to a course that has it in its title.
const WORD: f32 = 0.3;
/// What a row is worth that the text asks for.
const SPECIAL: f32 = 0.5;

// Beginnings of the words that ask for rows which are no ordinary courses, folded.
const NEWCOMERS: [&str; 10] = [
    "flygtning",
    "indvandrer",
    "udlaending",
    "dansk som andetsprog",
    "laere dansk",
    "danskundervisning",
    "danskuddannelse",
    "refugee",
    "immigrant",
    "danish as",
];
const PRACTICE: [&str; 4] = ["praktik", "virksomhedspraktik", "internship", "work placement"];
const ASSESSMENT: [&str; 3] = ["rkv", "realkompetence", "prior learning"];

/// What was found of a competence.
#[derive(Default)]
struct Found {
    /// For each phrase its weight and where it stands.
    evidence: Vec<(usize, f32, Vec<Range<usize>>)>,
}

impl Found {
    fn add(&mut self, phrase: usize, weight: f32, at: Range<usize>) {
        match self.evidence.iter_mut().find(|(known, ..)| *known == phrase) {
            Some((_, known, places)) => {
                *known = known.max(weight);
                places.push(at);
            }
            None => self.evidence.push((phrase, weight, vec![at])),
        }
    }

    fn score(&self) -> f32 {
        // The second time a word stands there says less than the first.
        self.evidence.iter().map(|(_, weight, places)| weight * (1.0 + (places.len() as f32).ln() * 0.4)).sum()
    }
}

impl Index {
    /// What a text speaks for. Of a text longer than [`LONGEST_TEXT`] only the beginning is read.
    pub fn match_text(&self, text: &str) -> Matched {
        let end = text.char_indices().nth(LONGEST_TEXT).map_or(text.len(), |(at, _)| at);
        let text = &text[..end];
        let clauses = clauses(text);
        let mut found: Vec<Found> = self.spoken.competences.iter().map(|_| Found::default()).collect();
        for clause in &clauses {
            self.listen(clause, &mut found);
        }
        let is_short = clauses.iter().map(|clause| clause.words.len()).sum::<usize>() <= FEW_WORDS;
        let competences = self.named(text, found, is_short);
        let courses = self.follow(text, &competences, &clauses);
        Matched { competences, courses }
    }

    /// Adds what a clause says.
    fn listen(&self, clause: &Clause, found: &mut [Found]) {
        if clause.weight == 0.0 {
            return;
        }
        // Words and their stems, without the silent ones; a compound that we don't know is there as its parts.
        let mut said: Vec<(Stem, Range<usize>, f32)> = Vec::new();
        for word in clause.words.iter().take(clause.denied_from).filter(|word| !is_silent(&word.folded)) {
            match self.lexicon.stem_of(&word.folded) {
                Some(stem) => said.push((stem, word.at.clone(), 1.0)),
                None => {
                    for (_, part) in self.lexicon.parts(&word.folded) {
                        said.extend(part.map(|stem| (stem, word.at.clone(), PART)));
                    }
                }
            }
        }
        for (from, (stem, at, part)) in said.iter().enumerate() {
            for &place in &self.spoken.beginning[*stem as usize] {
                let phrase = &self.spoken.phrases[place];
                let Some(rest) = said.get(from..from + phrase.stems.len()) else { continue };
                let fits = phrase.stems.iter().zip(&phrase.letters).zip(rest).all(|((stem, (least, most)), said)| {
                    let about = least.saturating_sub(2)..=most + 2;
                    // A short stem is common to words that have nothing to do with each other: "medier", "mediering".
                    *stem == said.0 && (self.lexicon.letters(*stem).len() > SHORT || about.contains(&said.1.len()))
                });
                if !fits {
                    continue;
                }
                let end = rest.last().map_or(at.end, |(_, last, _)| last.end);
                for &(competence, weight) in &phrase.of {
                    found[competence].add(place, weight * part * clause.weight, at.start..end);
                }
            }
        }
    }

    /// The competences for which enough was said, best first.
    fn named(&self, text: &str, found: Vec<Found>, is_short: bool) -> Vec<CompetenceMatch> {
        let best = found.iter().map(Found::score).fold(0.0, f32::max);
        // "Jeg er bogholder" says what it can in one word.
        let (possible, evidence) = if is_short { (KEYWORD / 2.0, 1) } else { (POSSIBLE, LEAST_EVIDENCE) };
        let mut named: Vec<CompetenceMatch> = Vec::new();
        for (slug, found) in self.spoken.competences.iter().zip(&found) {
            let score = found.score();
            if score < possible || score < SHARE * best || found.evidence.len() < evidence {
                continue;
            }
            let order = ordered(found.evidence.len(), &|a, b| found.evidence[b].1.total_cmp(&found.evidence[a].1));
            let mut evidence: Vec<Evidence> = Vec::new();
            for at in order {
                let (_, _, places) = &found.evidence[at];
                let Some(word) = places.first().and_then(|place| text.get(place.clone())) else { continue };
                // One word may be several keywords: a compound and its parts.
                match evidence.iter_mut().find(|known| fold(&known.word) == fold(word)) {
                    Some(known) => known.places.extend(
                        places.iter().filter(|place| !known.places.contains(place)).cloned().collect::<Vec<_>>(),
                    ),
                    None => evidence.push(Evidence { word: word.to_owned(), places: places.clone() }),
                }
            }
            named.push(CompetenceMatch { slug: slug.clone(), score, clear: score >= CLEAR, evidence });
        }
        let order = ordered(named.len(), &|a, b| named[b].score.total_cmp(&named[a].score));
        order.into_iter().map(|at| named[at].clone()).collect()
    }

    /// The courses that follow.
    fn follow(&self, text: &str, competences: &[CompetenceMatch], clauses: &[Clause]) -> Vec<CourseMatch> {
        let best = competences.first().map_or(1.0, |best| best.score);
        let mut courses: Vec<CourseMatch> = Vec::new();
        // Where in that list each of them is.
        let mut places: BTreeMap<CourseNumber, usize> = BTreeMap::new();
        let mut central = Vec::new();
        for competence in competences {
            for related in &self.spoken.relations {
                if self.spoken.competences[related.competence] != competence.slug {
                    continue;
                }
                if related.is_central {
                    central.push(related.course);
                }
                let score = if related.is_central { 1.0 } else { SUPPORTING } * competence.score / best;
                match places.get(&related.course) {
                    Some(&place) => {
                        let course = &mut courses[place];
                        course.score = course.score.max(score);
                        course.competences.push(competence.slug.clone());
                    }
                    None => {
                        places.insert(related.course, courses.len());
                        courses.push(CourseMatch {
                            number: related.course,
                            score,
                            competences: vec![competence.slug.clone()],
                            words: Vec::new(),
                        });
                    }
                }
            }
        }
        let order = ordered(central.len(), &|a, b| central[a].cmp(&central[b]));
        let central: Vec<CourseNumber> = order.into_iter().map(|at| central[at]).collect();
        self.add_words(text, &mut courses, clauses);
        // What only helps is left out where something else is central and the text does not name it.
        let has_central = courses.iter().any(|course| central.binary_search(&course.number).is_ok());
        let stays = |course: &CourseMatch| central.binary_search(&course.number).is_ok() || !course.words.is_empty();
        courses.retain(|course| !has_central || stays(course));
        self.add_special(text, &mut courses, clauses);
        let order = ordered(courses.len(), &|a, b| courses[b].score.total_cmp(&courses[a].score));
        order.into_iter().take(MOST_COURSES).map(|at| courses[at].clone()).collect()
    }

    /// Adds to courses the words of the text that their titles have.
    fn add_words(&self, text: &str, courses: &mut [CourseMatch], clauses: &[Clause]) {
        let order = ordered(courses.len(), &|a, b| courses[a].number.cmp(&courses[b].number));
        // Each word once, however often it stands there.
        let mut seen = BTreeSet::new();
        for clause in clauses.iter().filter(|clause| clause.weight > 0.0) {
            for word in clause.words.iter().take(clause.denied_from) {
                if is_silent(&word.folded) || is_general(&word.folded) || !seen.insert(&word.folded) {
                    continue;
                }
                for number in self.with_word(&word.folded) {
                    let Ok(at) = order.binary_search_by(|&at| courses[at].number.cmp(&number)) else { continue };
                    let course = &mut courses[order[at]];
                    course.words.push(text[word.at.clone()].to_owned());
                    course.score += WORD;
                }
            }
        }
    }

    /// Adds rows that are no ordinary courses, where the text asks for them.
    fn add_special(&self, text: &str, courses: &mut Vec<CourseMatch>, clauses: &[Clause]) {
        let said =
            |phrases: &[&str]| phrases.iter().find_map(|phrase| clauses.iter().find_map(|clause| clause.says(phrase)));
        // Once for all rows.
        let (newcomers, practice, assessment) = (said(&NEWCOMERS), said(&PRACTICE), said(&ASSESSMENT));
        for special in &self.spoken.special {
            let asked = match special.kind {
                Kind::Practice => practice.clone(),
                Kind::Assessment => assessment.clone(),
                Kind::Programme => newcomers.clone(),
            };
            let Some(at) = asked.filter(|_| !special.for_newcomers || newcomers.is_some()) else { continue };
            let words = vec![text[at].to_owned()];
            courses.push(CourseMatch { number: special.number, score: SPECIAL, competences: Vec::new(), words });
        }
    }
}
