//! Short names for what the wasm takes from its JavaScript.
//!
//! wasm-bindgen names each function by what it calls and by a hash of sixteen letters, in the wasm and in the JavaScript: 2.7 KB
//! after compression. Nobody reads them, so they are numbered.

use std::collections::BTreeMap;

use crate::error::{Error, Result};

use super::wasm::{HEAD, number, push_number, push_section, push_sized, sections, sized};

/// The section of imports, and the one kind of import that wasm-bindgen makes.
const IMPORTS: u8 = 2;
const FUNCTION: u8 = 0;

/// How the JavaScript names itself to the wasm, and what it is called instead.
const MODULE: &str = "./amuplan_bg.js";
const SHORT_MODULE: &str = ".";

/// Wasm and JavaScript with numbers in the place of names.
///
/// # Errors
/// They are not what wasm-bindgen writes, or do not belong to each other.
pub(super) fn numbered(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let (wasm, names) = in_wasm(wasm).ok_or_else(|| unknown("the wasm's list of imports"))?;
    Ok((wasm, in_glue(glue, names)?))
}

fn unknown(what: &str) -> Error {
    Error::new(format!("wasm-bindgen writes {what} in another way than before; see xtask/src/site/imports.rs."))
}

/// The wasm, and the new name of each import by its old one; `None` where it can't be read.
fn in_wasm(wasm: &[u8]) -> Option<(Vec<u8>, BTreeMap<&str, String>)> {
    let mut new = HEAD.to_vec();
    let mut names = BTreeMap::new();
    for (id, section) in sections(wasm)? {
        if id == IMPORTS {
            push_section(&mut new, id, &in_section(section, &mut names)?);
        } else {
            push_section(&mut new, id, section);
        }
    }
    Some((new, names))
}

fn in_section<'a>(mut section: &'a [u8], names: &mut BTreeMap<&'a str, String>) -> Option<Vec<u8>> {
    let count = number(&mut section)?;
    let mut new = Vec::new();
    push_number(&mut new, count);
    for _ in 0..count {
        let (module, name) = (sized(&mut section)?, sized(&mut section)?);
        let (&kind, after) = section.split_first()?;
        section = after;
        if kind != FUNCTION {
            return None;
        }
        if module == MODULE.as_bytes() {
            let next = names.len().to_string();
            let short = names.entry(std::str::from_utf8(name).ok()?).or_insert(next);
            push_sized(&mut new, SHORT_MODULE.as_bytes());
            push_sized(&mut new, short.as_bytes());
        } else {
            // What loads the other pages, by its name.
            push_sized(&mut new, module);
            push_sized(&mut new, name);
        }
        new.push(kind);
        push_number(&mut new, number(&mut section)?);
    }
    section.is_empty().then_some(new)
}

/// The JavaScript, where each function stands once, at the beginning of a line: `name: function(…`.
fn in_glue(glue: &str, mut names: BTreeMap<&str, String>) -> Result<String> {
    let mut new = String::with_capacity(glue.len());
    for line in glue.lines() {
        match line.split_once(':').and_then(|(name, rest)| Some((names.remove(name)?, rest))) {
            Some((short, rest)) => new.push_str(&format!("{short}:{rest}\n")),
            None => new.push_str(&format!("{line}\n")),
        }
    }
    if let Some(name) = names.keys().next() {
        return Err(unknown(&format!("the function {name}")));
    }
    let module = |name: &str| format!("\"{name}\": import0");
    if new.matches(&module(MODULE)).count() != 1 {
        return Err(unknown("the list of functions"));
    }
    Ok(new.replace(&module(MODULE), &module(SHORT_MODULE)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A wasm that imports these, with a section before and one behind.
    fn wasm(imports: &[(&str, &str)]) -> Vec<u8> {
        let mut section = vec![imports.len() as u8];
        for (module, name) in imports {
            push_sized(&mut section, module.as_bytes());
            push_sized(&mut section, name.as_bytes());
            section.extend([FUNCTION, 3]);
        }
        let mut wasm = [HEAD, &[1, 2, 7, 7, IMPORTS]].concat();
        push_sized(&mut wasm, &section);
        wasm.extend([10, 1, 9]);
        wasm
    }

    const GLUE: &str = "const import0 = {\n__proto__: null,\n__wbg_b_00: function(a) {\na.b();\n},\n__wbg_a_11: function() {\n},\n};\n\
                        return {\n\"./amuplan_bg.js\": import0,\n};\n";

    #[test]
    fn imports_get_numbers_in_both() {
        let name = "__wbg_a_11";
        let (new, glue) = numbered(&wasm(&[(MODULE, name), (MODULE, "__wbg_b_00")]), GLUE).unwrap();
        assert_eq!(new, wasm(&[(".", "0"), (".", "1")]));
        let expected = "const import0 = {\n__proto__: null,\n1: function(a) {\na.b();\n},\n0: function() {\n},\n};\n\
                        return {\n\".\": import0,\n};\n";
        assert_eq!(glue, expected);
    }

    #[test]
    fn what_loads_the_other_pages_keeps_its_name() {
        let imports = [(MODULE, "__wbg_a_11"), ("./__wasm_split.js", "load"), (MODULE, "__wbg_b_00")];
        let (new, _) = numbered(&wasm(&imports), GLUE).unwrap();
        assert_eq!(new, wasm(&[(".", "0"), ("./__wasm_split.js", "load"), (".", "1")]));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        assert!(numbered(&wasm(&[(MODULE, "__wbg_c")]), GLUE).unwrap_err().to_string().contains("__wbg_c"));
        assert!(numbered(&wasm(&[(MODULE, "__wbg_a_11")]), "__wbg_a_11: function() {},").is_err());
        let mut memory = wasm(&[(MODULE, "__wbg_a_11")]);
        let kind = memory.len() - 5;
        memory[kind] = 2;
        assert!(numbered(&memory, GLUE).is_err(), "an import that is no function");
        assert!(numbered(b"\0asm\x01\0\0\0\x02\xff\xff", GLUE).is_err());
    }

    #[test]
    fn numbers_are_written_as_they_are_read() {
        for value in [0, 127, 128, 300, u32::MAX] {
            let mut bytes = Vec::new();
            push_number(&mut bytes, value);
            assert_eq!(number(&mut bytes.as_slice()), Some(value));
        }
    }
}
