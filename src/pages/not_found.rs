//! An address that leads nowhere.

use leptos::prelude::*;

use crate::components::Heading;
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
        <Heading title=text::TITLE.to(lang)/>
        <p>{text::why(lang, &bad)}</p>
        <p>{text::ONWARD.to(lang)}</p>
        <ul>
            <li><a href=Route::Front.to_string()>{everywhere::TO_FRONT.to(lang)}</a></li>
            <li><a href=Route::Courses(CourseQuery::default()).to_string()>{everywhere::SEE_ALL_COURSES.to(lang)}</a></li>
            <li><a href=Route::Competences.to_string()>{everywhere::SEE_ALL_COMPETENCES.to(lang)}</a></li>
        </ul>
    }
}
