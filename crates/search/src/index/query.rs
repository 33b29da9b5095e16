//! A query: its words, and what each of them may stand for.

use super::Index;
use super::lexicon::{NAME, SYNONYM, Stem, TITLE};
use crate::analysis::{Word, is_general, is_silent, is_work, places, stem};

/// How a word of a query came to a stem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// It is a form of it.
    Form,
    /// It is the beginning of a form.
    Beginning,
    /// It is a part of the word that was typed.
    Part,
    /// It stands inside of a form.
    Inside,
    /// It is a form of it with slips; the form's place in the lexicon.
    Spelling,
}

/// A stem that a word of a query may stand for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Candidate {
    pub(super) stem: Stem,
    /// 1 for the word itself, less for what is like it.
    pub(super) quality: f32,
    pub(super) how: How,
}

/// A word of a query, or a part of one where it is a compound.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    /// As it was typed.
    pub(super) typed: String,
    pub(super) folded: String,
    pub(super) candidates: Vec<Candidate>,
    /// The form that was meant, where it has slips.
    pub(super) meant: Option<String>,
    /// Whether it says little alone.
    pub(super) general: bool,
    /// Which compound it is a part of, by the place of its word in the query.
    pub(super) part_of: Option<usize>,
}

/// A query, cut into words and looked up.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Query {
    pub(super) text: String,
    /// The words, without silent ones; a compound that is no word of ours stands here in its parts.
    pub(super) tokens: Vec<Token>,
    /// All words folded, for comparing with whole titles.
    pub(super) words: Vec<Word>,
    /// Whether a telling word led to nothing.
    pub(super) has_unknown: bool,
    pub(super) steps: usize,
}

/// More words than these are a pasted text and no query: the rest is not looked at, so that no query is slow.
const MOST_WORDS: usize = 24;
// What the parts of a compound are worth: where one title has them all, where they stand for it, and where it is known itself.
const TOGETHER: f32 = 0.85;
const PART: f32 = 0.7;
const RELATED: f32 = 0.35;
/// What makes a noun of a verb's stem.
const NOUNS: [&str; 3] = ["ation", "ering", "else"];
/// Shorter stems begin too many words by chance.
const SHORTEST_DERIVED: usize = 5;
/// So many letters must begin a synonym.
const SHORTEST_OF_SYNONYM: usize = 4;
/// What a synonym's beginning is worth where titles begin so too.
const BESIDE_TITLES: f32 = 0.5;
/// So many forms may have one beginning.
const MOST_FORMS: usize = 60;

impl Query {
    pub(super) fn read(index: &Index, text: &str) -> Query {
        let text: String = text.chars().take(MOST_LETTERS).collect();
        let words = places(&text);
        let last = words.last().map(|word| word.at.end);
        let unfinished = last.filter(|&end| !text[end..].starts_with(char::is_whitespace));
        let telling: Vec<&Word> = words.iter().filter(|word| !is_silent(&word.folded)).take(MOST_WORDS).collect();
        let mut query =
            Query { tokens: Vec::new(), has_unknown: false, steps: 0, text: text.clone(), words: words.clone() };
        for (place, word) in telling.into_iter().enumerate() {
            let is_last = unfinished == Some(word.at.end);
            query.add(index, place, &text[word.at.clone()], &word.folded, is_last);
        }
        query
    }

    fn add(&mut self, index: &Index, place: usize, typed: &str, folded: &str, is_last: bool) {
        let mut token = Token {
            typed: typed.to_owned(),
            folded: folded.to_owned(),
            candidates: Vec::new(),
            meant: None,
            // "1" is in titles, but it is in much else too.
            general: is_general(folded) || folded.len() == 1,
            part_of: None,
        };
        let lexicon = &index.lexicon;
        // The word itself, in any form.
        if let Some(stem) = lexicon.stem_of(folded) {
            let quality = if lexicon.has_form(folded) { 1.0 } else { 0.95 };
            token.candidates.push(Candidate { stem, quality, how: How::Form });
        }
        // What it may become while it is typed.
        if is_last {
            let range = lexicon.beginning_with(folded);
            self.steps += range.len();
            // What is whole already is less likely to be a beginning.
            let weight = if token.candidates.is_empty() { 1.0 } else { 0.4 };
            let forms = &lexicon.forms[range];
            // A few letters begin too many synonyms, and what those lead to is a surprise; less so where no title begins so.
            let in_titles = forms.iter().any(|form| form.seen & TITLE != 0);
            let seen = if folded.len() < SHORTEST_OF_SYNONYM { TITLE | NAME } else { TITLE | NAME | SYNONYM };
            for form in forms.iter().filter(|form| form.seen & seen != 0).take(MOST_FORMS) {
                let share = folded.len() as f32 / form.text.len() as f32;
                let other = if in_titles && form.seen & TITLE == 0 { BESIDE_TITLES } else { 1.0 };
                token.offer(form.stem, other * weight * (0.6 + 0.4 * share), How::Beginning);
            }
        }
        if token.candidates.is_empty() && folded.len() > 2 {
            self.steps += lexicon.forms.len();
            for form in lexicon.without_marks(folded) {
                token.offer(form.stem, 0.9, How::Form);
            }
            // An ending may stand behind the letters that lack their marks.
            let shorter = stem(folded);
            if token.candidates.is_empty() && shorter.len() > 3 {
                for form in lexicon.without_marks(shorter) {
                    token.offer(form.stem, 0.85, How::Form);
                }
            }
        }
        // A compound of ours is also what it is made of; one that we don't know is only that.
        let has_course = token.candidates.iter().any(|candidate| index.has_course(candidate.stem));
        let is_named = token.candidates.iter().any(|candidate| index.is_named(candidate.stem));
        if has_course {
            self.offer_parts(index, &mut token, RELATED);
        } else if is_named {
            // "marketingassistent" is a job, and marketing.
            self.offer_parts(index, &mut token, PART);
        } else if self.add_parts(index, place, &token, true) {
            return;
        }
        // A form that nothing has, of a word that leads to no course, may well be another word.
        if token.candidates.is_empty() || (!has_course && !is_named && !lexicon.has_form(folded)) {
            self.spell(index, &mut token, 1);
        }
        if token.candidates.is_empty() {
            self.spell(index, &mut token, 2);
        }
        if !has_course && !is_named && token.meant.is_none() && self.add_parts(index, place, &token, false) {
            return;
        }
        if token.candidates.is_empty() && folded.len() > 3 {
            self.look_inside(index, &mut token);
        }
        if token.candidates.is_empty() && folded.len() > 5 {
            self.derive(index, &mut token);
        }
        if token.candidates.is_empty() && !token.general {
            self.has_unknown = true;
        }
        token.general |= !token.candidates.is_empty()
            && token.candidates.iter().all(|candidate| index.general[candidate.stem as usize]);
        self.tokens.push(token);
    }

