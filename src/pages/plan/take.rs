//! Taking a plan along: a link and its QR code, files, text for an e-mail, paper.

use leptos::prelude::*;
use leptos::task::spawn_local;
use plan::exports::{self, Beside, Stamp};
use plan::{Plan, PlanId, is_working_day};

use crate::browser::{clipboard, dates, downloads};
use crate::components::parts::{button, element, label, node, paragraph_of, whether, with};
use crate::components::{OnSheet, plan_link, sheet};
use crate::state::{NoLink, State, use_state};
use crate::text::plan_files::file_words;
use crate::text::{conversation, plans, storage, take as text};

/// For the button that opens it.
const PANEL: &str = "tag-med";

const CALENDAR: &str = "amuplan.ics";
const TABLE: &str = "amuplan.csv";
const EMAIL: &str = "amuplan.txt";

/// What the reader has ticked, and the link that comes of it.
#[derive(Clone, Copy)]
struct Taking {
    state: State,
    id: PlanId,
    with_words: RwSignal<bool>,
    lines: RwSignal<bool>,
    link: Memo<Result<String, NoLink>>,
}

/// The button `Tag med` with what it opens, and the sheet that is seen in print alone.
pub fn take_along(id: PlanId) -> AnyView {
    let state = use_state();
    let (with_words, lines) = (RwSignal::new(false), RwSignal::new(false));
    let link = Memo::new(move |_| {
        let plan = state.plans.get(id).ok_or(NoLink::NoAddress)?;
        state.link_to(&plan, with_words.get())
    });
    state.plan_link.set(Some(link));
    let taking = Taking { state, id, with_words, lines, link };
    let open = RwSignal::new(false);
    let panel = move || open.get().then(|| panel(taking));
    let sheet = move || {
        let plan = state.plans.get(id)?;
        let link = link.get().ok();
        Some(sheet(state, &plan, OnSheet { link: link.as_deref(), lines: lines.get() }))
    };
    view! {
        <div class="take">
            <button
                {..with(&[("aria-controls", PANEL)])}
                type="button"
                class="button"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {conversation::TAKE_ALONG.to(state.lang())}
            </button>
            {state.frame.is_apart.then(|| paragraph_of("help", storage::KEPT_APART.to(state.lang())))}
            <div id=PANEL>{panel}</div>
        </div>
        {sheet}
    }
    .into_any()
}

fn panel(taking: Taking) -> AnyView {
    let Taking { state, with_words, lines, link, .. } = taking;
    let lang = state.lang();
    let heading = |title: &'static str| element("h2", &[], vec![node(title)]);
    let quiet = |label: &'static str, press: fn(Taking)| button("button button--quiet", label, move || press(taking));
    // A link that changes leaves the tick box alone, and the focus in it.
    let no_address = whether(move || link.with(|link| *link == Err(NoLink::NoAddress)));
    let words = move || {
        let id = "ord-i-link";
        (!no_address.get()).then(|| tick(id, text::WITH_WORDS.to(lang), text::WITH_WORDS_WHY.to(lang), with_words))
    };
    let link = move || plan_link(state, link.get(), None);
    let link = vec![heading(text::LINK.to(lang)), view! { {words}{link} }.into_any()];
    let buttons = vec![
        quiet(text::CALENDAR.to(lang), calendar),
        quiet(text::TABLE.to(lang), table),
        button("button button--quiet", plans::EXPORT.to(lang), move || state.plans.export()),
        quiet(text::EMAIL.to(lang), email),
        button("button button--quiet", conversation::PRINT.to(lang), move || state.print()),
    ];
    let files = vec![
        heading(text::FILES.to(lang)),
        element("div", &[("class", "actions")], buttons),
        element("p", &[("class", "help")], vec![node(text::ALL_PLANS.to(lang))]),
        tick("underskrift", text::LINES.to(lang), "", lines),
    ];
    let parts = vec![element("section", &[], link), element("section", &[], files)];
    element("div", &[("class", "take__panel")], parts)
}

/// A tick box, with a line that explains it where there is one.
fn tick(id: &'static str, name: &'static str, why: &'static str, ticked: RwSignal<bool>) -> AnyView {
    let why_id = format!("{id}-hvorfor");
    view! {
        <div class="choice">
            <input
                type="checkbox"
                id=id
                aria-describedby=(!why.is_empty()).then(|| why_id.clone())
                prop:checked=move || ticked.get()
                on:change=move |event| ticked.set(event_target_checked(&event))
            />
            {label(id, name)}
        </div>
        {(!why.is_empty()).then(|| element("p", &[("class", "help"), ("id", &why_id)], vec![node(why)]))}
    }
    .into_any()
}

impl Taking {
    fn plan(self) -> Option<Plan> {
        untrack(|| self.state.plans.get(self.id))
    }

    fn offer(self, name: &str, media_type: &str, content: &str) {
        downloads::offer(name, media_type, content);
        self.state.notices.tell_of_file(text::downloaded(self.state.lang(), name));
    }
}

fn calendar(taking: Taking) {
    let Taking { state, id, .. } = taking;
    let lang = state.lang();
    let (date, second) = dates::now();
    let calendar = state.plans.all.with_untracked(|all| {
        let stored = all.iter().find(|stored| stored.plan.id() == id)?;
        // A calendar must have something in it to be one.
        stored.plan.kept().find(|course| course.dates.is_some() || course.deadline.is_some())?;
        let stamp = Stamp { date, second };
        Some(exports::calendar(&stored.plan, &state.data().catalogue, &file_words(lang), stamp, &is_working_day))
    });
    match calendar {
        Some(calendar) => taking.offer(CALENDAR, "text/calendar", &calendar),
        None => state.notices.tell(text::NO_DATES.to(lang)),
    }
}

fn table(taking: Taking) {
    let Some(plan) = taking.plan() else { return };
    let state = taking.state;
    let table = exports::table(&[&plan], &state.data().catalogue, &file_words(state.lang()));
    taking.offer(TABLE, "text/csv", &table);
}

fn email(taking: Taking) {
    let Some(plan) = taking.plan() else { return };
    let state = taking.state;
    let (lang, data) = (state.lang(), state.data());
    let edition = text::edition(lang, &data.catalogue.job_area().name, data.guide.edition.to(lang));
    let link = taking.link.get_untracked().ok();
    let beside = Beside { edition: &edition, link: link.as_deref() };
    let email = exports::email(&plan, &data.catalogue, &file_words(lang), beside);
    spawn_local(async move {
        if clipboard::copy(&email).await {
            return state.notices.tell(text::EMAIL_COPIED.to(lang));
        }
        downloads::offer(EMAIL, "text/plain", &email);
        state.notices.tell_of_file(text::EMAIL_NOT_COPIED.to(lang));
    });
}
