//! A query: its words, and what each of them may stand for.

use std::ops::Range;

use super::Index;
use super::lexicon::{NAME, SYNONYM, Stem, TITLE};
use crate::analysis::{Word, is_general, is_other_word, is_silent, is_work, places, stem};

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
    /// It is a form of it with slips.
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
}

/// A query, cut into words and looked up in an index.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    pub(super) text: String,
    /// The words, without silent ones; a compound that is no word of ours stands here in its parts.
    pub(super) tokens: Vec<Token>,
    /// All words folded, for comparing with whole titles.
    pub(super) words: Vec<Word>,
    pub(super) steps: usize,
}

/// Longer queries are cut here.
const MOST_LETTERS: usize = 400;
/// More words than these are a pasted text and no query: the rest is not looked at, so that no query is slow.
const MOST_WORDS: usize = 24;
// What the parts of a compound are worth: where one title has them all, where they stand for it, and where it is known itself.
const TOGETHER: f32 = 0.85;
const PART: f32 = 0.7;
const RELATED: f32 = 0.35;
/// What makes a noun of a verb's stem.
const NOUNS: [&str; 3] = ["ation", "ering", "else"];
/// So many slips may be in a word.
const MOST_SLIPS: u32 = 2;
/// Shorter words lack no marks, and are inside of too many others.
const SHORTEST_WITHOUT_MARKS: usize = 3;
const SHORTEST_INSIDE: usize = 4;
/// Shorter stems begin too many words by chance.
const SHORTEST_DERIVED: usize = 5;
/// So many letters must begin a synonym.
const SHORTEST_OF_SYNONYM: usize = 5;
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
        let mut query = Query { tokens: Vec::new(), steps: 0, text, words: Vec::new() };
        let mut before = 0;
        for word in words.iter().filter(|word| !is_silent(&word.folded)).take(MOST_WORDS) {
            let tied = before + 1 == word.at.start && query.text[before..].starts_with('-');
            query.add(index, word, unfinished == Some(word.at.end), tied);
            if tied {
                query.weigh_tied(index);
            }
            before = word.at.end;
        }
        query.words = words;
        query
    }

    /// What a word without courses says that a hyphen ties to one which leads nowhere: little. "It-sikkerhed" is not about computers.
    fn weigh_tied(&mut self, index: &Index) {
        if let [.., first, last] = &mut self.tokens[..] {
            let leads = |stem| index.has_course(stem) || index.is_named(stem);
            let leads_together = |stem| {
                let mut phrases = first.candidates.iter().flat_map(|candidate| index.phrases_from(candidate.stem));
                phrases.any(|phrase| phrase.stems.get(1) == Some(&stem))
            };
            let has_course = first.candidates.iter().any(|candidate| index.has_course(candidate.stem));
            let mut stems = last.candidates.iter().map(|candidate| candidate.stem);
            let leads = last.general || stems.any(|stem| leads(stem) || leads_together(stem));
            first.general |= !has_course && !leads;
        }
    }

    /// Looks a word up, in ever freer ways until one leads somewhere.
    fn add(&mut self, index: &Index, word: &Word, is_last: bool, is_tied: bool) {
        let mut token = Token {
            typed: self.text[word.at.clone()].to_owned(),
            folded: word.folded.clone(),
            candidates: Vec::new(),
            meant: None,
            // "1" is in titles, but it is in much else too.
            general: is_general(&word.folded) || word.folded.len() == 1,
        };
        if is_other_word(&word.folded) && !index.lexicon.has_form(&word.folded) {
            return self.tokens.push(token);
        }
        self.look_up(index, &mut token);
        if is_last {
            self.complete(index, &mut token, !is_tied);
        }
        if token.candidates.is_empty() {
            self.look_up_without_marks(index, &mut token);
        }
        // A compound of ours is also what it is made of; one that we don't know is only that.
        let parts = Parts::of(index, &token.folded);
        let leads_to = |leads: &dyn Fn(Stem) -> bool| token.candidates.iter().any(|candidate| leads(candidate.stem));
        let has_course = leads_to(&|stem| index.has_course(stem));
        let is_named = leads_to(&|stem| index.is_named(stem));
        if has_course || is_named {
            // "marketingassistent" is a job, and marketing.
            parts.offer(index, &mut token, if has_course { RELATED } else { PART });
        } else if parts.stand_in_one_title {
            return self.add_parts(index, &token, &parts);
        } else {
            // A form that nothing has, of a word that leads to no course, may well be another word.
            let most = if token.candidates.is_empty() { MOST_SLIPS } else { 1 };
            if token.candidates.is_empty() || !index.lexicon.has_form(&token.folded) {
                self.spell(index, &mut token, most);
            }
            if token.meant.is_none() && parts.say_enough(index) {
                return self.add_parts(index, &token, &parts);
            }
        }
        if token.candidates.is_empty() && token.folded.len() >= SHORTEST_INSIDE {
            self.look_inside(index, &mut token);
        }
        if token.candidates.is_empty() {
            self.derive(index, &mut token);
        }
        token.general |= !token.candidates.is_empty()
            && token.candidates.iter().all(|candidate| index.general[candidate.stem as usize]);
        self.tokens.push(token);
    }

    /// Finds the word itself, in any form.
    fn look_up(&mut self, index: &Index, token: &mut Token) {
        if let Some(stem) = index.lexicon.stem_of(&token.folded) {
            let quality = if index.lexicon.has_form(&token.folded) { 1.0 } else { 0.95 };
            token.offer(stem, quality, How::Form);
        }
    }

    /// Finds what it may become while it is typed.
    fn complete(&mut self, index: &Index, token: &mut Token, to_synonyms: bool) {
        let range = index.lexicon.beginning_with(&token.folded);
        self.steps += range.len();
        let forms = &index.lexicon.forms[range];
        // What is whole already is less likely to be a beginning.
        let weight = if token.candidates.is_empty() { 1.0 } else { 0.4 };
        // A few letters begin too many synonyms, and what those lead to is a surprise; less so where no title begins so.
        let in_titles = forms.iter().any(|form| form.seen & TITLE != 0);
        let to_synonyms = to_synonyms && token.folded.len() >= SHORTEST_OF_SYNONYM;
        let seen = if to_synonyms { TITLE | NAME | SYNONYM } else { TITLE | NAME };
        for form in forms.iter().filter(|form| form.seen & seen != 0).take(MOST_FORMS) {
            let share = token.folded.len() as f32 / form.text.len() as f32;
            let other = if in_titles && form.seen & TITLE == 0 { BESIDE_TITLES } else { 1.0 };
            token.offer(form.stem, other * weight * (0.6 + 0.4 * share), How::Beginning);
        }
    }

    /// Finds it where the marks over its letters were left out.
    fn look_up_without_marks(&mut self, index: &Index, token: &mut Token) {
        // An ending may stand behind the letters that lack their marks.
        let words = [token.folded.clone(), stem(&token.folded).to_owned()];
        for (word, quality) in words.iter().zip([0.9, 0.85]) {
            if token.candidates.is_empty() && word.len() >= SHORTEST_WITHOUT_MARKS {
                self.steps += index.lexicon.forms.len();
                for form in index.lexicon.without_marks(word) {
                    token.offer(form.stem, quality, How::Form);
                }
            }
        }
    }

    /// Takes a compound as those of its parts that say enough.
    fn add_parts(&mut self, index: &Index, token: &Token, parts: &Parts) {
        let quality = if parts.stand_in_one_title { TOGETHER } else { PART };
        for (at, stem) in parts.telling(index) {
            self.tokens.push(Token {
                typed: token.typed.clone(),
                folded: token.folded[at.clone()].to_owned(),
                candidates: vec![Candidate { stem, quality, how: How::Part }],
                meant: None,
                general: index.general[stem as usize],
            });
        }
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

    /// Finds what it was meant to be, if so many slips are in it or fewer.
    fn spell(&mut self, index: &Index, token: &mut Token, most: u32) {
        self.steps += index.lexicon.forms.len();
        let (slips, forms) = index.lexicon.misspelt(&token.folded, TITLE | SYNONYM | NAME, most);
        for form in &forms {
            token.offer(form.stem, if slips < 2 { 0.75 } else { 0.6 }, How::Spelling);
        }
        token.meant = forms.first().map(|form| form.shown.clone());
    }
}

