//! Plans come back from files: read, shown, and kept only when the reader says so.

use catalogue::Lang;
use leptos::prelude::*;
use leptos::task::spawn_local;
use plan::import::{BadFile, Import, MOST_BYTES, NotRead, Offer, Standing, against, read_file};
use plan::{Change, LeftOut, Part, Plan, PlanName};

use crate::browser::files::{self, Picked};
use crate::browser::{focus, timers};
use crate::components::parts::{
    Unticked, button, element, label, node, paragraph, paragraph_of, tick_box, whether, with,
};
use crate::state::{HEADING, Notice, State, new_id, text_in};
use crate::text::{everywhere, plan_files as text};

const FIELD: &str = "planfiler";
const WRONG: &str = "planfiler-fejl";
/// The heading over what was found.
const FOUND: &str = "i-filerne";

/// What was read of files and is kept nowhere yet.
#[derive(Clone, Copy)]
pub struct BringIn {
    files: RwSignal<Vec<FromFile>>,
    unticked: Unticked,
    /// Whether nothing was ticked when something was to be brought in.
    none_ticked: RwSignal<bool>,
}

/// A file, and what is in it.
struct FromFile {
    name: String,
    /// Without plans: what is said.
    read: Result<Import, String>,
}

impl BringIn {
    /// Nothing.
    pub fn new() -> Self {
        let (files, unticked) = (RwSignal::new(Vec::new()), RwSignal::new(Vec::new()));
        BringIn { files, unticked, none_ticked: RwSignal::new(false) }
    }

    /// Reads files that were chosen or dropped.
    pub fn take(self, state: State, files: Vec<Picked>) {
        if !files.is_empty() {
            spawn_local(self.read(state, files));
        }
    }

    async fn read(self, state: State, picked: Vec<Picked>) {
        let lang = state.lang();
        let (mut files, mut to) = (Vec::new(), FIELD);
        for picked in picked {
            let name = picked.name();
            let read = match read(lang, &picked).await {
                Ok(import) => {
                    to = FOUND;
                    Ok(import)
                }
                Err(bad) => Err(text::refused(lang, &name, bad.as_ref())),
            };
            files.push(FromFile { name, read });
        }
        self.unticked.set(Vec::new());
        self.none_ticked.set(false);
        self.files.set(files);
        timers::soon(move || focus::now(to));
    }

    /// The plans, in the files' order, each as it would be kept beside those that are there now.
    fn offers(self, state: State) -> Vec<Offer> {
        let mut incoming = Vec::new();
        self.files.with(|files| {
            for import in files.iter().filter_map(|file| file.read.as_ref().ok()) {
                incoming.extend_from_slice(&import.plans);
            }
        });
        state.plans.all.with(|all| against(incoming, all, &mut new_id))
    }

    /// Keeps what is ticked, in one step.
    fn bring_in(self, state: State) {
        let lang = state.lang();
        // Another tab may have made something of the same plans since they were shown.
        state.plans.look();
        let unticked = self.unticked.get_untracked();
        let mut plans = Vec::new();
        for (place, offer) in untrack(|| self.offers(state)).into_iter().enumerate() {
            if offer.standing != Standing::Same && !unticked.contains(&tick_id(place)) {
                plans.push(Change::Make(offer.incoming.stored.plan));
            }
        }
        if plans.is_empty() {
            return self.none_ticked.set(true);
        }
        let number = plans.len();
        let undo = state.plans.change(&Change::All(plans));
        let more = state.plans.first_kept();
        self.files.set(Vec::new());
        state.notices.say(Notice { text: text::brought_in(lang, number), more, undo, ..Notice::default() });
        focus::rest_at(HEADING);
    }
}

fn tick_id(place: usize) -> String {
    format!("plan-{place}")
}

/// `None`: the browser does not let it be read.
async fn read(lang: Lang, file: &Picked) -> Result<Import, Option<BadFile>> {
    let size = file.size() as usize;
    if size > MOST_BYTES {
        return Err(Some(BadFile::TooLarge(size)));
    }
    let bytes = file.bytes().await.ok_or(None)?;
    let json = text_in(&bytes).map_err(|_| Some(BadFile::NotJson))?;
    let unnamed = PlanName::new(text::UNNAMED.to(lang)).map_err(|_| None)?;
    read_file(&json, &unnamed, &mut new_id).map_err(Some)
}

