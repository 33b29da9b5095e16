//! A person who looks around.

use std::collections::BTreeSet;

use crate::reader::{Reader, data, dist, serve};

#[tokio::test(flavor = "multi_thread")]
async fn the_front_page_has_three_doors_and_fetches_only_what_is_counted() {
    let (site, reader) = (serve(), Reader::with_a_whole_browser().await);
    // What a service worker keeps for later comes after the visit, and is not counted.
    reader.knows_no_workers().await;
    reader.opens(&site, "#/").await;

    for door in ["Jeg kender mit job", "Jeg leder efter et kursus", "Jeg har en tekst"] {
        assert!(reader.has("link", door).await, "the front page has no door {door}");
    }
    assert!(reader.has("searchbox", "Søg efter kurser").await);
    let guide = data("guide.json");
    for text in [&guide["job_area"]["in_short"]["da"], &guide["edition"]["da"]] {
        reader.reads(text.as_str().expect("a sentence")).await;
    }
    reader.reads("8 kompetencer og 94 kurser").await;
    assert!(!reader.text().await.contains("Dine planer"), "nobody has made a plan");
    assert_eq!(reader.value::<String>("document.documentElement.lang").await, "da");
    assert_eq!(reader.value::<String>("document.title").await, "Find dit næste AMU-kursus – amuplan");

    // `cargo xtask size` counts index.html and the files that its tags make a browser fetch.
    let index = std::fs::read_to_string(dist().join("index.html")).expect("the site has a page");
    let mut counted: BTreeSet<String> = BTreeSet::from(["/".to_owned()]);
    for tag in index.split('<').filter(|tag| tag.starts_with("script ") || tag.starts_with("link ")) {
        let address = tag.split_once("src=\"./").or_else(|| tag.split_once("href=\"./"));
        if let Some((_, address)) =
            address.filter(|_| !["alternate", "apple-touch-icon"].iter().any(|rel| tag.contains(rel)))
        {
            counted.insert(format!("/{}", address.split('"').next().expect("an address ends")));
        }
    }
    let fetched: Vec<String> = site.requests().into_iter().filter(|path| !path.starts_with("/offline-")).collect();
    let once: BTreeSet<String> = fetched.iter().cloned().collect();
    assert_eq!(once.len(), fetched.len(), "something was fetched twice: {fetched:?}");
    assert_eq!(once, counted);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_can_be_walked_to_and_none_asks_elsewhere_or_keeps_anything() {
    let (site, reader) = (serve(), Reader::new().await);
    let catalogue = data("catalogue.json");
    reader.opens(&site, "#/").await;

    // By the header, with the focus on the heading of each page.
    for (link, hash) in [("Kompetencer", "#/kompetencer"), ("Kurser", "#/kurser"), ("Planer", "#/planer")] {
        reader.follows(link).await;
        reader.is_at(hash).await;
        assert_page(&reader, link).await;
        let here = "document.querySelector('nav [aria-current=page]').innerText";
        assert_eq!(reader.value::<String>(here).await, link);
    }
    reader.follows("amuplan").await;
    reader.is_at("#/").await;
    assert_page(&reader, "Find dit næste AMU-kursus").await;

    // The eight competences, as the document names them.
    reader.follows("Jeg kender mit job").await;
    reader.is_at("#/kompetencer").await;
    let competences = catalogue["competences"].as_array().expect("a list");
    let names: Vec<&str> = competences.iter().map(|it| it["name"].as_str().expect("a name")).collect();
    let links = "main h2 a[href^=\"#/kompetencer/\"]";
    assert_eq!(reader.texts(links).await, names);
    assert_eq!(names.len(), 8);
    for competence in competences {
        let slug = competence["slug"].as_str().expect("a slug");
        reader.goes_to(&format!("#/kompetencer/{slug}")).await;
        assert_page(&reader, competence["name"].as_str().expect("a name")).await;
        let headings = competence["sections"].as_array().expect("a list").iter().map(|it| it["heading"].as_str());
        let shown = reader.texts("main h3").await;
        for heading in headings.map(|heading| heading.expect("a heading")) {
            assert!(shown.iter().any(|it| it == heading), "{slug} lacks the document's heading {heading}: {shown:?}");
        }
    }

    // All the courses, each under its title.
    for course in catalogue["courses"].as_array().expect("a list") {
        let number = course["number"].as_str().expect("a number");
        reader.goes_to(&format!("#/kurser/{number}")).await;
        assert_page(&reader, course["title"].as_str().expect("a title")).await;
        reader.reads(number).await;
    }

    reader.follows("Om siden").await;
    reader.is_at("#/om").await;
    assert_page(&reader, "Om amuplan").await;
    let terms = reader.texts("main dt").await;
    let values = reader.texts("main dd").await;
    let value = |name: &str| terms.iter().position(|term| term == name).map(|place| values[place].clone());
    assert_eq!(value("Version").as_deref(), Some(env!("CARGO_PKG_VERSION")));
    // Sources that are no git checkout have no commit.
    let commit = value("Ændring").unwrap_or_default();
    let is_commit = commit.len() >= 7 && commit.trim_end_matches('+').chars().all(|letter| letter.is_ascii_hexdigit());
    assert!(is_commit || commit == "unknown", "the page names no commit: {values:?}");
    assert!(value("Bygget med").is_some_and(|compiler| compiler.contains("rustc")), "{values:?}");

    let own = site.url();
    let elsewhere: Vec<String> =
        reader.addresses().await.into_iter().filter(|address| !address.starts_with(&own)).collect();
    assert_eq!(elsewhere, ["about:blank"; 0], "requests to somewhere else");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
    assert!(reader.kept().await.is_empty(), "looking around left something: {:?}", reader.kept().await);
    assert_eq!(reader.value::<String>("document.cookie").await, "");
}

/// The page on screen has this title, and the focus is on it.
async fn assert_page(reader: &Reader, title: &str) {
    assert_eq!(reader.texts("h1").await, [title]);
    assert_eq!(reader.value::<String>("document.title").await, format!("{title} – amuplan"));
    assert_eq!(reader.value::<String>("document.activeElement.tagName").await, "H1", "focus on the page {title}");
    assert_eq!(reader.focused().await, title);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_competence_shows_its_courses_the_central_ones_first_and_says_that_this_is_unofficial() {
    let (site, reader) = (serve(), Reader::new().await);
    let (catalogue, guide) = (data("catalogue.json"), data("guide.json"));
    let slug = "markedsfoering";
    reader.opens(&site, &format!("#/kompetencer/{slug}")).await;

    let relations = guide["relations"].as_array().expect("a list").iter();
    let relations: Vec<_> = relations.filter(|relation| relation["competence"] == slug).collect();
    let numbers = |strength: &str| -> BTreeSet<String> {
        let of_strength = relations.iter().filter(|relation| relation["strength"] == strength);
        of_strength.map(|relation| relation["course"].as_str().expect("a number").to_owned()).collect()
    };
    let (central, supporting) = (numbers("central"), numbers("supporting"));
    assert!(!central.is_empty() && !supporting.is_empty(), "this competence is no example any more");
    let links = "[...document.querySelectorAll('main li a[href^=\"#/kurser/\"]')]";
    let shown: Vec<String> = reader.value(&format!("{links}.map(it => it.hash.split('/')[2])")).await;
    assert_eq!(shown[..central.len()].iter().cloned().collect::<BTreeSet<_>>(), central, "the first courses");
    assert_eq!(shown[central.len()..].iter().cloned().collect::<BTreeSet<_>>(), supporting, "the last courses");
    for relation in &relations {
        reader.reads(relation["reason"]["da"].as_str().expect("a reason")).await;
    }
    assert!(reader.texts("main section").await[0].contains("Uofficielt"), "the courses are not marked as unofficial");

    // The competence has no requirements of its own, the field as a whole has: both stand under the same heading.
    let competence =
        catalogue["competences"].as_array().expect("a list").iter().find(|it| it["slug"] == slug).expect("it is there");
    let heading = competence["sections"][2]["heading"].as_str().expect("a heading");
    let below = format!(
        "(() => {{
            let text = '';
            const heading = [...document.querySelectorAll('main h3')].find(it => it.innerText === {heading:?});
            for (let it = heading.nextElementSibling; it && it.tagName !== 'H3'; it = it.nextElementSibling) text += it.innerText + '\\n';
            return text;
        }})()"
    );
    let below: String = reader.value(&below).await;
    let ours = guide["competences"].as_array().expect("a list").iter().find(|it| it["slug"] == slug);
    let requirements = ours.and_then(|ours| ours["requirements"]["da"].as_str()).filter(|text| !text.is_empty());
    let regulated = guide["job_area"]["regulated"]["da"].as_str().expect("a sentence");
    for text in requirements.into_iter().chain([regulated]) {
        assert!(!text.is_empty() && below.contains(text), "not under the requirements: {text}\n{below}");
    }
}

