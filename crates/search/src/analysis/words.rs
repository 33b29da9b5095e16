//! Words are runs of letters and digits.

/// The words of a folded text, in order.
///
/// ```
/// let words: Vec<_> = search::analysis::words("referat- og notatteknik (f/i)").collect();
/// assert_eq!(words, ["referat", "og", "notatteknik", "f", "i"]);
/// ```
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}
