//! The rules of this project that no compiler knows. One file a rule, or a family of them; ARCHITECTURE.md has the reasons.

mod browser_door;
mod contrast;
mod directions;
mod length;
pub(crate) mod lexer;
mod literals;
mod machine;
mod markup;
mod panics;
mod pure_crates;
pub(crate) mod source;
mod wasm_paths;

use std::fmt;

use crate::error::Result;
use crate::texts;
use crate::workspace::Workspace;

use self::source::{SourceFile, Tree};

/// A place where a rule isn't kept.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    file: String,
    line: usize,
    what: String,
    what_to_do: String,
}

impl Finding {
    fn new(file: &str, line: usize, what: impl Into<String>, what_to_do: impl Into<String>) -> Self {
        Finding { file: file.to_owned(), line, what: what.into(), what_to_do: what_to_do.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}; {}", self.file, self.line, self.what, self.what_to_do)
    }
}

/// Everything that the rules find in the project's files, by file and line.
pub(crate) fn findings(workspace: &Workspace) -> Result<Vec<Finding>> {
    let mut files = Vec::new();
    for path in workspace.files()? {
        // What is no text has no lines to find something in.
        if let Ok(text) = std::fs::read_to_string(workspace.path(&path)) {
            files.push(SourceFile { path, text });
        }
    }
    Ok(findings_in(&Tree { files }))
}

fn findings_in(tree: &Tree) -> Vec<Finding> {
    let rules = [
        browser_door::findings,
        pure_crates::findings,
        directions::findings,
        wasm_paths::findings,
        markup::findings,
        literals::findings,
        machine::findings,
        panics::findings,
        length::findings,
        contrast::findings,
        texts::findings,
    ];
    let mut findings: Vec<Finding> = rules.iter().flat_map(|rule| rule(tree)).collect();
    findings.sort();
    findings.dedup();
    findings
}

/// For tests: the findings of a rule as `FILE:LINE`.
#[cfg(test)]
fn places(rule: fn(&Tree) -> Vec<Finding>, files: &[(&str, &str)]) -> Vec<String> {
    rule(&Tree::of(files)).iter().map(|finding| format!("{}:{}", finding.file, finding.line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_says_where_what_and_what_to_do() {
        let finding = Finding::new("src/a.rs", 3, "a clock", "take the date as an argument");
        assert_eq!(finding.to_string(), "src/a.rs:3: a clock; take the date as an argument");
    }

    #[test]
    fn all_rules_are_asked_and_findings_stand_in_order() {
        let found = findings_in(&Tree::of(&[
            ("src/pages/b.rs", "fn f() { web_sys::window().unwrap(); }"),
            ("crates/plan/src/a.rs", "fn f() { std::time::Instant::now(); }"),
            ("crates/search/Cargo.toml", "[dependencies]\nplan.workspace = true\n"),
        ]));
        let places: Vec<String> = found.iter().map(|finding| format!("{}:{}", finding.file, finding.line)).collect();
        assert_eq!(places.first().map(String::as_str), Some("crates/plan/src/a.rs:1"));
        assert!(places.contains(&"crates/search/Cargo.toml:2".to_owned()));
        assert!(places.contains(&"src/pages/b.rs:1".to_owned()));
    }
}
