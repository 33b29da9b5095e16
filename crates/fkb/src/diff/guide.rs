//! What of the guide a new edition touches: what has lost its end, what should be read again, what is not judged yet.

use std::collections::{BTreeMap, BTreeSet};

use catalogue::{CourseNumber, Guide, Slug};
use serde::Serialize;

use super::text::shown;
use super::{Change, ChangedCompetence, Diff, Left, SectionChange};

/// A place in the guide that wants an editor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Touched {
    /// The place in the file, for example `relations[3].course`.
    pub place: String,
    /// What has changed.
    pub what: String,
    /// What to do about it.
    pub to_do: String,
}

/// In the order of the file's parts. A part that the guide does not have at all (no topics, no relations) is not asked
/// for, as in [`Guide::check`].
pub(super) fn touched(diff: &Diff, guide: &Guide) -> Vec<Touched> {
    let mut reader = Reader { events: Events::of(diff), diff, guide, touched: Vec::new() };
    reader.edition_and_job_area();
    reader.competences();
    reader.job_roles();
    reader.topics();
    reader.relations();
    reader.kinds_steps_and_successions();
    reader.touched
}

/// What happened to what the guide may name.
struct Events {
    courses: BTreeMap<CourseNumber, CourseEvent>,
    /// Added courses that may have come after this one.
    successors: BTreeMap<CourseNumber, Vec<CourseNumber>>,
    /// Competences that are gone, and what they may be called now.
    gone: BTreeMap<Slug, Option<Slug>>,
}

#[derive(Default)]
struct CourseEvent {
    removed: bool,
    now_ends: bool,
    renamed: bool,
    /// All of it in words.
    what: String,
}

/// Where the guide names a course, and so what to do about it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Topic,
    Relation,
    Kind,
    Step,
    SuccessionFrom,
    SuccessionTo,
}

impl Events {
    fn of(diff: &Diff) -> Self {
        let removed = diff.courses.removed.iter().map(|course| {
            let what = format!("course {} is no longer in the table", course.number);
            (course.number, CourseEvent { removed: true, what, ..CourseEvent::default() })
        });
        let changed = diff.courses.changed.iter().filter_map(|course| {
            let renamed = course.change("title");
            let ends = course.change("linked_to").filter(|_| course.now_ends);
            let title =
                renamed.map(|title| format!("its title was {} and is now {}", shown(&title.old), shown(&title.new)));
            let ends = ends.map(|ends| format!("its period now ends (to {})", plain(&ends.new)));
            let said: Vec<_> = ends.into_iter().chain(title).collect();
            let what = format!("course {}: {}", course.number, said.join("; "));
            let event = CourseEvent { now_ends: course.now_ends, renamed: renamed.is_some(), what, removed: false };
            (!said.is_empty()).then_some((course.number, event))
        });
        let courses = removed.chain(changed).collect();
        let mut successors: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for added in &diff.courses.added {
            for before in &added.perhaps_after {
                successors.entry(before.number).or_default().push(added.course.number);
            }
        }
        let renamed = diff.competences.added.iter().filter_map(|added| {
            Some((added.perhaps_renamed_from.as_ref()?.competence.slug, added.competence.slug.clone()))
        });
        let renamed: BTreeMap<&Slug, Slug> = renamed.collect();
        let gone = diff.competences.removed.iter().map(|it| (it.slug.clone(), renamed.get(it.slug).cloned())).collect();
        Events { courses, successors, gone }
    }

    /// " (31005 is perhaps its successor)" where something may have come after the course.
    fn successor(&self, number: CourseNumber) -> String {
        self.successors.get(&number).map_or(String::new(), |after| {
            let after: Vec<_> = after.iter().take(3).map(ToString::to_string).collect();
            format!(" ({} is perhaps its successor)", after.join(" or "))
        })
    }
}

