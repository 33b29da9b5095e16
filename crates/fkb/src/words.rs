//! The words of a Danish text that say something, in a form in which "budgetter" and "budgettering" are the same.

use catalogue::danish;
use search::analysis::{fold, is_silent, stem, words};

/// A word that says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// As it stands in the text, with what hyphens tie to it ("ESG-regnskab").
    pub(crate) shown: String,
    /// Lower case, letters folded as in a search.
    pub(crate) folded: String,
    /// Without its endings: the same for all forms of the word.
    pub(crate) stem: String,
}

/// The words of a text without those that stand in every text, in order.
pub(crate) fn telling_words(text: &str) -> Vec<Word> {
    let mut telling = Vec::new();
    let ties = |letter: char| danish::is_letter_or_digit(letter) || matches!(letter, '-' | '\u{2010}' | '\u{2011}');
    for run in text.split(|letter| !ties(letter)) {
        let shown = run.trim_matches(|letter| !danish::is_letter_or_digit(letter));
        let folded = fold(shown);
        for word in words(&folded).filter(|word| !is_silent(word)) {
            telling.push(Word { shown: shown.to_owned(), folded: word.to_owned(), stem: stem(word).to_owned() });
        }
    }
    telling
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_shown_as_they_stand_and_silent_ones_left_out() {
        let words = telling_words("Salgs- og ESG-regnskabet (F/I)");
        let shown: Vec<_> = words.iter().map(|word| (word.shown.as_str(), word.stem.as_str())).collect();
        assert_eq!(shown, [("Salgs", "salg"), ("ESG-regnskabet", "esg"), ("ESG-regnskabet", "regnskab"), ("F", "f")]);
    }
}
