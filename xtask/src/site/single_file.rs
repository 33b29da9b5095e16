//! The single-file edition: the same page with everything inside it, for a USB stick or a host that allows no folder.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::error::{Error, Result};
use crate::html::{self, Edit, Tag};

use super::{packed, page, policy, trimmed};

/// What the single file is made from.
pub(super) struct Ingredients<'a> {
    /// index.html with the data in it, its references as they were written, and the head's placeholder.
    pub(super) page: &'a str,
    /// The files it may refer to.
    pub(super) files: &'a BTreeMap<String, Vec<u8>>,
    /// The JavaScript around the wasm, as wasm-bindgen wrote it.
    pub(super) glue: &'a str,
    /// The JavaScript for a page inside of another one.
    pub(super) frame: &'a str,
    /// What is packed as well, by the ids that boot.js asks for: the data, the wasm, and what the site fetches when it is wanted.
    pub(super) packed: &'a [(&'a str, &'a [u8])],
    /// The canonical address as a tag, or nothing.
    pub(super) canonical: &'a str,
}

/// The whole page as one text.
pub(super) fn single_file(ingredients: &Ingredients<'_>) -> Result<String> {
    let (page, styles) = page::without_app_styles(ingredients.page);
    let page = inlined(&page, ingredients.files)?;
    let Some(end) = page.rfind("</body>") else {
        return Err(Error::new("index.html has no </body>; the single file needs it to know where its program goes."));
    };
    let (glue, frame) = (ingredients.glue, ingredients.frame);
    let start = format!("{}\nwindow.amuplan.start({});\n{frame}", glue.trim_end(), start_function(glue)?);
    let mut parts = vec![("styles", styles.as_bytes()), ("glue", start.as_bytes())];
    parts.extend(ingredients.packed);
    let unpack = inside_script("unpack.js", &trimmed::own_script("unpack.js", packed::SCRIPT)?)?;
    let program = format!("<script>{unpack}</script>\n{}\n", packed::block(&parts)?);
    let page = html::edited(&page, vec![Edit { range: end..end, text: program }]);
    let head = format!("{}{}", policy::for_single_file(&page, &start, &styles), ingredients.canonical);
    Ok(page::filled(&page, page::HEAD, &head))
}

/// The name that the glue's default export has inside it.
fn start_function(glue: &str) -> Result<&str> {
    let is_name = |name: &&str| {
        !name.is_empty() && name.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$'))
    };
    let direct = glue
        .lines()
        .find_map(|line| line.trim().strip_prefix("export default "))
        .map(|rest| rest.trim_end_matches(';'));
    let listed = || {
        let before = glue.rsplit_once(" as default")?.0;
        before.rsplit(['{', ',', ' ', '\n']).next()
    };
    direct
        .map(str::trim)
        .filter(is_name)
        .or_else(|| listed().map(str::trim).filter(is_name))
        .ok_or_else(|| Error::new("The JavaScript of wasm-bindgen has no default export that the single file could start; see xtask/src/site/single_file.rs."))
}

/// The page with scripts, styles and pictures in the place of references to them.
fn inlined(page: &str, files: &BTreeMap<String, Vec<u8>>) -> Result<String> {
    let mut edits = Vec::new();
    let mut has_icon = false;
    for tag in html::tags(page) {
        let Some((attribute, path)) = tag.fetched_file() else { continue };
        let file =
            files.get(path).ok_or_else(|| Error::new(format!("index.html refers to `{path}`, which is not there.")))?;
        let rel = tag.attribute("rel").unwrap_or_default();
        let edit = match tag.name.as_str() {
            "script" => Edit { range: tag.whole.clone(), text: inline_script(&tag, path, file)? },
            "link" if rel == "stylesheet" => {
                let style = text(path, file)?;
                if style.to_ascii_lowercase().contains("</style") {
                    return Err(Error::new(format!(
                        "{path} contains `</style`, which would end it inside the single file; take it out."
                    )));
                }
                Edit { range: tag.whole.clone(), text: format!("<style>{style}</style>") }
            }
            // One icon is enough for a file that nobody installs.
            "link" if rel == "icon" && !has_icon => {
                has_icon = true;
                Edit { range: attribute.range.clone(), text: format!("href=\"{}\"", data_address(path, file)?) }
            }
            "link" => Edit { range: tag.whole.clone(), text: String::new() },
            "img" => Edit { range: attribute.range.clone(), text: format!("src=\"{}\"", data_address(path, file)?) },
            name => {
                return Err(Error::new(format!(
                    "index.html has a <{name}> with `{path}`, which the single file can't hold; do without."
                )));
            }
        };
        edits.push(edit);
    }
    Ok(html::edited(page, edits))
}

/// The script's text in its own element, at the same place and with the same attributes.
fn inline_script(tag: &Tag, path: &str, file: &[u8]) -> Result<String> {
    if tag.attribute("defer").is_some() || tag.attribute("async").is_some() {
        return Err(Error::new(format!(
            "index.html loads {path} with `defer` or `async`, which an inline script can't have; load it without."
        )));
    }
    let attributes: String = tag
        .attributes
        .iter()
        .filter(|attribute| !matches!(attribute.name.as_str(), "src" | "crossorigin" | "integrity"))
        .map(|attribute| format!(" {}=\"{}\"", attribute.name, attribute.value))
        .collect();
    Ok(format!("<script{attributes}>{}</script>", inside_script(path, text(path, file)?)?))
}

