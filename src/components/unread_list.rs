//! What is kept and cannot be read.

use leptos::prelude::*;

use super::parts::{button, heading_2, paragraph};
use crate::browser::downloads;
use crate::state::use_state;
use crate::text::storage as text;

/// Each text as it was found, why it cannot be read, and a way to take it along. Nothing where all is well.
#[component]
pub fn UnreadList() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let list = move || {
        let unread = state.plans.unread.get();
        (!unread.is_empty()).then(|| {
            let items = unread.into_iter().map(|unread| {
                let content = unread.text.clone();
                let download = move || downloads::offer(text::UNREADABLE_FILE.to(lang), "text/plain", &unread.text);
                view! {
                    <li>
                        <p><code>{unread.key.clone()}</code>": "{text::why(lang, &unread.why)}</p>
                        {button("button button--quiet", text::DOWNLOAD.to(lang), download)}
                        <details>
                            <summary>{text::SHOW_CONTENT.to(lang)}</summary>
                            <pre tabindex="0">{content}</pre>
                        </details>
                    </li>
                }
                .into_any()
            });
            view! {
                <section class="section">
                    {heading_2(text::UNREADABLE.to(lang))}
                    {paragraph(text::UNREADABLE_WHY.to(lang))}
                    <ul>{items.collect_view()}</ul>
                </section>
            }
            .into_any()
        })
    };
    view! { {list} }
}
