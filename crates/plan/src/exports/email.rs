//! A plan as text for an e-mail: to be read as it is, and as Markdown.
//!
//! What the reader wrote stands as they wrote it: signs that mean something in Markdown are not escaped, since most people will
//! read the text as it is. Dropped courses are left out, and are not in the sums.

use catalogue::{Catalogue, Date};

use crate::{Dates, Plan, PlannedCourse, totals};

use super::{FileWords, location, title};

/// What the text says besides the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beside<'a> {
    /// Which edition the catalogue is, in a sentence.
    pub edition: &'a str,
    /// Where the plan can be seen.
    pub link: Option<&'a str>,
}

/// The text of a plan, with `\n` between its lines.
pub fn email(plan: &Plan, catalogue: &Catalogue, words: &FileWords, beside: Beside<'_>) -> String {
    let mut text = String::new();
    heading(&mut text, plan.name().as_str(), '=');
    if !plan.person().is_empty() {
        paragraph(&mut text, &[words.person, ": ", plan.person().as_str()]);
    }
    paragraph(&mut text, &[words.standing(plan)]);
    let mut has_courses = false;
    for (place, course) in plan.kept().enumerate() {
        has_courses = true;
        push_course(&mut text, place + 1, course, catalogue, words);
    }
    if has_courses {
        text.push('\n');
    }
    push_totals(&mut text, plan, catalogue, words);
    if !plan.why().is_empty() {
        heading(&mut text, words.why, '-');
        paragraph(&mut text, &[plan.why().as_str()]);
    }
    if let Some(link) = beside.link {
        paragraph(&mut text, &[words.link, ": ", link]);
    }
    if !beside.edition.is_empty() {
        paragraph(&mut text, &[words.edition, ": ", beside.edition]);
    }
    paragraph(&mut text, &[words.unofficial]);
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// `1. 21097 Virksomhedens klimaregnskab`, and a line below for each thing that is known.
fn push_course(text: &mut String, place: usize, course: &PlannedCourse, catalogue: &Catalogue, words: &FileWords) {
    let number = format!("{place}. ");
    let indent = " ".repeat(number.len());
    text.push_str(&format!("{number}{} {}\n", course.number, title(course, catalogue, words)));
    let mut item = |label: &str, value: &str| {
        if !value.is_empty() {
            // The lines of a note stand below its first one.
            let value = value.replace('\n', &format!("\n{indent}  "));
            text.push_str(&format!("{indent}- {label}: {value}\n"));
        }
    };
    if let Some(known) = catalogue.course(course.number) {
        item(words.days, &known.days.in_words(words.lang));
    }
    item(words.status, words.status(course.status));
    item(words.dates, &dates(course, words));
    item(words.place, &location(course, words));
    item(words.price, course.price.as_str());
    item(words.deadline, &course.deadline.map(|day| day.in_words(words.lang)).unwrap_or_default());
    item(words.note, course.note.as_str());
}

/// When a course is, and who says so, where anybody does.
pub fn dates(course: &PlannedCourse, words: &FileWords) -> String {
    course.dates.map_or_else(|| words.no_dates.to_owned(), |dates| when(dates, words))
}

/// Days, and who says them: "01-12-2026 til 02-12-2026 (oplyst af skolen)".
pub fn when(dates: Dates, words: &FileWords) -> String {
    let said_by = words.said_by(dates.said_by);
    let day = |date: Date| date.in_words(words.lang);
    match (dates.from(), dates.to()) {
        (from, to) if from == to => format!("{} ({said_by})", day(from)),
        (from, to) => format!("{} {} {} ({said_by})", day(from), words.until, day(to)),
    }
}

fn push_totals(text: &mut String, plan: &Plan, catalogue: &Catalogue, words: &FileWords) {
    let totals = totals(plan, catalogue);
    heading(text, words.total, '-');
    text.push_str(&format!("- {}: {}\n", words.courses, totals.courses));
    text.push_str(&format!("- {}: {}\n", words.days, totals.days.in_words(words.lang)));
    text.push_str(&format!("- {}: {}\n", words.hours, totals.days.hours()));
    if totals.unknown > 0 {
        text.push_str(&format!("- {}: {}\n", words.unknown, totals.unknown));
    }
    text.push('\n');
}

/// A heading is underlined: it looks like one in plain text as well.
fn heading(text: &mut String, words: &str, line: char) {
    text.push_str(words);
    text.push('\n');
    text.extend(words.chars().map(|_| line));
    text.push_str("\n\n");
}

fn paragraph(text: &mut String, parts: &[&str]) {
    parts.iter().for_each(|part| text.push_str(part));
    text.push_str("\n\n");
}
