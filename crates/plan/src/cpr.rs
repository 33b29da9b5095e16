//! A word against personal numbers.

/// Whether the text holds what looks like a Danish personal number (CPR): six digits and four, with or without a hyphen or
/// blanks between, and no further digit at either end.
///
/// Whether the digits are a date is not asked: a warning too many costs little, and one too few may be somebody's number.
///
/// ```
/// assert!(plan::looks_like_cpr("Kim (010190-1234)"));
/// assert!(!plan::looks_like_cpr("Kim, tlf. 12 34 56 78"));
/// ```
pub fn looks_like_cpr(text: &str) -> bool {
    // The length of the run of digits before this one, what stands between them, and the length of this one.
    let (mut before, mut gap, mut run) = (0, 0, 0);
    for letter in text.chars().chain(['\n']) {
        if letter.is_ascii_digit() {
            run += 1;
            continue;
        }
        if run > 0 {
            if run == 10 || (run == 4 && before == 6 && gap <= 3) {
                return true;
            }
            (before, gap, run) = (run, 0, 0);
        }
        // " - " at most; anything else parts them for good.
        gap += if matches!(letter, ' ' | '\u{A0}' | '-' | '‐' | '‑' | '–') { 1 } else { 4 };
    }
    false
}
