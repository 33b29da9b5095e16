//! Titles and names that are alike.

use std::collections::{BTreeMap, BTreeSet};

use crate::words::telling_words;

/// How alike two titles are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Likeness {
    /// Letter by letter.
    Same,
    /// Most words.
    Similar,
}

/// One of the titles that are like another one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Alike {
    pub(crate) place: usize,
    pub(crate) likeness: Likeness,
    /// How many of their words are the same, counted over both: from 0 to 1.
    pub(crate) share: f64,
}

/// Titles among which those like another one can be found without going through all of them.
#[derive(Debug, Default)]
pub(crate) struct Titles<'a> {
    titles: Vec<(&'a str, BTreeSet<String>)>,
    /// Places by the whole title.
    by_title: BTreeMap<&'a str, Vec<usize>>,
    /// Places by each word.
    by_word: BTreeMap<String, Vec<usize>>,
}

/// A word that stands in more titles than these finds none: it would lead to all of them. Titles that are alike have
/// rarer words too, or are the same.
const COMMON: usize = 100;

/// More are no help to who has to judge them.
const MOST: usize = 3;

impl<'a> Titles<'a> {
    pub(crate) fn new(titles: impl IntoIterator<Item = &'a str>) -> Self {
        let mut all = Titles::default();
        for (place, title) in titles.into_iter().enumerate() {
            let words = word_set(title);
            for word in &words {
                all.by_word.entry(word.clone()).or_default().push(place);
            }
            all.by_title.entry(title).or_default().push(place);
            all.titles.push((title, words));
        }
        all
    }

    /// The places of the titles most like this one: at least `least` of their words, counted over both, are the same.
    pub(crate) fn like(&self, title: &str, least: f64) -> Vec<Alike> {
        let words = word_set(title);
        let same = self.by_title.get(title).into_iter().flatten().take(MOST);
        let same = same.map(|&place| Alike { place, likeness: Likeness::Same, share: 1.0 });
        let mut found: Vec<Alike> = same.collect();
        let postings = words.iter().filter_map(|word| self.by_word.get(word)).filter(|places| places.len() <= COMMON);
        let places: BTreeSet<usize> = postings.flatten().copied().collect();
        for place in places {
            let (other, others) = &self.titles[place];
            let share = share(&words, others);
            if share >= least && *other != title && counts(&words).eq(counts(others)) {
                found.push(Alike { place, likeness: Likeness::Similar, share });
            }
        }
        found.sort_by(|a, b| a.likeness.cmp(&b.likeness).then(b.share.total_cmp(&a.share)).then(a.place.cmp(&b.place)));
        found.truncate(MOST);
        found
    }
}

/// The words of a title without the years: a course may get another one in each edition.
fn word_set(title: &str) -> BTreeSet<String> {
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    telling_words(title).into_iter().map(|word| word.stem).filter(|word| !is_year(word)).collect()
}

/// The share of words that both have, between 0 and 1 (Dice's measure).
fn share(a: &BTreeSet<String>, b: &BTreeSet<String>) -> f64 {
    let both = a.intersection(b).count();
    if both == 0 { 0.0 } else { 2.0 * both as f64 / (a.len() + b.len()) as f64 }
}

/// The numbers in a title: "Arbejdsmiljø 1" and "Arbejdsmiljø 2" are two courses, however many words they share.
fn counts(words: &BTreeSet<String>) -> impl Iterator<Item = &String> {
    words.iter().filter(|word| word.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn like(title: &str, other: &str) -> Option<Likeness> {
        Titles::new([other]).like(title, 0.8).first().map(|alike| alike.likeness)
    }

    #[test]
    fn the_same_words_in_another_order_and_form_are_similar() {
        assert_eq!(like("Sejl og rig", "Sejl og rig"), Some(Likeness::Same));
        assert_eq!(like("Formulering af tekster", "Tekst - formulering"), Some(Likeness::Similar));
        assert_eq!(like("Sejl og rig", "Klinkbygning"), None);
    }

    #[test]
    fn another_number_is_another_title_but_another_year_may_be_the_same() {
        assert_eq!(like("Arbejde med tov på både 1", "Arbejde med tov på både 2"), None);
        assert_eq!(like("Arbejde med tov 2024", "Arbejde med tov 2026"), Some(Likeness::Similar));
    }

    #[test]
    fn the_same_title_is_found_where_all_titles_are_the_same() {
        let titles = Titles::new(std::iter::repeat_n("Sejl og rig", 1000));
        assert_eq!(titles.like("Sejl og rig", 0.8).len(), 3);
    }
}
