//! What stays at the foot of the window: courses picked for comparing, what was just done, and what the reader must know.

use catalogue::Lang;
use leptos::prelude::*;

use super::Tray;
use super::parts::{button, link, paragraph};
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
        if state.plans.undo(undo) {
            notices.tell(text::UNDONE.to(lang()));
        } else {
            notices.clear();
        }
        // The button that had the focus is gone.
        focus::to(HEADING);
    };
    let close = move || {
        notices.clear();
        focus::to(HEADING);
    };
    let latest = move || {
        let notice = notices.latest.get()?;
        let undo_button = notice.undo.map(|it| {
            view! {
                {button("button button--quiet", text::UNDO.to(lang()), move || undo(it.clone()))}
            }
            .into_any()
        });
        let onward = notice.onward.map(|(route, name)| link(&route, name));
        // The one that is said on a Danish page to those who asked for English.
        let english = (notice.text == text::ENGLISH_MISSING.to(Lang::En)).then_some("en");
        Some(
            view! {
                <div class="notice">
                    <p lang=english>{notice.text}</p>
                    <div class="notice__what-now">
                        {undo_button}
                        {onward}
                        {button("button button--quiet", text::CLOSE.to(lang()), close)}
                    </div>
                </div>
            }
            .into_any(),
        )
    };
    let warning = move || {
        let warning = notices.warning.get()?;
        let unread = warning == storage::FOUND_UNREADABLE;
        let take_along = (!unread).then(|| {
            view! {
                {button("button button--quiet", plans::EXPORT.to(lang()), move || state.plans.export())}
            }
            .into_any()
        });
        let see = unread.then(|| link(&crate::route::Route::Plans, plans::SEE_PLANS.to(lang())));
        Some(
            view! {
                <div class="notice notice--warning">
                    {paragraph(warning.to(lang()))}
                    <div class="notice__what-now">
                        {take_along}
                        {see}
                        {button("button button--quiet", text::CLOSE.to(lang()), move || {
                            notices.warning.set(None);
                            focus::to(HEADING);
                        })}
                    </div>
                </div>
            }
            .into_any(),
        )
    };
    view! {
        <div class="notices">
            <Tray/>
            <div role="alert">{warning}</div>
            <div role="status">{latest}</div>
        </div>
    }
}
