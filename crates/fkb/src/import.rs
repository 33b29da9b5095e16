//! From the bytes of a document to a catalogue.

use std::collections::BTreeMap;
use std::fmt::Write;

use catalogue::{Catalogue, Competence, Course, JobArea, Section, Slug, Source};
use sha2::{Digest, Sha256};

use crate::classes::{Class, Classes};
use crate::decode::decode;
use crate::headings::Heading;
use crate::job_area_name;
use crate::lines::{Line, join, lines};
use crate::outline::{self, CompetenceLines, Outline, SectionLines};
use crate::page;
use crate::problem::{Note, Problem, gathered, quoted};
use crate::table;

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
pub struct Explained {
    /// All lines in their order.
    pub lines: Vec<ExplainedLine>,
    /// What is wrong with the document, in the order of lines. Where there is nothing it can be imported.
    pub problems: Vec<Problem>,
    /// As in [`Imported`].
    pub notes: Vec<Note>,
}

/// A line, and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExplainedLine {
    /// Counted from 1. A form feed inside a line makes two with the same number.
    pub number: usize,
    /// What it is.
    pub class: Class,
    /// As it was read: with single blanks, without signs that a PDF leaves behind.
    pub text: String,
}

/// Reads the text of an FKB to show what becomes of each line.
///
/// # Errors
/// Where the bytes are no text of an FKB at all, so that there is nothing to show.
pub fn explain(bytes: &[u8], options: &Options) -> Result<Explained, Vec<Problem>> {
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
    page::mark_edges(&mut lines);
    let mut classes = Classes::of(&lines);
    let mut outline = outline::read(&lines, &mut classes);
    if outline.table.is_none() && outline.competences_at.is_none() && outline.job_area.iter().all(Option::is_none) {
        let what = "this text is no FKB: it has none of an FKB's headings";
        return Err(vec![Problem::new(1, what, "give the text of a fælles kompetencebeskrivelse")]);
    }
    let mut problems = std::mem::take(&mut outline.problems);
    notes.append(&mut outline.notes);
    let mut reader = Reader { lines: &lines, options, problems: &mut problems };
    reader.missing(&outline);
    let name = reader.name(&outline);
    let sections = reader.sections(outline.job_area, Heading::JobArea, "the job area", outline.job_area_at.max(1));
    let competences = outline.competences.into_iter().filter_map(|competence| reader.competence(competence)).collect();
    let competences = reader.unique(competences);
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

struct Reader<'a> {
    lines: &'a [Line],
    options: &'a Options,
    problems: &'a mut Vec<Problem>,
}

