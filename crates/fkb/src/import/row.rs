//! One row of the table: `NUMBER [LEVEL] TITLE EUU DAYS PERIOD`, read from its end, as only the title has no form of its own.

use catalogue::{Committee, Course, CourseNumber, Date, Days, Level, Period};

use crate::import::tail::{
    is_committee_and_days, is_date_like, is_days, is_days_in_row, is_open_end, is_short, is_tail,
};
use crate::problem::{Note, Problem, quoted};

/// A word of a row, and the line on which it begins.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub(crate) text: String,
    pub(crate) line: usize,
    /// It is the last word of its line.
    pub(crate) ends_line: bool,
}

/// A title longer than this is several rows that ran together.
const LONGEST_TITLE: usize = 400;

/// How far a row has come with these words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Progress {
    /// More may come.
    Open,
    /// Its end is there, though it may belong to the title, or something before it is missing.
    MayBeOver,
    /// It is over: nothing else ends like this.
    Over,
}

pub(crate) fn progress(tokens: &[Token]) -> Progress {
    let mut last = tokens.iter().rev().map(|token| token.text.as_str());
    let mut next = || last.next().unwrap_or_default();
    let [to, joint, from, days, euu] = [next(), next(), next(), next(), next()];
    // A wrong date is one too; "2024 og fremefter" may stand in a title. One of committee and days may be missing or wrong.
    let dated = from.starts_with(|c: char| c.is_ascii_digit()) && !from.bytes().all(|b| b.is_ascii_digit());
    let ends = dated && is_open_end(joint, to);
    let has_committee = [euu, days].iter().any(|word| word.parse::<Committee>().is_ok());
    if is_tail([euu, days, from, joint, to]) || ends && (has_committee || is_days_in_row(days)) {
        Progress::Over
    } else if ends
        || is_open_end(joint, to) && is_days_in_row(from)
        || is_committee_and_days(joint, to)
        || is_date_like(to) && (is_days_in_row(joint) || joint.eq_ignore_ascii_case("til") && is_date_like(from))
    {
        Progress::MayBeOver
    } else {
        Progress::Open
    }
}

/// Reads a row.
///
/// # Errors
/// All that is wrong with it.
pub(crate) fn read(tokens: &[Token], notes: &mut Vec<Note>) -> Result<Course, Vec<Problem>> {
    let mut problems = Vec::new();
    let Some((first, rest)) = tokens.split_first() else { return Err(problems) };
    let row = Row { name: quoted(&first.text), line: first.line };
    let number = if is_short(&first.text) { first.text.parse::<CourseNumber>().ok() } else { None };
    if number.is_none() {
        let what = format!("{} is no course number", row.name);
        problems.push(Problem::new(row.line, what, "write the number with its five digits"));
    }
    let Some((before, period)) = row.period(rest, &mut problems) else {
        // A line that has neither is no row at all, which is said once.
        problems.truncate(1);
        return Err(problems);
    };
    let (before, days) = row.days(before, &mut problems, notes);
    let (title, committee) = row.committee(before, &mut problems);
    let (level, title) = level(title);
    let title = row.title(title, &mut problems);
    match (number, title, committee, days, period) {
        (Some(number), Some(title), Some(committee), Some(days), Some(period)) if problems.is_empty() => {
            Ok(Course { number, title, level, committee, days, period })
        }
        _ => Err(problems),
    }
}

/// The row's number, as it is named in what is said about it.
struct Row {
    name: String,
    line: usize,
}

impl Row {
    fn problem(&self, line: usize, what: &str, remedy: &str) -> Problem {
        Problem::new(line, format!("course {}: {what}", self.name), remedy)
    }

