//! Taking a shared plan into one of the reader's: what changes is shown before it does.

use catalogue::CourseNumber;
use leptos::prelude::*;
use plan::{Conflict, Edit, Keep, Plan, PlanId, Preview};

use crate::components::parts::{button, element, node, paragraph, paragraph_of, section};
use crate::route::Route;
use crate::state::{Notice, State};
use crate::text::{Words, shared as text};

/// The conflict's choice, in the order in which they are offered.
const CHOICES: [(Keep, Words); 3] =
    [(Keep::Both, text::KEEP_BOTH), (Keep::Mine, text::KEEP_MINE), (Keep::Theirs, text::KEEP_THEIRS)];

/// Which of the reader's plans, what would become of it, and the button that does it.
pub fn merging(state: State, theirs: StoredValue<Plan>) -> AnyView {
    let lang = state.lang();
    let current = state.plans.current.with_untracked(|plan| plan.as_ref().map(Plan::id));
    let chosen: RwSignal<Option<PlanId>> = RwSignal::new(current);
    let names = move || {
        state.plans.all.with(|all| {
            let name = |stored: &plan::StoredPlan| {
                let id = stored.plan.id();
                (id.to_string(), stored.plan.name().to_string(), chosen.get_untracked() == Some(id))
            };
            all.iter().map(name).collect()
        })
    };
    let choose = move |value: String| chosen.set(value.parse().ok());
    let shown = move || {
        let own = state.plans.get(chosen.get()?)?;
        Some(theirs.with_value(|theirs| preview(state, own, theirs)))
    };
    let body = vec![
        paragraph(text::MERGE_WHY.to(lang)),
        select("flet-ind-i", vec![node(text::INTO.to(lang))], Vec::new(), names, choose),
        view! { {shown} }.into_any(),
    ];
    section(text::MERGE.to(lang), body)
}

/// A list to choose from: values, what they are called, and which is chosen at first. `more` stands between its label and it.
fn select(
    id: &str,
    label: Vec<AnyView>,
    more: Vec<AnyView>,
    options: impl Fn() -> Vec<(String, String, bool)> + Send + Sync + 'static,
    choose: impl Fn(String) + 'static,
) -> AnyView {
    type Options = Box<dyn Fn() -> Vec<(String, String, bool)> + Send + Sync>;
    fn made(
        id: &str,
        label: Vec<AnyView>,
        more: Vec<AnyView>,
        options: Options,
        choose: Box<dyn Fn(String)>,
    ) -> AnyView {
        let options = move || {
            let option = |(value, name, selected): (String, String, bool)| {
                view! { <option value=value selected=selected>{name}</option> }.into_any()
            };
            options().into_iter().map(option).collect::<Vec<_>>()
        };
        let more_id = (!more.is_empty()).then(|| format!("{id}-mere"));
        let label = element("label", &[("for", id)], label);
        let more = more_id.as_ref().map(|more_id| element("div", &[("id", more_id)], more));
        let choose = move |event| choose(event_target_value(&event));
        let field = view! { <select id=id.to_owned() aria-describedby=more_id on:change=choose>{options}</select> };
        element("div", &[("class", "field")], [label].into_iter().chain(more).chain([field.into_any()]).collect())
    }
    made(id, label, more, Box::new(options), Box::new(choose))
}

