//! Which course serves which competences: all of it in a table.

use std::sync::Arc;

use catalogue::{CourseNumber, OverviewRow, Relation, Strength};
use leptos::prelude::*;

use crate::components::parts::{anchor, course_list, danish_link, element, link, live, node, paragraph, paragraph_of};
use crate::components::{
    AT_ONCE, AddButton, CourseRow, course_facts, course_marks, folded, folds, heading, more_button, unofficially,
};
use crate::route::{CourseQuery, Route};
use crate::state::{HEADING, State, use_state};
use crate::text::{competences, course as course_text, everywhere, overview as text};

/// With more competences than this there is no room for their names over the columns, and on a telephone none for the columns.
const FEW: usize = 12;

/// The table, what its signs and numbers mean, and the courses that are not in it.
pub fn overview() -> AnyView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    let overview = catalogue::overview(&data.catalogue, &data.guide);
    let mut body = vec![
        element("p", &[("class", "above")], vec![link(&Route::Competences, everywhere::COMPETENCES.to(lang))]),
        heading(lang, text::TITLE.to(lang)),
    ];
    let rows = overview.related();
    if rows == 0 {
        body.push(paragraph(text::NOTHING_KNOWN.to(lang)));
        let all = Route::Courses(CourseQuery::default());
        body.push(element("p", &[], vec![link(&all, everywhere::SEE_ALL_COURSES.to(lang))]));
        return element("div", &[], body);
    }
    let limit = RwSignal::new(AT_ONCE);
    let named: &[(&str, &str)] = if data.catalogue.competences().len() > FEW {
        &[("class", "scrolls"), ("role", "group"), ("aria-labelledby", HEADING), ("tabindex", "0")]
    } else {
        &[("class", "named")]
    };
    let mut shown = legend(state);
    shown.push(live(move || Some(table(state, limit.get()))));
    body.extend([
        paragraph_of("lead", text::LEAD.to(lang)),
        unofficially(lang, competences::COURSES_WHY.to(lang)),
        element("div", named, shown),
        more_button(Arc::new(move || rows), limit),
    ]);
    let unrelated = overview.unrelated;
    if !unrelated.is_empty() {
        let title = text::unrelated(lang, unrelated.len());
        body.push(folded("section", title, move || others(unrelated.clone())));
    }
    element("div", &[], body)
}

/// The signs, and which number is which competence where the table has no room for their names.
fn legend(state: State) -> Vec<AnyView> {
    let lang = state.lang();
    let mut signs = Vec::new();
    for strength in [Strength::Central, Strength::Supporting] {
        let said = competences::strength(strength).to(lang);
        signs.push(element("li", &[], vec![sign(strength), node(format!(" {said}"))]));
    }
    let mut names = Vec::new();
    for competence in state.data().catalogue.competences() {
        let link = danish_link(&Route::Competence(competence.slug.clone()), competence.name.clone());
        names.push(element("li", &[], vec![link]));
    }
    vec![
        element("ul", &[("class", "inline")], signs),
        paragraph_of("by-number", text::NUMBERS.to(lang)),
        element("ol", &[("class", "by-number")], names),
    ]
}

/// A full circle or an empty one. Whoever hears the page is told in words beside it.
fn sign(strength: Strength) -> AnyView {
    let class = match strength {
        Strength::Central => "sign sign--full",
        Strength::Supporting => "sign",
    };
    element("span", &[("class", class)], Vec::new())
}

fn with_text(tag: &'static str, attributes: &[(&'static str, &str)], text: String) -> AnyView {
    element(tag, attributes, vec![node(text)])
}

