//! What the first and the last day that a reader fills in come to.

use catalogue::{Date, Days};

use crate::{BadDates, Dates, SaidBy, proposed_end};

/// What a first and a last day come to, each of which may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilledIn {
    /// There are no dates.
    Nothing,
    /// There is a last day, and no first one yet.
    NoStart,
    /// Both days are there.
    Said(Dates),
    /// The last day is proposed.
    Proposed(Dates),
}

impl FilledIn {
    /// What is filled in, where it was `before` and the course has this length, if that is known.
    ///
    /// Without a last day it is [`proposed_end`], or the first day where the length is unknown. A proposed last day moves with the
    /// first one as long as both are a wish. What is proposed is a wish again: no school has said it. Who said the other dates
    /// stays as it was.
    ///
    /// # Errors
    /// Where the last day is before the first, or a year is outside of [`crate::YEARS`], that of a proposal too.
    ///
    /// ```
    /// use plan::{Dates, FilledIn, SaidBy};
    ///
    /// // A Thursday, and two days: Good Friday and the weekend and the Monday after it are none.
    /// let (from, to) = ("2027-03-25".parse()?, "2027-03-31".parse()?);
    /// let dates = Dates::new(from, to, SaidBy::Reader).expect("in order");
    /// assert_eq!(FilledIn::new(None, Some(from), None, Some("2".parse()?)), Ok(FilledIn::Proposed(dates)));
    /// # Ok::<(), catalogue::Error>(())
    /// ```
    pub fn new(
        before: Option<Dates>,
        from: Option<Date>,
        to: Option<Date>,
        days: Option<Days>,
    ) -> Result<Self, BadDates> {
        let Some(from) = from else {
            // A last day stays behind when the first one is taken out, and says nothing alone.
            return Ok(if to.is_none() || before.is_some() { FilledIn::Nothing } else { FilledIn::NoStart });
        };
        let end = |from| days.map_or(Some(from), |days| proposed_end(from, days));
        let moves = |to| {
            let before = before.filter(|before| before.is_wish() && before.from() != from && before.to() == to);
            before.is_some_and(|before| end(before.from()) == Some(to))
        };
        match to.filter(|to| !moves(*to)) {
            Some(to) => {
                let said_by = before.map(|before| before.said_by).unwrap_or_default();
                Dates::new(from, to, said_by).map(FilledIn::Said)
            }
            None => {
                let to = end(from).ok_or(BadDates::OutOfYears)?;
                Dates::new(from, to, SaidBy::Reader).map(FilledIn::Proposed)
            }
        }
    }
}
