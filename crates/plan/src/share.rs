//! The share code: a plan in an address, `#/delt/CODE`.
//!
//! A code is base64url (RFC 4648, section 5) without padding, of these bytes:
//!
//! | bytes | what |
//! | --- | --- |
//! | 1 | the version of the format: 1 |
//! | number | how many bytes follow before the checksum |
//! | 4 | the edition: CRC-32 of the catalogue's `source.sha256` as it is written there, highest byte first |
//! | number | courses × 4, + 1 where there is a name, + 2 where there are words |
//! | text | the plan's name, where there is one |
//! | text | why it is wished for, where there are words |
//! | … | the courses, in the reader's order |
//! | 4 | CRC-32 of all bytes before it, highest byte first |
//!
//! and a course is
//!
//! | bytes | what |
//! | --- | --- |
//! | number | course number × 20 + status × 4 + when |
//! | signed | where there are dates: the first day, counted from the last day of the one before (below) |
//! | number | where there are dates: days from the first day to the last |
//! | 1 | where there are words: what is said, a bit each, from the lowest: note, school, place, price, deadline, online |
//! | text … | note, school, place and price, those that are said |
//! | signed | the deadline, where it is said, in days from 1 January 2025 |
//!
//! The status is 0 for wished, 1 asked, 2 enrolled, 3 done, 4 dropped; when is 0 for no dates, 1 for those that the reader wishes,
//! 2 for those that the school says. The one before is the nearest course before it that has dates; where there is none, days are
//! counted from 1 January 2025.
//!
//! A *number* has seven bits a byte, the lowest first, and the highest bit of all its bytes but the last is set; it is below
//! 2³². A *signed* number n is written as 2n, or as -2n-1 where it is negative. A *text* is its length in bytes, as a number, and
//! UTF-8. So a course with dates takes five bytes where it begins within nine weeks of the one before.
//!
//! Every version begins with its byte and the length, and ends with the checksum, so that a cut and a slip are told from a
//! newer version. A code of more than [`MOST_COURSES`] is not read. Codes without words hold no name and nothing that was typed:
//! numbers, status and dates only. For whom the
//! plan is ([`Plan::name_without_person`]), its goal, the reader's situation and what was put away are in no code.
//!
//! ```
//! use plan::{BadCode, Edit, Edition, Plan, PlanId, PlanName, Shared};
//!
//! let mut plan = Plan::new(PlanId::from_random([7; 8]), PlanName::new("Min plan")?);
//! plan.apply(&Edit::add("21097".parse()?));
//! let code = Shared::of(&plan, Edition::of("the catalogue's source.sha256"), false).write().expect("it is short");
//! assert_eq!(Shared::read(&code)?.courses(), plan.courses());
//! assert_eq!(Shared::read(&code[..10]), Err(BadCode::CutOff));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod bad_code;
mod bytes;
mod checksum;
mod letters;
mod qr;

use catalogue::{CourseNumber, Date};

pub use bad_code::BadCode;
pub use qr::{QR_MARGIN, Qr, qr};

use crate::{Dates, FreeText, MOST_COURSES, Note, Plan, PlanId, PlanName, PlannedCourse, SaidBy, Status};
use bytes::{Bytes, put_number, put_signed, put_text};
use checksum::checksum;

/// The longest code that is written or read, in letters: some 20 courses with all their notes full.
pub const MOST_LETTERS: usize = 65_536;

const VERSION: u8 = 1;
const CHECKSUM: usize = 4;
/// 1 January 2025 in days since 1970: two bytes reach from there into 2047.
const FIRST_DAY: i32 = 20_089;

const HAS_NAME: u32 = 1;
const HAS_WORDS: u32 = 2;

const NOTE: u8 = 1;
const SCHOOL: u8 = 2;
const PLACE: u8 = 4;
const PRICE: u8 = 8;
const DEADLINE: u8 = 16;
const ONLINE: u8 = 32;

/// What tells editions of a catalogue apart, in short. Two with the same are the same but for one chance in four thousand million.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edition(u32);

impl Edition {
    /// From the `source.sha256` of a catalogue, as it is written there.
    pub fn of(sha256: &str) -> Self {
        Edition(checksum(sha256.as_bytes()))
    }
}

/// What a share code holds of a plan. Numbers that the catalogue on screen does not know are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// With which edition it was made.
    pub edition: Edition,
    /// The plan's name, where the reader wanted it in.
    pub name: Option<PlanName>,
    /// Why the plan is wished for, where the reader wanted it in.
    pub why: Note,
    courses: Vec<PlannedCourse>,
}

