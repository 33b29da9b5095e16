//! The site itself with so many courses: how long it takes to start and to show them, and what it keeps in memory.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use chromiumoxide::cdp::browser_protocol::page::AddScriptToEvaluateOnNewDocumentParams;
use chromiumoxide::cdp::js_protocol::heap_profiler::CollectGarbageParams;
use chromiumoxide::cdp::js_protocol::runtime::GetHeapUsageParams;
use serde::de::DeserializeOwned;

use crate::figures::median;
use crate::reader::{Reader, Tab, serve_folder};

/// What is measured, in the order of the table.
pub const NAMES: [(&str, &str); 13] = [
    ("fetched", "fetched until the list is there, KB"),
    ("first_paint", "first contentful paint, ms"),
    ("ready", "start-up: the list is ready, ms"),
    ("rows", "courses in the list then"),
    ("nodes", "nodes of the page then"),
    ("heap", "JavaScript's memory then, MB"),
    ("wasm", "memory of the wasm then, MB"),
    ("first_search", "first search (makes the index), painted, ms"),
    ("heap_searched", "JavaScript's memory after it, MB"),
    ("wasm_searched", "memory of the wasm after it, MB"),
    ("second_search", "another search, painted, ms"),
    ("choice", "a choice in the filter, painted, ms"),
    ("list_again", "from the first page to the list, painted, ms"),
];

/// As many browsers that were never used, each with its first visit: the median counts.
const VISITS: usize = 3;
/// A page that takes longer has stopped.
const PATIENCE: Duration = Duration::from_secs(180);
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);

type Figures = BTreeMap<&'static str, f64>;

/// Visits the built site in this folder.
///
/// # Errors
/// What did not come.
pub async fn measure(dist: &Path) -> Result<Figures, String> {
    eprintln!("-- visiting {}", dist.display());
    let mut visits: Vec<Figures> = Vec::new();
    for _ in 0..VISITS {
        visits.push(visit(dist).await?);
    }
    let all = NAMES.iter().map(|&(name, _)| {
        let values: Vec<f64> = visits.iter().filter_map(|visit| visit.get(name).copied()).collect();
        (name, median(&values))
    });
    Ok(all.filter(|(_, value)| *value >= 0.0).collect())
}

async fn visit(dist: &Path) -> Result<Figures, String> {
    let (site, reader) = (serve_folder(dist), Reader::new().await);
    // What is fetched for use without a network would be counted, and done at the same time.
    reader.knows_no_workers().await;
    let watch = AddScriptToEvaluateOnNewDocumentParams::new(WATCH);
    reader.page.execute(watch).await.map_err(|error| error.to_string())?;
    // A page that is busy for long gives the driver no answer in time.
    let _ = reader.page.goto(format!("{}#/kurser", site.url())).await;
    let mut figures = Figures::new();
    figures.insert("ready", comes(&reader, "window.readyAt?.['#/kurser']").await?);
    for (name, expression) in [
        ("first_paint", "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"),
        ("fetched", "performance.getEntries().reduce((sum, it) => sum + (it.encodedBodySize ?? 0), 0) / 1000"),
        ("rows", "document.querySelectorAll('main li a[href^=\"#/kurser/\"]').length"),
        ("nodes", "document.querySelectorAll('*').length"),
    ] {
        figures.insert(name, comes(&reader, expression).await?);
    }
    memory(&reader, &mut figures, ["heap", "wasm"]).await?;
    figures.insert("first_search", comes(&reader, "window.painted(() => window.type('regnskab'))").await?);
    memory(&reader, &mut figures, ["heap_searched", "wasm_searched"]).await?;
    let mut searches = Vec::new();
    for query in ["ledelse", "salg", "kommunikation"] {
        searches.push(comes(&reader, &format!("window.painted(() => window.type('{query}'))")).await?);
    }
    figures.insert("second_search", median(&searches));
    comes::<f64>(&reader, "window.painted(() => window.type(''))").await?;
    let mut choices = Vec::new();
    for place in 0..5 {
        for _on_and_off in 0..2 {
            choices.push(comes(&reader, &format!("window.painted(() => window.choice({place}).click())")).await?);
        }
    }
    // What all courses at the top of the list have leaves it as it is.
    choices.retain(|&ms: &f64| ms >= 0.0);
    figures.insert("choice", median(&choices));
    let mut lists = Vec::new();
    for _ in 0..3 {
        comes::<bool>(&reader, "window.goes('#/')").await?;
        lists.push(comes(&reader, "window.painted(() => window.goes('#/kurser'))").await?);
    }
    figures.insert("list_again", median(&lists));
    let complaints = tokio::time::timeout(PATIENCE, reader.complaints()).await.unwrap_or_default();
    if complaints.is_empty() { Ok(figures) } else { Err(complaints.join("; ")) }
}

