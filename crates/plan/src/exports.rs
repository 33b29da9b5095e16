//! Taking plans along: as a calendar, as a spreadsheet, as text for an e-mail.
//!
//! Each file is a function from plans to text; what it says comes in as [`FileWords`], in the language that the page has at that
//! time. The formats are described where they are written. The file of all plans (JSON) is written by `public/boot.js`, as
//! [`crate::StoredPlan`] tells.

mod calendar;
mod email;
mod table;
mod words;

use catalogue::Catalogue;

use crate::{Plan, PlannedCourse};

pub use calendar::{Stamp, calendar};
pub use email::{Beside, dates, email, when};
pub use table::table;
pub use words::FileWords;

/// Whether a plan must say that it is a wish: unless the school has said the dates of all its courses. Dropped ones do not count.
fn is_a_wish(plan: &Plan) -> bool {
    let mut kept = plan.kept().peekable();
    kept.peek().is_none() || kept.any(|course| course.schools_dates().is_none())
}

/// A course's title, or that this edition does not know it.
fn title<'a>(course: &PlannedCourse, catalogue: &'a Catalogue, words: &FileWords) -> &'a str {
    catalogue.course(course.number).map_or(words.unknown, |course| course.title.as_str())
}

/// Where a course is held: "En skole, Odense, online". Empty where nothing is known.
pub fn location(course: &PlannedCourse, words: &FileWords) -> String {
    let online = if course.online { words.online } else { "" };
    let mut location = String::new();
    for part in [course.school.as_str(), course.place.as_str(), online] {
        if !location.is_empty() && !part.is_empty() {
            location.push_str(", ");
        }
        location.push_str(part);
    }
    location
}
