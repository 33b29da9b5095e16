//! What the courses of a plan build, by the guide's relations, and what else fits a goal that the reader chooses.

use std::sync::Arc;

use catalogue::{CourseNumber, Relation, Strength};
use leptos::prelude::*;
use plan::{Built, Edit, Fitting, Goal, Plan, PlanId, Status};

use crate::browser::{dates, focus};
use crate::components::parts::{
    Unticked, course_list, danish_link, element, label, node, paragraph, paragraph_of, tick_box, whether,
};
use crate::components::{course_what, folded, unofficially};
use crate::route::Route;
use crate::state::{Notice, State};
use crate::text::{Words, by_competence as text, competences, course as course_text, everywhere, plans};

const GOAL: &str = "maal";
/// The heading over what fits the goal.
const FITTING: &str = "passer";
/// The box that asks for rows that are no ordinary courses.
const OTHER_KINDS: &str = "andre-slags";

/// Folded away; nothing where nobody has related any course to a competence.
pub fn by_competence(state: State, id: PlanId) -> Option<AnyView> {
    let some = !state.data().guide.relations.is_empty();
    let unticked: Unticked = RwSignal::new(vec![OTHER_KINDS.to_owned()]);
    some.then(|| folded("section", text::TITLE.to(state.lang()), move || inside(state, id, unticked)))
}

fn inside(state: State, id: PlanId, unticked: Unticked) -> AnyView {
    let lang = state.lang();
    let built = move || state.plans.get(id).map(|plan| built(state, &plan));
    // As it is written: what follows it is made anew only where it has changed.
    let goal = Memo::new(move |_| {
        state.plans.get(id).and_then(|plan| plan.goal().map(ToString::to_string)).unwrap_or_default()
    });
    let goal = move || goal.with(|goal| goal.parse::<Goal>().ok());
    let options = move || options(state, goal().as_ref());
    let choose = move |event| choose(state, id, &event_target_value(&event));
    let fitting = move || goal().map(|goal| fitting(state, id, goal, unticked));
    view! {
        {unofficially(lang, competences::COURSES_WHY.to(lang))}
        {built}
        <div class="field">
            {label(GOAL, text::GOAL.to(lang))}
            <select id=GOAL aria-describedby="maal-hjaelp" on:change=choose>{options}</select>
            <p id="maal-hjaelp" class="help">{text::GOAL_HELP.to(lang)}</p>
        </div>
        {fitting}
    }
    .into_any()
}

/// A picture, and the same in words with the reasons.
fn built(state: State, plan: &Plan) -> AnyView {
    let lang = state.lang();
    let data = state.data();
    let built = plan::by_competence(plan, &data.catalogue, &data.guide);
    let none = plan::building_none(plan, &built);
    let mut body = Vec::new();
    if !built.is_empty() {
        body.push(picture(state, plan, &built));
    }
    for Built { competence, by } in built {
        let title = danish_link(&Route::Competence(competence.slug.clone()), competence.name.clone());
        body.push(element("h2", &[], vec![title]));
        body.push(element("ul", &[], by.into_iter().map(|relation| reason(state, relation)).collect()));
    }
    if !none.is_empty() {
        body.push(element("h2", &[], vec![node(text::BUILDS_NONE.to(lang))]));
        let line = |number| element("li", &[], vec![course(state, number)]);
        body.push(element("ul", &[], none.into_iter().map(line).collect()));
    }
    element("div", &[], body)
}

/// A line a competence, a box a course. Hidden from those who hear the page: the lists below say the same and more.
fn picture(state: State, plan: &Plan, built: &[Built]) -> AnyView {
    let boxes = |by: &[&Relation]| {
        let kept = plan.courses().iter().enumerate().filter(|(_, course)| course.status != Status::Dropped);
        let one = |(place, course): (usize, &plan::PlannedCourse)| {
            let relation = by.iter().find(|relation| relation.course == course.number);
            let class = match relation.map(|relation| relation.strength) {
                Some(Strength::Central) => "built__box built__box--central",
                Some(Strength::Supporting) => "built__box built__box--supporting",
                None => "built__box",
            };
            let place = if relation.is_some() { (place + 1).to_string() } else { String::new() };
            element("span", &[("class", class)], vec![node(place)])
        };
        kept.map(one).collect()
    };
    let mut lines: Vec<AnyView> = Vec::new();
    for Built { competence, by } in built {
        let name = element("p", &[("lang", "da")], vec![node(competence.name.clone())]);
        let boxes = element("div", &[("class", "built__boxes")], boxes(by));
        lines.push(element("div", &[("class", "built__line")], vec![name, boxes]));
    }
    lines.push(paragraph_of("help", text::PICTURE.to(state.lang())));
    element("div", &[("class", "built"), ("aria-hidden", "true")], lines)
}

