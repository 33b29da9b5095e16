//! The document's outline: which lines stand under which heading. Each line gets a class, or a problem.

mod names;

use crate::headings::{Fit, Found, Heading, heading_at};
use crate::lines::{Line, join};
use crate::page;
use crate::problem::{Note, Problem, quoted};
use crate::row;

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
    pub(crate) competences: Vec<CompetenceLines>,
    /// The line of the first heading of a competence, or of the part about them.
    pub(crate) competences_at: Option<usize>,
    /// Places of the table's lines, from its heading on.
    pub(crate) table: Option<std::ops::Range<usize>>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) notes: Vec<Note>,
}

/// Where the text goes that is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    /// Before the first heading: a title page.
    Nothing,
    /// Under the heading of a part, where no text belongs.
    Part,
    JobArea(usize),
    Competence(usize),
}

/// Reads the outline.
pub(crate) fn read(lines: &[Line]) -> Outline {
    let headings = headings(lines);
    let mut reader =
        Reader { lines, outline: Outline::default(), open: Open::Nothing, pending: Vec::new(), after_part: false };
    let mut at = 0;
    while at < lines.len() {
        match headings[at] {
            Some(Found { heading: Heading::CoursesPart, .. }) => {
                reader.close_text();
                reader.outline.table = Some(at..lines.len());
                return reader.outline;
            }
            Some(found) if reader.take(found, at) => at += found.lines,
            _ => {
                reader.text(at);
                at += 1;
            }
        }
    }
    reader.close_text();
    reader.outline
}

