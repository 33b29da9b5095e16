//! The document's outline: which lines stand under which heading.

mod names;
mod reader;

use std::ops::Range;

use reader::Reader;

use crate::classes::Classes;
use crate::headings::{Fit, Found, Heading, heading_at};
use crate::lines::Line;
use crate::problem::{Note, Problem};

/// The lines under one heading.
#[derive(Debug)]
pub(crate) struct SectionLines {
    /// As in the document.
    pub(crate) heading: String,
    /// Places in the lines, blank ones too.
    pub(crate) body: Vec<usize>,
}

/// A competence and its four sections.
#[derive(Debug)]
pub(crate) struct CompetenceLines {
    pub(crate) name: String,
    /// The line of its name.
    pub(crate) line: usize,
    pub(crate) sections: [Option<SectionLines>; 4],
}

/// The three parts of the document.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    pub(crate) job_area: [Option<SectionLines>; 4],
    /// The line of the first heading of the job area, 0 where there is none.
    pub(crate) job_area_at: usize,
    pub(crate) competences: Vec<CompetenceLines>,
    /// The line of the first heading of a competence, or of the part about them.
    pub(crate) competences_at: Option<usize>,
    /// Places of the table's lines, from its heading on.
    pub(crate) table: Option<Range<usize>>,
    /// The lines of rows that stand before the table.
    pub(crate) rows_outside: Vec<usize>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) notes: Vec<Note>,
}

/// Reads the outline. The lines of the table, whose heading ends it, are left as they are.
pub(crate) fn read(lines: &[Line], classes: &mut Classes) -> Outline {
    let headings = headings(lines);
    let mut reader = Reader::new(lines, classes);
    let mut at = 0;
    while at < lines.len() {
        match headings[at] {
            Some(Found { heading: Heading::CoursesPart, .. }) => return reader.end(Some(at..lines.len())),
            Some(found) if reader.take(found, at) => at += found.lines,
            _ => {
                reader.text(at);
                at += 1;
            }
        }
    }
    reader.end(None)
}

/// The headings by the place of their first line, without those that only perhaps are one where a surer one comes for the
/// same section.
fn headings(lines: &[Line]) -> Vec<Option<Found>> {
    let mut headings: Vec<_> = (0..lines.len()).map(|at| heading_at(lines, at)).collect();
    // From the end to the beginning: which sections have a sure heading before the next competence begins.
    let mut job_area = [false; 4];
    let mut competence = [false; 4];
    let mut courses = false;
    for found in headings.iter_mut().rev() {
        let Some(Found { heading, fit, .. }) = *found else { continue };
        let surer = match heading {
            Heading::JobArea(k) => &mut job_area[k],
            Heading::Competence(k) => &mut competence[k],
            Heading::CoursesPart => &mut courses,
            Heading::JobAreaPart | Heading::CompetencesPart => continue,
        };
        match fit {
            Fit::Perhaps if *surer => *found = None,
            Fit::Perhaps => {}
            Fit::Sure => *surer = true,
        }
        match heading {
            Heading::Competence(0) if found.is_some() => competence = [true, false, false, false],
            Heading::Competence(_) if found.is_some() => competence[0] = false,
            _ => {}
        }
    }
    headings
}
