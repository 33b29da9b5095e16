//! A table whose columns were kept as columns of text (`pdftotext -layout`): a title that goes over several lines goes on below the
//! end of its row. Such rows are put into reading order: the whole title, then what follows it.

use crate::import::headings::{Fit, Heading, heading_at};
use crate::import::lines::Line;
use crate::import::{page, row};
use crate::problem::Problem;

/// The lines, with the rows of such a table in reading order. The end of a row is then a line of its own, with the number of the
/// line on which it begins. All other lines stay as they are.
///
/// # Errors
/// Where the cells of a row stand in its middle, so that no one can tell which lines belong to which row.
pub(crate) fn in_reading_order(lines: Vec<Line>) -> Result<Vec<Line>, Problem> {
    let is_table =
        |found: crate::import::headings::Found| found.heading == Heading::CoursesPart && found.fit == Fit::Sure;
    let Some(table) = (0..lines.len()).find(|&at| heading_at(&lines, at).is_some_and(is_table)) else {
        return Ok(lines);
    };
    if !has_columns(&lines[table..]) {
        return Ok(lines);
    }
    let mut ordered = Ordered { lines: Vec::with_capacity(lines.len()), row: None, in_header: false };
    for (at, line) in lines.into_iter().enumerate() {
        if at < table { ordered.lines.push(line) } else { ordered.take(line)? }
    }
    ordered.end_row();
    Ok(ordered.lines)
}

/// Most rows have several blanks before what follows the title.
fn has_columns(table: &[Line]) -> bool {
    let rows = table.iter().filter(|line| is_row(line)).filter_map(|line| tail_of(line).map(|(_, is_apart)| is_apart));
    let (apart, all) = rows.fold((0, 0), |(apart, all), is_apart| (apart + usize::from(is_apart), all + 1));
    all > 0 && apart * 10 >= all * 9
}

fn is_row(line: &Line) -> bool {
    row::is_number(line.text.split(' ').next().unwrap_or_default())
}

/// Where what follows the title begins in a line, and whether several blanks stand before it.
fn tail_of(line: &Line) -> Option<(usize, bool)> {
    let gap = line.gaps.iter().copied().find(|&gap| row::begins_with_tail(&line.text[gap + 1..]));
    let any = || line.text.match_indices(' ').map(|(at, _)| at).find(|&at| row::begins_with_tail(&line.text[at + 1..]));
    gap.map(|gap| (gap, true)).or_else(|| any().map(|at| (at, false)))
}

struct Ordered {
    lines: Vec<Line>,
    /// The row that is being read.
    row: Option<Row>,
    /// The last line was one of the table's header.
    in_header: bool,
}

struct Row {
    /// What follows the title.
    tail: Line,
    /// The place in the lines behind the last piece of the title.
    end: usize,
    /// The last line was one of the row, so that the next may go on with the title.
    goes_on: bool,
}

impl Ordered {
    fn take(&mut self, mut line: Line) -> Result<(), Problem> {
        // Its words may as well stand in a title or a period, where they do not begin it or go on with it.
        self.in_header = !line.is_blank() && page::is_table_header(&line.text, self.row.is_some() && !self.in_header);
        let is_other = line.is_blank() || line.is_furniture || self.in_header;
        if is_row(&line) {
            self.end_row();
            if let Some((gap, true)) = tail_of(&line) {
                let tail = Line { number: line.number, text: line.text.split_off(gap + 1), ..Line::default() };
                line.text.truncate(gap);
                line.gaps.retain(|&it| it < gap);
                if line.text.split(' ').nth(1).is_some_and(|word| word.starts_with(char::is_lowercase)) {
                    return Err(in_the_middle(&line));
                }
                self.lines.push(line);
                self.row = Some(Row { tail, end: self.lines.len(), goes_on: true });
                return Ok(());
            }
        } else if let (Some(row), false) = (&mut self.row, is_other) {
            if !row::ends_row(&row.tail.text) {
                row.take_tail(&mut line)?;
            } else if row::is_part_of_tail(&line.text) {
                return Err(in_the_middle(&line));
            }
            if line.is_blank() {
                return Ok(());
            }
            if row.goes_on {
                self.lines.push(line);
                row.end = self.lines.len();
                return Ok(());
            }
        }
        if let Some(row) = &mut self.row {
            row.goes_on = false;
        }
        self.lines.push(line);
        Ok(())
    }

    /// Puts the end of the row behind its title.
    fn end_row(&mut self) {
        if let Some(Row { tail, end, .. }) = self.row.take() {
            self.lines.insert(end, tail);
        }
    }
}

impl Row {
    /// Moves the line's last cells to the end of the row, where they belong to it.
    fn take_tail(&mut self, line: &mut Line) -> Result<(), Problem> {
        let begins = [0].into_iter().chain(line.gaps.iter().map(|gap| gap + 1));
        let Some(begin) = begins.into_iter().find(|&begin| row::is_part_of_tail(&line.text[begin..])) else {
            return Ok(());
        };
        let cell = &line.text[begin..];
        // After committee and days the period begins, with a digit.
        if self.tail.text.split(' ').count() == 2 && !cell.starts_with(|c: char| c.is_ascii_digit()) {
            return Err(in_the_middle(line));
        }
        self.tail.text.push(' ');
        self.tail.text.push_str(cell);
        line.text.truncate(begin.saturating_sub(1));
        line.gaps.retain(|&gap| gap + 1 < begin);
        Ok(())
    }
}

fn in_the_middle(line: &Line) -> Problem {
    let what = "the table is laid out in columns, with cells in the middle of their rows, so that no one can tell the rows apart";
    Problem::new(line.number, what, "take the text out again without its layout (pdftotext without -layout)")
}
