//! A person whose browser keeps what is not ours, keeps nothing, or is full.

use std::sync::Arc;

use chromiumoxide::cdp::browser_protocol::page::{EventJavascriptDialogOpening, HandleJavaScriptDialogParams};
use chromiumoxide::listeners::EventStream;
use futures_util::StreamExt;
use xtask::server::StaticServer;

use crate::reader::{PATIENCE, Reader, serve};

/// Fills the storage to the last letter.
const FILL: &str = "for (let size = 4194304, n = Object.keys(localStorage).length; size > 0; ) {
    try { localStorage.setItem('fyld' + n++, 'x'.repeat(size)); } catch { size = Math.floor(size / 2); }
}";

const FOREIGN: &str = "Dette er ikke JSON {{{ \u{0} 🍂";

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_is_kept_shown_and_offered_and_the_rest_goes_on() {
    let (site, reader) = (serve(), Reader::new().await);
    let good = r#"{"format":1,"revision":3,"plan":{"id":"00000000000000aa","name":"Den gode","courses":[{"number":"21097"}]}}"#;
    let newer = r#"{"format":99,"revision":1,"plan":{"hvad":"som helst"}}"#;
    let other_program = r#"{"format":"excel","rows":[1,2,3]}"#;
    let half = r#"{"format":1,"revision":2,"plan":{"id":"0123456789abcde0","name":"#;
    let unreadable = [
        ("amuplan:plan:0123456789abcdef", FOREIGN),
        ("amuplan:plan:0123456789abcde1", newer),
        ("amuplan:plan:0123456789abcde2", other_program),
        ("amuplan:plan:0123456789abcde0", half),
        ("amuplan:settings", "{\"lang\":"),
    ];
    reader.opens(&site, "#/om").await;
    reader.keeps(&unreadable).await;
    reader.keeps(&[("amuplan:plan:00000000000000aa", good), ("andet-program", "bliver")]).await;
    reader.opens(&site, "#/").await;
    reader.hears("Noget gemt indhold kan ikke læses.").await;

    // Each is still as it was, and a copy of it lies in safety.
    let kept = reader.kept().await;
    for (key, text) in &unreadable {
        assert_eq!(kept[*key], *text, "{key} was changed");
        let copies = kept.iter().filter(|(key, _)| key.starts_with("amuplan:backup:"));
        assert!(copies.clone().any(|(_, copy)| copy == text), "no copy of {key}");
    }
    assert_eq!(kept["andet-program"], "bliver");

    // The rest goes on: the good plan, and a course that is added to it.
    reader.goes_to("#/kurser/45959").await;
    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Den gode«").await;

    reader.goes_to("#/planer").await;
    let page = reader.texts("main").await.remove(0);
    for (key, _) in &unreadable {
        assert!(page.contains(key), "the page does not show {key}:\n{page}");
    }
    assert!(page.contains("En nyere version af amuplan har gemt det (format 99)."), "{page}");
    assert!(page.contains("Den gode"), "{page}");
    // Each can be taken along exactly as it is.
    let items = reader.texts("main li:has(details)").await;
    let place = items.iter().position(|item| item.contains("0123456789abcdef")).expect("it is shown");
    reader.does(&format!("document.querySelectorAll('main li:has(details) button')[{place}].click()")).await;
    assert_eq!(reader.receives("amuplan-bevaret.txt").await, FOREIGN);
    reader.presses("Hent planer (.json)").await;
    let file: serde_json::Value =
        serde_json::from_str(&reader.receives("amuplan-planer.json").await).expect("the file is JSON");
    assert_eq!(file["plans"][0]["plan"]["name"], "Den gode");
    assert_eq!(file["plans"].as_array().map(Vec::len), Some(1), "only what is a plan stands among the plans: {file}");
    for (key, text) in unreadable.iter().filter(|(key, _)| key.starts_with("amuplan:plan:")) {
        assert_eq!(file["unreadable"][*key], *text, "the file lacks {key}: {file}");
    }

    // Another visit makes no further copies, and settings that are chosen anew lose nothing.
    let backups = reader.kept_keys("amuplan:backup:").await;
    assert_eq!(backups.len(), unreadable.len(), "{backups:?}");
    reader.reloads_app().await;
    assert_eq!(reader.kept_keys("amuplan:backup:").await, backups);
    reader.presses("English").await;
    reader.reads("Make a new plan").await;
    let kept = reader.kept().await;
    for (_, text) in &unreadable {
        let copies = kept.iter().filter(|(key, _)| key.starts_with("amuplan:backup:"));
        assert!(copies.clone().any(|(_, copy)| copy == text), "a copy is lost: {text}");
    }
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_may_be_kept_it_is_said_once_and_nothing_is_lost_while_the_tab_is_open() {
    let (site, reader) = (serve(), Reader::whose_browser_keeps_nothing().await);
    reader.opens(&site, "#/kurser/21097").await;
    let denied = "(() => { try { return !window.localStorage; } catch { return true; } })()";
    assert!(reader.value::<bool>(denied).await, "this browser keeps things after all");
    assert!(!reader.text().await.contains("Browseren lader ikke siden gemme"), "nothing was to be kept yet");

    reader.presses("Føj til plan").await;
    reader.hears("Browseren lader ikke siden gemme noget. Dine planer forsvinder, når du lukker fanen.").await;
    reader.hears("føjet til »Min plan«").await;
    // The notice itself offers the export.
    reader.presses("Hent planer (.json)").await;
    let file: serde_json::Value =
        serde_json::from_str(&reader.receives("amuplan-planer.json").await).expect("the file is JSON");
    assert_eq!(file["plans"][0]["plan"]["courses"][0]["number"], "21097");
    reader.does("document.querySelectorAll('[role=alert] button')[1].click()").await;
    reader.sees("!document.body.innerText.includes('Browseren lader ikke siden gemme')").await;

    reader.goes_to("#/kurser/45959").await;
    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Min plan«").await;
    assert!(!reader.text().await.contains("Browseren lader ikke siden gemme"), "it is said once");
    reader.goes_to("#/planer").await;
    reader.follows("Min plan").await;
    reader.is_below("#/planer/").await;
    assert_eq!(reader.texts("main ol li").await.len(), 2);
    reader.presses("English").await;
    reader.reads("In total").await;

    // Leaving would lose the plan: the browser asks.
    let mut asked: EventStream<EventJavascriptDialogOpening> =
        reader.page.event_listener().await.expect("questions can be heard");
    reader.leaves_by("location.reload()").await;
    answers(&reader, &mut asked, false).await;
    reader.reads("In total").await;
    assert_eq!(reader.texts("main ol li").await.len(), 2, "the reader stayed, and so did the plan");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

/// Waits until the browser asks whether to leave the page, and answers.
async fn answers(reader: &Reader, asked: &mut EventStream<EventJavascriptDialogOpening>, leave: bool) {
    let question: Option<Arc<EventJavascriptDialogOpening>> =
        tokio::time::timeout(PATIENCE, asked.next()).await.expect("the browser asks");
    assert!(question.is_some());
    let answer = HandleJavaScriptDialogParams::new(leave);
    reader.page.execute(answer).await.expect("the answer is taken");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_storage_is_said_and_neither_the_old_plan_nor_the_new_course_is_lost() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser/21097").await;
    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Min plan«").await;
    let key = reader.kept_keys("amuplan:plan:").await.remove(0);
    let plan = format!("#/planer/{}", key.trim_start_matches("amuplan:plan:"));
    let old = reader.kept().await[&key].clone();

    reader.does(FILL).await;
    reader.goes_to("#/kurser/45959").await;
    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Min plan«").await;
    reader.hears("Browseren har ikke plads til mere.").await;
    assert_eq!(reader.value::<String>(&format!("localStorage['{key}']")).await, old, "the old plan");
    reader.goes_to(&plan).await;
    assert_eq!(reader.texts("main ol li").await.len(), 2, "the new course is on screen");
    reader.presses("Hent planer (.json)").await;
    let file: serde_json::Value =
        serde_json::from_str(&reader.receives("amuplan-planer.json").await).expect("the file is JSON");
    assert_eq!(file["plans"][0]["plan"]["courses"][1]["number"], "45959");

    // When there is room again the next change is kept, and with it what had to wait.
    reader.does("Object.keys(localStorage).filter(key => key.startsWith('fyld')).forEach(key => localStorage.removeItem(key))").await;
    reader.goes_to("#/kurser/45973").await;
    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Min plan«").await;
    reader.reloads_app().await;
    reader.goes_to(&plan).await;
    assert_eq!(reader.texts("main ol li").await.len(), 3);

    // What waits for room is not lost either to what another tab could write.
    reader.does(FILL).await;
    reader.presses("Fjern Virksomhedens klimaregnskab").await;
    reader.hears("»Virksomhedens klimaregnskab« er fjernet").await;
    let other = reader.another_tab().await;
    other.opens(&site, "#/kurser/47299").await;
    other.page.bring_to_front().await.expect("it is looked at");
    other.does("Object.keys(localStorage).filter(key => key.startsWith('fyld')).forEach(key => localStorage.removeItem(key))").await;
    other.presses("Føj til plan").await;
    other.hears("føjet til »Min plan«").await;
    reader.page.bring_to_front().await.expect("it is looked at");
    for tab in [&*reader, &other] {
        tab.sees(&format!(
            "JSON.parse(localStorage['{key}']).plan.courses.map(it => it.number).join() === '45959,45973,47299'"
        ))
        .await;
    }
    reader.sees("document.querySelectorAll('main ol li').length === 3").await;
    reader.sees("!document.body.innerText.includes('Browseren har ikke plads til mere.')").await;

    // And full again, with a browser that is closed: the plan is as it was when it was last kept.
    reader.does(FILL).await;
    reader.presses("Fjern Likviditetsstyring").await;
    reader.hears("er fjernet fra planen").await;
    let another = reader.another_tab().await;
    another.opens(&site, &plan).await;
    let courses = another.texts("main ol li").await.len();
    assert!(courses == 3 || courses == 2, "the plan is damaged: {courses} courses");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

/// A plan of 21097 on screen; its key.
async fn with_a_plan(reader: &Reader, site: &StaticServer) -> String {
    reader.opens(site, "#/kurser/21097").await;
    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Min plan«").await;
    reader.follows("Se planen").await;
    reader.is_below("#/planer/").await;
    reader.kept_keys("amuplan:plan:").await.remove(0)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_newer_or_damaged_is_neither_deleted_nor_written_over() {
    let (site, reader) = (serve(), Reader::new().await);
    let newer = r#"{"format":99,"revision":1,"plan":{"hvad":"som helst"}}"#;
    for deletes in [true, false] {
        let key = with_a_plan(&reader, &site).await;
        let old = reader.kept().await[&key].as_str().expect("a text").to_owned();
        // Another program writes there while the plan is on screen.
        reader.keeps(&[(&key, newer)]).await;
        if deletes {
            reader.unfolds("Om planen").await;
            reader.presses("Slet planen").await;
            reader.hears("er slettet.").await;
        } else {
            // Its older version comes in from a file.
            reader.reloads_app().await;
            reader.goes_to("#/planer").await;
            let file = serde_json::json!(format!(r#"{{"format":1,"plans":[{old}],"unreadable":{{}}}}"#));
            let gives = format!(
                "const it = new DataTransfer(); it.items.add(new File([{file}], 'planer.json'));
                const field = [...document.querySelectorAll('label')].find(it => it.innerText === 'Hent planer ind').control;
                field.files = it.files; field.dispatchEvent(new Event('change', {{ bubbles: true }}))"
            );
            reader.does(&gives).await;
            reader.presses("Hent ind").await;
            reader.hears("1 plan hentet ind.").await;
            reader.sees("document.querySelector(\"main h2 a[href^='#/planer/']\")").await;
            assert_eq!(reader.kept_keys("amuplan:plan:").await, std::slice::from_ref(&key));
            // It is kept once the reader says so, under another key.
            reader.presses("Gem dem igen").await;
            reader.hears("Planerne er gemt i browseren igen.").await;
            assert_eq!(reader.kept_keys("amuplan:plan:").await.len(), 2);
        }
        assert_eq!(reader.kept().await[&key], newer);
        reader.goes_to("#/planer").await;
        reader.reads(&key).await;
        reader.does("localStorage.clear()").await;
        reader.opens(&site, "#/om").await;
    }
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_full_storage_a_plan_is_deleted_for_all_tabs_and_what_waits_is_not_forgotten() {
    let (site, reader) = (serve(), Reader::new().await);
    let key = with_a_plan(&reader, &site).await;
    let plan: String = reader.value("location.hash").await;
    reader.goes_to("#/planer").await;
    reader.types("textbox", "Planens navn", "Den anden").await;
    reader.presses("Lav plan").await;
    reader.is_below("#/planer/").await;
    reader.goes_to("#/kurser/45959").await;
    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Den anden«").await;
    let other = reader.another_tab().await;
    other.opens(&site, &plan).await;
    reader.page.bring_to_front().await.expect("it is looked at");
    reader.does(FILL).await;

    // A long note finds no room, and a course that is taken out of the other plan needs none.
    reader.goes_to(&plan).await;
    reader.unfolds("Om planen").await;
    reader.types("textbox", "Hvorfor jeg ønsker kurset", &"fordi ".repeat(300)).await;
    reader.hits("Tab").await;
    reader.hears("Browseren har ikke plads til mere.").await;
    reader.goes_to("#/planer").await;
    reader.follows("Den anden").await;
    reader.is_below("#/planer/").await;
    reader.presses("Fjern Likviditetsstyring").await;
    reader.hears("er fjernet fra planen").await;
    reader.reads("Browseren har ikke plads til mere.").await;

    reader.goes_to(&plan).await;
    reader.does(FILL).await;
    reader.unfolds("Om planen").await;
    reader.presses("Slet planen").await;
    reader.hears("»Min plan« er slettet.").await;
    assert!(!reader.kept().await.contains_key(&key));
    other.page.bring_to_front().await.expect("it is looked at");
    other.hears("»Min plan« er slettet i en anden fane.").await;
    assert!(!other.text().await.contains("Browseren har ikke længere dine planer"));
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn half_a_letter_spoils_no_file() {
    let (site, reader) = (serve(), Reader::new().await);
    with_a_plan(&reader, &site).await;
    let half = "localStorage['amuplan:plan:00000000000000aa'] = 'x\\ud83c y';
        localStorage['amuplan:plan:00000000000000ab'] =
            JSON.stringify({ format: 2, revision: 1, plan: { id: '00000000000000ab', name: 'A \\udf42', courses: [] } })";
    reader.does(half).await;
    reader.goes_to("#/planer").await;
    reader.presses("Hent planer (.json)").await;
    let file: serde_json::Value =
        serde_json::from_str(&reader.receives("amuplan-planer.json").await).expect("every program can read it");
    let names: Vec<&str> =
        file["plans"].as_array().expect("a list").iter().filter_map(|plan| plan["plan"]["name"].as_str()).collect();
    assert_eq!(names, ["A \u{fffd}", "Min plan"]);
    assert_eq!(file["unreadable"]["amuplan:plan:00000000000000aa"], "x\u{fffd} y");
}
