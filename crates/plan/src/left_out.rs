//! Reading what can be read, and naming what cannot.

use catalogue::json::{FromJson, Object};
use catalogue::{CourseNumber, Error};

/// How many parts are named at most; the rest is counted. A file can be wrong in a million places.
pub const MOST_NAMED: usize = 100;
/// How many characters of what is wrong are told at most: a value that is quoted may be the whole file.
const LONGEST: usize = 200;

/// What was left out of something that was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LeftOut {
    named: Vec<Part>,
    more: usize,
}

/// A part that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its place (`plan.courses[2].dates.to`), and in English what is wrong there: for tests and developers.
    pub error: Error,
    /// The field that is left out, as files call it. Of a course, empty: all of it, and `twice`: since it is there already.
    pub field: &'static str,
    /// What stood there, where that can be told in few words.
    pub value: String,
    /// Of which course of the plan it is, counted from 1; 0: of none.
    pub nth: usize,
    /// The number of that course, where it can be read.
    pub course: Option<CourseNumber>,
}

impl LeftOut {
    /// The first [`MOST_NAMED`] parts, in the order in which they were read.
    pub fn named(&self) -> &[Part] {
        &self.named
    }

    /// How many there are besides.
    pub const fn more(&self) -> usize {
        self.more
    }

    /// Whether everything was read.
    pub const fn is_empty(&self) -> bool {
        self.named.is_empty()
    }

    /// Reads a field that may be missing; where that fails, it gets the type's default, and is named.
    pub(crate) fn take<T: FromJson + Default>(&mut self, object: &mut Object, field: &'static str) -> T {
        let shown = object.shown(field);
        object.take_or_default(field).unwrap_or_else(|error| {
            self.push(error, field, shown);
            T::default()
        })
    }

    /// Reads a field that must be there, or names it.
    pub(crate) fn need<T: FromJson>(&mut self, object: &mut Object, field: &'static str) -> Option<T> {
        let shown = object.shown(field);
        object.take(field).map_err(|error| self.push(error, field, shown)).ok()
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn push(&mut self, error: Error, field: &'static str, value: String) {
        self.push_part(Part { error: cut(error), field, value: few_words(value), nth: 0, course: None });
    }

    fn push_part(&mut self, part: Part) {
        if self.named.len() < MOST_NAMED { self.named.push(part) } else { self.more += 1 }
    }

    /// Takes over what was left out of a part, which stands at this place.
    pub(crate) fn absorb(&mut self, part: LeftOut, places: &[&str]) {
        for mut part in part.named {
            part.error = places.iter().fold(part.error, |error, outer| error.inside(outer));
            self.push_part(part);
        }
        self.more += part.more;
    }

    /// The same of the course at this place, counted from 1.
    pub(crate) fn absorb_course(&mut self, mut part: LeftOut, nth: usize, course: Option<CourseNumber>) {
        part.named.iter_mut().for_each(|part| (part.nth, part.course) = (nth, course));
        self.absorb(part, &[&format!("[{}]", nth - 1), "courses"]);
    }

    /// For whoever wants all or nothing.
    pub(crate) fn nothing(self) -> Result<(), Error> {
        self.named.into_iter().next().map_or(Ok(()), |part| Err(part.error))
    }
}

/// The beginning of a text.
fn few_words(text: String) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{} …", &text[..end]),
        None => text,
    }
}

/// The same error in few words.
pub(crate) fn cut(error: Error) -> Error {
    if error.what().len() <= LONGEST {
        return error;
    }
    let short = Error::new(few_words(error.what().to_owned()));
    if error.place().is_empty() { short } else { short.inside(error.place()) }
}
