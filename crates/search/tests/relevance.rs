//! What search and match must at least be worth on the judged queries and texts. Figures: `cargo run -p search --example judged`.

use crate::judged::{by_kind, data, found, outcome, queries, table, texts};
use catalogue::Guide;
use search::Index;

/// nDCG@10 in each kind, of each half.
const EACH: f64 = 0.80;
/// Over all but needs.
const ALL: f64 = 0.90;
/// A need is told without the word for it ("Vores varer hober sig op"): much of that is beyond any search by words.
const NEED: f64 = 0.65;

fn index() -> (Index, Guide) {
    let (catalogue, guide) = data();
    (Index::new(&catalogue, &guide), guide)
}

#[test]
fn judged_queries_find_what_they_mean() {
    let (index, _) = index();
    let queries = queries();
    for tune in [true, false] {
        let (needs, others): (Vec<_>, Vec<_>) =
            queries.iter().filter(|judged| judged.tune == tune).partition(|judged| judged.kind == "need");
        let worths = by_kind(others.into_iter(), |query| found(&index, query));
        for (kind, worth) in &worths {
            let least = if kind == "all" { ALL } else { EACH };
            assert!(worth.mean() >= least, "{kind} is below {least}\n{}", table(&worths));
        }
        let worths = by_kind(needs.into_iter(), |query| found(&index, query));
        assert!(worths["need"].mean() >= NEED, "{}", table(&worths));
    }
}

#[test]
fn judged_queries_are_many_of_each_kind_and_about_courses_that_exist() {
    let (catalogue, _) = data();
    let numbers: Vec<String> = catalogue.courses().iter().map(|course| course.number.to_string()).collect();
    let queries = queries();
    assert!(queries.len() >= 150);
    for judged in &queries {
        assert_eq!(judged.kind == "none", judged.grades.is_empty(), "{}", judged.query);
        assert!(judged.grades.keys().all(|number| numbers.contains(number)), "{}", judged.query);
    }
    let kinds = by_kind(queries.iter(), |_| Vec::new());
    assert!(kinds.len() == 14 && kinds.values().all(|worth| worth.queries >= 10), "{}", table(&kinds));
}

#[test]
fn judged_texts_come_to_the_right_competence() {
    let (index, guide) = index();
    let texts = texts();
    assert!(texts.len() >= 24);
    for tune in [true, false] {
        let half: Vec<_> = texts.iter().filter(|judged| judged.tune == tune).collect();
        let outcomes: Vec<_> = half.iter().map(|judged| outcome(&index, &guide, judged)).collect();
        let right = outcomes.iter().filter(|outcome| outcome.right).count();
        assert!(right * 10 >= half.len() * 9, "{right} of {}", half.len());
        let never: usize = outcomes.iter().map(|outcome| outcome.never).sum();
        assert!(never <= 1, "{never} are named that must not be");
    }
}

#[test]
fn texts_of_other_trades_come_to_nothing() {
    let (index, _) = index();
    for judged in texts().iter().filter(|judged| judged.first.is_empty()) {
        let matched = index.match_text(&judged.text);
        assert!(matched.competences.is_empty() && matched.courses.is_empty(), "{}: {matched:?}", judged.name);
    }
}

#[test]
fn every_competence_is_named_with_words_that_stand_in_the_text() {
    let (index, guide) = index();
    assert!(texts().iter().all(|judged| outcome(&index, &guide, judged).evidence));
}

#[test]
fn practice_and_the_like_are_proposed_only_where_the_text_asks() {
    let (index, guide) = index();
    for judged in &texts() {
        let special = outcome(&index, &guide, judged).special;
        assert!(!special || judged.practice, "{} does not ask", judged.name);
        // Where it asks and is about our field, they are.
        assert!(special || !judged.practice, "{} asks", judged.name);
    }
}
