//! The words of a Danish text that say something, in a form in which "budgetter" and "budgettering" are the same.

use catalogue::danish;
use search::analysis::{fold, words};

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
        for word in words(&folded).filter(|word| SILENT.binary_search(word).is_err()) {
            telling.push(Word { shown: shown.to_owned(), folded: word.to_owned(), stem: stem(word).to_owned() });
        }
    }
    telling
}

/// Words that tell nothing about what a text is about: folded, in order.
const SILENT: [&str; 117] = [
    "ad", "af", "alle", "alt", "altid", "anden", "andet", "andre", "at", "baade", "bl", "blandt", "blev", "blive",
    "bliver", "bruge", "brugen", "bruger", "da", "de", "del", "dem", "den", "denne", "der", "deres", "derfor", "det",
    "dette", "dig", "din", "dine", "disse", "dit", "dog", "du", "efter", "egen", "egne", "eller", "en", "end", "er",
    "et", "evt", "faa", "faar", "flere", "foer", "for", "fordi", "fra", "fx", "gaelder", "gennem", "giver", "god",
    "gode", "godt", "goer", "ham", "han", "har", "have", "hele", "her", "herunder", "hvad", "hvem", "hver", "hvis",
    "hvor", "hvordan", "i", "ifm", "ift", "igennem", "ikke", "ind", "inden", "jeg", "kan", "maa", "man", "mange",
    "med", "meget", "mellem", "men", "mere", "mest", "mindre", "mm", "mv", "naar", "nogle", "nye", "og", "ogsaa", "om",
    "op", "over", "paa", "samt", "selv", "sin", "skal", "som", "til", "ud", "under", "vaere", "vaeret", "ved", "vi",
    "via", "vil",
];

/// What follows a stem, in forms and in words made of it, with the fewest letters that may be left before it. Longest first.
const ENDINGS: [(&str, usize); 35] = [
    ("ationer", 4),
    ("elserne", 4),
    ("erende", 4),
    ("eringer", 4),
    ("ernes", 3),
    ("ering", 4),
    ("ation", 4),
    ("elser", 4),
    ("ator", 4),
    ("else", 4),
    ("erne", 3),
    ("eret", 4),
    ("ende", 4),
    ("enes", 3),
    ("ligt", 4),
    ("ere", 4),
    ("ede", 4),
    ("hed", 4),
    ("lig", 4),
    ("ing", 4),
    ("ion", 4),
    ("isk", 4),
    ("igt", 4),
    ("ene", 3),
    ("ens", 4),
    ("ers", 4),
    ("ets", 4),
    ("en", 4),
    ("er", 3),
    ("es", 4),
    ("et", 4),
    ("ig", 4),
    ("e", 3),
    ("i", 6),
    ("s", 4),
];

/// Longer ones are no words, and would take long to look at.
pub(crate) const LONGEST: usize = 80;

/// The beginning of a folded word that all its forms have in common.
///
/// Endings are taken off until there is none left: so forms with one and with two of them meet, also where a stem happens to end
/// like one ("budget", "budgetter").
pub(crate) fn stem(folded: &str) -> &str {
    let mut stem = folded;
    if folded.len() > LONGEST {
        return folded;
    }
    loop {
        let shorter = ENDINGS.iter().find_map(|&(ending, least)| {
            let rest = stem.strip_suffix(ending)?;
            (rest.len() >= least && rest.contains(is_vowel)).then_some(rest)
        });
        let Some(rest) = shorter else { return stem };
        stem = single(rest);
    }
}

/// "budgett" without the second t: a consonant is doubled before an ending.
fn single(stem: &str) -> &str {
    match stem.as_bytes() {
        [.., a, b] if a == b && stem.len() > 3 && b.is_ascii_lowercase() && !is_vowel(char::from(*b)) => {
            &stem[..stem.len() - 1]
        }
        _ => stem,
    }
}

const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for forms in [
            &["budget", "budgetter", "budgetterne", "budgettering"][..],
            &["virksomhed", "virksomheden", "virksomhedens", "virksomheder"],
            &["baeredygtig", "baeredygtige", "baeredygtigt", "baeredygtighed"],
            &["koordinering", "koordination", "koordinator", "koordinere", "koordinerende"],
            &["regnskab", "regnskabet", "regnskaber", "regnskabs"],
            &["kunde", "kunder", "kunderne"],
            &["oekonomi", "oekonomisk", "oekonomiske"],
        ] {
            let stems: Vec<_> = forms.iter().map(|form| stem(form)).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{forms:?} {stems:?}");
        }
    }

    #[test]
    fn a_short_word_keeps_its_letters() {
        for word in ["esg", "rkv", "plan", "moms", "ting"] {
            assert_eq!(stem(word), word);
        }
    }

    #[test]
    fn words_are_shown_as_they_stand_and_silent_ones_left_out() {
        let words = telling_words("Salgs- og ESG-regnskabet (F/I)");
        let shown: Vec<_> = words.iter().map(|word| (word.shown.as_str(), word.stem.as_str())).collect();
        assert_eq!(shown, [("Salgs", "salg"), ("ESG-regnskabet", "esg"), ("ESG-regnskabet", "regnskab"), ("F", "f")]);
    }

    #[test]
    fn silent_words_are_folded_and_in_order() {
        assert!(SILENT.is_sorted() && SILENT.iter().all(|word| fold(word) == *word));
    }
}
