//! The difference between two editions for people: grouped, one line for each item.

use std::collections::BTreeSet;

use catalogue::{Course, Lang};
use serde_json::Value;

use super::guide::plain;
use super::{
    AddedCompetence, AddedCourse, Change, ChangedCompetence, ChangedCourse, Diff, Left, Predecessor, SectionChange,
    Texts,
};

pub(super) fn text(diff: &Diff, guide_file: &str) -> String {
    let mut text = String::new();
    group(&mut text, "Source", source(diff));
    if diff.is_empty_beside_source() {
        let nothing = if diff.source.is_some() { "nothing else has changed\n" } else { "nothing has changed\n" };
        gap(&mut text);
        text.push_str(nothing);
    }
    let (courses, competences) = (&diff.courses, &diff.competences);
    let job_area = changes(&diff.job_area.changes).into_iter();
    group(&mut text, "Job area", job_area.chain(sections(&diff.job_area.sections, "")).collect());
    counted(&mut text, "Courses added", courses.added.iter().map(added));
    counted(&mut text, "Courses no longer in the table", courses.removed.iter().map(|course| row(course)));
    let (ending, others): (Vec<_>, Vec<_>) = courses.changed.iter().partition(|course| course.now_ends);
    counted(&mut text, "Courses that now end", ending.into_iter().map(changed));
    counted(&mut text, "Courses changed", others.into_iter().map(changed));
    counted(&mut text, "Competences added", competences.added.iter().map(added_competence));
    let removed = competences.removed.iter().map(|it| format!("{} (\"{}\")", it.slug, it.name));
    counted(&mut text, "Competences removed", removed);
    let changed = competences.changed.iter().flat_map(changed_competence);
    group(&mut text, "Competences changed", changed.collect());
    if let Some(guide) = diff.guide.as_ref() {
        let touched = guide.iter().map(|it| format!("{}: {}; {}", it.place, it.what, it.to_do));
        counted(&mut text, &format!("In the guide ({guide_file})"), touched);
    }
    notes(&mut text, diff, guide_file);
    text
}

fn gap(text: &mut String) {
    if !text.is_empty() {
        text.push('\n');
    }
}

/// Nothing where there are no items.
fn group(text: &mut String, heading: &str, items: Vec<String>) {
    if items.is_empty() {
        return;
    }
    gap(text);
    text.push_str(heading);
    text.push('\n');
    for item in items {
        text.push_str("  ");
        text.push_str(&item);
        text.push('\n');
    }
}

fn counted(text: &mut String, heading: &str, items: impl Iterator<Item = String>) {
    let items: Vec<_> = items.collect();
    group(text, &format!("{heading}: {}", items.len()), items);
}

fn source(diff: &Diff) -> Vec<String> {
    let Some(sources) = &diff.source else { return Vec::new() };
    let file = (sources.old.file != sources.new.file)
        .then(|| format!("file \"{}\" → \"{}\"", sources.old.file, sources.new.file));
    let sha256 = (sources.old.sha256 != sources.new.sha256)
        .then(|| format!("sha256 {} → {}", sources.old.sha256, sources.new.sha256));
    file.into_iter().chain(sha256).collect()
}

fn row(course: &Course) -> String {
    let level = course.level.map(|level| format!("level {level}, ")).unwrap_or_default();
    let days = course.days.in_words(Lang::En);
    let end = course.period.to().map_or("with no end named".to_owned(), |to| format!("to {to}"));
    let (number, title, committee) = (course.number, &course.title, course.committee);
    format!("{number} \"{title}\": {level}{committee}, {days} days, linked from {} {end}", course.period.from())
}

fn added(added: &AddedCourse) -> String {
    let perhaps = |before: &Predecessor| {
        let title = if before.same_title { "the same title".to_owned() } else { format!("\"{}\"", before.title) };
        let left = match before.left {
            Left::Removed => "gone",
            Left::Ends => "ends",
        };
        format!("{} ({title}, {left})", before.number)
    };
    let before: Vec<_> = added.perhaps_after.iter().map(perhaps).collect();
    match before.is_empty() {
        true => row(added.course),
        false => format!("{}; perhaps the successor of {}", row(added.course), before.join(" or ")),
    }
}

