//! The lines at the foot of the window: what was just done, and what the reader must know.

use leptos::prelude::*;

use crate::browser::focus;
use crate::state::{HEADING, use_state};
use crate::text::{everywhere as text, plans, storage};

/// A live region, so that what is said is read out, and a warning that stays until it is closed.
#[component]
pub fn NoticeBar() -> impl IntoView {
    let state = use_state();
    let lang = move || state.settings.lang.get();
    let notices = state.notices;
    let undo = move |undo| {
        state.plans.undo(undo);
        notices.tell(text::UNDONE.to(lang()));
        // The button that had the focus is gone.
        focus::to(HEADING);
    };
    let close = move |_| {
        notices.clear();
        focus::to(HEADING);
    };
    let latest = move || {
        let notice = notices.latest.get()?;
        let undo_button = notice.undo.map(|it| {
            view! {
                <button type="button" class="button button--quiet" on:click=move |_| undo(it.clone())>{text::UNDO.to(lang())}</button>
            }
            .into_any()
        });
        let onward = notice.onward.map(|(route, name)| view! { <a href=route.to_string()>{name}</a> }.into_any());
        Some(view! {
            <div class="notice">
                <p>{notice.text}</p>
                <div class="notice__what-now">
                    {undo_button}
                    {onward}
                    <button type="button" class="button button--quiet" on:click=close>{text::CLOSE.to(lang())}</button>
                </div>
            </div>
        }
        .into_any())
    };
    let warning =
        move || {
            let warning = notices.warning.get()?;
            let unread = warning == storage::FOUND_UNREADABLE;
            let take_along = (!unread).then(|| {
                view! {
                    <button type="button" class="button button--quiet" on:click=move |_| state.plans.export()>
                        {plans::EXPORT.to(lang())}
                    </button>
                }
                .into_any()
            });
            let see = unread.then(|| {
                view! { <a href=crate::route::Route::Plans.to_string()>{plans::SEE_PLANS.to(lang())}</a> }.into_any()
            });
            Some(view! {
            <div class="notice notice--warning">
                <p>{warning.to(lang())}</p>
                <div class="notice__what-now">
                    {take_along}
                    {see}
                    <button type="button" class="button button--quiet" on:click=move |_| notices.warning.set(None)>
                        {text::CLOSE.to(lang())}
                    </button>
                </div>
            </div>
        }
        .into_any())
        };
    view! {
        <div class="notices">
            <div role="alert">{warning}</div>
            <div role="status">{latest}</div>
        </div>
    }
}
