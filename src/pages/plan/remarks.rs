//! What to ask about the courses of a plan, with what mends it, and putting it away.

use catalogue::{CourseNumber, Lang, Sentence};
use leptos::attr;
use leptos::attr::any_attribute::IntoAnyAttribute;
use leptos::prelude::*;
use plan::{Edit, PlanId, Remark};

use crate::browser::{dates, focus};
use crate::components::parts::{Button, button, element, node, whether};
use crate::components::unofficial;
use crate::route::Route;
use crate::state::{HEADING, Notice, State, use_state};
use crate::text::{course as course_text, plans as plans_text, remarks as text};

/// The summary, which takes the focus when there is no remark left that could.
const SUMMARY: &str = "bemaerkninger";

/// What there is to say of a plan.
#[derive(Clone, PartialEq)]
struct Found {
    /// Each remark, with what mends it.
    shown: Vec<(Remark, Option<Edit>)>,
    /// What the reader has put away.
    away: Vec<Remark>,
}

/// A line a remark, with what can be done about it; nothing where there is none.
#[component]
pub fn Remarks(
    /// Which plan.
    id: PlanId,
) -> impl IntoView {
    let state = use_state();
    let lang = state.lang();
    let found = Memo::new(move |_| {
        let data = state.data();
        let today = dates::today();
        let Some(plan) = state.plans.get(id) else { return Found { shown: Vec::new(), away: Vec::new() } };
        let (shown, away) = plan::split_put_away(&plan, plan::remarks(&plan, &data.catalogue, &data.guide, today));
        let with_mend = |remark: Remark| (remark, remark.mend(&plan, &data.catalogue, today));
        Found { shown: shown.into_iter().map(with_mend).collect(), away }
    });
    let any = whether(move || found.with(|found| !found.shown.is_empty() || !found.away.is_empty()));
    let open = found.with_untracked(|found| !found.shown.is_empty());
    let lines = move || {
        let shown = found.get().shown.into_iter().enumerate();
        let lines = shown.map(|(place, (remark, mend))| row(state, id, found, place, remark, mend)).collect();
        element("ul", &[("class", "plain remarks")], lines)
    };
    let away = move || {
        let number = found.with(|found| found.away.len());
        let again =
            move || button("button button--quiet", text::SHOW_AGAIN.to(lang), move || show_again(state, id, found));
        (number > 0).then(|| {
            let said = element("span", &[], vec![node(text::put_away(lang, number))]);
            element("p", &[("class", "actions")], vec![said, again()])
        })
    };
    let section = move || {
        view! {
            <details class="section" open=open>
                <summary id=SUMMARY>{plans_text::REMARKS.to(lang)}</summary>
                {lines}
                {away}
            </details>
        }
        .into_any()
    };
    view! { {move || any.get().then(section)} }
}

fn row(state: State, id: PlanId, found: Memo<Found>, place: usize, remark: Remark, mend: Option<Edit>) -> AnyView {
    let lang = state.lang();
    let sentence = format!("bemaerkning-{place}");
    let mut actions = Vec::new();
    if let Some((edit, (label, said))) = mend.and_then(|edit| Some((edit.clone(), mending(lang, remark, &edit)?))) {
        actions.push(button("button button--quiet", label, move || {
            does(state, id, &edit, said.clone());
            focus_on(found, place);
        }));
    }
    let put_away = Button {
        class: "button button--quiet",
        id: Some(put_away_id(place)),
        name: None,
        label: text::PUT_AWAY.to(lang).into(),
        resting: None,
    };
    let put_away = put_away.that(move || {
        does(state, id, &Edit::PutAway(remark.key(), true), text::IS_PUT_AWAY.to(lang).to_owned());
        focus_on(found, place);
    });
    // All of these buttons read alike: what they are about is told with them.
    let about = attr::custom::custom_attribute("aria-describedby", sentence.clone()).into_any_attr();
    actions.push(put_away.add_any_attr(about).into_any());
    let what = element("div", &[("id", &sentence)], vec![line(state, remark)]);
    element("li", &[], vec![what, element("div", &[("class", "actions")], actions)])
}

fn put_away_id(place: usize) -> String {
    format!("laeg-vaek-{place}")
}

/// What the button that mends is called, and what is said when it has.
fn mending(lang: Lang, remark: Remark, edit: &Edit) -> Option<(String, String)> {
    match (remark, edit) {
        (_, Edit::Remove(number)) => Some((text::take_out(lang, *number), text::taken_out(lang, *number))),
        (Remark::NoLongerLinked { course, successor: Some(successor), .. }, _) => {
            Some((text::switch_to(lang, successor), text::switched(lang, course, successor)))
        }
        (Remark::WrongOrder { first, then }, _) => {
            Some((text::move_before(lang, first, then), text::moved_before(lang, first, then)))
        }
        _ => None,
    }
}

fn does(state: State, id: PlanId, edit: &Edit, text: String) {
    if let Some(undo) = state.plans.edit(id, edit) {
        state.notices.say(Notice { text, undo: Some(undo), ..Notice::default() });
    }
}

fn show_again(state: State, id: PlanId, found: Memo<Found>) {
    let away = found.get_untracked().away;
    let edits = away.iter().map(|remark| Edit::PutAway(remark.key(), false)).collect();
    does(state, id, &Edit::All(edits), text::ARE_SHOWN.to(state.lang()).to_owned());
    focus_on(found, 0);
}

/// The remark that took the place of one that is gone, else the one before it, else what is left.
fn focus_on(found: Memo<Found>, place: usize) {
    let (shown, away) = found.with_untracked(|found| (found.shown.len(), found.away.len()));
    focus::to(match shown {
        0 if away == 0 => HEADING.to_owned(),
        0 => SUMMARY.to_owned(),
        _ => put_away_id(place.min(shown - 1)),
    });
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
            let kind = data.guide.kind_of(course);
            ours(lang, text::no_ordinary_course(lang, course, &title(course)), kind.map(|kind| &kind.note))
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
