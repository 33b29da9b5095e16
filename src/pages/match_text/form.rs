//! The text goes in: typed, pasted, or from a file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::RESULT;
use crate::browser::files::{self, Picked};
use crate::browser::{focus, timers};
use crate::components::parts::{button, label, with};
use crate::components::{LongText, long_text};
use crate::state::{LARGEST, NotText, State, text_in};
use crate::text::match_text as text;

const FIELD: &str = "tekst";

/// A field, a file, and what is done with them. `below` is what a text came to: a file may be dropped there too, where the browser
/// would else open it in the place of the page.
pub fn form(state: State, below: AnyView) -> AnyView {
    let lang = state.lang();
    let pasted = state.pasted;
    let wrong = RwSignal::new(String::new());
    let take = move |files: Vec<Picked>| {
        if let Some(file) = files.into_iter().next() {
            spawn_local(take_file(state, file, wrong));
        }
    };
    let read = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if pasted.have_read() {
            wrong.set(String::new());
            timers::soon(|| focus::now(RESULT));
        } else {
            pasted.read.set(String::new());
            wrong.set(text::EMPTY.to(lang).to_owned());
            focus::to(FIELD);
        }
    };
    let clear = move || {
        pasted.clear();
        wrong.set(String::new());
        state.notices.tell(text::CLEARED.to(lang));
        focus::to(FIELD);
    };
    let field = long_text(LongText {
        id: FIELD,
        rows: "10",
        label: text::FIELD.to(lang),
        help: text::HELP.to(lang),
        typed: pasted.text,
        wrong,
    });
    view! {
        <div on:dragover=move |event| files::let_drop(&event) on:drop=move |event| take(files::dropped(&event))>
        <form class="field pasted" on:submit=read>
            {field}
            {label("fil", text::FILE.to(lang))}
            <input
                {..with(&[("accept", ".txt,.md,text/plain,text/markdown")])}
                id="fil"
                type="file"
                aria-describedby="fil-hjaelp"
                on:change=move |event| take(files::chosen(&event))
            />
            <p id="fil-hjaelp" class="help">{text::FILE_HELP.to(lang)}</p>
            <div class="actions">
                <button type="submit" class="button">{text::READ.to(lang)}</button>
                {button("button button--quiet", text::CLEAR.to(lang), clear)}
            </div>
        </form>
        {below}
        </div>
    }
    .into_any()
}

/// Puts the text of a file into the field, or says why it has none.
async fn take_file(state: State, file: Picked, wrong: RwSignal<String>) {
    let lang = state.lang();
    let read = if file.size() > LARGEST {
        Err(NotText::TooLarge)
    } else {
        file.bytes().await.ok_or(NotText::Unreadable).and_then(|bytes| text_in(&bytes))
    };
    match read {
        Ok(read) => {
            state.pasted.text.set(read);
            // What another text came to is not this one's.
            state.pasted.read.set(String::new());
            wrong.set(String::new());
            state.notices.tell(text::file_read(lang, &file.name()));
        }
        Err(what) => wrong.set(text::refused(lang, what)),
    }
}