impl Shared {
    /// What of a plan goes into a code: which courses, in which order, how far the reader has come, and when; with words also
    /// its name, why it is wished for, the notes, and what else the school said. A person whom [`crate::copies`] has put into the name
    /// stays out.
    pub fn of(plan: &Plan, edition: Edition, with_words: bool) -> Self {
        if with_words {
            let (name, why) = (plan.name_without_person(), plan.why.clone());
            return Shared { edition, name, why, courses: plan.courses.clone() };
        }
        let without_words = |course: &PlannedCourse| PlannedCourse {
            status: course.status,
            dates: course.dates,
            ..PlannedCourse::new(course.number)
        };
        let courses = plan.courses.iter().map(without_words).collect();
        Shared { edition, name: None, why: Note::default(), courses }
    }

    /// The courses, in the sender's order; none is there twice.
    pub fn courses(&self) -> &[PlannedCourse] {
        &self.courses
    }

    /// A plan of the reader's own. The name is for the caller to choose: mostly [`Shared::name`], where there is one.
    pub fn into_plan(self, id: PlanId, name: PlanName) -> Plan {
        let mut plan = Plan::new(id, name);
        plan.why = self.why;
        plan.courses = self.courses;
        plan
    }

    /// As a code; `None` where it would have more than [`MOST_LETTERS`], or has more than [`MOST_COURSES`], as nobody could read it.
    pub fn write(&self) -> Option<String> {
        if self.courses.len() > MOST_COURSES {
            return None;
        }
        let content = self.content();
        let mut bytes = vec![VERSION];
        put_number(&mut bytes, content.len() as u32);
        bytes.extend_from_slice(&content);
        bytes.extend_from_slice(&checksum(&bytes).to_be_bytes());
        (letters::letters_for(bytes.len()) <= MOST_LETTERS).then(|| letters::write(&bytes))
    }

    /// Reads what [`Shared::write`] wrote.
    ///
    /// # Errors
    /// Where the text is anything else; see [`BadCode`]. A letter that was changed in the length itself can look like a cut.
    pub fn read(code: &str) -> Result<Self, BadCode> {
        match code.len() {
            0 => return Err(BadCode::Empty),
            1..=MOST_LETTERS => {}
            _ => return Err(BadCode::TooLong),
        }
        let (bytes, bits_left) = letters::read(code)?;
        let mut frame = Bytes(&bytes);
        let version = frame.byte().map_err(|_| BadCode::CutOff)?;
        let length = frame.number().map_err(|_| if frame.0.is_empty() { BadCode::CutOff } else { BadCode::Damaged })?;
        if length as usize > MOST_LETTERS {
            return Err(BadCode::Damaged);
        }
        let whole = bytes.len() - frame.0.len() + length as usize + CHECKSUM;
        let letters = letters::letters_for(whole);
        if code.len() < letters {
            return Err(BadCode::CutOff);
        }
        let (checked, sum) = bytes.split_at_checked(whole - CHECKSUM).ok_or(BadCode::CutOff)?;
        if code.len() > letters || bits_left || sum != checksum(checked).to_be_bytes() {
            return Err(BadCode::Damaged);
        }
        match version {
            VERSION => Shared::from_content(frame.take(length as usize)?),
            0 => Err(BadCode::Content("there is no version 0")),
            newer => Err(BadCode::Newer(newer)),
        }
    }

    fn content(&self) -> Vec<u8> {
        let words = !self.why.is_empty() || self.courses.iter().any(|course| said(course) != 0);
        let mut bytes = self.edition.0.to_be_bytes().to_vec();
        let name = if self.name.is_some() { HAS_NAME } else { 0 };
        put_number(&mut bytes, self.courses.len() as u32 * 4 + name + if words { HAS_WORDS } else { 0 });
        if let Some(name) = &self.name {
            put_text(&mut bytes, name.as_str());
        }
        if words {
            put_text(&mut bytes, self.why.as_str());
        }
        let mut day = FIRST_DAY;
        for course in &self.courses {
            put_course(&mut bytes, course, &mut day);
            if words {
                put_words(&mut bytes, course);
            }
        }
        bytes
    }

    fn from_content(content: &[u8]) -> Result<Self, BadCode> {
        let mut bytes = Bytes(content);
        let edition = Edition(bytes.take(4)?.iter().fold(0, |edition, &byte| edition << 8 | u32::from(byte)));
        let head = bytes.number()?;
        if (head / 4) as usize > MOST_COURSES {
            return Err(BadCode::Content("it has more than 2000 courses"));
        }
        let words = head & HAS_WORDS != 0;
        let mut shared = Shared { edition, name: None, why: Note::default(), courses: Vec::new() };
        if head & HAS_NAME != 0 {
            let name = PlanName::new(bytes.text()?);
            shared.name = Some(name.map_err(|_| BadCode::Content("the name is empty or too long"))?);
        }
        if words {
            shared.why = free_text(&mut bytes)?;
        }
        let mut day = FIRST_DAY;
        // A place for each number that there is, so that thousands of courses are looked through once.
        let mut seen = vec![false; 100_000];
        for _ in 0..head / 4 {
            let mut course = take_course(&mut bytes, &mut day)?;
            if words {
                take_words(&mut bytes, &mut course)?;
            }
            if std::mem::replace(&mut seen[course.number.as_u32() as usize], true) {
                return Err(BadCode::Content("a course is there twice"));
            }
            shared.courses.push(course);
        }
        if bytes.0.is_empty() { Ok(shared) } else { Err(BadCode::Content("something follows the last course")) }
    }
}

