//! Which courses a query finds, and in which order.

use super::concepts::{Concept, Kind};
use super::lexicon::Stem;
use super::query::{How, Query, Token};
use super::{Answer, Entry, Hit, Index, TitleWord};
use crate::analysis::is_silent;

// What counts, where a title that has the query's words in it counts 1 a word, times how telling the word is.
const WHOLE_NUMBER: f32 = 100.0;
const WHOLE_TITLE: f32 = 50.0;
const BEGINNING_OF_NUMBER: f32 = 5.0;
/// A word that says little alone.
const GENERAL: f32 = 0.25;
/// Two words that follow each other in query and title.
const IN_ORDER: f32 = 0.12;
/// What a title loses that says much else.
const REST_OF_TITLE: f32 = 0.2;
/// What a word brings to a course counts among what it means from this share of the best on.
const NEAR: f32 = 0.6;
/// So many letters are no part of a word by chance.
const LONG: usize = 6;
/// What a phrase is worth whose words stand apart in the query, or in another order.
const APART: f32 = 0.8;
/// What is left of a synonym's worth for a synonym of it.
const FURTHER: f32 = 0.5;
/// Hits far behind the best are noise.
const LEAST: f32 = 0.05;

impl Index {
    /// How telling a word is that so many courses have.
    fn telling(&self, courses: usize) -> f32 {
        let (all, some) = (self.entries.len() as f32, courses as f32);
        (1.0 + (all - some + 0.5) / (some + 0.5)).ln()
    }

    /// Whether a stem says enough to stand for a compound that begins or ends with it: one of a topic, a competence or a job role, or
    /// a synonym that is long enough to be no part by chance.
    pub(super) fn is_telling(&self, stem: Stem) -> bool {
        let is_long = self.lexicon.letters(stem).len() >= LONG;
        self.concepts_of(stem).any(|concept| concept.kind != Kind::Synonyms || is_long)
    }

    /// The courses that a query means, best first, and what else it means.
    pub fn answer(&self, query: &Query) -> Answer {
        let mut answer = Answer { steps: query.steps, ..Answer::default() };
        let found = self.found(query, &mut answer.steps);
        let mut scores = vec![0.0_f32; self.entries.len()];
        let mut matched = vec![0_u32; self.entries.len()];
        let mut telling_found = false;
        let mut known = 0;
        for (token, found) in query.tokens.iter().zip(&found) {
            let most = found.iter().map(|found| found.itself).fold(0.0, f32::max);
            let of_token = found.iter().filter(|found| found.itself > 0.0 && found.itself >= NEAR * most).count();
            let weight = self.telling(of_token);
            known += usize::from(of_token > 0);
            for (course, found) in found.iter().enumerate() {
                let tells = !token.general || found.in_phrase;
                telling_found |= tells && found.itself + found.related > 0.0;
                scores[course] += if tells { weight } else { GENERAL * weight } * found.itself + found.related;
                matched[course] += u32::from(found.itself > 0.0);
            }
        }
        let numbers = self.numbers(query);
        let by_number = numbers.iter().any(|score| *score > 0.0);
        let only_general = query.tokens.iter().all(|token| token.general);
        if only_general && !by_number {
            // Words that say little say enough together: "introduktion virksomhed".
            for (score, matched) in scores.iter_mut().zip(&matched) {
                *score = if *matched as usize == query.tokens.len() { *score } else { 0.0 };
            }
        }
        if telling_found || by_number || only_general {
            answer.hits = self.ranked(query, &scores, &numbers, &matched, known);
        }
        self.suggest(query, &mut answer);
        answer
    }