/// The first `most` rows.
fn table(state: State, most: usize) -> AnyView {
    let lang = state.lang();
    let data = state.data();
    let mut overview = catalogue::overview(&data.catalogue, &data.guide);
    overview.cut(most);
    let mut heads = vec![with_text("th", &[("scope", "col")], text::COURSE.to(lang).to_owned())];
    for competence in data.catalogue.competences() {
        let name = &competence.name;
        let hidden = [("class", "hidden-text"), ("lang", "da")];
        let number = vec![
            with_text("span", &[("aria-hidden", "true")], heads.len().to_string()),
            with_text("span", &hidden, name.clone()),
        ];
        let link = danish_link(&Route::Competence(competence.slug.clone()), name.clone());
        let both = vec![
            element("span", &[("class", "by-number")], number),
            element("span", &[("class", "by-name")], vec![link]),
        ];
        heads.push(element("th", &[("scope", "col")], both));
    }
    let width = heads.len().to_string();
    let mut parts = vec![element("thead", &[], vec![element("tr", &[], heads)])];
    let has_topics = overview.groups.iter().any(|group| group.topic.is_some());
    for group in overview.groups {
        let mut body = Vec::new();
        if has_topics {
            let name = group.topic.map_or(text::NO_TOPIC.to(lang), |topic| topic.name.to(lang));
            let head = [("scope", "rowgroup"), ("colspan", width.as_str())];
            body.push(element("tr", &[], vec![with_text("th", &head, name.to_owned())]));
        }
        for row in group.rows {
            body.extend(table_row(state, row, &width));
        }
        parts.push(element("tbody", &[], body));
    }
    element("table", &[("class", "overview"), ("aria-labelledby", HEADING)], parts)
}

/// A course with its signs, and below it the reasons as long as the reader wants to see them.
fn table_row(state: State, row: OverviewRow, width: &str) -> [AnyView; 2] {
    let lang = state.lang();
    let number = row.course.number;
    let open = RwSignal::new(false);
    // The number is the identity: several courses may have one title.
    let title = vec![
        with_text("span", &[("lang", "da")], row.course.title.clone()),
        with_text("span", &[], format!(" {number}")),
    ];
    let mut head = vec![folds(title, open)];
    head.extend(course_marks(state, row.course));
    head.push(live(move || {
        let plan = state.plans.current.with(|plan| {
            let plan = plan.as_ref().filter(|plan| plan.contains(number));
            plan.map(|plan| course_text::in_plan(lang, plan.name().as_str()))
        });
        plan.map(|said| paragraph_of("mark mark--good", format!("✓ {said}")))
    }));
    let mut cells = vec![element("th", &[("scope", "row")], head)];
    for cell in row.cells {
        let mut shown = Vec::new();
        if let Some(relation) = cell {
            let said = competences::strength(relation.strength).to(lang);
            shown = vec![sign(relation.strength), with_text("span", &[("class", "hidden-text")], said.to_owned())];
        }
        cells.push(element("td", &[], shown));
    }
    let width = width.to_owned();
    let reasons = live(move || {
        let why = || why(state, number).map(|why| element("td", &[("colspan", &width)], vec![why]));
        open.get().then(why).flatten().map(|why| element("tr", &[], vec![why]))
    });
    [element("tr", &[], cells), reasons]
}

/// The way to the course, its facts, why it is related to each of its competences, and the button that adds it.
fn why(state: State, number: CourseNumber) -> Option<AnyView> {
    let data = state.data();
    let course = data.course(number)?;
    let title = course.title.clone();
    let link = anchor(&Route::Course(number), Some("course__title"), Some("da"), title.clone().into());
    let mut what = vec![link, course_facts(state.lang(), course)];
    what.extend(data.guide.competences_of(number).into_iter().map(|relation| reason(state, relation)));
    let add = view! { <AddButton number title/> }.into_any();
    let parts = vec![
        element("div", &[("class", "course__what")], what),
        element("div", &[("class", "course__buttons")], vec![add]),
    ];
    Some(element("div", &[], parts))
}

/// "Tæt på kompetencen: Markedsføring. Why we think so."
fn reason(state: State, relation: &Relation) -> AnyView {
    let lang = state.lang();
    let name = state.data().competence_name(&relation.competence);
    let parts = vec![
        node(format!("{}: ", competences::strength(relation.strength).to(lang))),
        with_text("span", &[("lang", "da")], name),
        node(format!(". {}", relation.reason.to(lang))),
    ];
    element("p", &[("class", "course__reason")], parts)
}

/// The courses that are in no row.
fn others(numbers: Vec<CourseNumber>) -> AnyView {
    let limit = RwSignal::new(AT_ONCE);
    let all = numbers.len();
    let shown = move || numbers.iter().take(limit.get()).copied().collect();
    let list = course_list("courses", None, shown, |number| view! { <CourseRow number/> }.into_any());
    element("div", &[], vec![list, more_button(Arc::new(move || all), limit)])
}
