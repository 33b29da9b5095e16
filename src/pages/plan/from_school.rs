//! What the school said about a course of a plan: all of it optional, and free of judgement.

use catalogue::{CourseNumber, Date};
use leptos::prelude::*;
use plan::exports::when;
use plan::{BadDates, Dates, Detail, Edit, FilledIn, Line, Note, PlanId, PlannedCourse, SaidBy, in_years};

use super::field::{Field, Kind, Refused, tick};
use crate::components::parts::{element, node, whether};
use crate::state::{Notice, State};
use crate::text::plan_files::file_words;
use crate::text::{Words, planned_course as text};

/// A course in a plan, as a row changes it.
#[derive(Clone, Copy)]
pub struct InPlan {
    /// Everything else.
    pub state: State,
    /// Which plan.
    pub id: PlanId,
    /// Which course.
    pub number: CourseNumber,
    /// What is said of it now; `None` where it has just been taken out.
    pub course: Memo<Option<PlannedCourse>>,
}

impl InPlan {
    /// Something that is said of the course.
    pub fn get<T>(self, read: impl Fn(&PlannedCourse) -> T) -> Option<T> {
        self.course.with(|course| course.as_ref().map(read))
    }

    /// Says something else of the course, which is told with its value.
    pub fn set(self, detail: Detail, what: Words, value: &str) {
        self.set_and_say(detail, &|state, title| text::set(state.lang(), title, what, value), "");
    }

    fn set_and_say(self, detail: Detail, said: &dyn Fn(State, &str) -> String, more: &'static str) {
        let InPlan { state, id, number, .. } = self;
        if let Some(undo) = state.plans.edit(id, &Edit::Set(number, detail)) {
            let text = said(state, &state.data().title(number));
            state.notices.say(Notice { text, more, undo: Some(undo), ..Notice::default() });
        }
    }

    fn text(self, read: impl Fn(&PlannedCourse) -> String + Send + Sync + 'static) -> Memo<String> {
        fn made(course: InPlan, read: Box<dyn Fn(&PlannedCourse) -> String + Send + Sync>) -> Memo<String> {
            Memo::new(move |_| course.get(&read).unwrap_or_default())
        }
        made(self, Box::new(read))
    }

    fn field(self, name: &str, kind: Kind, label: Words, kept: Memo<String>) -> Field {
        Field {
            id: format!("{name}-{}", self.number),
            kind,
            label: label.to(self.state.lang()),
            help: "",
            kept,
            refused: RwSignal::new(None),
        }
    }

    fn line(self, name: &str, label: Words, read: fn(&PlannedCourse) -> &Line, detail: fn(Line) -> Detail) -> AnyView {
        let kept = self.text(move |course| read(course).to_string());
        self.field(name, Kind::Line, label, kept).that(move |typed| {
            let line = Line::new(typed).map_err(|long| text::too_long(self.state.lang(), long))?;
            self.set(detail(line.clone()), label, line.as_str());
            Ok(())
        })
    }
}

/// The fields.
pub fn from_school(course: InPlan) -> AnyView {
    let InPlan { state, number, .. } = course;
    let lang = state.lang();
    let online = whether(move || course.get(|course| course.online).unwrap_or_default());
    let press = move || {
        let now = !online.get_untracked();
        course.set(Detail::Online(now), text::ONLINE, text::yes_or_no(lang, now));
    };
    let note = course.text(|course| course.note.to_string());
    let note = course.field("note", Kind::Note, text::NOTE, note).that(move |typed| {
        let note = Note::new(typed).map_err(|long| text::too_long(lang, long))?;
        let empty = note.is_empty();
        let said = move |state: State, title: &str| text::noted(state.lang(), title, text::NOTE, empty);
        course.set_and_say(Detail::Note(note), &said, "");
        Ok(())
    });
    let deadline = course.text(|course| day(course.deadline));
    let deadline = course.field("frist", Kind::Day, text::DEADLINE, deadline).that(move |typed| {
        let deadline = typed_day(typed).map_err(|bad| text::bad_dates(lang, bad))?;
        let value = deadline.map(|day| day.in_words(lang)).unwrap_or_default();
        course.set(Detail::Deadline(deadline), text::DEADLINE, &value);
        Ok(())
    });
    let fields = vec![
        course.line("skole", text::SCHOOL, |course| &course.school, Detail::School),
        course.line("sted", text::PLACE, |course| &course.place, Detail::Place),
        tick("checkbox", "", &format!("online-{number}"), text::ONLINE.to(lang), online, press),
        days(course),
        said_by(course),
        course.line("pris", text::PRICE, |course| &course.price, Detail::Price),
        deadline,
        note,
    ];
    let title = state.data().called(number);
    element("div", &[("class", "said__fields"), ("role", "group"), ("aria-label", &title)], fields)
}