/// The headings by the place of their first line, without those that only perhaps are one where a surer one comes for the
/// same section.
fn headings(lines: &[Line]) -> Vec<Option<Found>> {
    let mut headings: Vec<_> = (0..lines.len()).map(|at| heading_at(lines, at)).collect();
    // From the end to the beginning: which sections have a sure heading before the next competence begins.
    let mut job_area = [false; 4];
    let mut competence = [false; 4];
    for found in headings.iter_mut().rev() {
        let Some(Found { heading, fit, .. }) = *found else { continue };
        let surer = match heading {
            Heading::JobArea(k) => &mut job_area[k],
            Heading::Competence(k) => &mut competence[k],
            _ => continue,
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

struct Reader<'a> {
    lines: &'a [Line],
    outline: Outline,
    open: Open,
    /// The text since the last heading. Its last lines may turn out to be the name of the next competence.
    pending: Vec<usize>,
    /// The last heading was that of the part about the competences.
    after_part: bool,
}

impl Reader<'_> {
    /// Takes a heading, or says that it is none here.
    fn take(&mut self, found: Found, at: usize) -> bool {
        match found.heading {
            Heading::JobAreaPart => {
                if self.in_competences() {
                    self.out_of_place(found, at);
                    return true;
                }
                if self.open == Open::Nothing {
                    self.close_text();
                    self.open = Open::Part;
                }
                true
            }
            Heading::CompetencesPart => {
                self.close_text();
                self.outline.competences_at.get_or_insert(self.lines[at].number);
                self.after_part = true;
                if self.outline.competences.is_empty() {
                    self.open = Open::Part;
                }
                true
            }
            Heading::CoursesPart => false,
            Heading::JobArea(section) => self.take_job_area(section, found, at),
            Heading::Competence(section) => self.take_competence(section, found, at),
        }
    }

    fn take_job_area(&mut self, section: usize, found: Found, at: usize) -> bool {
        if self.in_competences() {
            if found.fit == Fit::Sure {
                self.out_of_place(found, at);
            }
            return found.fit == Fit::Sure;
        }
        if self.outline.job_area[section].is_some() {
            return self.again(found, at, self.open == Open::JobArea(section));
        }
        self.close_text();
        self.outline.job_area[section] = Some(self.section(found, at));
        self.open = Open::JobArea(section);
        true
    }

    fn take_competence(&mut self, section: usize, found: Found, at: usize) -> bool {
        if section == 0 {
            return self.begin_competence(found, at);
        }
        self.outline.competences_at.get_or_insert(self.lines[at].number);
        let is_there = |competence: &CompetenceLines| competence.sections[section].is_some();
        let after_part = self.after_part;
        match self.outline.competences.last() {
            Some(last) if !is_there(last) => {}
            Some(_) if !after_part || self.open == Open::Competence(section) => {
                return self.again(found, at, self.open == Open::Competence(section));
            }
            // A new competence, whose first heading is missing. That is said once all is read.
            _ => {
                if found.fit == Fit::Perhaps {
                    return false;
                }
                let name = names::first(self.lines, &self.pending);
                let line = name.as_ref().map_or(at, |name| name.at);
                let name = name.map_or_else(String::new, |name| name.text);
                self.pending.clear();
                self.outline.competences.push(CompetenceLines {
                    name,
                    line: self.lines[line].number,
                    sections: [None, None, None, None],
                });
            }
        }
        self.close_text();
        let lines = self.section(found, at);
        if let Some(last) = self.outline.competences.last_mut() {
            last.sections[section] = Some(lines);
        }
        self.open = Open::Competence(section);
        true
    }

    fn begin_competence(&mut self, found: Found, at: usize) -> bool {
        self.outline.competences_at.get_or_insert(self.lines[at].number);
        let goes_on = self.open == Open::Competence(0);
        let pending = std::mem::take(&mut self.pending);
        let (text, name) = names::last(self.lines, &pending, self.after_part);
        if goes_on {
            // At a page break the headings may be repeated: the part's, the name, and this one.
            let last = self.outline.competences.last();
            let same_name = matches!((&name, last), (Ok(name), Some(last)) if name.text == last.name);
            if same_name || self.after_part && name.is_err() || self.lines[at].may_begin_page() && !self.after_part {
                let kept = if same_name { text } else { pending };
                self.pending = kept;
                self.close_text();
                return true;
            }
        }
        self.pending = text;
        self.close_text();
        let (name, line) = match name {
            Ok(name) => (name.text, self.lines[name.at].number),
            Err(what) => {
                let line = self.lines[at].number;
                self.outline.problems.push(Problem::new(line, what, "put the competence's name on a line of its own above"));
                (String::new(), line)
            }
        };
        let sections = [Some(self.section(found, at)), None, None, None];
        self.outline.competences.push(CompetenceLines { name, line, sections });
        self.open = Open::Competence(0);
        true
    }

    fn in_competences(&self) -> bool {
        self.outline.competences_at.is_some()
    }

    /// A heading that was there already: at a page break it is furniture.
    fn again(&mut self, found: Found, at: usize, same: bool) -> bool {
        if found.fit == Fit::Perhaps {
            return false;
        }
        let line = self.lines[at].number;
        let heading = quoted(&self.heading(found, at));
        if same {
            self.outline.notes.push(Note::new(line, format!("the heading {heading} is repeated; its text goes on")));
        } else {
            let what = format!("the heading {heading} is there for the second time");
            let remedy = "remove it, or add the name and the first heading of the competence that begins here";
            self.outline.problems.push(Problem::new(line, what, remedy));
        }
        true
    }

    fn out_of_place(&mut self, found: Found, at: usize) {
        let what = format!("the heading {} is out of place", quoted(&self.heading(found, at)));
        let remedy = "put the job area before the competences, and these before the table";
        self.outline.problems.push(Problem::new(self.lines[at].number, what, remedy));
    }

    fn heading(&self, found: Found, at: usize) -> String {
        let lines = &self.lines[at..at + found.lines];
        join(lines.iter().filter(|line| !line.is_blank())).trim_end_matches([':', ' ']).to_owned()
    }

    fn section(&self, found: Found, at: usize) -> SectionLines {
        SectionLines { heading: self.heading(found, at), body: Vec::new() }
    }

    /// A line that is no heading.
    fn text(&mut self, at: usize) {
        let line = &self.lines[at];
        if page::is_page_number(self.lines, at) {
            return;
        }
        if row::is_whole_row(&line.text) {
            let what = "a row of the table stands outside the table";
            let remedy = "put it under the heading \"Aktuelt tilkoblede mål\"";
            self.outline.problems.push(Problem::new(line.number, what, remedy));
            return;
        }
        self.pending.push(at);
    }

    /// Puts the pending text where it belongs.
    fn close_text(&mut self) {
        let pending = std::mem::take(&mut self.pending);
        let section = match self.open {
            Open::JobArea(section) => self.outline.job_area[section].as_mut(),
            Open::Competence(section) => {
                self.outline.competences.last_mut().and_then(|last| last.sections[section].as_mut())
            }
            Open::Nothing => return self.title_page(&pending),
            Open::Part => None,
        };
        self.after_part = false;
        if let Some(section) = section {
            section.body.extend(pending);
        } else {
            self.unplaced(&pending);
        }
    }

    /// The lines before the first heading: a title and the like are passed over.
    fn title_page(&mut self, pending: &[usize]) {
        const LONGEST: usize = 12;
        let said: Vec<usize> = pending.iter().copied().filter(|&at| !self.lines[at].is_blank()).collect();
        let Some(&first) = said.first() else { return };
        if said.len() > LONGEST || said.iter().any(|&at| self.lines[at].text.ends_with('.')) {
            return self.unplaced(&said);
        }
        let what = format!("passed over what stands before the first heading ({} lines)", said.len());
        self.outline.notes.push(Note::new(self.lines[first].number, what));
    }

    fn unplaced(&mut self, places: &[usize]) {
        for line in places.iter().map(|&at| &self.lines[at]).filter(|line| !line.is_blank()) {
            self.outline.problems.push(unplaced(line));
        }
    }
}

/// A line for which there is no place.
pub(crate) fn unplaced(line: &Line) -> Problem {
    let what = format!("no place is known for the line {}", quoted(&line.text));
    Problem::new(line.number, what, "remove it, or put it where it belongs")
}
