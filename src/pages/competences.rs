//! All competences, the jobs that use them, and the field as a whole.

use catalogue::{Lang, Section, Sentence};
use leptos::prelude::*;

use crate::components::parts::{danish_link, heading_2, paragraph, paragraph_of};
use crate::components::{heading, unofficial};
use crate::route::Route;
use crate::state::use_state;
use crate::text::competences as text;

/// The list of competences, and what the field is.
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
        <p>{unofficial(lang)}" "{text::OUR_WORDS.to(lang)}</p>
        <ul class="cards">{list.collect_view()}</ul>
        <JobRoles/>
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
                <p>{unofficial(lang)}" "{text::JOB_ROLES_WHY.to(lang)}</p>
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
    let sections = data.catalogue.job_area().sections.iter().zip(texts).map(|(section, text)| {
        view! {
            <details>
                <summary lang="da">{section.heading.clone()}</summary>
                {ours(lang, text)}
                {fkb_words(lang, section)}
            </details>
        }
        .into_any()
    });
    view! {
        <section class="section">
            {heading_2(text::JOB_AREA.to(lang))}
            <p>{unofficial(lang)}" "{text::OUR_WORDS.to(lang)}</p>
            {sections.collect_view()}
        </section>
    }
}

/// What we say, or that nothing is said yet.
pub fn ours(lang: Lang, text: &Sentence) -> Vec<AnyView> {
    let text = if text.is_empty() { text::NOT_WRITTEN.to(lang) } else { text.to(lang) };
    text.lines().map(|line| paragraph(line.to_owned())).collect()
}

/// The document's own paragraphs, where the catalogue has them.
pub fn fkb_words(lang: Lang, section: &Section) -> Option<AnyView> {
    (!section.text.is_empty()).then(|| {
        view! {
            <blockquote lang="da">
                <p><strong>{text::FKB_WORDS.to(lang)}</strong></p>
                {section.text.iter().map(|text| paragraph(text.clone())).collect_view()}
            </blockquote>
        }
        .into_any()
    })
}
