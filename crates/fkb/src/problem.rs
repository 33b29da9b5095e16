//! What is said about a document: problems, which make it unreadable, and notes on what was changed to read it.

use std::collections::BTreeMap;
use std::fmt;

/// Something in the document that is wrong: where, what, and what to do about it.
///
/// It is shown as `LINE: what; what to do`, so that the file's name and a colon before it give a place that editors jump to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    line: usize,
    what: String,
    remedy: String,
}

impl Problem {
    pub(crate) fn new(line: usize, what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Problem { line, what: what.into(), remedy: remedy.into() }
    }

    /// The line of the thing itself, counted from 1.
    pub const fn line(&self) -> usize {
        self.line
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}; {}", self.line, self.what, self.remedy)
    }
}

/// Something that was changed or decided in order to read the document. Shown as `LINE: note: what`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    line: usize,
    what: String,
}

impl Note {
    pub(crate) fn new(line: usize, what: impl Into<String>) -> Self {
        Note { line, what: what.into() }
    }

    /// The first line that it is about, counted from 1.
    pub const fn line(&self) -> usize {
        self.line
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: note: {}", self.line, self.what)
    }
}

/// Notes in the order of lines, those that say the same gathered to one.
pub(crate) fn gathered(mut notes: Vec<Note>) -> Vec<Note> {
    let mut gathered: Vec<(Note, usize)> = Vec::new();
    let mut place_of = BTreeMap::new();
    notes.sort_by_key(Note::line);
    for note in notes {
        let place = *place_of.entry(note.what.clone()).or_insert(gathered.len());
        match gathered.get_mut(place) {
            Some((_, times)) => *times += 1,
            None => gathered.push((note, 1)),
        }
    }
    let said = |(note, times): (Note, usize)| match times {
        1 => note,
        _ => Note { line: note.line, what: format!("{} (in {times} places)", note.what) },
    };
    gathered.into_iter().map(said).collect()
}

/// A text as it is quoted in a problem or note: short, even where the document has a megabyte without a blank.
pub(crate) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("\"{}…\"", &text[..end]),
        None => format!("\"{text}\""),
    }
}
