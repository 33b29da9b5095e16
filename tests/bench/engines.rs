//! The engines in one page: how good their answers are, and how fast they come.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use crate::documents::Documents;
use crate::figures::{median, percentile};
use crate::judged::{Judged, Worth, by_kind};
use crate::patience::comes;
use crate::reader::{Reader, Tab, serve_folder};

/// Ours and the peers, in the order of the table.
pub const NAMES: [&str; 7] = ["amuplan", "MiniSearch", "Fuse.js", "uFuzzy", "FlexSearch", "Orama", "Lunr"];

/// How often each query is timed: the median of these is its time.
const ROUNDS: [usize; 2] = [5, 3];
/// How often each index is built.
const BUILDS: [usize; 2] = [9, 3];

/// What an engine searches in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// Titles and numbers.
    Titles,
    /// The guide as well: peers get its synonyms, ours all of it.
    Guide,
}

/// The figures of one engine.
pub struct Engine {
    /// Its name in [`NAMES`].
    pub name: &'static str,
    pub given: Given,
    /// By kind of query, and for all: over all queries, and over the half that the search was not tuned on.
    pub all: BTreeMap<String, Worth>,
    pub report: BTreeMap<String, Worth>,
    /// For the few courses and the many.
    pub times: [Times; 2],
}

/// How long something takes.
#[derive(Clone, Copy, Default)]
pub struct Times {
    /// Microseconds of one search: the median over the queries, the 95th percentile, and the slowest query.
    pub median: f64,
    pub p95: f64,
    pub slowest: f64,
    /// Milliseconds of building the index.
    pub build: f64,
}

/// Lets the page of this folder measure.
pub async fn measure(page: &Path, small: &Documents, many: &Documents, judged: &[Judged]) -> Vec<Engine> {
    let queries: Vec<&str> = judged.iter().map(|judged| judged.query.as_str()).collect();
    for (name, content) in
        [("queries.json", json!(queries)), ("small.json", small.for_page()), ("many.json", many.for_page())]
    {
        std::fs::write(page.join(name), content.to_string()).expect("the page's folder can be written");
    }
    let (site, reader) = (serve_folder(page), Reader::new().await);
    reader.opens_url(&site.url()).await;
    reader.sees("typeof window.start === 'function'").await;
    let mut engines = Vec::new();
    for (size, set) in ["small", "many"].into_iter().enumerate() {
        eprintln!("-- {set}: building each index {} times", BUILDS[size]);
        let builds = done(&reader, &format!("'build', '{set}', {}", BUILDS[size])).await;
        if size == 0 {
            let answers = done(&reader, "'answers'").await;
            engines = answers.iter().map(|answers| judge(answers, judged)).collect();
        }
        eprintln!("-- {set}: timing queries, {} rounds", ROUNDS[size]);
        let times = done(&reader, &format!("'times', {}", ROUNDS[size])).await;
        for (engine, (build, times)) in engines.iter_mut().zip(builds.iter().zip(&times)) {
            let of_query = times["times"].as_array().expect("times").iter().map(|rounds| median(&numbers(rounds)));
            let of_query: Vec<f64> = of_query.collect();
            engine.times[size] = Times {
                median: median(&of_query),
                p95: percentile(&of_query, 95),
                slowest: percentile(&of_query, 100),
                build: median(&numbers(&build["times"])),
            };
        }
    }
    assert_eq!(reader.complaints().await, Vec::<String>::new());
    engines
}

/// The peers' versions, as their list says.
pub fn versions(list: &Path) -> BTreeMap<String, String> {
    let wanted = std::fs::read_to_string(list).expect("the peers' list");
    let wanted: Value = serde_json::from_str(&wanted).expect("JSON");
    let packages = wanted["dependencies"].as_object().expect("dependencies");
    packages.iter().map(|(name, version)| (name.clone(), version.as_str().unwrap_or_default().to_owned())).collect()
}

/// Starts something in the page and waits for its value, however long it takes.
async fn done(tab: &Tab, call: &str) -> Vec<Value> {
    tab.does(&format!("window.start({call})")).await;
    let outcome: Value = comes(tab, "window.outcome()").await;
    assert!(outcome["error"].is_null(), "{call}: {}", outcome["error"].as_str().unwrap_or_default());
    outcome["value"].as_array().expect("a value for each engine").clone()
}

fn judge(answers: &Value, judged: &[Judged]) -> Engine {
    let found = answers["answers"].as_array().expect("answers");
    let by_query: BTreeMap<&str, Vec<String>> = judged
        .iter()
        .zip(found)
        .map(|(judged, numbers)| {
            let numbers = numbers.as_array().into_iter().flatten().filter_map(Value::as_u64);
            (judged.query.as_str(), numbers.map(|number| format!("{number:05}")).collect())
        })
        .collect();
    let search = |query: &str| by_query.get(query).cloned().unwrap_or_default();
    Engine {
        name: NAMES.into_iter().find(|name| answers["engine"] == *name).expect("a known engine"),
        given: if answers["given"] == "titles" { Given::Titles } else { Given::Guide },
        all: by_kind(judged.iter(), search),
        report: by_kind(judged.iter().filter(|judged| !judged.tune), search),
        times: [Times::default(); 2],
    }
}

fn numbers(values: &Value) -> Vec<f64> {
    values.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}
