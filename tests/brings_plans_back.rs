//! A person who brings plans back from a file.

use serde_json::{Value, json};

use crate::reader::{Reader, Tab, serve};

/// Gives the page files (name and JavaScript for what is in them), in the field with this name or dropped on the page.
async fn gives(tab: &Tab, files: &[(&str, &str)], dropped: bool) {
    let how = if dropped {
        "const at = document.querySelector('h1');
        const over = new DragEvent('dragover', { dataTransfer: it, bubbles: true, cancelable: true });
        at.dispatchEvent(over);
        const drop = new DragEvent('drop', { dataTransfer: it, bubbles: true, cancelable: true });
        at.dispatchEvent(drop);
        if (!over.defaultPrevented || !drop.defaultPrevented) throw new Error('the browser would open the file')"
    } else {
        "const label = [...document.querySelectorAll('label')].find(label => label.innerText === 'Hent planer ind');
        label.control.files = it.files;
        label.control.dispatchEvent(new Event('change', { bubbles: true }))"
    };
    let items: String =
        files.iter().map(|(name, content)| format!("it.items.add(new File([{content}], {name:?}));")).collect();
    tab.does(&format!("const it = new DataTransfer(); {items} {how}")).await;
}

/// A JSON value as JavaScript for the content of a file.
fn content(json: &Value) -> String {
    serde_json::to_string(&json.to_string()).expect("text can be written")
}

/// The plans that the browser keeps, by name.
async fn plans(tab: &Tab) -> Vec<Value> {
    let kept = tab.kept().await;
    let kept = kept.iter().filter(|(key, _)| key.starts_with("amuplan:plan:"));
    let mut plans: Vec<Value> = kept
        .map(|(_, text)| {
            let stored: Value = serde_json::from_str(text.as_str().expect("a text")).expect("a plan is JSON");
            stored["plan"].clone()
        })
        .collect();
    plans.sort_by_key(|plan| plan["name"].as_str().map(str::to_owned));
    plans
}

fn names(plans: &[Value]) -> Vec<&str> {
    plans.iter().map(|plan| plan["name"].as_str().expect("a name")).collect()
}

async fn adds(tab: &Tab, number: &str) {
    tab.goes_to(&format!("#/kurser/{number}")).await;
    tab.presses("Føj til plan").await;
    tab.hears("er føjet til").await;
}

/// Downloads the file of all plans.
async fn takes_plans(reader: &Reader) -> Value {
    reader.goes_to("#/planer").await;
    reader.presses("Hent planer (.json)").await;
    serde_json::from_str(&reader.receives("amuplan-planer.json").await).expect("the file is JSON")
}

