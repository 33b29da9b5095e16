//! Page furniture: page numbers, and the header of the table. It may stand anywhere, in the middle of a row too.

use crate::lines::Line;

/// "7", "- 7 -", "Side 7 af 12" or "7/12", apart from the text around it.
pub(crate) fn is_page_number(lines: &[Line], at: usize) -> bool {
    let apart = |line: Option<&Line>| line.is_none_or(|line| line.is_blank() || line.after_form_feed);
    let before = at.checked_sub(1).map(|before| &lines[before]);
    let after = lines.get(at + 1);
    (apart(before) || lines[at].after_form_feed) && apart(after) && says_page_number(&lines[at].text)
}

/// At the very top or foot of a page, where not even the title of a row can have a number of its own.
pub(crate) fn is_at_form_feed(lines: &[Line], at: usize) -> bool {
    lines[at].after_form_feed || lines.get(at + 1).is_some_and(|next| next.after_form_feed)
}

fn says_page_number(text: &str) -> bool {
    if text.len() > 20 {
        return false;
    }
    let text = text.to_lowercase();
    let said = text.strip_prefix("side").unwrap_or(&text).trim_matches([' ', '-', '–', '|']);
    let (page, of) = said.split_once("af").or_else(|| said.split_once('/')).unwrap_or((said, "1"));
    // Four digits are a year or a broken course number.
    let number = |part: &str| matches!(part.trim().len(), 1..=3) && part.trim().bytes().all(|b| b.is_ascii_digit());
    number(page) && number(of)
}

/// A line of the table's header, which is broken differently in each document.
pub(crate) fn is_table_header(text: &str, row_is_open: bool) -> bool {
    if text.len() > 120 {
        return false;
    }
    let text = text.to_lowercase();
    if text.starts_with("niveau kan angives") || text.starts_with("nummer, niveau") {
        return true;
    }
    // Single words of it could as well belong to a title.
    const WORDS: [&str; 10] =
        ["nummer", "niveau", "og", "titel", "euu", "varighed", "i", "dage", "tilknyttet", "perioden"];
    let mut words = text.split([' ', ',', '/', '(', ')']).filter(|word| !word.is_empty());
    let all = words.all(|word| WORDS.contains(&word));
    all && (!row_is_open || text.starts_with("tilknyttet i perioden") || text.starts_with("euu varighed"))
}
