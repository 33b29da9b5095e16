//! What to ask about the courses of a plan.

use catalogue::{CourseNumber, Lang, Sentence};
use leptos::prelude::*;
use plan::{PlanId, Remark};

use crate::browser::dates;
use crate::components::parts::heading_2;
use crate::components::unofficial;
use crate::route::Route;
use crate::state::{State, use_state};
use crate::text::{course as course_text, plans as plans_text, remarks as text};

/// A line a remark; nothing where there is none.
#[component]
pub fn Remarks(
    /// Which plan.
    id: PlanId,
) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let remarks = move || {
        let data = state.data();
        let Some(plan) = state.plans.get(id) else { return Vec::new() };
        let remarks = plan::remarks(&plan, &data.catalogue, &data.guide, dates::today());
        plan::split_put_away(&plan, remarks).0
    };
    let shown = move || {
        let remarks = remarks();
        (!remarks.is_empty()).then(|| {
            let lines = remarks.into_iter().map(|remark| view! { <li>{line(state, remark)}</li> }.into_any());
            view! {
                <section class="section">
                    {heading_2(plans_text::REMARKS.to(lang))}
                    <ul>{lines.collect_view()}</ul>
                </section>
            }
            .into_any()
        })
    };
    view! { {shown} }
}

fn line(state: State, remark: Remark) -> AnyView {
    let lang = state.lang();
    let title = |number: CourseNumber| state.data().title(number);
    match remark {
        Remark::Unknown(course) => text::unknown(lang, course).into_any(),
        Remark::NotYetLinked { course, from, on } => text::not_yet(lang, course, &title(course), from, on).into_any(),
        Remark::EndingSoon { course, to } => text::ending(lang, course, &title(course), to).into_any(),
        Remark::NoLongerLinked { course, to, successor, on } => {
            let successor = successor.map(|number| {
                view! {
                    <p>
                        {unofficial(lang)}
                        " "
                        {course_text::SUCCESSOR.to(lang)}
                        ": "
                        {link(state, number)}
                    </p>
                }
                .into_any()
            });
            view! { {text::over(lang, course, &title(course), to, on)}{successor} }.into_any()
        }
        Remark::SameTitle { course, other, both } => {
            view! { {text::same_title(lang, course, other, both)}" "{link(state, other)} }.into_any()
        }
        Remark::WithSuccessor { course, successor } => {
            let data = state.data();
            let succession = data.guide.successions.iter().find(|it| (it.from, it.to) == (course, successor));
            ours(lang, text::with_successor(lang, course, successor), succession.map(|it| &it.reason))
        }
        Remark::Overlap { course, other, day } => text::overlap(lang, course, other, day).into_any(),
        Remark::WrongOrder { first, then } => {
            let data = state.data();
            // None where the one follows the other over a third.
            let step = data.guide.steps.iter().find(|it| (it.from, it.to) == (first, then));
            ours(lang, text::wrong_order(lang, first, then), step.map(|it| &it.reason))
        }
        Remark::NoOrdinaryCourse { course, .. } => {
            let data = state.data();
            let note = data.guide.kind_of(course).map(|kind| kind.note.to(lang).to_owned());
            view! { {text::no_ordinary_course(lang, course, &title(course))}" "{note} }.into_any()
        }
        Remark::OnDayOff { course, day, why, is_first } => {
            text::day_off(lang, course, &title(course), day, why, is_first).into_any()
        }
        Remark::TooShort { course, from, to, days } => {
            text::too_short(lang, course, &title(course), days, from, to).into_any()
        }
        Remark::DeadlineAfterStart { course, deadline, start } => {
            text::late_deadline(lang, course, &title(course), deadline, start).into_any()
        }
    }
}

/// A sentence that rests on our guide, with the reason that the guide gives.
fn ours(lang: Lang, sentence: String, reason: Option<&Sentence>) -> AnyView {
    let reason = reason.map(|reason| reason.to(lang).to_owned());
    view! { {unofficial(lang)}" "{sentence}" "{reason} }.into_any()
}

fn link(state: State, number: CourseNumber) -> AnyView {
    let title = state.data().title(number);
    view! { <a href=Route::Course(number).to_string()>{number.to_string()}" "<span lang="da">{title}</span></a> }
        .into_any()
}
