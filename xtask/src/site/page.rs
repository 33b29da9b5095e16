//! index.html on its way from the stage to the site: trunk's tags out, placeholders filled, references renamed.

use std::collections::BTreeMap;

use crate::error::{Error, Result};
use crate::html::{self, Edit, Tag};

/// Where the policy, the preloads and the canonical address go.
pub(super) const HEAD: &str = "<!-- amuplan:head -->";

/// Where the data blocks go.
pub(super) const DATA: &str = "<!-- amuplan:data -->";

/// Where the way to the page without the app goes, wherever the page speaks of it. The single file has none beside it.
const WITHOUT_APP: &str = "<!-- amuplan:without-app -->";

/// Before the styles that the static page does not need. They come with all others, and in the single file packed with the program.
const APP_STYLES: &str = "<!-- amuplan:app-styles -->";

/// Before the styles of all pages but the first. In a site they are a file of their own; in the single file they come with the app's.
const PAGE_STYLES: &str = "<!-- amuplan:page-styles -->";

/// Where the job area's name goes, in texts and in attributes.
const JOB_AREA: &str = "<!-- amuplan:job-area -->";

/// The page without the tags that were for trunk alone, and with each placeholder where it belongs.
///
/// # Errors
/// A placeholder is missing or there twice, or something that a policy is about stands before the policy's place.
pub(super) fn from_stage(page: &str) -> Result<String> {
    let tags = html::tags(page);
    let for_trunk =
        tags.iter().filter(|tag| tag.attributes.iter().any(|attribute| attribute.name.starts_with("data-trunk")));
    let page =
        html::edited(page, for_trunk.map(|tag| Edit { range: tag.whole.clone(), text: String::new() }).collect());
    for placeholder in [HEAD, APP_STYLES, PAGE_STYLES, DATA] {
        match page.matches(placeholder).count() {
            1 => {}
            count => {
                return Err(Error::new(format!(
                    "index.html has `{placeholder}` {count} times; it must stand there once."
                )));
            }
        }
    }
    let place = page.find(HEAD).unwrap_or_default();
    let early = html::tags(&page[..place])
        .into_iter()
        .find(|tag| matches!(tag.name.as_str(), "script" | "style" | "link" | "body"));
    match early {
        Some(tag) => Err(Error::new(format!(
            "In index.html a <{}> stands before `{HEAD}`; move the placeholder right after the charset, where its policy covers it.",
            tag.name
        ))),
        None => Ok(page),
    }
}

/// The page with text in the place of a placeholder.
pub(super) fn filled(page: &str, placeholder: &str, text: &str) -> String {
    page.replacen(placeholder, text, 1)
}

/// The page with the styles of the static page and of the app in one element, and those of all pages but the first.
pub(super) fn without_page_styles(page: &str) -> (String, String) {
    let (page, of_pages) = without_styles_after(page, PAGE_STYLES);
    let (page, of_app) = without_styles_after(&page, APP_STYLES);
    (page.replacen("</style>", &format!("{of_app}</style>"), 1), of_pages)
}

/// The page with the styles that it needs before the app is there, and all others.
pub(super) fn without_app_styles(page: &str) -> (String, String) {
    let (page, of_pages) = without_styles_after(page, PAGE_STYLES);
    let (page, of_app) = without_styles_after(&page, APP_STYLES);
    (page, of_app + &of_pages)
}

/// The page without a placeholder and the styles behind it, and these.
fn without_styles_after(page: &str, placeholder: &str) -> (String, String) {
    let Some((before, rest)) = page.split_once(placeholder) else { return (page.to_owned(), String::new()) };
    match html::tags(rest).into_iter().next() {
        Some(Tag { name, whole, text: Some(text), .. }) if name == "style" => {
            let end = whole.end.max(text.end + "</style>".len());
            (format!("{before}{}", &rest[end..]), rest[text].trim_start().to_owned())
        }
        _ => (format!("{before}{rest}"), String::new()),
    }
}

/// The page with the way to the page without the app, or with none.
pub(super) fn with_way_without_app(page: &str, way: &str) -> String {
    page.replace(WITHOUT_APP, way)
}

/// The page without the lines that only a site has use for: the single file is there or is not.
pub(super) fn without_site_lines(page: &str) -> String {
    page.split_inclusive('\n').filter(|line| !line.contains(" data-site ")).collect()
}

