//! The same with more courses: what grows with them, and how fast.

#[path = "scale/growth.rs"]
mod growth;
#[path = "scale/page.rs"]
mod page;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde::Deserialize;
use serde_json::{Value, json};

use crate::{folder, reader};
use growth::{Row, table};

/// What a catalogue of one size came to.
#[derive(Deserialize)]
struct Size {
    courses: usize,
    figures: BTreeMap<String, f64>,
}

/// From this many courses on growth is looked at: below, what does not grow is most of it.
const FROM: usize = 1_000;

/// How the native figures are called, in the order of the table, with what one of them is worth in the unit that is shown.
const NATIVE: [(&str, &str, f64); 35] = [
    ("catalogue_bytes", "catalogue.json, KB", 1e3),
    ("catalogue_brotli_bytes", "the same with brotli, KB", 1e3),
    ("guide_bytes", "guide.json, KB", 1e3),
    ("guide_brotli_bytes", "the same with brotli, KB", 1e3),
    ("read_catalogue_ms", "reading the catalogue, ms", 1.0),
    ("read_guide_ms", "reading the guide, ms", 1.0),
    ("catalogue_memory", "memory of the catalogue, KB", 1e3),
    ("guide_memory", "memory of the guide, KB", 1e3),
    ("index_ms", "building the index, ms", 1.0),
    ("index_memory", "memory of the index, KB", 1e3),
    ("index_memory_most", "the most while it is built, KB", 1e3),
    ("facets_ms", "building the choices, ms", 1.0),
    ("search_p50_ms", "a search, median, ms", 1.0),
    ("search_p95_ms", "a search, 95th percentile, ms", 1.0),
    ("search_p99_ms", "a search, 99th percentile, ms", 1.0),
    ("search_p100_ms", "a search, slowest, ms", 1.0),
    ("key_p50_ms", "with choices and reasons, median, ms", 1.0),
    ("key_p95_ms", "the same, 95th percentile, ms", 1.0),
    ("key_p99_ms", "the same, 99th percentile, ms", 1.0),
    ("key_p100_ms", "the same, slowest, ms", 1.0),
    ("filter_ms", "a filter over all courses, ms", 1.0),
    ("sort_ms", "all courses by length, ms", 1.0),
    ("match_p50_ms", "matching a text, median, ms", 1.0),
    ("match_p95_ms", "the same, 95th percentile, ms", 1.0),
    ("match_p99_ms", "the same, 99th percentile, ms", 1.0),
    ("match_p100_ms", "the same, slowest, ms", 1.0),
    ("planned", "courses in the plan below", 1.0),
    ("plan_check_ms", "checking the plan, with totals, ms", 1.0),
    ("plan_competences_ms", "what it builds, by competence, ms", 1.0),
    ("plan_lay_out_ms", "laying it out, ms", 1.0),
    ("import_bytes", "the document's text, KB", 1e3),
    ("import_ms", "importing it, ms", 1.0),
    ("import_columns_bytes", "the same in columns, KB", 1e3),
    ("import_columns_ms", "importing that, ms", 1.0),
    ("check_data_ms", "checking the two files, ms", 1.0),
];

/// All of it, for people and for programs.
pub async fn measure() -> (String, Value) {
    let native = native();
    let counts: Vec<usize> = native.iter().map(|size| size.courses).collect();
    let mut rows = Vec::new();
    for (name, shown, unit) in NATIVE {
        rows.push(Row {
            name: name.to_owned(),
            shown: shown.to_owned(),
            values: native.iter().map(|size| size.figures.get(name).map(|value| value / unit)).collect(),
        });
    }
    let mut text = format!(
        "Without a browser (milliseconds of the processor), by number of courses; growth: the exponent from {FROM} courses on\n"
    );
    text += &table(&counts, &rows, FROM);
    let mut sites = vec![reader::dist()];
    sites.extend(folders("AMUPLAN_BENCH_SCALE_SITES"));
    let mut in_page = Vec::new();
    let mut failed = Vec::new();
    for (count, site) in counts.iter().zip(&sites) {
        match page::measure(site).await {
            Ok(figures) => in_page.push(figures),
            Err(why) => {
                failed.push(format!("{count} courses: {why}\n"));
                in_page.push(BTreeMap::new());
            }
        }
    }
    let page_rows: Vec<Row> = page::NAMES
        .iter()
        .map(|(name, shown)| Row {
            name: (*name).to_owned(),
            shown: (*shown).to_owned(),
            values: in_page.iter().map(|figures: &BTreeMap<&str, f64>| figures.get(name).copied()).collect(),
        })
        .collect();
    text += "\nIn the browser (milliseconds of its clock), by number of courses\n";
    text += &table(&counts, &page_rows, FROM);
    text += &failed.concat();
    let of = |rows: &[Row]| -> Vec<Value> { rows.iter().map(|row| row.json(&counts, FROM)).collect() };
    let json = json!({ "courses": counts, "native": of(&rows), "page": of(&page_rows), "failed": failed });
    (text, json)
}

/// What the program without a browser measures.
fn native() -> Vec<Size> {
    eprintln!("-- measuring without a browser");
    let program = folder("AMUPLAN_BENCH_SCALE");
    let output = Command::new(program).args(folders("AMUPLAN_BENCH_SCALE_DATA")).stderr(Stdio::inherit()).output();
    let output = output.expect("the program starts");
    assert!(output.status.success(), "the program without a browser failed");
    serde_json::from_slice(&output.stdout).expect("its figures are JSON")
}

/// Folders that `cargo xtask bench` names.
fn folders(variable: &str) -> Vec<PathBuf> {
    std::env::split_paths(&folder(variable)).collect()
}
