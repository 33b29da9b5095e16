//! A text with parts of it marked.

use std::ops::Range;

use leptos::prelude::*;

use super::parts::{element, node};

/// The text with these parts in `<mark>`, each with what the pointer shows over it. They are in order and do not overlap, in bytes; what
/// is no part of the text is left out.
pub fn marked(text: &str, marks: impl IntoIterator<Item = (Range<usize>, Option<String>)>) -> AnyView {
    let mut parts: Vec<AnyView> = Vec::new();
    let mut until = 0;
    for (at, title) in marks {
        let (Some(before), Some(word)) = (text.get(until..at.start), text.get(at.clone())) else { continue };
        parts.push(before.to_owned().into_any());
        parts.push(mark(word.to_owned(), title));
        until = at.end;
    }
    parts.push(text.get(until..).unwrap_or_default().to_owned().into_any());
    parts.into_any()
}

fn mark(word: String, title: Option<String>) -> AnyView {
    let title = title.as_deref().map(|title| ("title", title));
    element("mark", title.as_slice(), vec![node(word)])
}
