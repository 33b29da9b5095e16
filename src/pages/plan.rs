//! One plan: its courses in the reader's order, their sum, and what to ask about.

mod about;
mod by_competence;
mod calendar;
mod field;
mod from_school;
mod lay_out;
mod people;
mod questions;
mod remarks;
mod rows;
mod take;

use leptos::prelude::*;
use plan::PlanId;

use super::plans::find_courses;
use crate::components::parts::{link, paragraph, whether};
use crate::components::{heading, undo_buttons};
use crate::route::{CourseQuery, Route};
use crate::state::use_state;
use crate::text::plans as text;
use remarks::Remarks;
use rows::{Rows, Total};

/// Name, courses, total, remarks; then what is said of the plan, folded away.
#[component]
pub fn Plan(
    /// Which one, by the address.
    id: PlanId,
) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let plan = Memo::new(move |_| state.plans.get(id));
    let known = whether(move || plan.with(Option::is_some));
    let empty = whether(move || plan.with(|plan| plan.as_ref().is_none_or(|plan| plan.courses().is_empty())));
    // Whoever looks for courses from here wants them in this plan.
    let choose = move |_| _ = state.plans.choose_plan(id);
    let rows = move || {
        view! {
            <Rows id plan/>
            <Total id/>
            {take::take_along(id)}
            <p on:click=choose>{link(&Route::Courses(CourseQuery::default()), text::FIND_COURSES.to(lang))}</p>
        }
        .into_any()
    };
    let more = move || {
        view! {
            <Remarks id/>
            {lay_out::lay_out(id)}
            {calendar::calendar(id)}
            {questions::questions(id)}
        }
        .into_any()
    };
    let shown = move || {
        view! {
            <p class="above">{link(&Route::Plans, text::TITLE.to(lang))}</p>
            {about::head(plan)}
            {move || if empty.get() { view! { <div on:click=choose><Empty/></div> }.into_any() } else { rows() }}
            {undo_buttons()}
            {move || (!empty.get()).then(more)}
            {by_competence::by_competence(state, id)}
            {people::people(state, id)}
            {about::about(id, plan)}
        }
        .into_any()
    };
    view! { {move || if known.get() { shown() } else { view! { <Unknown/> }.into_any() }} }
}

#[component]
fn Unknown() -> impl IntoView {
    let lang = use_state().lang();
    view! {
        {heading(lang, text::UNKNOWN_PLAN.to(lang))}
        {paragraph(text::UNKNOWN_PLAN_WHY.to(lang))}
        <p>{link(&Route::Plans, text::SEE_PLANS.to(lang))}</p>
    }
}

#[component]
fn Empty() -> impl IntoView {
    find_courses(text::EMPTY, text::EMPTY_WHY)
}
