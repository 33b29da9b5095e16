//! The head of every page.

use leptos::prelude::*;

use super::skip;
use crate::route::{CourseQuery, Route};
use crate::state::{HEADING, State, use_state};
use crate::text::everywhere as text;

/// Skip link, name, the parts of the site, and the switch of language.
#[component]
pub fn Header() -> impl IntoView {
    let state = use_state();
    let lang = move || state.settings.lang.get();
    let parts = [
        (Route::Competences, text::COMPETENCES),
        (Route::Courses(CourseQuery::default()), text::COURSES),
        (Route::Plans, text::PLANS),
    ];
    view! {
        {skip(lang, text::SKIP, HEADING)}
        <header class="header">
            <a class="header__name" href=Route::Front.to_string()>{move || text::NAME.to(lang())}</a>
            <nav aria-label=move || text::NAVIGATION.to(lang())>
                <ul class="header__parts">
                    {parts
                        .into_iter()
                        .map(|(route, name)| {
                            let href = route.to_string();
                            let here = move || is_here(state, &route).then_some("page");
                            view! { <li><a href=href aria-current=here>{move || name.to(lang())}</a></li> }.into_any()
                        })
                        .collect_view()}
                </ul>
            </nav>
            <button
                type="button"
                class="button button--quiet header__language"
                lang=move || lang().other().tag()
                on:click=move |_| state.switch_language()
            >
                {move || text::OTHER_LANGUAGE.to(lang())}
            </button>
        </header>
    }
}

/// Whether the reader is on this page or on one below it.
fn is_here(state: State, part: &Route) -> bool {
    state.navigation.page.with(|page| {
        matches!(
            (page, part),
            (Ok(Route::Competences | Route::Competence(_) | Route::Overview), Route::Competences)
                | (Ok(Route::Courses(_) | Route::Course(_) | Route::Compare(_)), Route::Courses(_))
                | (Ok(Route::Plans | Route::Plan(_)), Route::Plans)
        )
    })
}
