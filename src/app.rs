//! The frame around the pages.

use catalogue::Lang;
use leptos::mount::mount_to;
use leptos::prelude::*;

use crate::browser::{address, bit_by_bit, data, page, shell, timers};
use crate::components::parts::paragraph;
use crate::components::{ConversationBar, Footer, Header, NoticeBar, is_on_page};
use crate::pages;
use crate::state::{Data, State, plans_are_kept};
use crate::text::everywhere as text;

/// So much of what is put off is there when the app is shown: what a screen shows, so that nothing of it moves.
const FIRST: usize = 16;

/// Reads the data, and takes over from the static page once they are there.
pub async fn start() {
    let asked = page::language();
    let loaded = data::load(asked).await;
    // Where a reader begins at another page than the first, that is fetched as well. What becomes of it is told by the page.
    let here = address::hash().parse();
    pages::fetch(&here).await;
    // Who has plans sees them on the first page.
    if pages::is_fetched(&here) && plans_are_kept() && !pages::are_fetched() {
        pages::fetch_rest().await;
    }
    let Some(room) = shell::room() else { return };
    match loaded {
        Ok(blocks) => {
            let lacks_english = asked == Lang::En && !crate::text::knows_english();
            if lacks_english {
                // For screen readers too: the page is Danish this time. What the reader has chosen stays kept.
                page::set_language(Lang::Da);
            }
            let state = State::new(Data::from(blocks));
            timers::breathe().await;
            let begun = RwSignal::new(false);
            mount_to(room.clone(), move || view! { <App state begun/> }).forget();
            timers::breathe().await;
            begun.set(true);
            timers::breathe().await;
            let rest = bit_by_bit::left().saturating_sub(FIRST);
            while bit_by_bit::left() > rest {
                timers::breathe().await;
            }
            let Some(typed) = shell::take_over(&room) else { return };
            is_on_page();
            if !pages::are_fetched() {
                state.plans.begin();
            }
            if lacks_english {
                state.notices.tell(text::ENGLISH_MISSING.to(asked));
            }
            state.navigation.arrived_first(typed);
        }
        Err(error) => {
            mount_to(room.clone(), move || view! { <Failed error/> }).forget();
            _ = shell::take_over(&room);
        }
    }
}

/// The page comes into its frame once it has `begun`: each is a task of its own.
#[component]
fn App(state: State, begun: RwSignal<bool>) -> impl IntoView {
    provide_context(state);
    view! {
        <Header/>
        <ConversationBar/>
        <main id="indhold" tabindex="-1">
            {move || {
                if !begun.get() {
                    return ().into_any();
                }
                // A change of language makes the page anew, in its place.
                state.settings.lang.track();
                state.navigation.unfetched.track();
                pages::page(state.navigation.page.get())
            }}
        </main>
        <NoticeBar/>
        <Footer/>
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
