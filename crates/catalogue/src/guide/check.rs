//! Whether a guide fits a catalogue.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::{Guide, Sentence};
use crate::{Catalogue, CourseNumber, Slug};

/// Something in the guide that is wrong: where, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The place in the file, for example `relations[3].course`.
    pub place: String,
    /// What is wrong there, and what it should be.
    pub what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

impl Guide {
    /// Everything in this guide that does not fit the catalogue or contradicts itself; nothing where all is well.
    ///
    /// A part that is not there at all (no topics, no competences) is no finding: the page then says that it is missing.
    pub fn check(&self, catalogue: &Catalogue) -> Vec<Finding> {
        let mut check = Check { catalogue, findings: Vec::new() };
        check.competences(self);
        check.job_roles(self);
        check.topics(self);
        check.relations(self);
        check.kinds_steps_and_successions(self);
        check.words(self);
        check.links(self);
        check.findings
    }
}

struct Check<'a> {
    catalogue: &'a Catalogue,
    findings: Vec<Finding>,
}

impl Check<'_> {
    fn finding(&mut self, place: impl Into<String>, what: impl Into<String>) {
        self.findings.push(Finding { place: place.into(), what: what.into() });
    }

    fn course(&mut self, place: String, number: CourseNumber) {
        if self.catalogue.course(number).is_none() {
            self.finding(place, format!("the catalogue has no course {number}"));
        }
    }

    fn competence(&mut self, place: String, slug: &Slug) {
        if self.catalogue.competence(slug).is_none() {
            self.finding(place, format!("the catalogue has no competence \"{slug}\""));
        }
    }

    fn sentence(&mut self, place: String, sentence: &Sentence) {
        for (lang, text) in [("da", &sentence.da), ("en", &sentence.en)] {
            if text.trim().is_empty() {
                self.finding(format!("{place}.{lang}"), "nothing is said here; write it in both languages");
            }
        }
    }

    fn once<K: Ord + fmt::Display>(&mut self, place: String, seen: &mut BTreeSet<K>, key: K) {
        if seen.contains(&key) {
            self.finding(place, format!("\"{key}\" is there twice"));
        } else {
            seen.insert(key);
        }
    }

    fn competences(&mut self, guide: &Guide) {
        let mut seen = BTreeSet::new();
        for (i, competence) in guide.competences.iter().enumerate() {
            let place = format!("competences[{i}]");
            self.competence(format!("{place}.slug"), &competence.slug);
            self.once(format!("{place}.slug"), &mut seen, competence.slug.clone());
            self.sentence(format!("{place}.in_short"), &competence.in_short);
            for (name, lines) in [("tasks", &competence.tasks), ("technology", &competence.technology)] {
                for (j, line) in lines.iter().enumerate() {
                    self.sentence(format!("{place}.{name}[{j}]"), line);
                }
            }
        }
        if guide.competences.is_empty() {
            return;
        }
        for competence in self.catalogue.competences() {
            if !seen.contains(&competence.slug) {
                self.finding("competences", format!("nothing is said about \"{}\"", competence.slug));
            }
        }
    }

    fn job_roles(&mut self, guide: &Guide) {
        let mut seen = BTreeSet::new();
        for (i, role) in guide.job_roles.iter().enumerate() {
            let place = format!("job_roles[{i}]");
            self.once(format!("{place}.slug"), &mut seen, role.slug.clone());
            self.sentence(format!("{place}.name"), &role.name);
            self.sentence(format!("{place}.why"), &role.why);
            for (j, slug) in role.competences.iter().enumerate() {
                self.competence(format!("{place}.competences[{j}]"), slug);
            }
        }
    }

    fn topics(&mut self, guide: &Guide) {
        let mut slugs = BTreeSet::new();
        let mut topic_of = BTreeMap::new();
        for (i, topic) in guide.topics.iter().enumerate() {
            let place = format!("topics[{i}]");
            self.once(format!("{place}.slug"), &mut slugs, topic.slug.clone());
            self.sentence(format!("{place}.name"), &topic.name);
            for (j, &number) in topic.courses.iter().enumerate() {
                let place = format!("{place}.courses[{j}]");
                self.course(place.clone(), number);
                if let Some(other) = topic_of.insert(number, &topic.slug) {
                    self.finding(place, format!("course {number} already stands under \"{other}\""));
                }
            }
        }
        if guide.topics.is_empty() {
            return;
        }
        for course in self.catalogue.courses() {
            if !topic_of.contains_key(&course.number) {
                self.finding("topics", format!("course {} stands under no topic", course.number));
            }
        }
    }

    fn relations(&mut self, guide: &Guide) {
        let mut seen = BTreeSet::new();
        for (i, relation) in guide.relations.iter().enumerate() {
            let place = format!("relations[{i}]");
            self.competence(format!("{place}.competence"), &relation.competence);
            self.course(format!("{place}.course"), relation.course);
            self.sentence(format!("{place}.reason"), &relation.reason);
            self.once(place, &mut seen, format!("{} – {}", relation.competence, relation.course));
        }
    }

    fn kinds_steps_and_successions(&mut self, guide: &Guide) {
        let mut seen = BTreeSet::new();
        for (i, kind) in guide.kinds.iter().enumerate() {
            let place = format!("kinds[{i}]");
            self.course(format!("{place}.course"), kind.course);
            self.sentence(format!("{place}.note"), &kind.note);
            self.once(format!("{place}.course"), &mut seen, kind.course);
        }
        let steps = guide.steps.iter().map(|step| (step.from, step.to, &step.reason));
        let successions = guide.successions.iter().map(|it| (it.from, it.to, &it.reason));
        self.pairs("steps", steps);
        self.pairs("successions", successions);
    }

    fn pairs<'g>(&mut self, name: &str, pairs: impl Iterator<Item = (CourseNumber, CourseNumber, &'g Sentence)>) {
        for (i, (from, to, reason)) in pairs.enumerate() {
            let place = format!("{name}[{i}]");
            self.course(format!("{place}.from"), from);
            self.course(format!("{place}.to"), to);
            self.sentence(format!("{place}.reason"), reason);
            if from == to {
                self.finding(place, format!("course {from} cannot come after itself"));
            }
        }
    }

    fn words(&mut self, guide: &Guide) {
        for (i, group) in guide.synonyms.iter().enumerate() {
            if group.len() < 2 {
                self.finding(format!("synonyms[{i}]"), "a group of words that mean the same needs at least two");
            }
        }
        let mut terms = BTreeSet::new();
        for (i, entry) in guide.glossary.iter().enumerate() {
            self.once(format!("glossary[{i}].term"), &mut terms, entry.term.clone());
            self.sentence(format!("glossary[{i}].means"), &entry.means);
        }
    }

    fn links(&mut self, guide: &Guide) {
        for (name, address) in &guide.links {
            if !address.starts_with("https://") {
                self.finding(format!("links.{name}"), "an address must begin with https://");
            }
        }
        if guide.links.get("dates").is_some_and(|address| !address.contains("{number}")) {
            self.finding("links.dates", "the address must hold {number}, where the course number goes");
        }
    }
}