/// The first and the last day, which are kept together.
fn days(course: InPlan) -> AnyView {
    let lang = course.state.lang();
    let from = course.text(|course| day(course.dates.map(Dates::from)));
    let to = course.text(|course| day(course.dates.map(Dates::to)));
    let from = course.field("fra", Kind::Day, text::START, from);
    let to = Field { help: text::END_HELP.to(lang), ..course.field("til", Kind::Day, text::END, to) };
    // What was refused in the other field counts as well, once this one makes it good.
    let (other_from, other_to) = ((from.kept, from.refused), (to.kept, to.refused));
    let from = from.that(move |typed| fill_in(course, typed, &now(other_to)).map(|()| other_to.1.set(None)));
    let to = to.that(move |typed| fill_in(course, &now(other_from), typed).map(|()| other_from.1.set(None)));
    element("div", &[("class", "said__days")], vec![from, to])
}

/// What stands in a field.
fn now((kept, refused): (Memo<String>, RwSignal<Option<Refused>>)) -> String {
    refused.get_untracked().map_or_else(|| kept.get_untracked(), |refused| refused.typed)
}

fn fill_in(course: InPlan, from: &str, to: &str) -> Result<(), String> {
    let lang = course.state.lang();
    let bad = |bad| text::bad_dates(lang, bad);
    let length = course.state.data().course(course.number).map(|course| course.days);
    let before = untrack(|| course.get(|course| course.dates)).flatten();
    let (from, to) = (typed_day(from).map_err(bad)?, typed_day(to).map_err(bad)?);
    let (dates, more) = match FilledIn::new(before, from, to, length).map_err(bad)? {
        FilledIn::Nothing => (None, ""),
        FilledIn::NoStart => return Err(text::NO_START.to(lang).to_owned()),
        FilledIn::Said(dates) => (Some(dates), ""),
        FilledIn::Proposed(dates) if length.is_none() => (Some(dates), text::PROPOSED_UNKNOWN.to(lang)),
        FilledIn::Proposed(dates) => (Some(dates), text::PROPOSED.to(lang)),
    };
    set_dates(course, dates, more);
    Ok(())
}

fn set_dates(course: InPlan, dates: Option<Dates>, more: &'static str) {
    let said = move |state: State, title: &str| {
        let value = dates.map(|dates| when(dates, &file_words(state.lang()))).unwrap_or_default();
        text::set(state.lang(), title, text::DATES, &value)
    };
    course.set_and_say(Detail::Dates(dates), &said, more);
}

/// Who says the dates, once there are some.
fn said_by(course: InPlan) -> AnyView {
    let lang = course.state.lang();
    let dates = move || course.get(|course| course.dates).flatten();
    let some = whether(move || dates().is_some());
    let choice = move |said_by: SaidBy| {
        let chosen = whether(move || dates().is_some_and(|dates| dates.said_by == said_by));
        let group = format!("hvem-{}", course.number);
        tick(
            "radio",
            &group,
            &format!("{said_by}-{}", course.number),
            text::said_by(said_by).to(lang),
            chosen,
            move || {
                if let Some(mut dates) = untrack(dates) {
                    dates.said_by = said_by;
                    set_dates(course, Some(dates), "");
                }
            },
        )
    };
    let choices = move || {
        some.get().then(|| {
            let legend = element("legend", &[], vec![node(text::SAID_BY.to(lang))]);
            let choices = vec![legend, choice(SaidBy::School), choice(SaidBy::Reader)];
            element("fieldset", &[("class", "choices")], choices)
        })
    };
    view! { {choices} }.into_any()
}

/// A day as a field has it; empty where there is none.
fn day(day: Option<Date>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

/// The day that a field has. What is no day of our calendar is in no year that a plan may speak of: browsers give no others.
fn typed_day(typed: &str) -> Result<Option<Date>, BadDates> {
    match typed {
        "" => Ok(None),
        _ => in_years(typed.parse().map_err(|_| BadDates::OutOfYears)?).map(Some),
    }
}
