//! A person who has asked schools, and notes what they said.

use serde_json::{Value, json};

use crate::reader::{Reader, Tab, serve};

/// Two days long.
const CLIMATE: &str = "Virksomhedens klimaregnskab";
const LIQUIDITY: &str = "Likviditetsstyring";
const PLAN: &str = "#/planer/00000000000000aa";

/// A reader who has a plan of these two courses, and its page before them.
async fn with_a_plan(site: &xtask::server::StaticServer) -> Reader {
    let reader = Reader::new().await;
    let plan = json!({ "format": 1, "revision": 1, "plan": {
        "id": "00000000000000aa", "name": "Min plan", "courses": [{ "number": "21097" }, { "number": "45959" }],
    } });
    reader.opens(site, "#/om").await;
    reader.keeps(&[("amuplan:plan:00000000000000aa", &plan.to_string())]).await;
    reader.opens(site, PLAN).await;
    reader
}

/// What this browser keeps of the plan.
async fn kept(tab: &Tab) -> Value {
    let kept = tab.kept().await;
    let text = kept["amuplan:plan:00000000000000aa"].as_str().expect("the plan is kept");
    serde_json::from_str::<Value>(text).expect("a plan is JSON")["plan"].clone()
}

/// What is kept of its first course.
async fn kept_course(tab: &Tab) -> Value {
    kept(tab).await["courses"][0].clone()
}

async fn unfolds_first(tab: &Tab) {
    tab.unfolds(&format!("Skole, datoer og pris {CLIMATE}")).await;
}

/// Types a date into the field with this name, key by key, and stays there.
async fn types_date(tab: &Tab, name: &str, date: &str) {
    // Who comes to a field comes to its first part.
    goes_on(tab).await;
    tab.focuses("Date", name).await;
    tab.hits_keys(&in_order(tab, date).await).await;
    tab.sees(&format!("document.activeElement.value === '{date}'")).await;
}

/// The digits of a date in the order in which a field of this browser has them.
async fn in_order(tab: &Tab, date: &str) -> String {
    let parts = "new Intl.DateTimeFormat(navigator.language).formatToParts().map(part => part.type)";
    let parts = tab.value::<Vec<String>>(parts).await;
    let digits = |part: &String| match part.as_str() {
        "year" => &date[..4],
        "month" => &date[5..7],
        "day" => &date[8..],
        _ => "",
    };
    parts.iter().map(digits).collect()
}

/// Goes on from a field, to the heading.
async fn goes_on(tab: &Tab) {
    tab.does("document.querySelector('h1').focus()").await;
}

