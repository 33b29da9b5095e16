//! A person who reads English.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::reader::{Reader, dist, serve, serve_folder};

#[tokio::test(flavor = "multi_thread")]
async fn the_switch_keeps_page_and_place_and_is_remembered_once_it_was_used() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser?q=regnskab&sorter=nummer").await;
    let entries: u32 = reader.value("history.length").await;
    assert_eq!(reader.value::<String>("document.documentElement.lang").await, "da");
    assert!(reader.kept().await.is_empty(), "nothing is kept before the switch is used");
    let titles = reader.texts("main li a[href^='#/kurser/']").await;
    reader.does("scrollTo(0, 120)").await;
    reader.sees("scrollY === 120").await;

    // By keyboard: with the mouse the reader would go up to the switch.
    reader.does("document.querySelector('button[lang=en]').focus({ preventScroll: true })").await;
    assert_eq!(reader.focused().await, "English");
    reader.hits("Enter").await;
    reader.reads("Search for courses").await;
    assert_eq!(reader.value::<String>("document.documentElement.lang").await, "en");
    assert_eq!(reader.value::<String>("document.title").await, "Courses – amuplan");
    assert_eq!(reader.value::<String>("location.hash").await, "#/kurser?q=regnskab&sorter=nummer");
    assert_eq!(reader.value::<u32>("history.length").await, entries);
    assert_eq!(reader.value::<String>("document.querySelector('#soeg').value").await, "regnskab");
    assert_eq!(reader.chosen("Order").await, "Number");
    reader.sees("scrollY === 120").await;
    assert_eq!(reader.focused().await, "Dansk", "the focus stays on the switch");

    // Titles are the document's: Danish, and marked so for screen readers.
    assert_eq!(reader.texts("main li a[href^='#/kurser/']").await, titles);
    reader.sees("[...document.querySelectorAll('main li a[href^=\"#/kurser/\"]')].every(it => it.closest('[lang]').lang === 'da')").await;

    reader.reloads_app().await;
    assert_eq!(reader.value::<String>("document.documentElement.lang").await, "en");
    assert!(reader.has("button", "Dansk").await);
    for (hash, heading) in [("#/", "Find your next AMU course"), ("#/planer", "Plans"), ("#/om", "About amuplan")] {
        reader.goes_to(hash).await;
        assert_eq!(reader.texts("h1").await, [heading]);
    }
    reader.goes_to("#/kurser/21097").await;
    assert_eq!(reader.texts("h1").await, ["Virksomhedens klimaregnskab"]);
    assert_eq!(reader.value::<String>("document.querySelector('h1').lang").await, "da");
    reader.reads("2.0 days").await;

    reader.presses("Dansk").await;
    reader.reads("2,0 dage").await;
    reader.reloads_app().await;
    assert_eq!(reader.value::<String>("document.documentElement.lang").await, "da");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_language_is_kept_only_by_the_switch() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser/21097").await;
    reader.presses("Føj til plan").await;
    reader.hears("Min plan").await;
    let settings = reader.kept().await.get("amuplan:settings").cloned().unwrap_or_default();
    let settings: serde_json::Value =
        settings.as_str().map(|text| serde_json::from_str(text).expect("settings are JSON")).unwrap_or_default();
    assert_eq!(settings.get("lang"), None, "a plan was made, and the language was kept with it: {settings}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_the_browser_reads_the_page_is_danish_and_works() {
    let (site, reader) = (serve(), Reader::new().await);
    for lang in ["de-DE", "pl-PL"] {
        reader.reads_by_itself(lang).await;
        reader.opens(&site, "#/kurser/21097").await;
        reader.does("localStorage.clear()").await;
        reader.opens(&site, "#/kurser/21097").await;
        assert_eq!(reader.value::<String>("document.documentElement.lang").await, "da", "{lang}");
        reader.reads("2,0 dage").await;
        reader.presses("Føj til plan").await;
        reader.hears("føjet til »Min plan«").await;
        reader.goes_to("#/kurser").await;
        // In the order of the Danish alphabet, whatever the browser's is.
        let titles = reader.texts("main li .course__title").await;
        assert_eq!(titles.last().map(|title| title.starts_with('Å')), Some(true), "{titles:?}");
        reader.goes_to("#/planer").await;
        reader.follows("Min plan").await;
        reader.is_below("#/planer/").await;
        reader.unfolds("Skole, datoer og pris Virksomhedens klimaregnskab").await;
        reader.finds("Date", "Startdato").await;
        reader.presses("English").await;
        reader.reads("2.0 days").await;
    }
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_english_file_the_page_stays_danish_and_says_so() {
    const MISSING: &str = "The English texts could not be fetched. The page is in Danish.";
    let (folder, hidden) = (TempDir::new().expect("a folder"), TempDir::new().expect("a folder"));
    for file in std::fs::read_dir(dist()).expect("the site is built").map(|file| file.expect("a file").path()) {
        let to = if is_english(&file) { &hidden } else { &folder };
        std::fs::copy(&file, to.path().join(file.file_name().expect("a name"))).expect("it can be copied");
    }
    let (site, reader) = (serve_folder(folder.path()), Reader::new().await);
    reader.opens(&site, "#/kurser").await;
    reader.presses("English").await;
    reader.hears(MISSING).await;
    assert_eq!(reader.value::<String>("document.querySelector('[role=status] p[lang=en]').innerText").await, MISSING);
    assert_eq!(reader.texts("h1").await, ["Kurser"]);
    assert_eq!(reader.value::<String>("document.documentElement.lang").await, "da");
    assert!(reader.kept().await.is_empty(), "the language did not change");

    // Who chose English on an earlier visit gets the page too, and has chosen it still.
    let chosen = r#"{"format":1,"lang":"en"}"#;
    reader.keeps(&[("amuplan:settings", chosen)]).await;
    reader.reloads_app().await;
    reader.hears(MISSING).await;
    assert_eq!(reader.texts("h1").await, ["Kurser"]);
    assert_eq!(reader.value::<String>("document.documentElement.lang").await, "da");
    assert_eq!(reader.kept().await["amuplan:settings"], chosen);

    for file in std::fs::read_dir(hidden.path()).expect("a folder").map(|file| file.expect("a file").path()) {
        std::fs::copy(&file, folder.path().join(file.file_name().expect("a name"))).expect("it can be copied");
    }
    reader.presses("English").await;
    reader.reads("Search for courses").await;
    assert_eq!(reader.value::<String>("document.documentElement.lang").await, "en");
    let complaints = reader.complaints().await;
    assert!(complaints.iter().all(|it| it.contains("404") && it.contains("english-")), "{complaints:?}");
}

/// Whether it is the file of the English sentences, or what is beside it compressed.
fn is_english(file: &Path) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("english-"))
}

