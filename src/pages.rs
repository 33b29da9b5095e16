//! The pages: a file each.
//!
//! All but the first are a wasm of their own, which is fetched when a reader goes to one of them: most of the program is
//! theirs, the search above all, and the first page is there sooner without it. The one for those who embed amuplan is another: few
//! come to it, and the single file does without.

mod about;
mod compare;
mod competence;
mod competences;
mod conversation;
mod course;
mod courses;
mod embed;
mod front;
mod match_text;
mod not_fetched;
mod not_found;
mod overview;
mod plan;
mod plans;
mod shared;

use std::cell::RefCell;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::browser::{data, focus};
use crate::route::{Address, Route};
use crate::state::{Done, Plans, Task};

/// Whether the other pages are there.
static FETCHED: AtomicBool = AtomicBool::new(false);

/// Whether the page for those who embed amuplan is there.
static EMBED_FETCHED: AtomicBool = AtomicBool::new(false);

thread_local! {
    /// What is done once the other pages are there.
    static THEN: RefCell<Option<Box<dyn Fn()>>> = const { RefCell::new(None) };
}

/// Does this when the other pages have come.
pub fn on_fetched(then: impl Fn() + 'static) {
    THEN.set(Some(Box::new(then)));
}

/// The page of an address. Another than the first has been fetched before, or a page says that it could not be.
pub fn page(address: Address) -> AnyView {
    focus::forget();
    if address == Ok(Route::Front) {
        return view! { <front::Front/> }.into_any();
    }
    let is_fetched = is_fetched(&address);
    let answer = match address {
        _ if !is_fetched => Poll::Pending,
        Ok(Route::Embed(_)) => at_once(embedding()),
        address => at_once(other(Box::new(Asked::Page(address)))),
    };
    if let Poll::Ready(Ok(answer)) = answer
        && let Answer::Page(page) = *answer
    {
        return page;
    }
    view! { <not_fetched::NotFetched/> }.into_any()
}

/// Whether the page of an address can be shown at once.
pub fn is_fetched(address: &Address) -> bool {
    match address {
        Ok(Route::Front) => true,
        Ok(Route::Embed(_)) => EMBED_FETCHED.load(Ordering::Relaxed),
        _ => are_fetched(),
    }
}

/// Whether all of the program is there.
pub fn are_fetched() -> bool {
    FETCHED.load(Ordering::Relaxed)
}

/// Fetches what the page of an address needs and is not there yet.
pub async fn fetch(address: &Address) {
    if is_fetched(address) {
        return;
    }
    match address {
        // Where it can't be fetched, the page says so.
        Ok(Route::Embed(_)) => {
            data::begin_to_fetch_guide();
            let is_fetched = fetch_embedding().await.is_ok() && data::fetch_guide().await;
            EMBED_FETCHED.store(is_fetched, Ordering::Relaxed);
        }
        _ => fetch_rest().await,
    }
}

/// Fetches what is not there yet of the program.
pub async fn fetch_rest() {
    data::begin_to_fetch_guide();
    // Where it can't be fetched, the page says so, and how to try again.
    let is_fetched = fetch_others().await.is_ok() && data::fetch_guide().await;
    if is_fetched && !FETCHED.swap(is_fetched, Ordering::Relaxed) {
        THEN.with_borrow(|then| then.iter().for_each(|then| then()));
    }
}

/// Does something to the plans, which other pages do as well: so that is there with them. `None` before.
pub fn task(plans: Plans, task: Task) -> Option<Done> {
    if !are_fetched() {
        return None;
    }
    match at_once(other(Box::new(Asked::Task(plans, Box::new(task))))) {
        Poll::Ready(Ok(answer)) => match *answer {
            Answer::Done(done) => Some(*done),
            Answer::Page(_) => None,
        },
        _ => None,
    }
}

/// What is there without waiting.
fn at_once<T>(future: impl Future<Output = T>) -> Poll<T> {
    pin!(future).poll(&mut Context::from_waker(Waker::noop()))
}

/// What is asked of the other half of the program.
enum Asked {
    Page(Address),
    Task(Plans, Box<Task>),
}

/// What it answers.
enum Answer {
    Page(AnyView),
    Done(Box<Done>),
}

/// All other pages, and what they do to plans: here the build cuts the wasm.
#[allow(unsafe_code, reason = "the attribute that cuts writes it")]
#[allow(clippy::boxed_local, reason = "such a function can only take and give what C could")]
#[wasm_split(pages, fallible, preload(fetch_others))]
fn other(asked: Box<Asked>) -> Result<Box<Answer>, SplitLoaderError> {
    Ok(Box::new(match *asked {
        Asked::Page(address) => Answer::Page(other_page(address)),
        Asked::Task(plans, task) => Answer::Done(Box::new(plans.does(*task))),
    }))
}

/// The page for those who embed amuplan: here it is cut off.
#[allow(unsafe_code, reason = "the attribute that cuts writes it")]
#[wasm_split(embed, fallible, preload(fetch_embedding))]
fn embedding() -> Result<Box<Answer>, SplitLoaderError> {
    Ok(Box::new(Answer::Page(embed::embed())))
}

fn other_page(address: Address) -> AnyView {
    match address {
        Ok(Route::Front | Route::Embed(_)) => ().into_any(),
        Ok(Route::Competences) => view! { <competences::Competences/> }.into_any(),
        Ok(Route::Competence(slug)) => view! { <competence::Competence slug/> }.into_any(),
        Ok(Route::Overview) => overview::overview(),
        Ok(Route::Courses(_)) => view! { <courses::Courses/> }.into_any(),
        Ok(Route::Course(number)) => view! { <course::Course number/> }.into_any(),
        Ok(Route::Compare(comparison)) => compare::compare(comparison),
        Ok(Route::Match) => view! { <match_text::Match/> }.into_any(),
        Ok(Route::Plans) => view! { <plans::Plans/> }.into_any(),
        Ok(Route::Plan(id)) => view! { <plan::Plan id/> }.into_any(),
        Ok(Route::Shared(code)) => shared::shared(&code),
        Ok(Route::Conversation) => conversation::conversation(),
        Ok(Route::About) => view! { <about::About/> }.into_any(),
        Err(bad) => view! { <not_found::NotFound bad/> }.into_any(),
    }
}
