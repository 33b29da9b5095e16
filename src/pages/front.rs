//! The front page: three doors, the field in short, and the reader's plans.

use leptos::prelude::*;

use crate::components::{Heading, SearchForm};
use crate::route::{CourseQuery, Route};
use crate::state::use_state;
use crate::text::{everywhere, front as text};

/// Where a reader begins.
#[component]
pub fn Front() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    let typed = RwSignal::new(state.typed.get_value());
    let search = move || state.navigation.go(Route::Courses(CourseQuery::of(typed.get_untracked())));
    let in_short = data.guide.job_area.in_short.to(lang).to_owned();
    let edition = data.guide.edition.to(lang).to_owned();
    let name = &data.catalogue.job_area().name;
    let holds = text::holds(lang, name, data.catalogue.competences().len(), data.catalogue.courses().len());
    view! {
        <Heading title=text::TITLE.to(lang)/>
        <p class="lead">{text::LEAD.to(lang)}</p>
        <section class="doors" aria-label=text::DOORS.to(lang)>
            <div class="door">
                <h2><a href=Route::Competences.to_string()>{text::JOB.to(lang)}</a></h2>
                <p>{text::JOB_WHY.to(lang)}</p>
            </div>
            <div class="door">
                <h2><a href=Route::Courses(CourseQuery::default()).to_string()>{text::COURSE.to(lang)}</a></h2>
                <p>{text::COURSE_WHY.to(lang)}</p>
                <SearchForm
                    text=typed
                    on_change=move |text| {
                        state.typed.set_value(text.clone());
                        typed.set(text);
                    }
                    on_submit=search
                />
            </div>
            <div class="door">
                <h2><a href=Route::Courses(CourseQuery::default()).to_string()>{text::ADVERT.to(lang)}</a></h2>
                <p>{text::ADVERT_WHY.to(lang)}</p>
            </div>
        </section>
        <YourPlans/>
        <section class="section">
            <h2>{text::JOB_AREA.to(lang)}</h2>
            <p>{in_short}</p>
            <p><a href=Route::Competences.to_string()>{text::JOB_AREA_MORE.to(lang)}</a></p>
        </section>
        <section class="section section--quiet">
            <h2>{text::EDITION.to(lang)}</h2>
            <p>{holds}" "{edition}</p>
            <p><a href=Route::About.to_string()>{everywhere::ABOUT.to(lang)}</a></p>
        </section>
    }
}

/// The reader's plans, where there are any.
#[component]
fn YourPlans() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let plans = move || {
        let all = state.plans.all.get();
        let items = all.into_iter().map(|stored| {
            view! {
                <li>
                    <a href=Route::Plan(stored.plan.id()).to_string()>{stored.plan.name().to_string()}</a>
                    " – "
                    {everywhere::courses(lang, stored.plan.courses().len())}
                </li>
            }
            .into_any()
        });
        let items = items.collect_view();
        (!items.is_empty()).then(|| {
            view! {
                <section class="section">
                    <h2>{text::YOUR_PLANS.to(lang)}</h2>
                    <ul class="plain">{items}</ul>
                </section>
            }
            .into_any()
        })
    };
    view! { {plans} }
}
