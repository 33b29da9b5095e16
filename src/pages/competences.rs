//! All competences, the jobs that use them, and the field as a whole.

use catalogue::{Lang, Sentence};
use leptos::prelude::*;

use crate::components::parts::{danish_link, element, heading_2, link, paragraph, paragraph_of, section};
use crate::components::{explained, heading, unofficially};
use crate::route::Route;
use crate::state::use_state;
use crate::text::{Words, competences as text, everywhere, overview};

/// The jobs that a reader may have, the competences, and what the field is.
#[component]
pub fn Competences() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    let list = data.catalogue.competences().iter().map(|competence| {
        let in_short = data.guide.competence(&competence.slug).map(|guide| guide.in_short.to(lang).to_owned());
        view! {
            <li class="card">
                <h2 class="card__title">
                    {danish_link(&Route::Competence(competence.slug.clone()), competence.name.clone())}
                </h2>
                {in_short.map(paragraph)}
            </li>
        }
        .into_any()
    });
    view! {
        {heading(lang, text::TITLE.to(lang))}
        {paragraph_of("lead", text::LEAD.to(lang))}
        <JobRoles/>
        {our_words(lang, !data.guide.competences.is_empty())}
        {explained(state, everywhere::FKB)}
        {(!data.guide.relations.is_empty()).then(|| element("p", &[], vec![link(&Route::Overview, overview::LINK.to(lang))]))}
        <ul class="cards">{list.collect_view()}</ul>
        <JobArea/>
    }
}

/// Jobs that the document names, and the competences that they use.
#[component]
fn JobRoles() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    if data.guide.job_roles.is_empty() {
        return None;
    }
    let roles = data.guide.job_roles.iter().map(|role| {
        let competences =
            role.competences.iter().filter_map(|slug| data.catalogue.competence(slug)).map(|competence| {
                view! {
                    <li>
                        {danish_link(&Route::Competence(competence.slug.clone()), competence.name.clone())}
                    </li>
                }
                .into_any()
            });
        view! {
            <li>
                <details>
                    <summary>{role.name.to(lang).to_owned()}</summary>
                    {paragraph(role.why.to(lang).to_owned())}
                    <ul>{competences.collect_view()}</ul>
                </details>
            </li>
        }
        .into_any()
    });
    Some(
        view! {
            <section class="section">
                {heading_2(text::JOB_ROLES.to(lang))}
                {unofficially(lang, text::JOB_ROLES_WHY.to(lang))}
                <ul class="plain">{roles.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

/// The field in our words, under the document's headings.
#[component]
fn JobArea() -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    let guide = &data.guide.job_area;
    let texts = [&guide.definition, &guide.workplaces, &guide.employees, &guide.organisation];
    let mut body = our_words(lang, texts.iter().any(|text| !text.is_empty()));
    for (section, text) in data.catalogue.job_area().sections.iter().zip(texts) {
        let mut said = ours(lang, text);
        fkb_words(lang, &section.text, &mut said);
        if !said.is_empty() {
            body.push(
                view! {
                    <details>
                        <summary lang="da">{section.heading.clone()}</summary>
                        {said}
                    </details>
                }
                .into_any(),
            );
        }
    }
    about(lang, text::JOB_AREA, body)
}

/// What there is to say about something, or that nothing is written.
pub fn about(lang: Lang, title: Words, mut body: Vec<AnyView>) -> AnyView {
    if body.is_empty() {
        body.push(paragraph(text::NOT_WRITTEN.to(lang)));
    }
    section(title.to(lang), body)
}

/// That the words below are ours, where there are any.
pub fn our_words(lang: Lang, said: bool) -> Vec<AnyView> {
    if said { vec![unofficially(lang, text::OUR_WORDS.to(lang))] } else { Vec::new() }
}

/// What we say, a paragraph a line; nothing where nothing is said.
pub fn ours(lang: Lang, text: &Sentence) -> Vec<AnyView> {
    paragraphs(text.to(lang))
}

fn paragraphs(text: &str) -> Vec<AnyView> {
    text.lines().map(|line| paragraph(line.to_owned())).collect()
}

/// The document's own words, below what we say.
pub fn fkb_words(lang: Lang, own: &[String], below: &mut Vec<AnyView>) {
    if !own.is_empty() {
        below.push(
            view! {
                <p><strong>{text::FKB_WORDS.to(lang)}</strong></p>
                <blockquote lang="da">{paragraphs(&own.join("\n"))}</blockquote>
            }
            .into_any(),
        );
    }
}