/// "21097 Virksomhedens klimaregnskab. Tæt på kompetencen. Why we think so."
fn reason(state: State, relation: &Relation) -> AnyView {
    let lang = state.lang();
    let said = format!(". {}. {}", competences::strength(relation.strength).to(lang), relation.reason.to(lang));
    element("li", &[], vec![course(state, relation.course), node(said)])
}

fn course(state: State, number: CourseNumber) -> AnyView {
    let data = state.data();
    match data.course(number) {
        Some(course) => danish_link(&Route::Course(number), format!("{number} {}", course.title)),
        None => node(format!("{number} ({})", plans::UNKNOWN_COURSE.to(state.lang()))),
    }
}

/// No goal, the competences, the jobs; and a goal that this edition does not have, where the plan came with one.
fn options(state: State, now: Option<&Goal>) -> Vec<AnyView> {
    let lang = state.lang();
    let data = state.data();
    let mut known = now.is_none();
    let mut option = |goal: Goal, name: String, danish: bool| {
        let here = now == Some(&goal);
        known |= here;
        option(&goal.to_string(), name, here, danish)
    };
    let competences = data.catalogue.competences().iter();
    let competences = competences.map(|it| option(Goal::Competence(it.slug.clone()), it.name.clone(), true)).collect();
    let roles = data.guide.job_roles.iter();
    let roles: Vec<AnyView> =
        roles.map(|it| option(Goal::JobRole(it.slug.clone()), it.name.to(lang).to_owned(), false)).collect();
    let mut options = vec![self::option("", text::NO_GOAL.to(lang).to_owned(), now.is_none(), false)];
    if let (false, Some(goal)) = (known, now) {
        options.push(self::option(&goal.to_string(), goal_name(state, goal), true, false));
    }
    options.push(element("optgroup", &[("label", everywhere::COMPETENCES.to(lang))], competences));
    if !roles.is_empty() {
        options.push(element("optgroup", &[("label", text::JOBS.to(lang))], roles));
    }
    options
}

fn option(value: &str, name: String, chosen: bool, danish: bool) -> AnyView {
    let mut attributes = vec![("value", value)];
    attributes.extend(chosen.then_some(("selected", "")));
    attributes.extend(danish.then_some(("lang", "da")));
    element("option", &attributes, vec![node(name)])
}

fn goal_name(state: State, goal: &Goal) -> String {
    let lang = state.lang();
    let data = state.data();
    let known = match goal {
        Goal::Competence(slug) => data.catalogue.competence(slug).map(|it| it.name.clone()),
        Goal::JobRole(slug) => {
            data.guide.job_roles.iter().find(|it| it.slug == *slug).map(|it| it.name.to(lang).to_owned())
        }
    };
    let slug = match goal {
        Goal::Competence(slug) | Goal::JobRole(slug) => slug,
    };
    known.unwrap_or_else(|| text::unknown_goal(lang, slug.as_str()))
}

fn choose(state: State, id: PlanId, value: &str) {
    let lang = state.lang();
    let goal: Option<Goal> = value.parse().ok();
    let text = match &goal {
        Some(goal) => text::goal_set(lang, &goal_name(state, goal)),
        None => text::GOAL_GONE.to(lang).to_owned(),
    };
    if let Some(undo) = state.plans.edit(id, &Edit::Goal(goal)) {
        state.notices.say(Notice { text, undo: Some(undo), ..Notice::default() });
    }
}

