//! A person who meets amuplan inside of another site's page.

use std::path::Path;

use tempfile::TempDir;
use xtask::server::{Header, StaticServer};

use crate::reader::{Reader, dist, serve, serve_folder, serve_with};

/// What the host's page has heard and can say.
const HOST: &str = "<!DOCTYPE html><html lang=\"da\"><meta charset=\"utf-8\"><title>Kommunen</title><link rel=\"icon\" href=\"data:,\">\
    <h1>Kurser</h1><script>window.heard = []; addEventListener('message', event => heard.push([event.origin, event.data]));</script>";

/// A page of another site with these frames.
fn host(frames: &[String]) -> (TempDir, StaticServer, String) {
    let folder = TempDir::new().expect("a folder");
    std::fs::write(folder.path().join("index.html"), format!("{HOST}{}", frames.concat())).expect("a page");
    let server = serve_folder(folder.path());
    // Another origin than 127.0.0.1, and another site too.
    let url = server.url().replace("127.0.0.1", "localhost");
    (folder, server, url)
}

fn frame(attributes: &str, address: &str) -> String {
    framed("width=\"900\" height=\"700\"", attributes, address)
}

fn framed(size: &str, attributes: &str, address: &str) -> String {
    format!("<iframe title=\"AMU-kurser\" {size} {attributes} src=\"{address}\"></iframe>")
}

