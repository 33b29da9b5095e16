//! What a query means besides courses: a better spelling, competences, jobs and topics.

use leptos::prelude::*;
use search::{Answer, Choice, Meant, Place};

use super::Found;
use crate::components::parts::{anchor, paragraph};
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
        let to = Route::Courses(CourseQuery { text: spelling.clone(), ignored: Vec::new(), ..query.clone() });
        let link = anchor(to.to_string(), None, None, text::quoted(lang, spelling).into());
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
            said.push(links(state, &meant));
        }
    }
    let named: Vec<&Meant> = answer.meant.iter().filter(|meant| meant.word.is_none()).collect();
    if !named.is_empty() {
        said.push(paragraph(text::SEE_ALSO.to(lang)));
        said.push(links(state, &named));
    }
    said
}

/// Where these are shown. What a name is the name of stands before it, as a competence and a topic may share one.
fn links(state: State, meant: &[&Meant]) -> AnyView {
    let lang = state.lang();
    let data = state.data();
    let link = |meant: &&Meant| {
        let (to, name) = match &meant.place {
            Place::Competence(slug) => {
                (Route::Competence(slug.clone()).to_string(), text::competence(lang, &data.competence_name(slug)))
            }
            Place::JobRole(slug) => {
                (Route::Competences.to_string(), text::job_role(lang, &data.job_role_name(slug, lang)))
            }
            Place::Topic(slug) => {
                let mut topic = CourseQuery::default();
                topic.filter.add(Choice::Topic(slug.clone()));
                (Route::Courses(topic).to_string(), text::topic(lang, &data.topic_name(slug, lang)))
            }
        };
        view! { <li>{anchor(to, None, None, name.into())}</li> }.into_any()
    };
    view! { <ul class="inline">{meant.iter().map(link).collect_view()}</ul> }.into_any()
}
