//! The list of courses: searched, filtered, in an order.

mod filters;
mod hits;
mod suggestions;

use std::time::Duration;

use leptos::prelude::*;
use search::{Answer, Choice, Filter, Filtered, Hit, Place, Status, Why, sorted};

use crate::browser::bit_by_bit::paint_first;
use crate::browser::{dates, timers};
use crate::components::parts::{
    element, heading_2, link, link_of, live, node, paragraph, paragraph_of, section_of, whether,
};
use crate::components::{AT_ONCE, after_all, explained_titles, heading, out_link, search_form, which_plan};
use crate::route::{CourseQuery, Route, Sort};
use crate::state::{Data, Listed, State, use_state};
use crate::text::{courses as text, everywhere, filters as filter_text, overview};
use filters::filters;
use hits::{counted, hits};
use suggestions::{links, suggestions};

/// The id of the list with what stands over it.
const LIST: &str = "kursusliste";

/// What a query comes to, as it is on screen.
#[derive(Clone, PartialEq)]
struct Found {
    /// The courses that the filter leaves, in the order that holds, and what of them each choice would leave.
    filtered: Filtered,
    /// Why each of the first of them was found.
    whys: Vec<Why>,
    /// What else the query means; its hits are those above.
    answer: Answer,
}

/// All courses, or those that a query finds and a filter leaves.
#[component]
pub fn Courses() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    // When the reader goes elsewhere, the list stays what it was for as long as it is there.
    let asked_for = Memo::new(move |before: Option<&CourseQuery>| {
        asked(state.navigation.address()).or_else(|| before.cloned()).unwrap_or_default()
    });
    // What has no effect is named, and left out from there on.
    let query = Memo::new(move |_| asked_for.with(|query| known(state, query)));
    state.want_words();
    let limit = RwSignal::new(AT_ONCE);
    // Tells when a list that waited may be made.
    let due = RwSignal::new(false);
    let found = Memo::new_owning(move |before: Option<Found>| {
        due.track();
        let (query, limit) = (query.get(), limit.get());
        match before {
            Some(before) if waits(due) => (before, false),
            before => {
                let found = find(&state.data_to_search(), &query, limit);
                // The page of a course shows it beside itself. Not when this page goes: a samtale that ends has forgotten it before.
                state.listed.set_value(Listed { numbers: found.numbers(limit), query });
                let is_new = before.as_ref() != Some(&found);
                (found, is_new)
            }
        }
    });
    let type_text = move |text: String| {
        limit.set(AT_ONCE);
        state.navigation.replace(Route::Courses(CourseQuery { text, ..query.get_untracked() }));
    };
    let sort = move |event| {
        let sort = Sort::from_name(&event_target_value(&event));
        // Another order is another entry of the history, as it is chosen and not typed.
        state.navigation.go(Route::Courses(CourseQuery { sort, ..query.get_untracked() }));
    };
    let some = whether(move || found.with(|found| !found.filtered.hits.is_empty()));
    let none_at_all = whether(move || found.with(|found| found.filtered.all == 0));
    let is_filtered = whether(move || query.with(|query| query.filter.chosen() > 0));
    let ignored = move || {
        let ignored = asked_for.with(|query| ignored(state, query));
        (!ignored.is_empty()).then(|| paragraph_of("mark", text::ignored(lang, &ignored)))
    };
    let nothing = move || {
        if none_at_all.get() {
            view! { <Nothing query found/> }.into_any()
        } else if is_filtered.get() {
            nothing_left(state, query, found)
        } else {
            // All that is found is hidden, which is said above.
            ().into_any()
        }
    };
    // It stands at one place: with the list, or with the reason why there is none.
    let clear = move || (is_filtered.get() && some.get()).then(|| clear_filters(state, query));
    let mut help = vec![node(text::SEARCH_HELP.to(lang))];
    if !state.data().guide.relations.is_empty() {
        help.extend([node(" "), link(&Route::Overview, overview::LINK.to(lang)), node(".")]);
    }
    view! {
        {heading(lang, text::TITLE.to(lang))}
        {search_form(
            Signal::derive(move || query.with(|query| query.text.clone())),
            move || make_index(state),
            type_text,
            move || state.navigation.settle(),
        )}
        {element("p", &[("class", "help")], help)}
        {ignored}
        {after_all(move || suggestions(query, found))}
        <div class="filtered">
            {filters(state, query, found)}
            <div id=LIST class="filtered__list" role="region" aria-label=text::TITLE.to(lang) tabindex="-1">
                {which_plan(state)}
                <div class="list-head">
                    {counted(move || found.with(|found| found.filtered.hits.len()))}
                    {clear}
                    <label class="sort">
                        {text::SORT.to(lang)}
                        " "
                        <select on:change=sort prop:value=move || query.with(|query| query.order().name())>
                            <Sorts/>
                        </select>
                    </label>
                </div>
                {move || hidden(state, query, found)}
                {after_all(move || live(move || Some(if some.get() { hits(found, limit) } else { nothing() })))}
                {after_all(move || {
                    explained_titles(state, move || found.with(|found| found.numbers(limit.get())), everywhere::EUU)
                })}
            </div>
        </div>
    }
}