/// What a compound is made of.
struct Parts {
    /// The place of each in the folded word, with its stem where it is a word of ours.
    parts: Vec<(Range<usize>, Option<Stem>)>,
    /// Whether all are, and one title has them all.
    stand_in_one_title: bool,
    /// Whether all are, and each that is not general says what the compound is about: "bilagsregistrering", or "bilagshåndtering"
    /// and "engelskkursus", where the last part says what is done with it.
    each_says: bool,
}

impl Parts {
    fn of(index: &Index, folded: &str) -> Self {
        let parts = index.lexicon.parts(folded);
        let stems: Option<Vec<Stem>> = parts.iter().map(|(_, stem)| *stem).collect();
        // Not where it is about people at work: "lagerarbejde" is not about stock.
        let says_what_is_done = |part: &str| is_general(part) && !is_work(part);
        let is_about = parts.last().is_some_and(|(at, _)| says_what_is_done(&folded[at.clone()]));
        let stems = stems.filter(|stems| !stems.is_empty());
        let each_says = |stems: &Vec<Stem>| is_about || !stems.iter().any(|&stem| index.general[stem as usize]);
        Parts {
            stand_in_one_title: stems.as_ref().is_some_and(|stems| index.have_course(stems)),
            each_says: stems.as_ref().is_some_and(each_says),
            parts,
        }
    }

    /// The parts that stand for the compound: all of them where one title has all. Else "softwareudvikling" is not about
    /// development, but "eventbureau" is about events.
    fn telling<'a>(&'a self, index: &'a Index) -> impl Iterator<Item = (&'a Range<usize>, Stem)> {
        let known = self.parts.iter().filter_map(|(at, stem)| Some((at, (*stem)?)));
        known.filter(|&(_, stem)| {
            self.stand_in_one_title || !index.general[stem as usize] && (self.each_says || index.is_telling(stem))
        })
    }

    fn say_enough(&self, index: &Index) -> bool {
        self.telling(index).next().is_some()
    }

    /// Offers them beside the compound, which is itself a word of ours.
    fn offer(&self, index: &Index, token: &mut Token, quality: f32) {
        for stem in self.parts.iter().filter_map(|(_, stem)| *stem).filter(|&stem| !index.general[stem as usize]) {
            token.offer(stem, quality, How::Part);
        }
    }
}

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
