//! What a row of the table looks like: its number, and the tail behind its title (EUU, days, period). Asked of lines before anything
//! is read, so it takes wrong dates for dates too.

use catalogue::{Committee, Days};

/// Whether the line is a row, all of it. Prose never is.
pub(crate) fn is_whole_row(text: &str) -> bool {
    let words: Vec<&str> = text.rsplit(' ').take(5).collect();
    let [to, joint, from, days, euu] = words[..] else { return false };
    begins_with_number(text) && is_tail([euu, days, from, joint, to])
}

/// All that comes after a title. The dates may be wrong.
pub(crate) fn is_tail([euu, days, from, joint, to]: [&str; 5]) -> bool {
    euu.parse::<Committee>().is_ok()
        && is_days(days)
        && is_date_like(from)
        && (is_open_end(joint, to) || joint.eq_ignore_ascii_case("til") && to.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether the text is made of what follows a title, all of it or a part.
pub(crate) fn is_part(text: &str) -> bool {
    text.split(' ').all(|word| is_part_of_period(word) || is_days_in_row(word) || word.parse::<Committee>().is_ok())
}

/// Whether the text is a period or a part of one.
pub(crate) fn is_part_of_period(text: &str) -> bool {
    let is_word = |word: &str| ["og", "fremefter", "til"].iter().any(|it| word.eq_ignore_ascii_case(it));
    text.split(' ').all(|word| is_word(word) || is_date_like(word))
}

/// A date whose hyphens are dashes or minus signs, with hyphens.
pub(crate) fn with_hyphens(word: &str) -> Option<String> {
    let plain = word.replace(['–', '‒', '−'], "-");
    (plain != word && is_date_like(&plain)).then_some(plain)
}

/// Whether the text ends like a row, whatever stands before.
pub(crate) fn ends_row(text: &str) -> bool {
    let mut last = text.rsplit(' ');
    let (to, joint) = (last.next().unwrap_or_default(), last.next().unwrap_or_default());
    is_open_end(joint, to) || joint.eq_ignore_ascii_case("til") && is_date_like(to)
}

/// Whether the text begins with what follows a title.
pub(crate) fn begins(text: &str) -> bool {
    let mut words = text.split(' ');
    let committee = words.next().is_some_and(|word| word.parse::<Committee>().is_ok());
    committee && words.next().is_some_and(is_days_in_row)
}

pub(crate) fn is_committee_and_days(euu: &str, days: &str) -> bool {
    euu.parse::<Committee>().is_ok() && is_days_in_row(days)
}

/// With their decimal: a title hardly has a number like this.
pub(crate) fn is_days_in_row(text: &str) -> bool {
    text.contains(',') && is_days(text)
}

/// Whether the first word is a course number.
pub(crate) fn begins_with_number(text: &str) -> bool {
    is_number(text.split(' ').next().unwrap_or_default())
}

/// Five digits.
pub(crate) fn is_number(text: &str) -> bool {
    text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit())
}

pub(crate) fn is_open_end(joint: &str, to: &str) -> bool {
    joint.eq_ignore_ascii_case("og") && to.trim_end_matches('.').eq_ignore_ascii_case("fremefter")
}

/// It is meant as a date, right or wrong: digits and two signs between them.
pub(crate) fn is_date_like(text: &str) -> bool {
    if !is_short(text) {
        return false;
    }
    let signs = text.bytes().filter(|b| matches!(b, b'-' | b'.' | b'/')).count();
    let digit = |c: char| c.is_ascii_digit();
    text.starts_with(digit)
        && text.ends_with(digit)
        && signs == 2
        && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'-' | b'.' | b'/'))
}

pub(crate) fn is_days(text: &str) -> bool {
    is_short(text) && text.parse::<Days>().is_ok()
}

/// Longer words are neither dates nor days, and would make long messages.
pub(crate) fn is_short(text: &str) -> bool {
    text.len() <= 20
}
