//! The measured figures of the search and of typing, for `cargo xtask bench`, which sets up what this takes. How it is measured and how
//! to read it: docs/bench.md.

#[path = "bench/documents.rs"]
mod documents;
#[path = "bench/engines.rs"]
mod engines;
#[path = "bench/figures.rs"]
mod figures;
#[path = "../crates/search/tests/judged/mod.rs"]
#[expect(dead_code, reason = "the search's own tests use more of it")]
mod judged;
#[path = "bench/patience.rs"]
mod patience;
#[expect(dead_code, reason = "the tests use more of it")]
mod reader;
#[path = "bench/typing.rs"]
mod typing;

use std::path::{Path, PathBuf};

use figures::Figures;

#[tokio::main]
async fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = folder("AMUPLAN_BENCH_PAGE");
    let small = documents::read(&root.join("data"));
    let many = documents::read(&folder("AMUPLAN_BENCH_MANY"));
    let judged = judged::queries();
    let typed = typing::queries(&judged);
    let typing =
        [typing::measure(&reader::dist(), &typed).await, typing::measure(&folder("AMUPLAN_DIST_MANY"), &typed).await];
    let figures = Figures {
        sizes: [small.courses(), many.courses()],
        versions: engines::versions(&root.join("bench/peers/package.json")),
        engines: engines::measure(&page, &small, &many, &judged).await,
        typing,
    };
    if std::env::args().any(|argument| argument == "--json") {
        println!("{}", figures.json());
    } else {
        print!("{}", figures.table());
    }
}

fn folder(variable: &str) -> PathBuf {
    let folder = std::env::var_os(variable).map(PathBuf::from);
    folder.unwrap_or_else(|| panic!("{variable} is not set: run `cargo xtask bench`, which sets it"))
}
