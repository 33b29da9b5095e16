//! How it looks on another page.

use std::time::Duration;

use leptos::prelude::*;

use super::{chosen, fields};
use crate::browser::frames::{self, FRAME};
use crate::browser::timers::PutOff;
use crate::components::parts::{element, paragraph};
use crate::route::Way;
use crate::state::State;
use crate::text::embed as text;

/// While somebody types, it is not begun anew after each key.
const STILL_TYPING: Duration = Duration::from_millis(500);

/// The page itself in a frame, as the code would show it.
pub fn preview(state: State) -> Vec<AnyView> {
    let lang = state.lang();
    // One in the other would never end.
    if state.frame.is_framed {
        return vec![paragraph(text::NO_PREVIEW.to(lang))];
    }
    let widths = [(String::new(), text::FULL_WIDTH.to(lang).into())];
    let pixels = ["768", "320"].map(|pixels| (pixels.to_owned(), format!("{pixels} px").into()));
    let widths = fields::list(state, "bredde", text::WIDTH, widths.into_iter().chain(pixels).collect());
    let waits = StoredValue::new(PutOff::default());
    // It shows nothing itself: it follows what is chosen.
    let follow = move || {
        let chosen = chosen(state);
        let show = move || {
            let pixels = chosen.pixels().to_string();
            frames::show(&chosen.options(), chosen.name(), &chosen.width, &pixels, chosen.way == Way::Script);
        };
        waits.update_value(|waits| waits.by(STILL_TYPING, show));
        ().into_any()
    };
    let frame = element(
        "iframe",
        &[("id", FRAME), ("title", text::PREVIEW.to(lang)), ("width", ""), ("allow", "clipboard-write")],
        Vec::new(),
    );
    vec![widths, element("div", &[("class", "embed__preview")], vec![frame]), view! { {follow} }.into_any()]
}
