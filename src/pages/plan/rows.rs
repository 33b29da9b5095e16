//! The courses of a plan, in order.

use catalogue::CourseNumber;
use leptos::prelude::*;
use plan::{Edit, PlanId};

use crate::browser::{dates, focus};
use crate::components::course_facts;
use crate::components::parts::{Button, course_list, paragraph_of};
use crate::route::Route;
use crate::state::{HEADING, Notice, State, use_state};
use crate::text::{everywhere, plans as text};

/// A row a course, with buttons that move it and take it out.
#[component]
pub fn Rows(
    /// Which plan.
    id: PlanId,
) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let courses = move || {
        let plan = state.plans.get(id);
        plan.map(|plan| plan.courses().iter().map(|course| course.number).collect::<Vec<_>>()).unwrap_or_default()
    };
    let row = move |number| view! { <Row id number/> }.into_any();
    course_list("courses courses--plan", Some(text::COURSES.to(lang)), courses, row)
}

#[component]
fn Row(id: PlanId, number: CourseNumber) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    let title = data.title(number);
    let facts = match data.course(number) {
        None => paragraph_of("mark", text::UNKNOWN_COURSE.to(lang)),
        Some(course) => {
            let period = course.period;
            let status = everywhere::status(lang, period.status(dates::today()), period.from(), period.to());
            view! {
                {course_facts(lang, course)}
                {status.map(|status| paragraph_of("mark", status))}
            }
            .into_any()
        }
    };
    let place = move || {
        let plan = state.plans.get(id)?;
        Some((plan.place_of(number)?, plan.courses().len()))
    };
    let first = move || place().is_none_or(|(place, _)| place == 0);
    let last = move || place().is_none_or(|(place, of)| place + 1 == of);
    let arrow = |step: Step, label: &'static str, name: String, resting: Box<dyn Fn() -> bool + Send + Sync>| Button {
        class: "button button--quiet button--icon",
        id: Some(button_id(number, step)),
        name: Some(name),
        label: label.into(),
        resting: Some(resting),
    };
    let called = data.called(number);
    let up = arrow(Step::Up, "↑", text::move_up(lang, &called), Box::new(first))
        .that(move || move_course(state, id, number, Step::Up));
    let down = arrow(Step::Down, "↓", text::move_down(lang, &called), Box::new(last))
        .that(move || move_course(state, id, number, Step::Down));
    let remove = Button {
        class: "button button--quiet",
        id: None,
        name: Some(text::remove(lang, &called)),
        label: text::REMOVE.to(lang).into(),
        resting: None,
    }
    .that(move || remove(state, id, number));
    view! {
        <li class="course">
            <div class="course__what">
                <a class="course__title" lang="da" href=Route::Course(number).to_string()>{title.clone()}</a>
                {facts}
            </div>
            <div class="course__buttons">
                {up}
                {down}
                {remove}
            </div>
        </li>
    }
}

/// Which way a course moves.
#[derive(Clone, Copy)]
enum Step {
    Up,
    Down,
}

fn button_id(number: CourseNumber, step: Step) -> String {
    match step {
        Step::Up => format!("op-{number}"),
        Step::Down => format!("ned-{number}"),
    }
}

fn move_course(state: State, id: PlanId, number: CourseNumber, step: Step) {
    let Some(place) = untrack(|| state.plans.get(id)).and_then(|plan| plan.place_of(number)) else { return };
    let to = match step {
        Step::Up => place.checked_sub(1),
        Step::Down => Some(place + 1),
    };
    let Some(to) = to else { return };
    let Some(undo) = state.plans.edit(id, &Edit::Move { course: number, to }) else { return };
    let of = untrack(|| state.plans.get(id)).map_or(0, |plan| plan.courses().len());
    let text = text::moved(state.lang(), &state.data().title(number), to + 1, of);
    state.notices.say(Notice { text, undo: Some(undo), ..Notice::default() });
    // The row was taken out and put in again, and the button with it.
    focus::to(button_id(number, step));
}

fn remove(state: State, id: PlanId, number: CourseNumber) {
    let Some(undo) = state.plans.edit(id, &Edit::Remove(number)) else { return };
    let text = text::removed(state.lang(), &state.data().title(number));
    state.notices.say(Notice { text, undo: Some(undo), ..Notice::default() });
    focus::to(HEADING);
}

/// The sum of the plan.
#[component]
pub fn Total(
    /// Which plan.
    id: PlanId,
) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let totals =
        move || state.plans.get(id).map(|plan| plan::totals(&plan, &state.data().catalogue)).unwrap_or_default();
    view! { <p class="total"><strong>{text::TOTAL.to(lang)}": "</strong>{move || text::totals(lang, totals())}</p> }
}
