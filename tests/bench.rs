//! The measured figures, for `cargo xtask bench`, which sets up what this takes. How they are measured and how to read them:
//! docs/bench.md.

#[path = "bench/answers.rs"]
mod answers;
#[path = "bench/document.rs"]
mod document;
#[path = "bench/documents.rs"]
mod documents;
#[path = "bench/engines.rs"]
mod engines;
#[path = "bench/figures.rs"]
mod figures;
#[path = "../crates/search/tests/judged/mod.rs"]
#[expect(dead_code, reason = "the search's own tests use more of it")]
mod judged;
#[path = "bench/life.rs"]
mod life;
#[path = "bench/lists.rs"]
mod lists;
#[path = "bench/patience.rs"]
mod patience;
#[expect(dead_code, reason = "the tests use more of it")]
mod reader;
#[path = "bench/scale.rs"]
mod scale;
#[path = "bench/start.rs"]
mod start;
#[path = "bench/typing.rs"]
mod typing;

use std::path::{Path, PathBuf};

use figures::Figures;

/// What one part of the command found.
pub struct Section {
    /// As the part is called on the command line.
    pub part: String,
    /// For people: lines of a table.
    pub table: String,
    /// For programs.
    pub json: serde_json::Value,
}

#[tokio::main]
async fn main() {
    let (options, parts): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    let is_wanted = |option: &str| options.iter().any(|given| given == option);
    let mut sections = Vec::new();
    for part in parts {
        let (table, json) = match part.as_str() {
            "search" => search().await,
            "answers" => answers::measure().await,
            "life" => life::measure().await,
            "lists" => lists::measure(&folder("AMUPLAN_BENCH_LISTS")).await,
            "start" => start::measure(&folder("AMUPLAN_BENCH_START")).await,
            "scale" => scale::measure().await,
            other => panic!("there is no part {other}"),
        };
        let section = Section { part, table, json };
        if !is_wanted("--json") {
            println!("{}\n", section.table);
        }
        if is_wanted("--write") {
            document::put(&section).await;
        }
        sections.push((section.part, section.json));
    }
    if is_wanted("--json") {
        println!("{}", serde_json::Value::Object(sections.into_iter().collect()));
    }
}

/// The search and its peers, and typing.
async fn search() -> (String, serde_json::Value) {
    let small = documents::read(&root().join("data"));
    let many = documents::read(&folder("AMUPLAN_BENCH_MANY"));
    let judged = judged::queries();
    let typed = typing::queries(&judged);
    let typing =
        [typing::measure(&reader::dist(), &typed).await, typing::measure(&folder("AMUPLAN_DIST_MANY"), &typed).await];
    let figures = Figures {
        sizes: [small.courses(), many.courses()],
        versions: engines::versions(&root().join("bench/peers/package.json")),
        engines: engines::measure(&folder("AMUPLAN_BENCH_PAGE"), &small, &many, &judged).await,
        typing,
    };
    (figures.table(), figures.json())
}

/// The folder of the project.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A folder that `cargo xtask bench` names.
fn folder(variable: &str) -> PathBuf {
    let folder = std::env::var_os(variable).map(PathBuf::from);
    folder.unwrap_or_else(|| panic!("{variable} is not set: run `cargo xtask bench`, which sets it"))
}
