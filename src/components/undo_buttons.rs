//! Undo and redo, as buttons that stay where they are.

use leptos::prelude::*;

use super::parts::{Button, element};
use crate::browser::keys::UndoKey;
use crate::state::{LastingMemo, use_state};
use crate::text::everywhere as text;

/// Takes back the last thing that was done to plans in this session, and does it again. A button that can do nothing rests, and keeps
/// the focus.
pub fn undo_buttons() -> AnyView {
    let state = use_state();
    let lang = state.lang();
    let (can_undo, can_redo) = (state.plans.can_undo, state.plans.can_redo);
    let turn = |label: &'static str, can: LastingMemo<bool>| Button {
        class: "button button--quiet",
        id: None,
        name: None,
        label: label.into(),
        resting: Some(Box::new(move || !can.get())),
    };
    let undo = turn(text::UNDO.to(lang), can_undo).that(move || _ = state.turns(UndoKey::Undo));
    let redo = turn(text::REDO.to(lang), can_redo).that(move || _ = state.turns(UndoKey::Redo));
    element("div", &[("class", "actions")], vec![undo, redo])
}
