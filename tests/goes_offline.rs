//! A person who opens the page once, and then has no network: the server is really stopped.

use std::time::Duration;

use chromiumoxide::cdp::browser_protocol::network;
use chromiumoxide::cdp::browser_protocol::storage::OverrideQuotaForOriginParams;
use xtask::server::{Header, StaticServer};

use crate::reader::site::Site;
use crate::reader::{PATIENCE, Reader, Tab, dist, serve, serve_folder, serve_with};

/// What the page says when it is kept, and when there is no network.
const KEPT: &str = "virker også uden net";
const CUT: &str = "ingen forbindelse lige nu";
const NOT_KEPT: &str = "ikke gemt til brug uden net endnu";

/// Every kind of page.
const PAGES: [&str; 13] = [
    "#/",
    "#/kompetencer",
    "#/kompetencer/revision",
    "#/oversigt",
    "#/kurser",
    "#/kurser?q=likviditet",
    "#/kurser/21097",
    "#/sammenlign?kurser=47299,22487",
    "#/match",
    "#/planer",
    "#/delt/AYEBDkjg",
    "#/om",
    "#/findes/ikke",
];

/// The names of all caches of the origin.
async fn caches(tab: &Tab) -> Vec<String> {
    tab.value("caches.keys().then(names => names.sort())").await
}

/// Lets the browser lose the network, or find it again.
#[expect(deprecated, reason = "browsers that people have do not know what comes in its place")]
async fn network(tab: &Tab, is_there: bool) {
    let conditions = network::EmulateNetworkConditionsParams::builder().offline(!is_there).latency(0.0);
    let conditions =
        conditions.download_throughput(-1.0).upload_throughput(-1.0).connection_type(network::ConnectionType::Wifi);
    tab.page.execute(conditions.build().expect("conditions")).await.expect("the network is set");
}

/// Waits until the browser has begun to keep the page.
async fn has_tried(site: &StaticServer) {
    asks_for(site, "manifest").await;
}

