//! Colours that stand on each other can be told apart: `styles/contrast.txt` says which do, this computes how far.

mod colour;
mod declarations;

use std::collections::BTreeMap;

use self::colour::Colour;
use self::declarations::{Declaration, declarations};
use super::Finding;
use super::source::Tree;

const TOKENS: &str = "styles/tokens.css";
const PAIRS: &str = "styles/contrast.txt";

/// What letters must have; WCAG lets large ones do with less, this table does not.
const FOR_TEXT: f64 = 4.5;

/// A line of the table.
struct Pair<'a> {
    line: usize,
    above: &'a str,
    below: &'a str,
    /// `None` where nothing has to be told by it.
    least: Option<f64>,
}

/// The colours by name, as one part of tokens.css has them.
struct Theme {
    /// How the part begins.
    name: String,
    colours: BTreeMap<String, Colour>,
}

pub(super) fn findings(tree: &Tree) -> Vec<Finding> {
    let file = |path: &str| tree.files.iter().find(|file| file.path == path);
    let Some(tokens) = file(TOKENS) else { return Vec::new() };
    let mut findings = Vec::new();
    let table = file(PAIRS).map(|file| file.text.as_str()).unwrap_or_default();
    let pairs = pairs(table, &mut findings);
    let declared = declarations(&tokens.text);
    let themes = themes(&declared, &mut findings);
    for pair in &pairs {
        findings.extend(themes.iter().filter_map(|theme| too_close(pair, theme)));
    }
    let mut named: Vec<&str> = Vec::new();
    for token in declared.iter().filter(|token| token.property.starts_with("--") && Colour::is_meant(token.value)) {
        let name = &token.property[2..];
        if !named.contains(&name) && !pairs.iter().any(|pair| [pair.above, pair.below].contains(&name)) {
            let what = format!("the colour `{name}` is in no line of {PAIRS}");
            findings.push(Finding::new(TOKENS, token.line, what, "say there what it stands on, or what stands on it"));
        }
        named.push(name);
    }
    for file in tree.files.iter().filter(|file| file.path.starts_with("styles/") && file.path.ends_with(".css")) {
        if file.path != TOKENS {
            findings.extend(in_rules(&file.path, &declarations(&file.text), &pairs, &named));
        }
    }
    findings
}

/// The table, and what in it cannot be read.
fn pairs<'a>(table: &'a str, findings: &mut Vec<Finding>) -> Vec<Pair<'a>> {
    let lines = table.lines().enumerate().map(|(index, line)| (index + 1, line));
    let mut pairs = Vec::new();
    for (line, text) in lines.filter(|(_, text)| !text.trim().is_empty() && !text.starts_with('#')) {
        let words: Vec<&str> = text.split_whitespace().collect();
        let pair = match words[..] {
            [above, "on", below, least, _, ..] => {
                let number = least.parse().ok();
                (least == "-" || number.is_some()).then_some(Pair { line, above, below, least: number })
            }
            _ => None,
        };
        if pair.is_none() {
            let what_to_do = "write `ink on paper 4.5 what it is for`";
            findings.push(Finding::new(PAIRS, line, "this is no pair of colours", what_to_do));
        }
        pairs.extend(pair);
    }
    pairs
}

/// The parts of tokens.css that give colours: the first alone, and each other over the first.
fn themes(declared: &[Declaration<'_>], findings: &mut Vec<Finding>) -> Vec<Theme> {
    let mut themes: Vec<Theme> = Vec::new();
    for token in declared.iter().filter(|token| Colour::is_meant(token.value)) {
        let Some(name) = token.property.strip_prefix("--") else { continue };
        if themes.iter().all(|theme| theme.name != token.rule) {
            let colours = themes.first().map(|first| first.colours.clone()).unwrap_or_default();
            themes.push(Theme { name: token.rule.clone(), colours });
        }
        match (Colour::read(token.value), themes.iter_mut().find(|theme| theme.name == token.rule)) {
            (Some(colour), Some(theme)) => _ = theme.colours.insert(name.to_owned(), colour),
            _ => findings.push(Finding::new(
                TOKENS,
                token.line,
                format!("the contrast of `{}` can't be computed", token.value),
                "write the colour as #rrggbb",
            )),
        }
    }
    themes
}

fn too_close(pair: &Pair<'_>, theme: &Theme) -> Option<Finding> {
    let colours = [pair.above, pair.below].map(|name| theme.colours.get(name));
    let [Some(above), Some(below)] = colours else {
        let missing = if colours[0].is_none() { pair.above } else { pair.below };
        let what = format!("{TOKENS} has no colour `{missing}`");
        return Some(Finding::new(PAIRS, pair.line, what, "take the line out, or write the name as it is there"));
    };
    let contrast = above.contrast(*below);
    let least = pair.least.filter(|least| contrast < *least)?;
    let what = format!(
        "`{}` on `{}` has a contrast of {contrast:.2}, less than {least}, in `{}`",
        pair.above, pair.below, theme.name
    );
    Some(Finding::new(PAIRS, pair.line, what, format!("change one of the two in {TOKENS}")))
}

/// What the rules of a style sheet put on each other, and the table does not have.
fn in_rules(path: &str, declared: &[Declaration<'_>], pairs: &[Pair<'_>], colours: &[&str]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, colour) in declared.iter().enumerate().filter(|(_, it)| it.property == "color") {
        let Some(above) = colour.token() else { continue };
        let is_text = |pair: &&Pair<'_>| pair.above == above && pair.least.is_none_or(|least| least >= FOR_TEXT);
        let same_rule = |it: &&Declaration<'_>| it.block == declared[index].block;
        let paper = declared.iter().filter(same_rule).filter(|it| it.property.starts_with("background"));
        let what = match paper.filter_map(Declaration::token).next_back() {
            Some(below) if pairs.iter().filter(is_text).any(|pair| pair.below == below) => continue,
            Some(below) => format!("text in `{above}` on `{below}` is not in {PAIRS}"),
            None if pairs.iter().any(|pair| is_text(&pair)) => continue,
            None => format!("text in `{above}` is not in {PAIRS}"),
        };
        findings.push(Finding::new(path, colour.line, what, "write a line for it, with 4.5"));
    }
    for edge in declared.iter().filter(|it| it.property.starts_with("border") || it.property.starts_with("outline")) {
        let Some(above) = edge.token().filter(|name| colours.contains(name)) else { continue };
        if !pairs.iter().any(|pair| pair.above == above) {
            let what = format!("an edge in `{above}` is not in {PAIRS}");
            findings.push(Finding::new(path, edge.line, what, "write a line for it, with 3"));
        }
    }
    findings
}

#[cfg(test)]
mod tests;