/// JavaScript that can stand in a script element without ending it.
fn inside_script(name: &str, code: &str) -> Result<String> {
    let lower = code.to_ascii_lowercase();
    // After `<!--` and `<script` a browser no longer takes `</script>` for the end. No spelling is harmless everywhere.
    for opening in ["<!--", "<script"] {
        if lower.contains(opening) {
            return Err(Error::new(format!(
                "{name} contains `{opening}`, which can't stand in the single file; write it in two parts."
            )));
        }
    }
    let mut result = String::with_capacity(code.len());
    let mut position = 0;
    while let Some(offset) = lower[position..].find("</script") {
        // In strings, templates and regular expressions `\/` means `/`; elsewhere `</script` is no JavaScript.
        result.push_str(&code[position..position + offset]);
        result.push_str("<\\/");
        position += offset + 2;
    }
    result.push_str(&code[position..]);
    Ok(result)
}

fn text<'a>(path: &str, file: &'a [u8]) -> Result<&'a str> {
    std::str::from_utf8(file).map_err(|_| Error::new(format!("{path} is not UTF-8; save it as UTF-8.")))
}

fn data_address(path: &str, file: &[u8]) -> Result<String> {
    let kind = match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        // As text it is shorter. No picture of ours has both kinds of quotation marks in one value.
        "svg" => return Ok(format!("data:image/svg+xml,{}", percent_encoded(text(path, file)?))),
        "png" => "image/png",
        "ico" => "image/x-icon",
        other => {
            return Err(Error::new(format!("{path} is a picture of the unknown kind `{other}`; use svg, png or ico.")));
        }
    };
    Ok(format!("data:{kind};base64,{}", STANDARD.encode(file)))
}

/// An SVG as it can stand in an address, and that in an attribute.
fn percent_encoded(svg: &str) -> String {
    let marks = [("%", "%25"), ("#", "%23"), ("<", "%3C"), (">", "%3E"), ("\"", "'"), ("\n", " ")];
    marks.into_iter().fold(svg.trim().to_owned(), |svg, (mark, encoded)| svg.replace(mark, encoded))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "async function __wbg_init(x) {}\nexport { initSync, __wbg_init as default };\n";

    fn made(page: &str, boot: &str) -> Result<String> {
        let files = [("boot.js", boot), ("icon.svg", "<svg/>"), ("a.css", "a{}"), ("manifest.webmanifest", "{}")]
            .map(|(name, content)| (name.to_owned(), content.as_bytes().to_vec()))
            .into();
        single_file(&Ingredients {
            page,
            files: &files,
            glue: GLUE,
            frame: "frame();",
            packed: &[("wasm", b"\0asm")],
            canonical: "",
        })
    }

    #[test]
    fn everything_is_inside_and_the_policy_names_it() {
        let page = "<head><!-- amuplan:head --><link rel=\"manifest\" href=\"manifest.webmanifest\"><link rel=\"icon\" href=\"./icon.svg\">\
                    <link rel=\"stylesheet\" href=\"./a.css\"><!-- amuplan:app-styles --><style>b{}</style><script src=\"./boot.js\"></script></head><body></body>";
        let single = made(page, "boot('</script>')").unwrap();
        assert!(single.contains("<script>boot('<\\/script>')</script>"), "{single}");
        assert!(
            single.contains("<style>a{}</style>") && single.contains("href=\"data:image/svg+xml,%3Csvg/%3E\""),
            "{single}"
        );
        assert!(!single.contains("manifest.webmanifest\"") && !single.contains("b{}"), "{single}");
        let start = format!("{}\nwindow.amuplan.start(__wbg_init);\nframe();", GLUE.trim_end());
        assert!(single.contains(&format!("data-parts=\"styles:3 glue:{} wasm:4\"", start.len())), "{single}");
        assert!(
            single.contains(&crate::digest::csp_source(&start)) && single.ends_with("</script>\n</body>"),
            "{single}"
        );
        assert!(single.find("amuplan.inside").unwrap() < single.find("id=\"packed\"").unwrap());
        for inline in ["boot('<\\/script>')", "a{}", "b{}"] {
            assert!(single.contains(&crate::digest::csp_source(inline)), "{single}");
        }
    }

    #[test]
    fn what_would_break_the_page_is_refused() {
        let page = "<!-- amuplan:head --><script src=\"boot.js\"></script></body>";
        assert!(made(page, "x = '<!--'").unwrap_err().to_string().contains("boot.js contains `<!--`"));
        assert!(made(page, "x = '<SCRIPT>'").is_err());
        assert!(made("<!-- amuplan:head --><script defer src=\"boot.js\"></script></body>", "").is_err());
        assert!(made("<!-- amuplan:head -->", "").unwrap_err().to_string().contains("</body>"));
    }

    #[test]
    fn the_default_export_is_found_in_either_spelling() {
        assert_eq!(start_function(GLUE).unwrap(), "__wbg_init");
        assert_eq!(start_function("export {\n  initSync,\n  go$1 as default\n};").unwrap(), "go$1");
        assert_eq!(start_function("export default start;").unwrap(), "start");
        assert!(start_function("export { initSync };").is_err());
    }
}