/// A JSON value in a sentence: a text without its quotation marks.
pub(super) fn plain(value: &serde_json::Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

impl CourseEvent {
    fn to_do(&self, role: Role, successor: &str) -> Option<String> {
        if self.removed {
            return Some(match role {
                Role::Relation => format!("remove this relation{successor}"),
                Role::Topic => format!("take the course out of this topic{successor}"),
                Role::Kind => "remove this note".to_owned(),
                Role::Step => format!("remove this step{successor}"),
                Role::SuccessionFrom | Role::SuccessionTo => "remove this succession".to_owned(),
            });
        }
        let ends = match role {
            _ if !self.now_ends => None,
            Role::Relation => Some(format!("judge this relation again{successor}")),
            Role::Step => Some(format!("see whether the way still leads over this course{successor}")),
            Role::SuccessionTo => Some(format!("see whether something came after this one too{successor}")),
            // It stays in the table and what it is; and a succession from it says just what happened.
            Role::Topic | Role::Kind | Role::SuccessionFrom => None,
        };
        let renamed = match role {
            _ if !self.renamed => None,
            Role::Relation | Role::Step => Some("read the reason again: it rests on the title"),
            Role::Topic => Some("see whether it still belongs here"),
            Role::Kind => Some("read the note again"),
            Role::SuccessionFrom | Role::SuccessionTo => Some("read the reason again: it may rest on the titles"),
        };
        let to_do: Vec<_> = ends.into_iter().chain(renamed.map(str::to_owned)).collect();
        (!to_do.is_empty()).then(|| to_do.join("; "))
    }
}

struct Reader<'a> {
    events: Events,
    diff: &'a Diff<'a>,
    guide: &'a Guide,
    touched: Vec<Touched>,
}

