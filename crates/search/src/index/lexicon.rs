//! Every word form that titles, synonyms, names and the guide use, with the stem that it shares with its other forms.

use std::ops::Range;

use catalogue::danish;

use crate::analysis::{Word, is_general, is_silent, parts, same_without_marks, slips, stem};
use crate::order::ordered;

/// A stem, as its place in the lexicon.
pub(crate) type Stem = u32;

/// Where a form was seen, as bits.
pub(super) type Seen = u8;
/// In a title.
pub(super) const TITLE: Seen = 1;
/// In a group of synonyms.
pub(super) const SYNONYM: Seen = 2;
/// In the name of a topic, a competence or a job role.
pub(super) const NAME: Seen = 4;
/// In what the guide says of a competence.
pub(super) const GUIDE: Seen = 8;

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Form {
    /// Folded.
    pub(super) text: String,
    /// As it was written, in small letters.
    pub(super) shown: String,
    pub(super) stem: Stem,
    pub(super) seen: Seen,
    /// Where it is a compound: its parts, by their places in the folded word, with their stems. For forms of titles only.
    pub(super) parts: Vec<(Range<usize>, Option<Stem>)>,
}

impl Form {
    /// Its stem, and those of its parts.
    pub(super) fn stems(&self) -> impl Iterator<Item = Stem> {
        [self.stem].into_iter().chain(self.parts.iter().filter_map(|(_, stem)| *stem))
    }
}

/// Forms and stems, both in order of their letters.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Lexicon {
    pub(super) forms: Vec<Form>,
    stems: Vec<String>,
}

impl Lexicon {
    /// The forms of these words, each as it was written and with where it was seen; silent words are left out. Stems and parts are
    /// found by [`Lexicon::find_stems`].
    pub(super) fn of_forms(words: Vec<(Word, &str, Seen)>) -> Self {
        let mut forms: Vec<Form> = Vec::new();
        for at in ordered(words.len(), &|a, b| words[a].0.folded.cmp(&words[b].0.folded)) {
            let (word, text, seen) = &words[at];
            let folded = &word.folded;
            match forms.last_mut() {
                Some(last) if last.text == *folded => last.seen |= seen,
                _ if is_silent(folded) => {}
                _ => {
                    let shown = text[word.at.clone()].chars().map(danish::lowercase).collect();
                    forms.push(Form { text: folded.clone(), shown, stem: 0, seen: *seen, parts: Vec::new() });
                }
            }
        }
        Lexicon { forms, stems: Vec::new() }
    }

    /// Finds the stem of each form, and the parts of compounds.
    pub(super) fn find_stems(&mut self) {
        let stems: Vec<&str> = self.forms.iter().map(|form| stem(&form.text)).collect();
        let mut distinct: Vec<String> = Vec::new();
        let mut of_forms: Vec<Stem> = vec![0; stems.len()];
        for at in ordered(stems.len(), &|a, b| stems[a].cmp(stems[b])) {
            if distinct.last().is_none_or(|last| last != stems[at]) {
                distinct.push(stems[at].to_owned());
            }
            of_forms[at] = distinct.len() as Stem - 1;
        }
        self.stems = distinct;
        for (form, stem) in self.forms.iter_mut().zip(of_forms) {
            form.stem = stem;
        }
        for place in 0..self.forms.len() {
            // What says little has no parts that say more: "grundlæggende" is about nothing that is laid.
            if self.forms[place].seen & TITLE != 0 && !is_general(&self.forms[place].text) {
                let parts = self.parts(&self.forms[place].text);
                self.forms[place].parts = parts;
            }
        }
    }

    /// How many stems there are.
    pub(crate) fn stems(&self) -> usize {
        self.stems.len()
    }

    /// The letters of a stem.
    pub(crate) fn letters(&self, stem: Stem) -> &str {
        self.stems.get(stem as usize).map_or("", String::as_str)
    }

    /// The stem of a folded word, where one of its forms was seen.
    pub(crate) fn stem_of(&self, folded: &str) -> Option<Stem> {
        let stem = stem(folded);
        self.stems.binary_search_by(|known| known.as_str().cmp(stem)).ok().map(|place| place as Stem)
    }

    /// Whether a word was seen in just this form.
    pub(super) fn has_form(&self, folded: &str) -> bool {
        self.place(folded).is_some()
    }

    /// The form with just these letters, as its place.
    pub(super) fn place(&self, folded: &str) -> Option<usize> {
        self.forms.binary_search_by(|form| form.text.as_str().cmp(folded)).ok()
    }

