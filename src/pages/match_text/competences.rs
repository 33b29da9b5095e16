//! The competences that a text speaks for.

use catalogue::Strength;
use leptos::prelude::*;
use search::CompetenceMatch;

use super::turn;
use crate::components::out_link;
use crate::components::parts::{anchor, paragraph, paragraph_of};
use crate::route::Route;
use crate::state::{Reading, State};
use crate::text::{competences as competence_text, match_text as text};

/// In order, each with the words that spoke for it.
pub fn competences(state: State, reading: &Reading) -> Option<AnyView> {
    let lang = state.lang();
    let competences = &reading.matched.competences;
    (!competences.is_empty()).then(|| {
        let items = competences.iter().map(|competence| item(state, competence));
        view! {
            <h3>{text::COMPETENCES.to(lang)}</h3>
            <ol class="courses">{items.collect_view()}</ol>
        }
        .into_any()
    })
}

fn item(state: State, competence: &CompetenceMatch) -> AnyView {
    let lang = state.lang();
    let slug = competence.slug.clone();
    let dismissed = state.pasted.dismissed;
    let is_out = {
        let slug = slug.clone();
        move || dismissed.with(|dismissed| dismissed.competences.contains(&slug))
    };
    let name = state.data().competence_name(&slug);
    let title = anchor(&Route::Competence(slug.clone()), Some("course__title"), Some("da"), name.clone().into());
    let words = competence.evidence.iter().map(|evidence| (&*evidence.word, evidence.places.len()));
    let words = text::evidence(lang, words);
    let clear = text::clear(competence.clear);
    let look = if competence.clear { "mark mark--good" } else { "course__facts" };
    let without = without_courses(state, competence);
    let said = {
        let is_out = is_out.clone();
        move || {
            if is_out() {
                paragraph(text::DISMISSED.to(lang))
            } else {
                let without = without.map(|why| onward(state, why));
                view! {
                    {paragraph_of(look, clear.to(lang))}
                    {paragraph(words.clone())}
                    {without}
                }
                .into_any()
            }
        }
    };
    view! {
        <li class="course">
            <div class="course__what">{title}{said}</div>
            {turn(state, name, text::SHOW_AGAIN, is_out, move || dismissed.update(|dismissed| dismissed.turn_competence(&slug)))}
        </li>
    }
    .into_any()
}

/// What is to be said where no course here is about the competence.
fn without_courses(state: State, competence: &CompetenceMatch) -> Option<crate::text::Words> {
    let data = state.data();
    let related = data.guide.courses_of(&competence.slug);
    if related.is_empty() {
        Some(competence_text::NO_COURSES)
    } else if related.iter().all(|relation| relation.strength != Strength::Central) {
        Some(competence_text::NO_CENTRAL)
    } else {
        None
    }
}

/// The sentence, and the way to courses elsewhere.
fn onward(state: State, why: crate::text::Words) -> AnyView {
    let lang = state.lang();
    let elsewhere = state.data().guide.links.get("search").cloned();
    let link = elsewhere.map(|href| out_link(lang, "", href, competence_text::SEARCH_ELSEWHERE.to(lang)));
    view! { <p class="course__reason">{why.to(lang)}" "{link}</p> }.into_any()
}
