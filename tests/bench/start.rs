//! Starting up: the built site beside a page of plain JavaScript, from the address to the list that can be used.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use chromiumoxide::cdp::browser_protocol::emulation::SetCpuThrottlingRateParams;
use chromiumoxide::cdp::browser_protocol::network::{EmulateNetworkConditionsByRuleParams, NetworkConditions};
use chromiumoxide::cdp::browser_protocol::page::AddScriptToEvaluateOnNewDocumentParams;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::figures::{median, percentile};
use crate::patience::comes;
use crate::reader::{Reader, Tab, dist, serve_folder};

/// So often each page is loaded under each condition, by somebody new each time.
const LOADS: usize = 10;

/// The address, and how people call it.
const PAGES: [(&str, &str); 2] = [("#/", "the first page"), ("#/kurser", "the list of courses")];

/// What machine and network are slowed down to.
const CONDITIONS: [Condition; 4] = [
    Condition { name: "as it is", slower: 1.0, slow_network: false },
    Condition { name: "CPU 4 times slower", slower: 4.0, slow_network: false },
    Condition { name: "slow 4G", slower: 1.0, slow_network: true },
    Condition { name: "slow 4G, CPU 4 times slower", slower: 4.0, slow_network: true },
];

struct Condition {
    name: &'static str,
    slower: f64,
    slow_network: bool,
}

/// Lighthouse's slow 4G: bytes of a second, and milliseconds until an answer begins.
const SLOW_BYTES: f64 = 1.6 * 1024.0 * 1024.0 / 8.0;
const SLOW_ANSWER: f64 = 150.0;

/// What is measured of a load, in milliseconds from the navigation, and bytes.
#[derive(Clone, Copy, Deserialize)]
struct Load {
    /// The first contentful paint.
    first: f64,
    /// The largest contentful paint.
    largest: f64,
    /// When the page could be used: `data-ready`.
    ready: f64,
    /// What tasks took beyond 50 ms each, until a second after that.
    blocked: f64,
    /// What came over the network until it could be used, compressed, heads of answers aside.
    bytes: f64,
}

type Figure = fn(&Load) -> f64;
const FIGURES: [(&str, &str, Figure); 4] = [
    ("first_paint_ms", "first contentful paint", |load| load.first),
    ("largest_paint_ms", "largest contentful paint", |load| load.largest),
    ("ready_ms", "ready to be used", |load| load.ready),
    ("blocked_ms", "total blocking time", |load| load.blocked),
];

/// Who is loaded: the plain page first, which the site is held against.
const NAMES: [&str; 2] = ["plain JS", "amuplan"];

/// By page, condition and contestant, each by its place, all loads.
type Loads = BTreeMap<(usize, usize, usize), Vec<Load>>;

/// Measures, and gives the table and the same for a program.
pub async fn measure(plain: &Path) -> (String, Value) {
    let sites = [serve_folder(plain), serve_folder(&dist())];
    let reader = Reader::new().await;
    let mut loads = Loads::new();
    // The first time of all warms up what all have in common, and does not count.
    for load in 0..=LOADS {
        eprintln!("-- start: load {load} of {LOADS}");
        for (place, condition) in CONDITIONS.iter().enumerate() {
            for (page, (hash, _)) in PAGES.iter().enumerate() {
                for turn in 0..sites.len() {
                    let site = (load + turn) % sites.len();
                    let (tab, somebody) = reader.somebody_new().await;
                    let measured = loaded(&tab, &format!("{}{hash}", sites[site].url()), hash, condition).await;
                    reader.forgets(somebody).await;
                    if load > 0 {
                        loads.entry((page, place, site)).or_default().push(measured);
                    }
                }
            }
        }
    }
    (table(&loads), as_json(&loads))
}

/// Opens the address under the conditions.
async fn loaded(tab: &Tab, url: &str, hash: &str, condition: &Condition) -> Load {
    tab.page.execute(AddScriptToEvaluateOnNewDocumentParams::new(WATCH)).await.expect("a script");
    if condition.slow_network {
        let network = NetworkConditions::new("", SLOW_ANSWER, SLOW_BYTES, SLOW_BYTES);
        let network = EmulateNetworkConditionsByRuleParams::new(false, vec![network]);
        tab.page.execute(network).await.expect("a slow network");
    }
    tab.page.execute(SetCpuThrottlingRateParams::new(condition.slower)).await.expect("a slow machine");
    // What became of it says the page itself.
    let _ = tab.page.goto(url).await;
    let load: Load = comes(tab, "window.startUp?.done() ?? null").await;
    assert_eq!(tab.value::<String>("document.documentElement.dataset.ready").await, hash, "another page came");
    assert!(tab.value::<usize>("document.querySelectorAll('main a').length").await > 2, "{url} is empty");
    load
}

