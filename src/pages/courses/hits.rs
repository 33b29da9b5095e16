//! The hits: how many there are, and so many of them that the page stays quick.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use catalogue::CourseNumber;
use leptos::prelude::*;
use search::Why;

use super::Found;
use crate::browser::timers::PutOff;
use crate::components::parts::{course_list, with};
use crate::components::{CourseRow, WhyNow, more_button};
use crate::state::use_state;
use crate::text::everywhere;

impl Found {
    /// The first of the courses, at most so many.
    pub(super) fn numbers(&self, limit: usize) -> Vec<CourseNumber> {
        self.filtered.hits.iter().take(limit).map(|hit| hit.number).collect()
    }

    fn why(&self, number: CourseNumber) -> Why {
        let mut whys = self.filtered.hits.iter().zip(&self.whys);
        whys.find(|(hit, _)| hit.number == number).map(|(_, why)| why.clone()).unwrap_or_default()
    }
}

/// So long after the last change a screen reader is told how many hits there are.
const AFTER_TYPING: Duration = Duration::from_millis(600);

thread_local! {
    /// The number that is to be told.
    static TELLING: RefCell<PutOff> = RefCell::default();
}

/// How many there are: at once for the eye, and for the ear when typing pauses.
pub fn counted(number: impl Fn() -> usize + Send + Sync + 'static) -> AnyView {
    let lang = use_state().lang();
    let told = RwSignal::new(everywhere::courses(lang, untrack(&number)));
    let shown = move || {
        let text = everywhere::courses(lang, number());
        let tell = text.clone();
        TELLING.with_borrow_mut(|telling| telling.by(AFTER_TYPING, move || told.set(tell)));
        text
    };
    on_cleanup(|| TELLING.with_borrow_mut(PutOff::cancel));
    view! {
        <p {..with(&[("aria-hidden", "true")])}>{shown}</p>
        <p class="hidden-text" role="status">{move || told.get()}</p>
    }
    .into_any()
}

/// The first `limit` of them, each with why it was found, and a button for more where there are more.
pub fn hits(found: Memo<Found>, limit: RwSignal<usize>) -> AnyView {
    let why: WhyNow = Arc::new(move |number| found.with(|found| found.why(number)));
    let shown = move || found.with(|found| found.numbers(limit.get()));
    let row = move |number: CourseNumber| view! { <CourseRow number why=why.clone()/> }.into_any();
    let all = Arc::new(move || found.with(|found| found.filtered.hits.len()));
    view! {
        {course_list("courses", None, shown, row)}
        {more_button(all, limit)}
    }
    .into_any()
}
