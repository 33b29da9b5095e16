//! A person whose browser runs no scripts, knows no wasm, or gets only a part of the site.

use std::path::Path;

use chromiumoxide::cdp::browser_protocol::emulation::SetScriptExecutionDisabledParams;
use tempfile::TempDir;

use crate::reader::{Reader, dist, serve, serve_folder};

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_the_page_says_what_it_is_and_what_it_needs() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.page.execute(SetScriptExecutionDisabledParams::new(true)).await.expect("scripts can be switched off");
    reader.opens_url(&site.url()).await;
    assert!(reader.has("heading", "Find dit næste AMU-kursus").await);
    assert!(reader.has("heading", "amuplan skal bruge JavaScript").await);
    let text = reader.text().await;
    for sentence in ["viser kompetencer og AMU-kurser", "Slå JavaScript til", "It needs JavaScript"] {
        assert!(text.contains(sentence), "the page does not say \"{sentence}\":\n{text}");
    }
    assert!(reader.has("link", "voksenuddannelse.dk").await, "a way on");
    assert!(!text.contains("Siden gik i stå"), "{text}");
    // Both languages stand in the shell, and only one is to be read.
    assert!(!text.contains("Find your next AMU course"), "{text}");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_without_wasm_gets_a_sentence_about_browsers() {
    let (site, reader) = (serve(), Reader::with_options(&["js-flags=--jitless"]).await);
    reader.opens_url(&format!("{}#/kurser/21097", site.url())).await;
    assert_eq!(reader.value::<String>("typeof WebAssembly").await, "undefined", "this browser has wasm after all");
    reader.reads("Din browser er for gammel til siden").await;
    reader.hears("Safari fra 16.4").await;
    let text = reader.text().await;
    assert!(text.contains("viser kompetencer og AMU-kurser") && !text.contains("Siden gik i stå"), "{text}");
    assert!(!text.contains("Siden åbnes"), "the page says that it is opening, and is not: {text}");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wasm_that_does_not_come_or_is_cut_off_gets_the_notice_and_loses_no_plan() {
    let reader = Reader::new().await;
    for damage in [Damage::Missing, Damage::CutOff, Damage::NoGlue] {
        let folder = damaged_site(&damage);
        let site = serve_folder(folder.path());
        // A plan of an earlier visit, when all was well.
        reader.opens_url(&format!("{}findes-ikke", site.url())).await;
        let plan = r#"{"format":1,"revision":3,"plan":{"id":"00000000000000aa","name":"Fra i går","courses":[{"number":"21097"}]}}"#;
        reader.keeps(&[("amuplan:plan:00000000000000aa", plan)]).await;
        reader.opens_url(&format!("{}#/planer", site.url())).await;
        reader.reads("Siden gik i stå").await;
        reader.presses("Hent planer (.json)").await;
        let file: serde_json::Value =
            serde_json::from_str(&reader.receives("amuplan-planer.json").await).expect("the file is JSON");
        assert_eq!(file["plans"][0]["plan"]["name"], "Fra i går");
        assert!(reader.has("button", "Hent siden igen").await);
    }
}

/// What is wrong with a site.
#[derive(PartialEq)]
enum Damage {
    /// The wasm answers 404.
    Missing,
    /// Half of the wasm.
    CutOff,
    /// The JavaScript around the wasm answers 404.
    NoGlue,
}

/// A copy of the built site with something wrong.
fn damaged_site(damage: &Damage) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let dist = dist();
    let index = std::fs::read_to_string(dist.join("index.html")).expect("the site has a page");
    let glue = index.split("rel=\"modulepreload\" href=\"./").nth(1).and_then(|rest| rest.split('"').next());
    let glue = glue.expect("the page names its module");
    for file in std::fs::read_dir(&dist).expect("the site is there").map(|entry| entry.expect("a file").path()) {
        let name = file.file_name().expect("a name").to_string_lossy().into_owned();
        // Packed copies would be served in place of the damaged one.
        if file.is_dir() || [".br", ".gz"].iter().any(|ending| name.ends_with(ending)) {
            continue;
        }
        let to = folder.path().join(&name);
        match damage {
            Damage::Missing if name.ends_with(".wasm") => {}
            Damage::NoGlue if name == glue => {}
            Damage::CutOff if name.ends_with(".wasm") => cut_off(&file, &to),
            _ => _ = std::fs::copy(&file, to).expect("a copy"),
        }
    }
    folder
}

fn cut_off(from: &Path, to: &Path) {
    let all = std::fs::read(from).expect("a file");
    std::fs::write(to, &all[..all.len() / 2]).expect("half a file");
}
