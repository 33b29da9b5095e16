//! The front page: three doors, the field in short, and the reader's plans.

use leptos::prelude::*;

use crate::components::parts::{button, heading_2, link, paragraph, paragraph_of, section, section_of};
use crate::components::{explained, heading, search_form, unofficially};
use crate::route::{CourseQuery, Route};
use crate::state::{State, use_state};
use crate::text::{conversation, everywhere, front as text};

/// Where a reader begins.
#[component]
pub fn Front() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    let typed = RwSignal::new(state.typed.get_value());
    let search = move || state.navigation.go(Route::Courses(CourseQuery::of(typed.get_untracked())));
    let keep_typed = move |text: String| {
        state.typed.set_value(text.clone());
        typed.set(text);
    };
    // It outlives a change of language, but not the page.
    on_cleanup(move || {
        if state.navigation.page.get_untracked() != Ok(Route::Front) {
            state.typed.set_value(String::new());
        }
    });
    let in_short = data.guide.job_area.in_short.to(lang).to_owned();
    let edition = data.guide.edition.to(lang).to_owned();
    let name = &data.catalogue.job_area().name;
    let holds = text::holds(lang, name, data.catalogue.competences().len(), data.catalogue.courses().len());
    view! {
        {heading(lang, text::TITLE.to(lang))}
        {paragraph_of("lead", text::LEAD.to(lang))}
        <section class="doors" aria-label=text::DOORS.to(lang)>
            <div class="door">
                <h2>{link(&Route::Competences, text::JOB.to(lang))}</h2>
                {paragraph(text::JOB_WHY.to(lang))}
            </div>
            <div class="door">
                <h2>{link(&Route::Courses(CourseQuery::default()), text::COURSE.to(lang))}</h2>
                {paragraph(text::COURSE_WHY.to(lang))}
                {search_form(typed.into(), || (), keep_typed, search)}
            </div>
            <div class="door">
                <h2>{link(&Route::Match, text::ADVERT.to(lang))}</h2>
                {paragraph(text::ADVERT_WHY.to(lang))}
            </div>
        </section>
        <YourPlans/>
        {(!in_short.is_empty())
            .then(|| {
                let more = view! { <p>{link(&Route::Competences, text::JOB_AREA_MORE.to(lang))}</p> }.into_any();
                section(text::JOB_AREA.to(lang), vec![unofficially(lang, in_short), more])
            })}
        {move || (!state.conversation.is_on.get()).then(|| new_conversation(state))}
        <section class="section section--quiet">
            {heading_2(text::EDITION.to(lang))}
            <p>{holds}" "{edition}</p>
            {explained(state, catalogue::EXPLAINED_FIRST)}
        </section>
    }
}

/// For a counsellor and a client at one machine.
fn new_conversation(state: State) -> AnyView {
    let lang = state.lang();
    let begin = button("button button--quiet", conversation::NEW.to(lang), move || state.begin_conversation());
    let body = vec![paragraph(conversation::NEW_WHY.to(lang)), begin];
    section_of("section section--quiet", conversation::NEW_TITLE.to(lang), body)
}

/// So many plans are named here; the others have a page of their own.
const SHOWN: usize = 5;

/// The reader's plans, where there are any.
#[component]
fn YourPlans() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let plans = move || {
        let all = state.plans.all.get();
        let more = (all.len() > SHOWN).then(|| link(&Route::Plans, text::ALL_PLANS.to(lang)));
        let items = all.into_iter().take(SHOWN).map(|stored| {
            view! {
                <li>
                    {link(&Route::Plan(stored.plan.id()), stored.plan.name().to_string())}
                    " – "
                    {everywhere::courses(lang, stored.plan.kept().count())}
                </li>
            }
            .into_any()
        });
        let items = items.collect_view();
        (!items.is_empty()).then(|| {
            view! {
                <section class="section">
                    {heading_2(text::YOUR_PLANS.to(lang))}
                    <ul class="plain">{items}</ul>
                    {more}
                </section>
            }
            .into_any()
        })
    };
    view! { {plans} }
}
