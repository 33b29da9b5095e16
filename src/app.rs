//! The frame around the pages.

use catalogue::Lang;
use leptos::mount::mount_to;
use leptos::prelude::*;

use crate::browser::{address, data, page, shell};
use crate::components::parts::paragraph;
use crate::components::{Footer, Header, NoticeBar};
use crate::pages;
use crate::route::{Address, Route};
use crate::state::{Data, State};
use crate::text::everywhere as text;

/// Reads the data, and takes over from the static page once they are there.
pub async fn start() {
    let asked = page::language();
    let loaded = data::load(asked).await;
    // Without its element there is nothing to take over: the static page stays.
    let Some((root, typed)) = shell::take_over() else { return };
    match loaded {
        Ok(blocks) => {
            let lacks_english = asked == Lang::En && !crate::text::knows_english();
            if lacks_english {
                // For screen readers too: the page is Danish this time. What the reader has chosen stays kept.
                page::set_language(Lang::Da);
            }
            let state = State::new(Data::from(blocks), &typed);
            mount_to(root, move || view! { <App state/> }).forget();
            if lacks_english {
                state.notices.tell(text::ENGLISH_MISSING.to(asked));
            }
            state.navigation.arrived_first(typed);
        }
        Err(error) => mount_to(root, move || view! { <Failed error/> }).forget(),
    }
}

#[component]
fn App(state: State) -> impl IntoView {
    provide_context(state);
    view! {
        <Header/>
        <main id="indhold" tabindex="-1">
            {move || {
                // A change of language makes the page anew, in its place.
                state.settings.lang.track();
                page_of(state.navigation.page.get())
            }}
        </main>
        <NoticeBar/>
        <Footer/>
    }
}

fn page_of(address: Address) -> AnyView {
    match address {
        Ok(Route::Front) => view! { <pages::Front/> }.into_any(),
        Ok(Route::Competences) => view! { <pages::Competences/> }.into_any(),
        Ok(Route::Competence(slug)) => view! { <pages::Competence slug/> }.into_any(),
        Ok(Route::Courses(_)) => view! { <pages::Courses/> }.into_any(),
        Ok(Route::Course(number)) => view! { <pages::Course number/> }.into_any(),
        Ok(Route::Compare(comparison)) => pages::compare(comparison),
        Ok(Route::Match) => view! { <pages::Match/> }.into_any(),
        Ok(Route::Plans) => view! { <pages::Plans/> }.into_any(),
        Ok(Route::Plan(id)) => view! { <pages::Plan id/> }.into_any(),
        Ok(Route::About) => view! { <pages::About/> }.into_any(),
        Err(bad) => view! { <pages::NotFound bad/> }.into_any(),
    }
}

/// What is shown where the data in the page cannot be read.
#[component]
fn Failed(error: String) -> impl IntoView {
    [Lang::Da, Lang::En].map(|lang| {
        view! {
            <section class="notice notice--warning" role="alert" lang=lang.tag()>
                <h1>{text::DATA_FAILED.to(lang)}</h1>
                {paragraph(text::DATA_FAILED_WHY.to(lang))}
                <p><code>{error.clone()}</code></p>
                <button type="button" class="button" on:click=|_| address::reload()>{text::RELOAD.to(lang)}</button>
            </section>
        }
        .into_any()
    })
}
