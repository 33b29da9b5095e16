//! What a catalogue of each size costs without a browser, for `cargo xtask bench scale`. Each argument is a folder with a catalogue and its
//! guide, smallest first; the figures are written as JSON. How they are measured: docs/bench.md.

mod clock;
mod document;
mod measures;
mod memory;

use std::path::Path;

use serde_json::{Map, json};

#[global_allocator]
static MEMORY: memory::Counting = memory::Counting;

fn main() {
    let mut sizes = Vec::new();
    for folder in std::env::args().skip(1) {
        let folder = Path::new(&folder);
        let read = |name: &str| std::fs::read_to_string(folder.join(name)).expect("the folder has its two files");
        let (courses, figures) = measures::of(&read("catalogue.json"), &read("guide.json"));
        eprintln!("-- {courses} courses were measured");
        let figures: Map<String, _> = figures.into_iter().map(|(name, value)| (name, json!(value))).collect();
        sizes.push(json!({ "courses": courses, "figures": figures }));
    }
    println!("{}", json!(sizes));
}
