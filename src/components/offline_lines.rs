//! What is said about use without a network and about a newer version.

use leptos::prelude::*;

use super::parts::{button, element, node, paragraph};
use crate::browser::{focus, worker};
use crate::state::{HEADING, LastingSignal, State};
use crate::text::{Words, everywhere, offline as text};

/// By a screen reader, once there comes to be something to say.
const READ_OUT: &[(&str, &str)] = &[("role", "status")];

/// At the foot of the window: that there is no network now, and that there is a new version, with what is new.
pub fn offline_lines(state: State) -> AnyView {
    let offline = state.offline;
    let cut = |state: State, said| notice(state, vec![paragraph(said)], vec![], state.offline.cut);
    let new_version = |state: State, said| {
        // Nothing of a samtale outlives loading the page again.
        if state.conversation.is_on.get() {
            return node("");
        }
        let lang = state.settings.lang.get();
        let news = worker::news(lang.tag());
        let news: Vec<AnyView> = news.lines().map(|line| element("li", &[], vec![node(line.to_owned())])).collect();
        // No heading: it belongs to no page.
        let title = element("p", &[], vec![element("strong", &[], vec![node(said)])]);
        let said = vec![title, element("ul", &[], news), paragraph(text::NEW_VERSION_WHY.to(lang))];
        let update = button("button", text::UPDATE.to(lang), move || state.update_page());
        notice(state, said, vec![update], state.offline.new_version)
    };
    let (cut, new_version) =
        (region(state, READ_OUT, offline.cut, cut), region(state, READ_OUT, offline.new_version, new_version));
    vec![cut, new_version].into_any()
}

/// At the foot of the page: that it is kept. It is read out once, when that has just come about.
pub fn kept_line(state: State) -> AnyView {
    // In a samtale it is the reader's own things that they hear nothing is kept of.
    let line = |state: State, said| if state.conversation.is_on.get() { node("") } else { paragraph(said) };
    let offline = state.offline;
    vec![region(state, &[], offline.kept, line), region(state, READ_OUT, offline.kept_now, line)].into_any()
}

/// A part of the page that is there when there is something to say.
fn region(
    state: State,
    attributes: &[(&'static str, &str)],
    line: LastingSignal<Option<Words>>,
    show: fn(State, &'static str) -> AnyView,
) -> AnyView {
    let said = move || line.get().map(|words| show(state, words.to(state.settings.lang.get())));
    element("div", attributes, vec![said.into_any()])
}

/// What is said, with what can be done about it; that it can be put away as well.
fn notice(
    state: State,
    mut said: Vec<AnyView>,
    mut what_now: Vec<AnyView>,
    line: LastingSignal<Option<Words>>,
) -> AnyView {
    what_now.push(button("button button--quiet", everywhere::CLOSE.to(state.settings.lang.get()), move || {
        line.set(None);
        focus::go_back_or_to(HEADING);
    }));
    said.push(element("div", &[("class", "notice__what-now")], what_now));
    element("div", &[("class", "notice")], said)
}
