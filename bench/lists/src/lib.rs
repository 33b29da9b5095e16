//! A list as Leptos makes it, in two ways, for the page of `cargo xtask bench lists`. Nothing here is a part of the site.

mod rows;
mod shared;
mod signals;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::prelude::wasm_bindgen;

use rows::Course;

/// So many rows a list must have for its second and its last but one to change places.
const ENOUGH_TO_SWAP: usize = 999;

/// Puts the list on the page as the site does it: all rows follow the same signals.
#[wasm_bindgen]
pub fn shared(room: HtmlElement) {
    mount_to(room, shared::list).forget();
}

/// Puts the list on the page as the implementation "leptos" of js-framework-benchmark does it: each row has a signal of its own.
#[wasm_bindgen]
pub fn signals(room: HtmlElement) {
    mount_to(room, signals::list).forget();
}

/// What can be done with the whole list.
fn button(name: &'static str, does: impl Fn() + 'static) -> AnyView {
    view! { <button type="button" id=name on:click=move |_| does()>{name}</button> }.into_any()
}

/// A row. The site's own differ in what else they say, not in how they are made (src/components/course_row.rs).
fn row(
    course: &Course,
    title: impl Fn() -> String + Send + Sync + 'static,
    is_chosen: impl Fn() -> bool + Send + Sync + 'static,
    choose: impl Fn() + 'static,
    remove: impl Fn() + 'static,
) -> AnyView {
    view! {
        <li class="course">
            <div class="course__what">
                <a class="course__title" lang="da" href=course.address()>{title}</a>
                <p class="course__facts">{course.facts()}</p>
            </div>
            <div class="course__buttons">
                <button type="button" class="button add" class:add--done=is_chosen on:click=move |_| choose()>
                    "Læg i plan"
                </button>
                <button type="button" class="button button--quiet" on:click=move |_| remove()>
                    "Fjern"
                </button>
            </div>
        </li>
    }
    .into_any()
}

/// Lets the second and the last but one change places.
fn swap<T>(list: &mut [T]) {
    if list.len() >= ENOUGH_TO_SWAP {
        list.swap(1, 998);
    }
}
