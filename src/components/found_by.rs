//! Why a course is among the hits.

use leptos::prelude::*;
use search::{By, Place, Why};

use super::parts::paragraph_of;
use crate::state::State;
use crate::text::why as text;

/// In words, what led from the query to a course where its title does not show it; nothing where it does.
pub fn found_by(state: State, why: &Why) -> Option<AnyView> {
    let lang = state.lang();
    let through = why.through.iter().map(|through| {
        let to = match &through.by {
            By::Spelling(word) | By::Synonym(word) => word.clone(),
            By::Place(place) => place_name(state, place),
        };
        format!("{} → {to}", through.typed)
    });
    let number = why.number.then(|| text::NUMBER.to(lang).to_owned());
    let ways: Vec<String> = number.into_iter().chain(through).collect();
    (!ways.is_empty()).then(|| paragraph_of("course__why", text::found_by(lang, &ways)))
}

/// What a place is called, with what kind of place it is before it: a competence and a topic may share a name.
pub fn place_name(state: State, place: &Place) -> String {
    let lang = state.lang();
    let data = state.data();
    match place {
        Place::Competence(slug) => text::competence(lang, &data.competence_name(slug)),
        Place::JobRole(slug) => text::job_role(lang, &data.job_role_name(slug, lang)),
        Place::Topic(slug) => text::topic(lang, &data.topic_name(slug, lang)),
    }
}
