//! A page of plain JavaScript beside the built site, with the same data and looks.

use std::path::Path;
use std::process::Command;

use crate::error::{Error, Result, read_bytes, read_text, remove_folder, write};
use crate::site;
use crate::workspace::Workspace;

use super::lists::{bundle, packages};

/// Where the page is made.
const PAGE: &str = "target/bench/start";

/// Sets the page up, and tells the program that measures where it is.
pub(super) fn set_up(workspace: &Workspace, dist: &Path, example: &mut Command) -> Result<()> {
    let page = workspace.path(PAGE);
    remove_folder(&page)?;
    let site = read_text(&dist.join("index.html"))?;
    let script = page.join("plain.js");
    write(&script, &read_bytes(&workspace.path("bench/start/plain.js"))?)?;
    let smaller = page.join("plain.min.js");
    bundle(&packages(workspace)?, &script, &smaller)?;
    let style = format!("<style>{}</style>", between(&site, "<style>", "</style>")?);
    let mut data = String::new();
    for id in ["catalogue", "brief"] {
        let begin = format!("<script type=\"application/json\" id=\"{id}\">");
        data.push_str(&format!("{begin}{}</script>\n", between(&site, &begin, "</script>")?));
    }
    let index = read_text(&workspace.path("bench/start/index.html"))?
        .replace("<!-- bench: style -->", &style)
        .replace("<!-- bench: data -->", &data)
        .replace("/* bench: script */", &read_text(&smaller)?);
    let guide = between(&site, "id=\"guide\" href=\"./", "\"")?;
    for (name, content) in [("index.html", index.into_bytes()), ("guide.json", read_bytes(&dist.join(guide))?)] {
        write(&page.join(name), &content)?;
        write(&page.join(format!("{name}.br")), &site::brotli(&content)?)?;
    }
    example.env("AMUPLAN_BENCH_START", &page);
    Ok(())
}

/// What stands in a text between two others.
fn between<'a>(text: &'a str, begin: &str, end: &str) -> Result<&'a str> {
    text.split_once(begin)
        .and_then(|(_, rest)| rest.split_once(end))
        .map(|(found, _)| found)
        .ok_or_else(|| Error::new(format!("The site's page has no `{begin}`; see xtask/src/commands/bench/start.rs.")))
}
