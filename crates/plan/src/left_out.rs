//! Reading what can be read, and naming what cannot.

use catalogue::Error;
use catalogue::json::{FromJson, Object};

/// How many parts are named at most; the rest is counted. A file can be wrong in a million places.
pub const MOST_NAMED: usize = 100;
/// How many characters of what is wrong are told at most: a value that is quoted may be the whole file.
const LONGEST: usize = 200;

/// What was left out of something that was read. Each error has its place (`plan.courses[2].dates.to`) and says in English what
/// is wrong there: a detail for whoever can mend the file, beside the page's own sentence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LeftOut {
    named: Vec<Error>,
    more: usize,
}

impl LeftOut {
    /// The first [`MOST_NAMED`] parts, in the order in which they were read.
    pub fn named(&self) -> &[Error] {
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

    /// Reads a field; where that fails, it gets the type's default, and is named.
    pub(crate) fn take<T: FromJson + Default>(&mut self, object: &mut Object, field: &str) -> T {
        let read = object.take_or_default(field);
        self.or_default(read)
    }

    /// The value, or the type's default for one that is left out.
    pub(crate) fn or_default<T: Default>(&mut self, read: Result<T, Error>) -> T {
        read.unwrap_or_else(|error| {
            self.push(error);
            T::default()
        })
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn push(&mut self, error: Error) {
        if self.named.len() < MOST_NAMED { self.named.push(cut(error)) } else { self.more += 1 }
    }

    /// Takes over what was left out of a part, which stands at this place.
    pub(crate) fn absorb(&mut self, part: LeftOut, places: &[&str]) {
        for error in part.named {
            self.push(places.iter().fold(error, |error, outer| error.inside(outer)));
        }
        self.more += part.more;
    }

    /// For whoever wants all or nothing.
    pub(crate) fn nothing(self) -> Result<(), Error> {
        self.named.into_iter().next().map_or(Ok(()), Err)
    }
}

/// The same error in few words.
pub(crate) fn cut(error: Error) -> Error {
    match error.what().char_indices().nth(LONGEST) {
        Some((end, _)) => {
            let short = Error::new(format!("{} …", &error.what()[..end]));
            if error.place().is_empty() { short } else { short.inside(error.place()) }
        }
        None => error,
    }
}
