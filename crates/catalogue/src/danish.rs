//! Danish alphabetical order, without a Unicode library: æ, ø, å come last, `aa` is sorted as å, and accents do not count.
//!
//! The rules are those of the Danish dictionary of spelling (Retskrivningsordbogen): a blank before letters, so that shorter words come
//! first,
//! and ü as y, ä as æ, ö as ø. `aa` is taken as å everywhere; the few compounds in which it is two letters
//! ("ekstraarbejde") stand later than a dictionary would put them.

use std::cmp::Ordering;

/// The small letter of a capital of the Danish alphabet or of the other Latin-1 letters; anything else as it is.
///
/// The standard library's own goes through tables for all the world's alphabets, which would be in the wasm.
///
/// ```
/// assert_eq!(catalogue::danish::lowercase('Å'), 'å');
/// assert_eq!(catalogue::danish::lowercase('×'), '×');
/// ```
pub const fn lowercase(letter: char) -> char {
    match letter {
        'A'..='Z' => letter.to_ascii_lowercase(),
        // In Latin-1 each small letter stands 32 places behind its capital; the sign × is no letter.
        'À'..='Ö' | 'Ø'..='Þ' => match char::from_u32(letter as u32 + 32) {
            Some(small) => small,
            None => letter,
        },
        _ => letter,
    }
}

/// Whether this is a letter or a digit. Beyond Latin-1 everything counts as a letter that is no sign or blank of the
/// punctuation blocks, which is all that a title or a query needs.
pub const fn is_letter_or_digit(letter: char) -> bool {
    match letter {
        '0'..='9' | 'A'..='Z' | 'a'..='z' | 'ª' | 'µ' | 'º' => true,
        '×' | '÷' => false,
        '\0'..='\u{BF}' => false,
        // General punctuation, symbols, private use, and what is no text at all.
        '\u{2000}'..='\u{2BFF}' | '\u{3000}'..='\u{303F}' | '\u{E000}'..='\u{F8FF}' | '\u{FE00}'..='\u{FE6F}' => false,
        '\u{FFF0}'..='\u{FFFF}' | '\u{1F000}'..='\u{1FAFF}' | '\u{E0000}'..='\u{10FFFF}' => false,
        _ => true,
    }
}

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
    let mut letters = text.chars().map(lowercase).peekable();
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
                letter if is_letter_or_digit(letter) => AA + u32::from(letter),
                _ if after_blank => continue,
                _ => 0,
            };
            after_blank = weight == 0;
            return Some(weight);
        }
    })
}
