//! What the files say.

use catalogue::Lang;

use super::is_a_wish;
use crate::{Plan, SaidBy, Status};

/// The words of all files in one language. They come from the page's own sentences (`src/text/plan_files.rs`): a crate that held
/// them would put both languages into the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileWords {
    /// The language, for numbers and dates.
    pub lang: Lang,
    /// At the head of a plan: "Ønske, ikke tilmelding".
    pub wish: &'static str,
    /// There, where all dates are the school's: "Alle datoer er oplyst af skolen. Planen er ikke en tilmelding."
    pub dates_from_school: &'static str,
    /// Before the title of a course at a wished date: "Ønske".
    pub wished_date: &'static str,
    /// Of a course: "Dette er ikke en tilmelding."
    pub no_enrolment: &'static str,
    /// In the place of a title: "Ukendt i denne udgave".
    pub unknown: &'static str,
    /// The status "Ønsket".
    pub wished: &'static str,
    /// The status "Spurgt".
    pub asked: &'static str,
    /// The status "Tilmeldt".
    pub enrolled: &'static str,
    /// The status "Gennemført".
    pub done: &'static str,
    /// The status "Droppet".
    pub dropped: &'static str,
    /// Of dates: "oplyst af skolen".
    pub said_by_school: &'static str,
    /// Of dates: "mit ønske".
    pub said_by_reader: &'static str,
    /// "Plan".
    pub plan: &'static str,
    /// For whom a plan is: "For".
    pub person: &'static str,
    /// "Kursusnummer".
    pub number: &'static str,
    /// "Titel".
    pub title: &'static str,
    /// "Dage".
    pub days: &'static str,
    /// "Status".
    pub status: &'static str,
    /// "Skole".
    pub school: &'static str,
    /// "Sted".
    pub place: &'static str,
    /// "Online", as a heading and among other words.
    pub online: &'static str,
    /// "Datoer".
    pub dates: &'static str,
    /// In their place: "ingen endnu".
    pub no_dates: &'static str,
    /// The first day: "Fra".
    pub from: &'static str,
    /// The last day: "Til".
    pub to: &'static str,
    /// Between the first and the last day: "til".
    pub until: &'static str,
    /// Who says the dates: "Datoer fra".
    pub said_by: &'static str,
    /// "Pris".
    pub price: &'static str,
    /// "Frist".
    pub deadline: &'static str,
    /// "Note".
    pub note: &'static str,
    /// "Ja".
    pub yes: &'static str,
    /// "I alt".
    pub total: &'static str,
    /// "Kurser".
    pub courses: &'static str,
    /// "Timer, ca.": hours are an approximation.
    pub hours: &'static str,
    /// "Hvorfor jeg ønsker kurset".
    pub why: &'static str,
    /// "Link".
    pub link: &'static str,
    /// "Udgaven".
    pub edition: &'static str,
    /// That this is unofficial, and that the school alone decides.
    pub unofficial: &'static str,
}

impl FileWords {
    /// What stands at the head of a plan: that it is a wish, or that all dates are the school's.
    pub fn standing(&self, plan: &Plan) -> &'static str {
        if is_a_wish(plan) { self.wish } else { self.dates_from_school }
    }

    /// How far the reader has come with a course.
    pub const fn status(&self, status: Status) -> &'static str {
        match status {
            Status::Wished => self.wished,
            Status::Asked => self.asked,
            Status::Enrolled => self.enrolled,
            Status::Done => self.done,
            Status::Dropped => self.dropped,
        }
    }

    /// Who says when a course is.
    pub const fn said_by(&self, said_by: SaidBy) -> &'static str {
        match said_by {
            SaidBy::School => self.said_by_school,
            SaidBy::Reader => self.said_by_reader,
        }
    }
}
