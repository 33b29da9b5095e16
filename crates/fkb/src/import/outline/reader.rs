//! The walk through the document, line by line, that puts each under its heading.

use std::ops::Range;

use super::{CompetenceLines, Outline, SectionLines, names};
use crate::import::classes::{Class, Classes};
use crate::import::headings::{self, Fit, Found, Heading};
use crate::import::lines::Line;
use crate::import::page::{self, Within};
use crate::import::tail;
use crate::problem::{Note, Problem, quoted};

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

/// The state between two lines.
pub(super) struct Reader<'a> {
    lines: &'a [Line],
    classes: &'a mut Classes,
    outline: Outline,
    open: Open,
    /// The text since the last heading. Its last lines may turn out to be the name of the next competence.
    pending: Vec<usize>,
    /// The last heading was that of the part about the competences.
    after_part: bool,
    /// The line on which that part's heading stood the last time.
    part_line: Option<usize>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(lines: &'a [Line], classes: &'a mut Classes) -> Self {
        let outline = Outline::default();
        Reader { lines, classes, outline, open: Open::Nothing, pending: Vec::new(), after_part: false, part_line: None }
    }

    /// The outline, with the table where it was found.
    pub(super) fn end(mut self, table: Option<Range<usize>>) -> Outline {
        self.close_text();
        self.outline.table = table;
        self.outline
    }

    /// Takes a heading, or says that it is none here.
    pub(super) fn take(&mut self, found: Found, at: usize) -> bool {
        let taken = self.take_heading(found, at);
        if let Some(class) = taken {
            let places = at..at + found.lines;
            match class {
                Class::Furniture => self.classes.mark(places.clone(), class),
                _ => self.classes.mark_first(places.clone(), class),
            }
            // A page may end between the lines of a heading.
            for place in places.filter(|&place| self.lines[place].is_furniture) {
                self.pass_over(place);
            }
        }
        taken.is_some()
    }

    /// What the heading is, or nothing where it is none.
    fn take_heading(&mut self, found: Found, at: usize) -> Option<Class> {
        match found.heading {
            // A sentence of the text may begin like it; where nothing is open yet there is no text.
            Heading::JobAreaPart if found.fit == Fit::Perhaps && self.open != Open::Nothing => None,
            Heading::JobAreaPart => {
                if self.in_competences() {
                    self.out_of_place(found, at);
                } else if self.open == Open::Nothing {
                    self.close_text();
                    self.open = Open::Part;
                    self.outline.job_area_at = self.lines[at].number;
                } else {
                    self.note_repeated(&self.heading(found, at), at);
                    return Some(Class::Furniture);
                }
                Some(Class::Heading)
            }
            Heading::CompetencesPart => {
                self.close_text();
                self.outline.competences_at.get_or_insert(self.lines[at].number);
                self.after_part = true;
                self.part_line = Some(self.lines[at].number);
                if self.outline.competences.is_empty() {
                    self.open = Open::Part;
                }
                Some(Class::Heading)
            }
            Heading::CoursesPart => None,
            Heading::JobArea(section) => self.take_job_area(section, found, at),
            Heading::Competence(section) => self.take_competence(section, found, at),
        }
    }

    fn take_job_area(&mut self, section: usize, found: Found, at: usize) -> Option<Class> {
        if self.in_competences() {
            if found.fit == Fit::Sure {
                self.out_of_place(found, at);
            }
            return (found.fit == Fit::Sure).then_some(Class::Heading);
        }
        if self.outline.job_area[section].is_some() {
            return self.again(found, at, self.open == Open::JobArea(section));
        }
        self.close_text();
        if self.outline.job_area_at == 0 {
            self.outline.job_area_at = self.lines[at].number;
        }
        if self.outline.job_area[section..].iter().any(Option::is_some) {
            self.note_order(found, at);
        }
        self.outline.job_area[section] = Some(self.section(found, at));
        self.open = Open::JobArea(section);
        Some(Class::Heading)
    }

    fn take_competence(&mut self, section: usize, found: Found, at: usize) -> Option<Class> {
        if section == 0 {
            return self.begin_competence(found, at);
        }
        self.outline.competences_at.get_or_insert(self.lines[at].number);
        let is_there = |competence: &CompetenceLines| competence.sections[section].is_some();
        let after_part = self.after_part;
        match self.outline.competences.last() {
            Some(last) if !is_there(last) => {
                // The part's heading stood there because a page began.
                if let Some(line) = self.part_line.filter(|_| after_part) {
                    let what = format!("the heading {} is repeated", quoted(&Heading::CompetencesPart.usual_words()));
                    self.outline.notes.push(Note::new(line, what));
                }
            }
            Some(_) if !after_part || self.open == Open::Competence(section) => {
                return self.again(found, at, self.open == Open::Competence(section));
            }
            // A new competence, whose first heading is missing. That is said once all is read.
            _ => {
                if found.fit == Fit::Perhaps {
                    return None;
                }
                let name = names::first(self.lines, &self.pending);
                let line = name.as_ref().map_or(at, names::Name::at);
                // What follows the name is the text of the section whose heading is missing.
                self.classes.mark(std::mem::take(&mut self.pending), Class::Prose);
                let name = name.map_or_else(String::new, |name| {
                    self.classes.mark_first(name.places, Class::Name);
                    name.text
                });
                self.outline.competences.push(CompetenceLines {
                    name,
                    line: self.lines[line].number,
                    sections: [None, None, None, None],
                });
            }
        }
        self.close_text();
        Some(self.take_section(section, found, at))
    }

    /// A section of the competence that was begun last.
    fn take_section(&mut self, section: usize, found: Found, at: usize) -> Class {
        let lines = self.section(found, at);
        if let Some(last) = self.outline.competences.last_mut() {
            let is_late = last.sections[section..].iter().any(Option::is_some);
            last.sections[section] = Some(lines);
            if is_late {
                self.note_order(found, at);
            }
        }
        self.open = Open::Competence(section);
        Class::Heading
    }

    fn begin_competence(&mut self, found: Found, at: usize) -> Option<Class> {
        self.outline.competences_at.get_or_insert(self.lines[at].number);
        let goes_on = self.open == Open::Competence(0);
        let pending = std::mem::take(&mut self.pending);
        let (text, name) = names::last(self.lines, &pending, self.after_part);
        if goes_on {
            // At a page break the headings may be repeated: the part's, the name, and this one. Nor is there a new competence where
            // no name stands, or where the name would be all the text that the section has.
            let last = self.outline.competences.last();
            let same_name = matches!((&name, last), (Some(name), Some(last)) if name.text == last.name);
            let all_is_name = !self.after_part && text.iter().all(|&at| self.lines[at].is_blank());
            if same_name || name.is_none() || all_is_name || self.lines[at].may_begin_page() && !self.after_part {
                self.pending = if same_name { text } else { pending };
                self.close_text();
                let name = name.filter(|_| same_name);
                self.classes.mark(name.into_iter().flat_map(|name| name.places), Class::Furniture);
                self.note_repeated(&self.heading(found, at), at);
                return Some(Class::Furniture);
            }
        }
        // Its other sections may have come before it.
        let is_late = self.outline.competences.last().is_some_and(|last| last.sections[0].is_none());
        if is_late && name.is_none() && !self.after_part {
            self.pending = pending;
            self.close_text();
            return Some(self.take_section(0, found, at));
        }
        self.pending = text;
        self.close_text();
        // A name that is missing is told once all is read.
        let (name, line) = match name {
            Some(name) => {
                self.note_changes(name.at()..at);
                let line = self.lines[name.at()].number;
                self.classes.mark_first(name.places, Class::Name);
                (name.text, line)
            }
            None => (String::new(), self.lines[at].number),
        };
        let sections = [Some(self.section(found, at)), None, None, None];
        self.outline.competences.push(CompetenceLines { name, line, sections });
        self.open = Open::Competence(0);
        Some(Class::Heading)
    }

    fn in_competences(&self) -> bool {
        self.outline.competences_at.is_some()
    }

    /// A heading that was there already: at a page break it is furniture.
    fn again(&mut self, found: Found, at: usize, same: bool) -> Option<Class> {
        if found.fit == Fit::Perhaps {
            return None;
        }
        let line = self.lines[at].number;
        if same {
            self.note_repeated(&self.heading(found, at), at);
            Some(Class::Furniture)
        } else {
            let heading = quoted(&self.heading(found, at));
            let what = format!("the heading {heading} is there for the second time");
            let remedy = "remove it, or add the name and the first heading of the competence that begins here";
            self.outline.problems.push(Problem::new(line, what, remedy));
            Some(Class::Heading)
        }
    }

    fn note_repeated(&mut self, heading: &str, at: usize) {
        let what = format!("the heading {} is repeated; its text goes on", quoted(heading));
        self.outline.notes.push(Note::new(self.lines[at].number, what));
    }

    fn note_order(&mut self, found: Found, at: usize) {
        let heading = quoted(&self.heading(found, at));
        let what = format!("the section {heading} stands after one that usually follows it; read in the usual order");
        self.outline.notes.push(Note::new(self.lines[at].number, what));
    }

    fn out_of_place(&mut self, found: Found, at: usize) {
        let what = format!("the heading {} is out of place", quoted(&self.heading(found, at)));
        let remedy = "put the job area before the competences, and these before the table";
        self.outline.problems.push(Problem::new(self.lines[at].number, what, remedy));
    }

    fn heading(&self, found: Found, at: usize) -> String {
        headings::text_of(found.heading, &self.lines[at..at + found.lines])
    }

    fn section(&mut self, found: Found, at: usize) -> SectionLines {
        self.note_changes(at..at + found.lines);
        SectionLines { heading: self.heading(found, at), line: self.lines[at].number, body: Vec::new() }
    }

    /// Notes where a name or a heading is not quite as in the document.
    fn note_changes(&mut self, places: Range<usize>) {
        let mut said = self.lines[places].iter().filter(|line| !line.is_blank()).peekable();
        while let Some(line) = said.next() {
            if !line.gaps.is_empty() {
                self.outline.notes.push(Note::new(line.number, "several blanks read as one"));
            }
            if said.peek().is_some_and(|next| line.glues_to(&next.text)) {
                self.outline.notes.push(Note::new(line.number, "joined with the next line at a hyphen"));
            }
        }
    }

    /// A line that is no heading.
    pub(super) fn text(&mut self, at: usize) {
        let line = &self.lines[at];
        if page::is_page_number(self.lines, at, Within::Prose) {
            return self.pass_over(at);
        }
        if self.is_open_heading(at) {
            self.classes.mark([at], Class::Furniture);
            return self.note_repeated(&line.text, at);
        }
        if self.is_repeated_name(at) {
            return self.pass_over_name(at);
        }
        if tail::is_whole_row(&line.text) {
            self.classes.mark([at], Class::Row);
            self.outline.rows_outside.push(line.number);
            return;
        }
        self.pending.push(at);
    }

    /// A page number, or a line that pages repeat.
    fn pass_over(&mut self, at: usize) {
        self.classes.mark([at], Class::Furniture);
        self.outline.notes.push(page::passed_over(&self.lines[at]));
    }

    /// The heading of the section that is open again, in words that are not the usual ones.
    fn is_open_heading(&self, at: usize) -> bool {
        let section = match self.open {
            Open::JobArea(section) => self.outline.job_area[section].as_ref(),
            Open::Competence(section) => self.outline.competences.last().and_then(|it| it.sections[section].as_ref()),
            Open::Nothing | Open::Part => None,
        };
        section.is_some_and(|section| section.heading == self.lines[at].text.trim_end_matches([':', ' ']))
    }

    /// The name of the competence again, at the top of a page.
    fn is_repeated_name(&self, at: usize) -> bool {
        let Open::Competence(_) = self.open else { return false };
        let line = &self.lines[at];
        let Some(last) = self.outline.competences.last() else { return false };
        let Some(rest) = line.text.strip_prefix(last.name.as_str()) else { return false };
        let rest = rest.trim_matches([' ', '-', '–', '(', ')']).to_lowercase();
        rest == "fortsat" || rest.is_empty() && line.may_begin_page()
    }

    fn pass_over_name(&mut self, at: usize) {
        self.classes.mark([at], Class::Furniture);
        let what = format!("the name {} is repeated; the text goes on", quoted(&self.lines[at].text));
        self.outline.notes.push(Note::new(self.lines[at].number, what));
    }

    /// Puts the pending text where it belongs.
    fn close_text(&mut self) {
        let mut pending = std::mem::take(&mut self.pending);
        // Below the part's heading the name may be repeated too, and then the text goes on.
        if std::mem::take(&mut self.after_part)
            && let Some(first) = pending.iter().position(|&at| !self.lines[at].is_blank())
            && self.outline.competences.last().is_some_and(|last| last.name == self.lines[pending[first]].text)
        {
            self.pass_over_name(pending.remove(first));
        }
        let section = match self.open {
            Open::JobArea(section) => self.outline.job_area[section].as_mut(),
            Open::Competence(section) => {
                self.outline.competences.last_mut().and_then(|last| last.sections[section].as_mut())
            }
            Open::Nothing => return self.title_page(&pending),
            Open::Part => None,
        };
        // Without a section the lines keep no place, which is told once all is read.
        if let Some(section) = section {
            self.classes.mark(pending.iter().copied(), Class::Prose);
            let squeezed = pending.iter().map(|&at| &self.lines[at]).filter(|line| !line.gaps.is_empty());
            self.outline.notes.extend(squeezed.map(|line| Note::new(line.number, "several blanks read as one")));
            section.body.extend(pending);
        }
    }

    /// The lines before the first heading: a title and the like are passed over.
    fn title_page(&mut self, pending: &[usize]) {
        const LONGEST: usize = 12;
        let said: Vec<usize> = pending.iter().copied().filter(|&at| !self.lines[at].is_blank()).collect();
        let Some(&first) = said.first() else { return };
        // The entries of a table of contents end in a number.
        let others = said.iter().filter(|&&at| !self.lines[at].text.ends_with(|c: char| c.is_ascii_digit())).count();
        if others > LONGEST || said.iter().any(|&at| self.lines[at].text.ends_with('.')) {
            return;
        }
        let what = format!("passed over what stands before the first heading ({} lines)", said.len());
        self.outline.notes.push(Note::new(self.lines[first].number, what));
        self.classes.mark(said, Class::TitlePage);
    }
}
