//! Which stem stands in which titles.

use catalogue::CourseNumber;

use super::Entry;
use super::lexicon::{Lexicon, Stem};
use crate::order::ordered;

/// A course that has something in its title.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Posting {
    /// The course's place in the Danish order of titles.
    pub(super) course: usize,
    /// 1 where it is a word of its own, less where it is a part of one.
    pub(super) weight: f32,
}

/// The postings of all stems.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Postings {
    /// By stem; each in the order of courses.
    by_stem: Vec<Vec<Posting>>,
    courses: usize,
    /// Courses in the order of their numbers.
    by_number: Vec<(CourseNumber, usize)>,
}

/// What a part of a compound counts.
const PART: f32 = 0.85;

impl Postings {
    pub(super) fn new(entries: &[Entry], lexicon: &Lexicon) -> Self {
        let mut by_stem: Vec<Vec<Posting>> = vec![Vec::new(); lexicon.stems()];
        let mut add = |stem: Stem, course: usize, weight: f32| {
            let Some(postings) = by_stem.get_mut(stem as usize) else { return };
            match postings.last_mut() {
                Some(last) if last.course == course => last.weight = last.weight.max(weight),
                _ => postings.push(Posting { course, weight }),
            }
        };
        for (course, entry) in entries.iter().enumerate() {
            for word in &entry.words {
                let form = &lexicon.forms[word.form];
                add(form.stem, course, 1.0);
                for stem in form.parts.iter().filter_map(|(_, stem)| *stem) {
                    add(stem, course, PART);
                }
            }
        }
        let by_number = ordered(entries.len(), &|a, b| entries[a].number.cmp(&entries[b].number));
        let by_number = by_number.into_iter().map(|course| (entries[course].number, course)).collect();
        Postings { by_stem, courses: entries.len(), by_number }
    }

    /// The courses with this stem.
    pub(super) fn of(&self, stem: Stem) -> &[Posting] {
        self.by_stem.get(stem as usize).map_or(&[], Vec::as_slice)
    }

    /// The courses with all of these stems; the weight is the least of them.
    pub(super) fn with_all(&self, stems: &[Stem]) -> Vec<Posting> {
        let Some((first, others)) = stems.split_first() else { return Vec::new() };
        let mut all = self.of(*first).to_vec();
        for &stem in others {
            let more = self.of(stem);
            all.retain_mut(|posting| match more.binary_search_by(|other| other.course.cmp(&posting.course)) {
                Ok(place) => {
                    posting.weight = posting.weight.min(more[place].weight);
                    true
                }
                Err(_) => false,
            });
        }
        all
    }

    /// The courses with all stems of any of these phrases.
    pub(super) fn with_any(&self, phrases: &mut dyn Iterator<Item = &[Stem]>) -> Vec<Posting> {
        let mut weights = vec![0.0_f32; self.courses];
        for phrase in phrases {
            for posting in self.with_all(phrase) {
                weights[posting.course] = weights[posting.course].max(posting.weight);
            }
        }
        let weighed = weights.into_iter().enumerate().filter(|&(_, weight)| weight > 0.0);
        weighed.map(|(course, weight)| Posting { course, weight }).collect()
    }

    /// The course with this number, as it counts where it is meant as a whole.
    pub(super) fn whole(&self, number: CourseNumber) -> Option<Posting> {
        Some(Posting { course: self.place(number)?, weight: 1.0 })
    }

    /// The place of the course with this number.
    pub(super) fn place(&self, number: CourseNumber) -> Option<usize> {
        let place = self.by_number.binary_search_by(|(known, _)| known.cmp(&number)).ok()?;
        Some(self.by_number[place].1)
    }
}
