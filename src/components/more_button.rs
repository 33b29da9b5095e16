//! The button below a list that is longer than what is shown of it.

use std::sync::Arc;

use leptos::prelude::*;

use super::parts::whether;
use crate::state::use_state;
use crate::text::why as text;

/// So many rows are made at once.
pub const AT_ONCE: usize = 100;

/// A number that follows what it counts.
type Count = Arc<dyn Fn() -> usize + Send + Sync>;

/// Shows more of so many, of which the first `limit` are shown; nothing where they are few.
pub fn more_button(all: Count, limit: RwSignal<usize>) -> AnyView {
    let lang = use_state().lang();
    let is_long = {
        let all = all.clone();
        whether(move || all() > AT_ONCE)
    };
    let left: Count = Arc::new(move || all().saturating_sub(limit.get()));
    let more = move || {
        is_long.get().then(|| {
            let [left, now_left, still_left] = [(); 3].map(|()| left.clone());
            let label = move || match left() {
                0 => text::ALL_SHOWN.to(lang).to_owned(),
                left => text::show_more(lang, left),
            };
            // It stays when all are shown, so that it keeps the focus.
            let resting = move || (now_left() == 0).then_some("true");
            view! {
                <p>
                    <button
                        type="button"
                        class="button button--quiet"
                        aria-disabled=resting
                        on:click=move |_| limit.set(limit.get_untracked() + AT_ONCE.min(untrack(&*still_left)))
                    >
                        {label}
                    </button>
                </p>
            }
            .into_any()
        })
    };
    more.into_any()
}
