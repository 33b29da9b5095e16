//! The index: built once for a catalogue and its guide, asked for each query.

mod concepts;
mod lexicon;
mod making;
mod postings;
mod query;
mod ranking;
mod suggestions;
mod why;

use std::collections::BTreeSet;
use std::ops::Range;

use catalogue::{Catalogue, Course, CourseNumber, Guide};

use crate::analysis::{Word, is_general, places};
use crate::order::{by_title, ordered};
use crate::text_match::Spoken;
use concepts::{Concept, Kind, Phrase};
use lexicon::{GUIDE, NAME, SYNONYM, Seen, TITLE};
use making::Stage;
use postings::{Posting, Postings};

pub use query::Query;
pub use suggestions::{Meant, Place};
pub use why::{By, Through, Why};

pub(crate) use lexicon::{Lexicon, Stem};

/// A course that a query finds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Which course.
    pub number: CourseNumber,
    /// How well it fits: higher is better. Scores of different queries cannot be compared.
    pub score: f32,
    /// The course's place in the Danish order of titles.
    pub by_title: u32,
    /// Whether the query is just this course's number or its title: it is then shown however it stands to the
    /// FKB today.
    pub exact: bool,
}

/// What a query comes to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// The courses, best first.
    pub hits: Vec<Hit>,
    /// Competences, job roles and topics that the query means.
    pub meant: Vec<Meant>,
    /// The query in a better spelling, where there is one.
    pub spelling: Option<String>,
    /// Words of the query that only what is said of a competence has, as they were typed: no course has them in its title.
    pub without_course: Vec<String>,
    /// How many courses, word forms and phrases were looked at: for tests that hold a bound on it.
    pub steps: usize,
}

/// What can be found: the words of titles, numbers, and what stands for them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Index {
    stage: Stage,
    /// In Danish order of titles, and by number where titles are the same: equal scores keep this order.
    entries: Vec<Entry>,
    pub(crate) lexicon: Lexicon,
    titles: Postings,
    concepts: Vec<Concept>,
    /// The phrases that begin with a stem: places of a concept and of a phrase in it.
    beginning: Vec<Vec<(usize, usize)>>,
    /// The competences whose texts have a stem, by their places in the catalogue.
    texts: Vec<Vec<usize>>,
    /// Stems that say little alone.
    general: Vec<bool>,
    places: suggestions::Places,
    pub(crate) spoken: Spoken,
}

#[derive(Debug, Clone, PartialEq)]
struct Entry {
    number: CourseNumber,
    digits: String,
    title: String,
    /// The title's words without the silent ones.
    words: Vec<TitleWord>,
}

#[derive(Debug, Clone, PartialEq)]
struct TitleWord {
    /// Where in the title.
    at: Range<usize>,
    /// Which form of the lexicon.
    form: usize,
}

/// What a course loses that is found by a synonym and whose title says much else.
const REST_BESIDE_SYNONYM: f32 = 0.2;

impl Entry {
    /// Which share of the title's telling words is not of these stems.
    fn rest(&self, lexicon: &Lexicon, general: &[bool], has: &dyn Fn(Stem) -> bool) -> f32 {
        let forms = self.words.iter().map(|word| &lexicon.forms[word.form]);
        let (mut all, mut without) = (0, 0);
        for form in forms.filter(|form| !general[form.stem as usize]) {
            all += 1;
            without += usize::from(!form.stems().any(has));
        }
        if all == 0 { 0.0 } else { without as f32 / all as f32 }
    }
}

impl Index {
    /// The index of a catalogue's courses, with what the guide says about them.
    pub fn new(catalogue: &Catalogue, guide: &Guide) -> Self {
        let mut index = Index::default();
        while index.make_further(catalogue, guide) {}
        index
    }

    /// Finds what leads from words to courses.
    fn find_courses(&mut self, catalogue: &Catalogue, guide: &Guide) {
        let (courses, lexicon) = (catalogue.courses(), &self.lexicon);
        let entries: Vec<Entry> = by_title(courses).into_iter().map(|place| entry(lexicon, &courses[place])).collect();
        let titles = Postings::new(&entries, lexicon);
        let mut concepts = concepts::of(catalogue, guide, lexicon, &titles);
        let mut beginning = vec![Vec::new(); lexicon.stems()];
        for (place, concept) in concepts.iter().enumerate() {
            for (phrase, stems) in concept.phrases.iter().map(|phrase| &phrase.stems).enumerate() {
                if let Some(&first) = stems.first() {
                    beginning[first as usize].push((place, phrase));
                }
            }
        }
        let mut general = vec![false; lexicon.stems()];
        for form in lexicon.forms.iter().filter(|form| is_general(&form.text)) {
            general[form.stem as usize] = true;
        }
        for concept in concepts.iter_mut().filter(|concept| concept.kind == Kind::Synonyms) {
            let stems: Vec<Stem> = concept.phrases.iter().flat_map(|phrase| phrase.stems.iter().copied()).collect();
            for posting in &mut concept.courses {
                let rest = entries[posting.course].rest(lexicon, &general, &|stem| stems.contains(&stem));
                posting.weight *= 1.0 - REST_BESIDE_SYNONYM * rest;
            }
        }
        (self.entries, self.titles, self.concepts) = (entries, titles, concepts);
        (self.beginning, self.general) = (beginning, general);
        self.places = suggestions::Places::of(catalogue, guide);
    }

