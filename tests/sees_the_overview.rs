//! A person who looks at all courses and competences in one table.

use std::collections::BTreeMap;

use chromiumoxide::cdp::browser_protocol::emulation::SetEmulatedMediaParams;
use serde_json::{Value, json};

use crate::reader::site::Site;
use crate::reader::{Reader, Tab, data, data_in, dist, serve, serve_folder};

const PAGE: &str = "#/oversigt";

fn list<'a>(file: &'a Value, name: &str) -> &'a Vec<Value> {
    file[name].as_array().expect("a list")
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

/// What stands in each row behind the course: by its number, a text a column.
async fn rows(tab: &Tab) -> BTreeMap<String, Vec<String>> {
    tab.value(
        "Object.fromEntries([...document.querySelectorAll('main tr:has(> th[scope=row])')].map(row => [
            row.querySelector('summary > :last-child').innerText.trim(),
            [...row.querySelectorAll('td')].map(cell => cell.innerText.trim()),
        ]))",
    )
    .await
}

/// What a course is called where its reasons unfold.
fn course(catalogue: &Value, number: &str) -> String {
    let found = list(catalogue, "courses").iter().find(|it| it["number"] == number).expect("a course");
    format!("{} {number}", text(&found["title"]))
}

#[tokio::test(flavor = "multi_thread")]
async fn every_relation_is_a_sign_in_the_row_of_its_course_below_its_competence() {
    let (site, reader) = (serve(), Reader::new().await);
    let (catalogue, guide) = (data("catalogue.json"), data("guide.json"));
    let competences: Vec<&Value> = list(&catalogue, "competences").iter().map(|it| &it["slug"]).collect();
    let mut expected: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for relation in list(&guide, "relations") {
        let row = expected.entry(text(&relation["course"])).or_insert(vec![String::new(); competences.len()]);
        let column = competences.iter().position(|slug| **slug == relation["competence"]).expect("a competence");
        let said = if relation["strength"] == "central" { "Tæt på kompetencen" } else { "Støtter kompetencen" };
        row[column] = said.to_owned();
    }

    reader.opens(&site, "#/kompetencer").await;
    reader.follows("Se i en tabel, hvilke kurser der passer til hvilke kompetencer").await;
    reader.is_at(PAGE).await;
    assert_eq!(reader.focused().await, "Oversigt over kurser og kompetencer");
    assert_eq!(reader.texts("nav [aria-current=page]").await, ["Kompetencer"]);
    reader.reads("Koblingerne er vores bud, og de er uofficielle.").await;
    assert_eq!(reader.texts("main .unofficial").await.len(), 1);
    assert_eq!(rows(&reader).await, expected);
    // A full sign and an empty one, so that colour says nothing alone.
    let full = "td:has(.sign--full)";
    assert!(reader.texts(full).await.iter().all(|said| said == "Tæt på kompetencen"));
    assert_eq!(reader.texts("td:has(.sign)").await.len(), list(&guide, "relations").len());
    let drawn =
        "new Set([...document.querySelectorAll('td .sign')].map(it => getComputedStyle(it).borderTopWidth)).size";
    assert_eq!(reader.value::<u32>(drawn).await, 2);

    // Every cell has its heads: the competence, the course, the topic.
    let names: Vec<String> = list(&catalogue, "competences").iter().map(|it| text(&it["name"])).collect();
    assert_eq!(reader.texts("main thead th a").await, names);
    let danish = "[...document.querySelectorAll('main thead th a, main table summary > :first-child')].every(it => it.lang === 'da')";
    assert!(reader.value::<bool>(danish).await);
    let is_related = |number: &Value| expected.contains_key(number.as_str().expect("a number"));
    let topics = list(&guide, "topics").iter().filter(|it| list(it, "courses").iter().any(is_related));
    let topics: Vec<String> = topics.map(|it| text(&it["name"]["da"])).collect();
    assert_eq!(reader.texts("main th[scope=rowgroup]").await, topics);

    // What is in no row is counted, and can be seen.
    let others: Vec<String> = list(&catalogue, "courses")
        .iter()
        .filter(|it| !is_related(&it["number"]))
        .map(|it| text(&it["title"]))
        .collect();
    reader.unfolds(&format!("{} kurser er ikke knyttet til en kompetence", others.len())).await;
    reader
        .sees(&format!("document.querySelectorAll('main details li .course__title').length === {}", others.len()))
        .await;
    assert_eq!(reader.texts("main details li .course__title").await, others);

    // It is found from the list of courses as well, and from a competence's name one goes there.
    reader.goes_to("#/kurser").await;
    reader.follows("Se i en tabel, hvilke kurser der passer til hvilke kompetencer").await;
    reader.is_at(PAGE).await;
    reader.follows("Markedsføring").await;
    reader.is_at("#/kompetencer/markedsfoering").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_reasons_unfold_by_keyboard_and_the_course_goes_into_the_plan() {
    let (site, reader) = (serve(), Reader::new().await);
    let (catalogue, guide) = (data("catalogue.json"), data("guide.json"));
    reader.opens(&site, PAGE).await;
    let open = "document.querySelectorAll('main table details[open]').length";
    assert_eq!(reader.value::<u32>(open).await, 0);
    let before = reader.texts("main table tr").await.len();
    let name = course(&catalogue, "21097");
    reader.focuses("DisclosureTriangle", &name).await;
    reader.hits("Enter").await;
    reader.sees(&format!("{open} === 1")).await;
    assert_eq!(reader.focused().await.replace('\n', " "), name, "the focus stays");
    for relation in list(&guide, "relations").iter().filter(|it| it["course"] == "21097") {
        let competence = list(&catalogue, "competences").iter().find(|it| it["slug"] == relation["competence"]);
        reader.reads(&text(&competence.expect("a competence")["name"])).await;
        reader.reads(&text(&relation["reason"]["da"])).await;
    }
    // What is next by keyboard is what was unfolded: the way to the course, and the button that adds it.
    reader.hits("Tab").await;
    assert_eq!(reader.focused().await, "Virksomhedens klimaregnskab");
    assert_eq!(reader.value::<String>("document.activeElement.hash").await, "#/kurser/21097");
    reader.hits("Tab").await;
    assert_eq!(reader.texts("main .mark--good").await, [""; 0]);
    reader.hits("Enter").await;
    reader.hears("»Virksomhedens klimaregnskab« er føjet til »Min plan«.").await;
    assert_eq!(reader.texts("main tr:has(.mark--good) summary > :last-child").await, ["21097"]);
    assert_eq!(reader.texts("main th .mark--good").await, ["✓ Står i »Min plan«"]);
    reader.focuses("DisclosureTriangle", &name).await;
    reader.hits("Space").await;
    reader.sees(&format!("{open} === 0")).await;
    reader.sees(&format!("document.querySelectorAll('main table tr').length === {before}")).await;

    // What is unusual about a course is said in its row; and two with one title are told apart.
    let ended =
        "[...document.querySelectorAll('main th[scope=row]')].find(it => it.innerText.includes('47299'))?.innerText";
    let ended: String = reader.value(ended).await;
    assert!(ended.contains("ikke længere tilknyttet denne FKB (til 30-06-2025)"), "{ended}");
    reader.unfolds(&course(&catalogue, "22487")).await;
    reader.sees(&format!("{open} === 1")).await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_narrow_screen_and_on_paper_it_is_no_wider_than_the_page() {
    let (site, reader) = (serve(), Reader::new().await);
    let names: Vec<String> = list(&data("catalogue.json"), "competences").iter().map(|it| text(&it["name"])).collect();
    reader.has_a_window_of(320, 640).await;
    reader.opens(&site, PAGE).await;
    let fits = "document.documentElement.scrollWidth <= innerWidth";
    assert!(reader.value::<bool>(fits).await);
    // Numbers for the eye, with a list of what they are; names for the ear.
    assert_eq!(reader.texts("main ol > li > a").await, names);
    let heads: Vec<String> = reader.value("[...document.querySelectorAll('main thead th:not(:first-child)')].map(it => it.innerText.trim().replace(/^([0-9]+)\\s*/, '$1 '))").await;
    let numbered: Vec<String> = names.iter().zip(1..).map(|(name, place)| format!("{place} {name}")).collect();
    assert_eq!(heads, numbered);
    let name = course(&data("catalogue.json"), "21097");
    reader.unfolds(&name).await;
    reader.sees("document.querySelector('main td[colspan]')").await;
    assert!(reader.value::<bool>(fits).await);
    // Twice as large letters.
    reader.has_a_window_of(640, 640).await;
    reader.does("document.documentElement.style.fontSize = '200%'").await;
    assert!(reader.value::<bool>(fits).await);
    reader.does("document.documentElement.style.fontSize = ''").await;

    // Where there is room, names stand above the columns, all of them within the page.
    for width in [1100, 1280] {
        reader.has_a_window_of(width, 800).await;
        reader.sees("!document.querySelector('main ol').checkVisibility()").await;
        assert!(reader.value::<bool>(fits).await);
        assert!(reader.has("columnheader", &names[0]).await);
        let out = "[...document.querySelectorAll('main thead a')].map(it => it.getBoundingClientRect())
            .filter(it => it.right > innerWidth || it.top < 0 || it.width < 30).length";
        assert_eq!(reader.value::<u32>(out).await, 0, "{width}");
    }
    // They stay in sight, and cover nothing that has the focus.
    reader.does("document.querySelector('main tbody:last-of-type summary').focus()").await;
    let covered = "(() => {
        const place = document.activeElement.getBoundingClientRect();
        const heads = document.querySelector('main thead th').getBoundingClientRect();
        return heads.top < 0 || heads.bottom > innerHeight || place.top < heads.bottom;
    })()";
    assert!(!reader.value::<bool>(covered).await);

    // A4 upright, in CSS pixels. Heads that stick would stand in the middle of a page, and not above each.
    reader.has_a_window_of(703, 1000).await;
    reader.page.execute(SetEmulatedMediaParams::builder().media("print").build()).await.expect("paper");
    reader.sees("matchMedia('print').matches").await;
    assert!(reader.value::<bool>(fits).await);
    let heads = "(head => head.display + ' ' + head.position)(getComputedStyle(document.querySelector('main thead')))";
    assert_eq!(reader.value::<String>(heads).await, "table-header-group static");
    assert!(reader.value::<bool>("document.querySelector('main summary').checkVisibility()").await);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_table_grows_by_a_button() {
    let (mut catalogue, mut guide) = (data_in(&dist(), "catalogue"), data_in(&dist(), "guide"));
    // 120 more courses under a topic, related to one competence.
    let mut course = list(&catalogue, "courses")[0].clone();
    let mut relation = list(&guide, "relations")[0].clone();
    for number in 90_000..90_120 {
        course["number"] = number.to_string().into();
        relation["course"] = number.to_string().into();
        for (file, part, value) in [(&mut catalogue, "/courses", &course), (&mut guide, "/relations", &relation)] {
            file.pointer_mut(part).and_then(Value::as_array_mut).expect("a list").push(value.clone());
        }
        let topic = guide.pointer_mut("/topics/0/courses").and_then(Value::as_array_mut).expect("a list");
        topic.push(json!(number.to_string()));
    }
    let other = Site::copy();
    other.tells(&catalogue, &guide);
    let (site, reader) = (serve_folder(other.root()), Reader::new().await);
    reader.opens(&site, PAGE).await;
    let all = 63 + 120;
    assert_eq!(reader.texts("main th[scope=row]").await.len(), 100);
    reader.focuses("button", &format!("Vis flere ({})", all - 100)).await;
    reader.hits("Enter").await;
    reader.sees(&format!("document.querySelectorAll('main th[scope=row]').length === {all}")).await;
    assert_eq!(reader.focused().await, "Alle er vist");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}
