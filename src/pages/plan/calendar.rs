//! The calendar of a plan: a picture of its months, and the same in a table.

use catalogue::{CourseNumber, Date, Weekday};
use leptos::prelude::*;
use plan::{CalendarDay, Clash, DayOff, Month, MonthWeek, Plan, PlanId, PlannedCourse, Remark, SaidBy, Week};

use crate::browser::{dates, focus, timers};
use crate::components::folded;
use crate::components::parts::{button, danish_link, element, node, paragraph, paragraph_of};
use crate::route::Route;
use crate::state::{State, use_state};
use crate::text::{calendar as text, plan_files};

/// So many months are drawn at first, and as many more at each press.
const MONTHS: usize = 12;

/// The table, for giving it the focus.
const TABLE: &str = "kurser-efter-dato";

/// At most so many holidays of one course are named.
const HOLIDAYS: usize = 8;

/// Folded away. On narrow screens only the table is seen, as a list.
pub fn calendar(id: PlanId) -> AnyView {
    let state = use_state();
    let lang = state.lang();
    let plan = Memo::new(move |_| state.plans.get(id));
    let drawn = RwSignal::new(MONTHS);
    let inside = move || {
        let shown = move || {
            plan.with(|plan| {
                let plan = plan.as_ref()?;
                let ordered = plan::by_date(plan);
                if ordered.first().is_none_or(|course| course.dates.is_none()) {
                    return Some(vec![paragraph(text::NO_DATES.to(lang))]);
                }
                let notes = Notes::of(state, plan);
                let table = table(state, plan, &ordered, &notes);
                Some(vec![paragraph_of("help", text::LEGEND.to(lang)), picture(state, plan, drawn), table])
            })
        };
        element("div", &[("class", "calendar")], vec![view! { {shown} }.into_any()])
    };
    folded("section", text::TITLE.to(lang), inside)
}

/// The months that have courses in them; a long plan's are drawn a year at a time.
fn picture(state: State, plan: &Plan, drawn: RwSignal<usize>) -> AnyView {
    let lang = state.lang();
    let number = drawn.get();
    let mut months = plan::months(plan).into_iter().filter(|month| month.has_courses(plan));
    let shown: Vec<AnyView> = months.by_ref().take(number).map(|month| month_table(state, plan, month)).collect();
    let more = months.next().map(|_| {
        button("button button--quiet", text::MORE_MONTHS.to(lang), move || {
            drawn.update(|drawn| *drawn += MONTHS);
            timers::soon(|| {
                // With the last months the button goes.
                if focus::is_lost() {
                    focus::now(TABLE);
                }
            });
        })
    });
    let shown = element("div", &[("class", "calendar__months")], shown);
    let inside = std::iter::once(shown).chain(more).collect();
    element("div", &[("class", "calendar__picture"), ("role", "group"), ("aria-label", text::PICTURE.to(lang))], inside)
}

fn month_table(state: State, plan: &Plan, month: Month) -> AnyView {
    let lang = state.lang();
    let weeks = month.weeks(plan);
    let mut head = vec![element("th", &[("scope", "col")], vec![node(text::WEEK.to(lang))])];
    head.extend(Weekday::ALL.into_iter().map(|weekday| {
        let name = text::weekday(weekday).to(lang);
        let short: String = name.chars().take(2).collect();
        element("th", &[("scope", "col"), ("abbr", name)], vec![node(short)])
    }));
    // The color of a holiday says too little.
    let holidays = weeks.iter().flat_map(|week| week.days.iter().flatten()).filter_map(|day| match day.off {
        Some(DayOff::Holiday(holiday)) => Some(format!("{}: {}", day.date.day(), text::holiday(holiday).to(lang))),
        _ => None,
    });
    let holidays: Vec<String> = holidays.collect();
    let rows = weeks.iter().map(|week| week_row(state, plan, week)).collect();
    let table = element(
        "table",
        &[],
        vec![
            element("caption", &[], vec![node(text::month(lang, month))]),
            element("thead", &[], vec![element("tr", &[], head)]),
            element("tbody", &[], rows),
        ],
    );
    element("div", &[], vec![table, paragraph(holidays.join(", "))])
}

fn week_row(state: State, plan: &Plan, week: &MonthWeek<'_>) -> AnyView {
    let name = element("th", &[("scope", "row")], vec![node(week.week.number().to_string())]);
    let days = week.days.iter().map(|day| match day {
        Some(day) => day_cell(state, plan, day),
        None => element("td", &[], Vec::new()),
    });
    element("tr", &[], std::iter::once(name).chain(days).collect())
}

fn day_cell(state: State, plan: &Plan, day: &CalendarDay<'_>) -> AnyView {
    let lang = state.lang();
    let places: Vec<String> = day.drawn().filter_map(|course| place(plan, course.number)).collect();
    let is_clash = day.is_clash();
    let class = match (places.is_empty(), day.off) {
        (false, _) if is_clash => "day--clash",
        (false, _) if day.drawn().all(|course| course.schools_dates().is_some()) => "day--course day--school",
        (false, _) => "day--course",
        (true, Some(DayOff::Weekend)) => "day--off",
        (true, Some(DayOff::Holiday(_))) => "day--off day--holiday",
        (true, None) => return element("td", &[], vec![node(day.date.day().to_string())]),
    };
    let mut said = vec![node(day.date.day().to_string())];
    if !places.is_empty() {
        let name = format!(", {} ", text::COURSE.to(lang));
        said.push(element("span", &[("class", "hidden-text")], vec![node(name)]));
        said.push(element("b", &[], vec![node(places.join(" "))]));
    }
    if is_clash {
        said.push(element("span", &[("class", "day__clash"), ("aria-hidden", "true")], vec![node("!")]));
        said.push(element("span", &[("class", "hidden-text")], vec![node(format!(", {}", text::CLASH.to(lang)))]));
    }
    element("td", &[("class", class)], said)
}

