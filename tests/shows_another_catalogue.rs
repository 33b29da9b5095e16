//! A person at a site with another catalogue: a small FKB, and nobody has written a guide to it.

use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::reader::{Reader, Tab, another_dist, data_in, serve_folder};

/// Everything that the page says only where the guide says something, and what is left over where a hole was not seen.
const ONLY_WITH_A_GUIDE: [&str; 12] = [
    "Uofficielt",
    "Teksten er vores egen",
    "Området kort",
    "Job på området",
    "Find datoer og skoler",
    "Linket går til",
    "Emne",
    "Sandsynlig afløser",
    "Ord og forkortelser",
    "Videre på andre sider",
    "Om hele området gælder",
    "Viden- og forretningsservice",
];

#[tokio::test(flavor = "multi_thread")]
async fn every_page_works_and_says_what_is_missing() {
    let dist = another_dist();
    let (site, reader) = (serve_folder(&dist), Reader::new().await);
    let catalogue = data_in(&dist, "catalogue");
    let [competences, courses] = ["competences", "courses"].map(|name| catalogue[name].as_array().expect("a list"));
    assert_eq!((competences.len(), courses.len()), (2, 8));

    reader.opens(&site, "#/").await;
    reader.reads("Her er 2 kompetencer og 8 kurser fra FKB'en »Hestehold & stald«.").await;
    has_no_hole(&reader).await;

    reader.goes_to("#/kompetencer").await;
    assert_eq!(
        reader.texts("main h2 a").await,
        ["Fodring & pasning af heste", "Kørsel med hest og vogn i folkeparker"]
    );
    reader.reads("Her har vi ikke skrevet noget endnu. Læs det i FKB'en.").await;
    has_no_hole(&reader).await;

    reader.goes_to("#/oversigt").await;
    reader.reads("Vi har ikke koblet kurserne til kompetencerne endnu.").await;
    has_no_hole(&reader).await;

    for competence in competences {
        reader.goes_to(&format!("#/kompetencer/{}", text(&competence["slug"]))).await;
        assert_eq!(reader.texts("h1").await, [text(&competence["name"])]);
        reader.reads("Her har vi ikke skrevet noget endnu.").await;
        reader.reads("Vi har ikke koblet nogen af områdets kurser til denne kompetence.").await;
        // The only section that the document's data say something about.
        assert_eq!(reader.texts("main h3").await, [text(&competence["sections"][2]["heading"])]);
        match competence["requirements"].as_str() {
            Some(requirements) => {
                let shown = reader.texts("main blockquote p").await;
                assert_eq!(shown, requirements.lines().collect::<Vec<_>>(), "a paragraph each");
                assert_eq!(shown.len(), 2);
                reader.reads("FKB'ens egne ord").await;
            }
            None => {
                reader.reads("FKB'en siger, at der ikke er særlige krav til kvalifikationer, fx et certifikat.").await
            }
        }
        has_no_hole(&reader).await;
    }
    reader.follows("Se alle kurser").await;
    reader.is_at("#/kurser").await;

    for course in courses {
        reader.goes_to(&format!("#/kurser/{}", text(&course["number"]))).await;
        assert_eq!(reader.texts("h1").await, [text(&course["title"])]);
        reader.reads("Kopiér nummeret, og søg på det på voksenuddannelse.dk.").await;
        reader.reads("Vi har ikke koblet kurset til en kompetence.").await;
        let page = reader.text().await;
        let says = |part: &str| page.contains(part);
        match course["level"].as_str() {
            Some(level) => assert!(says(&format!("Niveau\n{level}\n")), "{page}"),
            None => assert!(!says("Niveau"), "{page}"),
        }
        // Levels tell them apart: only two with the same are twins.
        assert_eq!(says("Samme titel, andet nummer"), course["title"] == "Hovpleje", "{page}");
        assert_eq!(says("ikke længere tilknyttet denne FKB (til 31-12-2024)"), course["number"] == "32006", "{page}");
        assert_eq!(says("endnu ikke tilknyttet denne FKB (fra 01-01-2090)"), course["number"] == "32007", "{page}");
        has_no_hole(&reader).await;
    }

    for (hash, heading) in [
        ("#/om", "Om amuplan"),
        ("#/match", "Find kompetencer i en tekst"),
        ("#/planer", "Planer"),
        ("#/kurser/21097", "Det kursus findes ikke her"),
        ("#/kompetencer/markedsfoering", "Den kompetence findes ikke her"),
        ("#/planer/0123456789abcdef", "Den plan findes ikke her"),
        ("#/findes/ikke", "Siden findes ikke"),
    ] {
        reader.goes_to(hash).await;
        assert_eq!(reader.texts("h1").await, [heading]);
        has_no_hole(&reader).await;
    }
    assert_eq!(reader.complaints().await, Vec::<String>::new());
    let own = site.url();
    let elsewhere: Vec<String> = reader.addresses().await.into_iter().filter(|it| !it.starts_with(&own)).collect();
    assert_eq!(elsewhere, ["about:blank"; 0], "requests to somewhere else");
}

