//! The button that copies a course number: it works when an address elsewhere does not.

use catalogue::CourseNumber;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::parts::button;
use crate::browser::clipboard;
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
        spawn_local(async move {
            let done = clipboard::copy(&number.to_string()).await;
            state.notices.tell(match done {
                true => text::copied(lang, number),
                false => format!("{} {number}", text::COPY_FAILED.to(lang)),
            });
        });
    };
    button("button button--quiet", text::COPY.to(lang), copy)
}
