//! The list of courses: searched, in an order.

use std::sync::Arc;

use catalogue::{Course, danish};
use leptos::prelude::*;

use crate::components::{CourseRow, Heading, OutLink, SearchForm};
use crate::route::{CourseQuery, Route, Sort};
use crate::state::{Data, use_state};
use crate::text::{courses as text, everywhere};

/// All courses, or those that a query finds.
#[component]
pub fn Courses() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    carry_over_typed();
    let query = Memo::new(move |_| match state.navigation.address() {
        Ok(Route::Courses(query)) => query,
        _ => CourseQuery::default(),
    });
    let found = Memo::new(move |_| query.with(|query| find(&data, query)));
    let change = move |query: CourseQuery| state.navigation.replace(Route::Courses(query));
    let type_text = move |text: String| change(CourseQuery { text, ignored: Vec::new(), ..query.get_untracked() });
    let sort = move |event| {
        let sort = Sort::from_name(&event_target_value(&event));
        // Another order is another entry of the history, as it is chosen and not typed.
        state.navigation.go(Route::Courses(CourseQuery { sort, ignored: Vec::new(), ..query.get_untracked() }));
    };
    let rows = move || {
        view! {
            <ul class="courses">
                <For each=move || found.get() key=|course| course.number let:course>
                    <CourseRow course/>
                </For>
            </ul>
        }
        .into_any()
    };
    let some = Memo::new(move |_| found.with(|found| !found.is_empty()));
    let ignored = move || {
        let ignored = query.with(|query| query.ignored.clone());
        (!ignored.is_empty()).then(|| view! { <p class="mark">{text::ignored(lang, &ignored)}</p> })
    };
    view! {
        <Heading title=text::TITLE.to(lang)/>
        <SearchForm
            text=Signal::derive(move || query.with(|query| query.text.clone()))
            on_change=type_text
            on_submit=move || state.navigation.settle()
        />
        <p class="help">{text::SEARCH_HELP.to(lang)}</p>
        {ignored}
        <div class="list-head">
            <p role="status">{move || everywhere::courses(lang, found.with(Vec::len))}</p>
            <label class="sort">
                {text::SORT.to(lang)}
                " "
                <select on:change=sort prop:value=move || query.with(|query| query.order().name())>
                    <Sorts/>
                </select>
            </label>
        </div>
        {move || if some.get() { rows() } else { view! { <Nothing query/> }.into_any() }}
    }
}

/// The courses of a query, in its order.
fn find(data: &Arc<Data>, query: &CourseQuery) -> Vec<Course> {
    let mut courses: Vec<Course> = if query.text.trim().is_empty() {
        data.catalogue.courses().to_vec()
    } else {
        data.index.search(&query.text).iter().filter_map(|hit| data.course(hit.number)).cloned().collect()
    };
    let by_title = |a: &Course, b: &Course| danish::compare(&a.title, &b.title).then(a.number.cmp(&b.number));
    match query.order() {
        Sort::Relevance => {}
        Sort::Title => courses.sort_by(by_title),
        Sort::Days => courses.sort_by(|a, b| a.days.cmp(&b.days).then_with(|| by_title(a, b))),
        Sort::Number => courses.sort_by_key(|course| course.number),
    }
    courses
}

/// What was typed into the static page before the app was there becomes the query.
fn carry_over_typed() {
    let state = use_state();
    let typed = state.typed.get_value();
    state.typed.set_value(String::new());
    if let (Ok(Route::Courses(query)), false) = (state.navigation.address_now(), typed.is_empty())
        && query.text.is_empty()
    {
        state.navigation.replace(Route::Courses(CourseQuery { text: typed, ..query }));
    }
}

/// The orders to choose from.
#[component]
fn Sorts() -> impl IntoView {
    let lang = use_state().lang();
    Sort::ALL.map(|sort| view! { <option value=sort.name()>{text::sort(sort).to(lang)}</option> })
}

/// What to do where nothing is found.
#[component]
fn Nothing(query: Memo<CourseQuery>) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    let topics = data.guide.topics.iter().filter_map(|topic| {
        let first = topic.courses.iter().find_map(|&number| data.course(number))?;
        Some(view! {
            <li>
                {topic.name.to(lang).to_owned()}
                ": "
                <a lang="da" href=Route::Course(first.number).to_string()>{first.title.clone()}</a>
            </li>
        })
    });
    let topics: Vec<_> = topics.collect();
    let elsewhere = data.guide.links.get("search").cloned();
    view! {
        <section class="section nothing">
            <h2>{text::NONE.to(lang)}</h2>
            <p>{move || query.with(|query| text::none_for(lang, query.text.trim()))}</p>
            <p>{text::TRY.to(lang)}</p>
            <ul>
                <li>{text::TRY_SHORTER.to(lang)}</li>
                <li>{text::TRY_SPELLING.to(lang)}</li>
            </ul>
            <p>
                <a class="button" href=Route::Courses(CourseQuery::default()).to_string()>{text::CLEAR.to(lang)}</a>
            </p>
            {(!topics.is_empty()).then(|| view! { <p>{text::TRY_TOPICS.to(lang)}</p><ul>{topics}</ul> })}
            <p>{text::ELSEWHERE.to(lang)}</p>
            {elsewhere.map(|href| view! { <p><OutLink href name=crate::text::competences::SEARCH_ELSEWHERE.to(lang)/></p> })}
        </section>
    }
}
