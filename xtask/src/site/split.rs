//! The wasm in two: what the first page needs, and all other pages, which are fetched when a reader goes to one.
//!
//! `src/pages.rs` says where to cut. The tool follows what each side uses: what both do stays in the first file.

use std::path::Path;

use crate::error::{Error, Result, make_folder, read_bytes, read_text, remove_folder, write};
use crate::process;

use super::wasm::without_custom_sections;

/// The other pages' file in the stage.
pub(super) const PAGES: &str = "pages.wasm";

/// What the tool makes.
const MAIN: &str = "main.wasm";
const LINK: &str = "__wasm_split.js";
const SPLIT: &str = "split_pages.wasm";

/// Cuts the linked program in two and puts both halves, with the JavaScript around them, into the stage. `folder` is for what is
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
        .map_err(|error| Error::new(format!("{} can't be cut in two: {error}", linked.display())))?;

    let mut bindgen = process::command(wasm_bindgen);
    // The other half takes table and memory from what the linker exports.
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports"]);
    bindgen.args(["--remove-name-section", "--remove-producers-section"]);
    bindgen.args(["--out-name", "amuplan", "--out-dir"]).arg(folder).arg(&main);
    process::run_shown(&mut bindgen)?;

    let glue = joined(&read_text(&folder.join("amuplan.js"))?, &read_text(&folder.join(LINK))?)?;
    write(&stage.join("amuplan.js"), glue.as_bytes())?;
    for (made, name) in [("amuplan_bg.wasm", "amuplan_bg.wasm"), (SPLIT, PAGES)] {
        let file = folder.join(made);
        let smaller = without_custom_sections(&read_bytes(&file)?);
        let smaller = smaller.ok_or_else(|| Error::new(format!("{} is no wasm.", file.display())))?;
        write(&stage.join(name), &smaller)?;
    }
    Ok(())
}

/// The JavaScript around the wasm with the tool's in it: one file to fetch, and it can stand in the single file. Where the other
/// pages come from is `boot.js`'s matter.
fn joined(glue: &str, link: &str) -> Result<String> {
    let mut replaced = link.to_owned();
    for (from, to) in [
        ("import { initSync } from \"./main.js\";\n", ""),
        ("export const __wasm_split_load_pages", "const __wasm_split_load_pages"),
        ("fetch(new URL(\"./split_pages.wasm\", import.meta.url))", "window.amuplan.module(\"pages\")"),
        // Any host will do, also one that does not know what wasm is.
        ("WebAssembly.instantiateStreaming(src, imports)", "WebAssembly.instantiate(await src, imports)"),
    ] {
        replaced = once(&replaced, from, to)?;
    }
    let import = "import * as import1 from \"./__wasm_split.js\"";
    once(glue, import, &format!("{replaced}const import1 = {{ __wasm_split_load_pages }};"))
}

fn once(text: &str, from: &str, to: &str) -> Result<String> {
    match text.matches(from).count() {
        1 => Ok(text.replace(from, to)),
        _ => Err(Error::new(format!(
            "The JavaScript of wasm-bindgen or of wasm_split_cli_support has no `{from}`, or several; see xtask/src/site/split.rs."
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_scripts_become_one() {
        let link = "import { initSync } from \"./main.js\";\nlet a;\nexport const __wasm_split_load_pages = f(() => {\n\
                    const src = fetch(new URL(\"./split_pages.wasm\", import.meta.url));\n\
                    return (WebAssembly.instantiateStreaming(src, imports)); });\n";
        let glue = "import * as import1 from \"./__wasm_split.js\"\nrest();\n";
        let joined = joined(glue, link).unwrap();
        assert_eq!(
            joined,
            "let a;\nconst __wasm_split_load_pages = f(() => {\nconst src = window.amuplan.module(\"pages\");\n\
             return (WebAssembly.instantiate(await src, imports)); });\nconst import1 = { __wasm_split_load_pages };\nrest();\n"
        );
    }

    #[test]
    fn what_the_tools_write_in_another_way_is_refused() {
        assert!(joined("", "").unwrap_err().to_string().contains("see xtask/src/site/split.rs"));
    }
}
