//! A person whose browser runs no scripts, and who reads all of the catalogue on one page. To look at it: open `dist/katalog.html`.

use chromiumoxide::cdp::browser_protocol::emulation::SetScriptExecutionDisabledParams;
use xtask::server::StaticServer;

use crate::reader::{Reader, another_dist, data, data_in, serve, serve_folder};

const WAY: &str = "Se alle kompetencer og kurser på én side uden JavaScript";

/// Somebody without scripts, who has followed the way from the first page.
async fn reader_at_the_catalogue(site: &StaticServer) -> Reader {
    let reader = Reader::new().await;
    reader.page.execute(SetScriptExecutionDisabledParams::new(true)).await.expect("scripts can be switched off");
    reader.opens_url(&site.url()).await;
    reader.follows(WAY).await;
    reader.sees("location.pathname.endsWith('/katalog.html') && document.readyState === 'complete'").await;
    reader
}

#[tokio::test(flavor = "multi_thread")]
async fn every_competence_and_course_is_there_and_nothing_is_asked_for_elsewhere() {
    let site = serve();
    let reader = reader_at_the_catalogue(&site).await;
    let catalogue = data("catalogue.json");
    let names = |list: &str, name: &str| -> Vec<String> {
        let all = catalogue[list].as_array().expect("a list").iter();
        all.map(|it| it[name].as_str().expect("a text").to_owned()).collect()
    };
    assert_eq!(reader.texts("h3").await, names("competences", "name"));
    let shown = (reader.texts("tbody td:first-child").await, reader.texts("tbody th").await);
    let mut shown: Vec<(String, String)> = shown.0.into_iter().zip(shown.1).collect();
    let mut told: Vec<_> = names("courses", "number").into_iter().zip(names("courses", "title")).collect();
    shown.sort();
    told.sort();
    assert_eq!(shown, told);
    assert_eq!(
        reader.texts("#kursus-47299 td").await[1..4],
        ["AD", "2,0 dage", "fra 19-12-2024 til 30-06-2025"],
        "committee, length and period"
    );
    assert!(reader.has("link", "Åbn i amuplan 21097 Virksomhedens klimaregnskab").await);
    let dates: String = reader.value("document.querySelector('#kursus-21097 [rel]').href").await;
    assert_eq!(dates, data("guide.json")["links"]["dates"].as_str().expect("a text").replace("{number}", "21097"));

    // From a competence to the row of a course.
    reader.follows("21097 Virksomhedens klimaregnskab").await;
    reader.sees("document.querySelector(':target')?.id === 'kursus-21097'").await;

    let elsewhere = reader.addresses().await;
    let elsewhere: Vec<&String> =
        elsewhere.iter().filter(|it| !it.starts_with(&site.url()) && *it != "about:blank").collect();
    assert!(elsewhere.is_empty(), "it asked for {elsewhere:?}");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn it_fits_a_narrow_window_and_its_tables_stay_tables() {
    let site = serve();
    let reader = reader_at_the_catalogue(&site).await;
    reader.has_a_window_of(320, 640).await;
    reader.sees("innerWidth === 320 && getComputedStyle(document.querySelector('tr')).display === 'block'").await;
    let width: i64 = reader.value("document.documentElement.scrollWidth").await;
    assert!(width <= 320, "{width} pixels wide");
    assert!(reader.has("table", "Bogføring og konti").await);
    assert!(reader.has("rowheader", "Virksomhedens klimaregnskab").await);
    assert!(reader.has("columnheader", "Varighed").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_catalogue_without_a_guide_is_shown_too() {
    let dist = another_dist();
    let site = serve_folder(&dist);
    let reader = reader_at_the_catalogue(&site).await;
    let catalogue = data_in(&dist, "catalogue");
    let count = |list: &str| catalogue[list].as_array().map_or(0, Vec::len);
    assert_eq!(reader.texts("article").await.len(), count("competences"));
    assert_eq!(reader.texts("tbody tr").await.len(), count("courses"));
    let text = reader.text().await;
    assert!(text.contains("Hestehold & stald") && !text.contains("Viden- og forretningsservice"), "{text}");
    assert_eq!(reader.texts(".mark").await, Vec::<String>::new());
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}
