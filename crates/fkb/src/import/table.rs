//! The table: which lines make a row.

use std::collections::BTreeMap;
use std::ops::Range;

use catalogue::{Course, CourseNumber};

use crate::import::classes::{Class, Classes};
use crate::import::headings::{Fit, Found, Heading, heading_at};
use crate::import::lines::Line;
use crate::import::page::{self, Within};
use crate::import::row::{self, Progress, Token};
use crate::import::tail;
use crate::problem::{Note, Problem, quoted};

/// What was read from the table.
#[derive(Debug, Default)]
pub(crate) struct Table {
    pub(crate) courses: Vec<Course>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) notes: Vec<Note>,
}

/// Reads the lines of the table, its heading among them.
pub(crate) fn read(lines: &[Line], range: Range<usize>, classes: &mut Classes) -> Table {
    let mut reader = Reader {
        lines,
        classes,
        start: range.start,
        table: Table::default(),
        open: Vec::new(),
        last: 0,
        in_header: false,
        is_astray: false,
        is_second_document: false,
        line_of: BTreeMap::new(),
    };
    let heading_line = lines[range.start].number;
    let mut at = range.start;
    while at < range.end {
        at += reader.take(at);
    }
    reader.close();
    if reader.line_of.is_empty() && reader.table.problems.is_empty() {
        let what = "the table has no rows";
        reader.table.problems.push(Problem::new(heading_line, what, "add the courses below this heading"));
    }
    reader.table
}

struct Reader<'a> {
    lines: &'a [Line],
    classes: &'a mut Classes,
    /// The place of the table's heading.
    start: usize,
    table: Table,
    /// The words of the row that is being read; none between two rows.
    open: Vec<Token>,
    /// The place of the last line of that row.
    last: usize,
    /// The line before was one of the table's header, so that the next may be too.
    in_header: bool,
    /// A heading of another part stood here, so that text of it may follow.
    is_astray: bool,
    /// Nothing of what follows belongs to this document.
    is_second_document: bool,
    /// Where each number stands.
    line_of: BTreeMap<CourseNumber, usize>,
}

