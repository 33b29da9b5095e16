//! The files that the rules look at.

use crate::manifest::Manifest;

use super::Finding;
use super::lexer::{self, Kind, Token};

/// The project's text files.
pub(crate) struct Tree {
    pub(crate) files: Vec<SourceFile>,
}

/// One text file.
pub(crate) struct SourceFile {
    /// Below the project's root, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// A Rust file in tokens.
pub(crate) struct RustFile<'a> {
    pub(crate) path: &'a str,
    /// Everything but comments.
    pub(crate) code: Vec<Token<'a>>,
    pub(crate) comments: Vec<Token<'a>>,
    /// For each token of `code`, whether it is in code that only tests compile.
    pub(crate) in_test: Vec<bool>,
}

impl Tree {
    /// The Rust files, in tokens.
    pub(crate) fn rust_files(&self) -> impl Iterator<Item = RustFile<'_>> {
        self.files.iter().filter(|file| file.path.ends_with(".rs")).map(RustFile::read)
    }

    /// The Cargo.toml files, read.
    pub(crate) fn manifests(&self) -> impl Iterator<Item = (&str, Manifest)> {
        let is_manifest = |file: &&SourceFile| file.path == "Cargo.toml" || file.path.ends_with("/Cargo.toml");
        self.files.iter().filter(is_manifest).map(|file| (file.path.as_str(), Manifest::read(&file.text)))
    }

    /// A small tree for a test.
    #[cfg(test)]
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        let files = files.iter().map(|(path, text)| SourceFile { path: (*path).to_owned(), text: (*text).to_owned() });
        Tree { files: files.collect() }
    }
}

impl<'a> RustFile<'a> {
    fn read(file: &'a SourceFile) -> Self {
        let (comments, code): (Vec<_>, Vec<_>) =
            lexer::tokens(&file.text).into_iter().partition(|token| token.kind == Kind::Comment);
        let all_test =
            file.path.ends_with("/tests.rs") || file.path.contains("/tests/") || file.path.starts_with("tests/");
        let in_test = if all_test { vec![true; code.len()] } else { test_code(&code) };
        RustFile { path: &file.path, code, comments, in_test }
    }

    /// Whether the tokens from `start` on are these.
    pub(crate) fn has(&self, start: usize, codes: &[&str]) -> bool {
        codes.iter().enumerate().all(|(offset, code)| self.code.get(start + offset).is_some_and(|token| token.is(code)))
    }

    /// Whether the token before is this one.
    pub(crate) fn is_after(&self, index: usize, code: &str) -> bool {
        index.checked_sub(1).is_some_and(|before| self.code[before].is(code))
    }

    /// A finding at a token.
    pub(crate) fn finding(&self, index: usize, what: impl Into<String>, what_to_do: impl Into<String>) -> Finding {
        Finding::new(self.path, self.code[index].line, what, what_to_do)
    }

    /// The crate below `crates/` whose source this is.
    pub(crate) fn crate_of_source(&self) -> Option<&'a str> {
        let (name, below) = self.path.strip_prefix("crates/")?.split_once('/')?;
        below.starts_with("src/").then_some(name)
    }

    /// Whether it is the source of the app.
    pub(crate) fn is_app(&self) -> bool {
        self.path.starts_with("src/")
    }
}

/// Marks the items under `#[cfg(test)]` (and `any(test, …)`) and `#[test]`.
fn test_code(code: &[Token<'_>]) -> Vec<bool> {
    let mut in_test = vec![false; code.len()];
    let mut index = 0;
    while index < code.len() {
        if !(code[index].is("#") && code.get(index + 1).is_some_and(|token| token.is("["))) {
            index += 1;
            continue;
        }
        let attribute_end = closing(code, index + 1);
        let attribute = &code[index + 2..attribute_end.min(code.len())];
        let is_test = match attribute {
            [only] => only.is("test"),
            [cfg, ..] if cfg.is("cfg") => {
                attribute.iter().any(|token| token.is("test")) && !attribute.iter().any(|token| token.is("not"))
            }
            _ => false,
        };
        if is_test {
            let end = item_end(code, attribute_end + 1);
            let marked = index..(end + 1).min(code.len());
            in_test[marked].fill(true);
            index = end + 1;
        } else {
            index = attribute_end + 1;
        }
    }
    in_test
}

/// The bracket that closes the one at `open`.
pub(crate) fn closing(code: &[Token<'_>], open: usize) -> usize {
    let mut depth = 0_u32;
    for (index, token) in code.iter().enumerate().skip(open) {
        if token.kind == Kind::Sign {
            match token.text {
                "(" | "[" | "{" => depth += 1,
                ")" | "]" | "}" => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 {
                return index;
            }
        }
    }
    code.len()
}

/// The last token of the item that starts here, further attributes of it included.
fn item_end(code: &[Token<'_>], start: usize) -> usize {
    let mut index = start;
    while let Some(token) = code.get(index) {
        if token.kind == Kind::Sign {
            match token.text {
                ";" => return index,
                "{" => return closing(code, index),
                "(" | "[" => index = closing(code, index),
                _ => {}
            }
        }
        index += 1;
    }
    code.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_tests_alone_compile_is_marked() {
        let source = "fn a() {} #[cfg(test)] #[allow(x)] mod tests { fn b() { c(); } } #[test] fn d() {} \
                      #[cfg(test)] mod e; #[cfg(not(test))] fn f() {} #[cfg(feature = \"test\")] fn g() {}";
        let tree = Tree::of(&[("src/x.rs", source)]);
        let file = tree.rust_files().next().unwrap();
        let marked = |name: &str| {
            let index = file.code.iter().position(|token| token.is(name)).unwrap();
            file.in_test[index]
        };
        let found: Vec<&str> = ["a", "b", "c", "d", "e", "f", "g"].into_iter().filter(|name| marked(name)).collect();
        assert_eq!(found, ["b", "c", "d", "e"]);
    }

    #[test]
    fn a_file_of_tests_is_marked_as_a_whole() {
        let tree = Tree::of(&[("crates/plan/src/edits/tests.rs", "fn a() {}")]);
        assert!(tree.rust_files().next().unwrap().in_test.iter().all(|marked| *marked));
    }
}
