//! A file holds what its name says and little else.

use super::Finding;
use super::source::Tree;

/// Past some 300 lines a file wants a second look; past this many it gets one.
const MOST_LINES: usize = 400;

pub(super) fn findings(tree: &Tree) -> Vec<Finding> {
    let is_watched = |path: &str| {
        let in_crate = path
            .strip_prefix("crates/")
            .and_then(|rest| rest.split_once('/'))
            .is_some_and(|(_, below)| below.starts_with("src/"));
        in_crate || path.starts_with("src/") || path.starts_with("xtask/src/")
    };
    let mut findings = Vec::new();
    for file in tree.files.iter().filter(|file| is_watched(&file.path)) {
        let lines = file.text.lines().count();
        if lines > MOST_LINES {
            let what = format!("{lines} lines, more than {MOST_LINES}");
            findings.push(Finding::new(
                &file.path,
                lines,
                what,
                "look for the second thing in this file and give it its own",
            ));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::super::places;
    use super::*;

    #[test]
    fn only_long_files_of_source_are_found() {
        let (long, fitting) = ("x\n".repeat(MOST_LINES + 1), "x\n".repeat(MOST_LINES));
        let files = [
            ("src/a.rs", &long),
            ("crates/plan/src/b.rs", &long),
            ("xtask/src/c.rs", &long),
            ("src/d.rs", &fitting),
            ("data/e.json", &long),
        ];
        let files = files.map(|(path, text)| (path, text.as_str()));
        assert_eq!(places(findings, &files), ["src/a.rs:401", "crates/plan/src/b.rs:401", "xtask/src/c.rs:401"]);
    }
}
