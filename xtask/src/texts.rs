//! The page's own sentences, read from `src/text`. Each is written there as `words("dansk", "english")`, and only the Danish gets
//! into the program; the build puts the English into the file that readers of English fetch, where it is found by the Danish.
//!
//! What the compiler no longer sees, because the English is not in the program, is looked after here: both have the same places
//! for values, `fill` has a value for each, and no Danish has two Englishes.

mod quoted;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use crate::error::{Error, Result, read_text};
use crate::tidy::Finding;
use crate::tidy::source::{RustFile, SourceFile, Tree, closing};
use crate::workspace::Workspace;

use self::quoted::meant;

/// The English of every sentence of the page, by the Danish.
///
/// # Errors
/// Every sentence that is not written as it should be, with file, line and what to do.
pub fn english(root: &Path) -> Result<Value> {
    english_of(root, is_text)
}

/// The same without what only the page for those who embed amuplan says: the single file does without that.
pub(crate) fn english_in_single_file(root: &Path) -> Result<Value> {
    english_of(root, |path| is_text(path) && path != "src/text/embed.rs")
}

/// The Danish of every sentence and label of the page, each behind its place: FILE:LINE.
///
/// # Errors
/// As [`english`].
pub(crate) fn danish(root: &Path) -> Result<Vec<(String, String)>> {
    let texts = read(root, is_text)?;
    Ok(texts.english.into_iter().map(|(danish, said)| (said.place, danish)).collect())
}

fn english_of(root: &Path, is_wanted: impl Fn(&str) -> bool) -> Result<Value> {
    let texts = read(root, is_wanted)?;
    Ok(texts.english.into_iter().map(|(danish, said)| (danish, said.english)).collect())
}

fn read(root: &Path, is_wanted: impl Fn(&str) -> bool) -> Result<Texts> {
    let workspace = Workspace::at(root);
    let paths = workspace.files()?.into_iter().filter(|path| is_wanted(path));
    let files =
        paths.map(|path| Ok(SourceFile { text: read_text(&workspace.path(&path))?, path })).collect::<Result<_>>()?;
    let texts = Texts::read(&Tree { files });
    if texts.findings.is_empty() {
        return Ok(texts);
    }
    let said: Vec<String> = texts.findings.iter().map(Finding::to_string).collect();
    Err(Error::new(format!("{}\nThe page's sentences were not accepted; nothing was built.", said.join("\n"))))
}

/// For `tidy`: what is not written as it should be.
pub(crate) fn findings(tree: &Tree) -> Vec<Finding> {
    Texts::read(tree).findings
}

fn is_text(path: &str) -> bool {
    path == "src/text.rs" || path.starts_with("src/text/")
}

#[derive(Default)]
struct Texts {
    english: BTreeMap<String, Said>,
    findings: Vec<Finding>,
}

struct Said {
    english: String,
    /// Where it was read first: FILE:LINE.
    place: String,
}

impl Texts {
    fn read(tree: &Tree) -> Self {
        let mut texts = Texts::default();
        for file in tree.rust_files().filter(|file| is_text(file.path)) {
            for index in (0..file.code.len()).filter(|&index| !file.in_test[index]) {
                if file.has(index, &["words", "("]) && !file.is_after(index, "fn") {
                    texts.take(&file, index);
                }
                if file.path != "src/text.rs" && file.has(index, &["Lang", ":", ":", "En"]) {
                    let what = "a sentence of its own for English, which would be in the program";
                    let what_to_do = "use words(…), and fill(lang, words(…), &[…]) with values in it";
                    texts.findings.push(file.finding(index, what, what_to_do));
                }
            }
        }
        texts
    }

    /// Takes the pair that is written at this call of `words`.
    fn take(&mut self, file: &RustFile<'_>, call: usize) {
        let end = closing(&file.code, call + 1);
        let Some((danish, english)) = pair(file, call, end) else {
            let what = "`words` without the Danish and the English written out in it";
            return self.findings.push(file.finding(call, what, "write words(\"dansk\", \"english\")"));
        };
        if let Some((what, what_to_do)) = misplaced(&danish, &english, values(file, call, end)) {
            self.findings.push(file.finding(call, what, what_to_do));
        }
        let place = format!("{}:{}", file.path, file.code[call].line);
        let said = self.english.entry(danish).or_insert_with_key(|_| Said { english: english.clone(), place });
        if said.english != english {
            let what = format!(
                "the English is \"{english}\" here, and \"{}\" for the same Danish in {}",
                said.english, said.place
            );
            let what_to_do = "it is found by the Danish: let both say the same, or let the Danish differ too";
            self.findings.push(file.finding(call, what, what_to_do));
        }
    }
}

/// The two texts of a call that ends at `end`.
fn pair(file: &RustFile<'_>, call: usize, end: usize) -> Option<(String, String)> {
    match file.code.get(call + 2..end)? {
        [danish, comma, english, rest @ ..] if comma.is(",") && rest.iter().all(|token| token.is(",")) => {
            Some((meant(danish)?, meant(english)?))
        }
        _ => None,
    }
}

/// How many values there are for this call's places; `None` where it is not in a `fill`.
fn values(file: &RustFile<'_>, call: usize, end: usize) -> Option<usize> {
    let start = call.checked_sub(4)?;
    if !(file.has(start, &["fill", "("]) && file.has(call - 1, &[","]) && file.has(end + 1, &[",", "&", "["])) {
        return None;
    }
    let list = end + 3;
    let last = closing(&file.code, list);
    let (mut count, mut index, mut is_open) = (0, list + 1, false);
    while index < last {
        let token = &file.code[index];
        if token.is(",") {
            is_open = false;
        } else if !is_open {
            is_open = true;
            count += 1;
        }
        let is_bracket = ["(", "[", "{"].iter().any(|bracket| token.is(bracket));
        index = if is_bracket { closing(&file.code, index) } else { index } + 1;
    }
    Some(count)
}

/// What is wrong with the places for values, and what to do.
fn misplaced(danish: &str, english: &str, values: Option<usize>) -> Option<(String, &'static str)> {
    let (Some(danish), Some(english)) = (places(danish), places(english)) else {
        return Some((
            "a brace that is no place for a value".to_owned(),
            "write {0} for the first value, {1} for the second",
        ));
    };
    if danish != english {
        let what = format!("places for the values {danish:?} in Danish and {english:?} in English");
        return Some((what, "use the same in both, in any order"));
    }
    match values {
        None if danish.is_empty() => None,
        None => Some(("a place for a value, and nothing to put there".to_owned(), "write fill(lang, words(…), &[…])")),
        Some(count) if danish == (0..count).collect() => None,
        Some(count) => {
            Some((format!("{count} values for the places {danish:?}"), "use each value, {0} for the first one"))
        }
    }
}

/// The places for values, as `fill` in `src/text.rs` reads them: a digit in braces. `None` where a brace is anything else.
fn places(text: &str) -> Option<BTreeSet<usize>> {
    let mut places = BTreeSet::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (place, after) = after.split_once('}')?;
        if place.len() != 1 || before.contains('}') {
            return None;
        }
        places.insert(place.parse().ok()?);
        rest = after;
    }
    (!rest.contains('}')).then_some(places)
}

#[cfg(test)]
mod tests;
