//! The data in the page: blocks of JSON that the build puts into index.html, and parts of the guide in files beside it.

use catalogue::json::{self, FromJson, Object, Value};
use catalogue::{Catalogue, Error, Guide, Lang, SearchWords, put_english};
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::{boot, document, timers};
use crate::text;

/// What was built, from what: for the page about amuplan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Build {
    /// Version of the program.
    pub version: String,
    /// Commit of the sources; `+` behind it where they had been changed.
    pub commit: String,
    /// The compiler that made the wasm.
    pub compiler: String,
    /// The public address of the site (`--site-url`), where whoever built it said one.
    pub site_url: Option<String>,
}

impl FromJson for Build {
    fn from_json(json: Value) -> Result<Self, Error> {
        let mut object = Object::from_json(json)?;
        Ok(Build {
            version: object.take("version")?,
            commit: object.take("commit")?,
            compiler: object.take("compiler")?,
            site_url: object.take("site_url")?,
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
/// is to do. Where English cannot be had, `text` does not know it and the guide is without it: the page can be shown in Danish.
///
/// # Errors
/// Where a block is missing or its JSON is not what it should be: a sentence that names the block and the place.
pub async fn load(lang: Lang) -> Result<Blocks, String> {
    let english = match lang {
        Lang::En => english().await,
        Lang::Da => None,
    };
    let guide = english.map_or_else(|| guide(Value::Null), Ok)?;
    timers::breathe().await;
    let blocks = Blocks { catalogue: read("catalogue")?, guide, build: read("build")? };
    timers::breathe().await;
    Ok(blocks)
}

/// Fetches the English sentences: `text` learns the page's own, and this gives the guide with its. `None` where they cannot be had.
pub async fn english() -> Option<Guide> {
    let mut file: Object = json::read(&beside("english").await?).ok()?;
    let guide = guide(file.take("guide").ok()?).ok()?;
    text::learn_english(file.take("texts").ok()?);
    Some(guide)
}

/// The guide in Danish alone, without its words for searching.
pub fn danish() -> Option<Guide> {
    guide(Value::Null).ok()
}

/// The guide's words for searching; `None` where they cannot be had.
pub async fn words() -> Option<SearchWords> {
    json::read(&beside("words").await?).ok()
}

/// What is no block of the page, as JSON.
async fn beside(id: &str) -> Option<String> {
    let promise: Promise = boot::call("beside", &[id]).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.as_string()
}

/// Whether there are files beside the page: the single file has all inside.
pub fn has_files_beside() -> bool {
    boot::get("inside").is_ok_and(|inside| inside.is_undefined())
}

/// The guide of the page, with its English sentences where they are given.
fn guide(english: Value) -> Result<Guide, String> {
    let mut guide: Value = read("guide")?;
    put_english(&mut guide, english);
    Guide::from_json(guide).map_err(|error| format!("the block \"guide\": {error}"))
}

/// Reads the block with this id.
fn read<T: FromJson>(id: &str) -> Result<T, String> {
    let element = document().get_element_by_id(id).ok_or_else(|| format!("the block \"{id}\" is missing"))?;
    let text = element.text_content().unwrap_or_default();
    json::read(&text).map_err(|error| format!("the block \"{id}\": {error}"))
}
