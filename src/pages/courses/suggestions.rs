//! What a query means besides courses: a better spelling, competences, jobs and topics.

use leptos::prelude::*;
use search::{Answer, Meant, Place};

use super::Found;
use crate::components::parts::{link, paragraph};
use crate::components::place_name;
use crate::route::{CourseQuery, Route};
use crate::state::{State, use_state};
use crate::text::why as text;

/// Above the hits; nothing where a query means nothing else.
pub fn suggestions(query: Memo<CourseQuery>, found: Memo<Found>) -> AnyView {
    let state = use_state();
    let now = move || query.with(|query| found.with(|found| made(state, query, &found.answer)));
    view! { <div class="suggestions">{now}</div> }.into_any()
}

fn made(state: State, query: &CourseQuery, answer: &Answer) -> Vec<AnyView> {
    let lang = state.lang();
    let mut said = Vec::new();
    if let Some(spelling) = &answer.spelling {
        let to = Route::Courses(CourseQuery { text: spelling.clone(), ..query.clone() });
        let link = link(&to, text::quoted(lang, spelling));
        said.push(view! { <p>{text::DID_YOU_MEAN.to(lang)}" "{link}"?"</p> }.into_any());
    }
    let courses = state.data().catalogue.courses().len();
    for word in &answer.without_course {
        let nowhere = text::without_course(lang, courses, word);
        let meant: Vec<&Meant> = answer.meant.iter().filter(|meant| meant.word.as_ref() == Some(word)).collect();
        if meant.is_empty() {
            said.push(paragraph(nowhere));
        } else {
            let mentioned = if meant.len() == 1 { text::MENTIONED_BY_ONE } else { text::MENTIONED_BY };
            said.push(paragraph(format!("{nowhere} {}", mentioned.to(lang))));
            said.push(links(state, meant.iter().map(|meant| &meant.place)));
        }
    }
    let named: Vec<&Meant> = answer.meant.iter().filter(|meant| meant.word.is_none()).collect();
    if !named.is_empty() {
        said.push(paragraph(text::SEE_ALSO.to(lang)));
        said.push(links(state, named.iter().map(|meant| &meant.place)));
    }
    said
}

/// The ways to these places.
pub fn links<'a>(state: State, places: impl Iterator<Item = &'a Place>) -> AnyView {
    let item = |place: &Place| {
        let to = match place {
            Place::Competence(slug) => Route::Competence(slug.clone()),
            Place::JobRole(_) => Route::Competences,
            Place::Topic(slug) => Route::Courses(CourseQuery::about(slug)),
        };
        view! { <li>{link(&to, place_name(state, place))}</li> }.into_any()
    };
    view! { <ul class="inline">{places.map(item).collect_view()}</ul> }.into_any()
}
