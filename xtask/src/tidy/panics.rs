//! The page never falls over: `unwrap` and its like only in tests, or with the reason why it can't fail.

use super::Finding;
use super::lexer::Kind;
use super::source::{RustFile, Tree};

/// The comment that gives the reason.
const REASON: &str = "cannot fail: ";

pub(super) fn findings(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.rust_files().filter(|file| file.is_app() || file.crate_of_source().is_some()) {
        for index in (0..file.code.len()).filter(|index| !file.in_test[*index]) {
            if let Some(call) = panicking(&file, index)
                && !has_reason(&file, file.code[index].line)
            {
                let advice = format!("handle the other case, or write `// {REASON}…` beside it");
                findings.push(file.finding(index, format!("`{call}` can panic"), advice));
            }
        }
    }
    findings
}

fn panicking(file: &RustFile<'_>, index: usize) -> Option<&'static str> {
    if file.code[index].kind != Kind::Word {
        return None;
    }
    let is_method = file.is_after(index, ".");
    if is_method && file.has(index, &["unwrap", "(", ")"]) {
        return Some(".unwrap()");
    }
    if is_method && file.has(index, &["expect", "("]) {
        return Some(".expect(…)");
    }
    let macros = [("panic", "panic!"), ("todo", "todo!"), ("unimplemented", "unimplemented!")];
    macros
        .into_iter()
        .find(|(name, _)| file.has(index, &[name, "!"]) && !file.has(index + 1, &["!", "="]))
        .map(|(_, shown)| shown)
}

/// Whether a comment on this line, or one that ends on the line above, gives the reason.
fn has_reason(file: &RustFile<'_>, line: usize) -> bool {
    let gives_reason =
        |line: usize| file.comments.iter().any(|comment| comment.line == line && comment.text.contains(REASON));
    if gives_reason(line) {
        return true;
    }
    // The comment above may take several lines; the reason starts on its first.
    let is_comment = |line: usize| file.comments.iter().any(|comment| comment.line == line);
    let has_code = |line: usize| file.code.iter().any(|token| token.line == line);
    (1..line).rev().take_while(|above| is_comment(*above) && !has_code(*above)).any(gives_reason)
}

#[cfg(test)]
mod tests {
    use super::super::places;
    use super::*;

    fn found(source: &str) -> Vec<String> {
        places(findings, &[("src/a.rs", source)])
    }

    #[test]
    fn what_can_panic_is_found() {
        for source in ["x\n.unwrap();", "\nx.expect(\"y\");", "\npanic!(\"x\")", "\ntodo!()", "\nunimplemented!()"] {
            assert_eq!(found(source), ["src/a.rs:2"], "{source}");
        }
        assert_eq!(places(findings, &[("crates/plan/src/a.rs", "x.unwrap()")]), ["crates/plan/src/a.rs:1"]);
    }

    #[test]
    fn tests_reasons_and_other_names_are_fine() {
        for source in [
            "#[cfg(test)] mod tests { fn f() { x.unwrap(); } }",
            "x.unwrap(); // cannot fail: checked above",
            "// cannot fail: checked above,\n// as the type says\nx.unwrap();",
            "x.unwrap_or_default(); std::panic::set_hook(y); fn unwrap() {} panic != x;",
            "/// `x.unwrap()`\nfn f() {}",
        ] {
            assert!(found(source).is_empty(), "{source}");
        }
        assert!(places(findings, &[("tests/a.rs", "x.unwrap()"), ("xtask/src/a.rs", "x.unwrap()")]).is_empty());
    }

    #[test]
    fn a_reason_elsewhere_does_not_count() {
        assert_eq!(found("// cannot fail: x\nlet y = 1;\nz.unwrap();"), ["src/a.rs:3"]);
    }
}
