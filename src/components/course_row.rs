//! A course in a list.

use catalogue::Course;
use leptos::prelude::*;

use super::AddButton;
use crate::browser::dates;
use crate::route::Route;
use crate::state::use_state;
use crate::text::{course as course_text, everywhere as text};

/// Title, number, length, committee, what is unusual about it, and the button that adds it. `children` go below.
#[component]
pub fn CourseRow(
    /// Which course.
    course: Course,
    /// More about it, in this list.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let period = course.period;
    let status = text::status(lang, period.status(dates::today()), period.from(), period.to());
    let kind = state.data().guide.kind_of(course.number).map(|kind| course_text::kind(kind.kind).to(lang));
    let marks = status.into_iter().chain(kind.map(str::to_owned));
    view! {
        <li class="course">
            <div class="course__what">
                <a class="course__title" lang="da" href=Route::Course(course.number).to_string()>{course.title.clone()}</a>
                <p class="course__facts">
                    <span>{course.number.to_string()}</span>
                    <span>{text::days(lang, course.days)}</span>
                    <span>{course.committee.to_string()}</span>
                </p>
                {marks.map(|mark| view! { <p class="mark">{mark}</p> }).collect_view()}
                {children.map(|children| children())}
            </div>
            <AddButton number=course.number title=course.title/>
        </li>
    }
}
