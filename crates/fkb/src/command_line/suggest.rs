//! `fkb suggest`: candidates for relations, for an editor to judge. It never writes a file.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::Path;

use catalogue::{Catalogue, Guide, Slug};

use super::arguments::Arguments;
use super::diff::{read_edition, read_guide};
use super::{ERRORS, Failure, Outcome, WRONG, json, wrong};
use crate::edition::has_text;
use crate::suggest::{Suggestion, in_words, suggest};

pub(super) fn run_suggest(words: &[OsString], remarks: &mut String) -> Outcome {
    let arguments = Arguments::read(words, &["--all", "--json"], &[("--text", "a file")])?;
    let folder = match arguments.files.as_slice() {
        [] => Path::new("data"),
        [folder] => folder,
        _ => return Err(wrong("suggest takes one folder")),
    };
    if !folder.is_dir() {
        return Err(Failure::new(WRONG, format!("{}: there is no such folder\n", folder.display())));
    }
    let [catalogue_file, guide_file] = ["catalogue.json", "guide.json"].map(|file| folder.join(file));
    let text_file = arguments.value("--text").map(Path::new);
    // What is wrong with any of them is told at once.
    let catalogue = read_edition(&catalogue_file, None, remarks);
    // A catalogue without a guide has names at least.
    let guide = if guide_file.exists() { read_guide(&guide_file) } else { Ok(Guide::default()) };
    let name = catalogue.as_ref().ok().map(|catalogue| catalogue.job_area().name.as_str());
    let text = text_file.map(|file| read_edition(file, name, remarks)).transpose();
    let (catalogue, guide, text) = match (catalogue, guide, text) {
        (Ok(catalogue), Ok(guide), Ok(text)) => (catalogue, guide, text),
        (catalogue, guide, text) => return Err(Failure::all([catalogue.err(), guide.err(), text.err()])),
    };
    if let (Some(file), Some(text)) = (text_file, &text)
        && let Some(what) = unlike(&catalogue, text)
    {
        return Err(Failure::new(ERRORS, format!("{}: {what}\n", file.display())));
    }
    let texts = text.as_ref().unwrap_or(&catalogue);
    let suggestions = suggest(&catalogue, texts, &guide);
    let all = arguments.has("--all");
    if arguments.has("--json") {
        return json(&suggestions.iter().filter(|it| all || it.related.is_none()).collect::<Vec<&Suggestion>>());
    }
    let mut said = in_words(&suggestions, &guide, all);
    if !has_text(texts) {
        let file = catalogue_file.display();
        said.push_str(&format!("The FKB's text is not in {file}; give it with --text FILE, and more is found.\n"));
    }
    Ok(said)
}

/// Why this text is not one of the catalogue's FKB, if it is not.
fn unlike(catalogue: &Catalogue, text: &Catalogue) -> Option<String> {
    let slugs = |catalogue: &Catalogue| -> BTreeSet<Slug> {
        catalogue.competences().iter().map(|competence| competence.slug.clone()).collect()
    };
    let (own, its) = (slugs(catalogue), slugs(text));
    let what = match (own.difference(&its).next(), its.difference(&own).next()) {
        (Some(missing), _) => format!("it has no competence \"{missing}\", which the catalogue has"),
        (None, Some(more)) => format!("it has the competence \"{more}\", which the catalogue does not have"),
        (None, None) if has_text(text) => return None,
        (None, None) => "it has no text of the sections".to_owned(),
    };
    Some(format!("{what}; give the text that the catalogue was imported from"))
}
