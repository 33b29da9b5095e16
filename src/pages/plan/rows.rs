//! The courses of a plan, in order.

use catalogue::{CourseNumber, Lang};
use leptos::prelude::*;
use leptos::{ev, html};
use plan::exports::when;
use plan::{Detail, Edit, Plan, PlanId, PlannedCourse, Status};

use super::from_school::{InPlan, from_school};
use crate::browser::{dates, dragging, focus};
use crate::components::course_facts;
use crate::components::parts::{Button, course_list, element, node, paragraph_of, whether, with};
use crate::route::Route;
use crate::state::{HEADING, Notice, State, use_state};
use crate::text::plan_files::file_words;
use crate::text::{everywhere, planned_course, plans as text, take};

/// The course that is being dragged.
type Dragged = StoredValue<Option<CourseNumber>>;

/// A row a course, with buttons that move it and take it out.
#[component]
pub fn Rows(
    /// Which plan.
    id: PlanId,
    /// The plan as it is now.
    plan: Memo<Option<Plan>>,
) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let courses = move || {
        let numbers = |plan: &Plan| plan.courses().iter().map(|course| course.number).collect();
        plan.with(|plan| plan.as_ref().map(numbers).unwrap_or_default())
    };
    let dragged = Dragged::new(None);
    let row = move |number| {
        // Each row looks at its own course: of many, only the one that was changed is brought up to date.
        let course = Memo::new(move |_| plan.with(|plan| plan.as_ref()?.course(number).cloned()));
        row(InPlan { state, id, number, course }, plan, dragged)
    };
    course_list("courses courses--plan", Some(text::COURSES.to(lang)), courses, row)
}

fn row(course: InPlan, plan: Memo<Option<Plan>>, dragged: Dragged) -> AnyView {
    let InPlan { state, id, number, .. } = course;
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
    let known = move || course.get(|course| known(lang, course)).unwrap_or_default();
    let stands = move |edge: fn(&[PlannedCourse]) -> Option<&PlannedCourse>| {
        plan.with(|plan| {
            plan.as_ref().and_then(|plan| edge(plan.courses())).is_none_or(|course| course.number == number)
        })
    };
    let first = whether(move || stands(<[_]>::first));
    let last = whether(move || stands(<[_]>::last));
    let arrow = |step: Step, label: &'static str, name: String, resting: Box<dyn Fn() -> bool + Send + Sync>| Button {
        class: "button button--quiet button--icon",
        id: Some(button_id(number, step)),
        name: Some(name),
        label: label.into(),
        resting: Some(resting),
    };
    let called = data.called(number);
    let up = arrow(Step::Up, "↑", text::move_up(lang, &called), Box::new(move || first.get()))
        .that(move || move_course(state, id, number, Step::Up));
    let down = arrow(Step::Down, "↓", text::move_down(lang, &called), Box::new(move || last.get()))
        .that(move || move_course(state, id, number, Step::Down));
    let remove = Button {
        class: "button button--quiet",
        id: Some(remove_id(number)),
        name: Some(text::remove(lang, &called)),
        label: text::REMOVE.to(lang).into(),
        resting: None,
    }
    .that(move || remove(state, id, number));
    let drop = move |event: ev::DragEvent| {
        if let Some(moved) = dragged.get_value() {
            event.prevent_default();
            if let Some(place) = plan.with_untracked(|plan| plan.as_ref()?.place_of(number)) {
                move_to(state, id, moved, place);
            }
        }
    };
    view! {
        <li
            class="course"
            on:dragover=move |event| {
                if dragged.with_value(Option::is_some) {
                    event.prevent_default();
                }
            }
            on:drop=drop
        >
            <span
                {..with(&[("draggable", "true"), ("aria-hidden", "true"), ("title", planned_course::DRAG.to(lang))])}
                class="course__grip"
                on:dragstart=move |event| {
                    dragged.set_value(Some(number));
                    dragging::begin(&event);
                }
                on:dragend=move |_| dragged.set_value(None)
            ></span>
            <div class="course__what">
                <a class="course__title" lang="da" href=Route::Course(number).to_string()>{title.clone()}</a>
                {facts}
                {known}
            </div>
            <div class="course__buttons">
                {status(course, &called)}
                {up}
                {down}
                {remove}
            </div>
            {said(course, &called)}
        </li>
    }
    .into_any()
}

