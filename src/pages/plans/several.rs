//! Several plans at once: one spreadsheet of them, and who takes what.

use catalogue::CourseNumber;
use leptos::prelude::*;
use plan::exports::{FileWords, table as spreadsheet, when};
use plan::{Plan, PlannedCourse, StoredPlan, WhoTakesWhat, who_takes_what};

use crate::browser::{downloads, focus};
use crate::components::folded;
use crate::components::parts::{Unticked, button, danish_link, element, node, paragraph, paragraph_of, tick_box};
use crate::route::Route;
use crate::state::State;
use crate::text::{people as text, plan_files, take};

const CHOICES: &str = "valgte-planer";
const TABLE: &str = "hvem-tager-hvad";

/// Folded away: which plans, what is done with them, and the table.
pub fn several(state: State) -> AnyView {
    let unticked: Unticked = RwSignal::new(Vec::new());
    folded("section manage", text::SEVERAL.to(state.lang()), move || inside(state, unticked))
}

fn inside(state: State, unticked: Unticked) -> AnyView {
    let lang = state.lang();
    let none_chosen = RwSignal::new(false);
    let choose_none = move || {
        unticked.set(state.plans.all.with_untracked(|all| all.iter().map(|stored| tick_id(&stored.plan)).collect()));
    };
    let choose_all = move || {
        unticked.set(Vec::new());
        none_chosen.set(false);
    };
    let get = move || {
        let plans = untrack(|| chosen(state, unticked));
        none_chosen.set(plans.is_empty());
        if plans.is_empty() {
            return focus::to(CHOICES);
        }
        let plans: Vec<&Plan> = plans.iter().collect();
        let file = spreadsheet(&plans, &state.data().catalogue, &plan_files::file_words(lang));
        downloads::offer(text::SPREADSHEET_FILE.to(lang), "text/csv", &file);
        state.notices.tell_of_file(text::SPREADSHEET_DONE.to(lang));
    };
    let choices = move || {
        let choice = |plan: &Plan| tick_box(&tick_id(plan), plan.name().to_string(), None, unticked);
        state.plans.all.with(|all| all.iter().map(|stored| choice(&stored.plan)).collect::<Vec<_>>())
    };
    let wrong = move || if none_chosen.get() { text::NONE_CHOSEN.to(lang) } else { "" };
    let choices = [element("legend", &[], vec![node(text::CHOOSE.to(lang))]), choices.into_any()];
    let fieldset = [
        ("class", "choices chosen-plans"),
        ("id", CHOICES),
        ("tabindex", "-1"),
        ("aria-describedby", "valgte-planer-fejl"),
    ];
    let actions = vec![
        button("button button--quiet", text::ALL.to(lang), choose_all),
        button("button button--quiet", text::NONE.to(lang), choose_none),
        button("button", take::TABLE.to(lang), get),
    ];
    let body = vec![
        element("fieldset", &fieldset, choices.into()),
        view! { <p id="valgte-planer-fejl" class="field__wrong" role="alert">{wrong}</p> }.into_any(),
        element("div", &[("class", "actions")], actions),
        paragraph_of("help", text::SPREADSHEET_HELP.to(lang)),
        element("h3", &[("id", TABLE)], vec![node(text::WHO.to(lang))]),
        (move || table(state, &chosen(state, unticked))).into_any(),
    ];
    element("div", &[], body)
}

fn tick_id(plan: &Plan) -> String {
    format!("valgt-{}", plan.id())
}

/// The plans that are chosen, by name.
fn chosen(state: State, unticked: Unticked) -> Vec<Plan> {
    let mut chosen = Vec::new();
    state.plans.all.with(|all| {
        unticked.with(|unticked| {
            for StoredPlan { plan, .. } in all {
                if !unticked.contains(&tick_id(plan)) {
                    chosen.push(plan.clone());
                }
            }
        });
    });
    chosen
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
    head.extend(people.iter().map(|name| column(name)));
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
    let scrolls =
        [("class", "compared compared--who"), ("role", "region"), ("aria-labelledby", TABLE), ("tabindex", "0")];
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
    said.extend(course.dates.map(|dates| paragraph_of("help", when(dates, words))));
    said
}