impl Reader<'_> {
    fn touch(&mut self, place: impl Into<String>, what: impl Into<String>, to_do: impl Into<String>) {
        self.touched.push(Touched { place: place.into(), what: what.into(), to_do: to_do.into() });
    }

    fn course(&mut self, place: String, number: CourseNumber, role: Role) {
        let Some(event) = self.events.courses.get(&number) else { return };
        if let Some(to_do) = event.to_do(role, &self.events.successor(number)) {
            let what = event.what.clone();
            self.touch(place, what, to_do);
        }
    }

    /// A competence that is gone, and what to do with what named it.
    fn competence(&mut self, place: String, slug: &Slug, to_do: &str) {
        let Some(now) = self.events.gone.get(slug) else { return };
        let to_do = match now {
            Some(now) => format!("put \"{now}\" here if it is the same under a new name, else {to_do}"),
            None => to_do.to_owned(),
        };
        self.touch(place, format!("the competence \"{slug}\" is gone"), to_do);
    }

    fn edition_and_job_area(&mut self) {
        if let Some(sources) = &self.diff.source
            && sources.old.sha256 != sources.new.sha256
            && !self.guide.edition.is_empty()
        {
            self.touch("edition", "this is another edition", "say which one the guide is about now");
        }
        if let [name, ..] = self.diff.job_area.changes.as_slice() {
            let what = format!("the job area was called {} and is now called {}", shown(&name.old), shown(&name.new));
            self.touch("job_area", what, "read what is said about it again");
        }
        const FIELDS: [&str; 4] = ["definition", "workplaces", "employees", "organisation"];
        for section in &self.diff.job_area.sections {
            let place = FIELDS.get(section.section).map_or("job_area".to_owned(), |field| format!("job_area.{field}"));
            self.touch(place, in_section(section), "hold what is said here against the new text");
        }
    }

    fn competences(&mut self) {
        let changed: BTreeMap<_, _> = self.diff.competences.changed.iter().map(|it| (it.competence.slug, it)).collect();
        let mut relations: BTreeMap<&Slug, usize> = BTreeMap::new();
        for relation in &self.guide.relations {
            *relations.entry(&relation.competence).or_default() += 1;
        }
        for (i, competence) in self.guide.competences.iter().enumerate() {
            let place = format!("competences[{i}]");
            self.competence(format!("{place}.slug"), &competence.slug, "remove this entry");
            if let Some(changed) = changed.get(&competence.slug) {
                let relations = relations.get(&competence.slug).copied().unwrap_or_default();
                self.changed_competence(&place, changed, relations);
            }
        }
        if self.guide.competences.is_empty() {
            return;
        }
        let known: BTreeSet<_> = self.guide.competences.iter().map(|competence| &competence.slug).collect();
        for added in &self.diff.competences.added {
            let slug = added.competence.slug;
            if !known.contains(slug) {
                let to_do = "say it in our words, and judge which courses build it";
                self.touch("competences", format!("nothing is said about the new competence \"{slug}\""), to_do);
            }
        }
    }

    fn changed_competence(&mut self, place: &str, competence: &ChangedCompetence, relations: usize) {
        let also = match relations {
            0 => String::new(),
            1 => "; the reason of its relation too".to_owned(),
            _ => format!("; the reasons of its {relations} relations too"),
        };
        for Change { field, old, new } in &competence.changes {
            let slug = competence.competence.slug;
            let (place, what) = match *field {
                "name" => {
                    (place.to_owned(), format!("\"{slug}\" was called {} and is now called {}", shown(old), shown(new)))
                }
                _ => (format!("{place}.{field}"), format!("the {field} of \"{slug}\" have changed")),
            };
            self.touch(place, what, "read what is said here again");
        }
        const FIELDS: [&str; 4] = ["in_short, tasks", "technology, organisation", "requirements", "spread"];
        // What is demanded has been told.
        let demands = competence.changes.iter().any(|change| change.field == "requirements");
        for section in competence.sections.iter().filter(|section| !(demands && section.section == 2)) {
            let fields = FIELDS.get(section.section).map_or(String::new(), |fields| format!(".{fields}"));
            let to_do = format!("hold what is said here against the new text{also}");
            self.touch(format!("{place}{fields}"), in_section(section), to_do);
        }
    }

    fn job_roles(&mut self) {
        for (i, role) in self.guide.job_roles.iter().enumerate() {
            for (j, slug) in role.competences.iter().enumerate() {
                self.competence(format!("job_roles[{i}].competences[{j}]"), slug, "take it out of this role");
            }
        }
    }

    fn topics(&mut self) {
        let mut known = BTreeSet::new();
        for (i, topic) in self.guide.topics.iter().enumerate() {
            for (j, &number) in topic.courses.iter().enumerate() {
                known.insert(number);
                self.course(format!("topics[{i}].courses[{j}]"), number, Role::Topic);
            }
            let leaves = |number| self.events.courses.get(number).is_some_and(|event| event.removed || event.now_ends);
            if !topic.courses.is_empty() && topic.courses.iter().all(leaves) {
                let what = format!("every course of the topic \"{}\" is gone or ends", topic.slug);
                self.touch(format!("topics[{i}]"), what, "see whether the topic is still needed");
            }
        }
        if !self.guide.topics.is_empty() {
            self.added("topics", &known, |number| format!("course {number} stands under no topic"), "put it under one");
        }
    }

    fn relations(&mut self) {
        let mut known = BTreeSet::new();
        for (i, relation) in self.guide.relations.iter().enumerate() {
            known.insert(relation.course);
            self.competence(format!("relations[{i}].competence"), &relation.competence, "remove this relation");
            self.course(format!("relations[{i}].course"), relation.course, Role::Relation);
        }
        if !self.guide.relations.is_empty() {
            let to_do = "judge which competences it builds, if any (fkb suggest proposes some)";
            self.added("relations", &known, |number| format!("no relation judged for course {number}"), to_do);
        }
    }

    /// The added courses that a part of the guide does not know.
    fn added(&mut self, part: &str, known: &BTreeSet<CourseNumber>, lacks: fn(CourseNumber) -> String, to_do: &str) {
        for added in self.diff.courses.added.iter().filter(|added| !known.contains(&added.course.number)) {
            self.touch(part, lacks(added.course.number), to_do);
        }
    }

    fn kinds_steps_and_successions(&mut self) {
        for (i, kind) in self.guide.kinds.iter().enumerate() {
            self.course(format!("kinds[{i}].course"), kind.course, Role::Kind);
        }
        for (i, step) in self.guide.steps.iter().enumerate() {
            self.course(format!("steps[{i}].from"), step.from, Role::Step);
            self.course(format!("steps[{i}].to"), step.to, Role::Step);
        }
        let mut known = BTreeSet::new();
        for (i, succession) in self.guide.successions.iter().enumerate() {
            known.insert((succession.from, succession.to));
            self.course(format!("successions[{i}].from"), succession.from, Role::SuccessionFrom);
            self.course(format!("successions[{i}].to"), succession.to, Role::SuccessionTo);
        }
        for added in &self.diff.courses.added {
            // Both ends of a succession have to be in the table.
            let ending = added.perhaps_after.iter().filter(|before| before.left == Left::Ends);
            for before in ending.filter(|before| !known.contains(&(before.number, added.course.number))) {
                let alike = if before.same_title { "the same title" } else { "a very similar title" };
                let what =
                    format!("course {} is new and has {alike} as {}, which ends", added.course.number, before.number);
                self.touch("successions", what, "add a succession if you think that it came after it");
            }
        }
    }
}

fn in_section(section: &SectionChange) -> String {
    let fields: Vec<_> = section.changes.iter().map(|change| change.field).collect();
    let have = if fields.len() > 1 { "have" } else { "has" };
    format!("the {} of section \"{}\" {have} changed", fields.join(" and "), section.heading)
}