/// The field, what is wrong with files, and what is in them.
pub fn bring_in(state: State, brought: BringIn) -> AnyView {
    let lang = state.lang();
    let files = brought.files;
    let wrong = move || {
        let mut lines = Vec::new();
        files.with(|files| {
            lines.extend(files.iter().filter_map(|file| file.read.as_ref().err().cloned()).map(paragraph));
        });
        lines
    };
    let refused = whether(move || files.with(|files| files.iter().any(|file| file.read.is_err())));
    let found = whether(move || files.with(|files| files.iter().any(|file| file.read.is_ok())));
    let preview = move || found.get().then(|| preview(state, brought));
    view! {
        <section class="section">
            <h2>{text::FILES.to(lang)}</h2>
            <div class="field brought">
                {label(FIELD, text::FIELD.to(lang))}
                <input
                    {..with(&[("multiple", ""), ("accept", ".json,application/json")])}
                    id=FIELD
                    type="file"
                    aria-describedby="planfiler-hjaelp planfiler-fejl"
                    aria-invalid=move || refused.get().then_some("true")
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
    let mut place = 0;
    brought.files.with(|files| {
        for file in files {
            let Ok(import) = &file.read else { continue };
            body.push(element("h4", &[], vec![node(file.name.clone())]));
            let mut items = Vec::new();
            for offer in &offers[place..place + import.plans.len()] {
                items.push(offer_row(state, brought.unticked, place, offer));
                place += 1;
            }
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
        brought.files.set(Vec::new());
        state.notices.tell(text::LEFT.to(lang));
        focus::to(FIELD);
    };
    actions.push(button("button button--quiet", text::LEAVE.to(lang), leave));
    let none = move || if brought.none_ticked.get() { text::NONE_TICKED.to(lang) } else { "" };
    body.push(view! { <p class="field__wrong" role="alert">{none}</p> }.into_any());
    body.push(element("div", &[("class", "actions")], actions));
    element("div", &[], body)
}

/// A plan of a file: its name, how it stands to what is here, and what of it cannot be read.
fn offer_row(state: State, unticked: Unticked, place: usize, offer: &Offer) -> AnyView {
    let lang = state.lang();
    let plan = &offer.incoming.stored.plan;
    let name = plan.name().to_string();
    let id = tick_id(place);
    let more = format!("{id}-om");
    let (standing, look) = match offer.standing {
        Standing::New => (text::NEW.to(lang).to_owned(), "mark mark--good"),
        Standing::Same => (text::SAME.to(lang).to_owned(), "course__facts"),
        Standing::Conflict(_) => (format!("{} {}", text::CONFLICT.to(lang), text::called(lang, &name)), "mark"),
    };
    let title = match offer.standing {
        Standing::Same => paragraph_of("course__title", name),
        _ => tick_box(&id, name, Some(more.clone()), unticked),
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
    let mut unknown = Vec::new();
    for course in plan.courses().iter().filter(|course| data.course(course.number).is_none()) {
        unknown.push(course.number.to_string());
    }
    unknown.join(", ")
}

/// Each part that is left out.
fn left_out(lang: Lang, left_out: &LeftOut) -> AnyView {
    let line = |part: &Part| element("li", &[], vec![node(text::left_out(lang, part))]);
    let named = left_out.named().iter().map(line).collect();
    let mut said = vec![paragraph_of("mark", format!("{}:", text::LEFT_OUT.to(lang))), element("ul", &[], named)];
    if left_out.more() > 0 {
        said.push(paragraph(text::more_left_out(lang, left_out.more())));
    }
    element("div", &[], said)
}

fn not_read_row(lang: Lang, not_read: &NotRead) -> AnyView {
    let place = paragraph(text::nth(lang, not_read.nth));
    let said = vec![paragraph_of("mark", text::not_read(lang, &not_read.why)), place];
    element("li", &[("class", "course course--offer")], said)
}
