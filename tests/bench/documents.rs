//! What the engines search: a catalogue and its guide for ours, and the same as rows for the peers.

use std::path::Path;

use catalogue::{Catalogue, Guide};
use serde_json::{Value, json};

/// A catalogue with its guide.
pub struct Documents {
    catalogue_text: String,
    guide_text: String,
    catalogue: Catalogue,
    guide: Guide,
}

/// Shorter words than this must stand alone in a title: "it" is no synonym of what is in "kvalitet".
const SHORTEST_INSIDE: usize = 4;

/// Reads the two files of a folder.
pub fn read(folder: &Path) -> Documents {
    let text = |name: &str| std::fs::read_to_string(folder.join(name)).expect("the folder has its two files");
    let (catalogue_text, guide_text) = (text("catalogue.json"), text("guide.json"));
    Documents {
        catalogue: serde_json::from_str(&catalogue_text).expect("a catalogue"),
        guide: serde_json::from_str(&guide_text).expect("a guide"),
        catalogue_text,
        guide_text,
    }
}

impl Documents {
    /// How many courses there are.
    pub fn courses(&self) -> usize {
        self.catalogue.courses().len()
    }

    /// As the page takes them.
    pub fn for_page(&self) -> Value {
        let groups: Vec<Vec<String>> = self.guide.synonyms.iter().map(|group| lower_case(group)).collect();
        let rows = self.catalogue.courses().iter().map(|course| {
            json!({
                "number": course.number.to_string(),
                "title": course.title,
                "synonyms": synonyms(&course.title, &self.guide.synonyms, &groups),
            })
        });
        json!({ "catalogue": self.catalogue_text, "guide": self.guide_text, "documents": rows.collect::<Vec<_>>() })
    }
}

/// All words of the groups of which one stands in the title, each once: what a site would give an engine that knows no synonyms. Of
/// three ways to look for one (as a word, at the beginning of a word, anywhere) this is the one that is best for most peers.
fn synonyms(title: &str, groups: &[Vec<String>], in_lower_case: &[Vec<String>]) -> String {
    let title = title.to_lowercase();
    let mut found: Vec<&str> = Vec::new();
    for (group, lower_case) in groups.iter().zip(in_lower_case) {
        if lower_case.iter().any(|phrase| stands_in(phrase, &title)) {
            for phrase in group {
                if !found.contains(&phrase.as_str()) {
                    found.push(phrase);
                }
            }
        }
    }
    found.join(", ")
}

fn stands_in(phrase: &str, title: &str) -> bool {
    let is_long = phrase.chars().count() >= SHORTEST_INSIDE;
    title.match_indices(phrase).any(|(start, _)| {
        let alone = !title[..start].ends_with(char::is_alphanumeric)
            && !title[start + phrase.len()..].starts_with(char::is_alphanumeric);
        is_long || alone
    })
}

fn lower_case(group: &[String]) -> Vec<String> {
    group.iter().map(|phrase| phrase.to_lowercase()).collect()
}
