//! One plan: its courses in the reader's order, their sum, and what to ask about.

mod remarks;
mod rows;

use leptos::prelude::*;
use plan::{Edit, PlanId, PlanName};

use crate::browser::focus;
use crate::components::Heading;
use crate::route::{CourseQuery, Route};
use crate::state::{HEADING, Notice, State, Undo, use_state};
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
    let known = Memo::new(move |_| name.with(Option::is_some));
    let empty = Memo::new(move |_| state.plans.get(id).is_none_or(|plan| plan.courses().is_empty()));
    let body = move || {
        view! {
            <Rows id/>
            <Total id/>
            <Remarks id/>
            <p>
                <a href=Route::Courses(CourseQuery::default()).to_string()>{text::FIND_COURSES.to(lang)}</a>
            </p>
        }
        .into_any()
    };
    let shown = move || {
        view! {
            <p class="above"><a href=Route::Plans.to_string()>{text::TITLE.to(lang)}</a></p>
            {move || view! { <Heading title=name.get().unwrap_or_default()/> }.into_any()}
            <p class="wish">{text::WISH.to(lang)}</p>
            {move || if empty.get() { view! { <Empty/> }.into_any() } else { body() }}
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
        <Heading title=text::UNKNOWN_PLAN.to(lang)/>
        <p>{text::UNKNOWN_PLAN_WHY.to(lang)}</p>
        <p><a href=Route::Plans.to_string()>{text::SEE_PLANS.to(lang)}</a></p>
    }
}

#[component]
fn Empty() -> impl IntoView {
    let lang = use_state().lang();
    view! {
        <section class="section nothing">
            <h2>{text::EMPTY.to(lang)}</h2>
            <p>{text::EMPTY_WHY.to(lang)}</p>
            <p>
                <a class="button" href=Route::Courses(CourseQuery::default()).to_string()>{text::FIND_COURSES.to(lang)}</a>
            </p>
        </section>
    }
}

/// Another name, and deletion.
#[component]
fn Manage(id: PlanId) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let name = RwSignal::new(untrack(|| state.plans.get(id)).map(|plan| plan.name().to_string()).unwrap_or_default());
    let wrong = RwSignal::new(None);
    let rename = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match PlanName::new(&name.get_untracked()) {
            Ok(valid) => {
                let text = text::renamed(lang, valid.as_str());
                if let Some(undo) = state.plans.edit(id, &Edit::Rename(valid)) {
                    let undo = Some(Undo::Edit(id, undo));
                    state.notices.say(Notice { text, undo, onward: None });
                }
            }
            Err(error) => {
                wrong.set(Some(error));
                focus::to("navn");
            }
        }
    };
    view! {
        <details class="section manage">
            <summary>{text::MANAGE.to(lang)}</summary>
            <form class="field" on:submit=rename>
                <label for="navn">{text::NAME.to(lang)}</label>
                <input
                    id="navn"
                    type="text"
                    autocomplete="off"
                    aria-describedby="navn-fejl"
                    aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                    prop:value=move || name.get()
                    on:input=move |event| {
                        wrong.set(None);
                        name.set(event_target_value(&event));
                    }
                />
                <p id="navn-fejl" class="field__wrong" role="alert">
                    {move || wrong.get().map(|error| text::bad_name(error).to(lang))}
                </p>
                <button type="submit" class="button">{text::SAVE_NAME.to(lang)}</button>
            </form>
            <p>
                <button type="button" class="button button--danger" on:click=move |_| delete(state, id)>
                    {text::DELETE.to(lang)}
                </button>
            </p>
        </details>
    }
}

fn delete(state: State, id: PlanId) {
    let Some(stored) = state.plans.delete(id) else { return };
    let text = text::deleted(state.lang(), stored.plan.name().as_str());
    state.navigation.go(Route::Plans);
    state.notices.say(Notice { text, undo: Some(Undo::Restore(stored)), onward: None });
    focus::to(HEADING);
}
