//! A table whose columns were kept as columns of text (`pdftotext -layout`): a title that goes over several lines goes on below the
//! end of its row. Such rows are put into reading order: the whole title, then what follows it.

use crate::import::headings;
use crate::import::lines::Line;
use crate::import::{page, tail};
use crate::problem::{Note, Problem};

/// The lines, with the rows of such a table in reading order. The end of a row is then a line of its own, with the number of the
/// line on which it begins. All other lines stay as they are.
///
/// # Errors
/// Where the cells of a row stand in its middle, so that no one can tell which lines belong to which row.
pub(crate) fn in_reading_order(lines: Vec<Line>, notes: &mut Vec<Note>) -> Result<Vec<Line>, Problem> {
    let Some(table) = headings::table_at(&lines).filter(|&table| has_columns(&lines[table..])) else {
        return Ok(lines);
    };
    let lines_before = Vec::with_capacity(lines.len());
    let mut ordered = Ordered { lines: lines_before, row: None, in_header: false, after_text: false, moved: None };
    for (at, line) in lines.into_iter().enumerate() {
        if at < table { ordered.lines.push(line) } else { ordered.take(line)? }
    }
    ordered.end_row();
    if let Some((first, count)) = ordered.moved {
        notes.push(Note::new(first, format!("the table keeps its columns: {count} rows were put into reading order")));
    }
    Ok(ordered.lines)
}

/// Most rows have several blanks before what follows the title.
fn has_columns(table: &[Line]) -> bool {
    let rows = table
        .iter()
        .filter(|line| tail::begins_with_number(&line.text))
        .filter_map(|line| tail_of(line).map(|(_, is_apart)| is_apart));
    let (apart, all) = rows.fold((0, 0), |(apart, all), is_apart| (apart + usize::from(is_apart), all + 1));
    all > 0 && apart * 10 >= all * 9
}

/// Where what follows the title begins in a line, and whether several blanks stand before it.
fn tail_of(line: &Line) -> Option<(usize, bool)> {
    let gap = line.gaps.iter().copied().find(|&gap| tail::begins(&line.text[gap + 1..]));
    let any = || line.text.match_indices(' ').map(|(at, _)| at).find(|&at| tail::begins(&line.text[at + 1..]));
    gap.map(|gap| (gap, true)).or_else(|| any().map(|at| (at, false)))
}

struct Ordered {
    lines: Vec<Line>,
    /// The row that is being read.
    row: Option<Row>,
    /// The last line was one of the table's header.
    in_header: bool,
    /// The last line was text without a number.
    after_text: bool,
    /// The line of the first row whose lines changed places, and how many there are.
    moved: Option<(usize, usize)>,
}

struct Row {
    /// What follows the title.
    tail: Line,
    /// How many words that are.
    words: usize,
    /// The place in the lines behind the last piece of the title.
    end: usize,
    /// The last line was one of the row, so that the next may go on with the title.
    goes_on: bool,
    /// It has more lines than one.
    is_long: bool,
}

impl Ordered {
    fn take(&mut self, mut line: Line) -> Result<(), Problem> {
        // Its words may as well stand in a title or a period, where they do not begin it or go on with it.
        self.in_header = !line.is_blank() && page::is_table_header(&line.text, self.row.is_some() && !self.in_header);
        let is_other = line.is_blank() || line.is_furniture || self.in_header;
        let is_row = tail::begins_with_number(&line.text);
        let after_text = std::mem::take(&mut self.after_text);
        if is_row {
            self.end_row();
            if let Some((gap, true)) = tail_of(&line) {
                let tail = Line { number: line.number, text: line.text.split_off(gap + 1), ..Line::default() };
                line.text.truncate(gap);
                line.gaps.retain(|&it| it < gap);
                // The title begins in the line above, unless it is one like "e-handel".
                let goes_on = |word: &str| word.starts_with(char::is_lowercase) && !word.contains('-');
                if after_text && line.text.split(' ').nth(1).is_some_and(goes_on) {
                    return Err(in_the_middle(&line));
                }
                self.lines.push(line);
                let words = tail.text.split(' ').count();
                self.row = Some(Row { tail, words, end: self.lines.len(), goes_on: true, is_long: false });
                return Ok(());
            }
        } else if let (Some(row), false) = (&mut self.row, is_other) {
            if !tail::ends_row(&row.tail.text) {
                row.take_tail(&mut line)?;
            } else if tail::is_part_of_period(&line.text) && !matches!(line.text.as_str(), "og" | "til") {
                return Err(in_the_middle(&line));
            }
            if line.is_blank() {
                return Ok(());
            }
            self.after_text = true;
            if row.goes_on {
                self.lines.push(line);
                row.end = self.lines.len();
                row.is_long = true;
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
        if let Some(Row { tail, end, is_long, .. }) = self.row.take() {
            if is_long {
                let (first, count) = self.moved.unwrap_or((tail.number, 0));
                self.moved = Some((first, count + 1));
            }
            self.lines.insert(end, tail);
        }
    }
}

impl Row {
    /// Moves the line's last cells to the end of the row, where they are of its period.
    fn take_tail(&mut self, line: &mut Line) -> Result<(), Problem> {
        /// Committee, days, and a period: what is longer is something else, and is not gone through again and again.
        const MOST_WORDS: usize = 8;
        let mut end = line.text.len();
        let mut begin = None;
        for start in line.gaps.iter().rev().map(|gap| gap + 1).chain([0]) {
            if !tail::is_part_of_period(&line.text[start..end]) {
                break;
            }
            begin = Some(start);
            end = start.saturating_sub(1);
        }
        let Some(begin) = begin.filter(|_| self.words <= MOST_WORDS) else { return Ok(()) };
        let cells = &line.text[begin..];
        // After committee and days the period begins, with a digit.
        if self.words == 2 && !cells.starts_with(|c: char| c.is_ascii_digit()) {
            return Err(in_the_middle(line));
        }
        self.words += cells.split(' ').count();
        self.tail.text.push(' ');
        self.tail.text.push_str(cells);
        self.is_long = true;
        line.text.truncate(begin.saturating_sub(1));
        line.gaps.retain(|&gap| gap + 1 < begin);
        Ok(())
    }
}

fn in_the_middle(line: &Line) -> Problem {
    let what = "the table is laid out in columns, with cells in the middle of their rows, so that no one can tell the rows apart";
    Problem::new(line.number, what, "take the text out again without its layout (pdftotext without -layout)")
}
