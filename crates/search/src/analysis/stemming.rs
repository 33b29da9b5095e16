//! Danish inflection: what all forms of a word have in common.
//!
//! Our own and not Snowball's Danish stemmer: that one keeps "budgettering" and "budget" apart, and a search shall not.

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
pub const LONGEST: usize = 80;

/// The beginning of a folded word that all its forms have in common.
///
/// Endings are taken off until there is none left: so forms with one and with two of them meet, also where a stem happens to end
/// like one ("budget", "budgetter").
pub fn stem(folded: &str) -> &str {
    let mut stem = folded;
    if folded.len() > LONGEST {
        return folded;
    }
    loop {
        let last = stem.as_bytes().last();
        let shorter = ENDINGS.iter().find_map(|&(ending, least)| {
            // Most endings are told apart by one letter, which costs less than to compare them.
            let rest = if ending.as_bytes().last() == last { stem.strip_suffix(ending)? } else { return None };
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
}
