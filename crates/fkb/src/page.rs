//! Page furniture: page numbers, and the header of the table. It may stand anywhere, in the middle of a row too.

use crate::lines::Line;

/// Marks the blank lines at the top and at the foot of each page, which part no paragraphs. They are known by form feeds.
pub(crate) fn mark_edges(lines: &mut [Line]) {
    let mut at_top = false;
    for line in lines.iter_mut() {
        at_top = line.after_form_feed || at_top;
        line.at_page_edge = at_top && line.is_blank();
        // The first line of text after blank ones begins the page as if the form feed stood right before it.
        line.after_form_feed = at_top;
        at_top &= line.is_blank();
    }
    let mut at_foot = false;
    for line in lines.iter_mut().rev() {
        let is_number = page_number(&line.text).is_some();
        line.at_page_edge |= at_foot && line.is_blank();
        at_foot = line.after_form_feed || at_foot && (line.is_blank() || is_number);
    }
}

/// "Side 7 af 12" anywhere, or a number ("7", "- 7 -", "7/12") at the edge of a page or apart from the text around it.
/// Inside a row of the table only the edge of a page will do: the number may belong to the title.
pub(crate) fn is_page_number(lines: &[Line], at: usize, row_is_open: bool) -> bool {
    let Some(number) = page_number(&lines[at].text) else { return false };
    let apart = |line: Option<&Line>| line.is_none_or(Line::is_blank);
    let before = at.checked_sub(1).map(|before| &lines[before]);
    let after = lines.get(at + 1);
    let at_edge = lines[at].after_form_feed || after.is_some_and(|next| next.after_form_feed);
    number == PageNumber::Said || at_edge || !row_is_open && apart(before) && apart(after)
}

#[derive(PartialEq, Eq)]
enum PageNumber {
    /// With the word for page.
    Said,
    Bare,
}

fn page_number(text: &str) -> Option<PageNumber> {
    if text.len() > 20 {
        return None;
    }
    let text = text.to_lowercase();
    let (kind, said) = match text.strip_prefix("side ") {
        Some(said) => (PageNumber::Said, said),
        None => (PageNumber::Bare, text.as_str()),
    };
    let said = said.trim_matches([' ', '-', '–', '|']);
    let (page, of) = said.split_once("af").or_else(|| said.split_once('/')).unwrap_or((said, "1"));
    // Four digits are a year or a broken course number.
    let number = |part: &str| matches!(part.trim().len(), 1..=3) && part.trim().bytes().all(|b| b.is_ascii_digit());
    (number(page) && number(of)).then_some(kind)
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
