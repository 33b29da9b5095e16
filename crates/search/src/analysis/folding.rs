//! Letters that a reader writes in several ways become one.

use catalogue::danish;

/// Where a word may be cut at the end of a line: no letter, and no end of a word.
pub(super) const SOFT_HYPHEN: char = '\u{AD}';

/// Lower case, with `aa`, `ae`, `oe` for å, æ, ø, and without accents: people type what their keyboard has.
///
/// ```
/// assert_eq!(search::analysis::fold("Årsafslutning"), "aarsafslutning");
/// assert_eq!(search::analysis::fold("IDÉ"), "ide");
/// assert_eq!(search::analysis::fold("A\u{30A}rs\u{AD}regnskab"), "aarsregnskab");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 8);
    for letter in text.chars().map(danish::lowercase) {
        match letter {
            'å' => folded.push_str("aa"),
            'æ' | 'ä' => folded.push_str("ae"),
            'ø' | 'ö' => folded.push_str("oe"),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'á' | 'à' | 'â' => folded.push('a'),
            'ó' | 'ò' | 'ô' => folded.push('o'),
            'ü' => folded.push('u'),
            // The ring and the dots as signs of their own, as texts out of a PDF have them; other accents do not count.
            '\u{30A}' | '\u{308}' => match folded.chars().last() {
                Some('a') => folded.push(if letter == '\u{30A}' { 'a' } else { 'e' }),
                Some('o') => folded.push('e'),
                _ => {}
            },
            '\u{300}'..='\u{36F}' | SOFT_HYPHEN => {}
            other => folded.push(other),
        }
    }
    folded
}

/// Whether two folded words are the same to somebody who leaves out what the keyboard lacks: `a` for å and æ, `o` for ø, also `e`
/// for æ.
///
/// ```
/// use search::analysis::{fold, same_without_marks};
/// assert!(same_without_marks("arsregnskab", &fold("årsregnskab")));
/// assert!(same_without_marks("okonomi", &fold("økonomi")));
/// assert!(same_without_marks("lesning", &fold("læsning")));
/// assert!(!same_without_marks("lan", &fold("løn")));
/// ```
pub fn same_without_marks(typed: &str, full: &str) -> bool {
    same(typed.as_bytes(), full.as_bytes())
}

fn same(mut typed: &[u8], mut full: &[u8]) -> bool {
    loop {
        match (typed, full) {
            ([], []) => return true,
            ([a, typed_rest @ ..], [b, full_rest @ ..]) if a == b => {
                if let (b'a', [b'a' | b'e', after @ ..]) | (b'o', [b'e', after @ ..]) = (a, full_rest)
                    && same(typed_rest, after)
                {
                    return true;
                }
                (typed, full) = (typed_rest, full_rest);
            }
            ([b'e', typed_rest @ ..], [b'a', b'e', full_rest @ ..]) => (typed, full) = (typed_rest, full_rest),
            _ => return false,
        }
    }
}
