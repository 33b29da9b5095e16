//! Words are runs of letters and digits.

use std::ops::Range;

use catalogue::danish;

use super::fold;
use super::folding::SOFT_HYPHEN;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
    /// Its letters, folded.
    pub folded: String,
}

/// The words of a folded text, in order.
///
/// ```
/// let words: Vec<_> = search::analysis::words("referat- og notatteknik (f/i)").collect();
/// assert_eq!(words, ["referat", "og", "notatteknik", "f", "i"]);
/// ```
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|letter: char| !danish::is_letter_or_digit(letter)).filter(|word| !word.is_empty())
}

/// The words of a text with their places. A single letter that a hyphen or a slash ties to the next
/// word belongs to it: `F/I`, `e-handel`.
///
/// ```
/// let found = search::analysis::places("Praktik for F/I, e-Handel og ESG-rapport");
/// let words: Vec<_> = found.iter().map(|word| word.folded.as_str()).collect();
/// assert_eq!(words, ["praktik", "for", "fi", "ehandel", "og", "esg", "rapport"]);
/// assert_eq!(found[2].at, 12..15);
/// ```
pub fn places(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    // Where the present run of letters begins, and whether it is tied to the word before it.
    let mut begin = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        let in_word = danish::is_letter_or_digit(letter) || (letter == SOFT_HYPHEN && begin.is_some());
        match (begin, in_word) {
            (None, true) => begin = Some(at),
            (Some(start), false) => {
                add(&mut found, text, start..at);
                begin = None;
            }
            _ => {}
        }
    }
    found
}

fn add(found: &mut Vec<Word>, text: &str, at: Range<usize>) {
    let folded = fold(&text[at.clone()]);
    if let Some(before) = found.last_mut()
        && matches!(&text[before.at.end..at.start], "-" | "/" | "\u{2010}" | "\u{2011}")
        && is_one_letter(&before.folded)
    {
        before.at.end = at.end;
        before.folded.push_str(&folded);
    } else {
        found.push(Word { at, folded });
    }
}

fn is_one_letter(word: &str) -> bool {
    word.len() == 1 && !word.as_bytes()[0].is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_text_as_it_was_written() {
        let text = "Årsafslutning – “Moms”";
        let shown: Vec<_> = places(text).into_iter().map(|word| text[word.at].to_owned()).collect();
        assert_eq!(shown, ["Årsafslutning", "Moms"]);
    }

    #[test]
    fn signs_alone_are_no_words() {
        for text in ["", "  ", "-/-", "😀 (.*)", "\u{202e}"] {
            assert!(places(text).is_empty(), "{text:?}");
        }
    }
}