/// Law and audit: the document describes them, and no title is about them.
#[tokio::test(flavor = "multi_thread")]
async fn a_competence_that_no_title_is_about_says_so_and_where_to_go_on() {
    let (site, reader) = (serve(), Reader::new().await);
    let guide = data("guide.json");
    let said = "Ingen af kurserne har i titlen det, som kompetencen handler om.";
    let central = |slug: &str| {
        let relations = guide["relations"].as_array().expect("a list").iter();
        relations.filter(|it| it["competence"] == slug && it["strength"] == "central").count()
    };
    reader.opens(&site, "#/kompetencer").await;
    for competence in guide["competences"].as_array().expect("a list") {
        let slug = competence["slug"].as_str().expect("a slug");
        reader.goes_to(&format!("#/kompetencer/{slug}")).await;
        assert_eq!(reader.text().await.contains(said), central(slug) == 0, "{slug}");
    }
    let slug = "revision";
    assert_eq!(central(slug), 0, "audit is no example any more");
    reader.goes_to(&format!("#/kompetencer/{slug}")).await;
    assert!(reader.has("link", "Søg på voksenuddannelse.dk (åbner et andet websted)").await);
}

#[tokio::test(flavor = "multi_thread")]
async fn coming_back_to_a_list_is_coming_back_to_its_place() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kurser").await;
    reader.does("window.scrollTo(0, 3000)").await;
    reader.sees("scrollY === 3000").await;
    // A link in sight, so that following it scrolls no further.
    reader
        .does("[...document.querySelectorAll('main li a')].find(it => it.getBoundingClientRect().top > 200).click()")
        .await;
    reader.is_below("#/kurser/").await;
    assert_eq!(reader.value::<f64>("scrollY").await, 0.0, "a new page begins at its top");
    reader.goes_back_to("#/kurser").await;
    assert_eq!(reader.value::<f64>("scrollY").await, 3000.0);
    reader.does("history.forward()").await;
    reader.is_below("#/kurser/").await;
    reader.goes_back_to("#/kurser").await;
    assert_eq!(reader.value::<f64>("scrollY").await, 3000.0, "the second time too");
    reader.reloads_app().await;
    assert_eq!(reader.value::<f64>("scrollY").await, 3000.0, "a reload keeps the place");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_skip_link_leads_past_the_header_and_leaves_the_address_alone() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/kompetencer").await;
    let before: u32 = reader.value("history.length").await;
    reader.hits("Tab").await;
    assert_eq!(reader.focused().await, "Gå til indholdet", "the first stop of the keyboard");
    let in_sight = "(() => { const box = document.activeElement.getBoundingClientRect(); return box.top >= 0 && box.height > 20; })()";
    reader.sees(in_sight).await;
    reader.hits("Enter").await;
    assert_eq!(reader.focused().await, "Kompetencer");
    assert_eq!(reader.value::<String>("document.activeElement.tagName").await, "H1");
    assert_eq!(reader.value::<String>("location.hash").await, "#/kompetencer");
    assert_eq!(reader.value::<u32>("history.length").await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_wide_screen_a_course_stands_beside_the_list_it_is_from() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.has_a_window_of(1280, 800).await;
    reader.opens(&site, "#/kurser?q=klima").await;
    let listed = reader.texts("main .course__title").await;
    reader.follows(&listed[1]).await;
    reader.sees("document.querySelector('h1').innerText !== 'Kurser'").await;
    let beside = "nav[aria-label='Kurserne på listen'] a";
    assert_eq!(reader.texts(&format!("{beside} > span")).await, listed);
    assert_eq!(reader.texts(&format!("{beside}[aria-current] > span")).await, [listed[1].clone()]);
    assert_eq!(reader.focused().await, listed[1], "the course is what is read first");

    // From one to the next, with the list in its place.
    reader.does(&format!("document.querySelector(\"{beside}\").click()")).await;
    reader.sees(&format!("document.querySelector('h1').innerText === {:?}", listed[0])).await;
    assert_eq!(reader.texts(&format!("{beside}[aria-current] > span")).await, [listed[0].clone()]);
    let is_over = format!(
        "(() => {{ const list = document.querySelector(\"{beside}\").closest('nav').getBoundingClientRect();
        return list.right > document.querySelector('h1').getBoundingClientRect().left; }})()"
    );
    assert!(!reader.value::<bool>(&is_over).await, "the list lies over the course");

    // Where there is less room it is out of the way, for everyone.
    reader.has_a_window_of(1000, 800).await;
    reader.sees(&format!("!document.querySelector(\"{beside}\").checkVisibility()")).await;

    // Come to by its address alone, a course stands beside those of its topic.
    reader.has_a_window_of(1280, 800).await;
    reader.opens(&site, "#/om").await;
    reader.reloads().await;
    reader.goes_to("#/kurser/21097").await;
    reader.sees(&format!("document.querySelectorAll(\"{beside}\").length > 1")).await;
    assert_eq!(reader.texts(&format!("{beside}[aria-current] > span")).await, ["Virksomhedens klimaregnskab"]);
}
