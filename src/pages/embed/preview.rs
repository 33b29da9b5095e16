//! How it looks on another page.

use std::time::Duration;

use leptos::prelude::*;

use crate::browser::frames::{self, FRAME};
use crate::browser::timers::PutOff;
use crate::components::parts::{element, node, paragraph, section};
use crate::route::{Embedding, Way};
use crate::state::State;
use crate::text::embed as text;

/// While somebody types, it is not begun anew after each key.
const STILL_TYPING: Duration = Duration::from_millis(500);

/// Widths to look at, in pixels; the empty one is as wide as there is room.
const WIDTHS: [&str; 3] = ["", "768", "320"];

/// The page itself in a frame, as the code would show it.
pub fn preview(state: State, chosen: Memo<Embedding>) -> AnyView {
    let lang = state.lang();
    let inside = if frames::are_possible() { frame(state, chosen) } else { vec![paragraph(text::NO_PREVIEW.to(lang))] };
    section(text::PREVIEW.to(lang), inside)
}

fn frame(state: State, chosen: Memo<Embedding>) -> Vec<AnyView> {
    let lang = state.lang();
    let address = Memo::new(move |_| chosen.with(Embedding::options));
    let waits = StoredValue::new(PutOff::default());
    Effect::new(move |_| {
        let address = address.get();
        waits.update_value(|waits| waits.by(STILL_TYPING, move || frames::show(&address)));
    });
    let said = RwSignal::new(None::<u32>);
    frames::on_height(move |height| _ = said.try_set(Some(height)));
    let height = move || {
        let usual = chosen.with(|chosen| (chosen.way == Way::Script, u32::from(chosen.pixels())));
        let (follows, pixels) = usual;
        said.get().filter(|_| follows).unwrap_or(pixels).to_string()
    };
    let width = RwSignal::new(String::new());
    let options = WIDTHS.map(|pixels| {
        let name = if pixels.is_empty() { text::FULL_WIDTH.to(lang).to_owned() } else { format!("{pixels} px") };
        element("option", &[("value", pixels)], vec![node(name)])
    });
    let options: Vec<AnyView> = options.into();
    let list = view! {
        <select id="bredde" on:change=move |event| width.set(event_target_value(&event))>{options}</select>
    };
    let field = vec![element("label", &[("for", "bredde")], vec![node(text::WIDTH.to(lang))]), list.into_any()];
    let frame = view! {
        <div class="embed__preview">
            <iframe
                id=FRAME
                title=move || chosen.with(|chosen| chosen.name().to_owned())
                width=move || width.get()
                height=height
                allow="clipboard-write"
            ></iframe>
        </div>
    };
    vec![element("div", &[("class", "field")], field), frame.into_any()]
}
