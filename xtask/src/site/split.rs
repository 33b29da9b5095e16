//! The wasm in parts: what the first page needs, and the other pages, which are fetched when a reader goes to one.
//!
//! `src/pages.rs` says where to cut. The tool follows what each side uses: what the first page uses stays in the first file, and what only
//! the others have in common becomes a part of its own.

use std::path::Path;

use crate::error::{Error, Result, make_folder, read_bytes, read_text, remove_folder, write};
use crate::process;

use super::wasm::without_custom_sections;

/// The other pages' files in the stage: what they have in common, all but one, and the one for those who embed amuplan.
pub(super) const SHARED: &str = "shared.wasm";
pub(super) const PAGES: &str = "pages.wasm";
pub(super) const EMBED: &str = "embed.wasm";

/// What the tool makes.
const MAIN: &str = "main.wasm";
const LINK: &str = "__wasm_split.js";
const SPLIT_PAGES: &str = "split_pages.wasm";
const SPLIT_EMBED: &str = "split_embed.wasm";

/// Cuts the linked program and puts its parts, with the JavaScript around them, into the stage. `folder` is for what is
/// made on the way.
pub(super) fn split(linked: &Path, wasm_bindgen: &Path, folder: &Path, stage: &Path) -> Result<()> {
    remove_folder(folder)?;
    make_folder(folder)?;
    let program = read_bytes(linked)?;
    let main = folder.join(MAIN);
    let mut options = wasm_split_cli_support::Options::new(&program);
    options.output_dir = folder;
    options.main_out_path = &main;
    wasm_split_cli_support::transform(options)
        .map_err(|error| Error::new(format!("{} can't be cut: {error}", linked.display())))?;

    let mut bindgen = process::command(wasm_bindgen);
    // The other half takes table and memory from what the linker exports.
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports"]);
    bindgen.args(["--remove-name-section", "--remove-producers-section"]);
    bindgen.args(["--out-name", "amuplan", "--out-dir"]).arg(folder).arg(&main);
    process::run_shown(&mut bindgen)?;

    let link = read_text(&folder.join(LINK))?;
    let chunk = chunk(&link)?;
    let glue = joined(&read_text(&folder.join("amuplan.js"))?, &link, chunk)?;
    write(&stage.join("amuplan.js"), glue.as_bytes())?;
    for (made, name) in
        [("amuplan_bg.wasm", "amuplan_bg.wasm"), (chunk, SHARED), (SPLIT_PAGES, PAGES), (SPLIT_EMBED, EMBED)]
    {
        let file = folder.join(made);
        let smaller = without_custom_sections(&read_bytes(&file)?);
        let smaller = smaller.ok_or_else(|| Error::new(format!("{} is no wasm.", file.display())))?;
        write(&stage.join(name), &smaller)?;
    }
    Ok(())
}

/// The file of what the other pages have in common: the tool numbers it.
fn chunk(link: &str) -> Result<&str> {
    let mut names = link.match_indices("\"./chunk_").filter_map(|(start, _)| link[start + 3..].split('"').next());
    match (names.next(), names.next()) {
        (Some(name), None) => Ok(name),
        _ => Err(unknown("./chunk_")),
    }
}

/// The JavaScript around the wasm with the tool's in it: one file to fetch, and it can stand in the single file. Where the other
/// parts come from is `boot.js`'s matter.
fn joined(glue: &str, link: &str, chunk: &str) -> Result<String> {
    let mut replaced = once(link, "import { initSync } from \"./main.js\";\n", "")?;
    for load in ["pages", "embed"] {
        let constant = format!("const __wasm_split_load_{load}");
        replaced = once(&replaced, &format!("export {constant}"), &constant)?;
    }
    for (file, id) in [(chunk, "shared"), (SPLIT_PAGES, "pages"), (SPLIT_EMBED, "embed")] {
        let fetch = format!("fetch(new URL(\"./{file}\", import.meta.url))");
        replaced = once(&replaced, &fetch, &format!("window.amuplan.module(\"{id}\")"))?;
    }
    // Any host will do, also one that does not know what wasm is.
    let streaming = "WebAssembly.instantiateStreaming(src, imports)";
    if replaced.matches(streaming).count() != 3 {
        return Err(unknown(streaming));
    }
    replaced = replaced.replace(streaming, "WebAssembly.instantiate(await src, imports)");
    let loads = "const import1 = { __wasm_split_load_pages, __wasm_split_load_embed };";
    // It is imported once for each function.
    let import = |number: u8| format!("import * as import{number} from \"./__wasm_split.js\"");
    let glue = once(glue, &import(2), "const import2 = import1;")?;
    once(&glue, &import(1), &format!("{replaced}{loads}"))
}

fn once(text: &str, from: &str, to: &str) -> Result<String> {
    match text.matches(from).count() {
        1 => Ok(text.replace(from, to)),
        _ => Err(unknown(from)),
    }
}

fn unknown(text: &str) -> Error {
    Error::new(format!(
        "The JavaScript of wasm-bindgen or of wasm_split_cli_support has no `{text}`, or several; see xtask/src/site/split.rs."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str =
        "import * as import1 from \"./__wasm_split.js\"\nimport * as import2 from \"./__wasm_split.js\"\nrest();\n";

    fn fetcher(file: &str) -> String {
        format!(
            "f(() => {{\nconst src = fetch(new URL(\"./{file}\", import.meta.url));\n\
             return (WebAssembly.instantiateStreaming(src, imports)); }});\n"
        )
    }

    fn module(id: &str) -> String {
        format!(
            "f(() => {{\nconst src = window.amuplan.module(\"{id}\");\nreturn (WebAssembly.instantiate(await src, imports)); }});\n"
        )
    }

    #[test]
    fn both_scripts_become_one() {
        let link = format!(
            "import {{ initSync }} from \"./main.js\";\nlet a;\nconst __chunk_2 = {}export const __wasm_split_load_pages = {}\
             export const __wasm_split_load_embed = {}",
            fetcher("chunk_2.wasm"),
            fetcher("split_pages.wasm"),
            fetcher("split_embed.wasm"),
        );
        assert_eq!(chunk(&link).unwrap(), "chunk_2.wasm");
        let expected = format!(
            "let a;\nconst __chunk_2 = {}const __wasm_split_load_pages = {}const __wasm_split_load_embed = {}\
             const import1 = {{ __wasm_split_load_pages, __wasm_split_load_embed }};\nconst import2 = import1;\nrest();\n",
            module("shared"),
            module("pages"),
            module("embed"),
        );
        assert_eq!(joined(GLUE, &link, "chunk_2.wasm").unwrap(), expected);
    }

    #[test]
    fn what_the_tools_write_in_another_way_is_refused() {
        assert!(joined("", "", "chunk_2.wasm").unwrap_err().to_string().contains("see xtask/src/site/split.rs"));
        assert!(chunk("").is_err());
    }
}
