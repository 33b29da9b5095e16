//! The data in the page: blocks of JSON that the build puts into index.html.

use catalogue::json::{self, FromJson, Object, Value};
use catalogue::{Catalogue, Error, Guide};

use super::document;

/// What was built, from what: for the page about amuplan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Build {
    /// Version of the program.
    pub version: String,
    /// Commit of the sources; `+` behind it where they had been changed.
    pub commit: String,
    /// The compiler that made the wasm.
    pub compiler: String,
}

impl FromJson for Build {
    fn from_json(json: Value) -> Result<Self, Error> {
        let mut object = Object::from_json(json)?;
        Ok(Build {
            version: object.take("version")?,
            commit: object.take("commit")?,
            compiler: object.take("compiler")?,
        })
    }
}

/// Everything that the page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Blocks {
    /// What the FKB says.
    pub catalogue: Catalogue,
    /// What we say about it.
    pub guide: Guide,
    /// What was built.
    pub build: Build,
}

/// Reads the data. Until it is there the static page of index.html is on screen, which says what there is to do.
///
/// It is async so that a catalogue too large for the page can come as a file of its own.
///
/// # Errors
/// Where a block is missing or its JSON is not what it should be: a sentence that names the block and the place.
#[expect(clippy::unused_async, reason = "callers wait for it from the first day; large catalogues will be fetched")]
pub async fn load() -> Result<Blocks, String> {
    Ok(Blocks { catalogue: block("catalogue")?, guide: block("guide")?, build: block("build")? })
}

fn block<T: FromJson>(id: &str) -> Result<T, String> {
    let element = document().get_element_by_id(id).ok_or_else(|| format!("the block \"{id}\" is missing"))?;
    let json = element.text_content().unwrap_or_default();
    let read = json::read(&json).map_err(|error| format!("the block \"{id}\": {error}"))?;
    // It is read once: the text need not be kept twice in memory.
    element.remove();
    Ok(read)
}
