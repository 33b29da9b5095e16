//! A text that the reader put on the page: in memory only, never kept and never in an address.

use std::ops::Range;

use catalogue::{CourseNumber, Slug};
use leptos::prelude::*;
use search::analysis::{fold, is_general, is_silent, places};
use search::{CourseMatch, Index, LONGEST_TEXT, Matched};

use super::LastingSignal;

/// The text, and what is made of it.
#[derive(Clone, Copy)]
pub struct Pasted {
    /// What is in the field.
    pub text: RwSignal<String>,
    /// What was in it when the reader had it read; empty before.
    pub read: LastingSignal<String>,
    /// What the reader does not want of that.
    pub dismissed: LastingSignal<Dismissed>,
}

impl Pasted {
    /// No text.
    pub fn new() -> Self {
        Pasted {
            text: RwSignal::default(),
            read: LastingSignal::new(String::new()),
            dismissed: LastingSignal::new(Dismissed::default()),
        }
    }

    /// Has the text in the field read; `false` where there is none.
    pub fn have_read(&self) -> bool {
        let text = self.text.get_untracked();
        if text.trim().is_empty() {
            return false;
        }
        self.dismissed.set(Dismissed::default());
        self.read.set(text);
        true
    }

    /// Forgets the text and everything that came of it.
    pub fn clear(&self) {
        self.text.set(String::new());
        self.read.set(String::new());
        self.dismissed.set(Dismissed::default());
    }
}

/// A text that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// What of it was read.
    pub text: String,
    /// How many characters at its end were not.
    pub left_out: usize,
    /// What it speaks for.
    pub matched: Matched,
}

/// A part of the text that speaks for something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Where, in bytes.
    pub at: Range<usize>,
    /// For which of the text's competences, by their places.
    pub competences: Vec<usize>,
}

impl Reading {
    /// Reads a text, or as much of it as is read of any. Of the courses those are proposed that are linked to the FKB.
    pub fn of(index: &Index, text: &str, is_linked: impl Fn(CourseNumber) -> bool) -> Self {
        let (text, left_out) = cut(text);
        let mut matched = index.match_text(text);
        matched.courses.retain(|course| is_linked(course.number));
        Reading { text: text.to_owned(), left_out, matched }
    }

    /// The parts of the text that speak for these of its competences, in order; parts that overlap are one.
    pub fn marks(&self, shown: impl Fn(usize, &Slug) -> bool) -> Vec<Mark> {
        let mut marks: Vec<Mark> = Vec::new();
        for (competence, matched) in self.matched.competences.iter().enumerate() {
            if !shown(competence, &matched.slug) {
                continue;
            }
            for at in matched.evidence.iter().flat_map(|evidence| &evidence.places) {
                let mut mark = Mark { at: at.clone(), competences: vec![competence] };
                let place = marks.partition_point(|other| other.at.end <= mark.at.start);
                while marks.get(place).is_some_and(|other| other.at.start < mark.at.end) {
                    let other = marks.remove(place);
                    mark.at = mark.at.start.min(other.at.start)..mark.at.end.max(other.at.end);
                    for other in other.competences {
                        if !mark.competences.contains(&other) {
                            mark.competences.push(other);
                        }
                    }
                }
                marks.insert(place, mark);
            }
        }
        marks
    }

    /// A word of the text to search with elsewhere: the first that says something.
    pub fn search_word(&self) -> String {
        let words = places(&self.text);
        let tells = |folded: &str| folded.len() > 3 && !is_silent(folded) && !is_general(folded);
        let word = words.iter().find(|word| tells(&word.folded)).or(words.first());
        word.map(|word| self.text[word.at.clone()].to_owned()).unwrap_or_default()
    }
}

/// What of a text is read, and how many characters are not.
fn cut(text: &str) -> (&str, usize) {
    let end = text.char_indices().nth(LONGEST_TEXT).map_or(text.len(), |(end, _)| end);
    let (read, rest) = text.split_at(end);
    (read, rest.chars().count())
}

/// What the reader does not want of what a text came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dismissed {
    /// Competences.
    pub competences: Vec<Slug>,
    /// Courses that are no longer as they were at first: chosen, or not.
    turned: Vec<CourseNumber>,
}

/// Where the text names so many titles, those are chosen at first, and else all courses.
const ENOUGH: usize = 3;

impl Dismissed {
    /// Dismisses a competence, or takes that back.
    pub fn turn_competence(&mut self, slug: &Slug) {
        turn(&mut self.competences, slug);
    }

    /// Chooses a course, or no longer.
    pub fn turn_course(&mut self, number: CourseNumber) {
        turn(&mut self.turned, &number);
    }

    /// Whether a course is chosen.
    pub fn has_chosen(&self, matched: &Matched, course: &CourseMatch) -> bool {
        let named = matched.courses.iter().filter(|course| !course.words.is_empty()).count();
        let at_first = named < ENOUGH || !course.words.is_empty();
        at_first != self.turned.contains(&course.number)
    }

    /// Whether a course still follows from the text: from a competence that is left, or from a word that speaks for none of the
    /// dismissed ones.
    pub fn leaves(&self, matched: &Matched, course: &CourseMatch) -> bool {
        let dismissed = || matched.competences.iter().filter(|competence| self.competences.contains(&competence.slug));
        let is_theirs = |word: &String| {
            let word = fold(word);
            dismissed().flat_map(|competence| &competence.evidence).any(|evidence| fold(&evidence.word) == word)
        };
        course.competences.iter().any(|slug| !self.competences.contains(slug))
            || course.words.iter().any(|word| !is_theirs(word))
    }

