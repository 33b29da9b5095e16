//! Invariant 2: logic lives outside the components. The crates know no browser, no Leptos, no clock, no chance and (the
//! command line `fkb` aside) no machine.

use super::Finding;
use super::directions::dependencies;
use super::lexer::Kind;
use super::source::{RustFile, Tree};

const CLOCKS: [&str; 4] = ["SystemTime", "Instant", "chrono", "jiff"];
const CHANCE: [&str; 4] = ["rand", "getrandom", "thread_rng", "RandomState"];

/// Parts of the standard library that are the machine the program runs on.
const MACHINE: [&str; 4] = ["env", "fs", "net", "process"];

/// Packages that bring in what the crates don't know.
const PACKAGES: [&str; 9] =
    ["web-sys", "js-sys", "wasm-bindgen", "wasm-bindgen-futures", "chrono", "jiff", "time", "rand", "getrandom"];

pub(super) fn findings(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.rust_files() {
        let Some(name) = file.crate_of_source() else { continue };
        for index in 0..file.code.len() {
            // A test may read a file of the project, but it may not depend on the day.
            let may_touch_machine = name == "fkb" || file.in_test[index];
            if let Some((what, advice)) = impurity(&file, index, may_touch_machine) {
                findings.push(file.finding(index, what, advice));
            }
        }
    }
    for (path, manifest) in tree.manifests().filter(|(path, _)| path.starts_with("crates/")) {
        for dependency in dependencies(&manifest) {
            let package = dependency.package.as_str();
            if PACKAGES.contains(&package) || package.starts_with("leptos") || package.starts_with("gloo") {
                let what = format!("a crate of logic depends on `{package}`");
                findings.push(Finding::new(path, dependency.line, what, "let the app hand in what it needs"));
            }
        }
    }
    findings
}

fn impurity(file: &RustFile<'_>, index: usize, may_touch_machine: bool) -> Option<(String, &'static str)> {
    let token = file.code[index];
    if token.kind != Kind::Word || file.is_after(index, ".") {
        return None;
    }
    let name = token.text;
    if name == "leptos" || name.starts_with("leptos_") {
        return Some((format!("`{name}` in a crate of logic"), "move what shows something to src/"));
    }
    if CLOCKS.contains(&name) || (name == "Date" && file.has(index + 1, &[":", ":", "now"])) {
        return Some((format!("`{name}` is a clock"), "take the date as an argument"));
    }
    if CHANCE.contains(&name) && (name.contains('_') || name.contains('S') || is_path_start(file, index)) {
        return Some((format!("`{name}` is chance"), "take the random bytes as an argument"));
    }
    if name == "thread" && named_after(file, index).contains(&"sleep") {
        return Some(("`thread::sleep` waits".to_owned(), "wait for a condition, in the caller"));
    }
    if name == "std" && !may_touch_machine {
        let part = named_after(file, index).into_iter().find(|part| MACHINE.contains(part))?;
        return Some((
            format!("`std::{part}` is the machine"),
            "let the caller hand in what it needs (only fkb's command line may)",
        ));
    }
    None
}

fn is_path_start(file: &RustFile<'_>, index: usize) -> bool {
    file.has(index + 1, &[":", ":"]) || file.is_after(index, "use")
}

/// The names right after `name::`, those of a group in braces all of them.
fn named_after<'a>(file: &RustFile<'a>, index: usize) -> Vec<&'a str> {
    if !file.has(index + 1, &[":", ":"]) {
        return Vec::new();
    }
    match file.code.get(index + 3) {
        Some(token) if token.kind == Kind::Word => vec![token.text],
        Some(token) if token.is("{") => {
            let end = super::source::closing(&file.code, index + 3);
            let mut depth = 0;
            let mut names = Vec::new();
            for position in index + 3..end {
                let token = file.code[position];
                depth += i32::from(token.is("{")) - i32::from(token.is("}"));
                let starts = file.is_after(position, "{") || file.is_after(position, ",");
                if depth == 1 && starts && token.kind == Kind::Word {
                    names.push(token.text);
                }
            }
            names
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::places;
    use super::*;

    fn is_found(path: &str, source: &str) -> bool {
        !places(findings, &[(path, source)]).is_empty()
    }

    #[test]
    fn clocks_chance_machine_and_leptos_are_found() {
        for source in [
            "let t = std::time::SystemTime::now();",
            "use std::time::Instant;",
            "chrono::Utc::now()",
            "jiff::Zoned::now()",
            "Date::now()",
            "use rand::Rng;",
            "getrandom::fill(x)",
            "let r = thread_rng();",
            "std::env::var(x)",
            "use std::{collections::BTreeMap, fs};",
            "use std::{fmt, net::TcpStream};",
            "std::process::exit(1)",
            "std::thread::sleep(d)",
            "use std::thread::{self, sleep};",
            "use leptos::prelude::*;",
            "#[cfg(test)] mod tests { fn f() { std::time::Instant::now(); } }",
        ] {
            assert!(is_found("crates/plan/src/lib.rs", source), "{source}");
        }
        assert!(is_found("crates/fkb/src/main.rs", "std::time::SystemTime::now()"));
        assert_eq!(
            places(findings, &[("crates/plan/src/a.rs", "\n\nfn f() { Instant::now(); }")]),
            ["crates/plan/src/a.rs:3"]
        );
    }

    #[test]
    fn what_only_looks_like_it_is_fine() {
        for source in [
            "use std::time::Duration;",
            "use std::{collections::BTreeMap, fmt::{self, Write}};",
            "let rand = 3;",
            "env!(\"CARGO_PKG_VERSION\")",
            "x.now(); Date::parse(y);",
            "// SystemTime",
            "#[cfg(test)] mod tests { fn f() { std::fs::read(x); } }",
        ] {
            assert!(!is_found("crates/plan/src/lib.rs", source), "{source}");
        }
        assert!(!is_found("crates/fkb/src/main.rs", "std::env::args(); std::fs::read(x); std::process::exit(1);"));
        assert!(!is_found("src/browser/clock.rs", "std::time::Instant::now()"));
        assert!(!is_found("crates/fkb/tests/real.rs", "std::time::Instant::now()"));
    }

    #[test]
    fn dependencies_on_such_packages_are_found() {
        let manifest = "[dependencies]\nserde = \"1\"\n[dev-dependencies]\nproptest = \"1\"\nclock = { version = \"1\", package = \"chrono\" }\n";
        assert_eq!(places(findings, &[("crates/plan/Cargo.toml", manifest)]), ["crates/plan/Cargo.toml:5"]);
        assert!(places(findings, &[("Cargo.toml", "[dependencies]\nweb-sys = \"0.3\"\n")]).is_empty());
        assert!(is_found("crates/plan/Cargo.toml", "[dependencies.gloo-timers]\nversion = \"0.3\"\n"));
    }
}