/// Whether the list is made later, when what the reader typed or chose is painted.
fn waits(due: RwSignal<bool>) -> bool {
    paint_first(Box::new(move || _ = due.try_set(true))).is_none()
}

/// So much later than what the reader did, so that it is painted before.
const AFTER_PAINTING: Duration = Duration::from_millis(50);

/// Makes the index while the reader looks for the first letter, and not when it is typed: a step at a time.
fn make_index(state: State) {
    timers::after(AFTER_PAINTING, move || {
        if state.data().make_index_further() {
            make_index(state);
        }
    });
}

/// What the address asks for, where it is one of this page.
fn asked(address: crate::route::Address) -> Option<CourseQuery> {
    match address {
        Ok(Route::Courses(query)) => Some(query),
        _ => None,
    }
}

/// The same without what this page, this catalogue or this guide does not know.
fn known(state: State, query: &CourseQuery) -> CourseQuery {
    let (filter, _) = state.data().facets().known(&query.filter);
    CourseQuery { text: query.text.clone(), filter, sort: query.sort, ignored: Vec::new() }
}

/// What of the address has no effect.
fn ignored(state: State, query: &CourseQuery) -> Vec<String> {
    let (_, unknown) = state.data().facets().known(&query.filter);
    query.ignored.iter().cloned().chain(unknown.iter().map(Choice::to_string)).collect()
}

/// Chooses something: another entry of the history.
fn choose(state: State, edit: &dyn Fn(&mut Filter)) {
    let before = known(state, &asked(state.navigation.address_now()).unwrap_or_default());
    let mut filter = before.filter.clone();
    edit(&mut filter);
    if filter != before.filter {
        state.navigation.go(Route::Courses(CourseQuery { filter, ..before }));
    }
}

/// What a query comes to: the courses that its filter leaves, in its order, with a reason for so many of them.
fn find(data: &Data, query: &CourseQuery, limit: usize) -> Found {
    // As it was typed: a blank at its end says that the last word is whole.
    let is_asked = !query.text.trim().is_empty();
    let asked = is_asked.then(|| data.index().read(&query.text));
    let mut answer = match &asked {
        Some(asked) => data.index().answer(asked),
        None => Answer { hits: data.facets().all().collect(), ..Answer::default() },
    };
    let hits = std::mem::take(&mut answer.hits);
    let mut filtered = data.facets().apply(hits, &query.filter, dates::today());
    let tenths = |hit: &Hit| data.course(hit.number).map_or(0, |course| u32::from(course.days.tenths()));
    filtered.hits = match query.order() {
        Sort::Relevance => filtered.hits,
        Sort::Title => sorted(filtered.hits, &|_| 0),
        Sort::Days => sorted(filtered.hits, &tenths),
        Sort::Number => sorted(filtered.hits, &|hit| hit.number.as_u32()),
    };
    let first = filtered.hits.iter().take(limit).map(|hit| hit.number);
    let whys = asked.map(|asked| first.map(|number| data.index().why(&asked, number)).collect()).unwrap_or_default();
    Found { filtered, whys, answer }
}

