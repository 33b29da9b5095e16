//! What each line of the document was taken for. No line is without a class: those that nothing took have no place, and are told.

use std::fmt;

use crate::import::lines::Line;
use crate::problem::{Problem, quoted};

/// What a line was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// Nothing stands there.
    Blank,
    /// Before the first heading: a title and the like.
    TitlePage,
    /// A heading of a part or of a section.
    Heading,
    /// The name of a competence.
    Name,
    /// The text of a section.
    Prose,
    /// The first line of a row of the table.
    Row,
    /// A further line of a row, a heading or a name.
    Continuation,
    /// What pages repeat: page numbers, headings, the header of the table.
    Furniture,
    /// Nothing that an FKB has. A document with such a line is refused.
    NoPlace,
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Class::Blank => "blank",
            Class::TitlePage => "title page",
            Class::Heading => "heading",
            Class::Name => "name",
            Class::Prose => "prose",
            Class::Row => "row",
            Class::Continuation => "continuation",
            Class::Furniture => "furniture",
            Class::NoPlace => "NO PLACE",
        })
    }
}

/// The classes of all lines, by their places.
#[derive(Debug)]
pub(crate) struct Classes(Vec<Class>);

impl Classes {
    /// Nothing has been taken for anything yet.
    pub(crate) fn of(lines: &[Line]) -> Self {
        Classes(lines.iter().map(|line| if line.is_blank() { Class::Blank } else { Class::NoPlace }).collect())
    }

    /// All these lines are that. Blank ones stay blank.
    pub(crate) fn mark(&mut self, places: impl IntoIterator<Item = usize>, class: Class) {
        for place in places {
            if self.0[place] != Class::Blank {
                self.0[place] = class;
            }
        }
    }

    /// The first of these lines that is not blank is that, the others continue it.
    pub(crate) fn mark_first(&mut self, places: impl IntoIterator<Item = usize>, class: Class) {
        let mut class = class;
        for place in places {
            if self.0[place] != Class::Blank {
                self.0[place] = class;
                class = Class::Continuation;
            }
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = Class> {
        self.0.iter().copied()
    }

    /// A problem for each run of lines that have no place: where a heading is missing, the run is a whole section.
    pub(crate) fn problems(&self, lines: &[Line]) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut run: Option<(&Line, usize)> = None;
        for (line, class) in lines.iter().zip(self.iter()) {
            match class {
                Class::NoPlace => run = Some(run.map_or((line, 0), |(first, more)| (first, more + 1))),
                Class::Blank | Class::Furniture => {}
                _ => problems.extend(run.take().map(no_place)),
            }
        }
        problems.extend(run.map(no_place));
        problems
    }
}

/// A line for which there is no place, and how many after it.
fn no_place((line, more): (&Line, usize)) -> Problem {
    let what = match more {
        0 => format!("the line {} stands under no heading that it can belong to", quoted(&line.text)),
        1 => format!("the line {} and the next stand under no heading", quoted(&line.text)),
        _ => format!("the line {} and {more} more stand under no heading", quoted(&line.text)),
    };
    Problem::new(line.number, what, "put it where it belongs, or remove it")
}
