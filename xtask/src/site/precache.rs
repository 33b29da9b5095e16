//! What the service worker is told: which version this is, which files belong to it, and what is new (`public/sw.js`).

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::digest;
use crate::error::{Error, Result};

/// The worker. Its name stays, as browsers look for new versions under it.
pub(super) const WORKER: &str = "sw.js";

/// What a new version brings, for readers: newest first, each sentence in both languages. It goes into the worker and is no file of
/// the site.
pub(super) const NEWS: &str = "news.json";

/// What the page imports to have itself kept.
pub(super) const OFFLINE: &str = "offline.js";

/// Files that are kept under a name that stays.
const KEPT_UNHASHED: [&str; 2] = ["index.html", super::installable::MANIFEST];

/// What stands in the page where its version goes, until that is known.
const VERSION_PLACE: &str = "data-version=\"\"";

/// The link by which `boot.js` finds what it imports and the worker sees which version a page is of. No browser follows it.
pub(super) fn link(offline: &str) -> String {
    format!("\n<link rel=\"alternate\" type=\"text/javascript\" id=\"offline\" {VERSION_PLACE} href=\"./{offline}\">")
}

/// Gives the page in the site its version, and the worker the version, the files and the news. `hashed` says which files of the site
/// never change under their name.
///
/// # Errors
/// The news are not what they should be, or the worker has no place for what it is told.
pub(super) fn finish(
    site: &mut BTreeMap<String, Vec<u8>>,
    worker: &str,
    news: &str,
    edition: &Value,
    hashed: impl Fn(&str) -> bool,
) -> Result<()> {
    let files: Vec<String> =
        site.keys().filter(|name| KEPT_UNHASHED.contains(&name.as_str()) || hashed(name)).cloned().collect();
    let files = json!(files).to_string();
    let news = all_news(news, edition)?.to_string();
    let page = site.get("index.html").map(|page| String::from_utf8_lossy(page).into_owned()).unwrap_or_default();
    let manifest = site.get(super::installable::MANIFEST).map(|manifest| digest::hex(manifest)).unwrap_or_default();
    let version = digest::hex([worker, &files, &news, &page, &manifest].join("\n").as_bytes())[..16].to_owned();
    let page = page.replacen(VERSION_PLACE, &format!("data-version=\"{version}\""), 1);
    let mut told = worker.to_owned();
    for (place, value) in [
        ("\"amuplan:version\"", json!(version).to_string()),
        ("\"amuplan:page\"", json!(digest::hex(page.as_bytes())[..10]).to_string()),
        ("[\"amuplan:files\"]", files),
        ("[\"amuplan:news\"]", news),
    ] {
        if told.matches(place).count() != 1 {
            return Err(Error::new(format!("public/{WORKER} must hold {place} once: the build puts a value there.")));
        }
        told = told.replacen(place, &value, 1);
    }
    site.insert("index.html".to_owned(), page.into_bytes());
    site.insert(WORKER.to_owned(), told.into_bytes());
    Ok(())
}

/// The news, and before them which edition of the FKB this is: where that changes it is new as well.
fn all_news(news: &str, edition: &Value) -> Result<Value> {
    let wrong = |what: &str| Error::new(format!("public/{NEWS}: {what}"));
    let news: Value = serde_json::from_str(news).map_err(|error| wrong(&format!("this is no JSON ({error}).")))?;
    let Value::Array(news) = news else { return Err(wrong("this is no list.")) };
    let is_sentence = |value: &Value| value.as_str().is_some_and(|text| !text.is_empty() && !text.contains('\n'));
    for (index, item) in news.iter().enumerate() {
        let place = index + 1;
        if !(is_sentence(&item["da"]) && is_sentence(&item["en"])) {
            return Err(wrong(&format!("sentence {place} must have one line as \"da\" and one as \"en\".")));
        }
        if news[..index].iter().any(|other| other["da"] == item["da"]) {
            return Err(wrong(&format!("sentence {place} was there before; nobody would be told.")));
        }
    }
    // A guide may say nothing of it.
    let edition = is_sentence(&edition["da"]).then(|| edition.clone());
    Ok(edition.into_iter().chain(news).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SW: &str = "v(\"amuplan:version\"); p(\"amuplan:page\"); f([\"amuplan:files\"]); n([\"amuplan:news\"]);";

    fn made(page: &str, news: &str) -> Result<(String, String)> {
        let page = format!("{page}{}", link("offline-0.js"));
        let mut site: BTreeMap<String, Vec<u8>> =
            ["index.html", "a-1.js", "manifest.webmanifest", "katalog.html", "amuplan.html"]
                .map(|name| (name.to_owned(), page.clone().into_bytes()))
                .into();
        finish(&mut site, SW, news, &json!({ "da": "U", "en": "E" }), |name| name == "a-1.js")?;
        let text = |name: &str| String::from_utf8_lossy(&site[name]).into_owned();
        Ok((text("index.html"), text(WORKER)))
    }

    #[test]
    fn the_worker_knows_what_belongs_to_the_version_that_the_page_names() {
        let (page, worker) = made("<p>", "[{\"da\":\"N\",\"en\":\"M\"}]").unwrap();
        let version = page.split("data-version=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        assert_eq!(version.len(), 16);
        let files = "f([\"a-1.js\",\"index.html\",\"manifest.webmanifest\"])";
        let news = "n([{\"da\":\"U\",\"en\":\"E\"},{\"da\":\"N\",\"en\":\"M\"}])";
        let hash = &digest::hex(page.as_bytes())[..10];
        assert_eq!(worker, format!("v(\"{version}\"); p(\"{hash}\"); {files}; {news};"));
        assert_ne!(made("<b>", "[]").unwrap().1, made("<i>", "[]").unwrap().1, "another page is another version");
    }

    #[test]
    fn news_that_somebody_could_not_read_are_refused() {
        for news in ["", "{}", "[{\"da\":\"a\"}]", "[{\"da\":\"a\",\"en\":\"\"}]", "[{\"da\":\"a\\n\",\"en\":\"b\"}]"] {
            assert!(made("", news).unwrap_err().to_string().starts_with("public/news.json: "), "{news}");
        }
        let twice = "[{\"da\":\"a\",\"en\":\"b\"},{\"da\":\"a\",\"en\":\"c\"}]";
        assert!(made("", twice).unwrap_err().to_string().contains("sentence 2 was there before"));
    }
}
