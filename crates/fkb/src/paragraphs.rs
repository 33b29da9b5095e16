//! Paragraphs of running text.

use crate::lines::{Line, join};

/// Longer lines were not broken to fit a page: in such a text a line that ends a sentence ends a paragraph, as word processors
/// write it.
const LONGEST_BROKEN: usize = 200;

/// The text of these lines: blank lines part paragraphs, page breaks only where a sentence ended before them.
pub(crate) fn paragraphs(lines: &[Line], body: &[usize]) -> Vec<String> {
    let mut paragraphs = Vec::new();
    let mut paragraph: Vec<&Line> = Vec::new();
    let is_broken = body.iter().all(|&at| lines[at].text.len() <= LONGEST_BROKEN);
    for line in body.iter().map(|&at| &lines[at]) {
        let new_on_page = line.may_begin_page()
            && !line.is_blank()
            && line.text.starts_with(char::is_uppercase)
            && paragraph.last().is_some_and(|before| before.ends_sentence());
        let ends = !is_broken && paragraph.last().is_some_and(|before| before.ends_sentence());
        if (line.separates() || new_on_page || ends) && !paragraph.is_empty() {
            paragraphs.push(join(std::mem::take(&mut paragraph)));
        }
        if !line.is_blank() {
            paragraph.push(line);
        }
    }
    if !paragraph.is_empty() {
        paragraphs.push(join(paragraph));
    }
    paragraphs
}
