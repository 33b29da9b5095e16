//! The list of courses: searched, in an order.

use catalogue::CourseNumber;
use leptos::prelude::*;
use search::{Hit, sorted};

use crate::components::parts::{course_list, danish_link, heading_2, link_of, paragraph, paragraph_of, whether};
use crate::components::{CourseRow, heading, out_link, search_form};
use crate::route::{CourseQuery, Route, Sort};
use crate::state::{Data, use_state};
use crate::text::{courses as text, everywhere};

/// All courses, or those that a query finds.
#[component]
pub fn Courses() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    carry_over_typed();
    let query = Memo::new(move |_| match state.navigation.address() {
        Ok(Route::Courses(query)) => query,
        _ => CourseQuery::default(),
    });
    state.want_words();
    let found = Memo::new(move |_| query.with(|query| find(&state.data_to_search(), query)));
    let change = move |query: CourseQuery| state.navigation.replace(Route::Courses(query));
    let type_text = move |text: String| change(CourseQuery { text, ignored: Vec::new(), ..query.get_untracked() });
    let sort = move |event| {
        let sort = Sort::from_name(&event_target_value(&event));
        // Another order is another entry of the history, as it is chosen and not typed.
        state.navigation.go(Route::Courses(CourseQuery { sort, ignored: Vec::new(), ..query.get_untracked() }));
    };
    let rows =
        move || course_list("courses", None, move || found.get(), |number| view! { <CourseRow number/> }.into_any());
    let some = whether(move || found.with(|found| !found.is_empty()));
    let ignored = move || {
        let ignored = query.with(|query| query.ignored.clone());
        (!ignored.is_empty()).then(|| paragraph_of("mark", text::ignored(lang, &ignored)))
    };
    view! {
        {heading(lang, text::TITLE.to(lang))}
        {search_form(
            Signal::derive(move || query.with(|query| query.text.clone())),
            type_text,
            move || state.navigation.settle(),
        )}
        {paragraph_of("help", text::SEARCH_HELP.to(lang))}
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
fn find(data: &Data, query: &CourseQuery) -> Vec<CourseNumber> {
    let hits = match query.text.trim() {
        "" => data.index().all().collect(),
        text => data.index().search(text).hits,
    };
    let tenths = |hit: &Hit| data.course(hit.number).map_or(0, |course| u32::from(course.days.tenths()));
    let hits = match query.order() {
        Sort::Relevance => hits,
        Sort::Title => sorted(hits, &|_| 0),
        Sort::Days => sorted(hits, &tenths),
        Sort::Number => sorted(hits, &|hit| hit.number.as_u32()),
    };
    hits.into_iter().map(|hit| hit.number).collect()
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
    Sort::ALL
        .into_iter()
        .map(|sort| view! { <option value=sort.name()>{text::sort(sort).to(lang)}</option> }.into_any())
        .collect_view()
}

/// What to do where nothing is found.
#[component]
fn Nothing(query: Memo<CourseQuery>) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    let topics = data.guide.topics.iter().filter_map(|topic| {
        let first = topic.courses.iter().find_map(|&number| data.course(number))?;
        Some(
            view! {
                <li>
                    {topic.name.to(lang).to_owned()}
                    ": "
                    {danish_link(&Route::Course(first.number), first.title.clone())}
                </li>
            }
            .into_any(),
        )
    });
    let topics: Vec<AnyView> = topics.collect();
    let elsewhere = data.guide.links.get("search").cloned();
    view! {
        <section class="section nothing">
            {heading_2(text::NONE.to(lang))}
            <p>{move || query.with(|query| text::none_for(lang, query.text.trim()))}</p>
            {paragraph(text::TRY.to(lang))}
            <ul>
                <li>{text::TRY_SHORTER.to(lang)}</li>
                <li>{text::TRY_SPELLING.to(lang)}</li>
            </ul>
            <p>
                {link_of("button", &Route::Courses(CourseQuery::default()), text::CLEAR.to(lang))}
            </p>
            {(!topics.is_empty()).then(|| view! { {paragraph(text::TRY_TOPICS.to(lang))}<ul>{topics}</ul> }.into_any())}
            {paragraph(text::ELSEWHERE.to(lang))}
            {elsewhere.map(|href| view! { <p>{out_link(lang, "", href, crate::text::competences::SEARCH_ELSEWHERE.to(lang))}</p> }.into_any())}
        </section>
    }
}
