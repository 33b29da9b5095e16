//! A course in a list.

use catalogue::{Course, CourseNumber, Lang};
use leptos::prelude::*;

use super::parts::paragraph_of;
use super::{AddButton, compare_button};
use crate::browser::dates;
use crate::route::Route;
use crate::state::use_state;
use crate::text::{course as course_text, everywhere as text};

/// Title, number, length, committee, what is unusual about it, and the buttons that add and compare it; nothing for a
/// number that this edition does not have.
#[component]
pub fn CourseRow(
    /// Which course.
    number: CourseNumber,
    /// Why it stands in this list.
    #[prop(optional)]
    reason: Option<String>,
) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    let course = data.course(number)?;
    let period = course.period;
    let status = text::status(lang, period.status(dates::today()), period.from(), period.to());
    let kind = data.guide.kind_of(number).map(|kind| course_text::kind(kind.kind).to(lang).to_owned());
    let marks = status.into_iter().chain(kind).map(|mark| paragraph_of("mark", mark));
    Some(
        view! {
            <li class="course">
                <div class="course__what">
                    <a class="course__title" lang="da" href=Route::Course(number).to_string()>{course.title.clone()}</a>
                    {course_facts(lang, course)}
                    {marks.collect_view()}
                    {reason.map(|reason| paragraph_of("course__reason", reason))}
                </div>
                <div class="course__buttons">
                    <AddButton number title=course.title.clone()/>
                    {compare_button(number, course.title.clone())}
                </div>
            </li>
        }
        .into_any(),
    )
}

/// What the document says about a course, in a row: number, level where it has one, length, committee.
pub fn course_facts(lang: Lang, course: &Course) -> AnyView {
    let level = course.level.map(|level| format!("{} {level}", course_text::LEVEL.to(lang)));
    let facts = [
        Some(course.number.to_string()),
        level,
        Some(text::days(lang, course.days)),
        Some(course.committee.to_string()),
    ];
    let facts = facts.into_iter().flatten().map(|fact| view! { <span>{fact}</span> }.into_any());
    view! { <p class="course__facts">{facts.collect_view()}</p> }.into_any()
}
