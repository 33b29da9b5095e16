//! A person who narrows the list of courses down.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::reader::{Reader, Tab, data, serve};

const COURSES: &str = "main li .course__title";

/// The two courses that are no longer linked.
const ENDED: [&str; 2] = ["47299", "47300"];

/// How many courses there are, as the page says.
async fn says(tab: &Tab, courses: usize) {
    let text = if courses == 1 { "1 kursus".to_owned() } else { format!("{courses} kurser") };
    tab.sees(&format!("document.querySelector('main [role=status]').innerText === '{text}'")).await;
    // Rows behind the first screen come a moment later.
    tab.sees(&format!("document.querySelectorAll('{COURSES}').length === {courses}")).await;
}

/// The count beside a choice, by the id of its field.
async fn count(tab: &Tab, id: &str) -> usize {
    tab.value::<String>(&format!("document.getElementById('{id}-antal').firstChild.textContent"))
        .await
        .parse()
        .expect("a number")
}

async fn is_chosen(tab: &Tab, id: &str) -> bool {
    tab.value(&format!("document.getElementById('{id}').checked")).await
}

async fn is_resting(tab: &Tab, id: &str) -> bool {
    tab.value(&format!("document.getElementById('{id}').getAttribute('aria-disabled') === 'true'")).await
}

/// The numbers of the courses that are linked and fit, by the data alone.
fn linked(fits: impl Fn(&Value) -> bool) -> BTreeSet<String> {
    let catalogue = data("catalogue.json");
    let courses = catalogue["courses"].as_array().expect("a list");
    let number = |course: &Value| course["number"].as_str().expect("a number").to_owned();
    courses.iter().filter(|course| fits(course)).map(number).filter(|it| !ENDED.contains(&it.as_str())).collect()
}

fn days(course: &Value) -> f64 {
    course["days"].as_f64().expect("days")
}

fn has_topic(course: &Value, slug: &str) -> bool {
    let guide = data("guide.json");
    let topic =
        guide["topics"].as_array().expect("a list").iter().find(|it| it["slug"] == slug).expect("a topic").clone();
    topic["courses"].as_array().expect("a list").contains(&course["number"])
}

