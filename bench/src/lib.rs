//! The search alone, as a wasm module beside the peers in the page of `cargo xtask bench`: the crate that the site uses, compiled as
//! the site is. Nothing here is a part of the site.

use catalogue::{Catalogue, Guide};
use search::Index;
use wasm_bindgen::prelude::*;

/// A catalogue and its guide, read. The site reads them whether it searches or not, so this is not counted as building the index.
#[wasm_bindgen]
pub struct Data {
    catalogue: Catalogue,
    guide: Guide,
}

#[wasm_bindgen]
impl Data {
    /// Reads the two files.
    ///
    /// # Errors
    /// What is wrong with them.
    #[wasm_bindgen(constructor)]
    pub fn new(catalogue: &str, guide: &str) -> Result<Data, JsError> {
        Ok(Data { catalogue: serde_json::from_str(catalogue)?, guide: serde_json::from_str(guide)? })
    }
}

/// The index of a catalogue.
#[wasm_bindgen]
pub struct Search(Index);

#[wasm_bindgen]
impl Search {
    /// Builds the index.
    #[wasm_bindgen(constructor)]
    pub fn new(data: &Data) -> Search {
        Search(Index::new(&data.catalogue, &data.guide))
    }

    /// The numbers of the courses that a query finds, best first.
    pub fn search(&self, query: &str) -> Vec<u32> {
        self.0.search(query).hits.iter().map(|hit| hit.number.as_u32()).collect()
    }
}
