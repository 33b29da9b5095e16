//! A person whose host puts the site into a folder, or says odd things of its files.

use std::os::unix::fs::symlink;

use tempfile::TempDir;
use xtask::server::Header;

use crate::reader::{Reader, Tab, data, dist, serve_folder, serve_with};

/// An address of each kind, and every course and competence.
fn every_address() -> Vec<String> {
    let catalogue = data("catalogue.json");
    let each = |list: &str, key: &str, path: &str| -> Vec<String> {
        let list = catalogue[list].as_array().expect("a list").iter();
        list.map(|it| format!("#/{path}/{}", it[key].as_str().expect("a name"))).collect()
    };
    let some = [
        "#/",
        "#/kompetencer",
        "#/oversigt",
        "#/kurser",
        "#/kurser?q=moms&dage=1&sorter=dage",
        "#/kurser?q=xyzzy",
        "#/kurser?status=alle",
        "#/kurser?farve=blå",
        "#/sammenlign",
        "#/sammenlign?kurser=21097,45959,47299",
        "#/match",
        "#/planer",
        "#/planer/0123456789abcdef",
        "#/delt/AQ",
        "#/delt",
        "#/samtale",
        "#/om",
        "#/kurser/99999",
        "#/findes/ikke",
    ];
    let mut all: Vec<String> = some.map(str::to_owned).into();
    all.extend(each("competences", "slug", "kompetencer"));
    all.extend(each("courses", "number", "kurser"));
    all
}

/// What went against a policy is told in the console, and by an event.
const WATCH: &str =
    "window.forbidden = []; addEventListener('securitypolicyviolation', event => forbidden.push(event.blockedURI))";

#[tokio::test(flavor = "multi_thread")]
async fn every_address_works_in_a_sub_folder_narrow_and_wide() {
    let top = TempDir::new().expect("a folder");
    std::fs::create_dir(top.path().join("kurser")).expect("a folder");
    symlink(dist(), top.path().join("kurser/amuplan")).expect("the site in it");
    let site = serve_folder(top.path());
    let folder = format!("{}kurser/amuplan/", site.url());
    let reader = Reader::new().await;
    for width in [320, 1280] {
        reader.has_a_window_of(width, 800).await;
        reader.opens_url(&format!("{folder}#/")).await;
        reader.is_at("#/").await;
        reader.does(WATCH).await;
        for address in every_address() {
            reader.goes_to(&address).await;
            assert_eq!(reader.texts("h1").await.len(), 1, "{address}");
            assert_fits(&reader, width, &address).await;
        }
        assert_eq!(reader.value::<Vec<String>>("forbidden").await, Vec::<String>::new());
    }
    for address in reader.addresses().await {
        assert!(address.starts_with(&folder), "it asked for {address}");
    }
    assert!(site.requests().iter().all(|path| path.starts_with("/kurser/amuplan/")), "{:?}", site.requests());
    assert_eq!(reader.complaints().await, Vec::<String>::new());
    assert!(reader.kept().await.is_empty(), "{:?}", reader.kept().await);
    assert_eq!(reader.value::<String>("document.cookie").await, "");
}

/// Nothing is wider than the window, but what scrolls by itself.
async fn assert_fits(tab: &Tab, width: i64, address: &str) {
    let widest: i64 = tab.value("document.documentElement.scrollWidth").await;
    assert!(widest <= width, "{address} is {widest} px wide in a window of {width}");
}

#[tokio::test(flavor = "multi_thread")]
async fn six_pages_open_from_a_file() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("amuplan.html");
    std::fs::copy(dist().join("amuplan.html"), &file).expect("the single file is built");
    let reader = Reader::new().await;
    let pages =
        ["#/", "#/kurser?q=likviditet", "#/kurser/21097", "#/kompetencer/markedsfoering", "#/match", "#/planer"];
    for address in pages {
        reader.opens_url(&format!("file://{}{address}", file.display())).await;
        reader.is_at(address).await;
        assert_eq!(reader.texts("h1").await.len(), 1, "{address}");
    }
    let elsewhere: Vec<String> = reader
        .addresses()
        .await
        .into_iter()
        .filter(|it| !it.starts_with("file://") && !it.starts_with("data:"))
        .collect();
    assert_eq!(elsewhere, Vec::<String>::new());
    assert_eq!(reader.complaints().await, Vec::<String>::new());
    assert!(reader.kept().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wasm_of_the_wrong_type_starts_all_the_same() {
    let reader = Reader::new().await;
    for value in ["text/plain", "application/octet-stream", "text/html; charset=utf-8"] {
        let site = serve_with(&dist(), Header { ending: ".wasm", name: "Content-Type", value });
        reader.opens(&site, "#/kurser?q=likviditet").await;
        assert_eq!(reader.texts("main li.course").await.len(), 2, "{value}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_forbids_wasm_or_all_scripts_gets_a_sentence() {
    let reader = Reader::new().await;
    let policy = |value| Header { ending: "/", name: "Content-Security-Policy", value };
    let plan = r#"{"format":1,"revision":3,"plan":{"id":"00000000000000aa","name":"Fra i går","courses":[{"number":"21097"}]}}"#;
    for (value, said) in [
        ("script-src 'self'", "Siden kan ikke starte"),
        ("script-src 'none'", "Siden kan ikke starte"),
        ("sandbox", "amuplan skal bruge JavaScript"),
    ] {
        let site = serve_with(&dist(), policy(value));
        reader.opens_url(&format!("{}katalog.html", site.url())).await;
        reader.keeps(&[("amuplan:plan:00000000000000aa", plan)]).await;
        reader.opens_url(&format!("{}#/kurser/21097", site.url())).await;
        if value == "sandbox" {
            // No script of ours can look either.
            assert!(reader.has("heading", said).await);
            continue;
        }
        reader.reads(said).await;
        let text = reader.text().await;
        for other in ["Siden gik i stå", "Siden kan ikke starte", "for gammel", "skal bruge JavaScript"] {
            assert_eq!(text.contains(other), said.contains(other), "{value}: {text}");
        }
        assert!(reader.has("link", &way_on()).await, "{value}: no way to the catalogue without scripts");
        assert_eq!(reader.kept().await["amuplan:plan:00000000000000aa"], plan);
    }
}

/// The name of the link to the catalogue without scripts.
fn way_on() -> String {
    let index = std::fs::read_to_string(dist().join("index.html")).expect("the site has a page");
    let link = index.split_once("href=\"./katalog.html\">").and_then(|(_, rest)| rest.split_once("</a>"));
    link.expect("the page has the link").0.to_owned()
}