/// Number, status and dates. `day` is the last day of the course with dates before this one.
fn put_course(bytes: &mut Vec<u8>, course: &PlannedCourse, day: &mut i32) {
    let when = match course.dates.map(|dates| dates.said_by) {
        None => 0,
        Some(SaidBy::Reader) => 1,
        Some(SaidBy::School) => 2,
    };
    put_number(bytes, course.number.as_u32() * 20 + course.status as u32 * 4 + when);
    if let Some(dates) = course.dates {
        let [from, to] = [dates.from(), dates.to()].map(Date::days_since_1970);
        put_signed(bytes, from - *day);
        put_number(bytes, (to - from) as u32);
        *day = to;
    }
}

fn take_course(bytes: &mut Bytes<'_>, day: &mut i32) -> Result<PlannedCourse, BadCode> {
    let head = bytes.number()?;
    let number = CourseNumber::from_u32(head / 20).ok_or(BadCode::Content("a course has no such number"))?;
    let mut course = PlannedCourse::new(number);
    // Five of them, and what is left of 20 by 4 is below 5.
    course.status = Status::ALL[(head % 20 / 4) as usize];
    let said_by = match head % 4 {
        0 => return Ok(course),
        1 => SaidBy::Reader,
        2 => SaidBy::School,
        _ => return Err(BadCode::Content("nobody says when a course is")),
    };
    let from = date(*day, bytes.signed()?)?;
    let length = i32::try_from(bytes.number()?).map_err(|_| BadCode::Content(NO_DATE))?;
    let to = date(from.days_since_1970(), length)?;
    course.dates = Some(Dates::new(from, to, said_by).map_err(|_| BadCode::Content(NO_DATE))?);
    *day = to.days_since_1970();
    Ok(course)
}

/// Which words there are about a course, a bit each.
fn said(course: &PlannedCourse) -> u8 {
    let parts = [
        (NOTE, !course.note.is_empty()),
        (SCHOOL, !course.school.is_empty()),
        (PLACE, !course.place.is_empty()),
        (PRICE, !course.price.is_empty()),
        (DEADLINE, course.deadline.is_some()),
        (ONLINE, course.online),
    ];
    parts.iter().fold(0, |said, (bit, is_said)| if *is_said { said | bit } else { said })
}

fn put_words(bytes: &mut Vec<u8>, course: &PlannedCourse) {
    bytes.push(said(course));
    for text in [course.note.as_str(), course.school.as_str(), course.place.as_str(), course.price.as_str()] {
        if !text.is_empty() {
            put_text(bytes, text);
        }
    }
    if let Some(deadline) = course.deadline {
        put_signed(bytes, deadline.days_since_1970() - FIRST_DAY);
    }
}

fn take_words(bytes: &mut Bytes<'_>, course: &mut PlannedCourse) -> Result<(), BadCode> {
    let said = bytes.byte()?;
    if said >= ONLINE * 2 {
        return Err(BadCode::Content("more is said of a course than there is to say"));
    }
    if said & NOTE != 0 {
        course.note = free_text(bytes)?;
    }
    for (bit, line) in [(SCHOOL, &mut course.school), (PLACE, &mut course.place), (PRICE, &mut course.price)] {
        if said & bit != 0 {
            *line = free_text(bytes)?;
        }
    }
    if said & DEADLINE != 0 {
        let deadline = crate::in_years(date(FIRST_DAY, bytes.signed()?)?);
        course.deadline = Some(deadline.map_err(|_| BadCode::Content(NO_DATE))?);
    }
    course.online = said & ONLINE != 0;
    Ok(())
}

const NO_DATE: &str = "a date is none that a plan may have";

/// The day so many days after another.
fn date(day: i32, after: i32) -> Result<Date, BadCode> {
    day.checked_add(after).and_then(Date::from_days_since_1970).ok_or(BadCode::Content(NO_DATE))
}

fn free_text<const MOST: usize>(bytes: &mut Bytes<'_>) -> Result<FreeText<MOST>, BadCode> {
    FreeText::new(bytes.text()?).map_err(|_| BadCode::Content("a text is too long"))
}
