//! What a reader sees stands in `src/text`, in both languages: no other file of the app holds a sentence or a word of its own.

use super::Finding;
use super::lexer::{Kind, Token};
use super::source::{RustFile, Tree};

pub(super) fn findings(tree: &Tree) -> Vec<Finding> {
    tree.rust_files().filter(is_shown).flat_map(|file| in_file(&file)).collect()
}

/// Where things are put on the screen.
fn is_shown(file: &RustFile<'_>) -> bool {
    ["src/pages", "src/components", "src/app.rs"].iter().any(|start| file.path.starts_with(start))
}

fn in_file(file: &RustFile<'_>) -> Vec<Finding> {
    let indices = (0..file.code.len()).filter(|&index| !file.in_test[index] && is_said(&file.code[index]));
    let indices = indices.filter(|&index| !is_for_developers(file, index));
    let what_to_do = "put it into src/text as words(\"dansk\", \"english\")";
    indices.map(|index| file.finding(index, "a text of its own in a component", what_to_do)).collect()
}

/// Whether a person would read it: a word that begins with a capital letter or has letters that no name in the code has, or a word
/// that ends a sentence. Names of classes, attributes, events and addresses are none.
fn is_said(token: &Token<'_>) -> bool {
    matches!(token.kind, Kind::Text | Kind::Raw)
        && token.text.split([' ', '{', '}', '\\']).any(|word| {
            let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
            let is_word = word.starts_with(char::is_uppercase) || word.contains(|letter: char| !letter.is_ascii());
            letters > 1 && (is_word || word.ends_with(['.', '?', '!', ':']))
        })
}

/// Whether it is the reason of a lint, or for the one who reads a crash.
fn is_for_developers(file: &RustFile<'_>, index: usize) -> bool {
    file.is_after(index, "=") && index >= 2 && file.code[index - 2].is("reason")
        || index >= 2 && file.has(index - 2, &["expect", "("])
}

#[cfg(test)]
mod tests {
    use super::super::places;
    use super::*;

    #[test]
    fn sentences_and_words_outside_of_the_texts_are_found() {
        for source in ["view! { <p>\"Kurser\"</p> }", "node(\"find et kursus.\")", "format!(\"{n} på listen\")"] {
            assert_eq!(places(findings, &[("src/pages/a.rs", source)]), ["src/pages/a.rs:1"], "{source}");
        }
    }

    #[test]
    fn names_and_signs_are_none() {
        for source in [
            "view! { <p class=\"button button--quiet\" aria-label=name>\" – \"{text}</p> }",
            "format!(\"{title} ({number})\")",
            "const ID: &str = \"slet-alt\";",
            "#[allow(x, reason = \"The library wants it.\")] fn a() {}",
            "#[cfg(test)] mod tests { const A: &str = \"Kurser\"; }",
        ] {
            assert!(places(findings, &[("src/components/a.rs", source)]).is_empty(), "{source}");
        }
        assert!(places(findings, &[("src/text/a.rs", "words(\"Kurser\", \"Courses\")")]).is_empty());
    }
}
