//! A person who leaves the first page: the others are fetched then.

use crate::reader::site::Site;
use crate::reader::{Reader, serve, serve_folder};
use crate::scenes::{KEY, PLAN};

async fn fetched(reader: &Reader) -> usize {
    reader.addresses().await.iter().filter(|address| address.contains("/pages-")).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn other_pages_are_fetched_once_when_a_reader_goes_to_one() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/").await;
    assert_eq!(fetched(&reader).await, 0, "the first page does without");
    reader.follows("Jeg kender mit job").await;
    reader.is_at("#/kompetencer").await;
    assert_eq!(reader.texts("h1").await, ["Kompetencer"]);
    assert_eq!(reader.focused().await, "Kompetencer");
    reader.goes_to("#/planer").await;
    reader.goes_back_to("#/kompetencer").await;
    assert_eq!(fetched(&reader).await, 1);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_whose_code_or_styles_cannot_be_fetched_says_so_and_can_be_tried_again() {
    for part in ["pages-", "styles-"] {
        let site = Site::copy();
        let (server, reader) = (serve_folder(site.root()), Reader::new().await);
        reader.knows_no_workers().await;
        let (file, away) = (site.root().join(site.named(part)), site.root().join("away"));
        std::fs::rename(&file, &away).expect("it goes away");
        reader.opens(&server, "#/").await;
        reader.types("searchbox", "Søg efter kurser", "likviditet").await;
        reader.hits("Enter").await;
        reader.is_at("#/kurser?q=likviditet").await;
        assert_eq!(reader.texts("h1").await, ["Siden kunne ikke hentes"], "{part}");
        // The first page is still there.
        reader.goes_back_to("#/").await;
        reader.reads("Jeg kender mit job").await;
        reader.goes_to("#/kompetencer").await;
        assert_eq!(reader.texts("h1").await, ["Siden kunne ikke hentes"], "{part}");

        std::fs::rename(&away, &file).expect("it is back");
        reader.presses("Hent siden igen").await;
        reader.reads("En kompetence er noget").await;
        assert_eq!(reader.texts("h1").await, ["Kompetencer"], "{part}");
        let styled = "getComputedStyle(document.querySelector('.course')).display === 'flex'";
        reader.goes_to("#/kurser").await;
        reader.sees(styled).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_page_looks_the_same_once_the_styles_of_the_others_are_there() {
    let site = serve();
    for address in ["#/", "?visning=indlejret&afsender=Havn#/"] {
        for width in [360, 1280] {
            let reader = Reader::new().await;
            // The foot says when the page is kept for use offline, some time later.
            reader.knows_no_workers().await;
            reader.has_a_window_of(width, 800).await;
            reader.has_a_system_with(&[("prefers-reduced-motion", "reduce")]).await;
            reader.opens_url(&format!("{}{address}", site.url())).await;
            reader.is_at("#/").await;
            reader.unfolds_all().await;
            reader.does(REMEMBER_LOOKS).await;
            reader.comes_to("window.amuplan.module('shared').then(() => true)").await;
            // Behind all others: of two rules that are as strong as each other, those of the pages hold.
            reader.sees("[...document.styleSheets].at(-1).href?.includes('/styles-')").await;
            assert_eq!(reader.value::<Vec<String>>("window.otherLooks()").await, Vec::<String>::new(), "{width}");
        }
    }
}

/// What every element and what stands before and behind it looks like.
const REMEMBER_LOOKS: &str = "
    const looks = () => [...document.querySelectorAll('body, body *')].flatMap(element =>
        ['', '::before', '::after'].map(part => {
            const style = getComputedStyle(element, part);
            return [element.tagName + '.' + element.className + part, [...style].filter(name => !name.startsWith('--'))
                .map(name => name + ': ' + style[name])];
        }));
    const before = looks();
    window.otherLooks = () => looks().flatMap(([what, lines], place) =>
        lines.filter((line, number) => line !== before[place][1][number]).map(line => what + ' ' + line));
";

#[tokio::test(flavor = "multi_thread")]
async fn plans_are_there_once_what_reads_them_could_be_fetched() {
    let site = Site::copy();
    let (server, reader) = (serve_folder(site.root()), Reader::new().await);
    reader.knows_no_workers().await;
    reader.opens(&server, "#/").await;
    reader.keeps(&[(KEY, PLAN)]).await;
    let (pages, away) = (site.root().join(site.named("pages-")), site.root().join("away"));
    std::fs::rename(&pages, &away).expect("it goes away");
    reader.reloads_app().await;
    reader.reads("Siden kunne ikke hentes").await;
    assert!(!reader.text().await.contains("Min plan"), "the first page cannot read them");

    // Without loading the page again.
    std::fs::rename(&away, &pages).expect("it is back");
    reader.goes_to("#/planer").await;
    reader.reads("Min plan").await;
    reader.goes_back_to("#/").await;
    reader.reads("Min plan").await;
    assert_eq!(reader.kept_keys("amuplan:plan:").await, [KEY]);
}