/// How many courses the usual status hides, and the way to them.
fn hidden(state: State, query: Memo<CourseQuery>, found: Memo<Found>) -> Option<AnyView> {
    let lang = state.lang();
    let query = query.get();
    let (ended, coming) = found.with(|found| (found.filtered.hidden_ended, found.filtered.hidden_coming));
    if query.filter.status != Status::default() || ended + coming == 0 {
        return None;
    }
    let mut said = String::new();
    if ended > 0 {
        said = filter_text::hidden_ended(lang, ended) + " ";
    }
    if coming > 0 {
        said = said + &filter_text::hidden_coming(lang, coming) + " ";
    }
    let mut all = query;
    all.filter.status = Status::All;
    let show = link(&Route::Courses(all), filter_text::show_hidden(ended + coming).to(lang));
    Some(element("p", &[("class", "help")], vec![node(said), show]))
}

/// The way to the same query without a filter.
fn clear_filters(state: State, query: Memo<CourseQuery>) -> AnyView {
    let query = CourseQuery { filter: Filter::default(), ..query.get() };
    link_of("button button--quiet", &Route::Courses(query), filter_text::CLEAR.to(state.lang()))
}

/// What to do where the filter leaves nothing of what is found.
fn nothing_left(state: State, query: Memo<CourseQuery>, found: Memo<Found>) -> AnyView {
    let lang = state.lang();
    let unfiltered = found.with(|found| found.filtered.unfiltered);
    let mut body = Vec::new();
    if unfiltered > 0 {
        body.push(paragraph(filter_text::unfiltered(lang, unfiltered)));
    }
    body.push(element("p", &[], vec![clear_filters(state, query)]));
    section_of("section nothing", filter_text::NONE_FIT.to(lang), body)
}

/// The orders to choose from.
#[component]
fn Sorts() -> impl IntoView {
    let lang = use_state().lang();
    Sort::ALL
        .into_iter()
        .map(|sort| element("option", &[("value", sort.name())], vec![node(text::sort(sort).to(lang))]))
        .collect_view()
}

/// What to do where nothing is found.
#[component]
fn Nothing(query: Memo<CourseQuery>, found: Memo<Found>) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    let topics: Vec<Place> = data.guide.topics.iter().map(|topic| Place::Topic(topic.slug.clone())).collect();
    let elsewhere = data.guide.links.get("search").cloned();
    let none_for = move || {
        // Of a word that stands in the texts about competences it is said above.
        let is_said = found.with(|found| !found.answer.without_course.is_empty());
        (!is_said).then(|| paragraph(query.with(|query| text::none_for(lang, query.text.trim()))))
    };
    view! {
        <section class="section nothing">
            {heading_2(text::NONE.to(lang))}
            {none_for}
            {paragraph(text::TRY.to(lang))}
            <ul>
                <li>{text::TRY_SHORTER.to(lang)}</li>
                <li>{text::TRY_SPELLING.to(lang)}</li>
            </ul>
            <p>
                {move || {
                    // What is chosen besides stays.
                    let query = CourseQuery { text: String::new(), ..query.get() };
                    link_of("button", &Route::Courses(query), text::CLEAR.to(lang))
                }}
            </p>
            {(!topics.is_empty()).then(|| vec![paragraph(text::TRY_TOPICS.to(lang)), links(state, topics.iter())])}
            {paragraph(text::ELSEWHERE.to(lang))}
            {elsewhere.map(|href| view! { <p>{out_link(lang, "", href, crate::text::competences::SEARCH_ELSEWHERE.to(lang))}</p> }.into_any())}
        </section>
    }
}
