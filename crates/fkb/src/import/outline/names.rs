//! The names of competences. No sign marks them: a name is what stands before a competence's first heading.

use crate::import::lines::{Line, join};

/// A name, and the places of its lines: at least one.
#[derive(Debug)]
pub(super) struct Name {
    pub(super) text: String,
    pub(super) places: Vec<usize>,
}

impl Name {
    /// The place of its first line.
    pub(super) fn at(&self) -> usize {
        self.places[0]
    }
}

/// Longer ones are no names but text.
const LONGEST: usize = 200;
const MOST_LINES: usize = 4;

/// The name at the end of `pending`, and the lines before it, which are text of the section before. `after_part`: the
/// heading of the part stands before `pending`, so that the name may be all there is.
pub(super) fn last(lines: &[Line], pending: &[usize], after_part: bool) -> (Vec<usize>, Option<Name>) {
    let said: Vec<usize> = pending.iter().copied().filter(|&at| !lines[at].is_blank()).collect();
    let no_name = || (pending.to_vec(), None);
    let Some(&end) = said.last() else { return no_name() };
    // All of it, where it looks like one name that was broken over lines.
    let sentence = |&at: &usize| lines[at].text.ends_with(['.', '!', '?', ':']);
    let one_paragraph = (said[0]..end).all(|at| !lines[at].separates());
    if after_part && (!said.iter().any(sentence) || one_paragraph) && is_short(lines, &said) {
        return (Vec::new(), Some(name(lines, &said)));
    }
    // Else the last paragraph, or what is left of it after the last sentence.
    let mut first = said.len() - 1;
    while first > 0 && !sentence(&said[first - 1]) && !(said[first - 1]..said[first]).any(|at| lines[at].separates()) {
        first -= 1;
    }
    if sentence(&end) || !is_short(lines, &said[first..]) {
        return no_name();
    }
    let text = pending.iter().copied().take_while(|&at| at < said[first]).collect();
    (text, Some(name(lines, &said[first..])))
}

/// The name at the beginning of `pending`: its first paragraph.
pub(super) fn first(lines: &[Line], pending: &[usize]) -> Option<Name> {
    let start = pending.iter().position(|&at| !lines[at].is_blank())?;
    let paragraph: Vec<usize> = pending[start..].iter().copied().take_while(|&at| !lines[at].is_blank()).collect();
    is_short(lines, &paragraph).then(|| name(lines, &paragraph))
}

fn is_short(lines: &[Line], places: &[usize]) -> bool {
    places.len() <= MOST_LINES && places.iter().map(|&at| lines[at].text.len()).sum::<usize>() <= LONGEST
}

fn name(lines: &[Line], places: &[usize]) -> Name {
    Name { text: join(places.iter().map(|&at| &lines[at])), places: places.to_vec() }
}
