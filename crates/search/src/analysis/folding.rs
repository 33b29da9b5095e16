//! Letters that a reader writes in several ways become one.

use catalogue::danish;

/// Lower case, with `aa`, `ae`, `oe` for å, æ, ø, and without accents: people type what their keyboard has.
///
/// ```
/// assert_eq!(search::analysis::fold("Årsafslutning"), "aarsafslutning");
/// assert_eq!(search::analysis::fold("IDÉ"), "ide");
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
            other => folded.push(other),
        }
    }
    folded
}
