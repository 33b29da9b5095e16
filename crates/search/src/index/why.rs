//! Why a query finds a course.

use std::ops::Range;

use catalogue::{CourseNumber, danish};

use super::concepts::{Concept, Kind};
use super::lexicon::Stem;
use super::query::{How, Query, Token};
use super::suggestions::Place;
use super::{Entry, Index, TitleWord};
use crate::analysis::fold;

/// Why a query finds a course.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Why {
    /// The parts of the title that matched, in order, in bytes.
    pub marks: Vec<Range<usize>>,
    /// Whether its number, or the beginning of it, was typed.
    pub number: bool,
    /// What led from the query to the course where the title does not show it.
    pub through: Vec<Through>,
}

/// A way from a word of the query to a course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Through {
    /// What was typed.
    pub typed: String,
    /// What it led to.
    pub by: By,
}

/// What a word of a query led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// A word that was taken for a typing error of it.
    Spelling(String),
    /// A synonym that the title has.
    Synonym(String),
    /// A topic that the course stands under, or a competence or a job that it is central for.
    Place(Place),
}

impl Index {
    /// Why a query finds a course: which parts of its title, and through what. Nothing for a number that the catalogue lacks.
    pub fn why(&self, query: &Query, number: CourseNumber) -> Why {
        self.titles.place(number).map_or_else(Why::default, |course| self.why_of(query, course))
    }

    fn why_of(&self, query: &Query, course: usize) -> Why {
        let entry = &self.entries[course];
        let mut why = Why::default();
        // Which tokens the title answers itself, and where.
        let mut answered = vec![false; query.tokens.len()];
        for (token, answered) in query.tokens.iter().zip(&mut answered) {
            for word in &entry.words {
                if let Some(mark) = self.mark(entry, word, token) {
                    *answered = true;
                    why.marks.push(mark);
                }
            }
            if let (true, Some(meant)) = (*answered, &token.meant) {
                why.add(token.typed.clone(), By::Spelling(meant.clone()));
            }
            why.number |= token.folded.len() > 1 && entry.digits.starts_with(&token.folded);
        }
        for kind in [Kind::Synonyms, Kind::Topic, Kind::JobRole, Kind::Competence] {
            let mut now = Vec::new();
            let is_answered = |answered: &[bool], tokens: &[usize]| tokens.iter().all(|&token| answered[token]);
            let mut look = |concept: &Concept, tokens: Vec<usize>| {
                let leads_here = concept.courses.binary_search_by(|posting| posting.course.cmp(&course)).is_ok();
                if concept.kind != kind || !leads_here || is_answered(&answered, &tokens) {
                    return;
                }
                let by = if kind == Kind::Synonyms {
                    let marks = concept.phrases.iter().map(|phrase| (phrase, self.marks_of(entry, &phrase.stems)));
                    marks.into_iter().find(|(_, marks)| !marks.is_empty()).map(|(phrase, marks)| {
                        why.marks.extend(marks);
                        By::Synonym(phrase.shown.clone())
                    })
                } else {
                    self.places.get(kind, concept.place).map(By::Place)
                };
                now.push((by, tokens));
            };
            self.phrases(query, &mut |said| look(said.concept, said.tokens));
            self.phrases(query, &mut |said| {
                for further in self.further(said.concept) {
                    look(further, said.tokens.clone());
                }
            });
            for (by, tokens) in now {
                if is_answered(&answered, &tokens) {
                    continue;
                }
                tokens.iter().for_each(|&token| answered[token] = true);
                if let Some(by) = by {
                    why.add(typed(tokens.iter().map(|&token| &query.tokens[token])), by);
                }
            }
        }
        why.marks = in_order(why.marks);
        why
    }

    /// Where the title has all of these stems; nothing where it lacks one.
    fn marks_of(&self, entry: &Entry, stems: &[Stem]) -> Vec<Range<usize>> {
        let mut marks = Vec::new();
        for &stem in stems {
            let before = marks.len();
            marks.extend(entry.words.iter().filter_map(|word| self.place_in(entry, word, stem)));
            if marks.len() == before {
                return Vec::new();
            }
        }
        marks
    }

    /// Which part of the title this token matches.
    fn mark(&self, entry: &Entry, word: &TitleWord, token: &Token) -> Option<Range<usize>> {
        let form = &self.lexicon.forms[word.form];
        let candidates = form.stems().filter_map(|stem| token.candidate(stem));
        let candidate = candidates.max_by(|a, b| a.quality.total_cmp(&b.quality))?;
        if candidate.how == How::Beginning && form.text.starts_with(&token.folded) {
            return Some(range(entry, word, 0..token.folded.len()));
        }
        self.place_in(entry, word, candidate.stem)
    }

    /// Where in the title this word has a stem.
    fn place_in(&self, entry: &Entry, word: &TitleWord, stem: Stem) -> Option<Range<usize>> {
        let form = &self.lexicon.forms[word.form];
        if form.stem == stem {
            return Some(word.at.clone());
        }
        let (part, _) = form.parts.iter().find(|(_, part)| *part == Some(stem))?;
        Some(range(entry, word, part.clone()))
    }
}

/// The place in the title of a place in one of its words as it is folded.
fn range(entry: &Entry, word: &TitleWord, folded: Range<usize>) -> Range<usize> {
    let letters = entry.title.get(word.at.clone()).unwrap_or_default();
    word.at.start + unfolded(letters, folded.start)..word.at.start + unfolded(letters, folded.end)
}

/// The byte of a word where so many bytes of the folded word end: "å" is "aa".
fn unfolded(letters: &str, folded: usize) -> usize {
    let mut signs = 0;
    for (at, letter) in letters.char_indices() {
        // As a whole, since a sign may change the letter before it.
        if fold(&letters[..at]).len() - signs >= folded {
            return at;
        }
        // What ties letters to a word is not in the folded word ("F/I").
        signs += if danish::is_letter_or_digit(letter) { 0 } else { fold(letter.encode_utf8(&mut [0; 4])).len() };
    }
    letters.len()
}

impl Why {
    fn add(&mut self, typed: String, by: By) {
        let through = Through { typed, by };
        if !self.through.contains(&through) {
            self.through.push(through);
        }
    }
}

/// What was typed for these tokens.
fn typed<'a>(tokens: impl Iterator<Item = &'a Token>) -> String {
    let mut typed = String::new();
    for token in tokens {
        // The parts of one compound were typed once.
        if !typed.ends_with(&token.typed) {
            if !typed.is_empty() {
                typed.push(' ');
            }
            typed.push_str(&token.typed);
        }
    }
    typed
}

/// Marks in the order of the title; those that touch are one.
fn in_order(marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut ordered: Vec<Range<usize>> = Vec::new();
    for at in crate::order::ordered(marks.len(), &|a, b| marks[a].start.cmp(&marks[b].start)) {
        let mark = marks[at].clone();
        match ordered.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => ordered.push(mark),
        }
    }
    ordered
}
