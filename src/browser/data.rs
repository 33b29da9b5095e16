//! The data in the page: blocks of JSON that the build puts into index.html, and the English sentences in a file beside it.

use catalogue::json::{self, FromJson, Object, Value};
use catalogue::{Catalogue, Error, Guide, Lang, put_english};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::{document, window};

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
    // Without the English sentences a reader of English still gets the page, in Danish where they would be.
    let guide = match lang {
        Lang::En => english_guide().await.or_else(|_| danish_guide())?,
        Lang::Da => danish_guide()?,
    };
    Ok(Blocks { catalogue: read("catalogue")?, guide, build: read("build")? })
}

fn danish_guide() -> Result<Guide, String> {
    read("guide")
}

/// The guide with its English sentences, which lie in a file of their own, or in the page where that is all there is.
///
/// # Errors
/// Where they cannot be had: a sentence that says why.
pub async fn english_guide() -> Result<Guide, String> {
    let english = english().await?;
    let mut guide: Value = read("guide")?;
    put_english(&mut guide, json::read(&english).map_err(|error| error.to_string())?);
    Guide::from_json(guide).map_err(|error| error.to_string())
}

async fn english() -> Result<String, String> {
    let element = document().get_element_by_id("english").ok_or("the English sentences are missing")?;
    let Some(address) = element.get_attribute("href") else { return Ok(element.text_content().unwrap_or_default()) };
    let failed = |_| format!("{address} did not come");
    let response = JsFuture::from(window().fetch_with_str(&address)).await.map_err(failed)?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(format!("{address} did not come"));
    }
    let text = JsFuture::from(response.text().map_err(failed)?).await.map_err(failed)?;
    text.as_string().ok_or_else(|| format!("{address} is no text"))
}

/// Reads the block with this id.
fn read<T: FromJson>(id: &str) -> Result<T, String> {
    let element = document().get_element_by_id(id).ok_or_else(|| format!("the block \"{id}\" is missing"))?;
    let text = element.text_content().unwrap_or_default();
    json::read(&text).map_err(|error| format!("the block \"{id}\": {error}"))
}