    /// What each token brings to each course.
    fn found(&self, query: &Query, steps: &mut usize) -> Vec<Vec<Found>> {
        let mut found = vec![vec![Found::default(); self.entries.len()]; query.tokens.len()];
        for (token, found) in query.tokens.iter().zip(&mut found) {
            for candidate in &token.candidates {
                let postings = self.titles.of(candidate.stem);
                *steps += postings.len();
                for posting in postings {
                    found[posting.course].itself(candidate.quality * posting.weight);
                }
            }
        }
        self.phrases(query, &mut |Said { concept, tokens, quality, by_its_name }| {
            *steps += 1 + concept.courses.len();
            for &token in &tokens {
                concept.give(quality, tokens.len() > 1, &mut found[token]);
            }
            // What a synonym is a synonym of: bogholderi, bogføring, kontering. From a title's own word it is less far.
            let quality = quality * if by_its_name { FURTHER } else { FURTHER / 2.0 };
            for further in self.further(concept) {
                *steps += 1 + further.courses.len();
                for &token in &tokens {
                    further.give(quality, tokens.len() > 1, &mut found[token]);
                }
            }
        });
        found
    }

    /// The concepts that a synonym leads on to.
    pub(super) fn further<'a>(&'a self, concept: &'a Concept) -> impl Iterator<Item = &'a Concept> {
        let synonyms = concept.phrases.iter().filter(|_| concept.kind == Kind::Synonyms);
        let alone = synonyms.filter_map(|phrase| <[Stem; 1]>::try_from(&phrase.stems[..]).ok());
        let telling = alone.flatten().filter(|&stem| !self.general[stem as usize]);
        telling.flat_map(|stem| self.concepts_of(stem))
    }

    /// Every phrase of a concept that stands in the query.
    pub(super) fn phrases<'a>(&'a self, query: &Query, found: &mut dyn FnMut(Said<'a>)) {
        for (from, token) in query.tokens.iter().enumerate() {
            for candidate in &token.candidates {
                for &(concept, phrase) in &self.beginning[candidate.stem as usize] {
                    let concept = &self.concepts[concept];
                    let stems = &concept.phrases[phrase].stems;
                    if let Some((tokens, quality)) = in_a_row(query, from, stems).or_else(|| apart(query, from, stems))
                    {
                        found(Said { concept, tokens, quality, by_its_name: phrase == 0 });
                    }
                }
            }
        }
    }

    /// What each course is worth by its number.
    fn numbers(&self, query: &Query) -> Vec<f32> {
        let mut scores = vec![0.0_f32; self.entries.len()];
        for token in query.tokens.iter().filter(|token| token.folded.bytes().all(|letter| letter.is_ascii_digit())) {
            // One digit begins too many.
            if token.folded.len() < 2 {
                continue;
            }
            for (entry, score) in self.entries.iter().zip(&mut scores) {
                if entry.digits.starts_with(&token.folded) {
                    *score += if entry.digits == token.folded { WHOLE_NUMBER } else { BEGINNING_OF_NUMBER };
                }
            }
        }
        scores
    }

