//! The two data files as blocks in the page.

use std::ffi::OsString;
use std::path::Path;

use crate::error::{Error, Result, read_text};
use crate::texts;

use super::build_info::BuildInfo;

/// What the FKB says.
pub(crate) const CATALOGUE: &str = "catalogue.json";

/// What we say.
pub(crate) const GUIDE: &str = "guide.json";

/// A catalogue of more bytes is a file beside the page: a block would keep the browser from everything that stands after it.
const LARGEST_BLOCK: usize = 500 * 1024;

/// Lets `fkb check` look at the two files of the folder.
///
/// # Errors
/// Everything that it says, in its words.
pub(super) fn check(folder: &Path) -> Result<()> {
    let arguments = [OsString::from("check"), folder.into()];
    let mut said = Vec::new();
    if fkb::command_line::run(&arguments, &mut std::io::sink(), &mut said) == 0 {
        return Ok(());
    }
    let mut said = String::from_utf8_lossy(&said).into_owned();
    said.push_str(&format!("The data in {} were not accepted; nothing was built.", folder.display()));
    // Not taken for an empty guide: a file that somebody forgot would make a page without a word, and nobody would be told.
    let guide = folder.join(GUIDE);
    if folder.join(CATALOGUE).is_file() && !guide.exists() {
        said.push_str(&format!(
            "\nWhere nobody has written a guide yet, put {{\"format\": 1}} into {}.",
            guide.display()
        ));
    }
    Err(Error::new(said))
}

/// The data as they go into the site.
pub(super) struct Blocks {
    /// The job area's name, for what the page says before the data are read.
    pub(super) job_area: String,
    /// Which edition of the FKB it is, as the guide says it in both languages; null where it does not.
    pub(super) edition: serde_json::Value,
    /// What was built: a block of the page.
    pub(super) build: String,
    /// What the FKB says: a block of the page as well unless it is large, packed in the single file, where every byte counts.
    pub(super) catalogue: String,
    /// Of what we say what the first page needs: a block of the site's page.
    pub(super) brief: String,
    /// What the page fetches once it is wanted, each by its name and as a file of its own: what we say, for all pages but the first;
    /// all English sentences, the guide's and the page's, for readers of English; the guide's words for those who search.
    pub(super) beside: [(&'static str, String); 3],
    /// Of the English sentences those that the single file can say.
    pub(super) english_in_single_file: String,
}

impl Blocks {
    /// Reads the two files of the folder, and the page's own sentences in the sources below `root`.
    pub(super) fn read(root: &Path, folder: &Path, info: &BuildInfo) -> Result<Blocks> {
        let catalogue = read_json(&folder.join(CATALOGUE))?;
        let job_area = catalogue["job_area"]["name"].as_str().unwrap_or_default().to_owned();
        let mut guide = read_json(&folder.join(GUIDE))?;
        let edition = guide["edition"].clone();
        let words = catalogue::take_words(&mut guide).to_string();
        let english = catalogue::take_english(&mut guide);
        let english_with = |texts| serde_json::json!({ "guide": english, "texts": texts }).to_string();
        Ok(Blocks {
            job_area,
            edition,
            build: block("build", &info.json()),
            catalogue: catalogue.to_string(),
            brief: catalogue::brief(&guide).to_string(),
            beside: [("guide", guide.to_string()), ("words", words), ("english", english_with(texts::english(root)?))],
            english_in_single_file: english_with(texts::english_in_single_file(root)?),
        })
    }
}

impl Blocks {
    /// All blocks that stand in the page of the site.
    pub(super) fn of_site(&self) -> String {
        let catalogue = self.large_catalogue().is_none().then(|| block("catalogue", &self.catalogue));
        catalogue.into_iter().chain([self.build.clone(), block("brief", &self.brief)]).collect::<Vec<_>>().join("\n")
    }

    /// What the FKB says, where that is too much for a block.
    pub(super) fn large_catalogue(&self) -> Option<&str> {
        (self.catalogue.len() > LARGEST_BLOCK).then_some(&self.catalogue)
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

    /// What the check says of these two files, with the folder's name as DIR.
    fn said_of(name: &str, catalogue: &str, guide: Option<&str>) -> Option<String> {
        let folder = std::env::temp_dir().join(format!("amuplan-check-test-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(CATALOGUE), catalogue).unwrap();
        if let Some(guide) = guide {
            std::fs::write(folder.join(GUIDE), guide).unwrap();
        }
        let said = check(&folder).err().map(|error| error.to_string().replace(&folder.display().to_string(), "DIR"));
        std::fs::remove_dir_all(&folder).unwrap();
        said
    }

    const EMPTY: &str = r#"{"format": 1, "source": {"file": "a.txt", "sha256": ""}, "job_area": {"name": "A", "sections": []},
                            "competences": [], "courses": []}"#;

    #[test]
    fn an_empty_guide_fits_every_catalogue_and_a_missing_one_is_asked_for() {
        let own = include_str!("../../../data/catalogue.json");
        for catalogue in [EMPTY, own] {
            assert_eq!(said_of("empty", catalogue, Some(r#"{"format": 1}"#)), None);
        }
        assert_eq!(
            said_of("missing", EMPTY, None).unwrap(),
            "DIR/guide.json: there is no such file\nThe data in DIR were not accepted; nothing was built.\n\
             Where nobody has written a guide yet, put {\"format\": 1} into DIR/guide.json."
        );
    }

    #[test]
    fn data_that_do_not_fit_are_refused_in_the_words_of_the_check() {
        let relation = r#"{"format": 1, "relations": [{"competence": "a", "course": "21097", "strength": "central",
                                                       "reason": {"da": "b", "en": "c"}}]}"#;
        let said = said_of("relation", EMPTY, Some(relation)).unwrap();
        assert!(said.contains("DIR/guide.json: relations[0].course: the catalogue has no course 21097\n"), "{said}");
        let said = said_of("newer", &EMPTY.replace("\"format\": 1", "\"format\": 2"), Some("{\n]")).unwrap();
        assert!(said.contains("DIR/catalogue.json: format: format 2 is not read by this version"), "{said}");
        assert!(said.contains("DIR/guide.json:2:1: this is no JSON"), "{said}");
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
