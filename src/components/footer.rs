//! The foot of every page.

use leptos::prelude::*;

use crate::route::Route;
use crate::state::use_state;
use crate::text::everywhere as text;

/// What holds for every page, and the way to the page about amuplan.
#[component]
pub fn Footer() -> impl IntoView {
    let state = use_state();
    let lang = move || state.settings.lang.get();
    view! {
        <footer class="footer">
            <p>{move || text::FOOTER.to(lang())}</p>
            <p><a href=Route::About.to_string()>{move || text::ABOUT.to(lang())}</a></p>
        </footer>
    }
}