/// The single file alone on a host.
fn single_file() -> (TempDir, StaticServer) {
    let folder = TempDir::new().expect("a folder");
    std::fs::copy(dist().join("amuplan.html"), folder.path().join("amuplan.html")).expect("the single file is built");
    let server = serve_folder(folder.path());
    (folder, server)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_is_there_in_four_kinds_of_frame() {
    let site = serve();
    let open_site = serve_with(&dist(), Header { ending: "", name: "Access-Control-Allow-Origin", value: "*" });
    let (_folder, file) = single_file();
    let list = "?visning=indlejret&afsender=Kommunen&kontakt=Ring%20til%2012%2034%2056%2078#/kurser?dage=1";
    // All in sight at once: a browser draws no others.
    let small = "width=\"600\" height=\"180\"";
    let (_page, _host, url) = host(&[
        framed(small, "", &format!("{}{list}", site.url())),
        framed(small, "sandbox=\"allow-scripts allow-same-origin\"", &format!("{}{list}", site.url())),
        framed(small, "sandbox=\"allow-scripts\"", &format!("{}{list}", open_site.url())),
        framed(small, "sandbox=\"allow-scripts\"", &format!("{}amuplan.html{list}", file.url())),
    ]);
    let reader = Reader::who_can_ask_frames().await;
    reader.opens_around(&url).await;
    let mut lists = Vec::new();
    for place in 0..4 {
        let frame = reader.frame(place);
        frame.sees("document.documentElement.dataset.ready === '#/kurser?dage=1'").await;
        frame.sees("document.querySelectorAll('main li.course').length > 0").await;
        assert_eq!(frame.value("self.origin").await == "null", place >= 2, "frame {place}");
        lists
            .push(frame.value("[...document.querySelectorAll('main li.course')].map(it => it.innerText).join()").await);
        // The page's own name is left out, its parts and its foot are there.
        assert_eq!(frame.value("document.querySelector('.header__name').checkVisibility()").await, "false");
        assert_eq!(frame.value("document.querySelector('nav').checkVisibility()").await, "true");
        let foot = frame.value("document.querySelector('footer').innerText").await;
        for line in ["Vist af Kommunen", "Kontakt: Ring til 12 34 56 78", "Åbn amuplan i et nyt vindue"] {
            assert!(foot.contains(line), "frame {place} has no \"{line}\": {foot}");
        }
        let edition =
            frame.value("JSON.parse(document.getElementById('brief')?.textContent ?? '{}').edition?.da ?? ''").await;
        assert!(foot.contains(&edition), "frame {place}: {foot}");
    }
    assert!(lists.iter().all(|list| *list == lists[0]), "{lists:?}");
    // Each has told how tall it is, and nothing else.
    reader.sees("heard.length >= 4 && new Set(heard.map(([origin]) => origin)).size === 2").await;
    let odd = "heard.filter(([, said]) => Object.keys(said).join() !== 'amuplan,height' || said.amuplan !== 1 || !Number.isInteger(said.height))";
    assert_eq!(reader.value::<usize>(&format!("{odd}.length")).await, 0);
    let told = "heard.findLast(([origin]) => origin.includes('127.0.0.1'))[1].height";
    let height: String =
        reader.frame(0).value("Math.ceil(document.documentElement.getBoundingClientRect().height)").await;
    assert_eq!(reader.value::<u64>(told).await.to_string(), height);
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_frame_that_may_run_nothing_there_is_the_way_to_the_catalogue_without_scripts() {
    let site = serve();
    let (_page, _host, url) = host(&[frame("sandbox=\"\"", &format!("{}?visning=indlejret", site.url()))]);
    let reader = Reader::who_can_ask_frames().await;
    reader.opens_around(&url).await;
    reader.sees("performance.getEntriesByType('resource').some(it => it.name.includes('visning'))").await;
    // Its scripts are off, for ours too: so it is read by what a screen reader would say.
    let tree = reader.page.execute(chromiumoxide::cdp::browser_protocol::page::GetFrameTreeParams::default()).await;
    let frame = tree.expect("frames").frame_tree.child_frames.as_ref().expect("a frame")[0].frame.id.clone();
    let whole = chromiumoxide::cdp::browser_protocol::accessibility::GetFullAxTreeParams::builder().frame_id(frame);
    let tree = reader.page.execute(whole.build()).await.expect("it can be read");
    let said: Vec<String> =
        tree.nodes.iter().filter_map(|node| node.name.as_ref()?.value.as_ref()?.as_str().map(str::to_owned)).collect();
    assert!(said.iter().any(|name| name == "amuplan skal bruge JavaScript"), "{said:?}");
    let ways = tree.nodes.iter().filter(|node| {
        node.properties.iter().flatten().any(|it| {
            it.value.value.as_ref().and_then(|value| value.as_str()).is_some_and(|url| url.ends_with("/katalog.html"))
        })
    });
    assert!(ways.count() > 0, "no link to the catalogue: {said:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_can_change_the_theme_and_nothing_else() {
    let site = serve();
    let (_page, _host, url) = host(&[
        frame("", &format!("{}?visning=indlejret&tema=lys#/kurser?q=moms", site.url())),
        "<iframe srcdoc=\"<script>addEventListener('message', event => { parent.frames[0].postMessage(event.data, '*'); parent.postMessage('passed on', '*'); })</script>\"></iframe>".to_owned(),
    ]);
    let reader = Reader::who_can_ask_frames().await;
    reader.opens_around(&url).await;
    let frame = reader.frame(0);
    frame.sees("document.documentElement.dataset.ready === '#/kurser?q=moms'").await;
    let theme = "document.documentElement.dataset.theme";
    assert_eq!(frame.value(theme).await, "light");
    let say = |said: &str| format!("frames[0].postMessage({said}, '*')");
    reader.does(&say("{ amuplan: 1, theme: 'moerk' }")).await;
    frame.sees("getComputedStyle(document.body).backgroundColor === 'rgb(17, 24, 26)'").await;

    // The number of hits is told a while after it is seen.
    frame.sees("document.querySelector('.list-head [role=status]').textContent === document.querySelector('.list-head p').textContent").await;
    let before =
        "[document.documentElement.outerHTML, location.href, JSON.stringify(localStorage), history.length].join()";
    let was = frame.value(before).await;
    let odd = [
        "null",
        "1",
        "'moerk'",
        "undefined",
        "[]",
        "{}",
        "{ theme: 'lys' }",
        "{ amuplan: 2, theme: 'lys' }",
        "{ amuplan: '1', theme: 'lys' }",
        "{ amuplan: 1, theme: 'toString' }",
        "{ amuplan: 1, theme: '__proto__' }",
        "{ amuplan: 1, theme: ['lys'] }",
        "{ amuplan: 1, theme: '<img src=x onerror=alert(1)>' }",
        "{ amuplan: 1, hash: '#/om' }",
        "{ amuplan: 1, height: 10 }",
        "{ amuplan: 1, sprog: 'en', afsender: 'X' }",
        "new ArrayBuffer(8)",
    ];
    for said in odd {
        reader.does(&say(said)).await;
    }
    // From another frame than the one around it, however well formed.
    reader.does("frames[1].postMessage({ amuplan: 1, theme: 'lys' }, '*')").await;
    reader.sees("heard.some(([, said]) => said === 'passed on')").await;
    // Messages come in order: after this one all others have come.
    reader.does(&say("{ amuplan: 1, theme: 'system' }")).await;
    frame.sees("document.documentElement.dataset.theme === ''").await;
    reader.does(&say("{ amuplan: 1, theme: 'moerk' }")).await;
    frame.sees("document.documentElement.dataset.theme === 'dark'").await;
    assert!(frame.value(before).await == was, "the page has changed");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_address_of_a_frame_brings_along_is_text() {
    let site = serve();
    let markup =
        "%3Cimg%20src%3Dx%20onerror%3Dwindow.hit%3D1%3E%3C%2Ffooter%3E%3Cscript%3Ewindow.hit%3D1%3C%2Fscript%3E";
    let reader = Reader::new().await;
    for name in ["afsender", "kontakt", "tema", "sprog", "visning"] {
        let embedded = if name == "visning" { "" } else { "visning=indlejret&" };
        reader.opens_url(&format!("{}?{embedded}{name}={markup}#/om", site.url())).await;
        reader.is_at("#/om").await;
        assert!(
            reader
                .value::<bool>("window.hit === undefined && !document.querySelector('footer img, footer script')")
                .await
        );
        let shown = reader.value::<String>("document.querySelector('footer').innerText").await;
        assert_eq!(
            shown.contains("<img src=x onerror=window.hit=1>"),
            matches!(name, "afsender" | "kontakt"),
            "{shown}"
        );
    }
    // However long it is, it stays a line.
    let long = "x".repeat(5000);
    reader.opens_url(&format!("{}?visning=indlejret&afsender={long}&kontakt=%20#/", site.url())).await;
    reader.is_at("#/").await;
    let foot = reader.value::<String>("document.querySelector('footer').innerText").await;
    assert!(foot.contains(&"x".repeat(200)) && !foot.contains(&"x".repeat(201)) && !foot.contains("Kontakt"), "{foot}");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_made_in_a_frame_goes_out_by_link_though_all_else_is_denied() {
    let site = serve();
    let address = format!("{}?visning=indlejret#/kurser/21097", site.url());
    let (_page, _host, url) = host(&[frame("sandbox=\"allow-scripts allow-same-origin\"", &address)]);
    let reader = Reader::who_can_ask_frames().await;
    reader.opens_around(&url).await;
    let frame = reader.frame(0);
    frame.presses("Føj til plan").await;
    frame.reads("hører til siden her").await;
    frame.presses("Se planen").await;
    frame
        .sees("location.hash.startsWith('#/planer/') && document.documentElement.dataset.ready === location.hash")
        .await;
    // The way out has the plan in it.
    let out = "[...document.querySelectorAll('footer a')].find(it => it.target === '_blank')";
    let link = frame.value(&format!("{out}.href")).await;
    assert!(link.starts_with(&format!("{}#/delt/", site.url())), "{link}");
    assert_eq!(frame.value(&format!("{out}.rel")).await, "noopener noreferrer");
    // No new window: the address is told.
    frame.presses("Åbn amuplan i et nyt vindue").await;
    frame.reads(&format!("Åbnede der ikke et nyt vindue? Kopiér adressen, og sæt den ind i din browser: {link}")).await;
    // No clipboard: the link stands there.
    frame.presses("Tag med").await;
    frame.presses("Kopiér link").await;
    frame.reads("Browseren lod os ikke kopiere. Her er linket:").await;
    // No downloads: what the file holds is there as text.
    frame.presses("Hent planer (.json)").await;
    frame.presses("Kommer filen ikke? Her er indholdet").await;
    frame
        .sees(
            "JSON.parse(document.querySelector('.notices textarea').value).plans[0].plan.courses[0].number === '21097'",
        )
        .await;
    // No print.
    frame.presses("Udskriv").await;
    frame.reads("Kommer der ikke noget frem at udskrive?").await;
    // The program stops, and the plan is still to be had.
    frame.value("import(document.querySelector('link[rel=modulepreload]').href).then(it => { setTimeout(() => it.panic_on_purpose()); })").await;
    frame.reads("Siden gik i stå").await;
    frame.presses("Hent planer (.json)").await;
    frame
        .sees(
            "JSON.parse(document.querySelector('#stopped textarea').value).plans[0].plan.courses[0].number === '21097'",
        )
        .await;

    // Opened big, by the link: the plan is there, and none was stored before.
    reader.opens_url(&link).await;
    reader.reads("Virksomhedens klimaregnskab").await;
    assert!(reader.kept().await.is_empty(), "the frame's storage is the page's own: {:?}", reader.kept().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_tall_frame_what_was_just_done_and_a_new_page_are_in_sight() {
    let site = serve();
    let (page, _host, url) = host(&[frame("", &format!("{}?visning=indlejret#/kurser", site.url()))]);
    grows(page.path());
    let reader = Reader::who_can_ask_frames().await;
    reader.has_a_window_of(1000, 700).await;
    reader.opens_around(&url).await;
    let frame = reader.frame(0);
    frame.sees("innerHeight > 4000 && document.documentElement.scrollHeight <= innerHeight").await;
    frame.presses("Føj Likviditetsstyring til plan").await;
    frame.reads("»Likviditetsstyring« er føjet").await;
    let top: f64 = reader.value("document.querySelector('iframe').getBoundingClientRect().top").await;
    frame
        .sees(&format!(
            "(() => {{ const box = document.querySelector('.notices .notice').getBoundingClientRect(); \
                return box.top + {top} > 0 && box.bottom + {top} <= 700; }})()"
        ))
        .await;
    // Another page begins at its heading, wherever the list was.
    frame.presses("Likviditetsstyring").await;
    frame.sees("document.documentElement.dataset.ready === '#/kurser/45959'").await;
    reader.sees("(() => { const top = document.querySelector('iframe').getBoundingClientRect().top; return top > -200 && top < 700; })()").await;
    // And the frame has become shorter.
    reader.sees("document.querySelector('iframe').height < 4000").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

/// Lets the frame of a host's page be as tall as it says.
fn grows(folder: &Path) {
    let file = folder.join("index.html");
    let page = std::fs::read_to_string(&file).expect("the page is there");
    let script = "<script>addEventListener('message', event => { document.querySelector('iframe').height = event.data.height; })</script>";
    std::fs::write(&file, page.replace("<h1>", &format!("{script}<h1>"))).expect("a page");
}