#[tokio::test(flavor = "multi_thread")]
async fn courses_are_found_and_planned_and_english_is_spoken() {
    let (site, reader) = (serve_folder(&another_dist()), Reader::new().await);
    reader.opens(&site, "#/kurser").await;
    assert_eq!(reader.texts("main [role=status]").await, ["6 kurser"]);
    reader
        .reads(
            "1 kursus er ikke længere tilknyttet og er skjult. 1 kursus er endnu ikke tilknyttet og er skjult. Vis dem",
        )
        .await;
    // Nobody has written topics or relations: what is left to choose are the facts of the document.
    has_no_hole(&reader).await;
    reader.unfolds("Flere filtre").await;
    assert_eq!(reader.texts("main legend").await, ["Varighed", "Udvalg (EUU)", "Tilknytning til FKB'en"]);
    reader.presses_the("checkbox", "KV").await;
    assert!(
        !reader.value::<bool>("document.getElementById('udvalg-KV').checked").await,
        "none of its courses is linked"
    );
    reader.presses_the("radio", "Ikke længere tilknyttet").await;
    reader.presses_the("checkbox", "KV").await;
    reader.is_at("#/kurser?udvalg=KV&status=ophoerte").await;
    reader.sees("document.querySelector('main [role=status]').innerText === '1 kursus'").await;
    has_no_hole(&reader).await;
    reader.goes_to("#/kurser?emne=loen&kompetence=koersel-med-hest-og-vogn-i-folkeparker&udvalg=AD").await;
    for part in ["emne=loen", "kompetence=koersel", "udvalg=AD"] {
        reader.reads(part).await;
    }
    reader.sees("document.querySelector('main [role=status]').innerText === '6 kurser'").await;
    reader.goes_to("#/sammenlign?kurser=32002,32003,32006,32007").await;
    assert_eq!(
        reader
            .texts("main tbody th")
            .await
            .iter()
            .map(|it| it.split_whitespace().next().unwrap_or_default())
            .collect::<Vec<_>>(),
        ["Varighed", "Niveau", "Udvalg", "Tilknyttet", "Handlinger"]
    );
    has_no_hole(&reader).await;
    reader.goes_to("#/kurser?status=alle").await;
    reader.sees("document.querySelector('main [role=status]').innerText === '8 kurser'").await;
    let rows = reader.texts("main li.course").await;
    assert!(rows.iter().any(|row| row.contains("Niveau D")), "a list tells the levels apart: {rows:?}");
    for (order, first) in [("Korteste først", "32006"), ("Nummer", "32001")] {
        reader.chooses("Rækkefølge", order).await;
        reader.sees(&format!("document.querySelector('main li.course').innerText.includes('{first}')")).await;
    }
    has_no_hole(&reader).await;
    reader.types_anew("searchbox", "Søg efter kurser", "regnskab").await;
    reader.reads("Ingen kurser passer").await;
    assert!(!reader.text().await.contains("Se et emne igennem"), "there are no topics");
    has_no_hole(&reader).await;

    // Without a guide nobody has said which words speak for what.
    reader.goes_to("#/match").await;
    reader.types("textbox", "Din tekst", "Tømrer søges.").await;
    reader.presses("Find kompetencer").await;
    reader.reads("Siden kender 8 kurser fra én FKB, »Hestehold & stald«").await;
    has_no_hole(&reader).await;
    reader.goes_to("#/kurser?status=alle").await;

    for (query, title) in
        [("seletøj", "Hestevogn & seletøj"), ("robotter", "Robotter i stalden"), ("32002", "Dansk i stalden")]
    {
        reader.types_anew("searchbox", "Søg efter kurser", query).await;
        reader.presses(&format!("Føj {title} til plan")).await;
        reader.hears(&format!("»{title}« er føjet til »Min plan«.")).await;
    }
    reader.follows("Se planen").await;
    reader.is_below("#/planer/").await;
    reader.reads("3 kurser, 26,0 dage, ca. 192 timer").await;
    reader
        .reads("32006 »Hestevogn & seletøj« er ikke længere tilknyttet denne FKB (til 31-12-2024). Spørg skolen.")
        .await;
    reader.reads("32007 »Robotter i stalden« er først tilknyttet denne FKB fra 01-01-2090. Spørg skolen.").await;
    assert!(!reader.text().await.contains("samme titel"), "the level tells them apart");
    // Their titles do not, where they are said without it.
    assert!(reader.has("button", "Fjern Dansk i stalden 32002").await);
    has_no_hole(&reader).await;

    reader.presses("English").await;
    reader.reads("3 courses, 26.0 days").await;
    for (hash, sentence) in [
        ("#/", "Here you find 2 competences and 8 courses from the FKB \"Hestehold & stald\"."),
        ("#/kompetencer", "We have not written anything here yet. Read it in the FKB."),
        ("#/kompetencer/koersel-med-hest-og-vogn-i-folkeparker", "The FKB's own words"),
        ("#/oversigt", "We have not linked the courses to the competences yet."),
        ("#/kurser/32007", "Copy the number and search for it at voksenuddannelse.dk."),
        ("#/om", "8 courses"),
        ("#/match", "Find competences in a text"),
    ] {
        reader.goes_to(hash).await;
        reader.reads(sentence).await;
        has_no_hole(&reader).await;
        assert!(!reader.text().await.contains("Unofficial\n"), "{hash}: a mark of nothing");
    }
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_static_page_names_this_job_area_and_no_other() {
    for file in ["index.html", "amuplan.html"] {
        let page = std::fs::read_to_string(another_dist().join(file)).expect("the site has a page");
        let before_the_data = page.split("<script type=\"application/json\"").next().expect("a beginning");
        let named = "fra FKB'en »Hestehold &amp; stald«";
        assert_eq!(before_the_data.matches(named).count(), 2, "{file}: the description, and the page without scripts");
        let lower = before_the_data.to_lowercase();
        assert!(!lower.contains("forretningsservice") && !lower.contains("amuplan:job"), "{file}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_documents_own_text_is_shown_where_the_catalogue_has_it() {
    let (folder, reader) = (TempDir::new().expect("a folder"), Reader::new().await);
    let dist = another_dist();
    let mut catalogue = data_in(&dist, "catalogue");
    for (place, paragraphs) in
        [("/job_area/sections/0", ["A 1.", "A 2."]), ("/competences/1/sections/2", ["B 1.", "B 2."])]
    {
        catalogue.pointer_mut(place).expect("it is there")["text"] = paragraphs.as_slice().into();
    }
    copy_with(&dist, folder.path(), &catalogue);
    let site = serve_folder(folder.path());

    reader.opens(&site, "#/kompetencer").await;
    reader.unfolds("Definition af jobområdet").await;
    assert_eq!(reader.texts("main blockquote p").await, ["A 1.", "A 2."]);
    assert_eq!(reader.texts("main details").await.len(), 1, "only what there is");
    has_no_hole(&reader).await;
    // The requirements are a part of that text, and are not said twice.
    reader.goes_to("#/kompetencer/koersel-med-hest-og-vogn-i-folkeparker").await;
    assert_eq!(reader.texts("main blockquote p").await, ["B 1.", "B 2."]);
    has_no_hole(&reader).await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

/// The page has no heading, list or paragraph without anything in it, and says nothing that only a guide could have said.
async fn has_no_hole(tab: &Tab) {
    let holes = "[...document.querySelectorAll('main :is(h1, h2, h3, section, ul, ol, dl, dt, dd, li, p, details, summary, blockquote)')]
        .filter(it => !it.matches('[role=alert], [role=status], .help[id]') && it.textContent.trim() === '')
        .map(it => it.outerHTML)";
    assert_eq!(tab.value::<Vec<String>>(holes).await, [""; 0], "empty");
    // A heading with no text before the next one of its rank.
    let bare = "[...document.querySelectorAll('main :is(h2, h3)')]
        .filter(it => !it.closest('.card, .door') && (!it.nextElementSibling || /^H[1-3]$/.test(it.nextElementSibling.tagName) && it.nextElementSibling.tagName <= it.tagName))
        .map(it => it.innerText)";
    assert_eq!(tab.value::<Vec<String>>(bare).await, [""; 0], "headings with nothing below them");
    let page = tab.value::<String>("document.querySelector('main').textContent").await;
    for words in ONLY_WITH_A_GUIDE {
        assert!(!page.contains(words), "there is no guide that could have said \"{words}\":\n{page}");
    }
    // As words of their own: "annullér" is one.
    let mut words = page.split(|letter: char| !letter.is_alphanumeric());
    assert!(
        !words.any(|word| ["undefined", "null", "NaN"].contains(&word)),
        "a value that is none is left over:\n{page}"
    );
    for odd in ["»«", "\"\"", " 0 ", ": .", "()"] {
        assert!(!page.contains(odd), "\"{odd}\" is left over:\n{page}");
    }
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

/// A copy of the site that shows this catalogue.
fn copy_with(dist: &Path, folder: &Path, catalogue: &Value) {
    for file in std::fs::read_dir(dist).expect("the site is there").map(|entry| entry.expect("a file").path()) {
        let name = file.file_name().expect("a name").to_string_lossy().into_owned();
        // Packed copies would be served in place of the changed page.
        if ![".br", ".gz"].iter().any(|ending| name.ends_with(ending)) {
            std::fs::copy(&file, folder.join(&name)).expect("a copy");
        }
    }
    let page = folder.join("index.html");
    let index = std::fs::read_to_string(&page).expect("the site has a page");
    let before = data_in(dist, "catalogue").to_string();
    assert!(index.contains(&before), "the page has its catalogue as it is written");
    std::fs::write(page, index.replace(&before, &catalogue.to_string())).expect("a page");
}
