//! The data in the page: blocks of JSON that the build puts into index.html, and parts of the guide in files beside it.

use std::cell::RefCell;

use catalogue::json::{self, FromJson, Object, Value};
use catalogue::{Catalogue, Error, Guide, Lang, SearchWords, put_english};
use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

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
/// is to do. Of the guide there is what the first page says, or all of it where that is there already. Where English cannot be had,
/// `text` does not know it and the guide is without it: the page can be shown in Danish.
///
/// # Errors
/// Where a block is missing or its JSON is not what it should be: a sentence that names the block and the place.
pub async fn load(lang: Lang) -> Result<Blocks, String> {
    let english = match lang {
        Lang::En => english().await,
        Lang::Da => None,
    };
    let guide = match english {
        Some(guide) => guide,
        None if has_files_beside() => read("brief")?,
        None => danish().await.ok_or("the part \"guide\"")?,
    };
    timers::breathe().await;
    let blocks = Blocks { catalogue: catalogue().await?, guide, build: read("build")? };
    timers::breathe().await;
    Ok(blocks)
}

/// Fetches the English sentences: `text` learns the page's own, and this gives the guide with its. `None` where they cannot be had.
pub async fn english() -> Option<Guide> {
    begin_to_fetch_guide();
    let mut file: Object = json::read(&beside("english").await?).ok()?;
    let texts = file.take("texts").ok()?;
    let guide = guide(file.take("guide").ok()?).await?;
    text::learn_english(texts);
    Some(guide)
}

/// The guide in Danish alone, without its words for searching; `None` where it cannot be had.
pub async fn danish() -> Option<Guide> {
    guide(Value::Null).await
}

thread_local! {
    /// Whether all of the guide was read once; and what was read and nobody has taken yet.
    static WHOLE: RefCell<(bool, Option<Guide>)> = const { RefCell::new((false, None)) };
}

/// Begins to fetch it, beside whatever else is being fetched. Where that fails, `fetch_guide` tries again.
pub fn begin_to_fetch_guide() {
    _ = boot::call("beside", &["guide"]);
}

/// Fetches all of the guide, for `whole_guide` to give; `false` where it cannot be had. After the first time it does nothing.
pub async fn fetch_guide() -> bool {
    if !WHOLE.with_borrow(|(is_whole, _)| *is_whole)
        && let Some(guide) = danish().await
        // Meanwhile the reader may have come to have it in English.
        && !text::knows_english()
    {
        WHOLE.with_borrow_mut(|(_, held)| *held = Some(guide));
    }
    WHOLE.with_borrow(|(is_whole, _)| *is_whole)
}

/// All of the guide, once after it was fetched.
pub fn whole_guide() -> Option<Guide> {
    WHOLE.with_borrow_mut(|(_, held)| held.take())
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

/// All of the guide, with its English sentences where they are given.
async fn guide(english: Value) -> Option<Guide> {
    let mut guide: Value = json::read(&beside("guide").await?).ok()?;
    put_english(&mut guide, english);
    let guide = Guide::from_json(guide).ok()?;
    WHOLE.set((true, None));
    Some(guide)
}

/// What the FKB says: a block, or a file beside the page where it is large.
async fn catalogue() -> Result<Catalogue, String> {
    let element = element("catalogue")?;
    let text = match element.has_attribute("href") {
        true => beside("catalogue").await.ok_or("the file \"catalogue\" could not be fetched")?,
        false => element.text_content().unwrap_or_default(),
    };
    parsed("catalogue", &text)
}

/// Reads the block with this id.
fn read<T: FromJson>(id: &str) -> Result<T, String> {
    parsed(id, &element(id)?.text_content().unwrap_or_default())
}

fn element(id: &str) -> Result<Element, String> {
    document().get_element_by_id(id).ok_or_else(|| format!("the block \"{id}\" is missing"))
}

fn parsed<T: FromJson>(id: &str, text: &str) -> Result<T, String> {
    json::read(text).map_err(|error| format!("the block \"{id}\": {error}"))
}
