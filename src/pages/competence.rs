//! One competence: what it is, and the courses that build it.

use catalogue::{Competence as Facts, CompetenceGuide, Sentence, Slug, Strength};
use leptos::prelude::*;

use super::competences::{fkb_words, ours};
use crate::components::parts::{heading_2, link, paragraph};
use crate::components::{CourseRow, danish_heading, heading, out_link, unofficial};
use crate::route::Route;
use crate::state::use_state;
use crate::text::{competences as text, everywhere};

/// In short, its courses, and the document's sections in our words.
#[component]
pub fn Competence(
    /// Which one, by the address.
    slug: Slug,
) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    let Some(competence) = data.catalogue.competence(&slug) else {
        return view! {
            {heading(lang, text::UNKNOWN.to(lang))}
            {paragraph(text::unknown(lang, slug.as_str()))}
            <p>{link(&Route::Competences, everywhere::SEE_ALL_COMPETENCES.to(lang))}</p>
        }
        .into_any();
    };
    let guide = data.guide.competence(&slug);
    let in_short = guide.map(|guide| guide.in_short.clone()).unwrap_or_default();
    view! {
        <p class="above">{link(&Route::Competences, text::TITLE.to(lang))}</p>
        {danish_heading(lang, competence.name.clone())}
        <div class="lead">{unofficial(lang)}{ours(lang, &in_short)}</div>
        <Courses slug=slug.clone()/>
        <Sections competence=competence.clone() guide=guide.cloned()/>
    }
    .into_any()
}

/// The courses that build it, the central ones first, each with our reason.
#[component]
fn Courses(slug: Slug) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    let relations = data.guide.courses_of(&slug);
    if relations.is_empty() {
        let elsewhere = data.guide.links.get("search").cloned();
        return view! {
            <section class="section">
                {heading_2(text::COURSES.to(lang))}
                <p>{unofficial(lang)}" "{text::NO_COURSES.to(lang)}</p>
                {elsewhere.map(|href| view! { <p>{out_link(lang, "", href, text::SEARCH_ELSEWHERE.to(lang))}</p> }.into_any())}
            </section>
        }
        .into_any();
    }
    let of_strength = |strength: Strength| {
        let rows: Vec<AnyView> = relations
            .iter()
            .filter(|relation| relation.strength == strength)
            .map(|relation| {
                view! { <CourseRow number=relation.course reason=relation.reason.to(lang).to_owned()/> }.into_any()
            })
            .collect();
        (!rows.is_empty()).then(|| {
            view! {
                <h3>{text::strength(strength).to(lang)}</h3>
                <ul class="courses">{rows}</ul>
            }
            .into_any()
        })
    };
    view! {
        <section class="section">
            {heading_2(text::COURSES.to(lang))}
            <p>{unofficial(lang)}" "{text::COURSES_WHY.to(lang)}</p>
            {of_strength(Strength::Central)}
            {of_strength(Strength::Supporting)}
        </section>
    }
    .into_any()
}

/// The document's four sections: its headings, our words.
#[component]
fn Sections(competence: Facts, guide: Option<CompetenceGuide>) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let regulated = state.data().guide.job_area.regulated.clone();
    let lines = |lines: &[Sentence]| {
        let lines: Vec<AnyView> =
            lines.iter().map(|line| view! { <li>{line.to(lang).to_owned()}</li> }.into_any()).collect();
        (!lines.is_empty()).then(|| view! { <ul>{lines}</ul> }.into_any())
    };
    let requirements = match (&competence.requirements, &guide) {
        (Some(requirements), _) => view! {
            <p><strong>{text::FKB_WORDS.to(lang)}</strong></p>
            <p lang="da">{requirements.clone()}</p>
        }
        .into_any(),
        (None, Some(guide)) if !guide.requirements.is_empty() => view! { {ours(lang, &guide.requirements)} }.into_any(),
        (None, _) => paragraph(text::NO_REQUIREMENTS.to(lang)),
    };
    let regulated = (!regulated.is_empty()).then(|| {
        view! { <p><strong>{text::REGULATED.to(lang)}</strong>" "{regulated.to(lang).to_owned()}</p> }.into_any()
    });
    let bodies = match &guide {
        Some(guide) => [
            lines(&guide.tasks).into_any(),
            view! { {lines(&guide.technology)}{ours(lang, &guide.organisation)} }.into_any(),
            view! { {requirements}{regulated} }.into_any(),
            view! { {ours(lang, &guide.spread)} }.into_any(),
        ],
        None => [
            view! { {ours(lang, &Sentence::default())} }.into_any(),
            view! { {ours(lang, &Sentence::default())} }.into_any(),
            view! { {requirements}{regulated} }.into_any(),
            view! { {ours(lang, &Sentence::default())} }.into_any(),
        ],
    };
    let sections = competence.sections.into_iter().zip(bodies).map(|(section, body)| {
        view! {
            <h3 lang="da">{section.heading.clone()}</h3>
            {body}
            {fkb_words(lang, &section)}
        }
        .into_any()
    });
    view! {
        <section class="section">
            {heading_2(text::ABOUT.to(lang))}
            <p>{unofficial(lang)}" "{text::OUR_WORDS.to(lang)}</p>
            {sections.collect_view()}
        </section>
    }
}
