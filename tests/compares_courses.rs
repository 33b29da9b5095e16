//! A person who puts courses side by side.

use crate::reader::{Reader, Tab, data, serve};

const TITLES: &str = "main thead th a";

/// What stands in the row of this name, course by course.
async fn row(tab: &Tab, name: &str) -> Vec<String> {
    let row = format!(
        "[...document.querySelectorAll('main tbody tr')].find(it => it.querySelector('th').innerText.startsWith('{name}'))"
    );
    tab.value(&format!("[...({row}?.querySelectorAll('td') ?? [])].map(it => it.innerText.trim())")).await
}

/// Whether the row is marked as one in which the courses differ.
async fn differs(tab: &Tab, name: &str) -> bool {
    let heads = tab.texts("main tbody th").await;
    heads
        .iter()
        .find(|it| it.starts_with(name))
        .unwrap_or_else(|| panic!("no row {name}: {heads:?}"))
        .contains("Forskel")
}

fn title(number: &str) -> String {
    let catalogue = data("catalogue.json");
    let courses = catalogue["courses"].as_array().expect("a list");
    let course = courses.iter().find(|course| course["number"] == number).expect("a course");
    course["title"].as_str().expect("a title").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn courses_are_picked_in_lists_and_stand_side_by_side() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser?q=likviditet").await;
    assert!(!reader.has("region", "Sammenligning").await);
    // By keyboard; the focus stays on the button, which says that it is pressed.
    reader.focuses("button", "Sammenlign Likviditetsstyring").await;
    reader.hits("Enter").await;
    reader.hears("1 af 4 valgt til sammenligning. Vælg et til.").await;
    assert_eq!(reader.value::<String>("document.activeElement.getAttribute('aria-pressed')").await, "true");
    assert!(!reader.has("link", "Sammenlign").await, "one alone cannot be compared");
    // From another page: what is picked stays.
    reader.goes_to("#/kurser/21097").await;
    reader.presses("Sammenlign Virksomhedens klimaregnskab").await;
    reader.hears("2 af 4 valgt til sammenligning").await;
    assert_eq!(
        reader.texts("section[aria-label=Sammenligning] li span").await,
        ["Likviditetsstyring", "Virksomhedens klimaregnskab"]
    );
    reader.follows("Sammenlign").await;
    reader.is_at("#/sammenlign?kurser=45959,21097").await;
    assert_eq!(reader.focused().await, "Sammenlign kurser");
    assert_eq!(reader.texts(TITLES).await, ["Likviditetsstyring", "Virksomhedens klimaregnskab"]);
    assert_eq!(reader.texts("main thead th span").await, ["45959", "21097"]);
    assert_eq!(row(&reader, "Udvalg").await.len(), 2);
    assert!(!reader.has("region", "Sammenligning").await, "the page itself shows them");
    assert!(reader.kept().await.is_empty(), "picking keeps nothing");

    // Reload and Back, and the list still knows what is picked when it was not reloaded.
    reader.goes_back_to("#/kurser/21097").await;
    assert!(reader.has("region", "Sammenligning").await);
    reader.presses("Sammenlign Virksomhedens klimaregnskab").await;
    reader.hears("1 af 4 valgt til sammenligning").await;
    reader.goes_to("#/sammenlign?kurser=45959,21097").await;
    reader.reloads_app().await;
    assert_eq!(reader.texts(TITLES).await.len(), 2);

    // From here into the plan, and to the course.
    reader.presses("Føj Likviditetsstyring til plan").await;
    reader.hears("»Likviditetsstyring« er føjet til »Min plan«.").await;
    reader.follows("Virksomhedens klimaregnskab").await;
    reader.is_at("#/kurser/21097").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_differs_is_said_in_a_word() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/sammenlign?kurser=47299,22487,45573").await;
    assert_eq!(reader.texts(TITLES).await, ["47299", "22487", "45573"].map(title));
    assert!(differs(&reader, "Tilknyttet denne FKB").await);
    let period = row(&reader, "Tilknyttet denne FKB").await;
    assert!(period[0].contains("ikke længere tilknyttet denne FKB (til 30-06-2025)"), "{period:?}");
    assert!(period[0].contains("fra 19-12-2024 til 30-06-2025") && period[1].contains("ingen slutdato"), "{period:?}");
    let steps = row(&reader, "Trin og afløser").await;
    assert!(steps[0].starts_with("Sandsynlig afløser: 22487"), "{steps:?}");
    assert!(steps[1].starts_with("Sandsynlig afløser for: 47299"), "{steps:?}");
    assert!(steps[2].contains("45572") && steps[2].contains("45574"), "{steps:?}");
    let kinds = row(&reader, "Slags").await;
    assert_eq!(kinds[0], "Almindeligt kursus");
    assert!(kinds[2].starts_with("Del af et forløb"), "{kinds:?}");
    assert_eq!(row(&reader, "Udvalg").await, ["AD", "AD", "AP"]);
    assert!(differs(&reader, "Udvalg").await);
    assert_eq!(row(&reader, "Niveau").await, [""; 0], "none of them has one");
    // What is ours is marked.
    let ours = reader.texts("main tbody th:has(.unofficial)").await;
    assert_eq!(ours.len(), 4, "{ours:?}");
    // Every cell has its heads.
    let heads = "[...document.querySelectorAll('main table th')].every(it => ['row', 'col'].includes(it.scope))";
    assert!(reader.value::<bool>(heads).await);

    // The same title under two numbers: the name of the button tells them apart.
    reader.presses(&format!("Fjern {} 47299 fra sammenligningen", title("47299"))).await;
    reader.is_at("#/sammenlign?kurser=22487,45573").await;
    reader.hears("er taget ud af sammenligningen").await;
    assert_eq!(reader.focused().await, "Sammenlign kurser", "the focus is on the heading, as the button is gone");
    reader.goes_to("#/sammenlign?kurser=47299,22487").await;
    assert!(!differs(&reader, "Udvalg").await && differs(&reader, "Tilknyttet denne FKB").await);
    reader.goes_back_to("#/sammenlign?kurser=22487,45573").await;
    reader.goes_back_to("#/sammenlign?kurser=47299,22487,45573").await;
    assert_eq!(reader.texts(TITLES).await.len(), 3);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fifth_is_refused_in_words_and_each_can_be_taken_out_of_the_tray() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser?sorter=nummer").await;
    let first: Vec<String> = reader
        .value("[...document.querySelectorAll('main li .course__title')].slice(0, 5).map(it => it.innerText)")
        .await;
    for title in &first[..4] {
        reader.presses(&format!("Sammenlign {title}")).await;
    }
    reader.hears("4 af 4 valgt til sammenligning").await;
    reader.presses(&format!("Sammenlign {}", first[4])).await;
    reader.hears("Du kan sammenligne fire kurser. Fjern et først.").await;
    reader.hears("4 af 4 valgt til sammenligning").await;
    let pressed = "document.querySelectorAll('main [aria-pressed=true]').length";
    assert_eq!(reader.value::<u32>(pressed).await, 4);

    reader.presses(&format!("Fjern {} fra sammenligningen", first[1])).await;
    reader.hears("3 af 4 valgt til sammenligning").await;
    assert_eq!(reader.value::<u32>(pressed).await, 3);
    // The focus stays near the button that is gone.
    reader.sees("document.activeElement.getAttribute('aria-label') === 'Sammenligning'").await;
    reader.presses(&format!("Sammenlign {}", first[4])).await;
    reader.hears("4 af 4 valgt til sammenligning").await;
    reader.presses("Ryd").await;
    reader.sees("!document.querySelector('section[aria-label=Sammenligning]')").await;
    assert_eq!(reader.value::<u32>(pressed).await, 0);
    // Back to where the last course was picked.
    assert_eq!(reader.focused().await.replace('\n', " "), format!("Sammenlign {}", first[4]));
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_means_too_little_or_too_much_says_so() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/sammenlign").await;
    reader.reads("Vælg mindst to kurser på listen").await;
    reader.follows("Se alle kurser").await;
    reader.is_at("#/kurser").await;

    reader.goes_to("#/sammenlign?kurser=21097,99999,abc&farve=blå").await;
    for said in ["kurser=abc", "farve=blå", "99999", "Vælg mindst to kurser på listen"] {
        reader.reads(said).await;
    }
    assert_eq!(reader.texts(TITLES).await, [title("21097")]);
    // Nothing is picked by an address.
    reader.goes_to("#/kurser").await;
    assert!(!reader.has("region", "Sammenligning").await);

    reader.goes_to("#/sammenlign?kurser=21097,45959,99999,47299,22487,45573,45574").await;
    assert_eq!(reader.texts(TITLES).await, ["21097", "45959", "47299", "22487"].map(title));
    reader.reads("Der er plads til fire kurser side om side. 2 kurser er udeladt.").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_narrow_screen_only_the_table_scrolls_and_the_tray_covers_no_focus() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.has_a_window_of(320, 640).await;
    reader.opens(&site, "#/sammenlign?kurser=21097,45959,47299,45573").await;
    let sideways = "document.documentElement.scrollWidth > innerWidth";
    assert!(!reader.value::<bool>(sideways).await);
    let table = "document.querySelector('main table').parentElement";
    assert!(reader.value::<bool>(&format!("{table}.scrollWidth > {table}.clientWidth")).await);
    assert!(reader.value::<bool>(&format!("{table}.tabIndex === 0")).await, "a keyboard can scroll it");

    reader.goes_to("#/kurser?q=regnskab").await;
    let titles: Vec<String> = reader
        .value("[...document.querySelectorAll('main li .course__title')].slice(0, 4).map(it => it.innerText)")
        .await;
    for title in &titles {
        reader.presses(&format!("Sammenlign {title}")).await;
    }
    reader.hears("4 af 4 valgt til sammenligning").await;
    assert!(!reader.value::<bool>(sideways).await);
    // Every stop of the keyboard is in sight, above the tray.
    reader.focuses("searchbox", "Søg efter kurser").await;
    let covered = "(() => {
        const place = document.activeElement.getBoundingClientRect();
        const tray = document.querySelector('.tray').getBoundingClientRect();
        return document.activeElement.closest('main') !== null && place.bottom > tray.top;
    })()";
    for _ in 0..40 {
        reader.hits("Tab").await;
        let focused = reader.focused().await;
        assert!(!reader.value::<bool>(covered).await, "the tray covers {focused}");
    }
    // The end of the page can be read.
    reader.does("scrollTo(0, document.body.scrollHeight)").await;
    let end = "document.querySelector('.footer').getBoundingClientRect().bottom <= innerHeight + 1";
    reader.sees(end).await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}
