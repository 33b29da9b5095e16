//! A plan that somebody has shared, by its address. Nothing of it is kept before the reader says so.

mod merging;

use leptos::prelude::*;
use plan::exports::{FileWords, dates};
use plan::{BadCode, Change, Plan, PlanName, PlannedCourse, Shared, totals};

use crate::components::parts::{
    danish_link, element, heading_2, link, node, paragraph, paragraph_of, section, whether,
};
use crate::components::{course_facts, heading, name_form};
use crate::route::Route;
use crate::state::{Notice, State, new_id, use_state};
use crate::text::{everywhere, plans, shared as text, take};

/// The plan of this code, beside what the reader has; or what is wrong with the code.
pub fn shared(code: &str) -> AnyView {
    let state = use_state();
    match Shared::read(code) {
        Ok(shared) => good(state, shared),
        Err(why) => bad(state, why),
    }
}

fn bad(state: State, why: BadCode) -> AnyView {
    let lang = state.lang();
    let detail = match why {
        BadCode::Content(detail) => {
            let detail = element("code", &[("lang", "en")], vec![node(detail)]);
            element("p", &[], vec![node(text::DETAIL.to(lang)), node(": "), detail])
        }
        _ => ().into_any(),
    };
    let onward = [(Route::Front, everywhere::TO_FRONT), (Route::Plans, plans::SEE_PLANS)];
    let onward = onward.map(|(route, name)| element("li", &[], vec![link(&route, name.to(lang))]));
    view! {
        {heading(lang, text::BAD.to(lang))}
        {paragraph_of("lead", text::bad_code(lang, why))}
        {detail}
        {paragraph(text::BAD_WHAT_NOW.to(lang))}
        {element("ul", &[], onward.into())}
    }
    .into_any()
}

fn good(state: State, shared: Shared) -> AnyView {
    let lang = state.lang();
    let is_other_edition = shared.edition != state.edition();
    let named = shared.name.clone();
    // The Danish is a name: it is short, and not empty.
    let Some(name) = named.clone().or_else(|| PlanName::new(text::NAME.to(lang)).ok()) else { return ().into_any() };
    let plan = StoredValue::new(shared.into_plan(new_id(), name));
    let theirs = plan.with_value(|plan| their_plan(state, plan, named.as_ref()));
    let edition = is_other_edition.then(|| paragraph_of("mark", text::OTHER_EDITION.to(lang)));
    let save = move |name: PlanName| save(state, plan.get_value().copy(new_id(), name));
    let proposed = plan.with_value(|plan| plan.name().to_string());
    let keep = vec![name_form(lang, "gem-navn", proposed, text::SAVE.to(lang), save)];
    let some = whether(move || state.plans.all.with(|all| !all.is_empty()));
    let merge = move || some.get().then(|| merging::merging(state, plan));
    let ours = vec![section(text::KEEP.to(lang), keep), view! { {merge} }.into_any()];
    view! {
        {heading(lang, text::TITLE.to(lang))}
        {paragraph_of("lead", text::LEAD.to(lang))}
        {edition}
        {element("div", &[("class", "beside")], vec![theirs, element("div", &[], ours)])}
    }
    .into_any()
}

/// What the other one has written: all of it is text.
fn their_plan(state: State, plan: &Plan, name: Option<&PlanName>) -> AnyView {
    let lang = state.lang();
    let words = text::file_words(lang);
    let name = name.map_or_else(|| plans::COURSES.to(lang).to_owned(), ToString::to_string);
    let mut parts = vec![heading_2(name), paragraph_of("wish", words.standing(plan))];
    if !plan.why().is_empty() {
        parts.push(written(words.why, plan.why().as_str()));
    }
    if plan.courses().is_empty() {
        parts.push(paragraph(text::EMPTY.to(lang)));
    } else {
        let rows = plan.courses().iter().map(|course| row(state, &words, course)).collect();
        let list = [("class", "courses courses--plan"), ("aria-label", plans::COURSES.to(lang))];
        parts.push(element("ol", &list, rows));
        let totals = plans::totals(lang, totals(plan, &state.data().catalogue));
        let total = element("strong", &[], vec![node(format!("{}: ", words.total))]);
        parts.push(element("p", &[("class", "total")], vec![total, node(totals)]));
    }
    element("section", &[("class", "section")], parts)
}

fn row(state: State, words: &FileWords, course: &PlannedCourse) -> AnyView {
    let data = state.data();
    let mut what = vec![danish_link(&Route::Course(course.number), data.title(course.number))];
    what.push(match data.course(course.number) {
        Some(known) => course_facts(words.lang, known),
        None => paragraph_of("mark", words.unknown),
    });
    if course.dates.is_some() {
        what.push(paragraph(format!("{}: {}", words.dates, dates(course, words))));
    }
    let known = take::known(words, course);
    what.extend((!known.is_empty()).then(|| paragraph(known)));
    what.extend((!course.note.is_empty()).then(|| written(words.note, course.note.as_str())));
    element("li", &[("class", "course")], vec![element("div", &[("class", "course__what")], what)])
}

/// What somebody wrote, with its line breaks.
fn written(label: &'static str, text: &str) -> AnyView {
    paragraph_of("written", format!("{label}: {text}"))
}

fn save(state: State, plan: Plan) {
    let (id, text) = (plan.id(), text::saved(state.lang(), plan.name().as_str()));
    let undo = state.plans.change(&Change::make(plan));
    let more = state.plans.first_kept();
    state.navigation.go(Route::Plan(id));
    state.notices.say(Notice { text, more, undo, ..Notice::default() });
}
