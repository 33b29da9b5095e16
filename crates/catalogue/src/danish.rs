//! Danish alphabetical order, without a Unicode library: æ, ø, å come last, `aa` is sorted as å, and accents do not count.
//!
//! The rules are those of the Danish dictionary of spelling (Retskrivningsordbogen): a blank before letters, so that shorter words come first,
//! and ü as y, ä as æ, ö as ø. `aa` is taken as å everywhere; the few compounds in which it is two letters
//! ("ekstraarbejde") stand later than a dictionary would put them.

use std::cmp::Ordering;

/// The order of two texts. Texts that differ only in case, accents or signs are told apart by their code points, so that
/// equal means the same text.
///
/// ```
/// use catalogue::danish;
///
/// let mut words = ["Årsafslutning", "Zoo", "Ærø", "ø", "Aabenraa", "alt"];
/// words.sort_by(|a, b| danish::compare(a, b));
/// assert_eq!(words, ["alt", "Zoo", "Ærø", "ø", "Aabenraa", "Årsafslutning"]);
/// ```
pub fn compare(a: &str, b: &str) -> Ordering {
    weights(a).cmp(weights(b)).then_with(|| a.cmp(b))
}

/// One weight a letter: 0 for a run of blanks and signs, then digits and a–z by their code points, æ, ø, å, and after them
/// all other letters.
fn weights(text: &str) -> impl Iterator<Item = u32> {
    const AE: u32 = 0x80;
    const OE: u32 = 0x81;
    const AA: u32 = 0x82;
    let mut letters = text.chars().flat_map(char::to_lowercase).peekable();
    let mut after_blank = true;
    std::iter::from_fn(move || {
        loop {
            let weight = match letters.next()? {
                'a' if letters.next_if_eq(&'a').is_some() => AA,
                letter @ ('a'..='z' | '0'..='9') => u32::from(letter),
                'á' | 'à' | 'â' => u32::from('a'),
                'é' | 'è' | 'ê' | 'ë' => u32::from('e'),
                'ó' | 'ò' | 'ô' => u32::from('o'),
                'ü' => u32::from('y'),
                'æ' | 'ä' => AE,
                'ø' | 'ö' => OE,
                'å' => AA,
                letter if letter.is_alphanumeric() => AA + u32::from(letter),
                _ if after_blank => continue,
                _ => 0,
            };
            after_blank = weight == 0;
            return Some(weight);
        }
    })
}
