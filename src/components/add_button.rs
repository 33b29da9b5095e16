//! The button that puts a course in the plan.

use catalogue::CourseNumber;
use leptos::prelude::*;

use super::parts::whether;
use crate::browser::bit_by_bit;
use crate::route::Route;
use crate::state::{Notice, State, use_state};
use crate::text;

/// Puts a course in the current plan. Where it is in it, the same button says so and leads to the plan, so that the focus stays
/// where it is.
#[component]
pub fn AddButton(
    /// Which course.
    number: CourseNumber,
    /// Its title, where the button stands in a list and must say which course it means.
    #[prop(optional, into)]
    title: Option<String>,
) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let plan = move || state.plans.current.with(|plan| plan.as_ref().filter(|plan| plan.contains(number)).cloned());
    // In a list there is one of these a row: those that are in no plan follow this alone, and are left as they are.
    let is_in =
        whether(move || state.plans.current.with(|plan| plan.as_ref().is_some_and(|plan| plan.contains(number))));
    let press = move || match untrack(plan) {
        Some(plan) => state.navigation.go(Route::Plan(plan.id())),
        None => add(state, number),
    };
    let press = move |_| bit_by_bit::answer(Box::new(press));
    let label = move || match (is_in.get().then(plan).flatten(), &title) {
        (Some(plan), _) => text::course::in_plan(lang, plan.name().as_str()).into_any(),
        (None, None) => text::course::ADD.to(lang).to_owned().into_any(),
        (None, Some(title)) => {
            let (before, after) = text::course::add_around(lang);
            // One element, as a button lays its children out in a row and would lose the blanks between them.
            view! { <span>{before}" "<span class="hidden-text" lang="da">{title.clone()}" "</span>{after}</span> }
                .into_any()
        }
    };
    view! {
        <button type="button" class="button add" class:add--done=move || is_in.get() on:click=press>
            {move || label()}
        </button>
    }
}

fn add(state: State, number: CourseNumber) {
    let lang = state.lang();
    let is_first = state.plans.current.with_untracked(Option::is_none);
    let Some((plan, undo)) = state.plans.add(number) else { return };
    let text = text::course::added(lang, &state.data().title(number), plan.name().as_str());
    let more = if is_first { state.plans.first_kept() } else { "" };
    let onward = Some((Route::Plan(plan.id()), text::plans::SEE_PLAN.to(lang)));
    state.notices.say(Notice { text, more, undo: Some(undo), onward, ..Notice::default() });
}
