//! A person who looks for a course.

use chromiumoxide::cdp::browser_protocol::browser::PermissionSetting;
use chromiumoxide::cdp::browser_protocol::fetch::{DisableParams, EnableParams, RequestPattern};

use crate::reader::{Reader, Tab, data, dist, serve, serve_folder};

const COURSES: &str = "main li .course__title";

#[tokio::test(flavor = "multi_thread")]
async fn all_courses_are_there_and_typing_narrows_them_and_goes_into_the_address() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser").await;
    // Two more are no longer linked.
    assert_eq!(reader.texts("main [role=status]").await, ["92 kurser"]);
    reader.goes_to("#/kurser?status=alle").await;
    let mut titles: Vec<String> = reader.texts(COURSES).await;
    // Said when the reader pauses.
    reader.hears("94 kurser").await;
    // In Danish order the letters æ, ø and å are the last.
    let last = ["Økonomisk risikovurdering af events", "Økonomisk styring af lageret", "Årsafslutning af bogholderiet"];
    assert_eq!(titles[titles.len() - 3..], last);
    titles.sort_unstable();
    let catalogue = data("catalogue.json");
    let courses = catalogue["courses"].as_array().expect("a list");
    let mut all: Vec<&str> = courses.iter().map(|course| course["title"].as_str().expect("a title")).collect();
    all.sort_unstable();
    assert_eq!(titles, all);

    reader.goes_to("#/kurser").await;
    let entries: u32 = reader.value("history.length").await;
    for letter in "likviditet".chars() {
        reader.types("searchbox", "Søg efter kurser", &letter.to_string()).await;
    }
    reader.sees("document.querySelector('main [role=status]').innerText === '2 kurser'").await;
    let mut found = reader.texts(COURSES).await;
    found.sort_unstable();
    assert_eq!(found, ["Likviditets- og balancebudgettering", "Likviditetsstyring"]);
    reader.is_at("#/kurser?q=likviditet").await;
    assert_eq!(reader.value::<u32>("history.length").await, entries, "typing adds nothing to the history");
    let focus: String = reader.value("document.activeElement.id").await;
    assert_eq!(focus, reader.value::<String>("document.querySelector('input[type=search]').id").await);

    reader.reloads_app().await;
    assert_eq!(field(&reader).await, "likviditet");
    assert_eq!(reader.texts(COURSES).await.len(), 2);

    // By number, which is an ordinary thing to type.
    reader.types_anew("searchbox", "Søg efter kurser", "21097").await;
    reader.sees("document.querySelector('main [role=status]').innerText === '1 kursus'").await;
    reader.is_at("#/kurser?q=21097").await;
    reader.follows("Virksomhedens klimaregnskab").await;
    reader.is_at("#/kurser/21097").await;
    reader.goes_back_to("#/kurser?q=21097").await;
    assert_eq!(field(&reader).await, "21097");
    assert_eq!(reader.texts(COURSES).await, ["Virksomhedens klimaregnskab"]);

    // A link right after the last key: the address that stays behind in the history has the query.
    reader.types_anew("searchbox", "Søg efter kurser", "likviditet").await;
    reader.follows("Likviditetsstyring").await;
    reader.is_at("#/kurser/45959").await;
    reader.goes_back_to("#/kurser?q=likviditet").await;
    assert_eq!(reader.texts(COURSES).await.len(), 2);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

