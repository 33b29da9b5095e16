//! A person whose page stops because of a mistake of ours.

use crate::reader::{Reader, serve};

#[tokio::test(flavor = "multi_thread")]
async fn the_notice_shows_the_plans_can_be_fetched_and_a_reload_works() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser/21097").await;
    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Min plan«").await;
    assert!(!reader.has("heading", "Siden gik i stå").await);

    reader.panics().await;
    reader.sees("document.activeElement.innerText === 'Siden gik i stå'").await;
    reader.hears("Det er en fejl hos os.").await;
    reader.sees("!('ready' in document.documentElement.dataset)").await;
    let said = reader.complaints().await.len();
    assert!(said > 0, "a crash is in the console");

    // The program is never entered again: whatever happens, there is no further error.
    reader.does("location.hash = '#/planer'").await;
    reader.does("history.back()").await;
    reader.sees("location.hash === '#/kurser/21097'").await;
    for event in [
        "resize",
        "storage",
        "pageshow",
        "pagehide",
        "visibilitychange",
        "hashchange",
        "popstate",
        "beforeunload",
        "focus",
    ] {
        reader.does(&format!("dispatchEvent(new Event('{event}'))")).await;
    }
    reader.does("document.dispatchEvent(new Event('visibilitychange', {bubbles: true})); document.body.click()").await;
    reader.hits("Tab").await;
    let kept = reader.kept().await;
    reader.hits_with_ctrl('z').await;
    reader.hits_with_ctrl('z').await;
    assert_eq!(reader.kept().await, kept, "keys do nothing to plans any more");
    // Nothing shall come, so there is nothing to wait for: it is longer than anything in the app is put off.
    reader.value::<bool>("new Promise(done => setTimeout(() => done(true), 1000))").await;
    assert_eq!(reader.complaints().await.len(), said, "{:?}", reader.complaints().await);

    reader.presses("Hent planer (.json)").await;
    let file: serde_json::Value =
        serde_json::from_str(&reader.receives("amuplan-planer.json").await).expect("the file is JSON");
    assert_eq!(file["format"], 1);
    assert_eq!(file["plans"][0]["plan"]["name"], "Min plan");
    assert_eq!(file["plans"][0]["plan"]["courses"][0]["number"], "21097");

    reader.does("location.hash = '#/planer'").await;
    reader.presses("Hent siden igen").await;
    reader.is_at("#/planer").await;
    reader.follows("Min plan").await;
    reader.is_below("#/planer/").await;
    assert!(reader.has("link", "Virksomhedens klimaregnskab").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_may_be_kept_the_plans_are_fetched_from_memory() {
    let (site, reader) = (serve(), Reader::whose_browser_keeps_nothing().await);
    reader.opens(&site, "#/kurser/21097").await;
    reader.panics().await;
    assert!(!reader.has("button", "Hent planer (.json)").await, "there are no plans to fetch");
    reader.presses("Hent siden igen").await;
    reader.is_at("#/kurser/21097").await;

    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Min plan«").await;
    reader.panics().await;
    reader.presses("Hent planer (.json)").await;
    let file: serde_json::Value =
        serde_json::from_str(&reader.receives("amuplan-planer.json").await).expect("the file is JSON");
    assert_eq!(file["plans"][0]["plan"]["courses"][0]["number"], "21097");
}