    /// The parts of a compound that is itself a word of ours.
    fn offer_parts(&mut self, index: &Index, token: &mut Token, quality: f32) {
        for (_, part) in index.lexicon.parts(&token.folded) {
            if let Some(stem) = part.filter(|&stem| !index.general[stem as usize]) {
                token.offer(stem, quality, How::Part);
            }
        }
    }

    /// Takes a compound as its parts: all of them where a title has all, else those that say enough.
    fn add_parts(&mut self, index: &Index, place: usize, token: &Token, whole: bool) -> bool {
        let parts = index.lexicon.parts(&token.folded);
        let stems: Vec<Stem> = parts.iter().filter_map(|(_, stem)| *stem).collect();
        let together = stems.len() == parts.len() && index.have_course(&stems);
        if whole && !together {
            return false;
        }
        let known = stems.len() == parts.len();
        // What it is about stands first; the last part says what is done with it: "bilagshåndtering", "engelskkursus".
        let about = known
            && parts
                .last()
                .is_some_and(|(at, _)| is_general(&token.folded[at.clone()]) && !is_work(&token.folded[at.clone()]));
        // Or each part says something: "bilagsregistrering".
        let each = known && stems.iter().all(|&stem| !index.general[stem as usize]);
        let mut added = false;
        for (at, part) in &parts {
            let Some(stem) = *part else { continue };
            let general = index.general[stem as usize];
            // "lagerarbejde" is not about stock, nor "softwareudvikling" about development; "eventbureau" is about events,
            // and "bilagsmappe" about nothing that we know.
            if !together && (general || !(about || each || index.is_telling(stem))) {
                continue;
            }
            added = true;
            self.tokens.push(Token {
                typed: token.typed.clone(),
                folded: token.folded[at.clone()].to_owned(),
                candidates: vec![Candidate { stem, quality: if together { TOGETHER } else { PART }, how: How::Part }],
                meant: None,
                general,
                part_of: Some(place),
            });
        }
        added
    }

    /// Finds it inside of a title's words, where these are not known by their parts.
    fn look_inside(&mut self, index: &Index, token: &mut Token) {
        self.steps += index.lexicon.forms.len();
        for form in index.lexicon.forms.iter().filter(|form| form.seen & TITLE != 0) {
            if form.text.ends_with(&token.folded) || form.text.starts_with(&token.folded) {
                token.offer(form.stem, 0.6, How::Inside);
            }
        }
    }

    /// Finds compounds that begin with another word of the same stem: "præsentere" in "præsentationsteknik".
    fn derive(&mut self, index: &Index, token: &mut Token) {
        let stem = stem(&token.folded).to_owned();
        if stem.len() < SHORTEST_DERIVED {
            return;
        }
        let range = index.lexicon.beginning_with(&stem);
        self.steps += range.len();
        for form in index.lexicon.forms[range].iter().filter(|form| form.seen & TITLE != 0) {
            if NOUNS.iter().any(|noun| form.text[stem.len()..].starts_with(noun)) {
                token.offer(form.stem, 0.6, How::Inside);
            }
        }
    }

    fn spell(&mut self, index: &Index, token: &mut Token, most: u32) {
        self.steps += index.lexicon.forms.len();
        let (slips, forms) = index.lexicon.misspelt(&token.folded, TITLE | SYNONYM | NAME, most);
        for form in &forms {
            token.offer(form.stem, if slips < 2 { 0.75 } else { 0.6 }, How::Spelling);
        }
        token.meant = forms.first().map(|form| form.shown.clone());
    }
}

/// Longer queries are cut here.
const MOST_LETTERS: usize = 400;

impl Token {
    fn offer(&mut self, stem: Stem, quality: f32, how: How) {
        match self.candidates.iter_mut().find(|known| known.stem == stem) {
            Some(known) if known.quality < quality => *known = Candidate { stem, quality, how },
            Some(_) => {}
            None => self.candidates.push(Candidate { stem, quality, how }),
        }
    }

    /// The candidate with this stem.
    pub(super) fn candidate(&self, stem: Stem) -> Option<&Candidate> {
        self.candidates.iter().find(|candidate| candidate.stem == stem)
    }
}
