//! What we say about an FKB: never a fact of the document, always ours and marked as unofficial on the page.

mod brief;
mod check;
mod english;
mod parts;
mod sentences;
mod words;

use serde::Serialize;

pub use brief::{EXPLAINED_FIRST, brief};
pub use check::Finding;
pub use english::{put_english, take_english};
pub use parts::{
    CompetenceGuide, GlossaryEntry, JobAreaGuide, JobRole, Kind, KindNote, Links, Relation, Sentence, Step, Strength,
    Succession, Topic,
};
pub use words::{SearchWords, take_words};

use crate::document::Format;
use crate::json::object_in_json;
use crate::{Course, CourseNumber, Slug};

/// The guide to one catalogue. `Guide::default()` is an empty one: a catalogue without a guide is still shown.
///
/// Whether it fits a catalogue is asked by [`Guide::check`].
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Guide {
    /// The version of the format.
    pub format: Format,
    /// Which edition of the document this is about.
    pub edition: Sentence,
    /// The job area in our words.
    pub job_area: JobAreaGuide,
    /// The competences in our words.
    pub competences: Vec<CompetenceGuide>,
    /// Jobs that the document names, and the competences that they use.
    pub job_roles: Vec<JobRole>,
    /// An order for browsing: each course has exactly one topic.
    pub topics: Vec<Topic>,
    /// Which course builds which competence. The document does not say it.
    pub relations: Vec<Relation>,
    /// Rows that are no ordinary courses.
    pub kinds: Vec<KindNote>,
    /// Which course comes before which.
    pub steps: Vec<Step>,
    /// Which course probably came after which.
    pub successions: Vec<Succession>,
    /// Groups of words that mean the same to a reader.
    pub synonyms: Vec<Vec<String>>,
    /// Words and abbreviations explained.
    pub glossary: Vec<GlossaryEntry>,
    /// Addresses elsewhere that a reader may go to.
    pub links: Links,
}

object_in_json!(Guide { format } default {
    edition, job_area, competences, job_roles, topics, relations, kinds, steps, successions, synonyms, glossary, links
});

impl Guide {
    /// What we say about the competence with this slug.
    pub fn competence(&self, slug: &Slug) -> Option<&CompetenceGuide> {
        self.competences.iter().find(|competence| competence.slug == *slug)
    }

    /// The relations of a competence, central ones first, otherwise in the guide's order.
    pub fn courses_of<'a>(&'a self, competence: &Slug) -> Vec<&'a Relation> {
        self.central_first(|relation| relation.competence == *competence)
    }

    /// The relations of a course, central ones first.
    pub fn competences_of(&self, course: CourseNumber) -> Vec<&Relation> {
        self.central_first(|relation| relation.course == course)
    }

    /// Those that `fit`, central ones first, otherwise in the guide's order.
    fn central_first(&self, fit: impl Fn(&Relation) -> bool) -> Vec<&Relation> {
        let fitting = |strength| {
            let fit = &fit;
            self.relations.iter().filter(move |relation| relation.strength == strength && fit(relation))
        };
        fitting(Strength::Central).chain(fitting(Strength::Supporting)).collect()
    }

    /// The topic that a course stands under.
    pub fn topic_of(&self, course: CourseNumber) -> Option<&Topic> {
        self.topics.iter().find(|topic| topic.courses.contains(&course))
    }

    /// What kind of row it is, where it is no ordinary course.
    pub fn kind_of(&self, course: CourseNumber) -> Option<&KindNote> {
        self.kinds.iter().find(|kind| kind.course == course)
    }

    /// What probably came after this course.
    pub fn successor_of(&self, course: CourseNumber) -> Option<&Succession> {
        self.successions.iter().find(|succession| succession.from == course)
    }

    /// What this course probably came after.
    pub fn predecessor_of(&self, course: CourseNumber) -> Option<&Succession> {
        self.successions.iter().find(|succession| succession.to == course)
    }

    /// What the glossary explains of a text: words of it that stand there whole and written alike.
    pub fn explained_in<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a GlossaryEntry> {
        self.glossary.iter().filter(move |entry| stands_in(&entry.term, text))
    }

    /// The address where a reader finds dates of a course.
    pub fn dates_of(&self, course: &Course) -> Option<String> {
        let template = self.links.get("dates")?;
        Some(template.replace("{number}", &course.number.to_string()))
    }
}

/// Whether the word stands in the text, and is no part of another.
fn stands_in(word: &str, text: &str) -> bool {
    text.match_indices(word).any(|(start, _)| {
        let is_free = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
        is_free(text[..start].chars().next_back()) && is_free(text[start + word.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explained(text: &str) -> Vec<String> {
        let entry = |term: &str| GlossaryEntry { term: term.to_owned(), means: Sentence::default() };
        let guide = Guide { glossary: ["F/I", "alm. niv.", "AI", "adm."].map(entry).into(), ..Guide::default() };
        guide.explained_in(text).map(|entry| entry.term.clone()).collect()
    }

    #[test]
    fn words_that_stand_whole_in_a_text_are_explained() {
        assert_eq!(explained("Dansk for F/I, alm. niv."), ["F/I", "alm. niv."]);
        assert_eq!(explained("Brug af AI-værktøjer i adm."), ["AI", "adm."]);
        assert!(explained("DETAIL og salg af AIDA").is_empty());
        assert!(explained("ai").is_empty() && explained("").is_empty());
    }
}