    /// Forms that begin with these letters.
    pub(super) fn beginning_with(&self, letters: &str) -> Range<usize> {
        let from = self.forms.partition_point(|form| form.text.as_str() < letters);
        let more = self.forms[from..].iter().take_while(|form| form.text.starts_with(letters)).count();
        from..from + more
    }

    /// The parts of a compound whose parts were seen as words: the place of each in the word, and its stem where it has one.
    pub(crate) fn parts(&self, folded: &str) -> Vec<(Range<usize>, Option<Stem>)> {
        let known = |part: &str| !is_silent(part) && self.is_word(part);
        let parts = parts(folded, &known);
        let cut = parts.iter().map(|part| {
            let stem = if part.known { self.stem_of(part.text) } else { None };
            (part.from..part.from + part.text.len(), stem)
        });
        cut.collect()
    }

    /// Whether this is a form of a word that was seen, and no mere beginning of one that happens to look like its stem.
    fn is_word(&self, part: &str) -> bool {
        self.place(part).is_some() || (part.len() > SHORTEST_STEM && self.stem_of(part).is_some())
    }

    /// Forms of which somebody may have left out the marks over the letters.
    pub(super) fn without_marks<'a>(&'a self, typed: &'a str) -> impl Iterator<Item = &'a Form> {
        let near = self.near(typed);
        self.forms[near]
            .iter()
            .filter(move |form| form.text.len() > typed.len() && same_without_marks(typed, &form.text))
    }

    /// Forms that differ by the fewest slips, if by no more than such a word may have: one from 4 letters, two from 8, none in
    /// words with digits.
    pub(super) fn misspelt(&self, typed: &str, seen: Seen, most: u32) -> (u32, Vec<&Form>) {
        let most = match typed.len() {
            _ if typed.bytes().any(|letter| letter.is_ascii_digit()) => return (0, Vec::new()),
            0..4 => return (0, Vec::new()),
            4..8 => most.min(1),
            _ => most,
        };
        let mut least = most;
        let mut found = Vec::new();
        for form in self.forms.iter().filter(|form| form.seen & seen != 0 && form.text.len() > 3) {
            // The first letter is rarely wrong, and another one mostly makes another word ("bager", "lager").
            let (typed_2, form_2) = (&typed.as_bytes()[..2], &form.text.as_bytes()[..2]);
            let swapped = typed_2[0] == form_2[1] && typed_2[1] == form_2[0];
            if sound(typed_2[0]) != sound(form_2[0]) && !swapped {
                continue;
            }
            // Another letter in a short word mostly makes another word as well ("pilot", "pivot").
            let is_short = typed.len() < SHORT && typed.len() == form.text.len();
            if is_short && other_letters(typed, &form.text) > 0 {
                continue;
            }
            let slips = slips(typed, &form.text, least).or_else(|| {
                // The first part of a compound: "præsentaion" of "præsentationsteknik".
                let lengths = [typed.len() - 1, typed.len(), typed.len() + 1];
                let longer = form.text.len() > typed.len() + 2 && typed.len() >= SHORTEST_BEGINNING;
                let beginnings = lengths.into_iter().filter_map(|length| form.text.get(..length));
                beginnings.filter(|_| longer).filter_map(|beginning| slips(typed, beginning, least.min(1))).min()
            });
            if let Some(slips) = slips {
                if slips < least {
                    found.clear();
                    least = slips;
                }
                found.push(form);
            }
        }
        (least, found)
    }

    /// Forms with the same first letter.
    fn near(&self, typed: &str) -> Range<usize> {
        match typed.chars().next() {
            Some(first) => self.beginning_with(&typed[..first.len_utf8()]),
            None => 0..0,
        }
    }
}

/// How many letters of a word the other does not have, wherever they stand.
fn other_letters(a: &str, b: &str) -> usize {
    let count = |word: &str, letter| word.bytes().filter(|other| *other == letter).count();
    (b'a'..=b'z').map(|letter| count(a, letter).saturating_sub(count(b, letter))).sum()
}

/// One letter for those that sound alike at the beginning of a word: "kontrolling", "sirkulær".
const fn sound(letter: u8) -> u8 {
    match letter {
        b'c' | b'q' => b'k',
        b'z' => b's',
        b'w' => b'v',
        b'y' => b'i',
        other => other,
    }
}

/// Shorter words are short.
const SHORT: usize = 6;
/// Shorter words are misspelt beginnings of too many.
const SHORTEST_BEGINNING: usize = 8;
/// "styr" is a stem of three endings; a part as short as this must be a form that was seen.
const SHORTEST_STEM: usize = 4;
