//! The end of a samtale: what to take along, and then everything is forgotten.

use leptos::prelude::*;

use crate::components::parts::{
    button, element, heading_2, link, link_of, node, paragraph, paragraph_of, section, whether,
};
use crate::components::{OnSheet, heading, plan_link, sheet};
use crate::route::Route;
use crate::state::{State, use_state};
use crate::text::plan_files::file_words;
use crate::text::{conversation as text, everywhere, plans};

/// What of it can be taken along, and the end; or that none goes on.
pub fn conversation() -> AnyView {
    let state = use_state();
    let is_on = whether(move || state.conversation.is_on.get());
    view! { {move || if is_on.get() { ending(state) } else { none(state) }} }.into_any()
}

fn none(state: State) -> AnyView {
    let lang = state.lang();
    let front = element("p", &[], vec![link(&Route::Front, everywhere::TO_FRONT.to(lang))]);
    element("div", &[], vec![heading(lang, text::NONE.to(lang)), paragraph(text::NONE_WHY.to(lang)), front])
}

fn ending(state: State) -> AnyView {
    let lang = state.lang();
    let some = whether(move || state.plans.all.with(|all| !all.is_empty()));
    let take_along = move || match some.get() {
        false => paragraph(text::NO_PLANS.to(lang)),
        true => {
            let export = button("button", plans::EXPORT.to(lang), move || state.plans.export());
            let print = button("button", text::PRINT.to(lang), move || state.print());
            let buttons = element("div", &[("class", "actions")], vec![export, print]);
            let all = state.plans.all.get();
            let mut parts = vec![paragraph_of("help", text::TAKE_ALONG_WHY.to(lang)), buttons];
            parts.extend(all.iter().map(|stored| in_short(state, &stored.plan, all.len() > 1)));
            let sheets = all.iter().map(|stored| on_paper(state, &stored.plan)).collect_view();
            view! { {section(text::TAKE_ALONG.to(lang), parts)}{sheets} }.into_any()
        }
    };
    let end = button("button button--danger", text::END.to(lang), move || state.end_conversation());
    let go_on = link_of("button button--quiet", &Route::Front, text::GO_ON.to(lang));
    let what = vec![
        heading_2(text::END.to(lang)),
        paragraph(text::FORGETS.to(lang)),
        element("div", &[("class", "actions")], vec![end, go_on]),
    ];
    let end = element("section", &[("class", "section manage")], what);
    view! { {heading(lang, text::END.to(lang))}{take_along}{end} }.into_any()
}

/// A plan, with the link to it.
fn in_short(state: State, plan: &plan::Plan, is_among: bool) -> AnyView {
    let lang = state.lang();
    let data = state.data();
    let row = |course: &plan::PlannedCourse| {
        let days = data.course(course.number).map(|course| everywhere::days(lang, course.days));
        let title = element("span", &[("lang", "da")], vec![node(data.title(course.number))]);
        let days = days.map(|days| format!(", {days}")).unwrap_or_default();
        element("li", &[], vec![node(format!("{} ", course.number)), title, node(days)])
    };
    let rows = plan.courses().iter().map(row).collect();
    let name = plan.name().as_str();
    let heading = element("h3", &[], vec![link(&Route::Plan(plan.id()), name.to_owned())]);
    let link = plan_link(state, state.link_to(plan, false), is_among.then_some((plan.id(), name)));
    let standing = paragraph_of("wish", file_words(lang).standing(plan));
    element("section", &[], vec![heading, standing, element("ol", &[], rows), link])
}

fn on_paper(state: State, plan: &plan::Plan) -> AnyView {
    let link = state.link_to(plan, false).ok();
    sheet(state, plan, OnSheet { link: link.as_deref(), lines: false })
}
