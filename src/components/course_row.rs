//! A course in a list.

use std::sync::Arc;

use catalogue::{Course, CourseNumber, Lang};
use leptos::prelude::*;
use search::Why;

use super::parts::{element, link, node, paragraph_of};
use super::{AddButton, compare_button, found_by, later, marked};
use crate::browser::dates;
use crate::route::Route;
use crate::state::{State, use_state};
use crate::text::{course as course_text, everywhere as text};

/// Why a course is among the hits now. It changes with the query, and the row stays.
pub type WhyNow = Arc<dyn Fn(CourseNumber) -> Why + Send + Sync>;

/// Title, number, length, committee, what is unusual about it, and the buttons that add and compare it; nothing for a
/// number that this edition does not have.
#[component]
pub fn CourseRow(
    /// Which course.
    number: CourseNumber,
    /// Why it stands in this list.
    #[prop(optional)]
    reason: Option<String>,
    /// Why a query finds it, in a list of hits.
    #[prop(optional)]
    why: Option<WhyNow>,
) -> impl IntoView {
    let state = use_state();
    let data = state.data();
    data.course(number)?;
    let inside = later(move || {
        let Some(course) = data.course(number) else { return ().into_any() };
        inside(state, course, reason.clone(), why.clone())
    });
    Some(view! { <li class="course">{inside}</li> }.into_any())
}

fn inside(state: State, course: &Course, reason: Option<String>, why: Option<WhyNow>) -> AnyView {
    let number = course.number;
    // A row that is found as before is left as it is, whatever becomes of the others.
    let why = why.map(|why| Memo::new(move |_| why(number)));
    let title = why.map_or_else(|| course.title.clone().into_any(), |why| marked_title(course, why));
    let found_by = why.map(|why| (move || why.with(|why| found_by(state, why))).into_any());
    let reason = reason.map(|reason| paragraph_of("course__reason", reason));
    view! {
        {course_what(state, course, title, found_by.into_iter().chain(reason).collect())}
        <div class="course__buttons">
            <AddButton number title=course.title.clone()/>
            {compare_button(number, course.title.clone())}
        </div>
    }
    .into_any()
}

/// What stands about a course in a list: its title, which leads to it, its facts, what is unusual about it, and `more`.
pub fn course_what(state: State, course: &Course, title: AnyView, more: Vec<AnyView>) -> AnyView {
    let lang = state.lang();
    view! {
        <div class="course__what">
            <a class="course__title" lang="da" href=Route::Course(course.number).to_string()>{title}</a>
            {course_facts(lang, course)}
            {course_marks(state, course)}
            {more}
        </div>
    }
    .into_any()
}

/// What is unusual about a course: how it stands to the FKB today, and that it is no ordinary one.
pub fn course_marks(state: State, course: &Course) -> Vec<AnyView> {
    let lang = state.lang();
    let period = course.period;
    let status = text::status(lang, period.status(dates::today()), period.from(), period.to());
    let kind = state.data().guide.kind_of(course.number).map(|kind| course_text::kind(kind.kind).to(lang).to_owned());
    let mut marks: Vec<AnyView> = status.into_iter().chain(kind).map(|mark| paragraph_of("mark", mark)).collect();
    if let Some(relation) = state.data().guide.successor_of(course.number) {
        let to = link(&Route::Course(relation.to), relation.to.to_string());
        marks.push(element(
            "p",
            &[("class", "course__facts")],
            vec![node(format!("{}: ", course_text::SUCCESSOR.to(lang))), to],
        ));
    }
    marks
}

/// The title with the parts marked that the query has.
fn marked_title(course: &Course, why: Memo<Why>) -> AnyView {
    let title = course.title.clone();
    (move || why.with(|why| marked(&title, why.marks.iter().cloned().map(|mark| (mark, None))))).into_any()
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
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    // One text, as there is one of these a row.
    paragraph_of("course__facts", facts.join(" · "))
}