/// The page with the job area's name wherever it speaks of it.
pub(super) fn with_job_area(page: &str, name: &str) -> String {
    page.replace(JOB_AREA, &html::escaped(name))
}

/// The page with the final names of the files that it refers to.
///
/// # Errors
/// It makes the browser fetch a file that is not in the site.
pub(super) fn renamed(page: &str, names: &BTreeMap<String, String>) -> Result<String> {
    let mut edits = Vec::new();
    for tag in html::tags(page) {
        let Some((attribute, path)) = tag.fetched_file() else { continue };
        let new = names.get(path).ok_or_else(|| {
            Error::new(format!(
                "index.html refers to `{path}`, which is neither in public/ nor made by trunk; put it there."
            ))
        })?;
        edits.push(Edit { range: attribute.range.clone(), text: format!("{}=\"./{new}\"", attribute.name) });
    }
    Ok(html::edited(page, edits))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> BTreeMap<String, String> {
        [("boot.js", "boot-0123456789.js"), ("icons/a.svg", "icons/a-0123456789.svg")]
            .map(|(old, new)| (old.to_owned(), new.to_owned()))
            .into()
    }

    #[test]
    fn references_get_the_final_names_and_nothing_else_changes() {
        let page = "<link rel=icon href=icons/a.svg><script defer src='./boot.js'></script>boot.js<a href=\"#/om\">x</a>\
                    <link rel=\"canonical\" href=\"https://example.org/\">";
        assert_eq!(
            renamed(page, &names()).unwrap(),
            "<link rel=icon href=\"./icons/a-0123456789.svg\"><script defer src=\"./boot-0123456789.js\"></script>boot.js\
             <a href=\"#/om\">x</a><link rel=\"canonical\" href=\"https://example.org/\">"
        );
    }

    #[test]
    fn a_reference_to_nothing_is_refused() {
        let error = renamed("<script src=\"./bot.js\"></script>", &names()).unwrap_err();
        assert!(error.to_string().contains("`bot.js`"), "{error}");
    }

    #[test]
    fn the_job_area_is_named_in_texts_and_attributes_and_is_never_markup() {
        let page = format!("<meta content=\"»{JOB_AREA}«\"><p>»{JOB_AREA}«</p>");
        let name = "Kost & \"<b>fed</b>\"";
        let written = "»Kost &amp; &quot;&lt;b>fed&lt;/b>&quot;«";
        assert_eq!(with_job_area(&page, name), format!("<meta content=\"{written}\"><p>{written}</p>"));
    }

    #[test]
    fn trunks_own_tags_are_taken_out() {
        let page = format!(
            "<meta charset=utf-8>{HEAD}<link data-trunk rel=\"rust\" data-wasm-opt=\"0\" />{APP_STYLES}{PAGE_STYLES}{WITHOUT_APP}{DATA}"
        );
        assert_eq!(
            from_stage(&page).unwrap(),
            format!("<meta charset=utf-8>{HEAD}{APP_STYLES}{PAGE_STYLES}{WITHOUT_APP}{DATA}")
        );
    }

    #[test]
    fn the_apps_styles_come_with_the_others_or_apart() {
        let page = format!(
            "<style>\na {{}}\n</style>{APP_STYLES}<style>\nb {{}}\n</style>{PAGE_STYLES}<style>\nc {{}}\n</style><p>"
        );
        let (with_app, of_pages) = without_page_styles(&page);
        assert_eq!((with_app.as_str(), of_pages.as_str()), ("<style>\na {}\nb {}\n</style><p>", "c {}\n"));
        let (without, others) = without_app_styles(&page);
        assert_eq!((without.as_str(), others.as_str()), ("<style>\na {}\n</style><p>", "b {}\nc {}\n"));
    }

    #[test]
    fn a_missing_doubled_or_late_placeholder_is_refused() {
        let error = from_stage(&format!("{HEAD}{APP_STYLES}{PAGE_STYLES}{WITHOUT_APP}")).unwrap_err();
        assert!(error.to_string().contains("`<!-- amuplan:data -->` 0 times"), "{error}");
        assert!(from_stage(&format!("{HEAD}{HEAD}{APP_STYLES}{PAGE_STYLES}{WITHOUT_APP}{DATA}")).is_err());
        let late =
            from_stage(&format!("<style>a{{}}</style>{HEAD}{APP_STYLES}{PAGE_STYLES}{WITHOUT_APP}{DATA}")).unwrap_err();
        assert!(late.to_string().contains("a <style> stands before"), "{late}");
    }
}
