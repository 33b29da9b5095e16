//! Several plans at once: one spreadsheet of them, and who takes what.

use std::collections::BTreeSet;

use catalogue::CourseNumber;
use leptos::prelude::*;
use plan::exports::{FileWords, table as spreadsheet};
use plan::{Plan, PlanId, PlannedCourse, WhoTakesWhat, who_takes_what};

use crate::browser::{downloads, focus};
use crate::components::parts::{button, danish_link, element, folded, node, paragraph, paragraph_of, tick_box};
use crate::route::Route;
use crate::state::State;
use crate::text::{people as text, plan_files};

const CHOICES: &str = "valgte-planer";
const TABLE: &str = "hvem-tager-hvad";

/// Folded away: which plans, what is done with them, and the table.
pub fn several(state: State) -> AnyView {
    folded(text::SEVERAL.to(state.lang()), move || inside(state))
}

fn inside(state: State) -> AnyView {
    let lang = state.lang();
    let not_chosen: RwSignal<BTreeSet<PlanId>> = RwSignal::new(BTreeSet::new());
    let none_chosen = RwSignal::new(false);
    let choose_none = move || {
        not_chosen.set(state.plans.all.with_untracked(|all| all.iter().map(|stored| stored.plan.id()).collect()));
    };
    let choose_all = move || {
        not_chosen.set(BTreeSet::new());
        none_chosen.set(false);
    };
    let get = move || {
        let plans = untrack(|| chosen(state, not_chosen));
        none_chosen.set(plans.is_empty());
        if plans.is_empty() {
            return focus::to(CHOICES);
        }
        let plans: Vec<&Plan> = plans.iter().collect();
        let file = spreadsheet(&plans, &state.data().catalogue, &plan_files::file_words(lang));
        downloads::offer(text::SPREADSHEET_FILE.to(lang), "text/csv", &file);
        state.notices.tell(text::SPREADSHEET_DONE.to(lang));
    };
    let choices = move || choices(state, not_chosen, none_chosen);
    let wrong = move || none_chosen.get().then(|| text::NONE_CHOSEN.to(lang));
    view! {
        <fieldset class="choices chosen-plans" id=CHOICES tabindex="-1" aria-describedby="valgte-planer-fejl">
            <legend>{text::CHOOSE.to(lang)}</legend>
            {choices}
        </fieldset>
        <p id="valgte-planer-fejl" class="field__wrong" role="alert">{wrong}</p>
        <div class="actions">
            {button("button button--quiet", text::ALL.to(lang), choose_all)}
            {button("button button--quiet", text::NONE.to(lang), choose_none)}
            {button("button", text::SPREADSHEET.to(lang), get)}
        </div>
        {paragraph_of("help", text::SPREADSHEET_HELP.to(lang))}
        {element("h3", &[("id", TABLE)], vec![node(text::WHO.to(lang))])}
        {move || table(state, &chosen(state, not_chosen))}
    }
    .into_any()
}

/// The plans that are chosen, by name.
fn chosen(state: State, not_chosen: RwSignal<BTreeSet<PlanId>>) -> Vec<Plan> {
    let out = not_chosen.get();
    let is_chosen = |plan: &&Plan| !out.contains(&plan.id());
    state.plans.all.with(|all| all.iter().map(|stored| &stored.plan).filter(is_chosen).cloned().collect())
}

fn choices(state: State, not_chosen: RwSignal<BTreeSet<PlanId>>, none_chosen: RwSignal<bool>) -> Vec<AnyView> {
    let choice = |plan: &Plan| {
        let id = plan.id();
        let turn = move || {
            none_chosen.set(false);
            not_chosen.update(|out| {
                if !out.remove(&id) {
                    out.insert(id);
                }
            });
        };
        let ticked = move || !not_chosen.with(|out| out.contains(&id));
        tick_box(format!("valgt-{id}"), node(plan.name().to_string()), None, ticked, turn)
    };
    state.plans.all.with(|all| all.iter().map(|stored| choice(&stored.plan)).collect())
}

/// A column a plan, a row a course. It may be wider than the window: it scrolls by itself.
fn table(state: State, plans: &[Plan]) -> AnyView {
    let lang = state.lang();
    let plans: Vec<&Plan> = plans.iter().collect();
    let WhoTakesWhat { people, rows } = who_takes_what(&plans);
    if rows.is_empty() {
        return paragraph(text::NO_COURSES.to(lang));
    }
    let words = plan_files::file_words(lang);
    let column = |name: &str| element("th", &[("scope", "col")], vec![node(name.to_owned())]);
    let mut head = vec![column(text::COURSE.to(lang))];
    head.extend(people.into_iter().map(column));
    head.push(column(text::TAKERS.to(lang)));
    let row = |row: &plan::Row| {
        let mut cells = vec![element("th", &[("scope", "row")], course(state, row.number))];
        cells.extend(row.cells.iter().map(|cell| element("td", &[], cell.map_or(Vec::new(), |it| said(it, &words)))));
        cells.push(element("td", &[], vec![node(row.takers().to_string())]));
        element("tr", &[], cells)
    };
    let body = rows.iter().map(row).collect();
    let head = element("thead", &[], vec![element("tr", &[], head)]);
    let table = element("table", &[("aria-labelledby", TABLE)], vec![head, element("tbody", &[], body)]);
    let scrolls = [("class", "compared"), ("role", "region"), ("aria-labelledby", TABLE), ("tabindex", "0")];
    let help = paragraph_of("help", text::TAKERS_HELP.to(lang));
    element("div", &[], vec![element("div", &scrolls, vec![table]), help])
}

fn course(state: State, number: CourseNumber) -> Vec<AnyView> {
    // The number is the identity: several courses may have one title.
    let identity = element("span", &[("class", "compared__number")], vec![node(number.to_string())]);
    let data = state.data();
    match data.course(number) {
        Some(course) => vec![danish_link(&Route::Course(number), course.title.clone()), node(" "), identity],
        None => vec![node(crate::text::plans::UNKNOWN_COURSE.to(state.lang())), node(" "), identity],
    }
}

/// How far somebody has come with a course, and when it is.
fn said(course: &PlannedCourse, words: &FileWords) -> Vec<AnyView> {
    let mut said = vec![paragraph(words.status(course.status))];
    if let Some(dates) = course.dates {
        let (from, to) = (dates.from().in_words(words.lang), dates.to().in_words(words.lang));
        let days = if from == to { from } else { format!("{from} – {to}") };
        said.push(paragraph_of("help", format!("{days}, {}", words.said_by(dates.said_by))));
    }
    said
}
