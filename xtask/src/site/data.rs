//! The two data files as blocks in the page.

use std::path::Path;

use crate::error::{Error, Result, read_text};

use super::build_info::BuildInfo;

/// What the FKB says.
pub(super) const CATALOGUE: &str = "catalogue.json";

/// What we say.
pub(super) const GUIDE: &str = "guide.json";

/// The data as they go into the site.
pub(super) struct Blocks {
    /// The three blocks that stand in the page: catalogue, guide and build. The guide's English sentences are not in it.
    pub(super) in_page: String,
    /// The guide's English sentences: a file beside the page, which only readers of English fetch.
    pub(super) english: String,
}

impl Blocks {
    /// Reads the two files of the folder.
    pub(super) fn read(folder: &Path, info: &BuildInfo) -> Result<Blocks> {
        let catalogue = block("catalogue", &read_json(&folder.join(CATALOGUE))?.to_string());
        let mut guide = read_json(&folder.join(GUIDE))?;
        leave_out_unread(&mut guide);
        let english = catalogue::take_english(&mut guide).to_string();
        let guide = block("guide", &guide.to_string());
        Ok(Blocks { in_page: format!("{catalogue}\n{guide}\n{}", block("build", &info.json())), english })
    }

    /// The block of the English sentences, for the single file.
    pub(super) fn english_block(&self) -> String {
        block("english", &self.english)
    }
}

/// Takes out what no page reads yet: the words for searching, which the index over titles and numbers does not use.
fn leave_out_unread(guide: &mut serde_json::Value) {
    if let Some(guide) = guide.as_object_mut() {
        guide.remove("synonyms");
        let competences = guide.get_mut("competences").and_then(|competences| competences.as_array_mut());
        for competence in competences.into_iter().flatten().filter_map(|competence| competence.as_object_mut()) {
            competence.remove("keywords");
        }
    }
}

fn read_json(path: &Path) -> Result<serde_json::Value> {
    let text = read_text(path)?;
    serde_json::from_str(&text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        Error::new(format!("{}:{line}: this is no JSON (column {column}: {error}); correct it there.", path.display()))
    })
}

fn block(id: &str, json: &str) -> String {
    format!("<script type=\"application/json\" id=\"{id}\">{}</script>", for_page(json))
}

/// The same JSON, harmless inside a script element.
fn for_page(json: &str) -> String {
    // These three stand in texts only, where the escape means the same.
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_means_the_same_and_ends_no_script() {
        let json = "{\"b\":\"</script><!-- \\\" \\\\\",\"a\":[1,2.0,\"x\u{2028}y z\"]}";
        let page = for_page(json);
        assert_eq!(page, "{\"b\":\"\\u003c/script>\\u003c!-- \\\" \\\\\",\"a\":[1,2.0,\"x\\u2028y z\"]}");
        let (before, after): (serde_json::Value, serde_json::Value) =
            (serde_json::from_str(json).unwrap(), serde_json::from_str(&page).unwrap());
        assert_eq!(before, after);
    }

    #[test]
    fn what_is_no_json_is_refused_with_its_line() {
        let file = std::env::temp_dir().join(format!("amuplan-data-test-{}.json", std::process::id()));
        std::fs::write(&file, "{\n  \"a\": 1,\n}").unwrap();
        let error = read_json(&file).unwrap_err().to_string();
        assert!(error.contains(".json:3: this is no JSON"), "{error}");
        std::fs::remove_file(&file).unwrap();
    }
}
