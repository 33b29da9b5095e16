//! As the site does it: a row is told of each change of the list, and looks whether it is meant.

use leptos::prelude::*;

use crate::rows::{Course, Courses, NEW};
use crate::{button, row, swap};

/// The buttons, and the list.
pub fn list() -> AnyView {
    let courses = StoredValue::new(Courses::new());
    let list = RwSignal::new(Vec::<Course>::new());
    let chosen = RwSignal::new(None::<u32>);
    let more = move || courses.try_update_value(Courses::more).unwrap_or_default();
    let update = move || {
        list.update(|list| list.iter_mut().step_by(10).for_each(|course| course.title.push_str(NEW)));
    };
    let numbers = move || list.with(|list| list.iter().map(|course| course.number).collect::<Vec<_>>());
    let of = move |number: u32| list.with(|list| list.iter().find(|course| course.number == number).cloned());
    let row_of = move |number: u32| {
        let course = untrack(|| of(number))?;
        let title = move || of(number).map(|course| course.title).unwrap_or_default();
        let remove = move || list.update(|list| list.retain(|course| course.number != number));
        let choose = move || chosen.set(Some(number));
        Some(row(&course, title, move || chosen.get() == Some(number), choose, remove))
    };
    view! {
        {button("create", move || list.set(more()))}
        {button("append", move || list.update(|list| list.extend(more())))}
        {button("update", update)}
        {button("swap", move || list.update(|list| swap(list)))}
        {button("clear", move || list.set(Vec::new()))}
        <ul class="courses"><For each=numbers key=|number| *number children=row_of/></ul>
    }
    .into_any()
}
