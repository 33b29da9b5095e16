//! The index: built once for a catalogue, asked for each query.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use catalogue::{Catalogue, Course, CourseNumber, danish};

use crate::analysis::{fold, words};

/// A course that a query finds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Which course.
    pub number: CourseNumber,
    /// How well it fits: higher is better. Scores of different queries cannot be compared.
    pub score: f32,
    /// The course's place in the Danish order of titles.
    pub by_title: u32,
    /// Whether the query is just this course's number or its title: it is then shown whatever is filtered.
    pub exact: bool,
}

/// What can be found: the words of titles, and numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Index {
    /// In Danish order of titles, and by number where titles are the same: equal scores keep this order.
    entries: Vec<Entry>,
}

#[derive(Debug, Clone, PartialEq)]
struct Entry {
    number: CourseNumber,
    digits: String,
    words: Vec<String>,
}

// How well a word of the query fits a word of a title.
const WHOLE_WORD: f32 = 4.0;
const BEGINNING: f32 = 2.0;
/// Danish writes compounds as one word: "regnskab" is in "årsregnskabet".
const INSIDE: f32 = 1.0;
const WHOLE_NUMBER: f32 = 100.0;
const BEGINNING_OF_NUMBER: f32 = 3.0;

/// Shorter parts stand in too many words by chance.
const SHORTEST_INSIDE: usize = 3;

/// More words than this are a pasted text and no query: the rest is not looked at, so that no query is slow.
const MOST_WORDS: usize = 16;

impl Index {
    /// The index of a catalogue's courses.
    pub fn new(catalogue: &Catalogue) -> Self {
        // A heap gives them in order with less code in the wasm than the standard library's sorting.
        let titles: BinaryHeap<ByTitle> = catalogue.courses().iter().map(ByTitle).collect();
        let entries = titles
            .into_sorted_vec()
            .into_iter()
            .map(|ByTitle(course)| Entry {
                number: course.number,
                digits: course.number.to_string(),
                words: words(&fold(&course.title)).map(str::to_owned).collect(),
            })
            .collect();
        Index { entries }
    }

    /// The courses that have every word of the query in their title or number, best first. A query without a word finds
    /// nothing.
    pub fn search(&self, query: &str) -> Vec<Hit> {
        let folded = fold(query);
        let query: Vec<&str> = words(&folded).take(MOST_WORDS).collect();
        if query.is_empty() {
            return Vec::new();
        }
        let hits: Vec<Hit> = self
            .entries
            .iter()
            .zip(0..)
            .filter_map(|(entry, by_title)| {
                let exact = query == [entry.digits.as_str()] || query == entry.words;
                Some(Hit { number: entry.number, score: entry.score(&query)?, by_title, exact })
            })
            .collect();
        // Scores are not negative, so their bits have their order.
        sorted(hits, &|hit| u32::MAX - hit.score.to_bits())
    }

    /// All courses in the Danish order of their titles, with a score of 0.
    pub fn all(&self) -> impl Iterator<Item = Hit> {
        self.entries.iter().zip(0..).map(|(entry, by_title)| Hit {
            number: entry.number,
            score: 0.0,
            by_title,
            exact: false,
        })
    }
}

/// Courses in the Danish order of titles, and by number where they are the same.
struct ByTitle<'a>(&'a Course);

impl Ord for ByTitle<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        danish::compare(&self.0.title, &other.0.title).then(self.0.number.cmp(&other.0.number))
    }
}

impl PartialOrd for ByTitle<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for ByTitle<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for ByTitle<'_> {}

/// Hits in the order of a key, lowest first, and by title where it is the same. The key comes as a `dyn` so that the wasm holds
/// one sorting routine for all orders.
pub fn sorted(hits: Vec<Hit>, key: &dyn Fn(&Hit) -> u32) -> Vec<Hit> {
    // Both halves fit, and no two hits have the same place: so the key is enough to find the hit again.
    let keys: BinaryHeap<(u64, usize)> =
        hits.iter().zip(0..).map(|(hit, place)| (u64::from(key(hit)) << 32 | u64::from(hit.by_title), place)).collect();
    keys.into_sorted_vec().into_iter().filter_map(|(_, place)| hits.get(place).copied()).collect()
}

impl Entry {
    /// The sum over the query's words; `None` where one of them is not found.
    fn score(&self, query: &[&str]) -> Option<f32> {
        query.iter().try_fold(0.0, |sum, word| Some(sum + self.score_word(word)?))
    }

    fn score_word(&self, word: &str) -> Option<f32> {
        if self.digits == word {
            return Some(WHOLE_NUMBER);
        }
        if self.digits.starts_with(word) {
            return Some(BEGINNING_OF_NUMBER);
        }
        self.words.iter().filter_map(|own| fit(own, word)).max_by(f32::total_cmp)
    }
}

fn fit(own: &str, word: &str) -> Option<f32> {
    if own == word {
        Some(WHOLE_WORD)
    } else if own.starts_with(word) {
        Some(BEGINNING)
    } else if word.chars().count() >= SHORTEST_INSIDE && own.contains(word) {
        Some(INSIDE)
    } else {
        None
    }
}
