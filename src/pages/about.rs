//! What amuplan is, what it keeps, where the facts are from, and which version this is.

use leptos::prelude::*;

use crate::browser::data::has_files_beside;
use crate::components::parts::{element, heading_2, label, link, node, paragraph, paragraph_of};
use crate::components::{heading, out_link};
use crate::route::Route;
use crate::state::{SHORTCUTS, State, use_state};
use crate::text::{about as text, embed, front};

/// The page about amuplan.
#[component]
pub fn About() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    let catalogue = &data.catalogue;
    let source = catalogue.source();
    let name = &catalogue.job_area().name;
    let holds = front::holds(lang, name, catalogue.competences().len(), catalogue.courses().len());
    let edition = data.guide.edition.to(lang).to_owned();
    let glossary: Vec<AnyView> = data
        .guide
        .glossary
        .iter()
        .map(|entry| {
            view! { <div><dt lang="da">{entry.term.clone()}</dt><dd>{entry.means.to(lang).to_owned()}</dd></div> }
                .into_any()
        })
        .collect();
    let links: Vec<AnyView> = data
        .guide
        .links
        .iter()
        .filter_map(|(name, href)| Some((text::link(lang, name)?, href.clone())))
        .map(|(name, href)| view! { <li>{out_link(lang, "", href, name)}</li> }.into_any())
        .collect();
    let has_files = has_files_beside();
    let without_app = has_files.then(|| {
        element("p", &[], vec![element("a", &[("href", "katalog.html")], vec![node(text::WITHOUT_APP.to(lang))])])
    });
    view! {
        {heading(lang, text::TITLE.to(lang))}
        {paragraph_of("lead", text::WHAT.to(lang))}
        <section class="section">
            {heading_2(text::UNOFFICIAL.to(lang))}
            {paragraph(text::UNOFFICIAL_WHY.to(lang))}
        </section>
        <section class="section">
            {heading_2(text::PRIVACY.to(lang))}
            {paragraph(text::PRIVACY_WHY.to(lang))}
            <p>{link(&Route::Plans, text::PRIVACY_LINK.to(lang))}</p>
            {has_files.then(|| view! { <p>{link(&Route::Embed(String::new()), embed::TITLE.to(lang))}</p> }.into_any())}
        </section>
        {(!state.frame.is_framed).then(|| shortcuts(state))}
        {(!glossary.is_empty())
            .then(|| view! { <section class="section">{heading_2(text::WORDS.to(lang))}<dl class="know">{glossary}</dl></section> }.into_any())}
        {(!links.is_empty())
            .then(|| view! { <section class="section">{heading_2(text::LINKS.to(lang))}<ul>{links}</ul></section> }.into_any())}
        <section class="section section--quiet">
            {heading_2(text::SOURCE.to(lang))}
            <p>{holds}" "{edition}</p>
            {without_app}
            <dl class="know">
                <div><dt>{text::SOURCE_FILE.to(lang)}</dt><dd>{source.file.clone()}</dd></div>
                <div><dt>{text::SOURCE_SHA.to(lang)}</dt><dd class="code">{source.sha256.clone()}</dd></div>
                <div><dt>{text::VERSION.to(lang)}</dt><dd>{data.build.version.clone()}</dd></div>
                <div><dt>{text::COMMIT.to(lang)}</dt><dd class="code">{data.build.commit.clone()}</dd></div>
                <div><dt>{text::COMPILER.to(lang)}</dt><dd>{data.build.compiler.clone()}</dd></div>
            </dl>
        </section>
    }
}

/// Which keys lead where, once a reader has switched them on.
fn shortcuts(state: State) -> AnyView {
    let lang = state.lang();
    let title = [("id", SHORTCUTS), ("tabindex", "-1")];
    let keys = text::KEYS.into_iter().map(|(key, what)| {
        let key = element("dt", &[], vec![element("kbd", &[], vec![node(key)])]);
        element("div", &[], vec![key, element("dd", &[], vec![node(what.to(lang))])])
    });
    let switch = view! {
        <div class="choice">
            <input
                type="checkbox"
                id="genveje-til"
                prop:checked=move || state.settings.shortcuts.get()
                on:change=move |_| state.settings.turn_shortcuts()
            />
            {label("genveje-til", text::SHORTCUTS_ON.to(lang))}
        </div>
    };
    let body = vec![
        element("h2", &title, vec![node(text::SHORTCUTS.to(lang))]),
        paragraph(text::SHORTCUTS_WHY.to(lang)),
        switch.into_any(),
        element("dl", &[("class", "keys")], keys.collect()),
    ];
    element("section", &[("class", "section")], body)
}
