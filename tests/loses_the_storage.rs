//! A person whose browser loses what it kept while the page is open, or has a clock that is wrong.

use chromiumoxide::cdp::browser_protocol::emulation::{SetVirtualTimePolicyParams, VirtualTimePolicy};
use chromiumoxide::cdp::browser_protocol::page::{EventJavascriptDialogOpening, HandleJavaScriptDialogParams};
use chromiumoxide::cdp::browser_protocol::storage::ClearDataForOriginParams;
use futures_util::StreamExt;
use tempfile::TempDir;

use crate::reader::{PATIENCE, Reader, Tab, dist, serve, serve_folder};

const LOST: &str = "Browseren har ikke længere dine planer";

/// Somebody with a plan of two courses, who looks at it.
async fn with_a_plan(reader: &Reader, site: &xtask::server::StaticServer) -> String {
    reader.opens(site, "#/kurser/21097").await;
    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Min plan«").await;
    reader.goes_to("#/kurser/45959").await;
    reader.presses("Føj til plan").await;
    reader.hears("»Likviditetsstyring« er føjet").await;
    reader.follows("Se planen").await;
    reader.is_below("#/planer/").await;
    reader.value("location.hash").await
}

/// As the browser's settings do it, under "Slet browserdata".
async fn clears_the_browser(tab: &Tab) {
    let origin: String = tab.value("location.origin").await;
    tab.page.execute(ClearDataForOriginParams::new(origin, "all")).await.expect("the browser clears it");
}