    /// The period, and the words before it. Nothing where the row has no such end, so that nothing else can be found either.
    fn period<'t>(&self, words: &'t [Token], problems: &mut Vec<Problem>) -> Option<(&'t [Token], Option<Period>)> {
        let texts: Vec<&str> = words.iter().rev().take(3).map(|word| word.text.as_str()).collect();
        let (from, to, before) = match texts[..] {
            [to, joint, ..] if is_open_end(joint, to) && words.len() > 2 => {
                let from = words.len() - 3;
                (&words[from], None, &words[..from])
            }
            [to, til, from] if til.eq_ignore_ascii_case("til") && (is_date_like(from) || is_date_like(to)) => {
                let from = words.len() - 3;
                (&words[from], words.last(), &words[..from])
            }
            _ => {
                problems.push(self.no_end(words));
                return None;
            }
        };
        // Both ends, the open one and a day.
        if from.text.eq_ignore_ascii_case("fremefter") {
            let what = "its period has no end (og fremefter) and an end (til …)";
            problems.push(self.problem(from.line, what, "write one of the two"));
            return Some((&before[..before.len().saturating_sub(2)], None));
        }
        if from.text.eq_ignore_ascii_case("til") {
            let what = "its period says \"til og fremefter\"";
            problems.push(self.problem(from.line, what, "write og fremefter, or til and a day"));
            return Some((&before[..before.len().saturating_sub(1)], None));
        }
        // The day is missing where its place is taken by the days.
        if is_days(&from.text) {
            let what = "the first day of its period is missing";
            problems.push(self.problem(from.line, what, "write the period like 19-12-2024 og fremefter"));
            return Some((&words[..=before.len()], None));
        }
        let before = self.without(before, "fra", "period", problems);
        let first = self.date(from, problems);
        let last = to.map(|to| self.date(to, problems));
        let (Some(first), Some(last)) = (first, last.map_or(Some(None), |last| last.map(Some))) else {
            return Some((before, None));
        };
        let period = Period::new(first, last).ok();
        // The type's own words would show the dates in another form than the document's.
        if let (None, Some(to)) = (period, to) {
            let what = format!("its period ends ({}) before it begins ({})", to.text, from.text);
            problems.push(self.problem(to.line, &what, "correct one of the two dates"));
        }
        Some((before, period))
    }

    /// The words without one at their end that no row has there.
    fn without<'t>(&self, words: &'t [Token], word: &str, what: &str, problems: &mut Vec<Problem>) -> &'t [Token] {
        match words.split_last() {
            Some((last, before)) if last.text.eq_ignore_ascii_case(word) => {
                let what = format!("the word {} stands beside its {what}", quoted(&last.text));
                problems.push(self.problem(last.line, &what, "remove it"));
                before
            }
            _ => words,
        }
    }

    fn no_end(&self, words: &[Token]) -> Problem {
        let line = words.last().map_or(self.line, |word| word.line);
        let what = match words {
            [.., frem, efter] if frem.text == "frem" && efter.text == "efter" => "its period ends in \"frem efter\"",
            [.., euu, days] if euu.text.parse::<Committee>().is_ok() && is_days(&days.text) => "its period is missing",
            _ if words.iter().rev().take(3).any(|word| is_date_like(&word.text)) => "its period is not complete",
            _ => "the row has no end (EUU, days, period)",
        };
        self.problem(line, what, "complete it, like AD 2,0 19-12-2024 og fremefter")
    }

    fn date(&self, token: &Token, problems: &mut Vec<Problem>) -> Option<Date> {
        let date = if is_short(&token.text) { Date::from_danish(&token.text) } else { Date::from_danish("…") };
        let remedy = "correct it in the source";
        date.map_err(|error| problems.push(self.problem(token.line, &error.to_string(), remedy))).ok()
    }

    /// The days, and the words before them.
    fn days<'t>(
        &self,
        words: &'t [Token],
        problems: &mut Vec<Problem>,
        notes: &mut Vec<Note>,
    ) -> (&'t [Token], Option<Days>) {
        let words = self.without(words, "dage", "days", problems);
        let Some((last, before)) = words.split_last() else {
            problems.push(self.problem(
                self.line,
                "the title, the committee (EUU) and the days are missing",
                "add them",
            ));
            return (words, None);
        };
        let days = if is_short(&last.text) { last.text.parse::<Days>() } else { "…".parse() };
        if days.is_err() && last.text.parse::<Committee>().is_ok() {
            let (what, remedy) = match before.last() {
                Some(word) if is_days_in_row(&word.text) => {
                    ("days and committee (EUU) have changed places", "write the committee first, like AD 2,0")
                }
                _ => ("the days are missing", "write them after the committee, like AD 2,0"),
            };
            problems.push(self.problem(last.line, what, remedy));
            return (if what.starts_with("days and") { &[] } else { words }, None);
        }
        let digits = last.text.find(|c: char| c.is_ascii_digit()).unwrap_or_default();
        if days.is_err() && is_short(&last.text) && is_committee_and_days(&last.text[..digits], &last.text[digits..]) {
            let what = format!("a blank is missing in {}", quoted(&last.text));
            problems.push(self.problem(last.line, &what, "write committee and days like AD 2,0"));
            return (&[], None);
        }
        if let (Ok(days), false) = (&days, last.text.contains(',')) {
            notes.push(Note::new(last.line, format!("{} read as {days} days", quoted(&last.text))));
        }
        let remedy = "correct it in the source";
        (before, days.map_err(|error| problems.push(self.problem(last.line, &error.to_string(), remedy))).ok())
    }

    /// The committee, and the words before it: level and title.
    fn committee<'t>(&self, words: &'t [Token], problems: &mut Vec<Problem>) -> (&'t [Token], Option<Committee>) {
        if let Some((last, before)) = words.split_last()
            && let Ok(committee) = last.text.parse()
        {
            return (before, Some(committee));
        }
        let line = words.last().map_or(self.line, |word| word.line);
        // Where there are no words at all, that has been said.
        if problems.is_empty() || !words.is_empty() {
            let what = match words.last() {
                Some(last) => format!("the committee (EUU) is missing: {} stands before the days", quoted(&last.text)),
                None => "the committee (EUU) before the days is missing".to_owned(),
            };
            problems.push(self.problem(line, &what, "write the committee's two or three capital letters there"));
        }
        (words, None)
    }

    fn title(&self, words: &[Token], problems: &mut Vec<Problem>) -> Option<String> {
        let title = words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ");
        if title.is_empty() {
            if problems.is_empty() {
                problems.push(self.problem(self.line, "it has no title", "write the title after the number"));
            }
            return None;
        }
        // A row that lost its end and one that lost its number make one. The end of the first is then in the title.
        let ran_together = words.windows(3).find(|it| {
            is_committee_and_days(&it[0].text, &it[1].text) && (it[1].ends_line || is_date_like(&it[2].text))
        });
        if let Some(words) = ran_together {
            let what = "it has run together with another row";
            problems.push(self.problem(words[1].line, what, "complete the first, and give the other its number"));
        } else if title.len() > LONGEST_TITLE {
            let what = format!("its title is too long ({} letters)", title.chars().count());
            problems.push(self.problem(self.line, &what, "see whether several rows have run together"));
        }
        Some(title)
    }
}

/// A single capital letter before a title is its level, where the title begins after it. "I" is a Danish word ("in"); levels go
/// from A to G.
fn level(words: &[Token]) -> (Option<Level>, &[Token]) {
    match words.split_first() {
        Some((first, title)) if title.first().is_some_and(|word| begins_title(&word.text)) => {
            match first.text.as_str() {
                "A" | "B" | "C" | "D" | "E" | "F" | "G" => (first.text.parse().ok(), title),
                _ => (None, words),
            }
        }
        _ => (None, words),
    }
}

fn begins_title(word: &str) -> bool {
    let word = word.trim_start_matches(['"', '(', '[', '»', '“', '„']);
    word.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit())
}