/// Looks at the page from its first moment. A second after it could be used, all is told.
const WATCH: &str = r#"(() => {
    const seen = { first: 0, largest: 0, ready: null };
    let blocked = 0;
    const watch = (type, look) => new PerformanceObserver((list) => list.getEntries().forEach(look)).observe({ type, buffered: true });
    watch('paint', (entry) => { if (entry.name === 'first-contentful-paint') seen.first = entry.startTime; });
    watch('largest-contentful-paint', (entry) => { seen.largest = entry.startTime; });
    watch('longtask', (entry) => { blocked += entry.duration - 50; });
    new MutationObserver(() => {
        if (document.documentElement.dataset.ready !== undefined) seen.ready ??= performance.now();
    }).observe(document, { attributes: true, attributeFilter: ['data-ready'], subtree: true });
    const QUIET = 1000;
    window.startUp = {
        done() {
            // A busy machine paints later than a page can be used.
            const isPainted = seen.first > 0 && seen.largest > 0;
            if (!isPainted || seen.ready === null || performance.now() < seen.ready + QUIET) return null;
            const files = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
            // What is fetched ahead and then used is told twice.
            const sizes = new Map(files.filter((it) => it.startTime < seen.ready).map((it) => [it.name, it.encodedBodySize]));
            const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
            return { ...seen, blocked, bytes };
        },
    };
})()"#;

fn values(loads: &Loads, key: (usize, usize, usize), figure: Figure) -> Vec<f64> {
    loads[&key].iter().map(figure).collect()
}

fn table(loads: &Loads) -> String {
    let mut table = format!(
        "Milliseconds from the navigation: median of {LOADS} loads (fastest to slowest), and how many times as long as plain JS\n"
    );
    for (page, (hash, name)) in PAGES.iter().enumerate() {
        for (place, condition) in CONDITIONS.iter().enumerate() {
            let _ = writeln!(table, "\n{hash} ({name}), {}", condition.name);
            let _ = writeln!(table, "{:<26}{:>24}{:>24}{:>8}", "", NAMES[0], NAMES[1], "times");
            for (_, what, figure) in FIGURES {
                let all = [0, 1].map(|site| values(loads, (page, place, site), figure));
                let cells = all
                    .each_ref()
                    .map(|all| format!("{:.0} ({:.0}-{:.0})", median(all), percentile(all, 0), percentile(all, 100)));
                let _ = writeln!(table, "{what:<26}{:>24}{:>24}{:>8}", cells[0], cells[1], times(&all));
            }
        }
    }
    table.push_str("\nKB over the network until it can be used, compressed\n");
    for (page, (hash, name)) in PAGES.iter().enumerate() {
        let all = [0, 1].map(|site| values(loads, (page, 0, site), |load| load.bytes));
        let cells = all.each_ref().map(|all| format!("{:.1}", median(all) / 1000.0));
        let what = format!("{hash} ({name})");
        let _ = writeln!(table, "{what:<30}{:>20}{:>24}{:>8}", cells[0], cells[1], times(&all));
    }
    table
}

/// How many times as much the second has, where the first has any.
fn times(all: &[Vec<f64>; 2]) -> String {
    match (median(&all[0]), median(&all[1])) {
        (0.0, 0.0) => "x1.00".to_owned(),
        (0.0, _) => "-".to_owned(),
        (first, second) => format!("x{:.2}", second / first),
    }
}

fn as_json(loads: &Loads) -> Value {
    let all = loads.iter().map(|(&(page, place, site), of)| {
        let mut figures: serde_json::Map<String, Value> = FIGURES
            .iter()
            .map(|(key, _, figure)| {
                let all: Vec<f64> = of.iter().map(figure).collect();
                let spread = json!({ "median": median(&all), "fastest": percentile(&all, 0), "slowest": percentile(&all, 100) });
                ((*key).to_owned(), spread)
            })
            .collect();
        figures.insert("bytes".to_owned(), json!(median(&of.iter().map(|load| load.bytes).collect::<Vec<_>>())));
        json!({ "page": PAGES[page].0, "condition": CONDITIONS[place].name, "contestant": NAMES[site], "figures": figures })
    });
    json!({ "loads": LOADS, "measured": all.collect::<Vec<_>>() })
}