/// Waits until the site was asked for this.
async fn asks_for(site: &StaticServer, what: &str) {
    let asked = async {
        while !site.requests().iter().any(|path| path.contains(what)) {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(PATIENCE, asked).await.expect("the site is asked");
}

fn port(site: &StaticServer) -> u16 {
    let url = site.url();
    url.trim_end_matches('/').rsplit(':').next().and_then(|port| port.parse().ok()).expect("an address has a port")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_is_there_after_the_server_was_stopped() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/").await;
    reader.hears(KEPT).await;
    let (url, port) = (site.url(), port(&site));
    site.stop();

    // In the tab that was open, which fetched no other page before.
    for hash in PAGES {
        reader.goes_to(hash).await;
        assert_ne!(reader.texts("h1").await, ["Siden kunne ikke hentes"], "{hash}");
    }
    reader.goes_to("#/kurser/21097").await;
    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Min plan«").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
    // Each by a reload.
    for hash in PAGES {
        reader.goes_to(hash).await;
        reader.reloads_app().await;
        assert_ne!(reader.texts("h1").await, ["Siden kunne ikke hentes"], "{hash}");
    }
    reader.hears(CUT).await;
    assert!(!reader.text().await.contains(NOT_KEPT));
    reader.reads(KEPT).await;
    let spoken = "[...document.querySelectorAll('[role=status]')].map(it => it.innerText).join()";
    assert!(!reader.value::<String>(spoken).await.contains(KEPT), "it was said once, when it came about");
    reader.goes_to("#/planer").await;
    reader.follows("Min plan").await;
    reader.is_below("#/planer/").await;
    assert!(reader.has("link", "Virksomhedens klimaregnskab").await);
    reader.presses("English").await;
    reader.reads("There is no connection right now.").await;
    reader.presses("Dansk").await;
    reader.presses("Luk").await;
    reader.sees(&format!("!document.body.innerText.includes('{CUT}')")).await;

    // By other addresses of the same page, and on the next day.
    let reader = reader.comes_back_tomorrow().await;
    for address in ["", "index.html", "?sprog=da&tema=moerk", "index.html?fra=link"] {
        reader.opens_url(&format!("{url}{address}#/planer")).await;
        reader.is_at("#/planer").await;
        assert!(reader.has("link", "Min plan").await, "{address}");
    }
    reader.hears(CUT).await;
    let again = StaticServer::start(dist(), Some(port)).expect("the port is free again");
    reader.does("dispatchEvent(new Event('online'))").await;
    reader.sees(&format!("!document.body.innerText.includes('{CUT}')")).await;
    again.stop();
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_network_before_the_page_is_kept_it_says_so() {
    let (site, reader) = (serve(), Reader::new().await);
    // The worker cannot fetch one of the files.
    site.refuses("words-", 500);
    reader.opens(&site, "#/").await;
    has_tried(&site).await;
    reader.comes_to("navigator.serviceWorker.getRegistration().then(it => !it?.installing && !it?.active)").await;
    assert!(!reader.text().await.contains(KEPT));
    network(&reader, false).await;
    reader.hears(NOT_KEPT).await;
    // The page goes on as far as it is there.
    reader.types("searchbox", "Søg efter kurser", "x").await;
    site.refuses("words-", 200);
    network(&reader, true).await;
    reader.hears(KEPT).await;
    assert!(!reader.text().await.contains(NOT_KEPT));
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_sub_folder_it_leaves_the_caches_of_other_sites_alone() {
    let (old, new) = (Site::copy_below("kurser/amuplan"), Site::newer("kurser/amuplan", "Nyt her."));
    for site in [&old, &new] {
        std::fs::write(site.root().join("index.html"), "<h1>Nabo</h1>").expect("a neighbour");
        std::fs::write(site.root().join("nabo.txt"), "Nabo").expect("a neighbour");
    }
    let (site, reader) = (serve_folder(old.root()), Reader::new().await);
    reader.opens_url(&site.url()).await;
    // A neighbour's, and those of other amuplans around this one.
    let scope = site.url();
    let others = ["nabo".to_owned(), format!("amuplan:{scope}:0123456789abcdef")];
    let below = format!("amuplan:{scope}kurser/amuplan/gammel/:0123456789abcdef");
    let foreign: Vec<&String> = others.iter().chain([&below]).collect();
    for name in &foreign {
        let put = format!("caches.open('{name}').then(cache => cache.add('nabo.txt')).then(() => true)");
        assert!(reader.value::<bool>(&put).await);
    }
    let ours = |site: &Site| format!("amuplan:{scope}kurser/amuplan/:{}", site.version());

    reader.opens_url(&format!("{scope}kurser/amuplan/#/om")).await;
    reader.hears(KEPT).await;
    assert!(caches(&reader).await.contains(&ours(&old)));
    site.serves(new.root().to_owned());
    reader.reloads_app().await;
    reader.hears("Nyt her.").await;
    reader.presses("Opdatér").await;
    reader.sees(&format!("document.getElementById('offline').dataset.version === '{}'", new.version())).await;
    reader.is_at("#/om").await;
    reader.comes_to(&format!("caches.keys().then(names => !names.includes('{}'))", ours(&old))).await;
    let left = caches(&reader).await;
    assert_eq!(left.len(), foreign.len() + 1, "{left:?}");
    assert!(foreign.iter().all(|name| left.contains(name)) && left.contains(&ours(&new)), "{left:?}");
    // The neighbour's pages come from the network, and not through the worker.
    let before = site.requests().len();
    reader.opens_url(&scope).await;
    assert_eq!(reader.texts("h1").await, ["Nabo"]);
    assert!(site.requests().len() > before);
    site.stop();
    // Whether the browser calls its own page about that an error is its affair.
    _ = reader.page.goto(scope.as_str()).await;
    assert_ne!(reader.texts("h1").await, ["Nabo"], "the neighbour is not kept");
    reader.opens_url(&format!("{scope}kurser/amuplan/#/om")).await;
    reader.is_at("#/om").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cache_that_was_emptied_or_damaged_heals() {
    let (built, reader) = (Site::copy(), Reader::new().await);
    let site = serve_folder(built.root());
    reader.opens(&site, "#/").await;
    reader.hears(KEPT).await;
    let all = format!(
        "caches.open('amuplan:{}:{}').then(cache => cache.keys()).then(all => all.filter(it => !it.url.includes('?')))",
        site.url(),
        built.version()
    );
    let count: usize = reader.value(&format!("{all}.then(it => it.length)")).await;
    assert!(count > 10, "{count} files");

    let emptied = "caches.keys().then(names => Promise.all(names.map(name => caches.delete(name)))).then(() => true)";
    let half = "caches.keys().then(([name]) => caches.open(name)).then(async cache => {
        for (const part of ['index.html', 'pages-', 'amuplan-']) {
            const found = (await cache.keys()).filter(it => it.url.includes(part));
            for (const it of found) await cache.delete(it);
        }
        return true;
    })";
    for damage in [emptied, half] {
        assert!(reader.value::<bool>(damage).await);
        reader.reloads_app().await;
        reader.comes_to(&format!("{all}.then(it => it.length === {count})")).await;
    }

    // Other bytes than there should be: the page says that it stopped, or that a page could not be fetched. Then all is fetched anew.
    let wrong = |part: &str| {
        format!(
            "caches.keys().then(([name]) => caches.open(name)).then(async cache => {{
                const [found] = (await cache.keys()).filter(it => it.url.includes('{part}') && it.url.endsWith('.wasm'));
                await cache.put(found, new Response('x', {{ headers: {{ 'content-type': 'application/wasm' }} }}));
                return true;
            }})"
        )
    };
    reader.goes_to("#/kurser/21097").await;
    assert!(reader.value::<bool>(&wrong("/amuplan-")).await);
    reader.reloads().await;
    reader.reads("Siden gik i stå").await;
    reader.presses("Hent siden igen").await;
    reader.is_at("#/kurser/21097").await;
    assert!(reader.value::<bool>(&wrong("/pages-")).await);
    reader.reloads().await;
    reader.reads("Siden kunne ikke hentes").await;
    reader.presses("Hent siden igen").await;
    reader.reads("Virksomhedens klimaregnskab").await;
    site.stop();
    reader.reloads_app().await;
    reader.reads("Virksomhedens klimaregnskab").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_there_is_no_room_the_page_works_and_is_kept_later() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens_url(&format!("{}licenses.txt", site.url())).await;
    let origin = site.url().trim_end_matches('/').to_owned();
    let room = |size: Option<f64>| {
        let quota = OverrideQuotaForOriginParams::builder().origin(origin.clone());
        size.map_or(quota.clone(), |size| quota.quota_size(size)).build().expect("a quota")
    };
    reader.page.execute(room(Some(20_000.0))).await.expect("little room");
    reader.opens(&site, "#/kurser/21097").await;
    reader.presses("Føj til plan").await;
    reader.hears("føjet til »Min plan«").await;
    has_tried(&site).await;
    reader.comes_to("navigator.serviceWorker.getRegistration().then(it => !it?.installing && !it?.active)").await;
    // What does not fit takes no room.
    reader.comes_to("caches.keys().then(names => names.length === 0)").await;
    assert!(!reader.text().await.contains(KEPT));
    assert_eq!(reader.kept_keys("amuplan:plan:").await.len(), 1);

    reader.page.execute(room(None)).await.expect("room again");
    reader.reloads_app().await;
    reader.hears(KEPT).await;
    assert_eq!(reader.kept_keys("amuplan:plan:").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_workers_are_forbidden_or_unknown_the_page_works_as_before() {
    let policy = Header { ending: "", name: "Content-Security-Policy", value: "worker-src 'none'" };
    let (site, reader) = (serve_with(&dist(), policy), Reader::new().await);
    reader.opens(&site, "#/kurser/21097").await;
    network(&reader, false).await;
    reader.hears(NOT_KEPT).await;
    network(&reader, true).await;
    reader.sees(&format!("!document.body.innerText.includes('{NOT_KEPT}')")).await;
    assert!(!reader.text().await.contains("Siden gik i stå"));

    let (site, reader) = (serve(), Reader::new().await);
    reader.knows_no_workers().await;
    reader.opens(&site, "#/kurser/21097").await;
    network(&reader, false).await;
    reader.hears(NOT_KEPT).await;
    network(&reader, true).await;
    reader.sees(&format!("!document.body.innerText.includes('{NOT_KEPT}')")).await;

    // Where nothing may be kept at all, the browser refuses the worker too.
    let (site, reader) = (serve(), Reader::whose_browser_keeps_nothing().await);
    reader.opens(&site, "#/kurser/21097").await;
    reader.comes_to("(async () => Boolean(amuplan.offline))()").await;
    assert!(!reader.text().await.contains("Siden gik i stå"));
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_frame_and_from_a_file_nothing_is_kept() {
    let site = serve();
    let host = tempfile::TempDir::new().expect("a folder");
    let frame = format!("<h1>Kommunen</h1><iframe src=\"{}#/kurser\" width=900 height=900></iframe>", site.url());
    std::fs::write(host.path().join("index.html"), frame).expect("a page");
    let (host, reader) = (serve_folder(host.path()), Reader::new().await);
    reader.opens_url(&host.url().replace("127.0.0.1", "localhost")).await;
    // The frame shows the courses.
    asks_for(&site, "/words-").await;
    reader.opens_url(&format!("{}?visning=indlejret#/kurser/21097", site.url())).await;
    reader.is_at("#/kurser/21097").await;
    // The page would begin once it is loaded, and what is asked for after that is answered later.
    reader.sees("document.readyState === 'complete'").await;
    assert!(reader.value::<bool>("fetch('katalog.html').then(answer => answer.ok)").await);
    let kept = |path: &String| path.contains("offline-") || path.contains("sw.js");
    assert!(!site.requests().iter().any(kept), "{:?}", site.requests());
    reader.opens(&site, "#/kurser/21097").await;
    reader.hears(KEPT).await;
    assert!(site.requests().iter().any(kept));

    let single = std::fs::read_to_string(dist().join("amuplan.html")).expect("the single file");
    for what in ["id=\"offline\"", "rel=\"manifest\"", "apple-touch-icon", "theme-color"] {
        assert!(!single.contains(what), "the single file has {what}");
    }
    let reader = Reader::new().await;
    reader.opens_url(&format!("file://{}", dist().join("amuplan.html").display())).await;
    reader.is_at("#/").await;
    assert!(reader.value::<bool>("amuplan.offline === undefined").await);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_wrong_in_the_middle_of_the_first_load_is_said_and_heals() {
    for knows_workers in [true, false] {
        let (built, damaged) = (Site::copy(), Site::copy());
        let wasm = built.wasm();
        damaged.damages(&wasm);
        let (site, reader) = (serve_folder(damaged.root()), Reader::new().await);
        if !knows_workers {
            reader.knows_no_workers().await;
        }
        // Damaged, and kept by the browser for a year, as its name says that it never changes.
        reader.opens_url(&format!("{}#/kurser/21097", site.url())).await;
        reader.reads("Siden gik i stå").await;
        site.serves(built.root().to_owned());
        reader.presses("Hent siden igen").await;
        reader.is_at("#/kurser/21097").await;
    }
    // The connection breaks off in the middle of a file, or the host has trouble with one.
    let built = Site::copy();
    let glue = built.named("amuplan-");
    for part in [&built.wasm(), &glue] {
        for status in [404, 500, 0] {
            let (site, reader) = (serve_folder(built.root()), Reader::new().await);
            if status == 0 {
                site.breaks_off(part)
            } else {
                site.refuses(part, status)
            }
            reader.opens_url(&format!("{}#/kurser/21097", site.url())).await;
            reader.reads("Siden gik i stå").await;
            let text = reader.text().await;
            assert!(!text.contains("Siden åbnes"), "{text}");
            site.refuses(part, 200);
            reader.presses("Hent siden igen").await;
            reader.is_at("#/kurser/21097").await;
        }
    }
    let (site, reader) = (serve_folder(built.root()), Reader::new().await);
    site.refuses("boot-", 500);
    reader.opens_url(&format!("{}#/kurser/21097", site.url())).await;
    reader.reads("Siden kan ikke starte").await;
    site.refuses("boot-", 200);
    reader.reloads_app().await;
    // What the page can do without, or says so in its place.
    for (part, said) in [
        ("pages-", "Siden kunne ikke hentes"),
        ("words-", "Virksomhedens"),
        ("offline-", "Virksomhedens"),
        ("sw.js", "Virksomhedens"),
    ] {
        let (site, reader) = (serve_folder(built.root()), Reader::new().await);
        site.refuses(part, 500);
        reader.opens(&site, "#/kurser").await;
        reader.reads(said).await;
        assert!(!reader.text().await.contains("Siden gik i stå"), "{part}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_takes_long_is_said() {
    let built = Site::copy();
    let (site, reader) = (serve_folder(built.root()), Reader::new().await);
    site.hangs(&built.wasm());
    // The browser goes on loading it, so that there is no end to wait for.
    reader.leaves_by(&format!("location.href = '{}#/kurser'", site.url())).await;
    reader.hears("Siden er længe om at komme.").await;
}
