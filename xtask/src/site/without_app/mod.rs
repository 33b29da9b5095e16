//! `katalog.html`: all competences and courses on one page that needs no script, to be read, printed and found by search engines. It
//! is made from the same data as the app shows. Beside it, where the site's address is known, what search engines ask for.

mod competences;
mod courses;
mod search_engines;
#[cfg(test)]
mod tests;
mod text;

use std::path::Path;

use catalogue::{Catalogue, Guide, Lang, Sentence, json};

use crate::crates::licence_list::LICENCE_LIST;
use crate::error::{Error, Result, read_text};
use crate::html::escaped;
use crate::workspace::Workspace;

pub(super) use self::search_engines::{beside, metadata};

use super::data::{CATALOGUE, GUIDE};
use super::{page, policy, trimmed};

/// Name of the page in `dist/`.
pub(super) const PAGE: &str = "katalog.html";

/// The style sheets, one after the other.
const STYLES: [&str; 3] = ["styles/tokens.css", "styles/base.css", "styles/katalog.css"];

/// The page, and what search engines ask for, each with its name. `icon` is the final name of the site's icon, and `image` says which
/// picture stands beside links to it.
///
/// # Errors
/// A style sheet or a file of the data cannot be read.
pub(super) fn files(
    workspace: &Workspace,
    data_folder: &Path,
    icon: &str,
    site_url: Option<&str>,
    image: &str,
) -> Result<Vec<(String, Vec<u8>)>> {
    let data = Data { catalogue: read(data_folder, CATALOGUE)?, guide: read(data_folder, GUIDE)? };
    let style = STYLES.iter().map(|name| read_text(&workspace.path(name))).collect::<Result<String>>()?;
    let mut files = vec![(PAGE.to_owned(), whole(&data, &style, icon, site_url, image).into_bytes())];
    files.extend(site_url.map(search_engines::files).into_iter().flatten());
    Ok(files)
}

/// What index.html says of the page to readers without scripts.
pub(super) fn way_to_it() -> String {
    format!("<p><a href=\"./{PAGE}\">{}</a></p>", text::WAY_TO_IT)
}

/// What the page is about.
struct Data {
    catalogue: Catalogue,
    guide: Guide,
}

fn read<T: json::FromJson>(folder: &Path, name: &str) -> Result<T> {
    let file = folder.join(name);
    json::read(&read_text(&file)?).map_err(|error| Error::new(format!("{}: {error}.", file.display())))
}

/// The page as one text, with a policy that allows its style and its icon and nothing else.
fn whole(data: &Data, style: &str, icon: &str, site_url: Option<&str>, image: &str) -> String {
    let name = &data.catalogue.job_area().name;
    let (title, description) = (escaped(&text::title(name)), escaped(&text::description(&data.catalogue)));
    let address = site_url.map(|site| metadata(&beside(site, PAGE), &title, &description, image)).unwrap_or_default();
    let head = format!(
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"description\" content=\"{description}\">\n{address}<title>{title} – amuplan</title>\n\
         <link rel=\"icon\" href=\"./{icon}\" type=\"image/svg+xml\">\n<style>\n{style}</style>\n"
    );
    let body =
        [contents(data), job_area(data), competences::section(data), courses::section(data), words(data), source(data)]
            .concat();
    let page = trimmed::page(&format!(
        "<!DOCTYPE html>\n<html lang=\"da\">\n<head>\n<meta charset=\"utf-8\">\n{}\n{head}</head>\n<body>\n\
         <a class=\"skip\" href=\"#indhold\">{}</a>\n<main id=\"indhold\">\n<h1>{}</h1>\n{}{body}</main>\n\
         <footer>\n<p>{}</p>\n<p><a href=\"./{LICENCE_LIST}\" hreflang=\"en\">{}</a></p>\n</footer>\n</body>\n</html>\n",
        page::HEAD,
        text::SKIP,
        escaped(&text::title(name)),
        lead(data),
        text::FOOTER,
        text::LICENCES,
    ));
    page::filled(&page, page::HEAD, &policy::without_scripts(&page))
}

/// What the page is, and how official.
fn lead(data: &Data) -> String {
    format!(
        "<p class=\"lead\">{}</p>\n<p>{} {}</p>\n<p>{}</p>\n",
        escaped(&text::holds(&data.catalogue)),
        text::UNOFFICIAL_WHY,
        text::UNOFFICIAL_MARK,
        text::TO_APP,
    )
}

