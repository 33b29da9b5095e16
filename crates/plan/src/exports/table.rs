//! Plans as a table: CSV, as a Danish Excel opens it by a double click.
//!
//! UTF-8 behind its mark (BOM), semicolons, lines that end in CR LF, a comma before decimals. The first line holds the headings; then
//! comes a row for each person and course, plan after plan, in the plan's order. A plan without courses has no row.
//!
//! | column | what stands there |
//! | --- | --- |
//! | Plan, Person | the plan's name, and for whom it is |
//! | Number, Title, Days | of the course; the title says so where this edition does not know it, and days are then empty |
//! | Status | in words; dropped courses are in the table too |
//! | School, Place, Online | what the school said; online: yes, or empty where nothing is known |
//! | From, To, Said by | first and last day as 2026-12-01, which Excel takes for dates in every language; who says so |
//! | Price, Deadline, Note | in the reader's words; the deadline as a date |
//!
//! A cell with `"`, `;`, a line break or an apostrophe is in quotes, and a `"` in it is doubled. A cell that begins with `=`, `+`,
//! `-` or `@` (or their full-width forms, or tab or line break; blanks before them do not count) would be run as a formula: it gets
//! an apostrophe before it, as OWASP advises ("CSV Injection"), which Excel shows and does not run. No number, date or day count that
//! we write begins with such a sign, so none of them is changed.
//!
//! The limit of that: where a computer's list separator is a comma (English settings), a double click parts the rows at commas and
//! knows no quotes inside of them. What follows a comma or a line break in a note is then a cell of its own, and may be a formula. An
//! apostrophe there would stand in every price of the kind "408,-" and in every list with hyphens, for all readers. Such a file is
//! brought in by
//! "Data > From Text/CSV", with a semicolon as delimiter.

use catalogue::{Catalogue, Date, Lang};

use crate::{Plan, PlannedCourse};

use super::{FileWords, title};

/// The table of these plans.
pub fn table(plans: &[&Plan], catalogue: &Catalogue, words: &FileWords) -> String {
    let mut file = String::from('\u{FEFF}');
    row(
        &mut file,
        &[
            words.plan,
            words.person,
            words.number,
            words.title,
            words.days,
            words.status,
            words.school,
            words.place,
            words.online,
            words.from,
            words.to,
            words.said_by,
            words.price,
            words.deadline,
            words.note,
        ],
    );
    for plan in plans {
        for course in plan.courses() {
            course_row(&mut file, plan, course, catalogue, words);
        }
    }
    file
}

fn course_row(file: &mut String, plan: &Plan, course: &PlannedCourse, catalogue: &Catalogue, words: &FileWords) {
    // A Danish Excel reads the comma in the English table too.
    let days = catalogue.course(course.number).map(|course| course.days.in_words(Lang::Da));
    let date = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
    row(
        file,
        &[
            plan.name().as_str(),
            plan.person().as_str(),
            &course.number.to_string(),
            title(course, catalogue, words),
            &days.unwrap_or_default(),
            words.status(course.status),
            course.school.as_str(),
            course.place.as_str(),
            if course.online { words.yes } else { "" },
            &date(course.dates.map(|dates| dates.from())),
            &date(course.dates.map(|dates| dates.to())),
            course.dates.map_or("", |dates| words.said_by(dates.said_by)),
            course.price.as_str(),
            &date(course.deadline),
            course.note.as_str(),
        ],
    );
}

fn row(file: &mut String, cells: &[&str]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            file.push(';');
        }
        push_cell(file, cell);
    }
    file.push_str("\r\n");
}

fn push_cell(file: &mut String, cell: &str) {
    let harmless = if is_formula(cell) { "'" } else { "" };
    if harmless.is_empty() && !cell.contains(['"', ';', '\n', '\r', '\'']) {
        return file.push_str(cell);
    }
    file.push('"');
    file.push_str(harmless);
    for letter in cell.chars() {
        if letter == '"' {
            file.push('"');
        }
        file.push(letter);
    }
    file.push('"');
}

/// Whether a spreadsheet would run the cell.
fn is_formula(cell: &str) -> bool {
    cell.starts_with(['\t', '\r', '\n'])
        || cell.trim_start().starts_with(['=', '+', '-', '@', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}'])
}
