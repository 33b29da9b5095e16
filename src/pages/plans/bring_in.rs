//! Plans come back from files: read, shown, and kept only when the reader says so.

use std::collections::BTreeSet;

use catalogue::Lang;
use leptos::prelude::*;
use leptos::task::spawn_local;
use plan::import::{BadFile, Import, MOST_BYTES, NotRead, Offer, Standing, against, read_file};
use plan::{Change, LeftOut, Plan, PlanName, Unreadable};

use crate::browser::files::{self, Picked};
use crate::browser::{focus, timers};
use crate::components::parts::{button, element, node, paragraph, paragraph_of, tick_box};
use crate::state::{HEADING, Notice, State, new_id, text_in};
use crate::text::{everywhere, plan_files as text};

const FIELD: &str = "planfiler";
const WRONG: &str = "planfiler-fejl";
/// The heading over what was found.
const FOUND: &str = "i-filerne";

/// What was read of files and is kept nowhere yet.
#[derive(Clone, Copy)]
pub struct BringIn {
    found: RwSignal<Vec<Found>>,
    /// The files that cannot be read, and why.
    refused: RwSignal<Vec<Refused>>,
    /// Places of plans that the reader does not want.
    unwanted: RwSignal<BTreeSet<usize>>,
    /// Whether nothing was ticked when something was to be brought in.
    none_ticked: RwSignal<bool>,
}

/// A file with plans.
#[derive(Clone)]
struct Found {
    file: String,
    import: Import,
}

/// A file without: what is said, and what there is to it in English.
struct Refused {
    said: String,
    detail: String,
}

impl BringIn {
    /// Nothing.
    pub fn new() -> Self {
        BringIn {
            found: RwSignal::new(Vec::new()),
            refused: RwSignal::new(Vec::new()),
            unwanted: RwSignal::new(BTreeSet::new()),
            none_ticked: RwSignal::new(false),
        }
    }

    /// Reads files that were chosen or dropped.
    pub fn take(self, state: State, files: Vec<Picked>) {
        if !files.is_empty() {
            spawn_local(self.read(state, files));
        }
    }

    async fn read(self, state: State, files: Vec<Picked>) {
        let lang = state.lang();
        let (mut found, mut refused) = (Vec::new(), Vec::new());
        for picked in files {
            let file = picked.name();
            match read(lang, &picked).await {
                Ok(import) => found.push(Found { file, import }),
                Err(bad) => {
                    let said = text::refused(lang, &file, bad.as_ref());
                    let detail = if let Some(BadFile::NotJson(detail)) = bad { detail } else { String::new() };
                    refused.push(Refused { said, detail });
                }
            }
        }
        let to = if found.is_empty() { FIELD } else { FOUND };
        self.unwanted.set(BTreeSet::new());
        self.none_ticked.set(false);
        self.refused.set(refused);
        self.found.set(found);
        timers::soon(move || focus::now(to));
    }

    /// The plans, in the files' order, each as it would be kept beside those that are there now.
    fn offers(self, state: State) -> Vec<Offer> {
        let incoming = self.found.with(|found| found.iter().flat_map(|found| found.import.plans.clone()).collect());
        state.plans.all.with(|all| against(incoming, all, &mut new_id))
    }

    fn forget(self) {
        self.found.set(Vec::new());
        self.refused.set(Vec::new());
    }

    /// Keeps what is ticked, in one step.
    fn bring_in(self, state: State) {
        let lang = state.lang();
        // Another tab may have made something of the same plans since they were shown.
        state.plans.look();
        let unwanted = self.unwanted.get_untracked();
        let wanted = untrack(|| self.offers(state))
            .into_iter()
            .enumerate()
            .filter(|(place, offer)| offer.standing != Standing::Same && !unwanted.contains(place));
        let plans: Vec<Change> = wanted.map(|(_, offer)| Change::Make(offer.incoming.stored.plan)).collect();
        if plans.is_empty() {
            return self.none_ticked.set(true);
        }
        let number = plans.len();
        let undo = state.plans.change(&Change::All(plans));
        let more = state.plans.first_kept();
        self.forget();
        state.notices.say(Notice { text: text::brought_in(lang, number), more, undo, ..Notice::default() });
        focus::to(HEADING);
    }
}

/// `None`: the browser does not let it be read.
async fn read(lang: Lang, file: &Picked) -> Result<Import, Option<BadFile>> {
    let size = file.size() as usize;
    if size > MOST_BYTES {
        return Err(Some(BadFile::TooLarge(size)));
    }
    let bytes = file.bytes().await.ok_or(None)?;
    let json = text_in(&bytes).map_err(|_| Some(BadFile::NotJson(String::new())))?;
    let unnamed = PlanName::new(text::UNNAMED.to(lang)).map_err(|_| None)?;
    read_file(&json, &unnamed, &mut new_id).map_err(Some)
}

/// The field, what is wrong with files, and what is in them.
pub fn bring_in(state: State, brought: BringIn) -> AnyView {
    let lang = state.lang();
    let BringIn { refused, .. } = brought;
    let wrong = move || {
        let line = |refused: &Refused| {
            let detail = element("span", &[("lang", "en")], vec![node(refused.detail.clone())]);
            element("p", &[], vec![node(format!("{} ", refused.said)), detail])
        };
        refused.with(|refused| refused.iter().map(line).collect::<Vec<_>>())
    };
    let preview = move || (!brought.found.with(Vec::is_empty)).then(|| preview(state, brought));
    view! {
        <section class="section">
            <h2>{text::FILES.to(lang)}</h2>
            <div class="field brought">
                <label for=FIELD>{text::FIELD.to(lang)}</label>
                <input
                    id=FIELD
                    type="file"
                    multiple="multiple"
                    accept=".json,application/json"
                    aria-describedby="planfiler-hjaelp planfiler-fejl"
                    aria-invalid=move || (!refused.with(Vec::is_empty)).then_some("true")
                    on:change=move |event| brought.take(state, files::chosen(&event))
                />
                <p id="planfiler-hjaelp" class="help">{text::FIELD_HELP.to(lang)}</p>
                <div id=WRONG class="field__wrong" role="alert">{wrong}</div>
            </div>
            {preview}
        </section>
    }
    .into_any()
}