fn contents(data: &Data) -> String {
    let competences = data.catalogue.competences().iter();
    let competences = competences.map(|it| in_page(&format!("kompetence-{}", it.slug), &it.name));
    let topics = courses::topics(data);
    let topics = topics.iter().filter(|_| !data.guide.topics.is_empty());
    let topics = topics.map(|topic| {
        let count = text::counted(topic.courses.len(), text::COURSE);
        format!("{} <span class=\"quiet\">{count}</span>", in_page(&topic.id, topic.name))
    });
    let parts = [
        job_area_in_short(data).map(|_| in_page("omraadet", text::JOB_AREA)),
        Some(format!("{}{}", in_page("kompetencer", text::COMPETENCES), list(competences))),
        Some(format!("{}{}", in_page("kurser", text::COURSES), list(topics))),
        (!data.guide.glossary.is_empty()).then(|| in_page("ord", text::WORDS)),
        Some(in_page("kilden", text::SOURCE)),
    ];
    let parts = list(parts.into_iter().flatten());
    format!("<nav aria-labelledby=\"oversigt\">\n<h2 id=\"oversigt\">{}</h2>\n{parts}</nav>\n", text::CONTENTS)
}

fn job_area(data: &Data) -> String {
    let said = job_area_in_short(data).map(|in_short| part("omraadet", text::JOB_AREA, &in_short_marked(in_short)));
    said.unwrap_or_default()
}

fn job_area_in_short(data: &Data) -> Option<&Sentence> {
    Some(&data.guide.job_area.in_short).filter(|in_short| !in_short.is_empty())
}

/// Words and abbreviations, explained by us.
fn words(data: &Data) -> String {
    let entries: String = data
        .guide
        .glossary
        .iter()
        .map(|entry| format!("<dt>{}</dt>\n<dd>{}</dd>\n", escaped(&entry.term), ours(&entry.means)))
        .collect();
    if entries.is_empty() {
        return entries;
    }
    part("ord", text::WORDS, &format!("{}<dl>\n{entries}</dl>\n", unofficially(text::WORDS_WHY)))
}

/// Where the facts are from.
fn source(data: &Data) -> String {
    let source = data.catalogue.source();
    let edition = paragraphs(&data.guide.edition);
    let facts = [(text::SOURCE_FILE, &source.file), (text::SOURCE_SHA, &source.sha256)];
    let facts = facts.map(|(name, value)| format!("<dt>{name}</dt>\n<dd>{}</dd>\n", escaped(value)));
    part("kilden", text::SOURCE, &format!("{edition}<dl>\n{}</dl>\n", facts.concat()))
}

/// A section of the page with its heading.
fn part(id: &str, heading: &str, content: &str) -> String {
    format!("<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{heading}</h2>\n{content}</section>\n")
}

/// A paragraph of ours, with the mark before it.
fn unofficially(said: &str) -> String {
    format!("<p><span class=\"mark\">{}</span> {said}</p>\n", text::UNOFFICIAL)
}

/// What we say in short, with the mark before its first paragraph.
fn in_short_marked(in_short: &Sentence) -> String {
    let said = ours(in_short);
    let (first, others) = said.split_once('\n').unwrap_or((&said, ""));
    let others: String = others.lines().map(|line| format!("<p>{line}</p>\n")).collect();
    unofficially(first) + &others
}

/// Our words in Danish.
fn ours(sentence: &Sentence) -> String {
    escaped(sentence.to(Lang::Da))
}

/// Our words, a paragraph for each of their lines.
fn paragraphs(sentence: &Sentence) -> String {
    sentence.to(Lang::Da).lines().map(|line| format!("<p>{}</p>\n", escaped(line))).collect()
}

/// A list; nothing where there is nothing in it.
fn list(items: impl Iterator<Item = String>) -> String {
    let items: String = items.map(|item| format!("<li>{item}</li>\n")).collect();
    if items.is_empty() { items } else { format!("<ul>\n{items}</ul>\n") }
}

/// A link to another place on the page.
fn in_page(id: &str, name: &str) -> String {
    format!("<a href=\"#{id}\">{}</a>", escaped(name))
}

/// A link into the app; `what` is for readers who hear it without what stands around it.
fn into_app(route: &str, what: &str) -> String {
    format!("<a href=\"./index.html#/{route}\">{}{}</a>", text::OPEN_IN_APP, heard_only(what))
}

fn heard_only(what: &str) -> String {
    format!("<span class=\"hidden-text\"> {}</span>", escaped(what))
}
