//! The button that picks a course for comparing.

use catalogue::CourseNumber;
use leptos::prelude::*;

use super::parts::{element, node, whether};
use crate::browser::bit_by_bit;
use crate::state::{State, use_state};
use crate::text::compare as text;

/// Picks a course, or no longer: it stays pressed as long as the course is picked. One too many is refused in words.
pub fn compare_button(number: CourseNumber, title: String) -> AnyView {
    let state = use_state();
    let lang = state.lang();
    let is_picked = whether(move || state.to_compare.courses().contains(&number));
    let pressed = move || if is_picked.get() { "true" } else { "false" };
    let title = element("span", &[("class", "hidden-text"), ("lang", "da")], vec![node(format!(" {title}"))]);
    // One element, as a button lays its children out in a row.
    let label = element("span", &[], vec![node(text::COMPARE.to(lang)), title]);
    view! {
        <button
            type="button"
            id=button_id(number)
            class="button button--quiet compare"
            aria-pressed=pressed
            on:click=move |_| bit_by_bit::answer(Box::new(move || pick(state, number)))
        >
            {label}
        </button>
    }
    .into_any()
}

/// For giving it the focus.
pub fn button_id(number: CourseNumber) -> String {
    format!("sammenlign-{number}")
}

fn pick(state: State, number: CourseNumber) {
    if !state.to_compare.toggle(number) {
        state.notices.tell(text::FULL.to(state.lang()));
    }
}