fn changed(course: &ChangedCourse) -> String {
    let end = course.changes.iter().find(|change| course.now_ends && change.field == "linked_to");
    let end = end.map(|end| format!("no longer linked: the period now ends (to {})", shown(&end.new)));
    let others = changes(course.changes.iter().filter(|change| !(course.now_ends && change.field == "linked_to")));
    let said: Vec<_> = end.into_iter().chain(others).collect();
    format!("{} \"{}\": {}", course.number, course.title, said.join("; "))
}

fn changes<'a>(changes: impl IntoIterator<Item = &'a Change>) -> Vec<String> {
    let value = |field: &str, value: &Value| match (field, value) {
        ("linked_to", Value::Null) => "no end named".to_owned(),
        _ => shown(value),
    };
    let said =
        |Change { field, old, new }: &Change| format!("{} {} → {}", name(field), value(field, old), value(field, new));
    changes.into_iter().map(said).collect()
}

/// A field in words.
fn name(field: &str) -> &str {
    match field {
        "linked_from" => "linked from",
        "linked_to" => "linked to",
        field => field,
    }
}

/// A value as it stands in a sentence: words in quotation marks, dates, numbers and single letters without.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::Null => "none".to_owned(),
        Value::String(text) if text.contains(char::is_lowercase) => format!("\"{}\"", text.replace('\n', " ")),
        value => plain(value),
    }
}

fn added_competence(added: &AddedCompetence) -> String {
    let name = format!("{} (\"{}\")", added.competence.slug, added.competence.name);
    match &added.perhaps_renamed_from {
        None => name,
        Some(from) => format!("{name}; perhaps renamed from {}: {}", from.competence.slug, from.because),
    }
}

fn changed_competence(competence: &ChangedCompetence) -> Vec<String> {
    let slug = competence.competence.slug;
    let changes = changes(&competence.changes).into_iter().map(|change| format!("{slug}: {change}"));
    changes.chain(sections(&competence.sections, &format!("{slug}: "))).collect()
}

fn sections(sections: &[SectionChange], whose: &str) -> Vec<String> {
    let change = |section: &SectionChange, change: &Change| match (&change.old, &change.new) {
        (Value::Array(old), Value::Array(new)) => {
            let without = |these: &[Value], those: &[Value]| {
                let those: BTreeSet<_> = those.iter().filter_map(Value::as_str).collect();
                these.iter().filter_map(Value::as_str).filter(|paragraph| !those.contains(paragraph)).count()
            };
            let (new, old) = (without(new, old), without(old, new));
            let what = match (new, old) {
                (0, 0) => "they stand in another order, or not as often".to_owned(),
                _ => format!("{new} new, {old} gone"),
            };
            format!("{whose}section \"{}\": the text has changed (paragraphs: {what})", section.heading)
        }
        (old, new) => format!("{whose}section heading {} → {}", shown(old), shown(new)),
    };
    sections.iter().flat_map(|section| section.changes.iter().map(move |it| change(section, it))).collect()
}

/// What could not be compared, and how it can be.
fn notes(text: &mut String, diff: &Diff, guide_file: &str) {
    let missing = match diff.texts {
        Texts::Compared | Texts::SameSource => None,
        Texts::MissingInOld => Some("the old edition has none"),
        Texts::MissingInNew => Some("the new edition has none"),
        Texts::MissingInBoth => Some("neither edition has it"),
    };
    if let Some(missing) = missing {
        gap(text);
        text.push_str(&format!(
            "The sections' text was not compared: {missing}; import with --full-text to compare the text.\n"
        ));
    }
    match &diff.guide {
        Some(touched) if touched.is_empty() && !diff.is_empty() => {
            gap(text);
            text.push_str(&format!("Nothing of it touches the guide ({guide_file}).\n"));
        }
        None if !diff.is_empty() => {
            gap(text);
            text.push_str("No guide was held against it; give one with --guide FILE to see what of it is touched.\n");
        }
        _ => {}
    }
}