    fn ranked(&self, query: &Query, scores: &[f32], numbers: &[f32], matched: &[u32], known: usize) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut highest = 0.0_f32;
        for (course, (&score, &number)) in scores.iter().zip(numbers).enumerate() {
            if score + number == 0.0 {
                continue;
            }
            let entry = &self.entries[course];
            let exact = self.is_named_by(entry, query);
            let mut score = score * (matched[course].max(1) as f32 / known.max(1) as f32).sqrt();
            if matched[course] > 0 {
                score *= 1.0 + IN_ORDER * self.in_order(query, entry) as f32;
                score *= 1.0 - REST_OF_TITLE * self.rest(query, entry);
            }
            // What is sure is no measure for the others.
            highest = highest.max(score);
            score += number + if exact { WHOLE_TITLE } else { 0.0 };
            hits.push(Hit { number: entry.number, score, by_title: course as u32, exact });
        }
        hits.retain(|hit| hit.score >= LEAST * highest);
        // Scores are not negative, so their bits have their order.
        super::sorted(hits, &|hit| u32::MAX - hit.score.to_bits())
    }

    /// How many pairs of tokens follow each other in the title too.
    fn in_order(&self, query: &Query, entry: &Entry) -> usize {
        let pairs = query.tokens.windows(2).filter(|pair| {
            entry.words.windows(2).any(|words| self.has(&words[0], &pair[0]) && self.has(&words[1], &pair[1]))
        });
        pairs.count()
    }

    /// Which share of the title's words the query does not have.
    fn rest(&self, query: &Query, entry: &Entry) -> f32 {
        let typed = |stem| query.tokens.iter().any(|token| token.candidate(stem).is_some());
        entry.rest(&self.lexicon, &self.general, &typed)
    }

    /// Whether the query is just the number or the title.
    fn is_named_by(&self, entry: &Entry, query: &Query) -> bool {
        let mut telling = query.tokens.iter().filter(|token| !token.general);
        match (telling.next(), telling.next()) {
            // Also "amu 49990" and "kursus nr. 49990".
            (Some(token), None) if token.folded == entry.digits => true,
            _ => {
                let words = query.words.iter().map(|word| &word.folded).filter(|word| !is_silent(word));
                let title = entry.words.iter().map(|word| &self.lexicon.forms[word.form].text);
                !query.tokens.is_empty() && words.eq(title)
            }
        }
    }

    /// Whether a token stands for a title's word or for a part of it.
    fn has(&self, word: &TitleWord, token: &Token) -> bool {
        self.lexicon.forms[word.form].stems().any(|stem| token.candidate(stem).is_some())
    }
}

/// The tokens from this one on that stand for these stems, one after the other, and how well.
fn in_a_row(query: &Query, from: usize, stems: &[Stem]) -> Option<(Vec<usize>, f32)> {
    let tokens = query.tokens.get(from..from + stems.len())?;
    let mut pairs = stems.iter().zip(tokens);
    let quality = pairs.try_fold(1.0_f32, |least, (&stem, token)| Some(least.min(token.candidate(stem)?.quality)))?;
    Some(((from..from + stems.len()).collect(), quality))
}

/// The tokens that stand for these stems, this one for the first, wherever the others are: "kunderne bliver ved med ikke at betale".
fn apart(query: &Query, first: usize, stems: &[Stem]) -> Option<(Vec<usize>, f32)> {
    if stems.len() < 2 {
        return None;
    }
    let mut tokens = Vec::with_capacity(stems.len());
    for (place, &stem) in stems.iter().enumerate() {
        let is_it = |token: &Token| token.candidate(stem).is_some_and(|candidate| candidate.how == How::Form);
        let all = query.tokens.iter().enumerate();
        let (token, _) =
            all.skip(if place == 0 { first } else { 0 }).find(|&(at, token)| is_it(token) && !tokens.contains(&at))?;
        tokens.push(token);
    }
    (tokens[0] == first).then_some((tokens, APART))
}

/// A concept that a query speaks of.
pub(super) struct Said<'a> {
    pub(super) concept: &'a Concept,
    /// By which tokens.
    pub(super) tokens: Vec<usize>,
    /// How well they fit.
    pub(super) quality: f32,
    /// Whether they are its first phrase: of synonyms the word that titles have.
    pub(super) by_its_name: bool,
}

/// What a token brings to a course.
#[derive(Debug, Clone, Copy, Default)]
struct Found {
    /// By the title's words or their synonyms, at most 1.
    itself: f32,
    /// By what the course is related to.
    related: f32,
    /// Whether it is by a phrase of several words, which says enough even where none of them does.
    in_phrase: bool,
}

impl Concept {
    /// Gives its courses what they are worth where it fits so well.
    fn give(&self, quality: f32, in_phrase: bool, found: &mut [Found]) {
        let quality = quality * self.kind.weight();
        for posting in &self.courses {
            let found = &mut found[posting.course];
            found.in_phrase |= in_phrase;
            match self.kind {
                Kind::Synonyms => found.itself(quality * posting.weight),
                _ => found.related = found.related.max(quality),
            }
        }
    }
}

impl Found {
    fn itself(&mut self, worth: f32) {
        self.itself = self.itself.max(worth);
    }
}