impl Reader<'_> {
    /// Takes what begins at this line, and says how many lines it was.
    fn take(&mut self, at: usize) -> usize {
        let line = &self.lines[at];
        if line.is_blank() {
            return 1;
        }
        let row_is_open = !self.open.is_empty();
        let in_header = std::mem::take(&mut self.in_header);
        if page::is_table_header(&line.text, row_is_open && !in_header) {
            if !in_header && (row_is_open || !self.line_of.is_empty()) {
                self.table.notes.push(Note::new(line.number, "the table's header is repeated; the table goes on"));
            }
            self.in_header = true;
            self.classes.mark([at], Class::Furniture);
            return 1;
        }
        let within = if row_is_open { Within::Row } else { Within::Table };
        if page::is_page_number(self.lines, at, within) {
            self.classes.mark([at], Class::Furniture);
            self.table.notes.push(page::passed_over(line));
            return 1;
        }
        match heading_at(self.lines, at) {
            // The table's own, at its beginning and at the top of each page.
            Some(Found { heading: Heading::CoursesPart, fit, lines }) if fit == Fit::Sure || !row_is_open => {
                if at == self.start {
                    self.classes.mark_first(at..at + lines, Class::Heading);
                } else {
                    self.classes.mark(at..at + lines, Class::Furniture);
                    self.table.notes.push(Note::new(line.number, "the table's heading is repeated; the table goes on"));
                }
                lines
            }
            Some(Found { heading, fit: Fit::Sure, lines }) if !row_is_open => {
                if !self.is_astray {
                    self.stray(heading, line.number);
                }
                self.classes.mark_first(at..at + lines, Class::Heading);
                lines
            }
            _ => {
                self.row(at);
                1
            }
        }
    }

    /// A heading of another part, and with it the text below: one mistake, told once.
    fn stray(&mut self, heading: Heading, line: usize) {
        self.is_astray = true;
        let (what, remedy) = match heading {
            Heading::JobAreaPart | Heading::JobArea(0) if !self.line_of.is_empty() => {
                self.is_second_document = true;
                let what = "a second document begins here";
                (what.to_owned(), "give each document a file of its own")
            }
            _ => {
                let what = format!("the heading \"{}\" stands in the table", heading.usual_words());
                (what, "put it and its text before the table")
            }
        };
        self.table.problems.push(Problem::new(line, what, remedy));
    }

    fn row(&mut self, at: usize) {
        let line = &self.lines[at];
        let first = line.text.split(' ').next().unwrap_or_default();
        if !self.open.is_empty() && self.begins_row(first) {
            self.close();
        }
        if self.is_second_document || self.is_astray && !tail::is_number(first) {
            self.classes.mark([at], Class::Prose);
            return;
        }
        self.is_astray = false;
        let begins_with_digit = first.starts_with(|c: char| c.is_ascii_digit());
        if self.open.is_empty() && !begins_with_digit {
            if tail::ends_row(&line.text) {
                let what = format!("a row without a course number: {}", quoted(&line.text));
                let remedy = "write its five digits before the title";
                self.table.problems.push(Problem::new(line.number, what, remedy));
                self.classes.mark([at], Class::Row);
            }
            return;
        }
        self.classes.mark([at], if self.open.is_empty() { Class::Row } else { Class::Continuation });
        self.push(at);
        if row::progress(&self.open) == Progress::Over {
            self.close();
        }
    }

    /// Whether a line with this first word begins a new row, though the last one has not come to its end.
    ///
    /// Five digits always do: were they taken for a part of the title, a row that lost its end would swallow the next one.
    /// Any other number may as well be part of a title ("2024", "01-07-2024"), unless the row above has its end already.
    fn begins_row(&self, first: &str) -> bool {
        let wrong_number = matches!(first.len(), 3..=8) && first.bytes().all(|b| b.is_ascii_digit());
        tail::is_number(first) || wrong_number && row::progress(&self.open) == Progress::MayBeOver
    }

    fn push(&mut self, at: usize) {
        let line = &self.lines[at];
        let mut words = line.text.split(' ');
        if let Some(open) = self.open.last_mut()
            && self.lines[self.last].glues_to(&line.text)
            && !tail::begins(&line.text)
            && let Some(word) = words.next()
        {
            open.text.push_str(word);
            open.ends_line = words.clone().next().is_none();
            let what = format!("joined at a hyphen: {}", quoted(&open.text));
            self.table.notes.push(Note::new(line.number, what));
        }
        if !line.gaps.is_empty() {
            self.table.notes.push(Note::new(line.number, "several blanks read as one"));
        }
        let number = line.number;
        for word in words {
            let text = tail::with_hyphens(word).inspect(|date| {
                self.table.notes.push(Note::new(number, format!("{} read as {date}", quoted(word))));
            });
            let text = text.unwrap_or_else(|| word.to_owned());
            self.open.push(Token { text, line: number, ends_line: false });
        }
        if let Some(last) = self.open.last_mut() {
            last.ends_line = true;
        }
        self.last = at;
    }

    /// The row is over, complete or not.
    fn close(&mut self) {
        let tokens = std::mem::take(&mut self.open);
        let Some(first) = tokens.first() else { return };
        let line = first.line;
        if let Ok(number) = first.text.parse::<CourseNumber>() {
            if let Some(before) = self.line_of.get(&number) {
                let what = format!("course {number} is there twice, first in line {before}");
                self.table.problems.push(Problem::new(line, what, "remove one of the two rows, or correct a number"));
            } else {
                self.line_of.insert(number, line);
            }
        }
        match row::read(&tokens, &mut self.table.notes) {
            Ok(course) => self.table.courses.push(course),
            Err(problems) => self.table.problems.extend(problems),
        }
    }
}
