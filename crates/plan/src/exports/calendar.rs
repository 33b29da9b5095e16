//! A plan as a calendar: ICS, RFC 5545.
//!
//! Lines end in CR LF and are folded after at most 75 bytes, never inside of a letter. All events are of whole days. A course
//! with dates is one event for each unbroken run of course days (a course over a weekend is two), and a deadline is one by itself;
//! courses without either, and dropped ones, are not in the file.
//!
//! | property | of a course | of a deadline |
//! | --- | --- | --- |
//! | `UID` | `PLAN-NUMBER-RUN@amuplan`, runs counted from 1 | `PLAN-NUMBER-deadline@amuplan` |
//! | `SEQUENCE` | minutes from the beginning of 2020 until the file was made | the same |
//! | `DTSTART`, `DTEND` | first day, and the day after the last | the day, and the day after |
//! | `STATUS` | `CONFIRMED` for dates that the school said, `TENTATIVE` for wishes | none |
//! | `TRANSP` | `TRANSPARENT` for wishes: they take no time | `TRANSPARENT` |
//! | `SUMMARY` | title and number, behind "Ønske" for wishes: many calendars do not show the status | "Frist", title and number |
//! | `LOCATION` | school, place, online | none |
//! | `DESCRIPTION` | status, who says the dates, price, the plan's name; that it is no enrolment, unless it is one | the same |
//!
//! `SEQUENCE` must grow from file to file, or calendars take the later one for an older one. How many times a plan was changed
//! does not: a plan that was deleted and came back by undo or from a file counts from the beginning, under the same identity.
//!
//! `CONFIRMED` is said of the dates and never of a seat. Notes, person (in the plan's name too) and reason stay out: others often see
//! a calendar.

use catalogue::{Catalogue, Date};

use crate::{Dates, Plan, PlannedCourse, Status};

use super::{FileWords, location, title};

/// The longest line in bytes, without its end.
const LINE: usize = 75;
/// Dates that are further apart than this many days are one event. They are more likely a slip than a course, and the weeks of a
/// century would be thousands of events.
const LONGEST: i32 = 366;
/// 1 January 2020 in days since 1970.
const BEGINNING: i32 = 18_262;

/// A moment in UTC: when the file was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// The day in UTC.
    pub date: Date,
    /// Seconds since its beginning. Those beyond its end are taken for its last one.
    pub second: u32,
}

/// The calendar of a plan. `is_course_day` says on which days courses are held: no weekends, no public holidays. The first and
/// the last day of a course count in any case, since somebody named them.
pub fn calendar(
    plan: &Plan,
    catalogue: &Catalogue,
    words: &FileWords,
    stamp: Stamp,
    is_course_day: &dyn Fn(Date) -> bool,
) -> String {
    let mut file = File { text: String::new(), stamp: stamp.in_ics(), sequence: stamp.minutes() };
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line(&format!("PRODID:-//amuplan//amuplan//{}", words.lang.tag().to_ascii_uppercase()));
    file.line("CALSCALE:GREGORIAN");
    for course in plan.kept() {
        let title = format!("{} ({})", title(course, catalogue, words), course.number);
        let description = description(plan, course, words);
        if let Some(dates) = course.dates {
            let is_wish = dates.is_wish();
            let summary = if is_wish { format!("{}: {title}", words.wished_date) } else { title.clone() };
            for (run, (first, last)) in runs(dates, is_course_day).into_iter().enumerate() {
                file.begin(plan, course, &(run + 1).to_string(), first, last);
                file.line(if is_wish { "STATUS:TENTATIVE" } else { "STATUS:CONFIRMED" });
                file.line(if is_wish { "TRANSP:TRANSPARENT" } else { "TRANSP:OPAQUE" });
                file.text("SUMMARY", &summary);
                file.text("LOCATION", &location(course, words));
                file.text("DESCRIPTION", &description);
                file.line("END:VEVENT");
            }
        }
        if let Some(day) = course.deadline {
            file.begin(plan, course, "deadline", day, day);
            file.line("TRANSP:TRANSPARENT");
            file.text("SUMMARY", &format!("{}: {title}", words.deadline));
            file.text("DESCRIPTION", &description);
            file.line("END:VEVENT");
        }
    }
    file.line("END:VCALENDAR");
    file.text
}

