//! What the search is worth on the judged queries: nDCG@10 and success@1 for each kind, on the half that the search was made
//! with and on the other. With `--queries` also each query of the first half that is not perfect, and what it finds.

#[path = "../tests/judged/mod.rs"]
mod judged;

use judged::{by_kind, data, queries, table, worth};
use search::Index;

fn main() {
    let (catalogue, guide) = data();
    let index = Index::new(&catalogue, &guide);
    let search =
        |query: &str| -> Vec<String> { index.search(query).hits.iter().map(|hit| hit.number.to_string()).collect() };
    let judged = queries();
    if std::env::args().any(|argument| argument == "--queries") {
        for judged in judged.iter().filter(|judged| judged.tune) {
            let found = search(&judged.query);
            let (ndcg, _) = worth(&found, &judged.grades);
            if ndcg < 0.95 {
                println!("{ndcg:.2} {}: {}  {:?}", judged.kind, judged.query, judged.grades);
                for number in found.iter().take(6) {
                    let course = catalogue.courses().iter().find(|course| course.number.to_string() == *number);
                    let grade = judged.grades.get(number).copied().unwrap_or(0);
                    println!("      {grade} {number} {}", course.map_or("", |course| course.title.as_str()));
                }
            }
        }
    }
    println!("tuned on:\n{}", table(&by_kind(judged.iter().filter(|judged| judged.tune), search)));
    println!("not looked at:\n{}", table(&by_kind(judged.iter().filter(|judged| !judged.tune), search)));
}
