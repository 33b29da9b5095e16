//! The document's outline: which lines stand under which heading.

mod names;
mod reader;

use std::ops::Range;

use reader::Reader;

use crate::import::classes::Classes;
use crate::import::headings::{Fit, Found, Heading, heading_at};
use crate::import::lines::Line;
use crate::problem::{Note, Problem};

/// The lines under one heading.
#[derive(Debug)]
pub(crate) struct SectionLines {
    /// As in the document.
    pub(crate) heading: String,
    /// The line of the heading.
    pub(crate) line: usize,
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

/// The headings by the place of their first line. Of those that only perhaps are one, those that fit between the heading before
/// and the next sure one: a sentence that begins like a heading rarely stands where just that one is missing.
fn headings(lines: &[Line]) -> Vec<Option<Found>> {
    let mut headings: Vec<_> = (0..lines.len()).map(|at| heading_at(lines, at)).collect();
    let sure = |found: &Found| found.fit == Fit::Sure;
    let has_sure = |heading| headings.iter().flatten().any(|found| sure(found) && found.heading == heading);
    let unique = [Heading::CompetencesPart, Heading::CoursesPart].map(|part| (part, has_sure(part)));
    // For each place the next sure heading, from the end to the beginning.
    let mut next = None;
    let next_sure: Vec<Option<Heading>> = headings
        .iter()
        .rev()
        .map(|found| {
            let after = next;
            next = found.filter(sure).map(|found| found.heading).or(next);
            after
        })
        .collect();
    let mut before = None;
    for (found, next) in headings.iter_mut().zip(next_sure.into_iter().rev()) {
        let Some(Found { heading, fit, .. }) = *found else { continue };
        let is_said_surely = unique.contains(&(heading, true));
        if fit == Fit::Perhaps && (is_said_surely || !fits_between(heading, before, next)) {
            *found = None;
        } else if heading != Heading::CompetencesPart || !matches!(before, Some(Heading::Competence(_))) {
            // The part's heading may be repeated anywhere among the competences, and tells nothing there.
            before = Some(heading);
        }
    }
    headings
}

/// Whether a document whose headings are in order can have this one between those two.
fn fits_between(heading: Heading, before: Option<Heading>, next: Option<Heading>) -> bool {
    use Heading::{Competence, CompetencesPart, CoursesPart, JobArea, JobAreaPart};
    match (heading, before, next) {
        (JobAreaPart, before, next) => before.is_none() && next != Some(JobAreaPart),
        (JobArea(k), before, next) => {
            let after = matches!(before, None | Some(JobAreaPart)) || matches!(before, Some(JobArea(j)) if j < k);
            after && !matches!(next, Some(JobAreaPart)) && !matches!(next, Some(JobArea(j)) if j <= k)
        }
        // A competence begins where the next section is not the one that is due in the competence before.
        (Competence(0), Some(Competence(j)), Some(Competence(k))) => j > 0 && k <= j,
        (Competence(0), before, next) => {
            !matches!(before, Some(Competence(0)) | None) && matches!(next, Some(Competence(1..)) | None)
        }
        (Competence(k), Some(Competence(j)), next) => j < k && !matches!(next, Some(Competence(i)) if i > 0 && i <= k),
        (Competence(_), _, _) => false,
        (CompetencesPart, before, _) => matches!(before, Some(JobArea(_))),
        (CoursesPart, _, next) => next.is_none(),
    }
}
