//! The heading of a page.

use catalogue::Lang;
use leptos::prelude::*;

use crate::browser::page;
use crate::route::Route;
use crate::state::{HEADING, use_state};
use crate::text::everywhere as text;

/// The first heading. It gives the window its title, and gets the focus when the reader comes to the page.
pub fn heading(lang: Lang, title: impl Into<String>) -> AnyView {
    made(lang, title.into(), None)
}

/// The same with a title of the document, which is Danish in both languages.
pub fn danish_heading(lang: Lang, title: impl Into<String>) -> AnyView {
    made(lang, title.into(), Some("da"))
}

fn made(lang: Lang, title: String, title_lang: Option<&'static str>) -> AnyView {
    // A plan has a name that a reader gave it. In a samtale it shall not stand in the browser's history.
    let state = use_state();
    let is_secret = state.conversation.is_on.get_untracked()
        && state.navigation.page.with_untracked(|page| matches!(page, Ok(Route::Plan(_))));
    let said = if is_secret { text::PLANS.to(lang) } else { &title };
    page::set_title(&text::window_title(lang, said));
    view! { <h1 id=HEADING tabindex="-1" lang=title_lang>{title}</h1> }.into_any()
}
