//! A person who leaves the first page: the others are fetched then.

use std::path::Path;

use tempfile::TempDir;

use crate::reader::site::Site;
use crate::reader::{Reader, dist, serve, serve_folder};
use crate::scenes::{KEY, PLAN};

fn is_of_pages(file: &Path) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("pages-"))
}

async fn fetched(reader: &Reader) -> usize {
    reader.addresses().await.iter().filter(|address| address.contains("/pages-")).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn other_pages_are_fetched_once_when_a_reader_goes_to_one() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/").await;
    assert_eq!(fetched(&reader).await, 0, "the first page does without");
    reader.follows("Jeg kender mit job").await;
    reader.is_at("#/kompetencer").await;
    assert_eq!(reader.texts("h1").await, ["Kompetencer"]);
    assert_eq!(reader.focused().await, "Kompetencer");
    reader.goes_to("#/planer").await;
    reader.goes_back_to("#/kompetencer").await;
    assert_eq!(fetched(&reader).await, 1);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_cannot_be_fetched_says_so_and_can_be_tried_again() {
    let (folder, hidden) = (TempDir::new().expect("a folder"), TempDir::new().expect("a folder"));
    for file in std::fs::read_dir(dist()).expect("the site is built").map(|file| file.expect("a file").path()) {
        let to = if is_of_pages(&file) { &hidden } else { &folder };
        std::fs::copy(&file, to.path().join(file.file_name().expect("a name"))).expect("it can be copied");
    }
    let (site, reader) = (serve_folder(folder.path()), Reader::new().await);
    reader.opens(&site, "#/").await;
    reader.types("searchbox", "Søg efter kurser", "likviditet").await;
    reader.hits("Enter").await;
    reader.is_at("#/kurser?q=likviditet").await;
    assert_eq!(reader.texts("h1").await, ["Siden kunne ikke hentes"]);
    // The first page is still there.
    reader.goes_back_to("#/").await;
    reader.reads("Jeg kender mit job").await;
    reader.goes_to("#/kompetencer").await;
    assert_eq!(reader.texts("h1").await, ["Siden kunne ikke hentes"]);

    for file in std::fs::read_dir(hidden.path()).expect("a folder").map(|file| file.expect("a file").path()) {
        std::fs::copy(&file, folder.path().join(file.file_name().expect("a name"))).expect("it can be copied");
    }
    reader.presses("Hent siden igen").await;
    reader.reads("En kompetence er noget").await;
    assert_eq!(reader.texts("h1").await, ["Kompetencer"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn plans_are_there_once_what_reads_them_could_be_fetched() {
    let site = Site::copy();
    let (server, reader) = (serve_folder(site.root()), Reader::new().await);
    reader.knows_no_workers().await;
    reader.opens(&server, "#/").await;
    reader.keeps(&[(KEY, PLAN)]).await;
    let (pages, away) = (site.root().join(site.named("pages-")), site.root().join("away"));
    std::fs::rename(&pages, &away).expect("it goes away");
    reader.reloads_app().await;
    reader.reads("Siden kunne ikke hentes").await;
    assert!(!reader.text().await.contains("Min plan"), "the first page cannot read them");

    // Without loading the page again.
    std::fs::rename(&away, &pages).expect("it is back");
    reader.goes_to("#/planer").await;
    reader.reads("Min plan").await;
    reader.goes_back_to("#/").await;
    reader.reads("Min plan").await;
    assert_eq!(reader.kept_keys("amuplan:plan:").await, [KEY]);
}