/// The one file of the built site that begins and ends so.
fn built(beginning: &str, ending: &str) -> PathBuf {
    let files = std::fs::read_dir(dist()).expect("the site is built").map(|file| file.expect("a file").path());
    let is_it = |file: &PathBuf| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(beginning) && name.ends_with(ending)
    };
    let found: Vec<PathBuf> = files.filter(is_it).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].clone()
}

#[test]
fn every_sentence_is_in_the_program_in_danish_and_in_the_english_file_in_english() {
    let sentences = xtask::texts::english(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("they are in both languages");
    let file = std::fs::read_to_string(built("english-", ".json")).expect("a text");
    let file: serde_json::Value = serde_json::from_str(&file).expect("JSON");
    assert_eq!(file["texts"], sentences);

    let mut program = std::fs::read(built("amuplan-", ".wasm")).expect("the program");
    for part in ["shared-", "pages-", "embed-"] {
        program.extend(std::fs::read(built(part, ".wasm")).expect("a part of it"));
    }
    let holds = |text: &str| program.windows(text.len()).any(|bytes| bytes == text.as_bytes());
    let pairs = || sentences.as_object().expect("an object").iter();
    // A word or two may stand there for something else.
    let long = |text: &&str| text.len() > 16;
    let missing: Vec<&str> = pairs().map(|(danish, _)| danish.as_str()).filter(long).filter(|it| !holds(it)).collect();
    assert_eq!(missing, [""; 0], "nobody says it: src/text has more than the page");
    let left: Vec<&str> =
        pairs().filter_map(|(_, english)| english.as_str()).filter(long).filter(|it| holds(it)).collect();
    assert_eq!(left, [""; 0], "English that every reader of Danish fetches");
}
