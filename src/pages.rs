//! The pages: a file each.
//!
//! All but the first are a wasm of their own, which is fetched when a reader goes to one of them: most of the program is
//! theirs, the search above all, and the first page is there sooner without it.

mod about;
mod compare;
mod competence;
mod competences;
mod conversation;
mod course;
mod courses;
mod front;
mod match_text;
mod not_fetched;
mod not_found;
mod plan;
mod plans;

use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Waker};

use ::plan::{Merged, Plan};
use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::route::{Address, Route};

/// Whether the other pages are there.
static FETCHED: AtomicBool = AtomicBool::new(false);

/// The page of an address. Another than the first has been fetched before, or a page says that it could not be.
pub fn page(address: Address) -> AnyView {
    if address == Ok(Route::Front) {
        return view! { <front::Front/> }.into_any();
    }
    if is_fetched(&address)
        && let Poll::Ready(Ok(page)) = at_once(other_page(Box::new(address)))
    {
        return *page;
    }
    view! { <not_fetched::NotFetched/> }.into_any()
}

/// Whether the page of an address can be shown at once.
pub fn is_fetched(address: &Address) -> bool {
    *address == Ok(Route::Front) || FETCHED.load(Ordering::Relaxed)
}

/// Fetches what the page of an address needs and is not there yet.
pub async fn fetch(address: &Address) {
    if !is_fetched(address) {
        // Where it can't be fetched, the page says so, and how to try again.
        FETCHED.store(fetch_others().await.is_ok(), Ordering::Relaxed);
    }
}

/// Merges two versions of a plan. It is here as it belongs to what is fetched: two tabs are seldom in each other's way. `None` before
/// that is there.
pub fn merge(base: Option<Plan>, ours: Plan, theirs: Plan) -> Option<Merged> {
    if !FETCHED.load(Ordering::Relaxed) {
        return None;
    }
    match at_once(merge_plans(Box::new((base, ours, theirs)))) {
        Poll::Ready(Ok(merged)) => Some(*merged),
        _ => None,
    }
}

/// What is there without waiting.
fn at_once<T>(future: impl Future<Output = T>) -> Poll<T> {
    pin!(future).poll(&mut Context::from_waker(Waker::noop()))
}

#[allow(unsafe_code, clippy::boxed_local)]
#[wasm_split(pages, fallible)]
fn merge_plans(plans: Box<(Option<Plan>, Plan, Plan)>) -> Result<Box<Merged>, SplitLoaderError> {
    let (base, ours, theirs) = *plans;
    Ok(Box::new(::plan::merge(base.as_ref(), &ours, &theirs)))
}

/// All other pages: here the build cuts the wasm in two.
// In boxes, as such a function can only take and give what C could. The attribute writes unsafe code.
#[allow(unsafe_code, clippy::boxed_local)]
#[wasm_split(pages, fallible, preload(fetch_others))]
fn other_page(address: Box<Address>) -> Result<Box<AnyView>, SplitLoaderError> {
    let page = match *address {
        Ok(Route::Front) => ().into_any(),
        Ok(Route::Competences) => view! { <competences::Competences/> }.into_any(),
        Ok(Route::Competence(slug)) => view! { <competence::Competence slug/> }.into_any(),
        Ok(Route::Courses(_)) => view! { <courses::Courses/> }.into_any(),
        Ok(Route::Course(number)) => view! { <course::Course number/> }.into_any(),
        Ok(Route::Compare(comparison)) => compare::compare(comparison),
        Ok(Route::Match) => view! { <match_text::Match/> }.into_any(),
        Ok(Route::Plans) => view! { <plans::Plans/> }.into_any(),
        Ok(Route::Plan(id)) => view! { <plan::Plan id/> }.into_any(),
        Ok(Route::Conversation) => conversation::conversation(),
        Ok(Route::About) => view! { <about::About/> }.into_any(),
        Err(bad) => view! { <not_found::NotFound bad/> }.into_any(),
    };
    Ok(Box::new(page))
}
