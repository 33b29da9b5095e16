//! The button that copies a course number: it works when an address elsewhere does not.

use catalogue::CourseNumber;
use leptos::prelude::*;

use super::copy_text;
use super::parts::button;
use crate::state::use_state;
use crate::text::course as text;

/// Copies the number, and says so. Where the browser does not let it, the number is shown to be copied by hand.
#[component]
pub fn CopyNumber(
    /// Which course.
    number: CourseNumber,
) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let copy = move || {
        let failed = format!("{} {number}", text::COPY_FAILED.to(lang));
        copy_text(state, number.to_string(), text::copied(lang, number), failed);
    };
    button("button button--quiet", text::COPY.to(lang), copy)
}