/// What is in use once all that nobody needs is gone, in MB.
async fn memory(tab: &Tab, figures: &mut Figures, [heap, wasm]: [&'static str; 2]) -> Result<(), String> {
    let said = |error: chromiumoxide::error::CdpError| error.to_string();
    tab.page.execute(CollectGarbageParams::default()).await.map_err(said)?;
    let usage = tab.page.execute(GetHeapUsageParams::default()).await.map_err(said)?;
    figures.insert(heap, usage.used_size / 1e6);
    figures.insert(wasm, comes(tab, "window.wasmMemory.buffer.byteLength / 1e6").await?);
    Ok(())
}

/// The value of an expression, which may be a promise. It is asked for again while it is null: by a number of its own, so that what is done in it
/// is done once.
async fn comes<T: DeserializeOwned>(tab: &Tab, expression: &str) -> Result<T, String> {
    let begin = format!(
        "window.asking = {{ value: null }}; (async asking => {{ while (asking.value === null) {{ \
         asking.value = (await ({expression})) ?? null; if (asking.value === null) await new Promise(then => setTimeout(then, 20)); \
         }} }})(window.asking); true"
    );
    let value = async {
        while tab.page.evaluate_expression(begin.as_str()).await.is_err() {
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
        loop {
            if let Ok(answer) = tab.page.evaluate_expression("window.asking.value").await
                && let Ok(Some(value)) = answer.into_value::<Option<T>>()
            {
                return value;
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    };
    tokio::time::timeout(PATIENCE, value).await.map_err(|_| format!("this did not come: {expression}"))
}

/// Runs before the page's own scripts. Something is painted when the list has changed and the frame that shows it is done: a message that is
/// sent inside of its `requestAnimationFrame` is handled after style, layout and paint.
const WATCH: &str = r##"(() => {
    window.readyAt = {};
    const now = () => document.documentElement?.dataset.ready;
    new MutationObserver(() => {
        const ready = now();
        if (ready !== undefined) window.readyAt[ready] ??= performance.now();
    }).observe(document, { attributes: true, attributeFilter: ['data-ready'], subtree: true });
    const keep = (result) => {
        const instance = result.instance ?? result;
        window.wasmMemory ??= Object.values(instance.exports).find((it) => it instanceof WebAssembly.Memory);
        return result;
    };
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const own = WebAssembly[name];
        WebAssembly[name] = (...given) => own.apply(WebAssembly, given).then(keep);
    }
    const ROW = 'main li:has(a[href^="#/kurser/"])';
    const list = () => [...document.querySelectorAll('main li a[href^="#/kurser/"]')].map((it) => it.hash).join();
    const frame = () => new Promise((done) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now());
        requestAnimationFrame(() => channel.port2.postMessage(null));
    });
    const QUIET = 500;
    const STAYS = 3000;
    const MOST = 60000;
    /* From the deed to the last frame that shows another list; what comes after a pause is not counted. It begins when the page is at rest.
       -1 where the list stays as it is. */
    window.painted = async (deed) => {
        let changed = performance.now();
        let isNew = false;
        const watch = new MutationObserver(() => { changed = performance.now(); isNew = true; });
        watch.observe(document.body, { childList: true, characterData: true, subtree: true });
        while (performance.now() - changed < QUIET) await frame();
        let last = list();
        const start = performance.now();
        let end = null;
        isNew = false;
        deed();
        while (performance.now() - start < MOST) {
            const painted = await frame();
            /* A number that is told later to those who listen is no change of the list. */
            if (isNew && list() !== last) { end = painted; last = list(); }
            isNew = false;
            if (performance.now() - changed > (end === null ? STAYS : QUIET) && changed > start) break;
        }
        watch.disconnect();
        return end === null ? -1 : end - start;
    };
    window.type = (text) => {
        const label = [...document.querySelectorAll('label')].find((it) => it.textContent.trim() === 'Søg efter kurser');
        const field = label.control;
        field.focus();
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    /* Those of the first group that are folded away or not. */
    window.choice = (place) => document.querySelectorAll('main fieldset input[type=checkbox]')[place];
    window.goes = (hash) => {
        location.hash = hash;
        return new Promise((done) => {
            const look = () => (now() === hash ? done(true) : setTimeout(look, 5));
            look();
        });
    };
})()"##;
