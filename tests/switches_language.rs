//! A person who reads English.

use crate::reader::{Reader, serve};

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
