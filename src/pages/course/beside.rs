//! The courses of the list that the reader came from, beside one of them. Seen on wide screens only.

use catalogue::{CourseNumber, Lang};
use leptos::prelude::*;

use crate::browser::{focus, windows};
use crate::components::parts::{element, heading_2, node};
use crate::route::Route;
use crate::state::State;
use crate::text::{course as text, everywhere};

/// For bringing it into sight.
const HERE: &str = "her-paa-listen";

/// The page of a course, with the list before it: the one that the reader saw last, or the courses of the same topic.
pub fn beside(state: State, number: CourseNumber, page: AnyView) -> AnyView {
    let lang = state.lang();
    let (title, numbers) = list(state, lang, number);
    // A telephone does not make a hundred rows that nobody sees.
    if numbers.len() < 2 || !windows::is_wide() {
        return page;
    }
    let rows = numbers.into_iter().map(|other| row(state, lang, other, other == number)).collect();
    let list = vec![heading_2(title), element("ul", &[], rows)];
    focus::scroll_within(HERE);
    let label = [("class", "beside-list__list"), ("aria-label", text::BESIDE.to(lang))];
    let page = element("div", &[("class", "beside-list__page")], vec![page]);
    element("div", &[("class", "beside-list")], vec![element("nav", &label, list), page])
}

/// What the list is called, and its courses.
fn list(state: State, lang: Lang, number: CourseNumber) -> (String, Vec<CourseNumber>) {
    let listed = state.listed.get_value().numbers;
    if listed.contains(&number) {
        return (text::BESIDE.to(lang).to_owned(), listed);
    }
    let data = state.data();
    let topic = data.guide.topic_of(number);
    topic.map(|topic| (topic.name.to(lang).to_owned(), topic.courses.clone())).unwrap_or_default()
}

fn row(state: State, lang: Lang, number: CourseNumber, is_here: bool) -> AnyView {
    let data = state.data();
    let Some(course) = data.course(number) else { return ().into_any() };
    let title = element("span", &[("lang", "da")], vec![node(course.title.clone())]);
    let days = element("small", &[], vec![node(format!("{number} · {}", everywhere::days(lang, course.days)))]);
    let href = Route::Course(number).to_string();
    let mut attributes = vec![("href", &*href)];
    if is_here {
        attributes.extend([("aria-current", "page"), ("id", HERE)]);
    }
    element("li", &[], vec![element("a", &attributes, vec![title, node(" "), days])])
}
