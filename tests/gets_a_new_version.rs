//! A person who has the page open when a new version is put on its host.

use xtask::server::StaticServer;

use crate::reader::site::Site;
use crate::reader::{Reader, Tab, serve_folder};

const KEPT: &str = "virker også uden net";
const NEWS: &str = "Kurser kan nu sorteres efter farve.";

/// Waits until the page is of this version.
async fn is_of(tab: &Tab, site: &Site) {
    tab.sees(&format!("document.getElementById('offline').dataset.version === '{}'", site.version())).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_waits_for_the_reader_and_open_plans_survive_it() {
    let (old, new) = (Site::copy(), Site::newer("", NEWS));
    let (site, reader) = (serve_folder(old.root()), Reader::new().await);
    reader.opens(&site, "#/kurser/21097").await;
    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Min plan«").await;
    reader.goes_to("#/planer").await;
    reader.follows("Min plan").await;
    reader.is_below("#/planer/").await;
    reader.hears(KEPT).await;
    let here: String = reader.value("location.hash").await;

    // Another tab finds it; that one has not fetched the other pages yet.
    site.serves(new.root().to_owned());
    let other = reader.another_tab().await;
    other.opens(&site, "#/").await;
    for tab in [&*reader, &other] {
        tab.hears("Ny version").await;
        tab.hears(NEWS).await;
        is_of(tab, &old).await;
        assert!(!tab.text().await.contains("når du har åbnet den én gang"), "that is not new");
    }
    // A reload changes nothing: the reader decides.
    other.reloads_app().await;
    other.hears(NEWS).await;
    is_of(&other, &old).await;
    other.presses("English").await;
    other.hears(&format!("In English: {NEWS}")).await;
    other.presses("Dansk").await;

    // What is being typed is kept, and the address is the same.
    reader.page.bring_to_front().await.expect("the first tab again");
    reader.unfolds("Skole, datoer og pris Virksomhedens klimaregnskab").await;
    reader.types("textbox", "Skole", "VUC Aarhus").await;
    reader.presses("Opdatér").await;
    is_of(&reader, &new).await;
    reader.is_at(&here).await;
    assert!(!reader.text().await.contains("Ny version"));
    let plan = reader.kept().await.into_iter().find(|(key, _)| key.starts_with("amuplan:plan:")).expect("a plan").1;
    assert!(plan.as_str().expect("a text").contains("VUC Aarhus"), "{plan}");
    assert!(reader.has("link", "Virksomhedens klimaregnskab").await);

    // The other tab goes on with its own files, which the host no longer has.
    is_of(&other, &old).await;
    other.goes_to("#/kurser").await;
    other.reads("Virksomhedens klimaregnskab").await;
    assert_eq!(other.texts("h1").await, ["Kurser"]);
    other.page.bring_to_front().await.expect("the other tab again");
    other.presses("Opdatér").await;
    is_of(&other, &new).await;
    other.is_at("#/kurser").await;
    for tab in [&*reader, &other] {
        assert_eq!(tab.complaints().await, Vec::<String>::new());
    }

    // Once no other tab is open, what is old goes.
    other.page.close().await.expect("the tab closes");
    reader.reloads_app().await;
    let name = format!("amuplan:{}:{}", site.url(), new.version());
    reader.comes_to(&format!("caches.keys().then(names => names.join() === '{name}')")).await;
    site.stop();
    reader.reloads_app().await;
    is_of(&reader, &new).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_that_came_while_there_was_no_network_is_found_afterwards() {
    let (old, new) = (Site::copy(), Site::newer("", NEWS));
    let (site, reader) = (serve_folder(old.root()), Reader::new().await);
    reader.opens(&site, "#/om").await;
    reader.hears(KEPT).await;
    let port = site.url().trim_end_matches('/').rsplit(':').next().and_then(|port| port.parse().ok());
    site.stop();
    reader.reloads_app().await;
    reader.hears("ingen forbindelse").await;
    let _again = StaticServer::start(new.root().to_owned(), port).expect("the port is free again");
    reader.does("dispatchEvent(new Event('online'))").await;
    reader.hears(NEWS).await;
    is_of(&reader, &old).await;
    reader.presses("Opdatér").await;
    is_of(&reader, &new).await;
    reader.is_at("#/om").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_that_cannot_be_fetched_whole_leaves_the_old_one_working() {
    let (old, new) = (Site::copy(), Site::newer("", NEWS));
    let half_copied = Site::newer("", NEWS);
    std::fs::copy(old.path().join("index.html"), half_copied.path().join("index.html")).expect("the old page");
    let (site, reader) = (serve_folder(old.root()), Reader::new().await);
    reader.opens(&site, "#/kurser/21097").await;
    reader.hears(KEPT).await;
    let kept = format!("amuplan:{}:{}", site.url(), old.version());
    let pages = new.named("pages-");
    for (folder, part, status) in
        [(&new, pages.as_str(), 404), (&new, pages.as_str(), 500), (&new, "index.html", 500), (&half_copied, "", 200)]
    {
        site.serves(folder.root().to_owned());
        site.refuses(part, status);
        let before = site.requests().len();
        reader.reloads_app().await;
        // It was tried, and came to nothing.
        reader
            .comes_to("navigator.serviceWorker.getRegistration().then(it => it.update()).then(() => true, () => true)")
            .await;
        reader.comes_to("navigator.serviceWorker.getRegistration().then(it => !it.installing)").await;
        let tried = site.requests().split_off(before);
        assert!(tried.iter().any(|path| path.contains("sw.js")), "{tried:?}");
        assert!(tried.iter().any(|path| path.contains(if part.is_empty() { "index.html" } else { part })), "{tried:?}");
        is_of(&reader, &old).await;
        assert!(!reader.text().await.contains("Ny version"));
        reader.comes_to(&format!("caches.keys().then(names => names.join() === '{kept}')")).await;
    }
    site.serves(new.root().to_owned());
    site.refuses("", 200);
    reader.reloads_app().await;
    reader.presses("Opdatér").await;
    is_of(&reader, &new).await;
    reader.is_at("#/kurser/21097").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_only_in_the_tab_is_taken_along_first() {
    let (old, new) = (Site::copy(), Site::newer("", NEWS));
    let (site, reader) = (serve_folder(old.root()), Reader::new().await);
    reader.opens(&site, "#/kurser/21097").await;
    reader.hears(KEPT).await;
    site.serves(new.root().to_owned());
    reader.reloads_app().await;
    reader.hears(NEWS).await;
    // Nothing more fits into the browser's storage.
    reader
        .does("for (let size = 5e6; size >= 1; size /= 2) try { for (let n = 0; ; n++) localStorage.setItem(`x${size}-${n}`, 'x'.repeat(size)) } catch {}")
        .await;
    reader.presses("Føj til plan").await;
    reader.hears("Browseren har ikke plads til mere").await;
    reader.presses("Opdatér").await;
    reader.hears("Noget af det, du har lavet, er kun her i fanen.").await;
    is_of(&reader, &old).await;
    reader.presses("Hent planer (.json)").await;
    assert!(reader.receives("amuplan-planer.json").await.contains("21097"));
    reader.does("localStorage.clear()").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_samtale_is_not_disturbed() {
    let (old, new) = (Site::copy(), Site::newer("", NEWS));
    let (site, reader) = (serve_folder(old.root()), Reader::new().await);
    reader.opens(&site, "#/").await;
    reader.hears(KEPT).await;
    reader.presses("Ny samtale").await;
    reader.hears("Samtalen er begyndt.").await;
    site.serves(new.root().to_owned());
    reader.reloads_app().await;
    reader.sees("amuplan.offline.versions > 0").await;
    assert!(!reader.text().await.contains("Ny version"));
    // Afterwards it is told.
    reader.goes_to("#/samtale").await;
    reader.presses("Slut samtalen").await;
    reader.reads("Ny version").await;
}