fn preview(state: State, own: Plan, theirs: &Plan) -> AnyView {
    let lang = state.lang();
    let preview = Preview::of(&own, theirs);
    if preview.is_empty() {
        return paragraph(text::NOTHING_NEW.to(lang));
    }
    let words = text::file_words(lang);
    let called = move |number: CourseNumber| element("span", &[("lang", "da")], vec![node(called(state, number))]);
    let of_course = |number: CourseNumber| element("li", &[], vec![called(number)]);
    let of_edit = |edit: &Edit| {
        let (label, value) = text::said(&words, edit);
        let course = course_of(edit).map(|number| vec![called(number), node(" – ")]).unwrap_or_default();
        let said = node(format!("{label}: {value}"));
        element("li", &[("class", "written")], course.into_iter().chain([said]).collect())
    };
    let keep = StoredValue::new(vec![Keep::default(); preview.conflicts.len()]);
    let conflicts = preview.conflicts.iter().enumerate();
    let conflicts: Vec<AnyView> = conflicts.map(|(place, it)| conflict(state, place, it, keep)).collect();
    let lists = [
        (text::NEW, preview.new.iter().map(|course| of_course(course.number)).collect()),
        (text::CHANGED, preview.changed.iter().map(of_edit).collect()),
        (text::CONFLICTS, conflicts),
        (text::SAME, preview.same.iter().map(|&number| of_course(number)).collect::<Vec<_>>()),
    ];
    let mut parts = Vec::new();
    for (title, items) in lists {
        if items.is_empty() {
            continue;
        }
        parts.push(element("h3", &[], vec![node(format!("{} ({})", title.to(lang), items.len()))]));
        if title == text::CONFLICTS {
            parts.push(paragraph_of("help", text::BOTH_WHY.to(lang)));
        }
        parts.push(element("ul", &[], items));
    }
    let press = move || merge(state, &own, &preview, &keep.get_value());
    parts.push(button("button", text::MERGE_NOW.to(lang), press));
    element("div", &[], parts)
}

/// What both say, and what is to become of it.
fn conflict(state: State, place: usize, conflict: &Conflict, keep: StoredValue<Vec<Keep>>) -> AnyView {
    let lang = state.lang();
    let words = text::file_words(lang);
    let (label, theirs) = text::said(&words, &conflict.theirs);
    let (_, mine) = text::said(&crate::text::plan_files::file_words(lang), &conflict.mine);
    let mut name = Vec::new();
    if let Some(number) = conflict.course() {
        name.extend([element("span", &[("lang", "da")], vec![node(called(state, number))]), node(" – ")]);
    }
    name.push(node(label));
    let said = [text::mine(lang, &mine), text::theirs(lang, &theirs)].map(|said| paragraph_of("written", said));
    let options = move || {
        let option =
            |(place, (_, name)): (usize, &(Keep, Words))| (place.to_string(), name.to(lang).to_owned(), place == 0);
        CHOICES.iter().enumerate().map(option).collect()
    };
    let choose = move |value: String| {
        let choice = value.parse().ok().and_then(|at: usize| CHOICES.get(at));
        keep.update_value(|keep| {
            if let (Some(of_this), Some((choice, _))) = (keep.get_mut(place), choice) {
                *of_this = *choice;
            }
        });
    };
    element("li", &[], vec![select(&format!("konflikt-{place}"), name, said.into(), options, choose)])
}

fn merge(state: State, own: &Plan, preview: &Preview, keep: &[Keep]) {
    let lang = state.lang();
    let words = text::file_words(lang);
    let wanted = |conflict: &Conflict| {
        let place = preview.conflicts.iter().position(|other| std::ptr::eq(other, conflict));
        place.and_then(|place| keep.get(place)).copied().unwrap_or_default()
    };
    let said = |edit: &Edit| {
        let (label, value) = text::said(&words, edit);
        text::theirs(lang, &format!("{label}: {value}"))
    };
    match preview.edit(own, &wanted, &said) {
        Err(no_room) => {
            let what = no_room.0.map_or_else(|| own.name().to_string(), |number| called(state, number));
            state.notices.tell(text::no_room(lang, &what));
        }
        Ok(edit) => {
            let undo = state.plans.edit(own.id(), &edit);
            state.navigation.go(Route::Plan(own.id()));
            let text = text::merged(lang, own.name().as_str());
            state.notices.say(Notice { text, undo, ..Notice::default() });
        }
    }
}

fn called(state: State, number: CourseNumber) -> String {
    state.data().called(number)
}

fn course_of(edit: &Edit) -> Option<CourseNumber> {
    match edit {
        Edit::Set(number, _) => Some(*number),
        _ => None,
    }
}
