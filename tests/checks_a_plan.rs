//! A person whose plan has something to be asked about.

use crate::reader::{Reader, Tab, serve};

const PLAN: &str = "#/planer/00000000000000ab";

/// Two that are no longer linked, of which the one has its likely successor beside it, and two steps in the wrong order.
async fn opens_a_plan(reader: &Reader, site: &xtask::server::StaticServer) {
    opens_a_plan_of(reader, site, &["47299", "22487", "47300", "45573", "45572"]).await;
}

async fn opens_a_plan_of(reader: &Reader, site: &xtask::server::StaticServer, numbers: &[&str]) {
    let numbers: Vec<_> = numbers.iter().map(|number| format!(r#"{{"number":"{number}"}}"#)).collect();
    let plan = format!(
        r#"{{"format":1,"revision":1,"plan":{{"id":"00000000000000ab","name":"Min plan","courses":[{}]}}}}"#,
        numbers.join(",")
    );
    reader.opens(site, "#/om").await;
    reader.keeps(&[("amuplan:plan:00000000000000ab", &plan)]).await;
    reader.opens(site, PLAN).await;
}

async fn numbers(tab: &Tab) -> Vec<String> {
    let hrefs = "[...document.querySelectorAll(\"main ol.courses > li\")].map(row => row.querySelector(\"a[href^='#/kurser/']\"))";
    tab.value(&format!("{hrefs}.map(link => link.getAttribute('href').slice(9))")).await
}

async fn remarks(tab: &Tab) -> Vec<String> {
    tab.texts(".remarks > li > :first-child").await
}

/// Waits until so many remarks are shown.
async fn sees_remarks(tab: &Tab, number: usize) {
    tab.sees(&format!("document.querySelectorAll('.remarks > li').length === {number}")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_remark_is_mended_by_one_press_and_undone_by_another() {
    let (site, reader) = (serve(), Reader::new().await);
    opens_a_plan(&reader, &site).await;
    let all = ["47299", "22487", "47300", "45573", "45572"];
    assert_eq!(numbers(&reader).await, all);
    let before = remarks(&reader).await;
    assert!(before.iter().any(|remark| remark.contains("22487 er sandsynligvis afløser for 47299")), "{before:?}");

    // By mouse: of a course and its likely successor, the old one goes.
    reader.presses("Tag 47299 ud").await;
    reader.hears("47299 er taget ud af planen.").await;
    assert_eq!(numbers(&reader).await, all[1..]);
    reader.sees("document.activeElement.innerText === 'Læg væk'").await;
    assert!(remarks(&reader).await.iter().all(|remark| !remark.contains("afløser for 47299")));
    reader.presses("Fortryd").await;
    reader.hears("Du fortrød dette: 47299 er taget ud af planen.").await;
    assert_eq!(numbers(&reader).await, all);
    assert_eq!(remarks(&reader).await, before);

    // By keyboard: the likely successor in the place of one that is over.
    reader.focuses("button", "Skift til 22488").await;
    reader.hits("Enter").await;
    reader.hears("22488 står nu i stedet for 47300.").await;
    assert_eq!(numbers(&reader).await, ["47299", "22487", "22488", "45573", "45572"]);
    reader.presses("Flyt 45572 op før 45573").await;
    reader.hears("45572 står nu før 45573.").await;
    assert_eq!(numbers(&reader).await, ["47299", "22487", "22488", "45572", "45573"]);
    assert!(!reader.has("button", "Flyt 45572 op før 45573").await, "what is mended is remarked on no more");
    reader.reloads_app().await;
    assert_eq!(numbers(&reader).await, ["47299", "22487", "22488", "45572", "45573"], "it is kept");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_we_say_of_a_row_that_is_no_ordinary_course_is_marked_as_unofficial() {
    let (site, reader) = (serve(), Reader::new().await);
    opens_a_plan_of(&reader, &site, &["43343"]).await;
    let remarks = remarks(&reader).await;
    assert!(remarks.len() == 1 && remarks[0].contains("er ikke et almindeligt kursus."), "{remarks:?}");
    assert!(remarks[0].starts_with("Uofficielt "), "{remarks:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn remarks_are_put_away_and_shown_again() {
    let (site, reader) = (serve(), Reader::new().await);
    opens_a_plan(&reader, &site).await;
    let all = remarks(&reader).await;
    assert!(all.len() > 3, "{all:?}");
    // What a button is about is told with it.
    let about =
        "document.getElementById(document.querySelector('.remarks button').getAttribute('aria-describedby')).innerText";
    assert_eq!(reader.value::<String>(about).await.trim(), all[0]);

    reader.presses("Læg væk").await;
    reader.hears("Bemærkningen er lagt væk.").await;
    reader.reads("1 bemærkning er lagt væk.").await;
    assert_eq!(remarks(&reader).await, all[1..]);
    reader.reloads_app().await;
    reader.reads("1 bemærkning er lagt væk.").await;
    assert_eq!(remarks(&reader).await, all[1..], "it stays away");

    // All the others, by keyboard: the focus goes from one to the next, and at last to the heading of what is left.
    reader.focuses("button", "Læg væk").await;
    for left in (0..all.len() - 1).rev() {
        reader.sees("document.activeElement.innerText === 'Læg væk'").await;
        reader.hits("Enter").await;
        sees_remarks(&reader, left).await;
    }
    reader.reads(&format!("{} bemærkninger er lagt væk.", all.len())).await;
    reader.sees("document.activeElement.innerText === 'Spørg om dette'").await;
    reader.presses("Fortryd").await;
    sees_remarks(&reader, 1).await;
    assert_eq!(remarks(&reader).await, all[all.len() - 1..]);

    reader.presses("Vis igen").await;
    reader.hears("Bemærkningerne vises igen.").await;
    assert_eq!(remarks(&reader).await, all);
    reader.sees("document.activeElement.innerText === 'Læg væk'").await;
    reader.reloads_app().await;
    assert_eq!(remarks(&reader).await, all);
    assert!(!reader.text().await.contains("lagt væk"));
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}
