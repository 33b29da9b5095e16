//! An editor who shows amuplan on another site, and the readers of that site.

use std::path::Path;

use chromiumoxide::cdp::browser_protocol::browser::PermissionSetting;
use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;
use serde::de::DeserializeOwned;
use tempfile::TempDir;
use xtask::server::StaticServer;

use crate::reader::{Reader, data, dist, serve, serve_folder};

/// Of the list of courses about one topic, as the frame's address has it.
const TOPIC: &str = "#/kurser?emne=loen";
const MARKUP: &str = "\"><script>document.title = 'fanget'</script>&quot;";

/// Somebody whose browser keeps frames of other sites in the page's own process, so that the walk can look into them.
async fn reader() -> Reader {
    Reader::with_options(&["disable-site-isolation-trials", "disable-features=IsolateOrigins,site-per-process"]).await
}

/// The site in a folder of a host, and where that is.
fn serve_in_a_folder() -> (StaticServer, TempDir, String) {
    let folder = TempDir::new().expect("a folder");
    std::fs::create_dir(folder.path().join("kurser")).expect("a folder");
    std::os::unix::fs::symlink(dist(), folder.path().join("kurser/amuplan")).expect("a link to the site");
    let site = serve_folder(folder.path());
    let url = format!("{}kurser/amuplan/", site.url());
    (site, folder, url)
}

/// Another site, with a page that has this policy and this in it; and the page's address, which is of another host.
fn host(policy: &str, page: &str) -> (StaticServer, TempDir, String) {
    let folder = TempDir::new().expect("a folder");
    let html = format!(
        "<!doctype html><html lang=\"da\"><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"><title>Kommunen</title>{page}"
    );
    std::fs::write(folder.path().join("index.html"), html).expect("a page");
    let server = serve_folder(folder.path());
    let url = server.url().replace("127.0.0.1", "localhost");
    (server, folder, url)
}

/// Opens the page of an embedding, and copies the code that stands there.
async fn copies(reader: &Reader, site: &str, hash: &str) -> String {
    reader.opens_url(&format!("{site}{hash}")).await;
    reader.is_below("#/indlejr").await;
    reader.presses("Kopiér koden").await;
    reader.hears("Koden er kopieret.").await;
    reader.value("navigator.clipboard.readText()").await
}

/// The value of JavaScript inside of the frame whose address ends so; `None` as long as there is none.
async fn inside<T: DeserializeOwned>(reader: &Reader, hash: &str, expression: &str) -> Option<T> {
    for frame in reader.page.frames().await.expect("frames") {
        let Ok(Some(context)) = reader.page.frame_execution_context(frame).await else { continue };
        let evaluation = |expression: &str| {
            let params = EvaluateParams::builder().expression(expression).context_id(context).return_by_value(true);
            params.build().expect("an expression")
        };
        let is_framed = format!("self !== top && location.href.endsWith({})", serde_json::json!(hash));
        let is_it = reader.page.evaluate(evaluation(&is_framed)).await.ok().and_then(|it| it.into_value().ok());
        if is_it == Some(true) {
            return reader.page.evaluate(evaluation(expression)).await.ok().and_then(|it| it.into_value().ok());
        }
    }
    None
}

