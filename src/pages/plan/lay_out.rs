//! "Prøv en rækkefølge": dates for the courses that have none, by the calendar and by what the reader can.

use catalogue::{CourseNumber, Date, Weekday};
use leptos::prelude::*;
use plan::{Constraints, MOST_PAUSE, NotLaid, PlanId, in_years, typed_weeks};

use crate::browser::{dates, focus};
use crate::components::folded;
use crate::components::parts::{button, element, node, paragraph, paragraph_of, with};
use crate::state::{Notice, State, use_state};
use crate::text::{calendar, lay_out as text};

/// The fields' identities.
const START: &str = "tidligst";
const WEEKS: &str = "uger";
const PAUSE: &str = "pause";

/// What is typed, and what is wrong with it. It stays while the page is open.
#[derive(Clone, Copy)]
struct Form {
    start: Typed,
    weeks: Typed,
    pause: Typed,
    weekdays: StoredValue<Vec<Weekday>>,
    /// What got no dates at the last try.
    left: RwSignal<Vec<(CourseNumber, NotLaid)>>,
}

/// A field with text.
#[derive(Clone, Copy)]
struct Typed {
    id: &'static str,
    text: RwSignal<String>,
    wrong: RwSignal<String>,
}

impl Typed {
    fn new(id: &'static str, text: String) -> Self {
        Typed { id, text: RwSignal::new(text), wrong: RwSignal::new(String::new()) }
    }
}

/// Folded away: a form, and one press that lays out.
pub fn lay_out(id: PlanId) -> AnyView {
    let state = use_state();
    let lang = state.lang();
    let form = Form {
        start: Typed::new(START, dates::today().to_string()),
        weeks: Typed::new(WEEKS, String::new()),
        pause: Typed::new(PAUSE, "0".to_owned()),
        weekdays: StoredValue::new(Vec::new()),
        left: RwSignal::new(Vec::new()),
    };
    let inside = move || {
        let weekdays = Weekday::ALL.into_iter().filter(|day| !day.is_weekend()).map(|day| weekday(state, form, day));
        let mut can_not = vec![element("legend", &[], vec![node(text::WEEKDAYS.to(lang))])];
        can_not.push(paragraph_of("help", text::WEEKDAYS_HELP.to(lang)));
        can_not.extend(weekdays);
        let most = MOST_PAUSE.to_string();
        let parts = vec![
            paragraph(text::LEAD.to(lang)),
            field(form.start, "date", text::START.to(lang), "", &[("min", "1990-01-01"), ("max", "2100-12-31")]),
            field(form.weeks, "text", text::WEEKS.to(lang), text::WEEKS_HELP.to(lang), &[]),
            element("fieldset", &[("class", "choices")], can_not),
            field(form.pause, "number", text::PAUSE.to(lang), "", &[("min", "0"), ("max", &most)]),
            button("button", text::TRY.to(lang), move || try_it(state, id, form)),
            left(state, form),
        ];
        element("div", &[("class", "lay-out")], parts)
    };
    folded("section manage", text::TITLE.to(lang), inside)
}

/// What could not be laid out, and why.
fn left(state: State, form: Form) -> AnyView {
    let lang = state.lang();
    let shown = move || {
        let left = form.left.get();
        (!left.is_empty()).then(|| {
            let lines = left.into_iter().map(|(number, why)| {
                let called = format!("{number} {}", state.data().title(number));
                element("li", &[], vec![node(text::not_laid(lang, &called, why))])
            });
            vec![paragraph(text::LEFT.to(lang)), element("ul", &[], lines.collect())]
        })
    };
    view! { {shown} }.into_any()
}

/// A field with its label, its help, and what is wrong with what is in it.
fn field(
    typed: Typed,
    kind: &'static str,
    label: &'static str,
    help: &'static str,
    more: &[(&'static str, &str)],
) -> AnyView {
    let Typed { id, text, wrong } = typed;
    let (wrong_id, help_id) = (format!("{id}-fejl"), format!("{id}-hjaelp"));
    let described = if help.is_empty() { wrong_id.clone() } else { format!("{help_id} {wrong_id}") };
    let input = view! {
        <input
            {..with(&[("autocomplete", "off")])}
            {..with(more)}
            id=id
            type=kind
            aria-describedby=described
            aria-invalid=move || (!wrong.with(String::is_empty)).then_some("true")
            prop:value=move || text.get()
            on:input=move |event| {
                wrong.set(String::new());
                text.set(event_target_value(&event));
            }
        />
    };
    let mut parts = vec![element("label", &[("for", id)], vec![node(label)])];
    if !help.is_empty() {
        parts.push(element("p", &[("class", "help"), ("id", &help_id)], vec![node(help)]));
    }
    parts.push(input.into_any());
    let said = view! { {move || wrong.get()} }.into_any();
    parts.push(element("p", &[("class", "field__wrong"), ("id", &wrong_id), ("role", "alert")], vec![said]));
    element("div", &[("class", "field")], parts)
}

/// A day of the week to choose.
fn weekday(state: State, form: Form, day: Weekday) -> AnyView {
    let id = format!("ugedag-{}", day.number());
    let checked = form.weekdays.with_value(|days| days.contains(&day));
    let label = element("label", &[("for", &id)], vec![node(calendar::weekday(day).to(state.lang()))]);
    let toggle = move |_| {
        form.weekdays.update_value(|days| match days.iter().position(|other| *other == day) {
            Some(place) => drop(days.remove(place)),
            None => days.push(day),
        });
    };
    let field = view! { <input type="checkbox" id=id prop:checked=checked on:change=toggle/> };
    element("div", &[("class", "choice")], vec![field.into_any(), label])
}

/// What the reader wishes for; nothing where a field is wrong, which then says so and has the focus.
fn wishes(state: State, form: Form) -> Option<Constraints> {
    let lang = state.lang();
    let start = form.start.text.get_untracked().parse::<Date>().ok().and_then(|date| in_years(date).ok());
    let weeks = typed_weeks(&form.weeks.text.get_untracked(), start.unwrap_or_else(dates::today));
    let pause = form.pause.text.get_untracked().trim().parse().ok().filter(|pause| *pause <= MOST_PAUSE);
    let wrong = [
        (form.start, start.is_none().then(|| text::BAD_START.to(lang).to_owned())),
        (form.weeks, weeks.as_ref().err().map(|bad| text::bad_weeks(lang, bad))),
        (form.pause, pause.is_none().then(|| text::bad_pause(lang))),
    ];
    if let Some((first, _)) = wrong.iter().find(|(_, wrong)| wrong.is_some()) {
        focus::to(first.id);
    }
    wrong.into_iter().for_each(|(field, wrong)| field.wrong.set(wrong.unwrap_or_default()));
    Some(Constraints {
        start: start?,
        blocked_weeks: weeks.ok()?,
        blocked_weekdays: form.weekdays.get_value(),
        pause: pause?,
    })
}

fn try_it(state: State, id: PlanId, form: Form) {
    let Some(constraints) = wishes(state, form) else { return };
    let data = state.data();
    let Some(plan) = untrack(|| state.plans.get(id)) else { return };
    let laid_out = plan::lay_out(&plan, &data.catalogue, &data.guide, &constraints);
    let undo = laid_out.edit().and_then(|edit| state.plans.edit(id, &edit));
    let text = text::laid(state.lang(), laid_out.laid.len(), laid_out.left.len());
    state.notices.say(Notice { text, undo, ..Notice::default() });
    form.left.set(laid_out.left);
}
