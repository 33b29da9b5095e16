//! Copies of the built site: in a folder of its own, with something damaged, or as a later version would be.

use std::path::{Path, PathBuf};

use serde_json::Value;
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

use super::dist;

/// A copy of the built site, without the packed neighbours: those would be served in place of a file that a test has changed.
pub struct Site {
    folder: TempDir,
    below: PathBuf,
}

/// What stands in the name of a file with this content.
fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}

/// The full name of the file in the site whose name begins so and has a hash.
pub fn named(site: &Path, beginning: &str) -> String {
    let names = std::fs::read_dir(site).expect("the site is there");
    let mut names = names.map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned());
    let is_packed = |name: &str| [".html", ".br", ".gz"].iter().any(|ending| name.ends_with(ending));
    names.find(|name| name.starts_with(beginning) && !is_packed(name)).expect("there is such a file")
}

/// How a data block of the page begins.
pub fn block(id: &str) -> String {
    format!("type=\"application/json\" id=\"{id}\">")
}

impl Site {
    /// The site as it was built.
    pub fn copy() -> Self {
        Self::copy_below("")
    }

    /// The same in a sub-folder; the root has nothing but that.
    pub fn copy_below(below: &str) -> Self {
        let site = Site { folder: TempDir::new().expect("a folder"), below: PathBuf::from(below) };
        std::fs::create_dir_all(site.path()).expect("a folder");
        for file in std::fs::read_dir(dist()).expect("the site is there").map(|entry| entry.expect("a file").path()) {
            let name = file.file_name().expect("a name").to_string_lossy().into_owned();
            if file.is_file() && ![".br", ".gz"].iter().any(|ending| name.ends_with(ending)) {
                std::fs::copy(&file, site.path().join(name)).expect("a copy");
            }
        }
        site
    }

    /// As a later version would be: other pages behind the first, a name of its own, and something new to say. Of the version before
    /// it holds no file that it does not need.
    pub fn newer(below: &str, news: &str) -> Self {
        let site = Self::copy_below(below);
        let pages = site.named("pages-");
        let mut wasm = std::fs::read(site.path().join(&pages)).expect("a file");
        // A section that no browser cares for.
        wasm.extend(b"\0\x06\x05newer");
        std::fs::remove_file(site.path().join(&pages)).expect("it goes");
        let new_pages = format!("pages-{}.wasm", hash(&wasm));
        std::fs::write(site.path().join(&new_pages), wasm).expect("a file");
        let version = site.version();
        let new_version: String = version.chars().rev().collect();
        let item = serde_json::json!({ "da": news, "en": format!("In English: {news}") });
        let newer = |text: &str| text.replace(&pages, &new_pages).replace(&version, &new_version);
        let (page, worker) = (site.read("index.html"), site.read("sw.js"));
        let new_page = newer(&page);
        let new_worker = newer(&worker).replace(&hash(page.as_bytes()), &hash(new_page.as_bytes()));
        let with_news = new_worker.replace("const NEWS=[", &format!("const NEWS=[{item},"));
        assert_ne!(with_news, new_worker, "the worker has no news");
        std::fs::write(site.path().join("index.html"), new_page).expect("a file");
        std::fs::write(site.path().join("sw.js"), with_news).expect("a file");
        site
    }

    /// Where the site is.
    pub fn path(&self) -> PathBuf {
        self.folder.path().join(&self.below)
    }

    /// The folder that a server serves.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// The full name of the file whose name begins so and has a hash.
    pub fn named(&self, beginning: &str) -> String {
        named(&self.path(), beginning)
    }

    /// Puts other data into the site.
    pub fn tells(&self, catalogue: &Value, guide: &Value) {
        let escaped = |value: &Value| value.to_string().replace('<', "\\u003c");
        let mut page = self.read("index.html");
        for (id, value) in [("catalogue", catalogue), ("brief", guide)] {
            let (before, rest) = page.split_once(&block(id)).expect("the page has the block");
            let (_, after) = rest.split_once("</script>").expect("it ends");
            page = format!("{before}{}{}</script>{after}", block(id), escaped(value));
        }
        std::fs::write(self.path().join("index.html"), page).expect("a page");
        std::fs::write(self.path().join(self.named("guide-")), guide.to_string()).expect("a file");
    }

    /// Puts a large catalogue into the site, as the build does: a file beside the page. Gives its name.
    pub fn tells_much(&self, catalogue: &Value) -> String {
        let catalogue = catalogue.to_string();
        let name = format!("catalogue-{}.json", hash(catalogue.as_bytes()));
        let link = format!(
            "<link rel=\"preload\" as=\"fetch\" type=\"application/json\" crossorigin id=\"catalogue\" href=\"./{name}\">"
        );
        let page = self.read("index.html");
        let (before, rest) =
            page.split_once(&format!("<script {}", block("catalogue"))).expect("the page has the block");
        let (_, after) = rest.split_once("</script>").expect("it ends");
        let page = format!("{before}{after}").replacen("</head>", &format!("{link}</head>"), 1);
        std::fs::write(self.path().join("index.html"), page).expect("a page");
        std::fs::write(self.path().join(&name), catalogue).expect("a file");
        name
    }

    /// The name of the wasm that every page needs.
    pub fn wasm(&self) -> String {
        let page = self.read("index.html");
        let preload = page.split("rel=\"preload\"").nth(1).and_then(|rest| rest.split("href=\"./").nth(1));
        preload.and_then(|rest| rest.split('"').next()).expect("the page names its wasm").to_owned()
    }

    /// Which version it is.
    pub fn version(&self) -> String {
        let page = self.read("index.html");
        let version = page.split("data-version=\"").nth(1).and_then(|rest| rest.split('"').next());
        version.expect("the page names its version").to_owned()
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path().join(name)).expect("a text")
    }

    /// Puts other bytes into a file: as many as there were.
    pub fn damages(&self, name: &str) {
        let file = self.path().join(name);
        let length = std::fs::metadata(&file).expect("it is there").len();
        std::fs::write(file, vec![b'x'; usize::try_from(length).expect("it is not large")]).expect("a file");
    }
}