/// The value of the field with this label, of those that are unfolded.
async fn value_of(tab: &Tab, label: &str) -> String {
    tab.value(&format!("[...document.querySelectorAll('label')].find(it => it.innerText === '{label}').control.value"))
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_that_the_school_said_is_kept() {
    let site = serve();
    let reader = with_a_plan(&site).await;
    assert!(!reader.has("textbox", "Skole").await, "folded away");
    unfolds_first(&reader).await;

    reader.types("textbox", "Skole", "VUC Aarhus").await;
    reader.types("textbox", "Sted", "Ringgaden 1").await;
    reader.hears(&format!("»{CLIMATE}«: Skole er nu »VUC Aarhus«.")).await;
    reader.presses_the("checkbox", "Online").await;
    reader.hears(&format!("»{CLIMATE}«: Online er nu »ja«.")).await;
    assert_eq!(kept_course(&reader).await["place"], "Ringgaden 1", "left, it was kept");

    // The Friday before Whitsun: Saturday, Sunday and Whit Monday are not counted.
    assert!(!reader.has("radio", "mit ønske").await, "there are no dates to speak of");
    types_date(&reader, "Startdato", "2026-05-22").await;
    reader.focuses("Date", "Slutdato").await;
    reader.hears(&format!("»{CLIMATE}«: Datoer er nu »22-05-2026 til 26-05-2026 (mit ønske)«.")).await;
    reader.hears("Slutdatoen er et forslag: hverdage er talt, uden helligdage.").await;
    reader.reads("22-05-2026 til 26-05-2026 (mit ønske)").await;
    assert_eq!(reader.value::<String>("document.activeElement.value").await, "2026-05-26");
    types_date(&reader, "Slutdato", "2026-05-27").await;
    goes_on(&reader).await;
    reader.reads("22-05-2026 til 27-05-2026 (mit ønske)").await;
    reader.presses_the("radio", "oplyst af skolen").await;
    reader.hears(&format!("»{CLIMATE}«: Datoer er nu »22-05-2026 til 27-05-2026 (oplyst af skolen)«.")).await;

    reader.types("textbox", "Pris", "1.204 kr. og frokost").await;
    types_date(&reader, "Sidste frist for tilmelding", "2026-04-30").await;
    reader.types("textbox", "Note om kurset", "Ring til Bo.").await;
    reader.chooses(&format!("Status {CLIMATE}"), "Spurgt").await;
    reader.hears(&format!("»{CLIMATE}«: Status er nu »Spurgt«.")).await;
    let all = json!({
        "number": "21097", "status": "asked", "note": "Ring til Bo.", "school": "VUC Aarhus", "place": "Ringgaden 1",
        "online": true, "dates": { "from": "2026-05-22", "to": "2026-05-27", "said_by": "school" },
        "price": "1.204 kr. og frokost", "deadline": "2026-04-30",
    });
    assert_eq!(kept_course(&reader).await, all);

    reader.reloads_app().await;
    reader.reads("22-05-2026 til 27-05-2026 (oplyst af skolen)").await;
    assert_eq!(reader.chosen(&format!("Status {CLIMATE}")).await, "Spurgt");
    assert_eq!(reader.chosen(&format!("Status {LIQUIDITY}")).await, "Ønsket");
    unfolds_first(&reader).await;
    reader.finds("textbox", "Skole").await;
    for (label, value) in [
        ("Skole", "VUC Aarhus"),
        ("Sted", "Ringgaden 1"),
        ("Startdato", "2026-05-22"),
        ("Slutdato", "2026-05-27"),
        ("Pris", "1.204 kr. og frokost"),
        ("Sidste frist for tilmelding", "2026-04-30"),
        ("Note om kurset", "Ring til Bo."),
    ] {
        assert_eq!(value_of(&reader, label).await, value, "{label}");
    }
    let ticked = "[...document.querySelectorAll('.said :checked')].map(it => it.labels[0].innerText)";
    assert_eq!(reader.value::<Vec<String>>(ticked).await, ["Online", "oplyst af skolen"]);
    assert_eq!(kept_course(&reader).await, all, "looking at it changed nothing");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proposed_end_follows_the_start_and_what_the_school_said_does_not() {
    let site = serve();
    let reader = with_a_plan(&site).await;
    unfolds_first(&reader).await;
    types_date(&reader, "Startdato", "2026-05-22").await;
    // While one is still in the field: nothing more is typed.
    reader.reads("22-05-2026 til 26-05-2026 (mit ønske)").await;
    types_date(&reader, "Startdato", "2026-06-03").await;
    goes_on(&reader).await;
    reader.reads("03-06-2026 til 04-06-2026 (mit ønske)").await;

    // The school said so; then somebody takes the end out, and what is proposed in its place no school has said.
    reader.presses_the("radio", "oplyst af skolen").await;
    reader.reads("03-06-2026 til 04-06-2026 (oplyst af skolen)").await;
    types_date(&reader, "Startdato", "2026-06-02").await;
    goes_on(&reader).await;
    reader.reads("02-06-2026 til 04-06-2026 (oplyst af skolen)").await;
    clears_date(&reader, "Slutdato").await;
    reader.reads("02-06-2026 til 03-06-2026 (mit ønske)").await;
    reader.hears("Datoerne står som dit ønske.").await;

    clears_date(&reader, "Startdato").await;
    reader.hears(&format!("»{CLIMATE}«: Datoer er slettet.")).await;
    reader.sees("!document.querySelector('.course__dates')").await;
    assert_eq!(kept_course(&reader).await, json!({ "number": "21097" }));
    assert_eq!(value_of(&reader, "Slutdato").await, "");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

/// Takes a date out of its field, part by part, and goes on.
async fn clears_date(tab: &Tab, name: &str) {
    tab.focuses("Date", name).await;
    for part in ["day", "month", "year"] {
        tab.hits("Delete").await;
        if part != "year" {
            tab.hits("Tab").await;
        }
    }
    tab.sees("document.activeElement.value === '' && !document.activeElement.validity.badInput").await;
    goes_on(tab).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_dates_are_refused_in_words_and_stay_in_the_field() {
    let site = serve();
    let reader = with_a_plan(&site).await;
    unfolds_first(&reader).await;
    let wrong = |label: &str| {
        format!(
            "(field => field.getAttribute('aria-invalid') === 'true' && field.getAttribute('aria-describedby').split(' ')\
             .map(id => document.getElementById(id).innerText).join(' '))\
             ([...document.querySelectorAll('label')].find(it => it.innerText === '{label}').control)"
        )
    };
    let wrong_with = |label: &str, said: &str| format!("{}.includes('{said}')", wrong(label));

    // The end comes first: it waits for a start.
    types_date(&reader, "Slutdato", "2026-05-29").await;
    goes_on(&reader).await;
    reader.hears("Skriv også startdatoen.").await;
    reader.sees(&wrong_with("Slutdato", "Skriv også startdatoen.")).await;
    assert_eq!(kept_course(&reader).await, json!({ "number": "21097" }));
    types_date(&reader, "Startdato", "2026-06-01").await;
    goes_on(&reader).await;
    reader.hears("Slutdatoen er før startdatoen.").await;
    reader.sees(&wrong_with("Startdato", "Slutdatoen er før startdatoen.")).await;
    assert_eq!(value_of(&reader, "Startdato").await, "2026-06-01", "it stays in the field");
    assert_eq!(value_of(&reader, "Slutdato").await, "2026-05-29");
    assert_eq!(kept_course(&reader).await, json!({ "number": "21097" }));
    // Another end makes both good.
    types_date(&reader, "Slutdato", "2026-06-05").await;
    goes_on(&reader).await;
    reader.reads("01-06-2026 til 05-06-2026 (mit ønske)").await;
    reader.sees("!document.querySelector('[aria-invalid=true]')").await;
    let good = kept_course(&reader).await;

    for (label, date) in
        [("Startdato", "1989-12-31"), ("Slutdato", "2101-01-01"), ("Sidste frist for tilmelding", "1989-12-31")]
    {
        types_date(&reader, label, date).await;
        goes_on(&reader).await;
        reader.sees(&wrong_with(label, "Skriv datoer fra 1990 til 2100.")).await;
        assert_eq!(value_of(&reader, label).await, date);
        assert_eq!(kept_course(&reader).await, good, "{label} {date}");
        // Corrected, it is kept, and nothing is said against it.
        let mended = if label == "Slutdato" { "2026-06-05" } else { "2026-06-01" };
        types_date(&reader, label, mended).await;
        goes_on(&reader).await;
        reader.sees("!document.querySelector('[aria-invalid=true]')").await;
        if label.starts_with("Sidste") {
            assert_eq!(kept_course(&reader).await["deadline"], mended);
        }
    }

    // Half a date is no way to take one out.
    let before = kept_course(&reader).await;
    reader.focuses("Date", "Startdato").await;
    reader.hits("Delete").await;
    reader.sees("document.activeElement.validity.badInput").await;
    goes_on(&reader).await;
    reader.sees(&wrong_with("Startdato", "Skriv hele datoen")).await;
    assert_eq!(kept_course(&reader).await, before);

    // A text that is too long; and one that is nobody's business is kept, with a word against it.
    reader.types("textbox", "Skole", &"x".repeat(121)).await;
    goes_on(&reader).await;
    reader.sees(&wrong_with("Skole", "Teksten må højst være 120 tegn.")).await;
    assert_eq!(value_of(&reader, "Skole").await.len(), 121);
    reader.types_anew("textbox", "Skole", "Kim (010190-1234)").await;
    reader.hears("Skriv ikke CPR-numre her.").await;
    goes_on(&reader).await;
    reader.hears("Skole er nu »Kim (010190-1234)«").await;
    assert_eq!(kept_course(&reader).await["school"], "Kim (010190-1234)");
    reader.types_anew("textbox", "Skole", "VUC").await;
    goes_on(&reader).await;
    reader.hears("Skole er nu »VUC«").await;
    assert!(!reader.text().await.contains("CPR"));
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_is_kept_when_the_page_is_left_in_the_middle_of_it() {
    let site = serve();
    let reader = with_a_plan(&site).await;
    unfolds_first(&reader).await;
    reader.types("textbox", "Skole", "VUC").await;
    reader.goes_to("#/kurser/21097").await;
    assert_eq!(kept_course(&reader).await["school"], "VUC");

    reader.goes_to(PLAN).await;
    unfolds_first(&reader).await;
    reader.types("textbox", "Note om kurset", "Spørg igen mandag").await;
    reader.reloads_app().await;
    assert_eq!(kept_course(&reader).await["note"], "Spørg igen mandag");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn all_of_it_is_undone_to_the_beginning_and_done_again() {
    let site = serve();
    let reader = with_a_plan(&site).await;
    let mut states = vec![kept(&reader).await];
    unfolds_first(&reader).await;
    reader.types("textbox", "Skole", "VUC Aarhus").await;
    goes_on(&reader).await;
    reader.hears("Skole er nu").await;
    states.push(kept(&reader).await);
    types_date(&reader, "Startdato", "2026-05-22").await;
    goes_on(&reader).await;
    reader.hears("Datoer er nu").await;
    states.push(kept(&reader).await);
    reader.presses_the("radio", "oplyst af skolen").await;
    reader.hears("(oplyst af skolen)").await;
    states.push(kept(&reader).await);
    reader.chooses(&format!("Status {LIQUIDITY}"), "Droppet").await;
    reader.hears(&format!("»{LIQUIDITY}«: Status er nu »Droppet«.")).await;
    states.push(kept(&reader).await);
    reader.types("textbox", "Note om kurset", "En linje\nog en til").await;
    goes_on(&reader).await;
    reader.hears("Note om kurset er gemt.").await;
    states.push(kept(&reader).await);
    reader.unfolds("Om planen").await;
    reader.types("textbox", "Hvem er planen for? (valgfrit)", "KIM").await;
    goes_on(&reader).await;
    reader.hears("Planen er nu for KIM.").await;
    reader.reads("for KIM").await;
    states.push(kept(&reader).await);
    reader.types("textbox", "Hvorfor jeg ønsker kurset", "Vi skal lave klimaregnskab.").await;
    goes_on(&reader).await;
    reader.hears("»Min plan«: Hvorfor jeg ønsker kurset er gemt.").await;
    reader.sees("document.querySelector('.why').innerText.includes('Vi skal lave klimaregnskab.')").await;
    states.push(kept(&reader).await);
    for (one, other) in states.iter().zip(&states[1..]) {
        assert_ne!(one, other, "each thing that is said changes what is kept");
    }

    goes_on(&reader).await;
    for (place, said) in [
        (6, "Hvorfor jeg ønsker kurset er gemt."),
        (5, "Planen er nu for KIM."),
        (4, "Note om kurset er gemt."),
        (3, "Status er nu »Droppet«."),
        (2, "(oplyst af skolen)"),
        (1, "(mit ønske)"),
        (0, "Skole er nu »VUC Aarhus«."),
    ] {
        reader.hits_with_ctrl('z').await;
        reader.hears("Du fortrød dette").await;
        reader.hears(said).await;
        assert_eq!(kept(&reader).await, states[place], "{said}");
    }
    // The fields show what is kept.
    for label in ["Skole", "Startdato", "Slutdato", "Note om kurset", "Hvem er planen for? (valgfrit)"] {
        assert_eq!(value_of(&reader, label).await, "", "{label}");
    }
    assert_eq!(reader.chosen(&format!("Status {LIQUIDITY}")).await, "Ønsket");
    for state in &states[1..] {
        reader.hits_with_ctrl('y').await;
        reader.hears("Det er gjort igen").await;
        assert_eq!(kept(&reader).await, *state);
    }
    assert_eq!(value_of(&reader, "Skole").await, "VUC Aarhus");
    assert_eq!(value_of(&reader, "Slutdato").await, "2026-05-26");

    // By the buttons of the page.
    reader.does("document.querySelector('main > .actions button').focus()").await;
    reader.hits("Enter").await;
    reader.hears("Du fortrød dette: »Min plan«: Hvorfor jeg ønsker kurset er gemt.").await;
    assert_eq!(kept(&reader).await, states[6]);
    assert_eq!(reader.focused().await, "Fortryd", "it keeps the focus");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_copied_with_all_that_is_said() {
    let site = serve();
    let reader = with_a_plan(&site).await;
    reader.chooses(&format!("Status {CLIMATE}"), "Tilmeldt").await;
    reader.hears("Status er nu »Tilmeldt«.").await;
    reader.unfolds("Om planen").await;
    reader.types("textbox", "Hvem er planen for? (valgfrit)", "KIM 010190-1234").await;
    reader.hears("Skriv ikke CPR-numre her.").await;
    reader.types_anew("textbox", "Hvem er planen for? (valgfrit)", "KIM").await;
    reader.presses("Lav en kopi").await;
    reader.hears("»Min plan (kopi)« er lavet.").await;
    reader.sees("document.querySelector('h1').innerText === 'Min plan (kopi)'").await;
    reader.reads("for KIM").await;
    assert_eq!(reader.chosen(&format!("Status {CLIMATE}")).await, "Tilmeldt");
    assert_eq!(reader.kept_keys("amuplan:plan:").await.len(), 2);
    // They are two by now.
    reader.chooses(&format!("Status {CLIMATE}"), "Droppet").await;
    reader.hears("Status er nu »Droppet«.").await;
    assert_eq!(kept_course(&reader).await["status"], "enrolled");
    goes_on(&reader).await;
    reader.hits_with_ctrl('z').await;
    reader.hears("Du fortrød dette").await;
    reader.hits_with_ctrl('z').await;
    reader.hears("Du fortrød dette: »Min plan (kopi)« er lavet.").await;
    assert_eq!(reader.kept_keys("amuplan:plan:").await.len(), 1);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn it_fits_a_narrow_window_and_large_text() {
    let site = serve();
    let reader = with_a_plan(&site).await;
    unfolds_first(&reader).await;
    types_date(&reader, "Startdato", "2026-05-22").await;
    goes_on(&reader).await;
    reader.finds("radio", "mit ønske").await;
    reader.does("document.querySelector('#navn').closest('details').open = true").await;
    for (width, text) in [(320, "100%"), (640, "200%")] {
        reader.has_a_window_of(width, 800).await;
        reader.does(&format!("document.documentElement.style.fontSize = '{text}'")).await;
        reader.sees(&format!("innerWidth === {width}")).await;
        let beyond = "[...document.querySelectorAll('main *')]
            .filter(it => it.getBoundingClientRect().right > innerWidth + 1 && !it.closest('.hidden-text'))
            .map(it => it.outerHTML.slice(0, 100))";
        assert_eq!(reader.value::<Vec<String>>(beyond).await, Vec::<String>::new(), "at {width} px, {text}");
    }
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn it_works_by_keyboard_alone() {
    let site = serve();
    let reader = with_a_plan(&site).await;
    reader.focuses("combobox", &format!("Status {CLIMATE}")).await;
    // Up, down, remove; then what is folded away.
    for _ in 0..4 {
        reader.hits("Tab").await;
    }
    assert_eq!(reader.focused().await.replace('\n', " "), format!("Skole, datoer og pris {CLIMATE}"));
    reader.hits("Enter").await;
    reader.finds("textbox", "Skole").await;
    reader.hits("Tab").await;
    let label = "document.activeElement.labels[0].innerText";
    assert_eq!(reader.value::<String>(label).await, "Skole");
    reader.hits_keys("VUC").await;
    reader.hits("Tab").await;
    reader.hears("Skole er nu »VUC«.").await;
    assert_eq!(reader.value::<String>(label).await, "Sted", "the focus goes on");
    reader.hits("Tab").await;
    reader.hits("Space").await;
    reader.hears("Online er nu »ja«.").await;
    reader.hits("Tab").await;
    assert_eq!(reader.value::<String>(label).await, "Startdato");
    reader.hits_keys(&in_order(&reader, "2026-05-22").await).await;
    reader.sees("document.activeElement.value === '2026-05-22'").await;
    while reader.value::<String>(label).await == "Startdato" {
        reader.hits("Tab").await;
    }
    reader.hears("»22-05-2026 til 26-05-2026 (mit ønske)«").await;
    assert_eq!(reader.value::<String>(label).await, "Slutdato");
    while reader.value::<String>(label).await == "Slutdato" {
        reader.hits("Tab").await;
    }
    // Of two to choose from, the one that is chosen; the arrows choose the other.
    assert_eq!(reader.value::<String>(label).await, "mit ønske");
    reader.hits("ArrowUp").await;
    reader.hears("(oplyst af skolen)").await;
    assert_eq!(reader.value::<String>(label).await, "oplyst af skolen", "it keeps the focus");
    // Here the keys take back what was done to the plan.
    reader.hits_with_ctrl('z').await;
    reader.hears("Du fortrød dette").await;
    assert_eq!(kept_course(&reader).await["dates"]["said_by"], "reader");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_course_is_dragged_and_one_that_this_edition_does_not_know_is_kept() {
    let site = serve();
    let reader = with_a_plan(&site).await;
    // With the mouse, from the grip of the second to the first.
    let at = "(row => [...document.querySelectorAll('.courses--plan > li')][row].querySelector('.course__grip')";
    for row in [0, 1] {
        assert!(reader.value::<bool>(&format!("{at}.checkVisibility())({row})")).await, "row {row} has a grip");
    }
    reader.does(
        "const carried = new DataTransfer();
         const rows = [...document.querySelectorAll('.courses--plan > li')];
         const say = (on, kind) => on.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: carried }));
         say(rows[1].querySelector('.course__grip'), 'dragstart');
         say(rows[0], 'dragover'); say(rows[0], 'drop');
         say(rows[1].querySelector('.course__grip'), 'dragend');",
    )
    .await;
    reader.hears(&format!("»{LIQUIDITY}« er flyttet til plads 1 af 2.")).await;
    assert_eq!(kept(&reader).await["courses"][0]["number"], "45959");

    // A number of another FKB: its length is not known, so the end is the same day.
    let plan = json!({ "format": 1, "revision": 1, "plan": {
        "id": "00000000000000aa", "name": "Min plan", "courses": [{ "number": "99999" }],
    } });
    reader.opens(&site, "#/om").await;
    reader.keeps(&[("amuplan:plan:00000000000000aa", &plan.to_string())]).await;
    reader.opens(&site, PLAN).await;
    let folded = "document.querySelector('.said > summary').click()";
    reader.does(folded).await;
    types_date(&reader, "Startdato", "2026-05-22").await;
    goes_on(&reader).await;
    reader.hears("Vi kender ikke kursets længde").await;
    reader.reads("22-05-2026 (mit ønske)").await;
    assert_eq!(kept_course(&reader).await["dates"]["to"], "2026-05-22");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn five_hundred_courses_stay_usable() {
    let site = serve();
    let reader = Reader::new().await;
    let courses: Vec<Value> = (0..500).map(|place| json!({ "number": format!("{}", 60_000 + place) })).collect();
    let plan = json!({ "format": 1, "revision": 1, "plan": {
        "id": "00000000000000aa", "name": "Min plan", "courses": courses,
    } });
    reader.opens(&site, "#/om").await;
    reader.keeps(&[("amuplan:plan:00000000000000aa", &plan.to_string())]).await;
    reader.opens(&site, PLAN).await;
    reader.sees("document.querySelectorAll('.courses--plan > li').length === 500").await;
    assert_eq!(reader.value::<usize>("document.querySelectorAll('.said input').length").await, 0, "no form is made");
    reader.does("document.querySelectorAll('.said > summary')[250].click()").await;
    // By its label: among so many parts a browser takes long to find one by its role.
    let school = "[...document.querySelectorAll('.said label')].find(it => it.innerText.trim() === 'Skole').control";
    reader.sees(school).await;
    reader.does(&format!("{school}.focus()")).await;
    reader.hits_keys("VUC").await;
    reader.sees(&format!("{school}.value === 'VUC'")).await;
    // From what is done until it is said, by the browser's own clock: some 45 ms where nothing else goes on.
    let took: f64 = reader
        .value(
            "new Promise(done => {
                const said = document.querySelector('.notices > [role=status]');
                const began = performance.now();
                new MutationObserver(() => done(performance.now() - began)).observe(said, { childList: true, subtree: true });
                document.activeElement.blur();
            })",
        )
        .await;
    assert!(took < 2000.0, "one change among 500 courses took {took} ms");
    assert_eq!(kept(&reader).await["courses"][250]["school"], "VUC");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}