/// When it is, and where and for how much, where that is known: it need not be unfolded for that.
fn known(lang: Lang, course: &PlannedCourse) -> Vec<AnyView> {
    let words = file_words(lang);
    let when = course.dates.map(|dates| paragraph_of("course__dates", when(dates, &words)));
    let more = take::offered(&words, course);
    let more = (!more.is_empty()).then(|| paragraph_of("course__facts", more));
    when.into_iter().chain(more).collect()
}

/// How far the reader has come with the course.
fn status(course: InPlan, called: &str) -> AnyView {
    let lang = course.state.lang();
    let now = move || course.get(|course| course.status).unwrap_or_default();
    let option = |status: Status| {
        let value = status.to_string();
        let mut attributes = vec![("value", &*value)];
        // A list learns its value before it has its options.
        if status == untrack(now) {
            attributes.push(("selected", ""));
        }
        element("option", &attributes, vec![node(planned_course::status(status).to(lang))])
    };
    let choose = move |event: ev::Event| {
        if let Ok(status) = event_target_value(&event).parse() {
            let value = planned_course::status(status).to(lang);
            course.set(Detail::Status(status), planned_course::STATUS, value);
        }
    };
    let id = format!("status-{}", course.number);
    let select = html::select()
        .id(id.clone())
        .child(Status::ALL.map(option).into_iter().collect_view())
        .prop("value", move || now().to_string())
        .on(ev::change, choose)
        .into_any();
    let label = vec![node(planned_course::STATUS.to(lang)), of_course(called)];
    let label = element("label", &[("for", &id)], label);
    element("div", &[("class", "course__status")], vec![label, select])
}

/// Folded away what the school said. It is made when it is first unfolded: there may be hundreds of rows.
fn said(course: InPlan, called: &str) -> AnyView {
    let opened = RwSignal::new(false);
    let open = move |_| {
        if !opened.get_untracked() {
            opened.set(true);
        }
    };
    let title = vec![node(planned_course::FOLDED.to(course.state.lang())), of_course(called)];
    view! {
        <details class="said" on:toggle=open>
            {element("summary", &[], title)}
            {move || opened.get().then(|| from_school(course))}
        </details>
    }
    .into_any()
}

/// Which course is meant, for those who do not see the row around it.
fn of_course(called: &str) -> AnyView {
    element("span", &[("class", "hidden-text"), ("lang", "da")], vec![node(format!(" {called}"))])
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

fn remove_id(number: CourseNumber) -> String {
    format!("fjern-{number}")
}

fn move_course(state: State, id: PlanId, number: CourseNumber, step: Step) {
    let Some(place) = untrack(|| state.plans.get(id)).and_then(|plan| plan.place_of(number)) else { return };
    let to = match step {
        Step::Up => place.checked_sub(1),
        Step::Down => Some(place + 1),
    };
    if to.is_some_and(|to| move_to(state, id, number, to)) {
        // The row was taken out and put in again, and the button with it.
        focus::to(button_id(number, step));
    }
}

/// Whether it was moved.
fn move_to(state: State, id: PlanId, number: CourseNumber, to: usize) -> bool {
    let Some(undo) = state.plans.edit(id, &Edit::Move { course: number, to }) else { return false };
    let of = untrack(|| state.plans.get(id)).map_or(0, |plan| plan.courses().len());
    let text = text::moved(state.lang(), &state.data().title(number), to + 1, of);
    state.notices.say(Notice { text, undo: Some(undo), ..Notice::default() });
    true
}

fn remove(state: State, id: PlanId, number: CourseNumber) {
    let place = untrack(|| state.plans.get(id)).and_then(|plan| plan.place_of(number)).unwrap_or_default();
    let Some(undo) = state.plans.edit(id, &Edit::Remove(number)) else { return };
    let text = text::removed(state.lang(), &state.data().title(number));
    state.notices.say(Notice { text, undo: Some(undo), ..Notice::default() });
    // To the row that took its place, else to the last.
    let next = untrack(|| state.plans.get(id)).and_then(|plan| {
        let left = plan.courses();
        left.get(place).or(left.last()).map(|course| course.number)
    });
    match next {
        Some(next) => focus::to(remove_id(next)),
        None => focus::rest_at(HEADING),
    }
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
