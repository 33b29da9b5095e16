//! Danish writes compounds as one word: "årsregnskab" is år + s + regnskab.

/// A part of a compound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part<'a> {
    /// Where it begins in the word, in bytes.
    pub from: usize,
    /// Its letters, without the s or e that links it to the next.
    pub text: &'a str,
    /// Whether it is a word of the vocabulary.
    pub known: bool,
}

/// What stands on its own in the vocabulary.
pub type Known<'a> = &'a dyn Fn(&str) -> bool;

/// Shorter parts are in too many words by chance.
const SHORTEST: usize = 3;
/// The last part says what kind of thing it is, and is longer: "nuanceret" ends in no "ret".
const SHORTEST_LAST: usize = 4;
/// Where only one half is known, both must be longer: "ejendom" is no kind of "dom".
const SHORTEST_ALONE: usize = 4;
/// And more so where that is the last one: "digitale" is no kind of "tale".
const SHORTEST_LAST_ALONE: usize = 5;
/// Longer words are not looked at.
const LONGEST: usize = 60;
/// Of how many parts a word can be made.
const MOST_PARTS: usize = 3;

/// The parts of a folded word, where it can be cut so that at least one of them is known; else none. A cut where both are known goes
/// before one where one is, and longer known parts before shorter ones.
///
/// ```
/// use search::analysis::parts;
///
/// let known = |word: &str| ["aar", "regnskab", "loen"].contains(&word);
/// let cut: Vec<_> = parts("aarsregnskab", &known).iter().map(|part| (part.from, part.text)).collect();
/// assert_eq!(cut, [(0, "aar"), (4, "regnskab")]);
/// let cut: Vec<_> = parts("loenkonsulent", &known).iter().map(|part| (part.text, part.known)).collect();
/// assert_eq!(cut, [("loen", true), ("konsulent", false)]);
/// assert!(parts("truckkort", &known).is_empty());
/// ```
pub fn parts<'a>(folded: &'a str, known: Known<'_>) -> Vec<Part<'a>> {
    if folded.len() > LONGEST {
        return Vec::new();
    }
    cut(folded, known, MOST_PARTS)
}

fn cut<'a>(word: &'a str, known: Known<'_>, most: usize) -> Vec<Part<'a>> {
    let mut best = Vec::new();
    let mut best_worth = 0;
    for at in SHORTEST..(word.len() + 1).saturating_sub(SHORTEST_LAST) {
        if !word.is_char_boundary(at) {
            continue;
        }
        let (left, right) = word.split_at(at);
        let left = first(left, known);
        let mut rest = vec![Part { from: 0, text: right, known: known(right) }];
        if !rest[0].known && most > 2 && left.known {
            let further = cut(right, known, most - 1);
            if !further.is_empty() && further.iter().all(|part| part.known) {
                rest = further;
            }
        }
        let all = left.known && rest.iter().all(|part| part.known);
        let worth = if all {
            // Fewer parts before more: "regnskabsprogram" is not cut further where "regnskab" is known.
            2 * LONGEST - rest.len()
        } else if left.text.len().min(right.len()) >= SHORTEST_ALONE
            && (left.known || rest[0].known && right.len() >= SHORTEST_LAST_ALONE)
        {
            if left.known { left.text.len() } else { right.len() }
        } else {
            0
        };
        if worth > best_worth {
            best_worth = worth;
            best = vec![left];
            best.extend(rest.into_iter().map(|part| Part { from: part.from + at, ..part }));
        }
    }
    best
}

/// The first part, with or without the letter that links it to the next: whichever is known.
fn first<'a>(left: &'a str, known: Known<'_>) -> Part<'a> {
    let linked = left.strip_suffix(['s', 'e']).filter(|word| word.len() >= SHORTEST && known(word));
    match linked {
        Some(text) => Part { from: 0, text, known: true },
        None => Part { from: 0, text: left, known: known(left) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: [&str; 9] =
        ["aar", "regnskab", "lager", "styring", "markedsfoering", "plan", "arbejde", "miljoe", "oekonomi"];

    fn cut_up(word: &str) -> Vec<&str> {
        parts(word, &|part| WORDS.contains(&part)).into_iter().filter(|part| part.known).map(|part| part.text).collect()
    }

    #[test]
    fn linking_letters_belong_to_no_part() {
        assert_eq!(cut_up("lagerstyring"), ["lager", "styring"]);
        assert_eq!(cut_up("markedsfoeringsplan"), ["markedsfoering", "plan"]);
        assert_eq!(cut_up("aarsregnskab"), ["aar", "regnskab"]);
    }

    #[test]
    fn three_parts_are_found_too() {
        assert_eq!(cut_up("lageroekonomistyring"), ["lager", "oekonomi", "styring"]);
    }

    #[test]
    fn a_word_inside_another_by_chance_is_no_part() {
        assert!(cut_up("planet").is_empty());
        assert!(cut_up("aarhus").is_empty());
    }

    #[test]
    fn letters_outside_of_the_alphabet_are_no_trouble() {
        for word in ["čšžłåß", "лагерь", "ααα", "😀😀😀😀"] {
            assert!(cut_up(word).is_empty(), "{word}");
        }
    }
}