async fn courses(tab: &Tab) -> Vec<String> {
    tab.texts("main ol li a[href^='#/kurser/']").await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_browser_forgot_is_still_on_screen_and_can_be_kept_again() {
    let (site, reader) = (serve(), Reader::new().await);
    let plan = with_a_plan(&reader, &site).await;
    clears_the_browser(&reader).await;
    reader.sees("localStorage.length === 0").await;
    // Without a word from the browser it is found out with the next thing that is done.
    reader.presses("Fjern Likviditetsstyring").await;
    reader.hears(LOST).await;
    reader.hears("»Likviditetsstyring« er fjernet").await;
    assert_eq!(courses(&reader).await, ["Virksomhedens klimaregnskab"]);
    assert_eq!(reader.kept_keys("amuplan:plan:").await, Vec::<String>::new(), "nothing is written unasked");
    reader.presses("Fortryd").await;
    reader.hears("Du fortrød dette").await;
    assert_eq!(courses(&reader).await.len(), 2);
    // Elsewhere on the page it is there too, and as a file.
    reader.goes_to("#/planer").await;
    reader.presses("Hent planer (.json)").await;
    let file: serde_json::Value =
        serde_json::from_str(&reader.receives("amuplan-planer.json").await).expect("the file is JSON");
    assert_eq!(file["plans"][0]["plan"]["courses"].as_array().map(Vec::len), Some(2));

    // Leaving would lose it: the browser asks.
    let mut asked = reader.page.event_listener::<EventJavascriptDialogOpening>().await.expect("it can be heard");
    reader.leaves_by("location.reload()").await;
    tokio::time::timeout(PATIENCE, asked.next()).await.expect("the browser asks").expect("a question");
    reader.page.execute(HandleJavaScriptDialogParams::new(false)).await.expect("the answer is taken");

    reader.presses("Gem dem igen").await;
    reader.hears("Planerne er gemt i browseren igen.").await;
    assert!(!reader.text().await.contains(LOST));
    assert_eq!(reader.kept_keys("amuplan:plan:").await.len(), 1);
    reader.reloads_app().await;
    reader.goes_to(&plan).await;
    assert_eq!(courses(&reader).await.len(), 2);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_open_tab_keeps_what_it_shows_and_one_press_is_enough_for_all() {
    let (site, first) = (serve(), Reader::with_a_whole_browser().await);
    let plan = with_a_plan(&first, &site).await;
    let second = first.another_tab().await;
    second.opens(&site, &plan).await;
    // Another page of the same site, or a person at the console.
    second.does("localStorage.clear()").await;
    for tab in [&*first, &second] {
        tab.page.bring_to_front().await.expect("it is looked at");
        tab.hears(LOST).await;
        assert_eq!(courses(tab).await.len(), 2);
    }
    second.presses("Gem dem igen").await;
    second.hears("Planerne er gemt i browseren igen.").await;
    first.page.bring_to_front().await.expect("it is looked at");
    first.sees(&format!("!document.body.innerText.includes('{LOST}')")).await;
    assert_eq!(first.kept_keys("amuplan:plan:").await.len(), 1);
    // And both go on with the same plan.
    first.presses("Fjern Likviditetsstyring").await;
    first.hears("er fjernet").await;
    second.page.bring_to_front().await.expect("it is looked at");
    second.sees("document.querySelectorAll('main ol li').length === 1").await;
    for tab in [&*first, &second] {
        assert_eq!(tab.complaints().await, Vec::<String>::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_program_writes_over_an_open_plan_costs_neither_of_them() {
    let (site, reader) = (serve(), Reader::new().await);
    with_a_plan(&reader, &site).await;
    let key = reader.kept_keys("amuplan:plan:").await.remove(0);
    let other = reader.another_tab().await;
    other.opens(&site, "#/om").await;
    for foreign in ["{\"format\":1,\"revision\":4,\"plan\":{\"id\":", "{\"format\":99}", "🍂", ""] {
        other.page.bring_to_front().await.expect("it is looked at");
        other.keeps(&[(key.as_str(), foreign)]).await;
        reader.page.bring_to_front().await.expect("it is looked at");
        reader.hears("Noget gemt indhold kan ikke læses.").await;
        assert_eq!(courses(&reader).await.len(), 2, "after {foreign}");
        assert_eq!(reader.kept().await[&key], foreign);
    }
    reader.presses("Fjern Likviditetsstyring").await;
    reader.hears("»Likviditetsstyring« er fjernet").await;
    assert_eq!(courses(&reader).await, ["Virksomhedens klimaregnskab"]);
    assert_eq!(reader.kept().await[&key], "", "what cannot be read is not written over");
    // The file has both.
    reader.goes_to("#/planer").await;
    reader.presses("Hent planer (.json)").await;
    let file: serde_json::Value =
        serde_json::from_str(&reader.receives("amuplan-planer.json").await).expect("the file is JSON");
    assert_eq!(file["plans"][0]["plan"]["courses"], serde_json::json!([{ "number": "21097" }]));
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_was_put_back_changes_nothing() {
    let (site, first) = (serve(), Reader::new().await);
    let plan = with_a_plan(&first, &site).await;
    // In the second tab it is thirty years earlier.
    let second = first.another_tab().await;
    let past = SetVirtualTimePolicyParams::builder()
        .policy(VirtualTimePolicy::Advance)
        .initial_virtual_time(chromiumoxide::cdp::browser_protocol::network::TimeSinceEpoch::new(820_454_400.0));
    second.page.execute(past.build().expect("a time")).await.expect("the clock is put back");
    second.opens(&site, &plan).await;
    assert_eq!(second.value::<i64>("new Date().getFullYear()").await, 1996);
    second.page.bring_to_front().await.expect("it is looked at");
    second.presses("Flyt Likviditetsstyring op").await;
    second.hears("plads 1 af 2").await;
    first.page.bring_to_front().await.expect("it is looked at");
    first.sees("document.querySelector('main ol li').innerText.includes('Likviditetsstyring')").await;
    first.presses("Fjern Virksomhedens klimaregnskab").await;
    first.hears("er fjernet").await;
    second.page.bring_to_front().await.expect("it is looked at");
    second.sees("document.querySelectorAll('main ol li').length === 1").await;
    // What it would take back is no longer there to be moved.
    second.presses("Fortryd").await;
    second.hears("Der var ikke noget at fortryde.").await;
    assert_eq!(courses(&second).await, ["Likviditetsstyring"]);
    first.reloads_app().await;
    assert_eq!(courses(&first).await, ["Likviditetsstyring"]);
    for tab in [&*first, &second] {
        assert_eq!(tab.complaints().await, Vec::<String>::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_frame_without_an_origin_the_plan_is_in_memory_and_goes_out_as_a_file() {
    let folder = TempDir::new().expect("a folder");
    std::fs::copy(dist().join("amuplan.html"), folder.path().join("amuplan.html")).expect("the single file is built");
    let outer = "<!DOCTYPE html><title>Kommunen</title><link rel=\"icon\" href=\"data:,\"><iframe sandbox=\"allow-scripts allow-downloads\" src=\"amuplan.html\" \
        width=\"1000\" height=\"800\"></iframe>";
    std::fs::write(folder.path().join("index.html"), outer).expect("a page around it");
    let site = serve_folder(folder.path());
    let reader = Reader::who_can_ask_frames().await;
    reader.opens_around(&site.url()).await;
    let frame = reader.frame(0);
    frame.sees("document.documentElement.dataset.ready === '#/'").await;
    assert_eq!(frame.value("self.origin").await, "null", "the frame has an origin after all");
    assert_eq!(
        frame.value("(() => { try { return '' + localStorage; } catch (error) { return error.name; } })()").await,
        "SecurityError"
    );
    frame.value("location.hash = '#/kurser/21097'").await;
    frame.sees("document.querySelector('main .add')").await;
    frame.value("document.querySelector('main .add').click()").await;
    frame.sees("document.body.innerText.includes('føjet til »Min plan«')").await;
    frame.sees("document.body.innerText.includes('Browseren lader ikke siden gemme noget.')").await;
    // Undo and redo, by the keys, and the locks that a frame without an origin may not use.
    let key = "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true }))";
    frame.value(key).await;
    frame.sees("document.body.innerText.includes('Du fortrød dette')").await;
    frame.value(&key.replace("'z'", "'y'")).await;
    frame.sees("document.body.innerText.includes('Det er gjort igen')").await;
    frame.value("dispatchEvent(new Event('pageshow'))").await;
    frame.value("location.hash = '#/planer'").await;
    frame.sees("document.querySelector(\"main h2 a[href^='#/planer/']\")").await;
    frame
        .value(
            "[...document.querySelectorAll('main button')].find(it => it.innerText === 'Hent planer (.json)').click()",
        )
        .await;
    let file: serde_json::Value =
        serde_json::from_str(&reader.receives("amuplan-planer.json").await).expect("the file is JSON");
    assert_eq!(file["plans"][0]["plan"]["courses"], serde_json::json!([{ "number": "21097" }]));
    // A samtale goes there as well.
    frame.value("location.hash = '#/'").await;
    frame.sees("[...document.querySelectorAll('button')].some(it => it.innerText === 'Ny samtale')").await;
    frame.value("[...document.querySelectorAll('button')].find(it => it.innerText === 'Ny samtale').click()").await;
    frame.sees("document.body.innerText.includes('Samtale i gang.')").await;
    frame.sees("!document.body.innerText.includes('Min plan')").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}
