//! "Spørgsmål at stille": what to ask, by the situation that the reader chooses.

use leptos::prelude::*;
use plan::{Edit, Plan, PlanId, Situation};

use crate::browser::focus;
use crate::components::parts::{button, element, live, node, paragraph, paragraph_of, whether, with};
use crate::components::{copy_text, folded, out_link};
use crate::state::{Notice, State, use_state};
use crate::text::{Words, questions as text};

/// Folded away, with nothing chosen before the reader chooses.
pub fn questions(id: PlanId) -> AnyView {
    let state = use_state();
    let lang = state.lang();
    let plan = Memo::new(move |_| state.plans.get(id));
    let is_chosen = move |situation: Situation| {
        whether(move || plan.with(|plan| plan.as_ref().and_then(Plan::situation)) == Some(situation))
    };
    let inside = move || {
        let mut choices = vec![element("legend", &[], vec![node(text::WHICH.to(lang))])];
        choices.push(paragraph_of("help", text::WHY.to(lang)));
        choices.extend(Situation::ALL.map(|situation| choice(state, id, is_chosen(situation), situation)));
        let asked = Situation::ALL.map(|situation| {
            let chosen = is_chosen(situation);
            live(move || chosen.get().then(|| answers(state, id, plan, situation)))
        });
        let asked = element("div", &[], asked.into());
        element("div", &[("class", "questions")], vec![element("fieldset", &[("class", "choices")], choices), asked])
    };
    folded("section", text::TITLE.to(lang), inside)
}

fn field_id(situation: Situation) -> String {
    format!("situation-{situation}")
}

fn choice(state: State, id: PlanId, chosen: Memo<bool>, situation: Situation) -> AnyView {
    let field = field_id(situation);
    let label = element("label", &[("for", &field)], vec![node(text::situation(situation).to(state.lang()))]);
    let input = view! {
        <input
            {..with(&[("name", "situation")])}
            type="radio"
            id=field
            prop:checked=move || chosen.get()
            on:change=move |_| choose(state, id, Some(situation), text::CHOSEN)
        />
    };
    element("div", &[("class", "choice")], vec![input.into_any(), label])
}

fn choose(state: State, id: PlanId, situation: Option<Situation>, said: Words) {
    if let Some(undo) = state.plans.edit(id, &Edit::Situation(situation)) {
        let text = said.to(state.lang()).to_owned();
        state.notices.say(Notice { text, undo: Some(undo), ..Notice::default() });
    }
}

/// Whom to ask what, the numbers to paste, and where to read on.
fn answers(state: State, id: PlanId, plan: Memo<Option<Plan>>, situation: Situation) -> AnyView {
    let lang = state.lang();
    let forget = move || {
        choose(state, id, None, text::FORGOTTEN);
        focus::to(field_id(Situation::ALL[0]));
    };
    let links = &state.data().guide.links;
    let read_on = text::links(situation).iter().filter_map(|&(name, title)| {
        let href = links.get(name)?.clone();
        Some(element("li", &[], vec![out_link(lang, "", href, title.to(lang))]))
    });
    let read_on: Vec<AnyView> = read_on.collect();
    let mut parts = vec![
        paragraph(text::OURS.to(lang)),
        list(state, text::whom(situation), text::of(situation)),
        list(state, text::ASK_SCHOOL, &text::OF_SCHOOL),
        numbers(state, plan),
    ];
    if !read_on.is_empty() {
        parts.push(part(state, text::LINKS, vec![element("ul", &[], read_on)]));
    }
    parts.push(element("p", &[], vec![button("button button--quiet", text::FORGET.to(lang), forget)]));
    element("div", &[], parts)
}

fn list(state: State, whom: Words, questions: &[Words]) -> AnyView {
    let lang = state.lang();
    let questions = questions.iter().map(|question| element("li", &[], vec![node(question.to(lang))]));
    part(state, whom, vec![element("ul", &[], questions.collect())])
}

fn part(state: State, title: Words, mut inside: Vec<AnyView>) -> AnyView {
    inside.insert(0, element("h2", &[], vec![node(title.to(state.lang()))]));
    element("section", &[], inside)
}

/// The numbers of the courses that are ahead, to be pasted where somebody asks for them.
fn numbers(state: State, plan: Memo<Option<Plan>>) -> AnyView {
    let lang = state.lang();
    let numbers = Memo::new(move |_| {
        plan.with(|plan| {
            let ahead = plan.iter().flat_map(|plan| plan.courses()).filter(|course| course.status.is_ahead());
            ahead.map(|course| course.number.to_string()).collect::<Vec<_>>().join(", ")
        })
    });
    let copy = move || {
        let [done, failed] = [text::COPIED, text::COPY_FAILED].map(|said| said.to(lang).to_owned());
        copy_text(state, numbers.get_untracked(), done, failed);
    };
    let shown = element("p", &[("class", "code")], vec![view! { {move || numbers.get()} }.into_any()]);
    let copy = element("p", &[], vec![button("button button--quiet", text::COPY.to(lang), copy)]);
    part(state, text::NUMBERS, vec![shown, copy])
}
