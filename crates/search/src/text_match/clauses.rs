//! A text cut into clauses, each with how much its words say about the work.

use std::ops::Range;

use crate::analysis::{Word, places};

/// A part of a text between two signs.
#[derive(Debug)]
pub(super) struct Clause {
    pub(super) words: Vec<Word>,
    /// How much the words here say about the work: 1 as a rule, more in a heading at the beginning, less in a list of benefits.
    pub(super) weight: f32,
    /// Whether the words from here on are denied: "ingen erfaring med regnskab".
    pub(super) denied_from: usize,
}

impl Clause {
    /// Where words that begin like those of a phrase stand and are not denied.
    pub(super) fn says(&self, phrase: &str) -> Option<Range<usize>> {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        let said = self.words[..self.denied_from].windows(phrase.len());
        let mut said =
            said.filter(|words| words.iter().zip(&phrase).all(|(word, begin)| word.folded.starts_with(begin)));
        said.next().and_then(|words| Some(words.first()?.at.start..words.last()?.at.end))
    }
}

// What an employer offers, and what an employer is, are not what a reader will do.
const BENEFITS: f32 = 0.0;
const EMPLOYER: f32 = 0.35;
/// The first line says what an advert is about; behind "til" or "hos" stands for whom.
const HEADING: f32 = 2.0;
const FOR_WHOM: [&str; 8] = ["til", "hos", "i", "for", "at", "in", "paa", "with"];

/// How many words a denial reaches.
const REACH: usize = 7;

/// Words that deny what follows them, folded.
const DENIALS: [&str; 12] =
    ["hverken", "ikke", "ingen", "intet", "neither", "no", "nor", "not", "slipper", "uden", "undtagen", "without"];
/// "ikke kun" denies nothing.
const NO_DENIALS: [&str; 9] = ["alene", "bange", "bare", "blot", "just", "kun", "mindst", "only", "saa"];
/// What is said not to be needed: denies the clause that it ends.
const NEEDED: [&str; 12] = [
    "forudsaetning",
    "krav",
    "kraeves",
    "necessary",
    "need",
    "needed",
    "noedvendig",
    "noedvendigt",
    "paakraevet",
    "required",
    "requirement",
    "vigtigt",
];
/// Beginnings of lines and sentences that tell what an employer offers.
const OFFERS: [&str; 22] = [
    "vi tilbyder",
    "vi giver",
    "vi byder",
    "vi lokker med",
    "du faar",
    "hvad faar du",
    "det faar du",
    "hos os faar du",
    "hos os moeder du",
    "til gengaeld",
    "pakken",
    "goder",
    "personalegoder",
    "loen og vilkaar",
    "vi har et godt arbejdsmiljoe",
    "we offer",
    "what we offer",
    "you get",
    "you will get",
    "benefits",
    "perks",
    "what you get",
];
/// Beginnings of sentences that tell who the employer is.
const EMPLOYERS: [&str; 10] = [
    "vi er",
    "om os",
    "om virksomheden",
    "firmaet er",
    "we are",
    "about us",
    "vi raadgiver",
    "who we are",
    "hvem er vi",
    "vi har",
];

/// The clauses of a text.
pub(super) fn clauses(text: &str) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut in_benefits = false;
    let mut first = true;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let from = at;
        at += line.len();
        let trimmed = line.trim();
        if trimmed.is_empty() {
            // A list may stand apart from its heading: an empty line ends it only where it has begun.
            in_benefits = in_benefits && clauses.last().is_some_and(is_short);
            continue;
        }
        let is_item = trimmed.starts_with(['-', '*', '•', '>', '·', '–', '+']);
        if !is_item && in_benefits && trimmed.ends_with(':') {
            in_benefits = false;
        }
        for sentence in sentences(text, from..at) {
            let mut words = places(&text[sentence.clone()]);
            for word in &mut words {
                word.at = sentence.start + word.at.start..sentence.start + word.at.end;
            }
            let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| begins_with(&words, beginning));
            in_benefits |= begins(&OFFERS);
            let weight = match () {
                () if first => HEADING,
                () if in_benefits => BENEFITS,
                () if begins(&EMPLOYERS) => EMPLOYER,
                () => 1.0,
            };
            for clause in cut(words, weight) {
                if first { clauses.extend(heading(clause)) } else { clauses.push(clause) }
            }
        }
        first = false;
    }
    clauses
}

fn is_short(clause: &Clause) -> bool {
    clause.words.len() <= 6
}

/// The sentences of a line.
fn sentences(text: &str, line: Range<usize>) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = line.start;
    let mut signs = text[line.clone()].char_indices().peekable();
    while let Some((at, letter)) = signs.next() {
        let ends = matches!(letter, '.' | '!' | '?') && signs.peek().is_none_or(|(_, next)| next.is_whitespace());
        if ends || matches!(letter, ';' | ':') {
            let end = line.start + at + letter.len_utf8();
            sentences.push(start..end);
            start = end;
        }
    }
    sentences.push(start..line.end);
    sentences
}

/// The clauses of a sentence.
fn cut(mut words: Vec<Word>, weight: f32) -> Vec<Clause> {
    // Denied as a whole: "ingen juridisk baggrund er nødvendig", "regnskab er ikke et krav".
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.folded.as_str()));
    if has(&DENIALS) && has(&NEEDED) {
        return vec![Clause { words, weight, denied_from: 0 }];
    }
    let mut clauses = Vec::new();
    while !words.is_empty() {
        let denied = words.windows(2).position(|pair| {
            DENIALS.contains(&pair[0].folded.as_str()) && !NO_DENIALS.contains(&pair[1].folded.as_str())
        });
        let denied_from = denied.unwrap_or(words.len());
        // A denial ends at "men" or after some words; another may follow.
        let reach = words.iter().skip(denied_from).take(REACH);
        let reach = reach.take_while(|word| !["men", "but"].contains(&word.folded.as_str())).count();
        let rest = words.split_off(denied_from + reach);
        clauses.push(Clause { words, weight, denied_from });
        words = rest;
    }
    clauses
}

/// The heading's clause in two: what is sought, and by whom.
fn heading(mut clause: Clause) -> Vec<Clause> {
    let cut = clause.words.iter().position(|word| FOR_WHOM.contains(&word.folded.as_str()));
    let Some(cut) = cut.filter(|&cut| cut <= clause.denied_from) else { return vec![clause] };
    let words = clause.words.split_off(cut);
    let by_whom = Clause { denied_from: clause.denied_from - cut, words, weight: 2.0 * EMPLOYER };
    clause.denied_from = cut;
    vec![clause, by_whom]
}

fn begins_with(words: &[Word], beginning: &str) -> bool {
    let mut words = words.iter().map(|word| word.folded.as_str());
    beginning.split(' ').all(|word| words.next() == Some(word))
}