/// What is said of a course, a line each.
fn description(plan: &Plan, course: &PlannedCourse, words: &FileWords) -> String {
    let mut lines = vec![format!("{}: {}", words.status, words.status(course.status))];
    if let Some(dates) = course.dates {
        lines.push(format!("{}: {}", words.dates, words.said_by(dates.said_by)));
    }
    if !course.price.is_empty() {
        lines.push(format!("{}: {}", words.price, course.price));
    }
    if !matches!(course.status, Status::Enrolled | Status::Done) {
        lines.push(words.no_enrolment.to_owned());
    }
    lines.extend(plan.name_without_person().map(|name| format!("{}: {name}", words.plan)));
    lines.join("\n")
}

/// The unbroken runs of course days, each with its first and last day.
fn runs(dates: Dates, is_course_day: &dyn Fn(Date) -> bool) -> Vec<(Date, Date)> {
    let (from, to) = (dates.from(), dates.to());
    if to.days_since_1970() - from.days_since_1970() > LONGEST {
        return vec![(from, to)];
    }
    let mut runs = vec![(from, from)];
    let (mut day, mut is_run) = (from, true);
    while day < to {
        day = day_after(day);
        let is_held = day == to || is_course_day(day);
        match runs.last_mut() {
            Some((_, last)) if is_held && is_run => *last = day,
            _ if is_held => runs.push((day, day)),
            _ => {}
        }
        is_run = is_held;
    }
    runs
}

/// The next day. A plan's dates end long before the calendar does.
fn day_after(date: Date) -> Date {
    date.plus_days(1).unwrap_or(date)
}

impl Stamp {
    fn second(self) -> u32 {
        self.second.min(24 * 60 * 60 - 1)
    }

    /// Since the beginning of 2020, and none before. They fit the format's numbers in all years that a date has.
    fn minutes(self) -> i32 {
        ((self.date.days_since_1970() - BEGINNING) * 24 * 60 + self.second() as i32 / 60).max(0)
    }

    fn in_ics(self) -> String {
        let second = self.second();
        format!("{}T{:02}{:02}{:02}Z", in_ics(self.date), second / 3600, second / 60 % 60, second % 60)
    }
}

/// `20241219`.
fn in_ics(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// The file as it is written.
struct File {
    text: String,
    stamp: String,
    sequence: i32,
}

impl File {
    /// What all events begin with.
    fn begin(&mut self, plan: &Plan, course: &PlannedCourse, part: &str, first: Date, last: Date) {
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{}-{}-{part}@amuplan", plan.id(), course.number));
        self.line(&format!("DTSTAMP:{}", self.stamp));
        self.line(&format!("SEQUENCE:{}", self.sequence));
        self.line(&format!("DTSTART;VALUE=DATE:{}", in_ics(first)));
        self.line(&format!("DTEND;VALUE=DATE:{}", in_ics(day_after(last))));
    }

    /// A property with a text, where there is one.
    fn text(&mut self, name: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        let mut line = format!("{name}:");
        for letter in text.chars() {
            match letter {
                '\\' | ';' | ',' => line.extend(['\\', letter]),
                '\n' => line.push_str("\\n"),
                // The format has no place for them.
                control if control.is_control() => {}
                letter => line.push(letter),
            }
        }
        self.line(&line);
    }

    /// A line, folded: what continues begins with a blank, which counts.
    fn line(&mut self, line: &str) {
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > LINE {
                self.text.push_str("\r\n ");
                length = 1;
            }
            self.text.push(letter);
            length += letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}
