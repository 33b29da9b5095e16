//! The reader's plans.

mod bring_in;
mod several;

use leptos::prelude::*;
use plan::PlanName;

use crate::browser::{files, focus};
use crate::components::parts::{
    button, element, heading_2, link, link_of, node, paragraph, paragraph_of, section, section_of, whether,
};
use crate::components::{UnreadList, after_all, heading, name_form, undo_buttons};
use crate::route::{CourseQuery, Route};
use crate::state::{HEADING, Notice, State, use_state};
use crate::text::{Words, everywhere, plan_files, plans as text};
use bring_in::BringIn;

/// All plans, a new one, and what is to be done with all of them.
#[component]
pub fn Plans() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let some = whether(move || state.plans.all.with(|all| !all.is_empty()));
    let anything = whether(move || some.get() || state.plans.unread.with(|unread| !unread.is_empty()));
    let brought = BringIn::new();
    // A file may be dropped anywhere here: the browser would else open it in the place of the page.
    view! {
        <div on:dragover=move |event| files::let_drop(&event) on:drop=move |event| brought.take(state, files::dropped(&event))>
        {heading(lang, text::TITLE.to(lang))}
        {paragraph_of("lead", text::LEAD.to(lang))}
        {move || if some.get() { view! { <List/> }.into_any() } else { view! { <NoPlans/> }.into_any() }}
        {undo_buttons()}
        {after_all(|| view! { <NewPlan/> }.into_any())}
        {after_all(move || bring_in::bring_in(state, brought))}
        {move || some.get().then(|| several::several(state))}
        <UnreadList/>
        {move || {
            anything.get().then(|| {
                view! {
                    <section class="section">
                        {heading_2(text::EXPORT_WHY.to(lang))}
                        {button("button", text::EXPORT.to(lang), move || state.plans.export())}
                    </section>
                    {move || (!state.conversation.is_on.get()).then(|| view! { <DeleteEverything/> })}
                }
                .into_any()
            })
        }}
        </div>
    }
}

#[component]
fn NoPlans() -> impl IntoView {
    find_courses(text::NONE, text::NONE_WHY)
}

/// What to do where a list of courses or plans is empty.
pub fn find_courses(title: Words, why: Words) -> AnyView {
    let lang = use_state().lang();
    let onward = link_of("button", &Route::Courses(CourseQuery::default()), text::FIND_COURSES.to(lang));
    section_of("section nothing", title.to(lang), vec![paragraph(why.to(lang)), view! { <p>{onward}</p> }.into_any()])
}

#[component]
fn List() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    let current = move || state.plans.current.with(|plan| plan.as_ref().map(plan::Plan::id));
    let cards = move || {
        let all = state.plans.all.get();
        let cards = all.into_iter().map(|stored| {
            let id = stored.plan.id();
            let totals = plan::totals(&stored.plan, &data.catalogue);
            let person = stored.plan.person();
            let person = (!person.is_empty()).then(|| paragraph(format!("{}: {person}", plan_files::PERSON.to(lang))));
            view! {
                <li class="card">
                    <h2 class="card__title">
                        {link(&Route::Plan(id), stored.plan.name().to_string())}
                    </h2>
                    {person}
                    <p>{everywhere::courses(lang, totals.courses)}", "{everywhere::total(lang, totals.days)}</p>
                    {move || {
                        if current() == Some(id) {
                            paragraph_of("mark mark--good", text::CURRENT.to(lang))
                        } else {
                            let name = stored.plan.name().clone();
                            let choose = move || {
                                let undo = state.plans.choose_plan(id);
                                let text = text::now_current(lang, name.as_str());
                                state.notices.say(Notice { text, undo, ..Notice::default() });
                                focus::rest_at(HEADING);
                            };
                            button("button button--quiet", text::MAKE_CURRENT.to(lang), choose)
                        }
                    }}
                </li>
            }
            .into_any()
        });
        cards.collect_view()
    };
    view! { <ul class="cards">{cards}</ul> }
}

#[component]
fn NewPlan() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let make = move |name: PlanName| {
        let text = text::made(lang, name.as_str());
        let (id, undo) = state.plans.make(name);
        let more = state.plans.first_kept();
        state.navigation.go(Route::Plan(id));
        state.notices.say(Notice { text, more, undo: Some(undo), ..Notice::default() });
    };
    section(text::NEW.to(lang), vec![name_form(lang, "nyt-navn", String::new(), text::MAKE.to(lang), make)])
}

/// In two presses: the second one says what will vanish.
#[component]
fn DeleteEverything() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let asking = RwSignal::new(false);
    let plans = move || state.plans.all.with(Vec::len);
    let ask = move |_| {
        asking.set(true);
        focus::to("slet-alt");
    };
    let delete = move || {
        state.delete_everything();
        state.notices.tell(text::DELETED_ALL.to(lang));
        focus::rest_at(HEADING);
    };
    let keep = move || {
        asking.set(false);
        focus::to("slet-alt");
    };
    view! {
        <section class="section">
            {move || {
                if asking.get() {
                    view! {
                        <h2 id="slet-alt" tabindex="-1">{text::DELETE_ALL.to(lang)}</h2>
                        <p>{move || text::delete_all_what(lang, plans())}</p>
                        {what_vanishes(state)}
                        {paragraph(text::DELETE_ALL_FIRST.to(lang))}
                        <div class="actions">
                            {button("button", text::EXPORT.to(lang), move || state.plans.export())}
                            {button("button button--danger", text::DELETE_ALL_SURE.to(lang), delete)}
                            {button("button button--quiet", text::DELETE_ALL_KEEP.to(lang), keep)}
                        </div>
                    }
                        .into_any()
                } else {
                    view! {
                        <button id="slet-alt" type="button" class="button button--quiet" on:click=ask>
                            {text::DELETE_ALL.to(lang)}
                        </button>
                    }
                        .into_any()
                }
            }}
        </section>
    }
}

/// All that is kept, by name.
fn what_vanishes(state: State) -> AnyView {
    let lang = state.lang();
    let item = |text: String| element("li", &[], vec![node(text)]);
    let items = move || {
        let courses = |stored: &plan::StoredPlan| everywhere::courses(lang, stored.plan.courses().len());
        let plan = |stored: &plan::StoredPlan| item(format!("{} – {}", stored.plan.name(), courses(stored)));
        let unread = state.plans.unread.with(Vec::len);
        let mut items: Vec<AnyView> = state.plans.all.with(|all| all.iter().map(plan).collect());
        items.extend((unread > 0).then(|| item(format!("{} ({unread})", text::DELETE_ALL_UNREAD.to(lang)))));
        items.push(item(text::DELETE_ALL_CHOICES.to(lang).to_owned()));
        items
    };
    view! { <ul>{items}</ul> }.into_any()
}
