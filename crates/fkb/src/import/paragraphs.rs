//! Paragraphs of running text.

use crate::import::lines::{Line, join};

/// Longer lines were not broken to fit a page: in such a text a line that ends a sentence ends a paragraph, as word processors
/// write it.
const LONGEST_BROKEN: usize = 200;

/// The text of the lines at these places: blank lines part paragraphs, page breaks only where a sentence ended before them.
pub(crate) fn paragraphs(lines: &[Line], body: &[usize]) -> Vec<String> {
    let mut paragraphs = Vec::new();
    let mut paragraph: Vec<&Line> = Vec::new();
    let is_broken = body.iter().all(|&at| lines[at].text.len() <= LONGEST_BROKEN);
    let mut next = 0;
    for &at in body.iter().filter(|&&at| !lines[at].is_blank()) {
        let line = &lines[at];
        if let Some(before) = paragraph.last() {
            let between = &lines[next..at];
            // What pages repeat may have torn a sentence apart.
            let is_torn = between.iter().any(|line| !line.is_blank()) && !before.ends_sentence();
            let goes_on = is_torn && line.text.starts_with(char::is_lowercase);
            let is_apart = between.iter().any(Line::separates) && !goes_on;
            let is_new_on_page = line.may_begin_page() && line.text.starts_with(char::is_uppercase);
            if is_apart || before.ends_sentence() && (is_new_on_page || !is_broken) {
                paragraphs.push(join(std::mem::take(&mut paragraph)));
            }
        }
        paragraph.push(line);
        next = at + 1;
    }
    if !paragraph.is_empty() {
        paragraphs.push(join(paragraph));
    }
    paragraphs
}
