//! What amuplan is, what it keeps, where the facts are from, and which version this is.

use leptos::prelude::*;

use crate::components::{Heading, OutLink};
use crate::route::Route;
use crate::state::use_state;
use crate::text::{about as text, front};

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
        .map(|(name, href)| view! { <li><OutLink href name/></li> }.into_any())
        .collect();
    view! {
        <Heading title=text::TITLE.to(lang)/>
        <p class="lead">{text::WHAT.to(lang)}</p>
        <section class="section">
            <h2>{text::UNOFFICIAL.to(lang)}</h2>
            <p>{text::UNOFFICIAL_WHY.to(lang)}</p>
        </section>
        <section class="section">
            <h2>{text::PRIVACY.to(lang)}</h2>
            <p>{text::PRIVACY_WHY.to(lang)}</p>
            <p><a href=Route::Plans.to_string()>{text::PRIVACY_LINK.to(lang)}</a></p>
        </section>
        {(!glossary.is_empty())
            .then(|| view! { <section class="section"><h2>{text::WORDS.to(lang)}</h2><dl class="know">{glossary}</dl></section> }.into_any())}
        {(!links.is_empty())
            .then(|| view! { <section class="section"><h2>{text::LINKS.to(lang)}</h2><ul>{links}</ul></section> }.into_any())}
        <section class="section section--quiet">
            <h2>{text::SOURCE.to(lang)}</h2>
            <p>{holds}" "{edition}</p>
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
