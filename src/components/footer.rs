//! The foot of every page.

use leptos::prelude::*;

use super::kept_line;
use super::parts::{element, node, paragraph};
use crate::route::Route;
use crate::state::{State, use_state};
use crate::text::everywhere as text;

/// What holds for every page, and the way to the page about amuplan. Inside of another page also who shows it there, and the way out.
#[component]
pub fn Footer() -> impl IntoView {
    let state = use_state();
    let lang = move || state.settings.lang.get();
    view! {
        <footer class="footer">
            {move || state.frame.is_embedded.then(|| embedded(state))}
            <p>{move || text::FOOTER.to(lang())}</p>
            {kept_line(state)}
            <p><a href=Route::About.to_string()>{move || text::ABOUT.to(lang())}</a></p>
        </footer>
    }
}

fn embedded(state: State) -> AnyView {
    let lang = state.settings.lang.get();
    let sender = state.frame.sender().map(|sender| paragraph(text::shown_by(lang, &sender)));
    let contact = state.frame.contact().map(|contact| paragraph(text::contact(lang, &contact)));
    let edition = state.data().guide.edition.to(lang).to_owned();
    let out = move || {
        let href = state.in_own_window()?;
        let link = [("href", &*href), ("target", "_blank"), ("rel", "noopener noreferrer")];
        Some(element("p", &[], vec![element("a", &link, vec![node(text::OWN_WINDOW.to(lang))])]))
    };
    view! { {sender}{contact}{paragraph(edition)}{out} }.into_any()
}
