//! What the content security policy forbids, and what would fetch from elsewhere: in `view!` and in index.html.

use crate::html;

use super::Finding;
use super::source::{RustFile, Tree, closing};

pub(super) fn findings(tree: &Tree) -> Vec<Finding> {
    let mut findings: Vec<Finding> =
        tree.rust_files().filter(RustFile::is_app).flat_map(|file| in_views(&file)).collect();
    for file in tree.files.iter().filter(|file| file.path == "index.html") {
        findings.extend(in_page(&file.path, &file.text));
    }
    findings
}

fn in_views(file: &RustFile<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for start in (0..file.code.len()).filter(|start| file.has(*start, &["view", "!"])) {
        let end = closing(&file.code, start + 2).min(file.code.len());
        for index in start + 3..end {
            let is_attribute = file.has(index, &["style", "="]) && !file.has(index + 2, &["="]);
            let is_other = ["-", ".", "let", "mut"].iter().any(|before| file.is_after(index, before));
            if is_attribute && !is_other {
                findings.push(file.finding(
                    index,
                    "a `style` attribute, which the policy forbids",
                    "use a class and write it in styles/",
                ));
            }
        }
    }
    findings
}

fn in_page(path: &str, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for tag in html::tags(text) {
        let line = text[..tag.whole.start].matches('\n').count() + 1;
        if tag.attribute("style").is_some() {
            let what = "a `style` attribute, which the policy forbids";
            findings.push(Finding::new(path, line, what, "use a class and write it in styles/"));
        }
        let inline = tag.text.clone().is_some_and(|inside| !text[inside].trim().is_empty());
        if tag.is_running_script() && inline && tag.attribute("src").is_none() {
            findings.push(Finding::new(
                path,
                line,
                "a script inside the page",
                "put it into public/ and name it with src=",
            ));
        }
        if let Some(handler) = tag.attributes.iter().find(|attribute| attribute.name.starts_with("on")) {
            let what = format!("`{}` is a script inside the page, which the policy forbids", handler.name);
            findings.push(Finding::new(path, line, what, "listen for the event in public/boot.js"));
        }
        let fetches = tag.name != "a" && tag.attribute("rel") != Some("canonical");
        let elsewhere =
            ["src", "href"].into_iter().filter_map(|name| tag.attribute(name)).find(|address| is_elsewhere(address));
        if let Some(address) = elsewhere.filter(|_| fetches) {
            let what = format!("`{address}` is fetched from another origin");
            findings.push(Finding::new(path, line, what, "put the file into public/"));
        }
    }
    findings
}

fn is_elsewhere(address: &str) -> bool {
    let address = address.trim().to_ascii_lowercase();
    address.starts_with("//") || address.starts_with("http:") || address.starts_with("https:")
}

#[cfg(test)]
mod tests {
    use super::super::places;
    use super::*;

    #[test]
    fn style_attributes_in_views_are_found() {
        assert_eq!(places(findings, &[("src/a.rs", "view! {\n<p style=\"color:red\">x</p> }")]), ["src/a.rs:2"]);
        assert_eq!(places(findings, &[("src/a.rs", "view! { <p style=move || s() /> }")]), ["src/a.rs:1"]);
        for source in [
            "view! { <p class=\"style\" style:width=w data-style=\"x\">{ let style = 1; style == 2 }</p> }",
            "let style = \"x\";",
        ] {
            assert!(places(findings, &[("src/a.rs", source)]).is_empty(), "{source}");
        }
    }

    #[test]
    fn what_the_policy_forbids_in_the_page_is_found() {
        let page = |body: &str| places(findings, &[("index.html", &format!("<!doctype html>\n{body}"))]);
        for body in [
            "<p style=\"a\">",
            "<script>run()</script>",
            "<script type=\"module\">run()</script>",
            "<body onload=\"run()\">",
            "<script src=\"https://example.org/a.js\"></script>",
            "<link rel=stylesheet href=//example.org/a.css>",
            "<img src=http://example.org/a.png>",
        ] {
            assert_eq!(page(body), ["index.html:2"], "{body}");
        }
        for body in [
            "<script type=\"application/json\">{}</script>",
            "<script src=\"./boot.js\"></script><style>a{}</style>",
            "<a href=\"https://example.org/\">x</a>",
            "<link rel=\"canonical\" href=\"https://example.org/\">",
        ] {
            assert!(page(body).is_empty(), "{body}");
        }
    }
}
