//! An address that leads nowhere.

use leptos::prelude::*;

use crate::components::heading;
use crate::components::parts::{link, paragraph};
use crate::route::{BadAddress, CourseQuery, Route};
use crate::state::use_state;
use crate::text::{bad_address as text, everywhere};

/// What is wrong with the address, and where to go on.
#[component]
pub fn NotFound(
    /// The address.
    bad: BadAddress,
) -> impl IntoView {
    let lang = use_state().lang();
    view! {
        {heading(lang, text::TITLE.to(lang))}
        {paragraph(text::why(lang, &bad))}
        {paragraph(text::ONWARD.to(lang))}
        <ul>
            <li>{link(&Route::Front, everywhere::TO_FRONT.to(lang))}</li>
            <li>{link(&Route::Courses(CourseQuery::default()), everywhere::SEE_ALL_COURSES.to(lang))}</li>
            <li>{link(&Route::Competences, everywhere::SEE_ALL_COMPETENCES.to(lang))}</li>
        </ul>
    }
}
