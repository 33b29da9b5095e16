//! The data in the page: blocks of JSON that the build puts into index.html, and the English sentences in a file beside it.

use catalogue::json::{self, FromJson, Object, Value};
use catalogue::{Catalogue, Error, Guide, Lang, put_english};
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::{boot, document};

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

/// Reads the data, for a reader of this language. Until it is there the static page of index.html is on screen, which says what there
/// is to do.
///
/// # Errors
/// Where a block is missing or its JSON is not what it should be: a sentence that names the block and the place.
pub async fn load(lang: Lang) -> Result<Blocks, String> {
    // Where they cannot be had, a reader of English still gets the page, in Danish where they would be.
    let english = match lang {
        Lang::En => english().await,
        Lang::Da => None,
    };
    Ok(Blocks { catalogue: read("catalogue")?, guide: guide(english).or_else(|_| guide(None))?, build: read("build")? })
}

/// The guide's English sentences, as [`guide`] takes them; `None` where they cannot be had.
pub async fn english() -> Option<String> {
    let promise: Promise = boot::call("english", &[]).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.as_string()
}

/// The guide of the page, with its English sentences where they are given.
///
/// # Errors
/// As [`load`].
pub fn guide(english: Option<String>) -> Result<Guide, String> {
    let mut guide: Value = read("guide")?;
    if let Some(english) = english {
        put_english(&mut guide, json::read(&english).map_err(|error| error.to_string())?);
    }
    Guide::from_json(guide).map_err(|error| format!("the block \"guide\": {error}"))
}

/// Reads the block with this id.
fn read<T: FromJson>(id: &str) -> Result<T, String> {
    let element = document().get_element_by_id(id).ok_or_else(|| format!("the block \"{id}\" is missing"))?;
    let text = element.text_content().unwrap_or_default();
    json::read(&text).map_err(|error| format!("the block \"{id}\": {error}"))
}