fn preview(state: State, brought: BringIn) -> AnyView {
    let lang = state.lang();
    let offers = brought.offers(state);
    let can_take = offers.iter().any(|offer| offer.standing != Standing::Same);
    let mut body = vec![element("h3", &[("id", FOUND), ("tabindex", "-1")], vec![node(text::FOUND.to(lang))])];
    let mut rows = offers.iter().enumerate();
    brought.found.with(|found| {
        for Found { file, import } in found {
            body.push(element("h4", &[], vec![node(file.clone())]));
            let mut items: Vec<AnyView> = rows
                .by_ref()
                .take(import.plans.len())
                .map(|(place, offer)| offer_row(state, brought, place, offer))
                .collect();
            items.extend(import.not_read.iter().map(|not_read| not_read_row(lang, not_read)));
            body.push(element("ul", &[("class", "courses")], items));
            if import.beyond > 0 {
                body.push(paragraph_of("mark", text::beyond(lang, import.beyond)));
            }
        }
    });
    let mut actions = Vec::new();
    if can_take {
        actions.push(button("button", text::BRING_IN.to(lang), move || brought.bring_in(state)));
    } else {
        body.push(paragraph(text::NOTHING_NEW.to(lang)));
    }
    let leave = move || {
        brought.forget();
        state.notices.tell(text::LEFT.to(lang));
        focus::to(FIELD);
    };
    actions.push(button("button button--quiet", text::LEAVE.to(lang), leave));
    let none = move || brought.none_ticked.get().then(|| text::NONE_TICKED.to(lang));
    body.push(view! { <p class="field__wrong" role="alert">{none}</p> }.into_any());
    body.push(element("div", &[("class", "actions")], actions));
    element("div", &[], body)
}

/// A plan of a file: its name, how it stands to what is here, and what of it cannot be read.
fn offer_row(state: State, brought: BringIn, place: usize, offer: &Offer) -> AnyView {
    let lang = state.lang();
    let plan = &offer.incoming.stored.plan;
    let name = plan.name().to_string();
    let (id, more) = (format!("plan-{place}"), format!("plan-{place}-om"));
    let (standing, look) = match offer.standing {
        Standing::New => (text::NEW.to(lang).to_owned(), "mark mark--good"),
        Standing::Same => (text::SAME.to(lang).to_owned(), "course__facts"),
        Standing::Conflict(_) => (format!("{} {}", text::CONFLICT.to(lang), text::called(lang, &name)), "mark"),
    };
    let title = if offer.standing == Standing::Same {
        element("p", &[("class", "course__title")], vec![node(name)])
    } else {
        let BringIn { unwanted, none_ticked, .. } = brought;
        let turn = move || {
            none_ticked.set(false);
            unwanted.update(|unwanted| {
                if !unwanted.remove(&place) {
                    unwanted.insert(place);
                }
            });
        };
        tick_box(id, node(name), Some(more.clone()), move || !unwanted.with(|all| all.contains(&place)), turn)
    };
    let mut said = vec![paragraph_of(look, standing)];
    let totals = plan::totals(plan, &state.data().catalogue);
    let courses = everywhere::courses(lang, totals.courses);
    said.push(paragraph(format!("{courses}, {}", everywhere::total(lang, totals.days))));
    let unknown = unknown_courses(state, plan);
    if !unknown.is_empty() {
        said.push(paragraph_of("mark", text::unknown_courses(lang, &unknown)));
    }
    if !offer.incoming.left_out.is_empty() {
        said.push(left_out(lang, &offer.incoming.left_out));
    }
    let said = element("div", &[("id", &more)], said);
    element("li", &[("class", "course course--offer")], vec![title, said])
}

fn unknown_courses(state: State, plan: &Plan) -> String {
    let data = state.data();
    let unknown = plan.courses().iter().filter(|course| data.course(course.number).is_none());
    unknown.map(|course| course.number.to_string()).collect::<Vec<_>>().join(", ")
}

/// Each place with what is wrong there, which is said in English: for whoever can mend the file.
fn left_out(lang: Lang, left_out: &LeftOut) -> AnyView {
    let line = |error: &catalogue::Error| detail("li", error.place(), error.what());
    let named = left_out.named().iter().map(line).collect();
    let mut said = vec![paragraph_of("mark", format!("{}:", text::LEFT_OUT.to(lang))), element("ul", &[], named)];
    if left_out.more() > 0 {
        said.push(paragraph(text::more_left_out(lang, left_out.more())));
    }
    element("div", &[], said)
}

fn not_read_row(lang: Lang, not_read: &NotRead) -> AnyView {
    let what = if let Unreadable::Damaged(what) = &not_read.why { what } else { "" };
    let said = vec![paragraph_of("mark", text::not_read(lang, &not_read.why)), detail("p", &not_read.place, what)];
    element("li", &[("class", "course course--offer")], said)
}

/// "`plans[3].plan.name`: what is wrong there".
fn detail(tag: &'static str, place: &str, what: &str) -> AnyView {
    let code = element("code", &[], vec![node(place.to_owned())]);
    let what = if what.is_empty() { String::new() } else { format!(": {what}") };
    element(tag, &[("lang", "en")], vec![code, node(what)])
}