impl Reader<'_> {
    fn problem(&mut self, line: usize, what: impl Into<String>, remedy: impl Into<String>) {
        self.problems.push(Problem::new(line, what, remedy));
    }

    /// Parts that are not there at all. Said for the last line, where they should have come at the latest.
    fn missing(&mut self, outline: &Outline) {
        let end = self.lines.iter().rev().find(|line| !line.is_blank()).map_or(1, |line| line.number);
        let table_at = outline.table.as_ref().map_or(end, |table| self.lines[table.start].number);
        if outline.competences.is_empty() {
            let line = outline.competences_at.unwrap_or(table_at);
            let remedy = format!("add each with its name and \"{}\"", Heading::Competence(0).usual_words());
            self.problem(line, "the document has no competences", remedy);
        }
        let heading = Heading::CoursesPart.usual_words();
        match (&outline.table, outline.rows_outside.first()) {
            (None, Some(&row)) => {
                let what = "a row of the table stands here, but the table's heading is missing";
                self.problem(row, what, format!("put \"{heading}\" above the first row"));
            }
            (None, None) => {
                let remedy = format!("add the heading \"{heading}\" and the rows below it");
                self.problem(end, "the document has no table of courses", remedy);
            }
            (Some(_), _) => {
                for &row in &outline.rows_outside {
                    let what = "a row of the table stands outside the table";
                    self.problem(row, what, format!("put it below the heading \"{heading}\""));
                }
            }
        }
    }

    fn name(&mut self, outline: &Outline) -> String {
        if let Some(name) = &self.options.name {
            return name.clone();
        }
        let sections = outline.job_area.iter().flatten();
        let paragraphs = sections.flat_map(|section| paragraphs(self.lines, &section.body));
        if let Some(name) = paragraphs.into_iter().find_map(|text| job_area_name::find(&text)) {
            return name;
        }
        // Where a section is missing, the name may have been in it.
        if outline.job_area.iter().all(Option::is_some) {
            let what = "the job area's name is not said (\"FKB … er …\")";
            self.problem(outline.job_area_at, what, "give it with --name NAME");
        }
        String::new()
    }

    fn sections(
        &mut self,
        sections: [Option<SectionLines>; 4],
        heading: fn(usize) -> Heading,
        whose: &str,
        line: usize,
    ) -> Vec<Section> {
        let mut read = Vec::with_capacity(4);
        for (k, section) in sections.into_iter().enumerate() {
            match section {
                Some(section) => {
                    let text = if self.options.full_text { paragraphs(self.lines, &section.body) } else { Vec::new() };
                    read.push(Section { heading: section.heading, text });
                }
                None => {
                    let what = format!("{whose} has no section \"{}\"", heading(k).usual_words());
                    self.problem(line, what, "add the heading and its text");
                }
            }
        }
        read
    }

    /// Nothing where it has no name that an address can be made of.
    fn competence(&mut self, competence: CompetenceLines) -> Option<(usize, Competence)> {
        let CompetenceLines { name, line, sections } = competence;
        let requirements = sections[2].as_ref().and_then(|section| requirements(self.lines, section));
        let whose = match name.as_str() {
            "" => "the competence that begins here".to_owned(),
            name => format!("the competence {}", quoted(name)),
        };
        let sections = self.sections(sections, Heading::Competence, &whose, line);
        match Slug::from_name(&name) {
            Ok(slug) => return Some((line, Competence { slug, name, requirements, sections })),
            // A name that is missing has been told.
            Err(_) if name.is_empty() => {}
            Err(error) => self.problem(line, error.to_string(), "give the competence a name"),
        }
        None
    }

    fn unique(&mut self, competences: Vec<(usize, Competence)>) -> Vec<Competence> {
        let mut line_of = BTreeMap::new();
        for (line, competence) in &competences {
            if let Some(before) = line_of.insert(competence.slug.clone(), *line) {
                let what =
                    format!("the competence {} is there twice, first in line {before}", quoted(&competence.name));
                self.problem(*line, what, "remove one of the two, or correct a name");
            }
        }
        competences.into_iter().map(|(_, competence)| competence).collect()
    }
}

/// What a competence demands, or nothing where the text says that there is nothing.
fn requirements(lines: &[Line], section: &SectionLines) -> Option<String> {
    const NONE: &str = "der er ingen særlige kvalifikationskrav";
    let text = paragraphs(lines, &section.body).join("\n");
    let none = text.is_empty() || text.trim_end_matches(['.', ' ']).to_lowercase() == NONE;
    (!none).then_some(text)
}

/// The text of these lines: blank lines part paragraphs, page breaks only where a sentence ended before them.
fn paragraphs(lines: &[Line], body: &[usize]) -> Vec<String> {
    let mut paragraphs = Vec::new();
    let mut paragraph: Vec<&Line> = Vec::new();
    for line in body.iter().map(|&at| &lines[at]) {
        let new_on_page = line.may_begin_page()
            && !line.is_blank()
            && line.text.starts_with(char::is_uppercase)
            && paragraph.last().is_some_and(|before| before.ends_sentence());
        if (line.separates() || new_on_page) && !paragraph.is_empty() {
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
