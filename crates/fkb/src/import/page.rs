//! Page furniture: page numbers, lines that pages repeat at their edges, and the header of the table. It may stand anywhere, in the
//! middle of a row too.

use std::collections::BTreeMap;

use crate::import::headings::{heading_at, table_at};
use crate::import::lines::Line;
use crate::import::tail;
use crate::problem::{Note, quoted};

/// Marks what pages repeat, and the blank lines at the top and at the foot of each page, which part no paragraphs.
pub(crate) fn mark(lines: &mut [Line]) {
    for at in number_series(lines) {
        lines[at].counts_on = true;
    }
    let is_said = |line: &Line| page_number(&line.text).is_some_and(|number| number.is_said);
    let said = (0..lines.len()).filter(|&at| is_said(&lines[at]));
    for at in said.chain(running_lines(lines)).collect::<Vec<_>>() {
        lines[at].is_furniture = true;
    }
    mark_edges(lines);
}

/// Edges are known by form feeds.
fn mark_edges(lines: &mut [Line]) {
    let mut at_top = false;
    for line in lines.iter_mut() {
        at_top = line.after_form_feed || at_top;
        line.at_page_edge = at_top && line.is_blank();
        // The first line of text after blank ones begins the page as if the form feed stood right before it.
        line.after_form_feed = at_top;
        at_top &= line.is_blank() || line.is_furniture;
    }
    let mut at_foot = false;
    for line in lines.iter_mut().rev() {
        let is_furniture = line.is_furniture || page_number(&line.text).is_some();
        line.at_page_edge |= at_foot && line.is_blank();
        at_foot = line.after_form_feed || at_foot && (line.is_blank() || is_furniture);
    }
}

/// Where a line stands that may be a page number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Within {
    Prose,
    /// In the table, where the row above is over.
    Table,
    /// In a row, to whose title the number may belong.
    Row,
}

/// "Side 7 af 12" anywhere, a number ("7", "- 7 -", "7/12") at the edge of a page, or one that cannot belong to what is around it.
pub(crate) fn is_page_number(lines: &[Line], at: usize, within: Within) -> bool {
    if lines[at].is_furniture {
        return true;
    }
    if page_number(&lines[at].text).is_none() {
        return false;
    }
    let after = lines[at + 1..].iter().take(8).find(|line| !line.is_blank());
    let at_edge = lines[at].after_form_feed || after.is_some_and(|next| next.after_form_feed);
    let apart = || {
        let is_blank = |line: Option<&Line>| line.is_none_or(Line::is_blank);
        is_blank(at.checked_sub(1).map(|before| &lines[before])) && is_blank(lines.get(at + 1))
    };
    // The last line may be a row that was cut off.
    let is_last = after.is_none();
    match within {
        _ if at_edge => true,
        Within::Row => false,
        Within::Table => !is_last || apart(),
        Within::Prose => lines[at].counts_on || apart(),
    }
}

/// What is said about a line that was passed over.
pub(crate) fn passed_over(line: &Line) -> Note {
    match page_number(&line.text) {
        Some(_) => Note::new(line.number, "a page number is passed over"),
        None => {
            // Alike for all pages, whatever their numbers.
            let shape =
                line.text.split(|c: char| c.is_ascii_digit()).filter(|it| !it.is_empty()).collect::<Vec<_>>().join("#");
            Note::new(line.number, format!("a line that pages repeat is passed over: {}", quoted(&shape)))
        }
    }
}

struct PageNumber {
    /// With the word for page.
    is_said: bool,
    page: usize,
}

fn page_number(text: &str) -> Option<PageNumber> {
    if text.len() > 20 {
        return None;
    }
    let text = text.to_lowercase();
    let (is_said, said) = match text.strip_prefix("side ") {
        Some(said) => (true, said),
        None => (false, text.as_str()),
    };
    let said = said.trim_matches([' ', '-', '–', '|']);
    let (page, of) = said.split_once("af").or_else(|| said.split_once('/')).unwrap_or((said, "1"));
    // Four digits are a year or a broken course number.
    let number = |part: &str| {
        let part = part.trim();
        let is_number = matches!(part.len(), 1..=3) && part.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| part.parse().ok()).flatten()
    };
    number(of).and(number(page)).map(|page| PageNumber { is_said, page })
}

