//! From the bytes of a document to a catalogue.

mod classes;
mod columns;
mod contents;
mod decode;
mod headings;
mod job_area_name;
mod lines;
mod outline;
mod page;
mod paragraphs;
mod requirements;
mod row;
mod table;
mod tail;

use std::fmt::Write;

use catalogue::{Catalogue, Competence, Course, JobArea, Source};
use sha2::{Digest, Sha256};

use crate::problem::{Note, Problem, gathered};
use classes::{Class, Classes};
use contents::Contents;
use decode::{damaged_letters, decode};
use headings::Heading;
use lines::{Line, lines};

/// What may be asked of an import.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The job area's name, where the text does not say it.
    pub name: Option<String>,
    /// Whether the sections' own text goes into the catalogue.
    pub full_text: bool,
}

/// A document that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// What it says.
    pub catalogue: Catalogue,
    /// What was changed or decided to read it, in the order of lines.
    pub notes: Vec<Note>,
}

/// Reads the text of an FKB. `file_name` is the file's name without folders; it goes into the catalogue.
///
/// # Errors
/// All problems of the document at once, in the order of lines.
pub fn import(bytes: &[u8], file_name: &str, options: &Options) -> Result<Imported, Vec<Problem>> {
    let reading = read(bytes, options)?;
    if !reading.problems.is_empty() {
        return Err(reading.problems);
    }
    let source = Source { file: file_name.to_owned(), sha256: sha256(bytes) };
    Catalogue::new(source, reading.job_area, reading.competences, reading.courses)
        .map(|catalogue| Imported { catalogue, notes: reading.notes })
        // Each number and name that is there twice has been found above, with its line.
        .map_err(|error| vec![Problem::new(1, error.to_string(), "correct it in the source")])
}

/// What was understood of a document, line by line. It may have problems.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Explained {
    /// All lines in their order. In a table that keeps its columns it is that in which they were read.
    pub(crate) lines: Vec<ExplainedLine>,
    /// What is wrong with the document, in the order of lines. Where there is nothing it can be imported.
    pub(crate) problems: Vec<Problem>,
    /// As in [`Imported`].
    pub(crate) notes: Vec<Note>,
}

/// A line, and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ExplainedLine {
    /// Counted from 1. Two lines have the same number where a form feed, or the end of a row that was moved, made two of one.
    pub(crate) number: usize,
    /// What it is.
    pub(crate) class: Class,
    /// As it was read: with single blanks, without signs that a PDF leaves behind.
    pub(crate) text: String,
}

/// Reads the text of an FKB to show what becomes of each line.
///
/// # Errors
/// Where the bytes are no text of an FKB at all, so that there is nothing to show.
pub(crate) fn explain(bytes: &[u8], options: &Options) -> Result<Explained, Vec<Problem>> {
    let Reading { lines, classes, problems, notes, .. } = read(bytes, options)?;
    let line = |(Line { number, text, .. }, class)| ExplainedLine { number, class, text };
    Ok(Explained { lines: lines.into_iter().zip(classes.iter()).map(line).collect(), problems, notes })
}

/// A document that was read to its end. What it says is whole only where there are no problems.
struct Reading {
    lines: Vec<Line>,
    classes: Classes,
    job_area: JobArea,
    competences: Vec<Competence>,
    courses: Vec<Course>,
    problems: Vec<Problem>,
    notes: Vec<Note>,
}

/// The way that every document goes.
///
/// # Errors
/// Where it is no text, or has nothing of an FKB.
fn read(bytes: &[u8], options: &Options) -> Result<Reading, Vec<Problem>> {
    let mut notes = Vec::new();
    let text = decode(bytes, &mut notes)?;
    let mut lines = lines(&text, &mut notes)?;
    if let Some(problem) = damaged_letters(&lines) {
        return Err(vec![problem]);
    }
    page::mark(&mut lines);
    let lines = columns::in_reading_order(lines, &mut notes).map_err(|problem| vec![problem])?;
    let mut classes = Classes::of(&lines);
    let mut outline = outline::read(&lines, &mut classes);
    if outline.table.is_none() && outline.competences_at.is_none() && outline.job_area.iter().all(Option::is_none) {
        let what = "this text is no FKB: it has none of an FKB's headings";
        return Err(vec![Problem::new(1, what, "give the text of a fælles kompetencebeskrivelse")]);
    }
    let mut problems = std::mem::take(&mut outline.problems);
    notes.append(&mut outline.notes);
    let mut contents = Contents { lines: &lines, options, problems: &mut problems, notes: &mut notes };
    contents.missing(&outline);
    let name = contents.name(&outline);
    let end = lines.last().map_or(1, |line| line.number + 1);
    let table_at = outline.table.as_ref().map_or(end, |table| lines[table.start].number);
    let job_area = outline.job_area_at.max(1)..outline.competences_at.unwrap_or(table_at);
    let sections = contents.sections(outline.job_area, Heading::JobArea, "the job area", job_area);
    // Each competence ends where the next one begins.
    let begins: Vec<usize> = outline.competences.iter().map(|competence| competence.line).chain([table_at]).collect();
    let competences = outline.competences.into_iter().zip(begins.into_iter().skip(1));
    let competences = competences.filter_map(|(competence, until)| contents.competence(competence, until)).collect();
    let competences = contents.unique(competences);
    let table = outline.table.map(|range| table::read(&lines, range, &mut classes)).unwrap_or_default();
    problems.extend(table.problems);
    notes.extend(table.notes);
    problems.extend(classes.problems(&lines));
    problems.sort_by_key(Problem::line);
    let job_area = JobArea { name, sections };
    Ok(Reading { job_area, competences, courses: table.courses, problems, notes: gathered(notes), lines, classes })
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
