//! A plan on paper: a sheet that is in the page all along, and only seen in print.

use leptos::prelude::*;
use plan::exports::dates;
use plan::{Plan, PlannedCourse, qr, totals};

use super::parts::{element, node, paragraph_of};
use super::qr_code;
use crate::state::State;
use crate::text::plan_files::file_words;
use crate::text::{everywhere, plans, take as text};

/// What goes on the sheet besides the plan.
#[derive(Debug, Clone, Copy, Default)]
pub struct OnSheet<'a> {
    /// The link to the plan, as a QR code, where it fits one.
    pub link: Option<&'a str>,
    /// Whether there are lines for signatures.
    pub lines: bool,
}

/// That it is a wish (unless all dates are the school's), name, for whom, courses, sums, why, QR code, edition. Dropped courses are
/// left out.
pub fn sheet(state: State, plan: &Plan, on: OnSheet<'_>) -> AnyView {
    let lang = state.lang();
    let data = state.data();
    let words = file_words(lang);
    let line = |class: &'static str, label: &'static str, said: &str| {
        let label = element("strong", &[], vec![node(format!("{label}: "))]);
        element("p", &[("class", class)], vec![label, node(said.to_owned())])
    };
    let name = [("class", "sheet__name"), ("role", "heading"), ("aria-level", "1")];
    let mut parts = vec![
        paragraph_of("sheet__wish", words.standing(plan)),
        element("p", &name, vec![node(plan.name().to_string())]),
    ];
    if !plan.person().is_empty() {
        parts.push(line("", words.person, plan.person().as_str()));
    }

    let heads = [words.number, words.title, words.days, words.dates];
    let heads = heads.map(|head| element("th", &[("scope", "col")], vec![node(head)])).into();
    let row = |course: &PlannedCourse| {
        let known = data.course(course.number);
        let title = match known {
            Some(known) => element("span", &[("lang", "da")], vec![node(known.title.clone())]),
            None => node(words.unknown),
        };
        let more = text::known(&words, course);
        let more = (!more.is_empty()).then(|| element("small", &[], vec![node(more)]));
        let days = known.map(|known| known.days.in_words(lang)).unwrap_or_default();
        let cells = vec![
            element("td", &[], vec![node(course.number.to_string())]),
            element("th", &[("scope", "row")], [title].into_iter().chain(more).collect()),
            element("td", &[("class", "sheet__days")], vec![node(days)]),
            element("td", &[], vec![node(dates(course, &words))]),
        ];
        element("tr", &[], cells)
    };
    let rows = plan.kept().map(row).collect();
    let table = vec![element("thead", &[], vec![element("tr", &[], heads)]), element("tbody", &[], rows)];
    parts.push(element("table", &[], table));

    parts.push(line("", words.total, &plans::totals(lang, totals(plan, &data.catalogue))));
    // Before the words that stand beside it.
    parts.extend(on.link.and_then(qr).map(|qr| qr_code(lang, &qr)));
    if !plan.why().is_empty() {
        parts.push(line("written", words.why, plan.why().as_str()));
    }
    let edition = text::edition(lang, &data.catalogue.job_area().name, data.guide.edition.to(lang));
    parts.push(paragraph_of("sheet__edition", format!("{edition} {}", everywhere::FOOTER.to(lang))));
    if on.lines {
        let lines = [text::LINE_OF_READER, text::LINE_OF_OTHER].map(|line| paragraph_of("sheet__line", line.to(lang)));
        parts.push(element("div", &[("class", "sheet__lines")], lines.into()));
    }
    element("section", &[("class", "sheet")], parts)
}
