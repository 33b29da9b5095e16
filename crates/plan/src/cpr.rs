//! A word against personal numbers.

/// Whether the text holds what looks like a Danish personal number (CPR): six digits and four, with or without a hyphen, a full
/// stop or blanks between, and no further digit at either end. The six may be three pairs with a blank between where a hyphen
/// follows.
///
/// Whether the digits are a date is not asked: a warning too many costs little, and one too few may be somebody's number. Only a pair
/// that begins
/// with 4 or 5 is never taken for the first of three, so that "+45" begins no number.
///
/// ```
/// assert!(plan::looks_like_cpr("Kim (010190-1234)"));
/// assert!(!plan::looks_like_cpr("Kim, tlf. 12 34 56 78"));
/// ```
pub fn looks_like_cpr(text: &str) -> bool {
    // The length of the run of digits before this one, how many pairs it ends, what stands between them, whether a hyphen does, and
    // the length of this one with its first digit.
    let (mut before, mut pairs, mut gap, mut has_hyphen, mut run, mut first) = (0, 0, 0, false, 0, '0');
    for letter in text.chars().chain(['\n']) {
        if letter.is_ascii_digit() {
            if run == 0 {
                first = letter;
            }
            run += 1;
            continue;
        }
        if run > 0 {
            let is_date = before == 6 || (pairs == 3 && has_hyphen);
            if run == 10 || (run == 4 && is_date && gap <= 3) {
                return true;
            }
            pairs = match (run, pairs) {
                (2, 1..) if gap == 1 && !has_hyphen => pairs + 1,
                (2, _) if !matches!(first, '4' | '5') => 1,
                _ => 0,
            };
            (before, gap, has_hyphen, run) = (run, 0, false, 0);
        }
        let is_hyphen = matches!(letter, '-' | '‐' | '‑' | '–' | '—' | '−');
        has_hyphen |= is_hyphen;
        // " - " at most, or a full stop alone; anything else parts them for good.
        gap += match letter {
            '.' => 3,
            ' ' | '\u{A0}' => 1,
            _ if is_hyphen => 1,
            _ => 4,
        };
    }
    false
}