#[tokio::test(flavor = "multi_thread")]
async fn choices_narrow_the_list_and_go_into_address_and_history() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser").await;
    says(&reader, 92).await;
    let entries: u32 = reader.value("history.length").await;

    // By keyboard; the focus stays where it is.
    reader.focuses("checkbox", "Løn").await;
    reader.hits("Space").await;
    reader.is_at("#/kurser?emne=loen").await;
    let loen = linked(|course| has_topic(course, "loen"));
    says(&reader, loen.len()).await;
    assert_eq!(reader.value::<String>("document.activeElement.id").await, "emne-loen");
    assert_eq!(reader.value::<u32>("history.length").await, entries + 1);

    // Of one group either will do, of two groups both must hold.
    reader.presses_the("checkbox", "Events").await;
    reader.is_at("#/kurser?emne=loen,events").await;
    let either = |course: &Value| has_topic(course, "loen") || has_topic(course, "events");
    says(&reader, linked(either).len()).await;
    reader.presses_the("checkbox", "Over 1 til 3 dage").await;
    reader.is_at("#/kurser?emne=loen,events&dage=2-3").await;
    let short = linked(|course| either(course) && days(course) > 1.0 && days(course) <= 3.0);
    says(&reader, short.len()).await;
    let shown: BTreeSet<String> = reader
        .value::<Vec<String>>(&format!(
            "[...document.querySelectorAll(\"{COURSES}\")].map(it => it.hash.split('/')[2])"
        ))
        .await
        .into_iter()
        .collect();
    assert_eq!(shown, short);

    // What was typed is kept, and narrows as well.
    reader.types("searchbox", "Søg efter kurser", "løn").await;
    reader.is_at("#/kurser?q=løn&emne=loen,events&dage=2-3").await;
    assert_eq!(reader.value::<u32>("history.length").await, entries + 3);
    reader.chooses("Rækkefølge", "Nummer").await;
    reader.is_at("#/kurser?q=løn&emne=loen,events&dage=2-3&sorter=nummer").await;
    let before = reader.texts(COURSES).await;
    reader.reloads_app().await;
    assert_eq!(reader.texts(COURSES).await, before);
    for id in ["emne-loen", "emne-events", "dage-2-3"] {
        assert!(is_chosen(&reader, id).await, "{id}");
    }
    reader.goes_back_to("#/kurser?q=løn&emne=loen,events&dage=2-3").await;
    reader.goes_back_to("#/kurser?emne=loen,events").await;
    says(&reader, linked(either).len()).await;
    assert!(is_chosen(&reader, "emne-events").await && !is_chosen(&reader, "dage-2-3").await);

    // One press takes all choices back, and nothing else.
    reader.types("searchbox", "Søg efter kurser", "event").await;
    reader.is_at("#/kurser?q=event&emne=loen,events").await;
    reader.follows("Ryd filtre").await;
    reader.is_at("#/kurser?q=event").await;
    assert!(!is_chosen(&reader, "emne-loen").await);
    assert!(!reader.has("link", "Ryd filtre").await, "there is nothing to clear");
    assert_eq!(reader.focused().await, "Kurser", "the focus is on the heading, as the link is gone");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_count_is_what_its_choice_gives_and_one_of_nothing_cannot_be_chosen() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser?emne=loen").await;
    let of_topic = |course: &Value| has_topic(course, "loen");
    for (range, low, high) in
        [("1", 0.0, 1.0), ("2-3", 1.0, 3.0), ("4-5", 3.0, 5.0), ("6-10", 5.0, 10.0), ("11-", 10.0, 1e9)]
    {
        let expected = linked(|course| of_topic(course) && days(course) > low && days(course) <= high).len();
        let id = format!("dage-{range}");
        assert_eq!(count(&reader, &id).await, expected, "{range}");
        assert_eq!(is_resting(&reader, &id).await, expected == 0, "{range}");
    }
    // Its own group does not narrow it.
    let guide = data("guide.json");
    for topic in guide["topics"].as_array().expect("a list") {
        let slug = topic["slug"].as_str().expect("a slug");
        assert_eq!(count(&reader, &format!("emne-{slug}")).await, linked(|it| has_topic(it, slug)).len(), "{slug}");
    }
    let (name, described) = ("Over 10 dage", "document.getElementById('dage-11--antal').textContent");
    assert_eq!(reader.value::<String>(described).await, "0 kurser");

    // A press and a key do nothing, and nothing is lost.
    reader.presses_the("checkbox", name).await;
    reader.focuses("checkbox", name).await;
    reader.hits("Space").await;
    assert!(!is_chosen(&reader, "dage-11-").await);
    assert_eq!(reader.value::<String>("location.hash").await, "#/kurser?emne=loen");
    assert_eq!(reader.value::<String>("document.activeElement.id").await, "dage-11-");

    // What an address has chosen can be taken back although it gives nothing; the focus stays on it.
    reader.goes_to("#/kurser?emne=loen&dage=11-").await;
    says(&reader, 0).await;
    assert!(is_chosen(&reader, "dage-11-").await && !is_resting(&reader, "dage-11-").await);
    reader.focuses("checkbox", name).await;
    reader.hits("Space").await;
    reader.is_at("#/kurser?emne=loen").await;
    assert!(is_resting(&reader, "dage-11-").await);
    assert_eq!(reader.value::<String>("document.activeElement.id").await, "dage-11-");

    // Counts follow what is typed.
    reader.goes_to("#/kurser").await;
    reader.types("searchbox", "Søg efter kurser", "likviditet").await;
    says(&reader, 2).await;
    assert_eq!(count(&reader, "emne-events").await, 0);
    assert_eq!(count(&reader, "emne-budget-og-oekonomistyring").await, 2);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn courses_that_are_no_longer_linked_are_hidden_and_counted_unless_they_are_asked_for() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser").await;
    reader.reads("2 kurser er ikke længere tilknyttet og er skjult. Vis dem").await;
    reader.follows("Vis dem").await;
    reader.is_at("#/kurser?status=alle").await;
    says(&reader, 94).await;
    assert!(!reader.text().await.contains("er skjult"));
    reader.goes_back_to("#/kurser").await;
    says(&reader, 92).await;

    // By number or by title typed in full it is there all the same.
    reader.types_anew("searchbox", "Søg efter kurser", "47299").await;
    says(&reader, 1).await;
    reader.reads("ikke længere tilknyttet denne FKB (til 30-06-2025)").await;
    assert!(!reader.text().await.contains("er skjult"));
    reader.types_anew("searchbox", "Søg efter kurser", "skriftlig kommunikation - sprog og sprogbrug").await;
    reader.sees("document.querySelectorAll('main li.course')[1].innerText.includes('47299')").await;
    reader.is_at("#/kurser?q=skriftlig kommunikation - sprog og sprogbrug").await;

    // Folded away with the committee.
    reader.goes_to("#/kurser").await;
    assert!(!reader.has("radio", "Ikke længere tilknyttet").await);
    reader.unfolds("Flere filtre").await;
    for (id, expected) in [("status-aktuelle", 92), ("status-ophoerte", 2), ("status-alle", 94)] {
        assert_eq!(count(&reader, id).await, expected, "{id}");
    }
    reader.presses_the("radio", "Ikke længere tilknyttet").await;
    reader.is_at("#/kurser?status=ophoerte").await;
    says(&reader, 2).await;
    reader.presses_the("radio", "Alle").await;
    reader.is_at("#/kurser?status=alle").await;
    reader.presses_the("checkbox", "AP").await;
    reader.is_at("#/kurser?udvalg=AP&status=alle").await;
    says(&reader, 20).await;
    // Said on what is folded, and unfolded where something in it is chosen.
    reader.reloads_app().await;
    assert!(reader.has("DisclosureTriangle", "Flere filtre (2 valgt)").await);
    assert!(is_chosen(&reader, "status-alle").await && is_chosen(&reader, "udvalg-AP").await);
    assert!(reader.has("radio", "Alle").await);
    reader.goes_to("#/kurser?emne=loen&status=ophoerte").await;
    says(&reader, 0).await;
    reader.reads("Uden filtre er der 92 kurser.").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_filter_leaves_nothing_the_way_back_is_there_and_the_query_stays() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser?q=likviditet&emne=events").await;
    reader.reads("Ingen kurser passer til filtrene").await;
    reader.reads("Uden filtre er der 2 kurser.").await;
    assert_eq!(reader.texts("main a").await.iter().filter(|it| *it == "Ryd filtre").count(), 1, "at one place");
    reader.follows("Ryd filtre").await;
    reader.is_at("#/kurser?q=likviditet").await;
    says(&reader, 2).await;
    // Where the query itself finds nothing the filter is not to blame.
    reader.goes_to("#/kurser?q=jordbær&emne=events").await;
    reader.reads("Ingen af kurserne har »jordbær« i titel eller nummer.").await;
    assert!(!reader.text().await.contains("til filtrene"));
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_nobody_can_choose_is_named_and_has_no_effect() {
    let (site, reader) = (serve(), Reader::new().await);
    // One that no topic can be called, one that none here is called, and one of each other kind.
    let address = "#/kurser?emne=Løn,haveanlaeg,loen&kompetence=x&dage=3&udvalg=ZZ&status=nu";
    reader.opens(&site, address).await;
    for part in ["emne=Løn", "emne=haveanlaeg", "kompetence=x", "dage=3", "udvalg=ZZ", "status=nu"] {
        reader.reads(part).await;
    }
    assert!(!reader.text().await.contains("emne=loen"), "that one is known");
    says(&reader, linked(|course| has_topic(course, "loen")).len()).await;
    // With the next choice it is gone.
    reader.presses_the("checkbox", "Løn").await;
    reader.is_at("#/kurser").await;
    assert!(!reader.text().await.contains("haveanlaeg"));
    says(&reader, 92).await;
    reader.goes_to("#/kurser?emne=haveanlaeg").await;
    says(&reader, 92).await;
    assert!(!reader.has("link", "Ryd filtre").await, "nothing is chosen");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn english_is_spoken_and_the_choices_stay() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser?emne=kommunikation-tekst-og-sprog&status=alle").await;
    reader.presses("English").await;
    reader.finds("checkbox", "Communication, texts and languages").await;
    assert!(is_chosen(&reader, "emne-kommunikation-tekst-og-sprog").await);
    reader.finds("DisclosureTriangle", "More filters (1 chosen)").await;
    reader.presses_the("radio", "Linked today").await;
    reader.is_at("#/kurser?emne=kommunikation-tekst-og-sprog").await;
    reader.reads("No longer linked and hidden: 2 courses. Show them").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_goes_by_keys_can_skip_the_filters() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser").await;
    says(&reader, 92).await;
    let is_seen = "(it => {
        const box = it.getBoundingClientRect();
        return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === it;
    })(document.querySelector('.filters > .skip'))";
    assert!(!reader.value::<bool>(is_seen).await, "it is there for those who come to it by keys");
    reader.focuses("searchbox", "Søg efter kurser").await;
    let passed = reader.goes_on_to("Spring filtrene over").await;
    assert!(reader.value::<bool>(is_seen).await);
    assert!(passed.len() < 5, "it comes before the filters: {passed:#?}");
    reader.hits("Enter").await;
    reader.sees("document.activeElement.id === 'kursusliste'").await;
    reader.is_at("#/kurser").await;
    let passed = reader.goes_on_to("Adfærdsændrende kommunikation ift. bæredygtighed").await;
    assert!(passed.len() < 5, "nothing of the filters stands between: {passed:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_narrow_screen_the_filters_are_folded_and_nothing_scrolls_sideways() {
    let (site, reader) = (serve(), Reader::new().await);
    // Wide: beside the list, with nothing to unfold but the rest.
    reader.opens(&site, "#/kurser").await;
    assert!(reader.has("checkbox", "Løn").await);
    assert!(!reader.has("DisclosureTriangle", "Filtre").await);

    reader.has_a_window_of(320, 640).await;
    reader.opens(&site, "#/kurser?emne=loen&dage=2-3").await;
    assert!(!reader.has("checkbox", "Løn").await, "folded away");
    reader.unfolds("Filtre (2 valgt)").await;
    assert!(reader.has("checkbox", "Løn").await);
    let sideways = "document.documentElement.scrollWidth > innerWidth";
    assert!(!reader.value::<bool>(sideways).await);
    reader.presses_the("checkbox", "Løn").await;
    reader.is_at("#/kurser?dage=2-3").await;
    assert!(reader.has("DisclosureTriangle", "Filtre (1 valgt)").await);
    assert!(reader.has("checkbox", "Løn").await, "it stays unfolded");
    reader.unfolds("Flere filtre").await;
    assert!(!reader.value::<bool>(sideways).await);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn rows_that_stay_are_not_touched() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser?q=regnskab").await;
    reader.sees("document.querySelectorAll('main li mark').length > 5").await;
    let before: usize = reader.value(&format!("document.querySelectorAll('{COURSES}').length")).await;
    reader.does(WATCH_ROWS).await;
    reader.does("document.getElementById('dage-2-3').click()").await;
    reader.sees("location.hash.includes('dage=2-3')").await;
    reader.sees(&format!("document.querySelectorAll('{COURSES}').length < {before}")).await;
    assert_eq!(reader.value::<Vec<String>>("touched()").await, Vec::<String>::new());
    assert!(reader.value::<bool>(&format!("document.querySelectorAll('{COURSES}').length > 0")).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_course_that_is_chosen_leaves_the_rows_of_the_others_alone() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser").await;
    let [first, second]: [String; 2] =
        reader.value(&format!("[...document.querySelectorAll('{COURSES}')].slice(0, 2).map(it => it.hash)")).await;
    let press = async |row: usize, button: &str| {
        reader
            .does(&format!("document.querySelectorAll('main li.course')[{row}].querySelector('{button}').click()"))
            .await;
    };
    reader.does(WATCH_ROWS).await;
    press(0, ".add").await;
    reader.sees("document.querySelectorAll('main li.course .add--done').length === 1").await;
    assert_eq!(reader.value::<Vec<String>>("touched()").await, [first.as_str()]);
    press(1, ".compare").await;
    reader.sees("document.querySelectorAll('main li.course [aria-pressed=true]').length === 1").await;
    assert_eq!(reader.value::<Vec<String>>("touched()").await, [first, second]);
}

/// `touched()` names the rows in which something was changed, by where their titles lead.
const WATCH_ROWS: &str = "{
    const rows = new Set();
    const row = node => (node.closest ? node : node.parentElement)?.closest('li.course');
    new MutationObserver(records => records.map(({ target }) => row(target)).forEach(it => { if (it?.isConnected) rows.add(it); }))
        .observe(document.querySelector('#kursusliste'), { attributes: true, childList: true, characterData: true, subtree: true });
    window.touched = () => [...rows].map(it => it.querySelector('a').hash);
}";