/// What finds courses for a goal that are not in the plan.
type Find = for<'a> fn(&Plan, &Goal, &catalogue::Catalogue, &'a catalogue::Guide, catalogue::Date) -> Vec<Fitting<'a>>;

/// The courses that fit a goal; and, where the reader asks for them, the rows that are no ordinary courses.
fn fitting(state: State, id: PlanId, goal: Goal, unticked: Unticked) -> AnyView {
    let lang = state.lang();
    let heading = element("h2", &[("id", FITTING), ("tabindex", "-1")], vec![node(text::FITTING.to(lang))]);
    let mut body = vec![heading, list(state, id, goal.clone(), plan::fitting, text::NOTHING_FITS)];
    if !state.data().guide.kinds.is_empty() {
        body.push(tick_box(OTHER_KINDS, text::OTHER_KINDS.to(lang), None, unticked));
        let others = move || {
            let asked = unticked.with(Vec::is_empty);
            asked.then(|| list(state, id, goal.clone(), plan::of_other_kind, text::NO_OTHER_KINDS))
        };
        body.push(others.into_any());
    }
    element("div", &[], body)
}

fn list(state: State, id: PlanId, goal: Goal, find: Find, none: Words) -> AnyView {
    let numbers: Arc<dyn Fn() -> Vec<CourseNumber> + Send + Sync> = {
        let goal = goal.clone();
        Arc::new(move || {
            let mut numbers = Vec::new();
            if let Some(plan) = state.plans.get(id) {
                let data = state.data();
                let found = find(&plan, &goal, &data.catalogue, &data.guide, dates::today());
                numbers.extend(found.into_iter().map(|one| one.number));
            }
            numbers
        })
    };
    let some = {
        let numbers = numbers.clone();
        whether(move || !numbers().is_empty())
    };
    let shown = move || {
        let (numbers, goal) = (numbers.clone(), goal.clone());
        if some.get() {
            let row = move |number| row(state, id, &goal, find, number).into_any();
            course_list("courses", None, move || numbers(), row)
        } else {
            paragraph(none.to(state.lang()))
        }
    };
    shown.into_any()
}

/// What the course is, why it fits, and the button that adds it to this plan, which courses need not go to otherwise.
fn row(state: State, id: PlanId, goal: &Goal, find: Find, number: CourseNumber) -> Option<AnyView> {
    let lang = state.lang();
    let data = state.data();
    let course = data.course(number)?;
    let plan = untrack(|| state.plans.get(id))?;
    let found = find(&plan, goal, &data.catalogue, &data.guide, dates::today());
    let found = found.into_iter().find(|one| one.number == number)?;
    let mut why = Vec::new();
    for relation in &found.by {
        let competence = data.competence_name(&relation.competence);
        let strength = competences::strength(relation.strength).to(lang);
        why.push(paragraph_of("course__reason", format!("{strength}: {competence}. {}", relation.reason.to(lang))));
    }
    why.extend(found.kind.map(|kind| paragraph_of("course__reason", kind.note.to(lang).to_owned())));
    let title = course.title.clone();
    let what = course_what(state, course, title.clone().into_any(), why);
    let (before, after) = course_text::add_around(lang);
    let name = element("span", &[("class", "hidden-text"), ("lang", "da")], vec![node(format!("{title} "))]);
    let name = element("span", &[], vec![node(format!("{before} ")), name, node(after)]);
    let add = view! {
        <button type="button" class="button add" on:click=move |_| add(state, id, number)>
            {name}
        </button>
    };
    let buttons = element("div", &[("class", "course__buttons")], vec![add.into_any()]);
    Some(element("li", &[("class", "course")], vec![what, buttons]))
}

fn add(state: State, id: PlanId, number: CourseNumber) {
    let Some(undo) = state.plans.edit(id, &Edit::add(number)) else { return };
    let name = untrack(|| state.plans.get(id)).map(|plan| plan.name().to_string()).unwrap_or_default();
    let text = course_text::added(state.lang(), &state.data().title(number), &name);
    state.notices.say(Notice { text, undo: Some(undo), ..Notice::default() });
    // The row is gone, and the button with it.
    focus::to(FITTING);
}
