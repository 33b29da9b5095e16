//! The courses that follow from a text, and the plan that is made of them.

use std::sync::Arc;

use catalogue::{CourseNumber, Lang, Strength};
use leptos::prelude::*;
use plan::PlanName;
use search::CourseMatch;

use super::turn;
use crate::components::parts::{button, course_list, paragraph, paragraph_of, whether};
use crate::components::{course_what, unofficially};
use crate::route::Route;
use crate::state::{Notice, Reading, State};
use crate::text::{competences as competence_text, match_text as text};

/// Those that follow from what is not dismissed, each with its reason.
pub fn courses(state: State, reading: Arc<Reading>) -> AnyView {
    let lang = state.lang();
    let dismissed = state.pasted.dismissed;
    let chosen = {
        let reading = reading.clone();
        move || dismissed.with(|dismissed| dismissed.chosen(&reading.matched))
    };
    let said = {
        let chosen = chosen.clone();
        move || text::chosen(lang, chosen().len())
    };
    let shown = {
        let reading = reading.clone();
        move || -> Vec<CourseNumber> {
            let matched = &reading.matched;
            let courses = matched.courses.iter();
            dismissed.with(|dismissed| {
                courses.filter(|course| dismissed.leaves(matched, course)).map(|course| course.number).collect()
            })
        }
    };
    let some = {
        let shown = shown.clone();
        whether(move || !shown().is_empty())
    };
    let unfit = {
        let (reading, chosen) = (reading.clone(), chosen.clone());
        whether(move || only_support(state, &reading, &chosen()))
    };
    let list = move || {
        if some.get() {
            let reading = reading.clone();
            course_list("courses", Some(text::COURSES.to(lang)), shown.clone(), move |number| {
                row(state, reading.clone(), number).into_any()
            })
        } else {
            paragraph(text::NO_COURSES.to(lang))
        }
    };
    let why =
        (!state.data().guide.relations.is_empty()).then(|| unofficially(lang, competence_text::COURSES_WHY.to(lang)));
    view! {
        <h3>{text::COURSES.to(lang)}</h3>
        {why}
        {move || unfit.get().then(|| paragraph_of("mark", text::ONLY_SUPPORT.to(lang)))}
        <div class="list-head">
            <p role="status">{said}</p>
            {button("button", text::MAKE.to(lang), move || make(state, untrack(&chosen)))}
        </div>
        {list}
    }
    .into_any()
}

/// Whether there are such, and none of them is central for a competence of the text or has one of its words in the title.
fn only_support(state: State, reading: &Reading, chosen: &[CourseNumber]) -> bool {
    let data = state.data();
    let fits = |number: CourseNumber| {
        reading.matched.courses.iter().any(|course| course.number == number && !course.words.is_empty())
            || data.guide.relations.iter().any(|relation| {
                relation.course == number
                    && relation.strength == Strength::Central
                    && reading.matched.competences.iter().any(|competence| competence.slug == relation.competence)
            })
    };
    !chosen.is_empty() && !chosen.iter().any(|number| fits(*number))
}

fn row(state: State, reading: Arc<Reading>, number: CourseNumber) -> Option<AnyView> {
    let lang = state.lang();
    let data = state.data();
    let dismissed = state.pasted.dismissed;
    let found = reading.matched.courses.iter().find(|course| course.number == number)?.clone();
    let course = data.course(number)?;
    let why = found.clone();
    let is_out = whether(move || dismissed.with(|dismissed| !dismissed.has_chosen(&reading.matched, &found)));
    let said = move || {
        let out = is_out.get().then(|| paragraph_of("course__facts", text::NOT_CHOSEN.to(lang)));
        out.into_iter().chain(reasons(state, &why)).collect_view()
    };
    let name = data.called(number);
    Some(
        view! {
            <li class="course">
                {course_what(state, course, course.title.clone().into_any(), vec![said.into_any()])}
                {turn(state, name, text::CHOOSE, move || is_out.get(), move || dismissed.update(|dismissed| dismissed.turn_course(number)))}
            </li>
        }
        .into_any(),
    )
}

/// Why a course follows: its relations to competences that are left, and the words that its title has.
fn reasons(state: State, found: &CourseMatch) -> Vec<AnyView> {
    let lang = state.lang();
    let data = state.data();
    let out = state.pasted.dismissed.with(|dismissed| dismissed.competences.clone());
    let relations = data.guide.relations.iter().filter(|relation| {
        relation.course == found.number
            && found.competences.contains(&relation.competence)
            && !out.contains(&relation.competence)
    });
    let said = relations
        .map(|relation| format!("{}: {}", data.competence_name(&relation.competence), relation.reason.to(lang)));
    let words = (!found.words.is_empty()).then(|| text::in_title(lang, &found.words));
    said.chain(words).map(|reason| paragraph_of("course__reason", reason)).collect()
}

/// Makes a plan of these, and goes there.
fn make(state: State, courses: Vec<CourseNumber>) {
    let lang: Lang = state.lang();
    let name = text::PLAN_NAME.to(lang);
    let (false, Ok(plan_name)) = (courses.is_empty(), PlanName::new(name)) else {
        return state.notices.tell(text::NONE_CHOSEN.to(lang));
    };
    let text = text::made(lang, name, courses.len());
    let (id, undo) = state.plans.make_of(plan_name, courses);
    let more = state.plans.first_kept();
    state.navigation.go(Route::Plan(id));
    state.notices.say(Notice { text, more, undo: Some(undo), ..Notice::default() });
}
