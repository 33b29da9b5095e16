//! What can be chosen beside the list of courses, with a count at each choice.

use std::sync::Arc;

use catalogue::Lang;
use leptos::prelude::*;
use search::{Choice, Group, Status};

use super::{Found, LIST, choose};
use crate::browser::bit_by_bit;
use crate::components::parts::{element, node, whether, with};
use crate::components::{after_all, skip, unofficial};
use crate::route::CourseQuery;
use crate::state::{State, use_state};
use crate::text::{Words, everywhere, filters as text};

/// Topic, competence and length, and folded away committee and status. On narrow screens all of it is folded away; the summaries
/// say how much is chosen.
pub fn filters(state: State, query: Memo<CourseQuery>, found: Memo<Found>) -> AnyView {
    let lang = state.lang();
    let data = state.data();
    let mut fields = Vec::new();
    let mut more = Vec::new();
    for group in Group::ALL {
        if data.facets().choices().iter().any(|choice| choice.group() == group) {
            let fields = if group == Group::Committee { &mut more } else { &mut fields };
            fields.push(after_all(move || choices(state, query, found, group)));
        }
    }
    let statuses = Status::ALL.into_iter().enumerate().map(|(place, it)| status_row(state, query, found, place, it));
    more.push(fieldset(lang, text::STATUS, false, statuses.collect()));
    fields.push(folded(state, "filters__more", text::MORE, query, true, more));
    let all = folded(state, "filters__all", text::TITLE, query, false, fields);
    let over = skip(move || lang, text::SKIP, LIST);
    element("section", &[("class", "filters"), ("aria-label", text::TITLE.to(lang))], vec![over, all])
}

/// All choices of a group.
fn choices(state: State, query: Memo<CourseQuery>, found: Memo<Found>, group: Group) -> AnyView {
    let data = state.data();
    let choices = data.facets().choices().iter().enumerate().filter(|(_, choice)| choice.group() == group);
    let rows = choices.map(|(place, choice)| choice_row(state, query, found, place, choice.clone())).collect();
    let ours = matches!(group, Group::Topic | Group::Competence);
    fieldset(state.lang(), text::group(group), ours, rows)
}

/// Something to unfold, which says how much inside of it is chosen. `more` is the inner one.
fn folded(
    state: State,
    class: &'static str,
    title: Words,
    query: Memo<CourseQuery>,
    more: bool,
    inside: Vec<AnyView>,
) -> AnyView {
    let lang = state.lang();
    let chosen = move |query: &CourseQuery| {
        let filter = &query.filter;
        let outside = filter.choices().iter().filter(|choice| more && choice.group() != Group::Committee).count();
        filter.chosen() - outside
    };
    let summary = move || match query.with(chosen) {
        0 => title.to(lang).to_owned(),
        number => text::chosen(lang, title, number),
    };
    // On a narrow screen the list is what is first in sight, whatever is chosen.
    let open = more && query.with_untracked(chosen) > 0;
    view! { <details class=class open=open><summary>{summary}</summary>{inside}</details> }.into_any()
}

fn fieldset(lang: Lang, legend: Words, ours: bool, mut rows: Vec<AnyView>) -> AnyView {
    let mut name = vec![node(legend.to(lang))];
    if ours {
        name.extend([node(" "), unofficial(lang)]);
    }
    rows.insert(0, element("legend", &[], name));
    element("fieldset", &[("class", "choices")], rows)
}

fn choice_row(state: State, query: Memo<CourseQuery>, found: Memo<Found>, place: usize, choice: Choice) -> AnyView {
    let lang = state.lang();
    let data = state.data();
    let (label, label_lang) = match &choice {
        Choice::Topic(slug) => (data.topic_name(slug, lang), lang),
        Choice::Competence(slug) => (data.competence_name(slug), Lang::Da),
        Choice::Days(range) => (text::days(*range).to(lang).to_owned(), lang),
        Choice::Committee(committee) => (committee.to_string(), lang),
    };
    let of_query = choice.clone();
    Offer {
        kind: "checkbox",
        id: format!("{}-{}", choice.group().name(), choice.value()),
        label,
        label_lang,
        count: Arc::new(move || found.with(|found| found.filtered.counts.get(place).copied().unwrap_or_default())),
        chosen: whether(move || query.with(|query| query.filter.has(&of_query))),
    }
    .that(Arc::new(move || choose(state, &|filter| filter.toggle(choice.clone()))))
}

fn status_row(state: State, query: Memo<CourseQuery>, found: Memo<Found>, place: usize, status: Status) -> AnyView {
    Offer {
        kind: "radio",
        id: format!("status-{}", status.name()),
        label: text::status(status).to(state.lang()).to_owned(),
        label_lang: state.lang(),
        count: Arc::new(move || found.with(|found| found.filtered.statuses.get(place).copied().unwrap_or_default())),
        chosen: whether(move || query.with(|query| query.filter.status == status)),
    }
    .that(Arc::new(move || choose(state, &|filter| filter.status = status)))
}

/// Something to choose.
struct Offer {
    kind: &'static str,
    id: String,
    label: String,
    label_lang: Lang,
    /// How many courses it would give.
    count: Arc<dyn Fn() -> usize + Send + Sync>,
    chosen: Memo<bool>,
}

impl Offer {
    /// The field with its label and its count, which is no part of its name: names stay, counts do not.
    fn that(self, choose: Arc<dyn Fn()>) -> AnyView {
        let Offer { kind, id, label, label_lang, count, chosen } = self;
        let lang = use_state().lang();
        let (number, word) = (count.clone(), count.clone());
        // It would give nothing. It keeps the focus all the same, which a disabled field would lose; and what is chosen can always be
        // taken back.
        let resting = whether(move || count() == 0 && !chosen.get());
        let press = move |event: leptos::ev::MouseEvent| {
            if resting.get_untracked() {
                return event.prevent_default();
            }
            let choose = choose.clone();
            bit_by_bit::answer(Box::new(move || choose()));
        };
        let count_id = format!("{id}-antal");
        let label = element("label", &[("for", &id), ("lang", label_lang.tag())], vec![node(label)]);
        let field = view! {
            <input
                {..with(&[("name", kind)])}
                type=kind
                // Radio buttons of one name exclude each other.
                id=id
                aria-describedby=count_id.clone()
                aria-disabled=move || resting.get().then_some("true")
                prop:checked=move || chosen.get()
                on:click=press
            />
        };
        let number = view! { {move || number().to_string()} }.into_any();
        let word = view! { {move || everywhere::course_word(lang, word())} }.into_any();
        let word = element("span", &[("class", "hidden-text")], vec![node(" "), word]);
        let count = element("span", &[("class", "choice__count"), ("id", &count_id)], vec![number, word]);
        element("div", &[("class", "choice")], vec![field.into_any(), label, count])
    }
}
