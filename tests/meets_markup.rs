//! A person to whom somebody sends markup, by each door that there is: it is text.

use plan::{Edition, Shared, StoredPlan};
use serde_json::{Value, json};

use crate::reader::site::Site;
use crate::reader::{Reader, Tab, data, data_in, dist, serve, serve_folder};

/// Markup that would do something, and the number of what it would make.
const MARKUP: &str = "<img src=x class=hit onerror=hit()></script></title><svg class=hit onload=hit()>\"'>&lt;b>";
const HITS: &str = "document.querySelectorAll('.hit').length";

const KEY: &str = "amuplan:plan:00000000000000aa";

/// A plan with markup in all that can be typed.
fn stored() -> Value {
    let short = "<img class=hit src=x>";
    json!({ "format": 2, "revision": 1, "plan": {
        "id": "00000000000000aa", "name": short, "person": short, "why": MARKUP,
        "courses": [
            { "number": "21097", "status": "asked", "note": MARKUP, "school": short, "place": short, "price": short,
              "dates": { "from": "2026-12-01", "to": "2026-12-02", "said_by": "school" } },
            { "number": "45959" },
        ],
    } })
}

/// The page has made nothing of it, and shows it as it is.
async fn is_text(tab: &Tab, shown: &str, where_it_is: &str) {
    assert_eq!(tab.value::<u32>(HITS).await, 0, "markup was taken for markup on {where_it_is}");
    let there = format!(
        "document.body.innerText.includes({0}) || [...document.querySelectorAll('input, textarea')].some(it => it.value.includes({0}))",
        serde_json::to_string(shown).expect("a text")
    );
    tab.sees(&there).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_the_storage_in_a_file_in_a_link_and_in_the_address() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/om").await;
    let plan = stored().to_string();
    let broken = format!("{{\"format\":1,{MARKUP}");
    let settings = json!({ "format": 1, "lang": MARKUP }).to_string();
    reader.keeps(&[(KEY, &plan), ("amuplan:plan:00000000000000bb", &broken), ("amuplan:settings", &settings)]).await;
    for address in ["#/", "#/planer", "#/planer/00000000000000aa"] {
        reader.opens(&site, address).await;
        is_text(&reader, "<img class=hit", address).await;
    }
    assert_eq!(reader.kept().await["amuplan:settings"], settings, "what cannot be read is not written over");

    // The same plan, shared with its words, in the address of somebody who has nothing.
    let edition = data("catalogue.json")["source"]["sha256"].as_str().expect("it is there").to_owned();
    let shared = Shared::of(&StoredPlan::read(&plan).expect("a plan").plan, Edition::of(&edition), true);
    let other = Reader::new().await;
    other.opens(&site, &format!("#/delt/{}", shared.write().expect("it is short enough"))).await;
    is_text(&other, MARKUP, "a shared plan").await;

    // As a file.
    other.opens(&site, "#/planer").await;
    let file = json!({ "format": 1, "plans": [stored()], "unreadable": { MARKUP: MARKUP } }).to_string();
    let give =
        "const label = [...document.querySelectorAll('label')].find(label => label.innerText === 'Hent planer ind');
        label.control.files = it.files; label.control.dispatchEvent(new Event('change', { bubbles: true }))";
    let content = serde_json::to_string(&file).expect("a text");
    let name = serde_json::to_string("<img class=hit src=x>.json").expect("a text");
    other.does(&format!("const it = new DataTransfer(); it.items.add(new File([{content}], {name})); {give}")).await;
    is_text(&other, "<img class=hit", "the preview of a file").await;

    for address in [
        "#/kurser?q=",
        "#/kurser?emne=",
        "#/kurser?sorter=",
        "#/kurser/",
        "#/kompetencer/",
        "#/sammenlign?kurser=",
        "#/planer/",
        "#/",
    ] {
        other.opens_url(&format!("{}{address}{}", site.url(), percent(MARKUP))).await;
        other.sees("document.documentElement.dataset.ready").await;
        assert_eq!(other.value::<u32>(HITS).await, 0, "{address}");
    }
    other.opens_url(&format!("{}#/delt/{}", site.url(), percent(MARKUP))).await;
    other.sees("document.documentElement.dataset.ready").await;
    assert_eq!(other.value::<u32>(HITS).await, 0, "a code");
}

#[tokio::test(flavor = "multi_thread")]
async fn in_the_catalogue_and_in_the_guide() {
    let (mut catalogue, mut guide) = (data_in(&dist(), "catalogue"), data_in(&dist(), "guide"));
    for list in ["courses", "competences"] {
        for entry in catalogue[list].as_array_mut().expect("a list") {
            let name = if list == "courses" { "title" } else { "name" };
            entry[name] = format!("{} {MARKUP}", entry[name].as_str().expect("a name")).into();
        }
    }
    catalogue["job_area"]["name"] = MARKUP.into();
    marked(&mut guide);
    let other = Site::copy();
    other.tells(&catalogue, &guide);
    let (site, reader) = (serve_folder(other.root()), Reader::new().await);
    let addresses = [
        "#/",
        "#/kompetencer",
        "#/kompetencer/markedsfoering",
        "#/oversigt",
        "#/kurser",
        "#/kurser?q=moms",
        "#/kurser/21097",
        "#/kurser/47299",
        "#/sammenlign?kurser=21097,45959",
        "#/om",
    ];
    for address in addresses {
        reader.opens(&site, address).await;
        is_text(&reader, MARKUP, address).await;
    }
    reader.opens(&site, "#/kurser/21097").await;
    reader.presses("Føj til plan").await;
    reader.follows("Se planen").await;
    reader.is_below("#/planer/").await;
    is_text(&reader, MARKUP, "a plan").await;
    assert!(reader.value::<String>("document.title").await.contains("Min plan"));
}

/// The guide with markup behind each of its sentences.
fn marked(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                match field {
                    Value::String(text) if name == "da" => text.push_str(MARKUP),
                    _ => marked(field),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(marked),
        _ => {}
    }
}

fn percent(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
