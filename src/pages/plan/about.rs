//! What a plan says of itself: its name, whom it is for, and why; and what is done with it as a whole.

use leptos::prelude::*;
use plan::{Edit, Line, Note, Plan, PlanId, PlanName};

use super::field::{Field, Kind};
use crate::browser::focus;
use crate::components::heading;
use crate::components::parts::{button, element, node, paragraph_of};
use crate::route::Route;
use crate::state::{HEADING, Notice, State, use_state};
use crate::text::plan_files::file_words;
use crate::text::{planned_course as text, plans};

/// Name, person and reason, where they are given.
pub fn head(plan: Memo<Option<Plan>>) -> AnyView {
    let lang = use_state().lang();
    let name = of(plan, |plan| plan.name().to_string());
    let person = of(plan, |plan| plan.person().to_string());
    let why = of(plan, |plan| plan.why().to_string());
    let person = move || {
        let person = person.get();
        (!person.is_empty()).then(|| paragraph_of("lead", text::for_person(lang, &person)))
    };
    let standing =
        move || plan.with(|plan| plan.as_ref().map(|plan| paragraph_of("wish", file_words(lang).standing(plan))));
    let why = move || {
        let why = why.get();
        (!why.is_empty()).then(|| {
            let title = element("strong", &[], vec![node(text::WHY.to(lang))]);
            vec![element("p", &[("class", "why")], vec![title, node("\n"), node(why)])]
        })
    };
    view! {
        {move || heading(lang, name.get())}
        {person}
        {standing}
        {why}
    }
    .into_any()
}

/// Folded away: another name, for whom, why, a copy, and deletion.
pub fn about(id: PlanId, plan: Memo<Option<Plan>>) -> AnyView {
    let state = use_state();
    let lang = state.lang();
    let name = of(plan, |plan| plan.name().to_string());
    let field = |name: &str, kind, label: &'static str, help, kept| Field {
        id: name.to_owned(),
        kind,
        label,
        help,
        kept,
        refused: RwSignal::new(None),
    };
    let rename = field("navn", Kind::Line, plans::NAME.to(lang), "", name).that(move |typed| {
        let name = PlanName::new(typed).map_err(|bad| plans::bad_name(bad).to(lang).to_owned())?;
        let said = plans::renamed(lang, name.as_str());
        edit(state, id, &Edit::Rename(name), said);
        Ok(())
    });
    let person = of(plan, |plan| plan.person().to_string());
    let person = field("person", Kind::Line, text::PERSON.to(lang), text::PERSON_HELP.to(lang), person);
    let person = person.that(move |typed| {
        if plan::looks_like_cpr(typed) {
            return Err(text::CPR.to(lang).to_owned());
        }
        let person = Line::new(typed).map_err(|long| text::too_long(lang, long))?;
        let said = text::person_set(lang, person.as_str());
        edit(state, id, &Edit::Person(person), said);
        Ok(())
    });
    let why = of(plan, |plan| plan.why().to_string());
    let why = field("hvorfor", Kind::Note, text::WHY.to(lang), "", why).that(move |typed| {
        let why = Note::new(typed).map_err(|long| text::too_long(lang, long))?;
        let name = untrack(|| name.get());
        let said = text::noted(lang, &name, text::WHY, why.is_empty());
        edit(state, id, &Edit::Why(why), said);
        Ok(())
    });
    let actions = vec![
        button("button", text::COPY.to(lang), move || copy(state, id)),
        button("button button--danger", plans::DELETE.to(lang), move || delete(state, id)),
    ];
    let inside = vec![
        element("summary", &[], vec![node(text::ABOUT.to(lang))]),
        rename,
        person,
        why,
        element("div", &[("class", "actions")], actions),
    ];
    element("details", &[("class", "section manage")], inside)
}

/// Something of the plan, as text.
fn of(plan: Memo<Option<Plan>>, read: fn(&Plan) -> String) -> Memo<String> {
    Memo::new(move |_| plan.with(|plan| plan.as_ref().map(read)).unwrap_or_default())
}

fn edit(state: State, id: PlanId, edit: &Edit, text: String) {
    if let Some(undo) = state.plans.edit(id, edit) {
        state.notices.say(Notice { text, undo: Some(undo), ..Notice::default() });
    }
}

fn copy(state: State, id: PlanId) {
    let Some((copy, name, undo)) = state.plans.copy(id) else { return };
    let text = plans::made(state.lang(), name.as_str());
    state.navigation.go(Route::Plan(copy));
    state.notices.say(Notice { text, undo: Some(undo), ..Notice::default() });
}

fn delete(state: State, id: PlanId) {
    let Some((name, undo)) = state.plans.delete(id) else { return };
    let text = plans::deleted(state.lang(), name.as_str());
    state.navigation.go(Route::Plans);
    state.notices.say(Notice { text, undo: Some(undo), ..Notice::default() });
    focus::rest_at(HEADING);
}
