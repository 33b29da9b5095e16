//! One plan: its courses in the reader's order, their sum, and what to ask about.

mod by_competence;
mod calendar;
mod lay_out;
mod people;
mod questions;
mod remarks;
mod rows;
mod take;

use leptos::prelude::*;
use plan::{Edit, PlanId, PlanName};

use super::plans::find_courses;
use crate::browser::focus;
use crate::components::parts::{button, link, paragraph, paragraph_of, whether};
use crate::components::{heading, name_form};
use crate::route::{CourseQuery, Route};
use crate::state::{HEADING, Notice, State, use_state};
use crate::text::plans as text;
use remarks::Remarks;
use rows::{Rows, Total};

/// Name, courses, total, remarks; then name and deletion, folded away.
#[component]
pub fn Plan(
    /// Which one, by the address.
    id: PlanId,
) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let name = Memo::new(move |_| state.plans.get(id).map(|plan| plan.name().to_string()));
    let known = whether(move || name.with(Option::is_some));
    let empty = whether(move || state.plans.get(id).is_none_or(|plan| plan.courses().is_empty()));
    let body = move || {
        view! {
            <Rows id/>
            <Total id/>
            {take::take_along(id)}
            <Remarks id/>
            {lay_out::lay_out(id)}
            {calendar::calendar(id)}
            {questions::questions(id)}
            <p>
                {link(&Route::Courses(CourseQuery::default()), text::FIND_COURSES.to(lang))}
            </p>
        }
        .into_any()
    };
    let shown = move || {
        view! {
            <p class="above">{link(&Route::Plans, text::TITLE.to(lang))}</p>
            {move || view! { {heading(lang, name.get().unwrap_or_default())} }.into_any()}
            {paragraph_of("wish", text::WISH.to(lang))}
            {move || if empty.get() { view! { <Empty/> }.into_any() } else { body() }}
            {by_competence::by_competence(state, id)}
            {people::people(state, id)}
            <Manage id/>
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

/// Another name, and deletion.
#[component]
fn Manage(id: PlanId) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let name = untrack(|| state.plans.get(id)).map(|plan| plan.name().to_string()).unwrap_or_default();
    let rename = move |name: PlanName| {
        let text = text::renamed(lang, name.as_str());
        if let Some(undo) = state.plans.edit(id, &Edit::Rename(name)) {
            state.notices.say(Notice { text, undo: Some(undo), ..Notice::default() });
        }
    };
    view! {
        <details class="section manage">
            <summary>{text::MANAGE.to(lang)}</summary>
            {name_form(lang, "navn", name, text::SAVE_NAME.to(lang), rename)}
            <p>{button("button button--danger", text::DELETE.to(lang), move || delete(state, id))}</p>
        </details>
    }
}

fn delete(state: State, id: PlanId) {
    let Some((name, undo)) = state.plans.delete(id) else { return };
    let text = text::deleted(state.lang(), name.as_str());
    state.navigation.go(Route::Plans);
    state.notices.say(Notice { text, undo: Some(undo), ..Notice::default() });
    focus::to(HEADING);
}