async fn field(tab: &Tab) -> String {
    tab.value("document.querySelector('input[type=search]').value").await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_order_is_chosen_and_goes_into_the_history() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser").await;
    assert_eq!(reader.chosen("Rækkefølge").await, "Titel");
    let by_title = reader.texts(COURSES).await;
    let entries: u32 = reader.value("history.length").await;

    reader.chooses("Rækkefølge", "Korteste først").await;
    reader.is_at("#/kurser?sorter=dage").await;
    assert_eq!(reader.value::<u32>("history.length").await, entries + 1);
    let rows = reader.texts("main li:has(a[href^='#/kurser/'])").await;
    let days: Vec<f64> = rows.iter().map(|row| days_in(row)).collect();
    assert_eq!(days.len(), 92);
    assert!(days.is_sorted(), "{days:?}");
    assert_eq!(days[91], 48.0);

    reader.chooses("Rækkefølge", "Nummer").await;
    reader.is_at("#/kurser?sorter=nummer").await;
    let numbers: Vec<u32> = reader
        .value(&format!("[...document.querySelectorAll(\"{COURSES}\")].map(it => Number(it.hash.split('/')[2]))"))
        .await;
    assert_eq!(numbers.len(), 92);
    assert!(numbers.is_sorted(), "{numbers:?}");

    reader.goes_back_to("#/kurser?sorter=dage").await;
    assert_eq!(reader.chosen("Rækkefølge").await, "Korteste først");
    reader.goes_back_to("#/kurser").await;
    assert_eq!(reader.chosen("Rækkefølge").await, "Titel");
    assert_eq!(reader.texts(COURSES).await, by_title);

    // With a query the best come first, until another order is chosen.
    reader.types("searchbox", "Søg efter kurser", "regnskab").await;
    reader.is_at("#/kurser?q=regnskab").await;
    assert_eq!(reader.chosen("Rækkefølge").await, "Bedste først");
    reader.goes_to("#/kurser?q=regnskab&sorter=dage").await;
    assert_eq!(reader.chosen("Rækkefølge").await, "Korteste først");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

/// The length that stands in a row of the list.
fn days_in(row: &str) -> f64 {
    let words: Vec<&str> = row.split_whitespace().collect();
    let place = words.iter().position(|word| *word == "dage" || *word == "dag").expect("a length");
    words[place - 1].replace(',', ".").parse().expect("a number of days")
}

#[tokio::test(flavor = "multi_thread")]
async fn any_query_is_taken_as_text_and_one_without_hits_leads_on() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser").await;
    let many = "å".repeat(10_000);
    let markup = "<img src=x onerror=\"qx(1)\"><svg onload=\"qx(2)\">";
    for query in ["😀👩‍👩‍👧‍👦 qx", markup, "c++ & 100% = #1 ?q=", "%E6%", "\u{202e}vendt \u{0}", many.as_str()]
    {
        reader.types_anew("searchbox", "Søg efter kurser", query).await;
        reader.sees("document.querySelector('main [role=status]').innerText === '0 kurser'").await;
        reader.reads("Ingen kurser passer").await;
        let typed = field(&reader).await;
        assert!(reader.text().await.contains(typed.trim()), "the query is not named: {typed}");
        assert_eq!(reader.value::<u32>("document.querySelectorAll('main img, main svg').length").await, 0);
        reader.sees("location.hash.length > '#/kurser?q='.length && decodeURIComponent(location.hash.slice('#/kurser?q='.length)) === document.querySelector('input[type=search]').value").await;
        reader.reloads_app().await;
        assert_eq!(field(&reader).await, typed, "after a reload");
        reader.reads("Ingen kurser passer").await;
    }
    assert!(reader.has("link", "Søg på voksenuddannelse.dk (åbner et andet websted)").await);
    reader.follows("Ryd søgningen").await;
    reader.is_at("#/kurser").await;
    assert_eq!(field(&reader).await, "");
    assert_eq!(reader.texts(COURSES).await.len(), 92);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_words_for_searching_come_once_and_only_to_those_who_search() {
    let (site, reader) = (serve(), Reader::new().await);
    // A service worker fetches them for later, as the reader may search without a network.
    reader.knows_no_workers().await;
    let asked = || site.requests().iter().filter(|path| path.starts_with("/words-")).count();
    reader.opens(&site, "#/").await;
    reader.goes_to("#/kompetencer").await;
    assert_eq!(asked(), 0);
    reader.goes_to("#/kurser").await;
    reader.sees("performance.getEntriesByType('resource').some(it => it.name.includes('/words-'))").await;
    reader.presses("English").await;
    reader.reads("Search for courses").await;
    reader.goes_to("#/").await;
    reader.goes_to("#/kurser?q=likviditet").await;
    assert_eq!(reader.texts(COURSES).await.len(), 2);
    assert_eq!(asked(), 1);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn titles_are_found_where_the_words_for_searching_cannot_be_had() {
    let folder = tempfile::TempDir::new().expect("a folder");
    for file in std::fs::read_dir(dist()).expect("the site is built") {
        let file = file.expect("a file");
        if !file.file_name().to_string_lossy().starts_with("words-") {
            std::fs::copy(file.path(), folder.path().join(file.file_name())).expect("a copy");
        }
    }
    let (site, reader) = (serve_folder(folder.path()), Reader::new().await);
    reader.opens(&site, "#/kurser?q=likviditet").await;
    reader.sees("performance.getEntriesByType('resource').some(it => it.name.includes('/words-'))").await;
    assert_eq!(reader.texts(COURSES).await.len(), 2);
    reader.follows("Likviditetsstyring").await;
    reader.is_below("#/kurser/").await;
    let stopped: bool = reader.value("'stopped' in document.documentElement.dataset").await;
    assert!(!stopped, "the program goes on without them");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_before_the_app_is_there_is_kept_with_the_focus() {
    let (site, reader) = (serve(), Reader::new().await);
    // From a service worker there is no slow network.
    reader.knows_no_workers().await;
    for (hash, then, text) in
        [("#/", "#/", "lønmodtager"), ("#/", "#/", ""), ("#/kurser", "#/kurser?q=lønmodtager", "lønmodtager")]
    {
        waits_for_the_wasm(&reader, &format!("{}{hash}", site.url())).await;
        reader.types("searchbox", "Søg efter kurser", text).await;
        if !text.is_empty() {
            reader.does("document.activeElement.setSelectionRange(2, 5)").await;
        }
        reader.page.execute(DisableParams::default()).await.expect("the wasm comes");
        reader.is_at(then).await;
        assert_eq!(field(&reader).await, text);
        let focus = "document.activeElement === document.querySelector('input[type=search]')";
        assert!(reader.value::<bool>(focus).await, "the focus is lost");
        if !text.is_empty() {
            let selection = "[document.activeElement.selectionStart, document.activeElement.selectionEnd]";
            assert_eq!(reader.value::<[u32; 2]>(selection).await, [2, 5]);
        }
    }
    reader.goes_to("#/").await;
    reader.types("searchbox", "Søg efter kurser", "likviditet").await;
    reader.hits("Enter").await;
    reader.is_at("#/kurser?q=likviditet").await;
    assert_eq!(reader.texts(COURSES).await.len(), 2);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

/// Goes there on a slow network: the wasm is held back, and what index.html has is on screen.
async fn waits_for_the_wasm(reader: &Reader, url: &str) {
    let wasm = RequestPattern::builder().url_pattern("*.wasm").build();
    let hold = EnableParams::builder().pattern(wasm).build();
    reader.page.execute(hold).await.expect("requests can be held back");
    reader.does("location.href = 'about:blank'").await;
    reader.sees("location.href === 'about:blank'").await;
    reader.does(&format!("location.href = '{url}'")).await;
    reader.sees("document.querySelector('input[type=search]') && document.readyState !== 'loading'").await;
    assert!(reader.value::<bool>("!('ready' in document.documentElement.dataset)").await, "the app is there already");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stands_there_before_the_app_is_what_the_app_says() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.knows_no_workers().await;
    let shown = "[...document.querySelectorAll('main :is(h1, .lead, .door, form, h1 ~ .help)')]
        .filter(it => it.checkVisibility()).map(it => it.innerText)";
    for language in ["da", "en"] {
        for (hash, heading) in [
            ("#/", None),
            ("#/kurser", None),
            ("#/planer", None),
            ("#/kurser/21097", Some("Virksomhedens klimaregnskab")),
            ("#/kompetencer/revision", Some("Revision")),
        ] {
            waits_for_the_wasm(&reader, &format!("{}?sprog={language}{hash}", site.url())).await;
            let before: Vec<String> = reader.value(shown).await;
            assert!(!before.is_empty(), "{hash} ({language}) says nothing before the app");
            assert!(heading.is_none_or(|heading| before == [heading]), "{before:?}");
            reader.page.execute(DisableParams::default()).await.expect("the wasm comes");
            reader.is_at(hash).await;
            let after: Vec<String> = reader.value(shown).await;
            for said in before {
                assert!(after.contains(&said), "{hash} ({language}): \"{said}\" is not in {after:?}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn before_the_app_no_page_has_the_title_of_another() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.knows_no_workers().await;
    for hash in ["#/oversigt", "#/om", "#/kurser?q=regnskab", "#/kurser/99999", "#/findes/ikke"] {
        waits_for_the_wasm(&reader, &format!("{}{hash}", site.url())).await;
        reader.sees("[...document.querySelectorAll('main p')].some(it => it.checkVisibility() && it.innerText.startsWith('Siden åbnes'))").await;
        assert_eq!(reader.texts("#shell-title").await, [""], "{hash}");
        reader.page.execute(DisableParams::default()).await.expect("the wasm comes");
        reader.is_at(hash).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_course_page_tells_the_facts_of_the_document_and_what_is_known_around_them() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser/21097").await;
    assert_eq!(reader.texts("h1").await, ["Virksomhedens klimaregnskab"]);
    let facts = reader.texts("main dl:first-of-type dd").await;
    for fact in ["21097", "2,0 dage", "AD", "fra 19-12-2024, ingen slutdato i denne udgave"] {
        assert!(facts.iter().any(|it| it == fact), "no fact {fact}: {facts:?}");
    }
    let dates =
        reader.value::<String>("[...document.links].find(it => it.innerText.startsWith('Find datoer')).href").await;
    assert!(dates.starts_with("https://voksenuddannelse.dk/") && dates.contains("21097"), "{dates}");
    assert!(reader.has("link", "Datahåndtering og ESG-regnskab").await, "the competence that it builds");
    let text = reader.text().await;
    assert!(text.contains("Uofficielt"), "our own judgement is not marked: {text}");

    // No longer linked: said with the date, never "udgået"; the likely successor is unofficial.
    reader.goes_to("#/kurser/47299").await;
    reader.reads("ikke længere tilknyttet denne FKB (til 30-06-2025)").await;
    reader.reads("fra 19-12-2024 til 30-06-2025").await;
    let text = reader.text().await;
    assert!(!text.to_lowercase().contains("udgået"));
    let successor = reader.texts("main dl div").await;
    let successor = successor.iter().find(|it| it.starts_with("Sandsynlig afløser")).expect("a likely successor");
    assert!(successor.contains("Uofficielt") && successor.contains("22487"), "{successor}");
    reader.follows("22487 Skriftlig kommunikation - sprog og sprogbrug").await;
    reader.is_at("#/kurser/22487").await;
    let text = reader.text().await;
    assert!(text.contains("Sandsynlig afløser for") && text.contains("47299"), "{text}");
    assert!(!text.contains("ikke længere tilknyttet denne FKB (til"), "22487 is linked without an end");

    // Two numbers with one title: both are named, and who to ask.
    reader.goes_to("#/kurser/45215").await;
    reader.reads("Spørg skolen, hvilket").await;
    reader.follows("47668 Grundlæggende faglig regning").await;
    reader.is_at("#/kurser/47668").await;
    assert!(reader.has("link", "45215 Grundlæggende faglig regning").await);

    // No ordinary course: what it is is said.
    reader.goes_to("#/kurser/43343").await;
    reader.reads("Praktik").await;
    reader.goes_to("#/kurser/25000").await;
    reader.reads("Vurdering af det, du kan").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_number_is_copied_or_shown_where_the_browser_forbids_copying() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.sets_clipboard(PermissionSetting::Granted).await;
    reader.opens(&site, "#/kurser/21097").await;
    reader.presses("Kopiér kursusnummer").await;
    reader.hears("21097 er kopieret").await;
    assert_eq!(reader.value::<String>("navigator.clipboard.readText()").await, "21097");

    reader.sets_clipboard(PermissionSetting::Denied).await;
    reader.goes_to("#/kurser/47299").await;
    reader.presses("Kopiér kursusnummer").await;
    reader.hears("Browseren lod os ikke kopiere. Her er nummeret: 47299").await;

    // Where a page is not secure there is no clipboard at all.
    reader.does("Object.defineProperty(navigator, 'clipboard', { value: undefined })").await;
    reader.goes_to("#/kurser/99999").await;
    reader.presses("Kopiér kursusnummer").await;
    reader.hears("Her er nummeret: 99999").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}
