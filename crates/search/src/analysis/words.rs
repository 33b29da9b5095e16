//! Words are runs of letters and digits.

use catalogue::danish;

/// The words of a folded text, in order.
///
/// ```
/// let words: Vec<_> = search::analysis::words("referat- og notatteknik (f/i)").collect();
/// assert_eq!(words, ["referat", "og", "notatteknik", "f", "i"]);
/// ```
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|letter: char| !danish::is_letter_or_digit(letter)).filter(|word| !word.is_empty())
}
