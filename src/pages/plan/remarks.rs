//! What to ask about the courses of a plan.

use catalogue::CourseNumber;
use leptos::prelude::*;
use plan::{PlanId, Remark};

use crate::browser::dates;
use crate::components::parts::heading_2;
use crate::components::unofficial;
use crate::route::Route;
use crate::state::{State, use_state};
use crate::text::{course as course_text, plans as text};

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
        let plan = state.plans.get(id);
        plan.map(|plan| plan::remarks(&plan, &data.catalogue, &data.guide, dates::today())).unwrap_or_default()
    };
    let shown = move || {
        let remarks = remarks();
        (!remarks.is_empty()).then(|| {
            let lines = remarks.into_iter().map(|remark| view! { <li>{line(state, remark)}</li> }.into_any());
            view! {
                <section class="section">
                    {heading_2(text::REMARKS.to(lang))}
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
        Remark::Unknown(course) => text::remark_unknown(lang, course).into_any(),
        Remark::NotYetLinked { course, from } => text::remark_not_yet(lang, course, &title(course), from).into_any(),
        Remark::EndingSoon { course, to } => text::remark_ending(lang, course, &title(course), to).into_any(),
        Remark::NoLongerLinked { course, to, successor } => {
            let successor = successor.map(|number| {
                view! {
                    <p>
                        {unofficial(lang)}
                        " "
                        {course_text::SUCCESSOR.to(lang)}
                        ": "
                        <a href=Route::Course(number).to_string()>{number.to_string()}" "<span lang="da">{title(number)}</span></a>
                    </p>
                }
                .into_any()
            });
            view! { {text::remark_over(lang, course, &title(course), to)}{successor} }.into_any()
        }
        Remark::SameTitle { course, other, both } => view! {
            {text::remark_same_title(lang, course, other, both)}
            " "
            <a href=Route::Course(other).to_string()>{other.to_string()}" "<span lang="da">{title(other)}</span></a>
        }
        .into_any(),
    }
}
