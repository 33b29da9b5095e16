//! What search and match are worth on the judged queries and texts, for each kind, on the half that they were made with and on the
//! other. With `--show` also what of the first half is not as it should be.

#[path = "../tests/judged/mod.rs"]
mod judged;

use catalogue::{Catalogue, Guide};
use judged::{Worth, by_kind, data, found, outcome, queries, table, texts, worth};
use search::Index;

fn main() {
    let (catalogue, guide) = data();
    let index = Index::new(&catalogue, &guide);
    if std::env::args().any(|argument| argument == "--show") {
        show_queries(&index, &catalogue);
        show_texts(&index, &guide);
    }
    for (tune, half) in [(true, "the half that it was made with"), (false, "the other half")] {
        println!("Queries, {half}:");
        let queries = queries();
        println!("{}", table(&by_kind(queries.iter().filter(|it| it.tune == tune), |query| found(&index, query))));
        let texts = texts();
        let outcomes: Vec<_> =
            texts.iter().filter(|it| it.tune == tune).map(|it| outcome(&index, &guide, it)).collect();
        let right = outcomes.iter().filter(|it| it.right).count();
        let wrong: usize = outcomes.iter().map(|it| it.never).sum();
        let shown = outcomes.iter().filter(|it| it.evidence).count();
        let asked = texts.iter().filter(|it| it.tune == tune && it.practice).count();
        let special = outcomes.iter().filter(|it| it.special).count();
        println!("Texts, {half}: {right} of {} right, {shown} with all evidence in the text;", outcomes.len());
        println!(
            "{wrong} competences named that must not be; practice and the like in {special}, asked for in {asked}\n"
        );
    }
    let all = by_kind(queries().iter(), |query| found(&index, query));
    let all = all.get("all").copied().unwrap_or_else(Worth::default);
    println!("All queries: nDCG@10 {:.3}, success@1 {:.3}", all.mean(), all.success());
}

fn show_queries(index: &Index, catalogue: &Catalogue) {
    for judged in queries().iter().filter(|judged| judged.tune) {
        let found = found(index, &judged.query);
        let (ndcg, _) = worth(&found, &judged.grades);
        if ndcg > 0.9 {
            continue;
        }
        println!("{ndcg:.2} {}: {} {:?}", judged.kind, judged.query, judged.grades);
        for number in found.iter().take(6) {
            let course = catalogue.courses().iter().find(|course| course.number.to_string() == *number);
            let grade = judged.grades.get(number).copied().unwrap_or(0);
            println!("      {grade} {number} {}", course.map_or("", |course| course.title.as_str()));
        }
    }
}

fn show_texts(index: &Index, guide: &Guide) {
    for judged in texts().iter().filter(|judged| judged.tune) {
        let outcome = outcome(index, guide, judged);
        if outcome.right && outcome.never == 0 {
            continue;
        }
        println!("{}: right {}, {} that must not be", judged.name, outcome.right, outcome.never);
        for found in index.match_text(&judged.text).competences {
            let words: Vec<_> = found.evidence.iter().map(|evidence| evidence.word.as_str()).collect();
            println!("   {:.1} {} {words:?}", found.score, found.slug);
        }
    }
}