    /// Reads a query: once for [`Index::answer`] and for as many [`Index::why`] as are asked.
    pub fn read(&self, query: &str) -> Query {
        Query::read(self, query)
    }

    /// The courses that a query means, best first, and what else it means. Nothing where no word of it is known.
    pub fn search(&self, query: &str) -> Answer {
        self.answer(&self.read(query))
    }

    /// The phrases that begin with a stem.
    fn phrases_from(&self, stem: Stem) -> impl Iterator<Item = &Phrase> {
        self.beginning[stem as usize].iter().map(|&(concept, phrase)| &self.concepts[concept].phrases[phrase])
    }

    /// What a stem alone stands for.
    fn concepts_of(&self, stem: Stem) -> impl Iterator<Item = &Concept> {
        let phrases = self.beginning[stem as usize].iter();
        let alone = phrases.filter(|&&(concept, phrase)| self.concepts[concept].phrases[phrase].stems.len() == 1);
        alone.map(|&(concept, _)| &self.concepts[concept])
    }

    /// Whether a title has the stem, or a synonym of it.
    fn has_course(&self, stem: Stem) -> bool {
        let is_found = |concept: &Concept| concept.kind == Kind::Synonyms && !concept.courses.is_empty();
        !self.titles.of(stem).is_empty() || self.concepts_of(stem).any(is_found)
    }

    /// Whether a topic, a competence or a job role has the stem in its name.
    fn is_named(&self, stem: Stem) -> bool {
        self.concepts_of(stem).any(|concept| concept.kind != Kind::Synonyms)
    }

    /// The courses that have a word in their title, in any form or as a synonym.
    pub(crate) fn with_word(&self, folded: &str) -> Vec<CourseNumber> {
        let Some(stem) = self.lexicon.stem_of(folded) else { return Vec::new() };
        let synonyms = self.concepts_of(stem).filter(|concept| concept.kind == Kind::Synonyms);
        let postings = synonyms.flat_map(|concept| &concept.courses).chain(self.titles.of(stem));
        // One by one: collecting them brings a sorting of its own along.
        let mut courses = BTreeSet::new();
        courses.extend(postings.map(|posting| posting.course));
        courses.into_iter().map(|course| self.entries[course].number).collect()
    }

    /// Whether one title has all of these stems.
    fn have_course(&self, stems: &[Stem]) -> bool {
        !self.titles.with_all(stems).is_empty()
    }
}

/// Hits in the order of a key, lowest first, and by title where it is the same. Each hit's key is asked for once.
pub fn sorted(hits: Vec<Hit>, key: &dyn Fn(&Hit) -> u32) -> Vec<Hit> {
    let keys: Vec<(u32, u32)> = hits.iter().map(|hit| (key(hit), hit.by_title)).collect();
    let places = ordered(hits.len(), &|a, b| keys[a].cmp(&keys[b]));
    places.into_iter().map(|place| hits[place]).collect()
}

fn entry(lexicon: &Lexicon, course: &Course) -> Entry {
    let words = places(&course.title).into_iter();
    // Silent words are in no lexicon.
    let words = words.filter_map(|word| Some(TitleWord { form: lexicon.place(&word.folded)?, at: word.at }));
    Entry {
        number: course.number,
        digits: course.number.to_string(),
        words: words.collect(),
        title: course.title.clone(),
    }
}

/// Every word that can be found or leads to something, with the text that it stands in, and where that is.
fn vocabulary<'a>(catalogue: &'a Catalogue, guide: &'a Guide) -> Vec<(Word, &'a str, Seen)> {
    let mut vocabulary = Vec::new();
    let mut add = |text: &'a str, seen: Seen| {
        vocabulary.extend(places(text).into_iter().map(|word| (word, text, seen)));
    };
    for course in catalogue.courses() {
        add(&course.title, TITLE);
    }
    for phrase in guide.synonyms.iter().flatten() {
        add(phrase, SYNONYM);
    }
    let names = guide.topics.iter().map(|topic| &topic.name).chain(guide.job_roles.iter().map(|role| &role.name));
    for name in names {
        add(&name.da, NAME);
        add(&name.en, NAME);
    }
    for competence in catalogue.competences() {
        add(&competence.name, NAME);
    }
    for (_, text) in suggestions::said_of_competences(guide) {
        add(text, GUIDE);
    }
    vocabulary
}
