//! What words can meet in: the whole word, a part of a compound, a run of letters at its beginning or end.

use std::collections::BTreeSet;

use search::analysis::{LONGEST, stem};

use crate::words::Word;

/// Something that two words may have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// A stem: of a word, or of a part of a compound.
    Stem(String),
    /// The first letters.
    Beginning(String),
    /// The last letters of the stem.
    End(String),
}

/// Parts of compounds weigh less than a whole word, and letters less than parts.
const PART: f64 = 0.7;
const LETTERS: f64 = 0.3;

/// Shorter parts are in too many words by chance.
const SHORTEST_PART: usize = 4;
/// The first half of a compound may be shorter where the other is a known word ("løn", "mål").
const SHORTEST_REST: usize = 3;
/// So many letters are a run. Danish has more beginnings in common by chance ("inter-", "kontr-") than ends of stems.
const BEGINNING: usize = 6;
const END: usize = 5;

/// The stems of all words that were seen. What a compound is made of is known from them, without a dictionary.
#[derive(Debug)]
pub(super) struct Vocabulary(BTreeSet<String>);

impl Vocabulary {
    pub(super) fn of<'a>(words: impl Iterator<Item = &'a Word>) -> Self {
        Vocabulary(words.map(|word| word.stem.clone()).filter(|stem| letters(stem) >= SHORTEST_PART).collect())
    }

    /// What this word can be met in, each once, with how well that stands for the word.
    pub(super) fn keys(&self, word: &Word) -> Vec<(Key, f64)> {
        let mut keys = vec![(Key::Stem(word.stem.clone()), 1.0)];
        for part in self.parts(&word.folded) {
            if part != word.stem && !keys.iter().any(|(key, _)| matches!(key, Key::Stem(known) if *known == part)) {
                keys.push((Key::Stem(part), PART));
            }
        }
        let count = letters(&word.stem);
        if count >= BEGINNING {
            keys.push((Key::Beginning(word.stem.chars().take(BEGINNING).collect()), LETTERS));
        }
        if count >= END {
            keys.push((Key::End(word.stem.chars().skip(count - END).collect()), LETTERS));
        }
        keys
    }

    /// The stems of the two parts of a compound, where at least one of them is a word that was seen; both, where there is
    /// such a place to cut.
    fn parts(&self, folded: &str) -> Vec<String> {
        if folded.len() > LONGEST {
            return Vec::new();
        }
        let whole = letters(stem(folded));
        let cuts = folded.char_indices().enumerate().skip(SHORTEST_REST);
        // What is left behind a part is more than an ending.
        let cuts = cuts.take_while(|(count, _)| count + SHORTEST_PART <= whole);
        let halves = cuts.filter_map(|(_, (at, _))| {
            let (left, right) = folded.split_at(at);
            // The s or e between two parts belongs to neither.
            let left = left.strip_suffix(['s', 'e']).filter(|left| self.knows(left)).unwrap_or(left);
            let halves = [stem(left), stem(right)];
            let known = halves.map(|half| if self.knows(half) { letters(half) } else { 0 });
            (known != [0, 0]).then_some(((!known.contains(&0), known[0] + known[1]), halves))
        });
        let best = halves.max_by_key(|(known, _)| *known);
        let parts = best.map(|(_, halves)| halves).into_iter().flatten();
        parts.filter(|part| letters(part) >= SHORTEST_REST).map(str::to_owned).collect()
    }

    fn knows(&self, part: &str) -> bool {
        letters(part) >= SHORTEST_PART && self.0.contains(stem(part))
    }
}

fn letters(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::telling_words;

    fn parts(word: &str, seen: &str) -> Vec<String> {
        let seen = telling_words(seen);
        Vocabulary::of(seen.iter()).parts(&search::analysis::fold(word))
    }

    #[test]
    fn a_compound_is_cut_where_both_parts_are_known() {
        assert_eq!(parts("årsregnskabet", "regnskab"), ["aars", "regnskab"]);
        assert_eq!(parts("målgruppevalg", "målgruppen vælger et valg, grupper"), ["maalgrup", "valg"]);
        assert_eq!(parts("lønberegning", "løn, beregne"), ["loen", "beregn"]);
    }

    #[test]
    fn the_s_between_two_parts_belongs_to_neither() {
        assert_eq!(parts("virksomhedsregistrering", "virksomhed, registrere"), ["virksom", "registr"]);
    }

    #[test]
    fn an_ending_is_no_part() {
        for (word, seen) in [("kontering", "konto, konti, ring"), ("virksomhed", "virke, somme")] {
            assert_eq!(parts(word, seen), Vec::<String>::new());
        }
    }

    #[test]
    fn a_hostile_word_has_no_parts_and_takes_no_time() {
        let word = "s".repeat(1 << 20);
        assert_eq!(parts(&format!("e{word}"), "sses"), Vec::<String>::new());
    }
}
