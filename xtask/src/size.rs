//! Bytes of the built site, and the budgets they are held against.

use std::collections::BTreeMap;
use std::path::Path;

use crate::error::{Error, Result, read_bytes, read_text};
use crate::html;
use crate::site::{COMPRESSED_ENDINGS, SINGLE_FILE};
use crate::workspace::Workspace;

/// One KB in the budgets and in the table: 1024 bytes.
const KB: u64 = 1024;

/// What an empty cache may cost at most, as brotli: a twentieth more than was reached (docs/size.md).
const FIRST_VISIT_BROTLI: u64 = 136 * KB;

/// What the single file may weigh at most, as it is.
const SINGLE_FILE_RAW: u64 = 500 * KB;

/// The three weights of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Weight {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// The weights of a built site.
#[derive(Debug)]
pub(crate) struct Sizes {
    /// index.html and everything that it makes a browser fetch.
    first_visit: Weight,
    files: BTreeMap<String, Weight>,
    fetched_first: Vec<String>,
}

impl Sizes {
    /// Weighs the site in this folder.
    pub(crate) fn of(dist: &Path) -> Result<Self> {
        let mut files = BTreeMap::new();
        for name in Workspace::at(dist).all_files()? {
            if COMPRESSED_ENDINGS.iter().any(|ending| name.ends_with(ending)) {
                continue;
            }
            let raw = read_bytes(&dist.join(&name))?.len() as u64;
            // What has no smaller neighbour goes over the wire as it is.
            let neighbour =
                |ending: &str| std::fs::metadata(dist.join(format!("{name}{ending}"))).map_or(raw, |file| file.len());
            files.insert(name.clone(), Weight { raw, gzip: neighbour(".gz"), brotli: neighbour(".br") });
        }
        let fetched_first = first_visit(&read_text(&dist.join("index.html"))?);
        let mut first_visit = Weight::default();
        for name in &fetched_first {
            let weight = files
                .get(name)
                .ok_or_else(|| Error::new(format!("index.html fetches `{name}`, which is not in dist/.")))?;
            first_visit.raw += weight.raw;
            first_visit.gzip += weight.gzip;
            first_visit.brotli += weight.brotli;
        }
        Ok(Sizes { first_visit, files, fetched_first })
    }

    /// For people: a line a file, those of a first visit marked.
    pub(crate) fn table(&self) -> String {
        let width = self.files.keys().map(|name| name.len()).max().unwrap_or(0).max(16);
        let line = |mark: &str, name: &str, weight: &Weight| {
            format!("{mark} {name:width$} {:>10} {:>10} {:>10}\n", weight.raw, weight.gzip, weight.brotli)
        };
        let mut table = format!("  {:width$} {:>10} {:>10} {:>10}\n", "bytes", "raw", "gzip", "brotli");
        for (name, weight) in &self.files {
            table.push_str(&line(if self.fetched_first.contains(name) { "*" } else { " " }, name, weight));
        }
        table.push_str(&line("*", "first visit", &self.first_visit));
        table.push_str(&format!(
            "\nBudgets (1 KB = {KB} bytes): first visit {} of {} KB brotli, {SINGLE_FILE} {} of {} KB raw.\n",
            in_kb(self.first_visit.brotli),
            FIRST_VISIT_BROTLI / KB,
            in_kb(self.single_file()),
            SINGLE_FILE_RAW / KB,
        ));
        table
    }

    /// For programs: `{"first_visit":{"raw":n,"gzip":n,"brotli":n},"files":{"name":{…}}}`.
    pub(crate) fn json(&self) -> String {
        let weight = |weight: &Weight| {
            format!("{{\"raw\":{},\"gzip\":{},\"brotli\":{}}}", weight.raw, weight.gzip, weight.brotli)
        };
        let file =
            |(name, sizes): (&String, &Weight)| format!("{}:{}", serde_json::Value::from(name.as_str()), weight(sizes));
        let files = self.files.iter().map(file).collect::<Vec<_>>().join(",");
        format!("{{\"first_visit\":{},\"files\":{{{files}}}}}", weight(&self.first_visit))
    }

    /// An error that names what is over its budget, and by how much.
    pub(crate) fn check(&self) -> Result<()> {
        let mut over = Vec::new();
        for (what, bytes, budget) in [
            (
                format!("The first visit ({})", self.fetched_first.join(", ")),
                self.first_visit.brotli,
                FIRST_VISIT_BROTLI,
            ),
            (format!("The file {SINGLE_FILE}"), self.single_file(), SINGLE_FILE_RAW),
        ] {
            if bytes > budget {
                over.push(format!(
                    "{what} has {bytes} bytes, {} more than its budget of {} KB.",
                    bytes - budget,
                    budget / KB
                ));
            }
        }
        if over.is_empty() { Ok(()) } else { Err(Error::new(over.join("\n"))) }
    }

    fn single_file(&self) -> u64 {
        self.files.get(SINGLE_FILE).map_or(0, |weight| weight.raw)
    }
}

/// index.html and the files that its tags make a browser fetch, each once.
fn first_visit(index: &str) -> Vec<String> {
    let mut names = vec!["index.html".to_owned()];
    for tag in html::tags(index) {
        if let Some((_, path)) = tag.fetched_file()
            && !names.iter().any(|name| name == path)
        {
            names.push(path.to_owned());
        }
    }
    names
}

fn in_kb(bytes: u64) -> String {
    let tenths = (bytes * 10).div_ceil(KB);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(name: &str, files: &[(&str, usize)]) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("amuplan-size-test-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(
            folder.join("index.html"),
            "<script src=\"./a.js\"></script><link rel=\"preload\" href=\"./a.wasm\"><a href=\"./b.js\">",
        )
        .unwrap();
        for (file, length) in files {
            std::fs::write(folder.join(file), vec![b'x'; *length]).unwrap();
        }
        folder
    }

    #[test]
    fn a_first_visit_is_the_page_and_what_it_fetches() {
        let folder = site(
            "first",
            &[("a.js", 100), ("a.js.gz", 50), ("a.js.br", 40), ("a.wasm", 7), ("b.js", 9), ("amuplan.html", 5)],
        );
        let sizes = Sizes::of(&folder).unwrap();
        let page = std::fs::metadata(folder.join("index.html")).unwrap().len();
        assert_eq!(sizes.first_visit, Weight { raw: page + 107, gzip: page + 57, brotli: page + 47 });
        assert_eq!(sizes.files.keys().collect::<Vec<_>>(), ["a.js", "a.wasm", "amuplan.html", "b.js", "index.html"]);
        assert!(sizes.check().is_ok());
        let json: serde_json::Value = serde_json::from_str(&sizes.json()).unwrap();
        assert_eq!(json["files"]["a.js"], serde_json::json!({ "raw": 100, "gzip": 50, "brotli": 40 }));
        assert!(sizes.json().starts_with("{\"first_visit\":{\"raw\":"));
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn what_is_over_its_budget_is_named() {
        let folder = site("over", &[("a.js", 180 * 1024), ("a.wasm", 1), ("amuplan.html", 500 * 1024 + 1)]);
        let error = Sizes::of(&folder).unwrap().check().unwrap_err().to_string();
        assert!(error.contains("The first visit (index.html, a.js, a.wasm) has"), "{error}");
        assert!(error.contains("The file amuplan.html has 512001 bytes, 1 more than its budget of 500 KB."), "{error}");
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_fetched_file_that_is_missing_is_an_error() {
        let folder = site("missing", &[("a.js", 1)]);
        assert!(Sizes::of(&folder).unwrap_err().to_string().contains("`a.wasm`"));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
