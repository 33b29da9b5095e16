//! `licenses.txt`: the crates in the wasm with their licences, and the text of each licence once.

use std::collections::BTreeMap;
use std::path::Path;

use crate::error::{Error, Result, read_bytes};
use crate::workspace::Workspace;

use super::{Crate, in_wasm};

/// Name of the list in `dist/`.
pub(crate) const LICENCE_LIST: &str = "licenses.txt";

/// What the names of files begin with that hold a licence or what it asks to be passed on.
const BEGINNINGS: [&str; 6] = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"];

/// The list, for a wasm made by this compiler.
///
/// # Errors
/// A crate names no licence, or its folder cannot be read.
pub(crate) fn licence_list(workspace: &Workspace, compiler: &str) -> Result<String> {
    let mut entries = vec![Entry {
        name: format!("amuplan {}", workspace.version()?),
        licence: "MIT".to_owned(),
        texts: vec![text_of(&workspace.path("LICENSE"))?],
    }];
    for it in in_wasm(workspace)?.iter().filter(|it| !it.is_ours) {
        entries.push(Entry::of(it)?);
    }
    entries.push(Entry {
        name: format!("the standard library of {compiler}"),
        licence: "MIT OR Apache-2.0".to_owned(),
        texts: Vec::new(),
    });
    Ok(written(&entries))
}

/// What the list says of a crate.
struct Entry {
    name: String,
    licence: String,
    texts: Vec<String>,
}

impl Entry {
    fn of(it: &Crate) -> Result<Self> {
        let name = format!("{} {}", it.name, it.version);
        let licence = it
            .licence
            .clone()
            .ok_or_else(|| Error::new(format!("The crate {name} names no licence; do without it.")))?;
        let files = Workspace::at(&it.folder).all_files()?;
        let is_licence = |file: &&String| {
            let upper = file.to_ascii_uppercase();
            it.licence_file.as_ref() == Some(file) || BEGINNINGS.iter().any(|beginning| upper.starts_with(beginning))
        };
        let texts =
            files.iter().filter(is_licence).map(|file| text_of(&it.folder.join(file))).collect::<Result<_>>()?;
        Ok(Entry { name, licence, texts })
    }
}

/// A licence's text without what differs from copy to copy and says nothing: ends of lines, blanks before them, empty lines around it.
fn text_of(file: &Path) -> Result<String> {
    let bytes = read_bytes(file)?;
    let text = String::from_utf8_lossy(&bytes);
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().map(str::trim_end).collect();
    Ok(lines.join("\n").trim_matches('\n').to_owned())
}

fn written(entries: &[Entry]) -> String {
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    let mut texts = Vec::new();
    let mut list = String::new();
    for entry in entries {
        let mut own: Vec<String> = Vec::new();
        for text in &entry.texts {
            let number = *numbers.entry(text).or_insert_with(|| {
                texts.push(text);
                texts.len()
            });
            if !own.contains(&number.to_string()) {
                own.push(number.to_string());
            }
        }
        let own = match own.len() {
            0 => String::new(),
            1 => format!(", text {}", own[0]),
            _ => format!(", texts {}", own.join(", ")),
        };
        list.push_str(&format!("{}: {}{own}\n", entry.name, entry.licence));
    }
    let texts =
        texts.iter().enumerate().map(|(index, text)| format!("\n======== Text {} ========\n\n{text}\n", index + 1));
    format!(
        "What the program of amuplan is made of, and under which licences (as SPDX names them).\n\
         Where a crate brings the text of its licence along, it stands below.\n\n{list}{}",
        texts.collect::<String>()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{remove_folder, write};

    #[test]
    fn a_text_that_several_crates_bring_stands_there_once() {
        let entry = |name: &str, texts: &[&str]| Entry {
            name: name.to_owned(),
            licence: "MIT".to_owned(),
            texts: texts.iter().map(|text| (*text).to_owned()).collect(),
        };
        let list =
            written(&[entry("a 1.0.0", &["one"]), entry("b 2.0.0", &["two", "one", "two"]), entry("c 3.0.0", &[])]);
        assert!(list.contains("\na 1.0.0: MIT, text 1\nb 2.0.0: MIT, texts 2, 1\nc 3.0.0: MIT\n"), "{list}");
        assert!(list.ends_with("\n\n======== Text 1 ========\n\none\n\n======== Text 2 ========\n\ntwo\n"), "{list}");
    }

    #[test]
    fn the_texts_of_a_crate_are_found_in_its_folder() {
        let folder = std::env::temp_dir().join(format!("amuplan-licences-test-{}", std::process::id()));
        for (file, content) in [
            ("LICENSE-MIT", "\u{feff}mit \r\nmore\r\n\r\n"),
            ("Copying.md", "copying"),
            ("legal/own.txt", "own"),
            ("src/LICENSE.rs", "code"),
            ("README.md", "no"),
        ] {
            write(&folder.join(file), content.as_bytes()).unwrap();
        }
        let mut it = Crate {
            name: "a".to_owned(),
            version: "1.0.0".to_owned(),
            licence: Some("MIT".to_owned()),
            licence_file: Some("legal/own.txt".to_owned()),
            folder: folder.clone(),
            is_ours: false,
        };
        assert_eq!(Entry::of(&it).unwrap().texts, ["copying", "mit\nmore", "own"]);
        it.licence = None;
        assert!(Entry::of(&it).is_err());
        remove_folder(&folder).unwrap();
    }
}
