//! All competences, the jobs that use them, and the field as a whole.

use crate::components::parts::{danish_link, heading_2, paragraph, paragraph_of};
use catalogue::{Section, Sentence};
use leptos::prelude::*;

use crate::components::{Heading, Unofficial};
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
        <Heading title=text::TITLE.to(lang)/>
        {paragraph_of("lead", text::LEAD.to(lang))}
        <p><Unofficial/>" "{text::OUR_WORDS.to(lang)}</p>
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
                <p><Unofficial/>" "{text::JOB_ROLES_WHY.to(lang)}</p>
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
    let ours = &data.guide.job_area;
    let texts = [&ours.definition, &ours.workplaces, &ours.employees, &ours.organisation];
    let sections = data.catalogue.job_area().sections.iter().zip(texts).map(|(section, ours)| {
        view! {
            <details>
                <summary lang="da">{section.heading.clone()}</summary>
                <Ours text=ours.clone()/>
                <FkbWords section=section.clone()/>
            </details>
        }
        .into_any()
    });
    view! {
        <section class="section">
            {heading_2(text::JOB_AREA.to(lang))}
            <p><Unofficial/>" "{text::OUR_WORDS.to(lang)}</p>
            {sections.collect_view()}
        </section>
    }
}

/// What we say, or that nothing is said yet.
#[component]
pub fn Ours(
    /// The text.
    text: Sentence,
) -> impl IntoView {
    let lang = use_state().lang();
    let text = if text.is_empty() { text::NOT_WRITTEN.to(lang) } else { text.to(lang) };
    text.lines().map(|line| paragraph(line.to_owned())).collect_view()
}

/// The document's own paragraphs, where the catalogue has them.
#[component]
pub fn FkbWords(
    /// The section.
    section: Section,
) -> impl IntoView {
    let lang = use_state().lang();
    (!section.text.is_empty()).then(|| {
        view! {
            <blockquote lang="da">
                <p><strong>{text::FKB_WORDS.to(lang)}</strong></p>
                {section.text.into_iter().map(paragraph).collect_view()}
            </blockquote>
        }
        .into_any()
    })
}
