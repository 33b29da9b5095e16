//! What the parts of the outline say: the job area's name, sections with their text, what a competence demands; and which parts
//! are missing.

use std::collections::BTreeMap;
use std::ops::Range;

use catalogue::{Competence, Section, Slug};

use crate::import::Options;
use crate::import::headings::{self, Heading};
use crate::import::job_area_name::Names;
use crate::import::lines::Line;
use crate::import::outline::{CompetenceLines, Outline, SectionLines};
use crate::import::paragraphs::paragraphs;
use crate::import::requirements;
use crate::problem::{Note, Problem, quoted};

/// The document's parts, and what is to be said of them.
pub(crate) struct Contents<'a> {
    pub(crate) lines: &'a [Line],
    pub(crate) options: &'a Options,
    pub(crate) problems: &'a mut Vec<Problem>,
    pub(crate) notes: &'a mut Vec<Note>,
}

impl Contents<'_> {
    fn problem(&mut self, line: usize, what: impl Into<String>, remedy: impl Into<String>) {
        self.problems.push(Problem::new(line, what, remedy));
    }

    /// Parts that are not there at all. Said for the last line, where they should have come at the latest.
    pub(crate) fn missing(&mut self, outline: &Outline) {
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
                let last = self.lines.iter().rev().find(|line| !line.is_blank());
                let what = match last.is_some_and(Line::ends_sentence) {
                    true => "the document has no table of courses",
                    false => "the document is cut off here: it has no table of courses",
                };
                let remedy = format!("add the heading \"{heading}\" and the rows below it");
                self.problem(end, what, remedy);
            }
            (Some(_), _) => {
                for &row in &outline.rows_outside {
                    let what = "a row of the table stands outside the table";
                    self.problem(row, what, format!("put it below the heading \"{heading}\""));
                }
            }
        }
    }

    pub(crate) fn name(&mut self, outline: &Outline) -> String {
        if let Some(name) = &self.options.name {
            return name.clone();
        }
        let mut names = Names::default();
        for section in outline.job_area.iter().flatten() {
            paragraphs(self.lines, &section.body).iter().for_each(|text| names.take(text));
        }
        let named = match names.one() {
            Ok(name) => return name,
            Err(named) => named,
        };
        // Where a section is missing, the name may have been in it.
        if outline.job_area.iter().all(Option::is_some) {
            let what = match named.as_slice() {
                [] => "the job area's name is not said (\"FKB … er …\")".to_owned(),
                named => format!(
                    "the text names several FKBs, so that the job area's name is not sure: {}",
                    named.iter().map(|it| quoted(it)).collect::<Vec<_>>().join(", ")
                ),
            };
            self.problem(outline.job_area_at, what, "give it with --name NAME");
        }
        String::new()
    }

    pub(crate) fn sections(
        &mut self,
        sections: [Option<SectionLines>; 4],
        heading: fn(usize) -> Heading,
        whose: &str,
        within: Range<usize>,
    ) -> Vec<Section> {
        let mut read = Vec::with_capacity(4);
        for (k, section) in sections.into_iter().enumerate() {
            match section {
                Some(section) => {
                    if section.body.iter().all(|&at| self.lines[at].is_blank()) {
                        let what = format!("the section {} of {whose} has no text", quoted(&section.heading));
                        self.problem(section.line, what, "add its text below the heading");
                    }
                    let text = if self.options.full_text { paragraphs(self.lines, &section.body) } else { Vec::new() };
                    read.push(Section { heading: section.heading, text });
                }
                None => self.missing_section(heading(k), whose, within.clone()),
            }
        }
        read
    }

    /// A section that is not there, or whose heading is not written as it should be. It is looked for on these lines.
    fn missing_section(&mut self, heading: Heading, whose: &str, within: Range<usize>) {
        let usual = heading.usual_words();
        let is_misspelt = |line: &&Line| within.contains(&line.number) && headings::is_misspelt(heading, line);
        match self.lines.iter().find(is_misspelt) {
            Some(line) => {
                let what = format!("{} looks like the heading \"{usual}\" of {whose}", quoted(&line.text));
                self.problem(line.number, what, "write it like that");
            }
            None => {
                let what = format!("{whose} has no section \"{usual}\"");
                self.problem(within.start, what, "add the heading and its text");
            }
        }
    }

    /// Nothing where it has no name that an address can be made of.
    pub(crate) fn competence(&mut self, competence: CompetenceLines, until: usize) -> Option<(usize, Competence)> {
        let CompetenceLines { name, line, sections } = competence;
        let requirements = sections[2].as_ref().and_then(|section| self.requirements(section));
        let whose = match name.as_str() {
            "" => "the competence that begins here".to_owned(),
            name => format!("the competence {}", quoted(name)),
        };
        let slug = match Slug::from_name(&name) {
            Ok(slug) => Some(slug),
            Err(_) if name.is_empty() => {
                let what = "a competence begins here, but its name is missing";
                self.problem(line, what, "put the competence's name on a line of its own above");
                None
            }
            Err(error) => {
                self.problem(line, error.to_string(), "give the competence a name");
                None
            }
        };
        let sections = self.sections(sections, Heading::Competence, &whose, line..until);
        slug.map(|slug| (line, Competence { slug, name, requirements, sections }))
    }

    /// What a competence demands, or nothing where the text says that there is nothing.
    fn requirements(&mut self, section: &SectionLines) -> Option<String> {
        let text = paragraphs(self.lines, &section.body).join("\n");
        if !requirements::says_none(&text) {
            return (!text.is_empty()).then_some(text);
        }
        if !requirements::is_usual(&text) {
            let what = format!("read as \"no special requirements\": {}", quoted(&text));
            self.notes.push(Note::new(section.line, what));
        }
        None
    }

    pub(crate) fn unique(&mut self, competences: Vec<(usize, Competence)>) -> Vec<Competence> {
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