    /// The courses that are chosen of those that still follow.
    pub fn chosen(&self, matched: &Matched) -> Vec<CourseNumber> {
        let left = matched.courses.iter().filter(|course| self.leaves(matched, course));
        left.filter(|course| self.has_chosen(matched, course)).map(|course| course.number).collect()
    }
}

fn turn<T: Clone + PartialEq>(list: &mut Vec<T>, item: &T) {
    match list.iter().position(|other| other == item) {
        Some(place) => _ = list.remove(place),
        None => list.push(item.clone()),
    }
}

#[cfg(test)]
mod tests {
    use search::{CompetenceMatch, Evidence};

    use super::*;

    fn slug(text: &str) -> Slug {
        text.parse().expect("a slug")
    }

    fn competence(name: &str, words: &[(&str, Range<usize>)]) -> CompetenceMatch {
        let evidence = words.iter().map(|(word, at)| Evidence { word: (*word).to_owned(), places: vec![at.clone()] });
        CompetenceMatch { slug: slug(name), score: 1.0, clear: true, evidence: evidence.collect() }
    }

    fn course(number: &str, competences: &[&str], words: &[&str]) -> CourseMatch {
        CourseMatch {
            number: number.parse().expect("a number"),
            score: 1.0,
            competences: competences.iter().map(|name| slug(name)).collect(),
            words: words.iter().map(|word| (*word).to_owned()).collect(),
        }
    }

    fn reading() -> Reading {
        let text = "Digital markedsføring og regnskab".to_owned();
        let competences = vec![
            competence("salg", &[("regnskab", 26..34), ("Digital markedsføring", 0..22)]),
            competence("reklame", &[("markedsføring", 8..22)]),
        ];
        let courses = vec![
            course("10001", &["salg"], &["Regnskab"]),
            course("10002", &["salg", "reklame"], &[]),
            course("10003", &["salg"], &["Excel"]),
        ];
        Reading { text, left_out: 0, matched: Matched { competences, courses } }
    }

    #[test]
    fn marks_are_in_order_and_overlap_nowhere() {
        let both = Mark { at: 0..22, competences: vec![1, 0] };
        let sums = Mark { at: 26..34, competences: vec![0] };
        let mut several = reading();
        several.matched.competences[0].evidence[0].places[0] = 0..7;
        several.matched.competences[0].evidence[1].places[0] = 8..22;
        several.matched.competences[1].evidence[0].places[0] = 0..22;
        assert_eq!(several.marks(|_, _| true), std::slice::from_ref(&both), "each is named once");
        assert_eq!(reading().marks(|_, _| true), [both, sums]);
        assert_eq!(reading().marks(|place, _| place == 1), [Mark { at: 8..22, competences: vec![1] }]);
        assert_eq!(reading().marks(|_, _| false), []);
    }

    #[test]
    fn a_dismissed_competence_takes_along_what_follows_from_it_alone() {
        let Reading { matched, .. } = reading();
        let mut dismissed = Dismissed::default();
        let numbers =
            |dismissed: &Dismissed| dismissed.chosen(&matched).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(numbers(&dismissed), ["10001", "10002", "10003"]);
        dismissed.turn_competence(&slug("salg"));
        assert_eq!(
            numbers(&dismissed),
            ["10002", "10003"],
            "one serves the other competence, one has a word of its own"
        );
        dismissed.turn_course("10003".parse().expect("a number"));
        assert_eq!(numbers(&dismissed), ["10002"]);
        dismissed.turn_competence(&slug("reklame"));
        assert_eq!(numbers(&dismissed), Vec::<String>::new());
        dismissed = Dismissed::default();
        dismissed.turn_competence(&slug("reklame"));
        dismissed.turn_competence(&slug("reklame"));
        assert_eq!(numbers(&dismissed).len(), 3, "turned twice it is as before");
    }

    #[test]
    fn courses_that_the_text_names_are_chosen_where_they_are_enough() {
        let Reading { mut matched, .. } = reading();
        let mut dismissed = Dismissed::default();
        assert_eq!(dismissed.chosen(&matched).len(), 3, "two are named: all are chosen");
        matched.courses.push(course("10004", &["salg"], &["løn"]));
        let numbers =
            |dismissed: &Dismissed| dismissed.chosen(&matched).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(numbers(&dismissed), ["10001", "10003", "10004"], "three are named");
        dismissed.turn_course("10002".parse().expect("a number"));
        dismissed.turn_course("10004".parse().expect("a number"));
        assert_eq!(numbers(&dismissed), ["10001", "10002", "10003"]);
    }

    #[test]
    fn only_so_much_is_read_and_the_rest_is_counted() {
        let whole = "å".repeat(LONGEST_TEXT);
        assert_eq!(cut(&whole), (&*whole, 0));
        let long = format!("{whole}😀 af");
        assert_eq!(cut(&long), (&*whole, 4));
    }

    #[test]
    fn the_word_to_search_with_says_something() {
        for (text, word) in
            [("Vi søger en Tømrer.", "Tømrer"), ("og", "og"), ("😀 !", ""), ("Gartner til Ålborg", "Gartner")]
        {
            let reading = Reading { text: text.to_owned(), ..reading() };
            assert_eq!(reading.search_word(), word, "{text}");
        }
    }
}