/// What stands in the preview about each plan, and about what is none.
async fn preview(tab: &Tab) -> Vec<String> {
    tab.texts(".course--offer").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deleted_plan_comes_back_as_it_was() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/").await;
    adds(&reader, "21097").await;
    adds(&reader, "45959").await;
    reader.goes_to("#/planer").await;
    reader.types("textbox", "Planens navn", "Økonomi <b>🍂</b>").await;
    reader.presses("Lav plan").await;
    reader.is_below("#/planer/").await;
    let address: String = reader.value("location.hash").await;
    adds(&reader, "40008").await;
    let file = takes_plans(&reader).await;
    let before = plans(&reader).await;
    assert_eq!(names(&before), ["Min plan", "Økonomi <b>🍂</b>"]);

    reader.goes_to(&address).await;
    reader.unfolds("Om planen").await;
    reader.presses("Slet planen").await;
    reader.is_at("#/planer").await;
    assert_eq!(names(&plans(&reader).await), ["Min plan"]);

    // Nothing is kept before the reader says so.
    let kept = reader.kept().await;
    gives(&reader, &[("planer.json", &content(&file))], false).await;
    reader.sees("document.activeElement.innerText === 'Det er der i filerne'").await;
    let shown = preview(&reader).await;
    assert!(shown[0].contains("Min plan") && shown[0].contains("Findes allerede"), "{shown:?}");
    assert!(shown[1].contains("Økonomi <b>🍂</b>") && shown[1].contains("Ny"), "{shown:?}");
    assert!(shown[1].contains("1 kursus, "), "{shown:?}");
    assert_eq!(reader.kept().await, kept);
    assert!(!reader.has("checkbox", "Min plan").await, "there is nothing to choose about what is here");

    reader.presses_the("checkbox", "Økonomi <b>🍂</b>").await;
    reader.presses("Hent ind").await;
    reader.hears("Vælg mindst én plan.").await;
    assert_eq!(reader.kept().await, kept);
    reader.presses("Hent ikke ind").await;
    reader.hears("Intet er hentet ind.").await;
    assert_eq!(preview(&reader).await, Vec::<String>::new());

    gives(&reader, &[("planer.json", &content(&file))], false).await;
    reader.focuses("button", "Hent ind").await;
    reader.hits("Enter").await;
    reader.hears("1 plan hentet ind.").await;
    assert_eq!(plans(&reader).await, before);
    reader.sees("document.activeElement.innerText === 'Planer'").await;
    reader.reloads_app().await;
    assert_eq!(reader.texts("main h2 a").await, ["Min plan", "Økonomi <b>🍂</b>"]);
    assert_eq!(plans(&reader).await, before, "no mark of the deletion takes it away again");
    reader.goes_to(&address).await;
    assert_eq!(reader.texts("h1").await, ["Økonomi <b>🍂</b>"]);

    // Everything is here by now.
    reader.goes_to("#/planer").await;
    gives(&reader, &[("planer.json", &content(&file))], false).await;
    reader.reads("Der er ikke noget nyt at hente ind.").await;
    assert!(!reader.has("button", "Hent ind").await);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_brought_in_goes_and_comes_in_one_step_in_every_tab() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/planer").await;
    let other = reader.another_tab().await;
    other.opens(&site, "#/planer").await;
    let plan = |id: u8, name: &str| {
        json!({ "format": 1, "revision": 3, "plan": { "id": format!("{id:016x}"), "name": name,
        "courses": [{ "number": "21097" }, { "number": "99999" }] } })
    };
    // As the first version of the page wrote it, in three files of all shapes; one is there twice.
    let file = json!({ "format": 1, "plans": [plan(1, "A"), plan(2, "B")], "unreadable": {} });
    let list = json!([plan(3, "C"), plan(1, "A")]);
    let files = [("fil.json", content(&file)), ("liste.json", content(&list)), ("en.json", content(&plan(4, "D")))];
    let files: Vec<(&str, &str)> = files.iter().map(|(name, content)| (*name, &**content)).collect();
    reader.page.bring_to_front().await.expect("the first tab is looked at");
    gives(&reader, &files, true).await;
    reader.sees("document.activeElement.innerText === 'Det er der i filerne'").await;
    assert_eq!(reader.texts("main h4").await, ["fil.json", "liste.json", "en.json"]);
    let shown = preview(&reader).await;
    assert_eq!(shown.len(), 5);
    assert!(shown[0].contains("Ukendt i denne udgave, men kommer med: 99999."), "{shown:?}");
    assert!(shown[3].contains("Findes allerede"), "the same plan in another file: {shown:?}");
    reader.presses("Hent ind").await;
    reader.hears("4 planer hentet ind.").await;
    let before = plans(&reader).await;
    assert_eq!(names(&before), ["A", "B", "C", "D"]);
    assert_eq!(before[0]["courses"], json!([{ "number": "21097" }, { "number": "99999" }]));

    let all = "document.querySelectorAll('main h2 a').length === 4";
    other.sees(all).await;
    reader.presses("Fortryd").await;
    reader.hears("Du fortrød dette").await;
    assert_eq!(plans(&reader).await, Vec::<Value>::new());
    other.sees("document.querySelectorAll('main h2 a').length === 0").await;
    reader.presses("Annullér fortryd").await;
    reader.hears("Det er gjort igen").await;
    assert_eq!(plans(&reader).await, before);
    other.sees(all).await;
    for tab in [&*reader, &other] {
        assert_eq!(tab.complaints().await, Vec::<String>::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_versions_of_a_plan_both_are_kept() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/").await;
    adds(&reader, "21097").await;
    let file = takes_plans(&reader).await;
    adds(&reader, "45959").await;
    let now = plans(&reader).await;
    reader.goes_to("#/planer").await;
    gives(&reader, &[("planer.json", &content(&file))], false).await;
    reader.reads("Findes her med andet indhold. Begge bliver gemt.").await;
    reader.reads("Den fra filen kommer til at hedde »Min plan (2)«.").await;
    reader.presses("Hent ind").await;
    reader.hears("1 plan hentet ind.").await;
    let both = plans(&reader).await;
    assert_eq!(names(&both), ["Min plan", "Min plan (2)"]);
    assert_eq!(both[0], now[0], "what was here stays as it was");
    assert_eq!(both[1]["courses"], json!([{ "number": "21097" }]));
    assert_ne!(both[0]["id"], both[1]["id"]);
    // A second time the copy is here already.
    gives(&reader, &[("planer.json", &content(&file))], false).await;
    reader.reads("Der er ikke noget nyt at hente ind.").await;
    // What is shown follows what is here: the copy is deleted in another tab while it is looked at.
    let other = reader.another_tab().await;
    other.opens(&site, &format!("#/planer/{}", both[1]["id"].as_str().expect("an id"))).await;
    other.unfolds("Om planen").await;
    other.presses("Slet planen").await;
    other.hears("er slettet.").await;
    reader.page.bring_to_front().await.expect("the first tab is looked at");
    reader.reads("Den fra filen kommer til at hedde »Min plan (2)«.").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_damaged_is_named_and_what_is_good_is_taken() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/planer").await;
    let file = json!({ "format": 1, "plans": [
        { "format": 2, "revision": 1, "plan": { "id": "0000000000000001", "name": "God", "courses": [{ "number": "21097" }] } },
        { "format": 2, "revision": 1, "plan": { "id": "0000000000000002", "name": "Skadet", "courses": [
            { "number": "21097", "deadline": "2026-02-30" }, { "number": "123" },
            { "number": "45959", "dates": { "from": "1889-01-01", "to": "2200-01-01", "said_by": "reader" } } ] } },
        { "format": 99, "plan": {} },
        { "format": 2, "revision": 1, "plan": { "courses": [] } },
        "noget andet"
    ] });
    gives(&reader, &[("planer.json", &content(&file))], false).await;
    reader.reads("Det er der i filerne").await;
    let shown = preview(&reader).await;
    assert_eq!(shown.len(), 5, "{shown:?}");
    assert!(!shown[0].contains("kunne ikke læses"), "{shown:?}");
    assert!(shown[1].contains("Dette kunne ikke læses og kommer ikke med:"), "{shown:?}");
    for place in [
        "Kursus 21097 – Frist: 2026-02-30",
        "Kursus nr. 2 i planen – Kursusnummer: 123",
        "Kursus 45959 – Datoer: 1889-01-01 – 2200-01-01",
    ] {
        assert!(shown[1].contains(place), "{place}: {shown:?}");
    }
    assert!(
        shown[2].contains("En nyere udgave af amuplan har skrevet dette (format 99).")
            && shown[2].contains("Nr. 3 i filen.")
    );
    assert!(
        shown[3].contains("Planen er beskadiget og kan ikke læses.") && shown[3].contains("Nr. 4 i filen."),
        "{shown:?}"
    );
    assert!(
        shown[4].contains("Dette er ikke en plan fra amuplan.") && shown[4].contains("Nr. 5 i filen."),
        "{shown:?}"
    );
    reader.presses("Hent ind").await;
    reader.hears("2 planer hentet ind.").await;
    let taken = plans(&reader).await;
    assert_eq!(names(&taken), ["God", "Skadet"]);
    assert_eq!(taken[1]["courses"], json!([{ "number": "21097" }, { "number": "45959" }]));
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn files_without_plans_are_refused_by_name_beside_those_with() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/planer").await;
    let not_whole = "Filen er ikke en hel fil med planer. Hent den igen, hvor den blev gemt.";
    let no_plan = "Der er ingen planer fra amuplan i filen.";
    for (name, content, said) in [
        ("halv.json", "'{\"format\":1,\"plans\":[{'", not_whole),
        ("billede.json", "new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10])", not_whole),
        ("tom.json", "''", not_whole),
        ("andet.json", "'{\"name\":\"andet\"}'", no_plan),
        ("dyb.json", "'['.repeat(10000) + ']'.repeat(10000)", no_plan),
        ("ny.json", "'{\"format\":7,\"plans\":[]}'", "En nyere udgave af amuplan har skrevet dette (format 7)."),
        ("stor.json", "'x'.repeat(5 * 1024 * 1024 + 1)", "Filen er for stor. En fil med planer må højst være 5 MB."),
    ] {
        gives(&reader, &[(name, content)], name == "tom.json").await;
        reader.hears(&format!("»{name}«: {said}")).await;
        reader.sees("document.activeElement.id === 'planfiler'").await;
        assert_eq!(reader.value::<String>("document.activeElement.getAttribute('aria-invalid')").await, "true");
        assert_eq!(preview(&reader).await, Vec::<String>::new());
        assert!(reader.kept().await.is_empty(), "{name}");
    }
    assert!(!reader.text().await.contains("JSON"), "nothing is said in a developer's words");

    let good =
        json!({ "format": 2, "revision": 1, "plan": { "id": "0000000000000001", "name": "God", "courses": [] } });
    gives(
        &reader,
        &[("halv.json", "'{'"), ("god.json", &content(&good)), ("ny.json", "'{\"format\":7,\"plans\":[]}'")],
        true,
    )
    .await;
    reader.hears(&format!("»halv.json«: {not_whole}")).await;
    reader.hears("»ny.json«: En nyere udgave").await;
    reader.presses("Hent ind").await;
    reader.hears("1 plan hentet ind.").await;
    reader.hears("Planen er gemt i denne browser.").await;
    assert_eq!(names(&plans(&reader).await), ["God"]);
    assert!(!reader.text().await.contains("halv.json"), "what was refused is gone with the rest");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

/// Presses what has this name on a page with thousands of parts: to find one there by its role takes a browser longer than patience lasts.
async fn clicks(tab: &Tab, name: &str) {
    let found = format!(
        "[...document.querySelectorAll('button, a')].find(it => (it.getAttribute('aria-label') ?? it.innerText).replace(/\\s+/g, ' ').trim() === {name:?})"
    );
    tab.sees(&found).await;
    tab.does(&format!("{found}.click()")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_plans_and_one_of_five_hundred_courses_come_in() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/planer").await;
    let plan = |id: usize, courses: usize| {
        let courses: Vec<Value> =
            (0..courses).map(|course| json!({ "number": (10000 + course).to_string() })).collect();
        json!({ "format": 2, "revision": 1, "plan": { "id": format!("{id:016x}"), "name": format!("Plan {id:03}"), "courses": courses } })
    };
    let mut all: Vec<Value> = (1..200).map(|id| plan(id, 3)).collect();
    all.push(plan(200, 500));
    gives(&reader, &[("alle.json", &content(&json!(all)))], false).await;
    reader.sees("document.querySelectorAll('.course--offer').length === 200").await;
    clicks(&reader, "Hent ind").await;
    reader.hears("200 planer hentet ind.").await;
    let kept = plans(&reader).await;
    assert_eq!(kept.len(), 200);
    assert_eq!(kept[199]["courses"].as_array().map(Vec::len), Some(500));
    // The large one can be worked with.
    clicks(&reader, "Plan 200").await;
    reader.is_below("#/planer/").await;
    reader.sees("document.querySelectorAll('main ol > li').length === 500").await;
    clicks(&reader, "Fjern 10001").await;
    reader.hears("er fjernet fra planen").await;
    reader.sees("document.querySelectorAll('main ol > li').length === 499").await;
    clicks(&reader, "Fortryd").await;
    reader.sees("document.querySelectorAll('main ol > li').length === 500").await;
    // The first page names a few of them.
    reader.goes_to("#/").await;
    reader.sees("document.querySelectorAll(\"main a[href^='#/planer/']\").length === 5").await;
    clicks(&reader, "Se alle dine planer").await;
    reader.is_at("#/planer").await;
    clicks(&reader, "Fortryd").await;
    reader.hears("Du fortrød dette").await;
    assert_eq!(plans(&reader).await, Vec::<Value>::new());
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}
