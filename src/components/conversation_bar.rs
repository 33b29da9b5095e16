//! Says on every page that a samtale goes on.

use leptos::prelude::*;

use super::parts::{button, element, node};
use crate::route::Route;
use crate::state::use_state;
use crate::text::conversation as text;

/// What that means, and the way to end it. Nothing while none goes on.
#[component]
pub fn ConversationBar() -> impl IntoView {
    let state = use_state();
    let bar = move || {
        let lang = state.settings.lang.get();
        // On the page that ends it the button stands there.
        let is_ending = state.navigation.page.with(|page| *page == Ok(Route::Conversation));
        state.conversation.is_on.get().then(|| {
            let mut parts = vec![element("p", &[], vec![node(text::GOES_ON.to(lang))])];
            if !is_ending {
                parts.push(button("button", text::END.to(lang), move || state.navigation.go(Route::Conversation)));
            }
            element("section", &[("class", "conversation"), ("aria-label", text::BAR.to(lang))], parts)
        })
    };
    view! { {bar} }
}