/// The place of a course in the plan, counted from 1, as its row has it.
fn place(plan: &Plan, number: CourseNumber) -> Option<String> {
    plan.place_of(number).map(|place| (place + 1).to_string())
}

/// The same in words: each course with its days, and what is to be noted of them.
fn table(state: State, plan: &Plan, ordered: &[&PlannedCourse], notes: &Notes) -> AnyView {
    let lang = state.lang();
    let words = plan_files::file_words(lang);
    let names = [
        text::PLACE.to(lang),
        text::COURSE.to(lang),
        words.from,
        words.to,
        text::WEEK.to(lang),
        words.said_by,
        text::NOTES.to(lang),
    ];
    let cell = |column: usize, inside: Vec<AnyView>| {
        // Where the table is shown as a list, each cell has its name beside it, and is a cell still.
        let attributes = [("role", "cell"), ("data-name", names[column]), ("class", "empty")];
        element("td", &attributes[..if inside.is_empty() { 3 } else { 2 }], inside)
    };
    let rows = ordered.iter().map(|course| {
        let number = course.number;
        let title = format!("{number} {}", state.data().title(number));
        let course_link = danish_link(&Route::Course(number), title);
        let mut cells = vec![
            cell(0, place(plan, number).map(node).into_iter().collect()),
            element("th", &[("scope", "row"), ("role", "rowheader")], vec![course_link]),
        ];
        match course.dates {
            Some(dates) => {
                let said_by = match dates.said_by {
                    SaidBy::School => words.said_by_school,
                    SaidBy::Reader => words.said_by_reader,
                };
                let weeks = [dates.from(), dates.to()].map(|day| Week::of(day).number().to_string());
                let weeks = if weeks[0] == weeks[1] { weeks[0].clone() } else { weeks.join("–") };
                cells.extend([
                    cell(2, vec![node(dates.from().in_words(lang))]),
                    cell(3, vec![node(dates.to().in_words(lang))]),
                    cell(4, vec![node(weeks)]),
                    cell(5, vec![node(said_by)]),
                    cell(6, notes.on(state, course)),
                ]);
            }
            None => {
                cells.push(cell(2, vec![node(words.no_dates)]));
                cells.extend((3..names.len()).map(|column| cell(column, Vec::new())));
            }
        }
        element("tr", &[("role", "row")], cells)
    });
    let head = names.iter().map(|&name| element("th", &[("scope", "col"), ("role", "columnheader")], vec![node(name)]));
    let head = element("tr", &[("role", "row")], head.collect());
    let parts = vec![
        element("caption", &[], vec![node(text::TABLE.to(lang))]),
        element("thead", &[("role", "rowgroup")], vec![head]),
        element("tbody", &[("role", "rowgroup")], rows.collect()),
    ];
    element("table", &[("id", TABLE), ("tabindex", "-1"), ("class", "calendar__table"), ("role", "table")], parts)
}

/// What is to be noted of the dates of a plan, also where the reader has put the remark away.
struct Notes {
    clashes: Vec<Clash>,
    remarks: Vec<Remark>,
}

impl Notes {
    fn of(state: State, plan: &Plan) -> Self {
        let data = state.data();
        let mut remarks = plan::remarks(plan, &data.catalogue, &data.guide, dates::today());
        remarks.retain(|remark| {
            matches!(
                remark,
                Remark::NotYetLinked { on: Some(_), .. }
                    | Remark::NoLongerLinked { on: Some(_), .. }
                    | Remark::OnDayOff { .. }
            )
        });
        Notes { clashes: plan::clashes(plan), remarks }
    }

    /// In words, what is to be noted of a course.
    fn on(&self, state: State, course: &PlannedCourse) -> Vec<AnyView> {
        let lang = state.lang();
        let number = course.number;
        let clashes = self.clashes.iter().filter_map(|clash| match clash {
            Clash { course, other, day } if *course == number => Some(text::clash(lang, *other, *day)),
            Clash { course, other, day } if *other == number => Some(text::clash(lang, *course, *day)),
            _ => None,
        });
        let mut notes: Vec<String> = clashes.collect();
        for remark in self.remarks.iter().filter(|remark| remark.courses().0 == number) {
            notes.push(match *remark {
                Remark::NotYetLinked { from, .. } => text::too_early(lang, from),
                Remark::NoLongerLinked { to, .. } => text::too_late(lang, to),
                Remark::OnDayOff { day, why, is_first, .. } => text::at_day_off(lang, day, why, is_first),
                _ => continue,
            });
        }
        let is_end = |day: Date| course.dates.is_some_and(|dates| day == dates.from() || day == dates.to());
        let between = course.dates.into_iter().flat_map(plan::Dates::holidays).filter(|(day, _)| !is_end(*day));
        let holidays = between.take(HOLIDAYS).map(|(day, named)| paragraph(text::holiday_between(lang, day, named)));
        // Those are only to be known; the others are to be asked about.
        notes.into_iter().map(|note| paragraph_of("mark", note)).chain(holidays).collect()
    }
}