/// Waits until this holds inside of the frame whose address ends so.
async fn sees_inside(reader: &Reader, hash: &str, condition: &str) {
    let wait = async {
        while inside::<bool>(reader, hash, &format!("Boolean({condition})")).await != Some(true) {
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    };
    let came = tokio::time::timeout(crate::reader::PATIENCE, wait).await;
    assert!(came.is_ok(), "in the frame {hash} this did not come: {condition}\n{:?}", reader.complaints().await);
}

/// Waits until the page of the frame is on screen.
async fn is_shown(reader: &Reader, hash: &str) {
    let hash_text = serde_json::json!(hash);
    sees_inside(reader, hash, &format!("document.documentElement.dataset.ready === {hash_text}")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_chooses_copies_the_code_and_readers_of_another_site_see_the_courses() {
    let (site, _folder, url) = serve_in_a_folder();
    let reader = reader().await;
    reader.sets_clipboard(PermissionSetting::Granted).await;
    reader.opens_url(&format!("{url}#/om")).await;
    reader.follows("Vis amuplan på jeres hjemmeside").await;
    reader.is_at("#/indlejr").await;
    assert_eq!(reader.texts("h1").await, ["Vis amuplan på jeres hjemmeside"]);

    let topics = data("guide.json")["topics"].as_array().expect("a list").clone();
    let topic = topics.iter().find(|topic| topic["slug"] == "loen").expect("a topic")["name"]["da"].clone();
    let topic = topic.as_str().expect("a name");
    reader.chooses("Hvad skal vises?", "Kurser: alle, et emne eller en søgning").await;
    reader.chooses("Emne", topic).await;
    reader.types("textbox", "Afsender", MARKUP).await;
    reader.types("textbox", "Kontakt", "kurser@example.org").await;
    reader.types("textbox", "Rammens titel", "Kurser om løn").await;
    // All of it is in the address, so it is here again after a reload.
    reader.sees("location.hash.includes('titel=Kurser')").await;
    reader.reloads_app().await;
    assert_eq!(reader.chosen("Hvad skal vises?").await, "Kurser: alle, et emne eller en søgning");
    assert_eq!(reader.chosen("Emne").await, topic);
    assert_eq!(reader.value::<String>("document.querySelector('#afsender').value").await, MARKUP);

    // The page looks at itself, and the history knows nothing of it.
    let entries: u32 = reader.value("history.length").await;
    let preview = "document.querySelector('#proeve').contentDocument";
    reader.sees(&format!("{preview}.documentElement.dataset.ready === '{TOPIC}'")).await;
    reader
        .sees(&format!(
            "{preview}.location.search.startsWith('?visning=indlejret&sprog=da&tema=system&afsender=%22%3E')"
        ))
        .await;
    reader.chooses("Bredde", "320 px").await;
    reader.sees("document.querySelector('#proeve').clientWidth === 320").await;
    reader.types("textbox", "Kontakt", ", 12345678").await;
    reader.sees(&format!("{preview}.location.search.includes('12345678')")).await;
    reader.sees(&format!("{preview}.documentElement.dataset.ready === '{TOPIC}'")).await;
    // The width is another entry; the frame makes none.
    assert_eq!(reader.value::<u32>("history.length").await, entries + 1);

    reader.presses("Kopiér koden").await;
    reader.hears("Koden er kopieret. Sæt den ind på jeres side.").await;
    let first: String = reader.value("navigator.clipboard.readText()").await;
    assert_eq!(reader.value::<String>("document.querySelector('main textarea').value").await, first);
    let second = copies(&reader, &url, "#/indlejr?vis=/kompetencer/markedsfoering&sprog=en&tema=moerk").await;
    reader.unfolds("Til den sikkerhedsansvarlige").await;
    reader.sees("document.querySelector('main pre')").await;
    let policy = reader.texts("main pre").await.remove(0);
    let origin = site.url().trim_end_matches('/').to_owned();
    assert_eq!(policy, format!("frame-src {origin}; script-src {origin}"));
    assert_eq!(reader.complaints().await, Vec::<String>::new());

    // Two of them and one that is not the script's; the script stands there three times, once before all of them.
    let page = format!(
        "<script async src=\"{url}embed.js\"></script>{first}{second}\
         <div data-amuplan=\"javascript:alert(1)\"></div><iframe id=\"other\" src=\"{url}?visning=indlejret#/match\" height=\"99\"></iframe>"
    );
    let (_host, _page, address) = host(&format!("default-src 'none'; {policy}"), &page);
    // The driver would wait for frames that a browser does not load before they come into sight.
    reader.leaves_by(&format!("location.href = '{address}'")).await;
    reader.sees("document.title === 'Kommunen' && document.querySelectorAll('iframe').length === 4").await;
    for (nth, hash) in [TOPIC, "#/kompetencer/markedsfoering", "#/", "#/match"].into_iter().enumerate() {
        reader.does(&format!("document.querySelectorAll('iframe')[{nth}].scrollIntoView()")).await;
        is_shown(&reader, hash).await;
        if hash != "#/match" {
            reader.sees(&format!("document.querySelectorAll('iframe')[{nth}].height > 600")).await;
        }
    }
    reader.sees("document.querySelectorAll('[data-amuplan] > iframe').length === 3").await;
    let attributes =
        |name: &str| format!("[...document.querySelectorAll('[data-amuplan] > iframe')].map(it => it.{name})");
    let titles: Vec<String> = reader.value(&attributes("title")).await;
    assert_eq!(titles, ["Kurser om løn", "AMU courses", "amuplan"]);
    let starts: Vec<String> = reader.value(&attributes("src.split('#')[1]")).await;
    assert_eq!(starts, ["/kurser?emne=loen", "/kompetencer/markedsfoering", "/"]);
    assert_eq!(reader.value::<Vec<String>>(&attributes("loading")).await, ["lazy"; 3]);
    assert_eq!(reader.value::<Vec<String>>(&attributes("allow")).await, ["clipboard-write"; 3]);
    let senders: Vec<Option<String>> =
        reader.value(&attributes("src && new URL(it.src).searchParams.get('afsender')")).await;
    assert_eq!(senders, [Some(MARKUP.to_owned()), None, None]);
    assert_eq!(
        inside::<String>(&reader, "markedsfoering", "document.documentElement.lang").await.as_deref(),
        Some("en")
    );
    assert_eq!(
        inside::<String>(&reader, "markedsfoering", "document.documentElement.dataset.theme").await.as_deref(),
        Some("dark")
    );
    // The link opens it big, in another tab.
    let link = "(() => { const it = document.querySelector('[data-amuplan] > a'); return [it.href, it.target, it.rel, it.innerText]; })()";
    let big = format!("{url}{TOPIC}");
    assert_eq!(
        reader.value::<[String; 4]>(link).await,
        [&*big, "_blank", "noopener", "Kurser om løn – åbn i amuplan (ny fane)"]
    );
    assert_eq!(reader.value::<String>("document.title").await, "Kommunen", "what was typed has run");
    assert_eq!(reader.complaints().await, Vec::<String>::new(), "the policy or a script complains");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frame_changes_its_height_by_messages_that_are_its_own_and_of_the_right_shape_and_nothing_else() {
    let (site, reader) = (serve(), reader().await);
    let url = site.url();
    let page = format!(
        "<div data-amuplan=\"#/om\" data-hoejde=\"444\"></div><iframe id=\"other\" src=\"{url}?visning=indlejret#/match\"></iframe>\
         <script async src=\"{url}embed.js\"></script>"
    );
    let origin = url.trim_end_matches('/');
    let (_host, _page, address) = host(&format!("default-src 'none'; frame-src {origin}; script-src {origin}"), &page);
    reader.opens_around(&address).await;
    is_shown(&reader, "#/om").await;
    is_shown(&reader, "#/match").await;
    reader
        .does(
            "window.heights = [];
            new MutationObserver(changes => changes.forEach(change => heights.push(change.target.height)))
                .observe(document.querySelector('[data-amuplan] > iframe'), { attributeFilter: ['height'] })",
        )
        .await;
    let says = async |hash: &str, message: &str| {
        let said: Option<bool> = inside(&reader, hash, &format!("parent.postMessage({message}, '*'), true")).await;
        assert_eq!(said, Some(true));
    };
    // Another window, and another frame of the same site.
    reader.does("postMessage({ amuplan: 1, height: 901 }, '*')").await;
    says("#/match", "{ amuplan: 1, height: 902 }").await;
    for message in [
        "{ amuplan: 1, height: '903' }",
        "{ amuplan: 2, height: 904 }",
        "{ amuplan: 1, height: 905, width: 1 }",
        "{ height: 906 }",
        "{ amuplan: 1, height: NaN }",
        "{ amuplan: 1, height: Infinity }",
        "{ amuplan: 1, theme: 'moerk' }",
        "907",
        "null",
        "'{\"amuplan\":1,\"height\":908}'",
    ] {
        says("#/om", message).await;
    }
    for (said, height) in [("1234.4", "1234"), ("1e9", "20000"), ("-5", "150")] {
        says("#/om", &format!("{{ amuplan: 1, height: {said} }}")).await;
        reader.sees(&format!("heights.includes('{height}')")).await;
    }
    let heights: Vec<String> = reader.value("heights").await;
    assert!(!heights.iter().any(|height| height.starts_with("90") || height.parse::<u32>().is_err()), "{heights:?}");
    assert_ne!(reader.value::<String>("document.querySelector('#other').height").await, "902");

    // What the page calls its colours goes in; nothing else does.
    let listen = "window.got = []; addEventListener('message', ({ data, origin }) => got.push([data, origin])); true";
    assert_eq!(inside(&reader, "#/om", listen).await, Some(true));
    reader.does("document.querySelector('[data-amuplan]').dataset.tema = 'moerk'").await;
    sees_inside(&reader, "#/om", "window.got.length === 1").await;
    reader.does("delete document.querySelector('[data-amuplan]').dataset.tema").await;
    sees_inside(&reader, "#/om", "window.got.length === 2").await;
    let got: Option<String> = inside(&reader, "#/om", "JSON.stringify(got.map(([data]) => data))").await;
    assert_eq!(got.as_deref(), Some(r#"[{"amuplan":1,"theme":"moerk"},{"amuplan":1,"theme":"system"}]"#));
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_script_there_is_a_frame_and_one_file_shows_it_in_a_sandbox() {
    let (site, _folder, url) = serve_in_a_folder();
    let reader = reader().await;
    reader.sets_clipboard(PermissionSetting::Granted).await;
    let frame = copies(&reader, &url, &format!("#/indlejr?maade=ramme&hoejde=700&vis={}", percent(TOPIC))).await;
    assert!(!frame.contains("<script"), "{frame}");
    reader.goes_to("#/indlejr?maade=fil").await;
    reader.reads("Skriv først, hvor filen ligger i jeres CMS.").await;
    let place = format!("{url}amuplan.html").replace(':', "%3A").replace('/', "%2F");
    let file =
        copies(&reader, &url, &format!("#/indlejr?maade=fil&vis=/kompetencer/markedsfoering&sted={place}")).await;
    assert!(file.contains(&format!("{url}amuplan.html?visning=indlejret&amp;")), "{file}");

    let origin = site.url().trim_end_matches('/').to_owned();
    let (_host, _page, address) = host(&format!("default-src 'none'; frame-src {origin}"), &format!("{frame}{file}"));
    reader.opens_around(&address).await;
    is_shown(&reader, TOPIC).await;
    is_shown(&reader, "#/kompetencer/markedsfoering").await;
    assert_eq!(reader.value::<String>("document.querySelector('iframe').height").await, "700");
    // The file has no origin, so it reaches nothing of the site that it lies on.
    let storage = "(() => { try { return String(localStorage.length); } catch { return 'denied'; } })()";
    assert_eq!(inside::<String>(&reader, "markedsfoering", storage).await.as_deref(), Some("denied"));
    assert_eq!(inside::<String>(&reader, "markedsfoering", "origin").await.as_deref(), Some("null"));
    assert_eq!(reader.texts("p > a").await.len(), 2, "a link to open each big");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_embedded_by_its_link_and_in_a_samtale_no_address_tells() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/indlejr?fx=1").await;
    reader.reads("fx=1").await;
    reader.chooses("Hvad skal vises?", "En plan").await;
    reader.reads("Vælg en plan, eller sæt et link ind.").await;
    assert!(!reader.has("button", "Kopiér koden").await);
    reader.types("textbox", "Link til planen", "https://example.org/x").await;
    reader.hears("Vælg en plan, eller sæt et link ind.").await;
    reader.sees("document.querySelector('#delt').value === 'https://example.org/x'").await;

    reader.keeps(&[("amuplan:plan:00000000000000aa", r#"{"format":1,"revision":1,"plan":{"id":"00000000000000aa","name":"Efterår","courses":[{"number":"21097"}]}}"#)]).await;
    reader.opens(&site, "#/indlejr").await;
    reader.chooses("Hvad skal vises?", "En plan").await;
    reader.chooses("Dine planer", "Efterår").await;
    reader.sees("document.querySelector('main textarea').value.includes('data-amuplan=\"#/delt/A')").await;
    let code: String = reader.value("document.querySelector('#delt').value").await;
    assert!(plan::Shared::read(&code).expect("a code").name.is_none(), "no words in it");
    reader.is_below("#/indlejr?vis=%2Fdelt%2FA").await;
    let preview = "document.querySelector('#proeve').contentDocument.body.innerText";
    reader.sees(&format!("{preview}.includes('Virksomhedens klimaregnskab')")).await;

    reader.goes_to("#/").await;
    reader.presses("Ny samtale").await;
    reader.goes_to("#/indlejr").await;
    reader.chooses("Hvad skal vises?", "En plan").await;
    reader.types("textbox", "Link til planen", &format!("https://example.org/#/delt/{code}")).await;
    reader.types("textbox", "Afsender", "Kim").await;
    reader.sees("document.querySelector('main textarea').value.includes('data-afsender=\"Kim\"')").await;
    assert_eq!(reader.value::<String>("location.hash").await, "#/indlejr");
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn another_place_is_typed_and_must_be_an_address() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.opens(&site, "#/indlejr").await;
    reader.types("textbox", "amuplans adresse", "javascript:alert(1)").await;
    reader.hears("Skriv først adressen på amuplan.").await;
    reader.types_anew("textbox", "amuplans adresse", "https://example.org/amuplan").await;
    reader
        .sees("document.querySelector('main textarea').value.includes('src=\"https://example.org/amuplan/embed.js\"')")
        .await;
    reader.chooses("Hvordan sættes det ind?", "Som én fil i jeres eget CMS").await;
    reader.types("textbox", "Filens adresse i jeres CMS", "https://example.org/media/7/amuplan-2.html").await;
    reader.sees("document.querySelector('main textarea').value.includes('src=\"https://example.org/media/7/amuplan-2.html?visning=')").await;
    reader.reads("Koden henter amuplan fra https://example.org og ikke herfra.").await;
    reader.unfolds("Til jeres side om cookies og privatliv").await;
    reader.reads("fra en fil på vores eget websted").await;
    reader.chooses("Hvordan sættes det ind?", "Uden script: fast højde").await;
    reader.types("textbox", "amuplans adresse", "https://example.org/amuplan").await;
    reader.reads("amuplan fra https://example.org i en ramme").await;
    reader.presses("English").await;
    reader.reads("Show amuplan on your website").await;
    reader.sees("document.querySelector('main textarea').value.includes('https://example.org/amuplan/')").await;
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_single_file_does_without_and_says_so() {
    let reader = Reader::new().await;
    let file = Path::new(&dist().join("amuplan.html")).canonicalize().expect("the single file is built");
    reader.opens_url(&format!("file://{}#/om", file.display())).await;
    reader.is_at("#/om").await;
    assert!(!reader.has("link", "Vis amuplan på jeres hjemmeside").await);
    reader.goes_to("#/indlejr").await;
    assert_eq!(reader.texts("h1").await, ["Siden er ikke med i filen"]);
    reader.goes_to("#/kurser").await;
    assert_eq!(reader.texts("h1").await, ["Kurser"]);
}

/// An address as a part of another.
fn percent(hash: &str) -> String {
    hash.trim_start_matches('#').replace('?', "%3F").replace('=', "%3D")
}
