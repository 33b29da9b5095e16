//! Courses side by side.

mod rows;

use catalogue::CourseNumber;
use leptos::prelude::*;

use crate::components::parts::{Button, danish_link, element, link, node, paragraph, paragraph_of};
use crate::components::{AddButton, heading, unofficial};
use crate::route::{Comparison, CourseQuery, Route};
use crate::state::{HEADING, MOST, State, use_state};
use crate::text::{compare as text, courses, everywhere, plans};
use rows::{Row, rows};

/// What the address does not mean, and a column for each of the others.
pub fn compare(comparison: Comparison) -> AnyView {
    let state = use_state();
    let lang = state.lang();
    let data = state.data();
    let (mut shown, mut unknown) = (Vec::new(), Vec::new());
    for number in comparison.courses {
        match data.course(number) {
            Some(_) => shown.push(number),
            None => unknown.push(number.to_string()),
        }
    }
    let all = Route::Courses(CourseQuery::default());
    let mut body = vec![
        element("p", &[("class", "above")], vec![link(&state.last_list(), everywhere::COURSES.to(lang))]),
        heading(lang, text::TITLE.to(lang)),
    ];
    if !comparison.ignored.is_empty() {
        body.push(paragraph_of("mark", courses::ignored(lang, &comparison.ignored)));
    }
    if !unknown.is_empty() {
        body.push(paragraph_of("mark", text::unknown(lang, &unknown.join(", "))));
    }
    // One that is not shown takes the place of one that is taken out.
    let all_asked = shown.clone();
    if shown.len() > MOST {
        body.push(paragraph_of("mark", text::too_many(lang, shown.len() - MOST)));
        shown.truncate(MOST);
    }
    body.push(match shown.len() {
        0 | 1 => paragraph(text::TOO_FEW.to(lang)),
        _ => paragraph_of("help", text::DIFFERS_WHY.to(lang)),
    });
    if !shown.is_empty() {
        body.push(table(state, &shown, &all_asked));
    }
    body.push(element("p", &[], vec![link(&all, everywhere::SEE_ALL_COURSES.to(lang))]));
    element("div", &[], body)
}

/// A table may be wider than the window: it scrolls by itself, so that the page does not.
fn table(state: State, shown: &[CourseNumber], asked: &[CourseNumber]) -> AnyView {
    let lang = state.lang();
    let data = state.data();
    let mut titles = vec![element("td", &[], Vec::new())];
    let mut actions = vec![row_name(vec![node(text::ACTIONS.to(lang))])];
    for &number in shown {
        let title = data.title(number);
        // The number is the identity: several courses may have one title.
        let identity = element("span", &[("class", "compared__number")], vec![node(number.to_string())]);
        let link = danish_link(&Route::Course(number), title.clone());
        titles.push(element("th", &[("scope", "col")], vec![link, node(" "), identity]));
        let add = view! { <AddButton number title/> }.into_any();
        actions.push(element("td", &[], vec![add, remove_button(state, number, asked.to_vec())]));
    }
    let mut body: Vec<AnyView> = rows(state, shown).into_iter().map(|row| table_row(state, row)).collect();
    body.push(element("tr", &[("class", "compared__actions")], actions));
    let head = element("thead", &[], vec![element("tr", &[], titles)]);
    let table = element("table", &[("aria-labelledby", HEADING)], vec![head, element("tbody", &[], body)]);
    let scrolls = [("class", "compared"), ("role", "group"), ("aria-labelledby", HEADING), ("tabindex", "0")];
    element("div", &scrolls, vec![table])
}

fn row_name(name: Vec<AnyView>) -> AnyView {
    element("th", &[("scope", "row")], name)
}

fn table_row(state: State, row: Row) -> AnyView {
    let lang = state.lang();
    let differs = row.differs();
    let mut name = vec![node(row.name.to(lang))];
    if row.ours {
        name.extend([node(" "), unofficial(lang)]);
    }
    if differs {
        let mark = element("span", &[("class", "compared__mark")], vec![node(text::DIFFERS.to(lang))]);
        name.extend([node(" "), mark]);
    }
    let mut cells = vec![row_name(name)];
    cells.extend(row.cells.into_iter().map(|cell| element("td", &[], cell.shown)));
    element("tr", &[("class", if differs { "compared__differs" } else { "compared__same" })], cells)
}

/// Takes a course out of the address, and of what is picked: the list then says the same as this page.
fn remove_button(state: State, number: CourseNumber, mut rest: Vec<CourseNumber>) -> AnyView {
    let lang = state.lang();
    let called = state.data().called(number);
    let name = Some(text::remove(lang, &called));
    rest.retain(|&other| other != number);
    let remove = move || {
        state.to_compare.remove(number);
        // Another page to the navigation, so its heading gets the focus.
        state.navigation.go(Route::Compare(Comparison::of(rest.clone())));
        state.notices.tell(text::removed(lang, &called));
    };
    Button { class: "button button--quiet", id: None, name, label: plans::REMOVE.to(lang).into(), resting: None }
        .that(remove)
}
