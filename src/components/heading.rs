//! The heading of a page.

use leptos::prelude::*;

use crate::browser::page;
use crate::state::{HEADING, use_state};
use crate::text::everywhere as text;

/// The first heading. It gives the window its title, and gets the focus when the reader comes to the page.
#[component]
pub fn Heading(
    /// What the page is about.
    #[prop(into)]
    title: String,
    /// Whether it is a title of the document, which is Danish in both languages.
    #[prop(optional)]
    danish: bool,
) -> impl IntoView {
    page::set_title(&text::window_title(use_state().lang(), &title));
    view! { <h1 id=HEADING tabindex="-1" lang=danish.then_some("da")>{title}</h1> }
}