/// Lines that are nothing but a number and count on through the document: at least three, each one more than that before, a page
/// apart.
fn number_series(lines: &[Line]) -> Vec<usize> {
    const FEWEST: usize = 3;
    const SHORTEST_PAGE: usize = 12;
    /// A line, and those before it in its series.
    struct Link {
        at: usize,
        before: Option<usize>,
        length: usize,
    }
    let mut links: Vec<Link> = Vec::new();
    let mut last_of = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(PageNumber { page, .. }) = page_number(&line.text) else { continue };
        let before = page.checked_sub(1).and_then(|page| last_of.get(&page)).copied();
        let before = before.filter(|&before: &usize| at - links[before].at >= SHORTEST_PAGE);
        let length = before.map_or(1, |before| links[before].length + 1);
        last_of.insert(page, links.len());
        links.push(Link { at, before, length });
    }
    let longest =
        links.iter().enumerate().max_by_key(|(_, link)| link.length).filter(|(_, link)| link.length >= FEWEST);
    std::iter::successors(longest.map(|(place, _)| place), |&place| links[place].before)
        .map(|place| links[place].at)
        .collect()
}

/// Lines that stand at the edges of at least three pages and of half of all, but for their digits: a document's name, say. Once at
/// least they stand before the table, where there are pages before it: in it, lines that are alike may be titles.
fn running_lines(lines: &[Line]) -> Vec<usize> {
    const FEWEST: usize = 3;
    // Shorter ones may be words that happen to stand there.
    const LENGTH: std::ops::RangeInclusive<usize> = 8..=120;
    let mut edges: Vec<usize> = Vec::new();
    let (mut begin, mut pages) = (0, 0);
    // Where form feeds are lost a page begins with a blank, though not each line that does begins one.
    let has_form_feeds = lines.iter().any(|line| line.after_form_feed);
    let begins_page = |line: &Line| line.after_form_feed || !has_form_feeds && line.indented && !line.is_blank();
    let ends = (1..lines.len()).filter(|&at| begins_page(&lines[at])).chain([lines.len()]);
    for end in ends {
        let said = || (begin..end).filter(|&at| !lines[at].is_blank());
        edges.extend(said().take(2));
        edges.extend(said().rev().take(2));
        begin = end;
        pages += 1;
    }
    // A page of few lines has the same ones at its top and at its foot.
    edges.sort_unstable();
    edges.dedup();
    let can_be = |&at: &usize| {
        let line = &lines[at];
        let is_row =
            tail::is_part(line.last_cell()) || tail::ends_row(&line.text) || tail::begins_with_number(&line.text);
        let is_own = line.ends_sentence() || is_row || is_table_header(&line.text, false);
        LENGTH.contains(&line.text.len()) && !is_own && heading_at(lines, at).is_none()
    };
    edges.retain(can_be);
    let shape =
        |at: usize| lines[at].text.split(|c: char| c.is_ascii_digit()).filter(|it| !it.is_empty()).collect::<Vec<_>>();
    let table = table_at(lines).unwrap_or(lines.len());
    // The pieces between the digits; how often they stand there, and how often before the table.
    let mut counts: BTreeMap<Vec<&str>, (usize, usize)> = BTreeMap::new();
    for &at in &edges {
        let (all, before) = counts.entry(shape(at)).or_default();
        *all += 1;
        *before += usize::from(at < table);
    }
    let few_before = lines[..table].iter().filter(|line| begins_page(line)).count() < 2;
    let is_running = |&(all, before): &(usize, usize)| all >= FEWEST.max(pages / 2) && (before > 0 || few_before);
    let running = |at: &usize| counts.get(&shape(*at)).is_some_and(is_running);
    if has_form_feeds {
        edges.into_iter().filter(running).collect()
    } else {
        (0..lines.len()).filter(running).collect()
    }
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
    if !row_is_open && matches!(text.trim_end_matches('.'), "niveau kan" | "ved enkeltfag" | "angives ved enkeltfag") {
        return true;
    }
    // Single words of it could as well belong to a title.
    const WORDS: [&str; 10] =
        ["nummer", "niveau", "og", "titel", "euu", "varighed", "i", "dage", "tilknyttet", "perioden"];
    let mut words = text.split([' ', ',', '/', '(', ')']).filter(|word| !word.is_empty());
    let all = words.all(|word| WORDS.contains(&word));
    all && (!row_is_open || text.starts_with("tilknyttet i perioden") || text.starts_with("euu varighed"))
}
