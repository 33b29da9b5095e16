//! Whether a guide fits a catalogue.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::sentences::{Said, sentences, single, words};
use super::{Guide, Relation};
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
        check.sentences(self);
        check.findings
    }
}

/// Longer sentences are hard to read.
const MOST_WORDS: usize = 25;

/// With fewer words besides those of the title, nothing is said.
const FEWEST_OWN_WORDS: usize = 3;

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

    fn sentences(&mut self, guide: &Guide) {
        for Said { place, sentence, optional } in sentences(guide) {
            if optional && sentence.da.trim().is_empty() && sentence.en.trim().is_empty() {
                continue;
            }
            for (lang, text) in [("da", &sentence.da), ("en", &sentence.en)] {
                let place = || format!("{place}.{lang}");
                if text.trim().is_empty() {
                    self.finding(place(), "nothing is said here; write it in both languages");
                }
                for words in single(text) {
                    let count = words.iter().filter(|word| word.contains(char::is_alphanumeric)).count();
                    if count > MOST_WORDS {
                        let begin = words[..4].join(" ");
                        let what = format!("the sentence \"{begin} …\" has {count} words; write at most {MOST_WORDS}");
                        self.finding(place(), what);
                    }
                }
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
            self.reason(&place, relation);
            self.once(place, &mut seen, format!("{} – {}", relation.competence, relation.course));
        }
    }

    /// A reason says why, which the title alone does not.
    fn reason(&mut self, place: &str, relation: &Relation) {
        let Some(course) = self.catalogue.course(relation.course) else { return };
        let title = words(&course.title);
        for (lang, text) in [("da", &relation.reason.da), ("en", &relation.reason.en)] {
            let reason = words(text);
            // Of one word it may be made; more in the same order are the title.
            let holds_title = title.len() > 1 && reason.windows(title.len()).any(|run| run == title);
            let own = reason.iter().filter(|word| !title.contains(word)).count();
            if holds_title || own < FEWEST_OWN_WORDS && !reason.is_empty() {
                let what = "the reason repeats the course's title; say what of the competence it serves";
                self.finding(format!("{place}.reason.{lang}"), what);
            }
        }
    }

    fn kinds_steps_and_successions(&mut self, guide: &Guide) {
        let mut seen = BTreeSet::new();
        for (i, kind) in guide.kinds.iter().enumerate() {
            let place = format!("kinds[{i}]");
            self.course(format!("{place}.course"), kind.course);
            self.once(format!("{place}.course"), &mut seen, kind.course);
        }
        self.pairs("steps", guide.steps.iter().map(|step| (step.from, step.to)));
        self.pairs("successions", guide.successions.iter().map(|it| (it.from, it.to)));
    }

    fn pairs(&mut self, name: &str, pairs: impl Iterator<Item = (CourseNumber, CourseNumber)>) {
        let mut seen = BTreeSet::new();
        for (i, (from, to)) in pairs.enumerate() {
            let place = format!("{name}[{i}]");
            self.course(format!("{place}.from"), from);
            self.course(format!("{place}.to"), to);
            if from == to {
                self.finding(place.clone(), format!("course {from} cannot come after itself"));
            }
            self.once(place, &mut seen, format!("{from} – {to}"));
        }
    }

    fn words(&mut self, guide: &Guide) {
        for (i, group) in guide.synonyms.iter().enumerate() {
            let mut members = BTreeSet::new();
            for (j, word) in group.iter().enumerate() {
                let place = format!("synonyms[{i}][{j}]");
                if word.trim().is_empty() {
                    self.finding(place, "there is no word here; write one, or remove it");
                } else {
                    self.once(place, &mut members, word.to_lowercase());
                }
            }
            if members.len() < 2 {
                self.finding(format!("synonyms[{i}]"), "a group of words that mean the same needs at least two");
            }
        }
        let mut terms = BTreeSet::new();
        for (i, entry) in guide.glossary.iter().enumerate() {
            self.once(format!("glossary[{i}].term"), &mut terms, entry.term.clone());
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
