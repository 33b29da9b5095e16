//! One competence: what it is, and the courses that build it.

use catalogue::{Competence as Facts, CompetenceGuide, Lang, Sentence, Slug, Strength};
use leptos::prelude::*;

use super::competences::{about, fkb_words, our_words, ours};
use crate::components::parts::{heading_2, link, paragraph, paragraph_of, section};
use crate::components::{CourseRow, danish_heading, heading, out_link, unofficial, unofficially};
use crate::route::{CourseQuery, Route};
use crate::state::use_state;
use crate::text::{Words, competences as text, everywhere};

/// The place of the section about special requirements.
const REQUIREMENTS: usize = 2;

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
    let in_short = guide.map(|guide| ours(lang, &guide.in_short)).filter(|in_short| !in_short.is_empty());
    let in_short = match in_short {
        Some(in_short) => view! { <div class="lead">{unofficial(lang)}{in_short}</div> }.into_any(),
        None => paragraph_of("lead", text::NOT_WRITTEN.to(lang)),
    };
    view! {
        <p class="above">{link(&Route::Competences, text::TITLE.to(lang))}</p>
        {danish_heading(lang, competence.name.clone())}
        {in_short}
        <Courses slug=slug.clone()/>
        {sections(lang, competence, guide, &data.guide.job_area.regulated)}
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
    let onward = |why: Words| {
        let elsewhere = data.guide.links.get("search").cloned();
        let onward = match elsewhere {
            Some(href) => out_link(lang, "", href, text::SEARCH_ELSEWHERE.to(lang)),
            None => link(&Route::Courses(CourseQuery::default()), everywhere::SEE_ALL_COURSES.to(lang)),
        };
        vec![paragraph(why.to(lang)), view! { <p>{onward}</p> }.into_any()]
    };
    if relations.is_empty() {
        return section(text::COURSES.to(lang), onward(text::NO_COURSES));
    }
    let has_central = relations.iter().any(|relation| relation.strength == Strength::Central);
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
            {unofficially(lang, text::COURSES_WHY.to(lang))}
            {(!has_central).then(|| onward(text::NO_CENTRAL))}
            {of_strength(Strength::Central)}
            {of_strength(Strength::Supporting)}
        </section>
    }
    .into_any()
}

/// The document's four sections: its headings, our words, and its own where we have them.
fn sections(lang: Lang, competence: &Facts, guide: Option<&CompetenceGuide>, regulated: &Sentence) -> AnyView {
    let mut body = our_words(lang, guide.is_some());
    for (place, section) in competence.sections.iter().enumerate() {
        let mut said = Vec::new();
        if let Some(guide) = guide {
            match place {
                0 => said = list(lang, &guide.tasks),
                1 => {
                    said = list(lang, &guide.technology);
                    said.append(&mut ours(lang, &guide.organisation));
                }
                REQUIREMENTS => said = ours(lang, &guide.requirements),
                _ => said = ours(lang, &guide.spread),
            }
        }
        let mut own = section.text.clone();
        if place == REQUIREMENTS {
            match &competence.requirements {
                Some(requirements) if own.is_empty() => own.push(requirements.clone()),
                None if said.is_empty() && own.is_empty() => said.push(paragraph(text::NO_REQUIREMENTS.to(lang))),
                _ => {}
            }
        }
        fkb_words(lang, &own, &mut said);
        if place == REQUIREMENTS && !regulated.is_empty() {
            said.push(
                view! { <p><strong>{text::REGULATED.to(lang)}</strong>" "{regulated.to(lang).to_owned()}</p> }
                    .into_any(),
            );
        }
        if !said.is_empty() {
            body.push(view! { <h3 lang="da">{section.heading.clone()}</h3> }.into_any());
            body.append(&mut said);
        }
    }
    about(lang, text::ABOUT, body)
}

/// A line each.
fn list(lang: Lang, lines: &[Sentence]) -> Vec<AnyView> {
    let lines: Vec<AnyView> =
        lines.iter().map(|line| view! { <li>{line.to(lang).to_owned()}</li> }.into_any()).collect();
    if lines.is_empty() { lines } else { vec![view! { <ul>{lines}</ul> }.into_any()] }
}
