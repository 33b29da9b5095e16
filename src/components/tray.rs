//! The courses that are picked for comparing, at the foot of the window.

use catalogue::CourseNumber;
use leptos::prelude::*;

use super::compare_button::button_id;
use super::parts::{Button, button, element, link_of, node};
use crate::browser::focus;
use crate::route::{Comparison, Route};
use crate::state::{HEADING, MOST, State, use_state};
use crate::text::compare as text;

/// For giving it the focus.
const TRAY: &str = "sammenligning";

/// How many are picked, which, and the way to see them side by side. Nothing while none is picked, and nothing on the page of a
/// comparison: that shows the courses of its own address, with buttons of its own.
#[component]
pub fn Tray() -> impl IntoView {
    let state = use_state();
    let lang = move || state.settings.lang.get();
    let picked = move || match state.navigation.page.get() {
        Ok(Route::Compare(_)) => Vec::new(),
        _ => state.to_compare.courses(),
    };
    let said = move || match picked().len() {
        0 => String::new(),
        1 => format!("{}. {}", text::chosen(lang(), 1, MOST), text::ONE_MORE.to(lang())),
        several => text::chosen(lang(), several, MOST),
    };
    let rest = move || {
        let picked = picked();
        if picked.is_empty() {
            return None;
        }
        let names = picked.iter().map(|&number| name(state, number)).collect();
        let mut rest = vec![element("ul", &[], names)];
        if picked.len() > 1 {
            rest.push(link_of("button", &Route::Compare(Comparison::of(picked)), text::COMPARE.to(lang())));
        }
        rest.push(button("button button--quiet", text::CLEAR.to(lang()), move || {
            // The button that had the focus is gone: back to where the last course was picked, if that is on this page.
            let last = untrack(|| state.to_compare.courses()).last().map(|&number| button_id(number));
            state.to_compare.clear();
            focus::rest_at(HEADING);
            last.into_iter().for_each(focus::to);
        }));
        let named = [("id", TRAY), ("tabindex", "-1"), ("aria-label", text::TRAY.to(lang()))];
        Some(element("section", &named, rest))
    };
    // The line stays when it is empty, so that what it says later is read out.
    view! { <div class="tray"><p role="status">{said}</p>{rest}</div> }
}

/// A course by its title, with the button that takes it out.
fn name(state: State, number: CourseNumber) -> AnyView {
    let called = state.data().called(number);
    let label = text::remove(state.lang(), &called);
    let remove = Button {
        class: "button button--quiet button--icon",
        id: None,
        name: Some(label),
        label: "×".into(),
        resting: None,
    }
    .that(move || {
        state.to_compare.remove(number);
        // The button that had the focus is gone, and with the last course everything here.
        let none = untrack(|| state.to_compare.courses()).is_empty();
        focus::to(if none { HEADING } else { TRAY });
    });
    element("li", &[], vec![element("span", &[("lang", "da")], vec![node(called)]), remove])
}
