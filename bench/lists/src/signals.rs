//! As js-framework-benchmark has it from Leptos' own authors: a signal for each title, and a selector for what is chosen.

use leptos::prelude::*;

use crate::rows::{Course, Courses, NEW};
use crate::{button, row, swap};

/// A course whose title changes by itself.
#[derive(Clone)]
struct Row {
    course: Course,
    title: ArcRwSignal<String>,
}

/// The buttons, and the list.
pub fn list() -> AnyView {
    let courses = StoredValue::new(Courses::new());
    let list = RwSignal::new(Vec::<Row>::new());
    let chosen = RwSignal::new(None::<u32>);
    let is_chosen = Selector::new(move || chosen.get());
    let more = move || {
        let courses = courses.try_update_value(Courses::more).unwrap_or_default();
        courses.into_iter().map(|course| Row { title: ArcRwSignal::new(course.title.clone()), course })
    };
    let update = move || {
        list.with_untracked(|list| {
            list.iter().step_by(10).for_each(|row| row.title.update(|title| title.push_str(NEW)));
        });
    };
    let row_of = move |Row { course, title }: Row| {
        let number = course.number;
        let remove = move || list.update(|list| list.retain(|row| row.course.number != number));
        let choose = move || chosen.set(Some(number));
        let is_chosen = is_chosen.clone();
        row(&course, move || title.get(), move || is_chosen.selected(&Some(number)), choose, remove)
    };
    view! {
        {button("create", move || list.set(more().collect()))}
        {button("append", move || list.update(|list| list.extend(more())))}
        {button("update", update)}
        {button("swap", move || list.update(|list| swap(list)))}
        {button("clear", move || list.set(Vec::new()))}
        <ul class="courses"><For each=move || list.get() key=|row| row.course.number children=row_of/></ul>
    }
    .into_any()
}
