//! What stays at the foot of the window: courses picked for comparing, what was just done, and what the reader must know.

use catalogue::Lang;
use leptos::prelude::*;
use plan::History;

use super::parts::{button, element, link, node, paragraph};
use super::{Tray, offline_lines};
use crate::browser::focus;
use crate::state::{HEADING, use_state};
use crate::text::{everywhere as text, plans, storage, take};

/// A live region, so that what is said is read out, and a warning that stays until it is closed.
#[component]
pub fn NoticeBar() -> impl IntoView {
    let state = use_state();
    let lang = move || state.settings.lang.get();
    let notices = state.notices;
    let undo = move || {
        state.plans.undo();
        // The button that had the focus is gone.
        focus::go_back_or_to(HEADING);
    };
    let redo = move || {
        state.plans.redo();
        focus::go_back_or_to(HEADING);
    };
    let close = move || {
        notices.clear();
        focus::go_back_or_to(HEADING);
    };
    let latest = move || {
        let notice = notices.latest.get()?;
        // It takes back what the line says, and nothing else that was done since.
        let last = notices.history.with(History::last);
        let can_undo = notice.undo.is_some() && notice.undo == last;
        let can_redo = notice.redo && state.plans.can_redo.get();
        let undo_button = can_undo.then(|| button("button button--quiet", text::UNDO.to(lang()), undo));
        let redo_button = can_redo.then(|| button("button button--quiet", text::REDO.to(lang()), redo));
        let said = if notice.more.is_empty() { notice.text } else { format!("{} {}", notice.text, notice.more) };
        let file = notice.file.map(|file| as_text(lang(), file));
        let onward = notice.onward.map(|(route, name)| link(&route, name));
        // The one that is said on a Danish page to those who asked for English.
        let english = (said == text::ENGLISH_MISSING.to(Lang::En)).then_some("en");
        Some(
            view! {
                <div class="notice">
                    <p lang=english>{said}</p>
                    {file}
                    <div class="notice__what-now">
                        {undo_button}
                        {redo_button}
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
        let again = (warning == storage::LOST).then(|| {
            button("button button--quiet", storage::KEEP_AGAIN.to(lang()), move || {
                state.plans.keep_again();
                focus::go_back_or_to(HEADING);
            })
        });
        let see = unread.then(|| link(&crate::route::Route::Plans, plans::SEE_PLANS.to(lang())));
        Some(
            view! {
                <div class="notice notice--warning">
                    {paragraph(warning.to(lang()))}
                    <div class="notice__what-now">
                        {again}
                        {take_along}
                        {see}
                        {button("button button--quiet", text::CLOSE.to(lang()), move || {
                            notices.warning.set(None);
                            focus::go_back_or_to(HEADING);
                        })}
                    </div>
                </div>
            }
            .into_any(),
        )
    };
    view! {
        <div class="notices" on:focusin=move |event| focus::enters(&event)>
            <Tray/>
            <div role="alert">{warning}</div>
            <div role="status">{latest}</div>
            {offline_lines(state)}
        </div>
    }
}

/// What a file holds, to be copied by hand.
fn as_text(lang: Lang, file: String) -> AnyView {
    let title = take::FILE_AS_TEXT.to(lang);
    let field = element("textarea", &[("readonly", ""), ("rows", "6"), ("aria-label", title)], vec![node(file)]);
    element("details", &[], vec![element("summary", &[], vec![node(title)]), field])
}
