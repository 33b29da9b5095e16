//! A long life in one tab: what the page still holds after many thousand things were done in it.

use std::fmt::Write;
use std::time::{Duration, Instant};

use chromiumoxide::cdp::browser_protocol::page::AddScriptToEvaluateOnNewDocumentParams;
use chromiumoxide::cdp::js_protocol::runtime::GetHeapUsageParams;
use serde_json::{Value, json};

use crate::patience::comes;
use crate::reader::{Reader, Tab, data, serve};

/// So much is done.
const ACTIONS: usize = 20_000;

/// Between two looks: what is done in the first minute or so.
const FIRST: usize = 1_000;

/// The rows of the table are so far apart.
const ROWS: usize = 5_000;

/// The same life each time.
const SEED: u32 = 2026;

/// What may be more at the end than after the first minute: a tenth.
const MOST: f64 = 1.1;

/// What is counted, by name, with what one of it is.
const MEASURES: [(&str, f64); 6] = [
    ("JS heap, KB", 1000.0),
    ("DOM heap, KB", 1000.0),
    ("wasm memory, KB", 1000.0),
    ("nodes", 1.0),
    ("listeners", 1.0),
    ("documents", 1.0),
];

/// What the page holds at one moment.
type Held = [f64; MEASURES.len()];

/// A moment of the life.
struct Look {
    done: usize,
    minutes: f64,
    held: Held,
}

/// Lives, and looks.
pub async fn measure() -> (String, Value) {
    let (site, reader) = (serve(), Reader::new().await);
    let keep = AddScriptToEvaluateOnNewDocumentParams::new(KEEP_MEMORIES);
    reader.page.execute(keep).await.expect("a script of ours");
    reader.watches_timers().await;
    reader.opens(&site, "#/").await;
    let script = include_str!("life.js");
    let script = script.lines().filter(|line| !line.starts_with("//")).collect::<Vec<_>>().join("\n");
    comes::<bool>(&reader, &format!("{script}({})", start())).await;
    let mut looks = vec![look(&reader, 0, Duration::ZERO).await];
    let begun = Instant::now();
    let mut done = 0;
    while done < ACTIONS {
        comes::<bool>(&reader, &format!("life.live({FIRST}), true")).await;
        let became: String = comes(&reader, &format!("{STOPPED} ?? (life.done === {FIRST} ? '' : null)")).await;
        assert_eq!(became, "", "after {done} actions and more: {:?}", reader.complaints().await);
        done += FIRST;
        let lived = begun.elapsed();
        looks.push(look(&reader, done, lived).await);
        eprintln!("-- {done} actions in {:.0} s: {:?}", lived.as_secs_f64(), looks.last().map(|look| look.held));
    }
    assert_eq!(reader.complaints().await, Vec::<String>::new());
    let counts: Value = comes(&reader, "life.counts").await;
    (table(&looks), in_json(&looks, &counts))
}

/// What went wrong, or null: an action that did not come to its end, or the program, which has then said so on the page.
const STOPPED: &str = "(typeof life === 'undefined' ? 'the page was left' : life.failed ?? (document.documentElement.dataset.stopped === undefined ? null : 'the program stopped'))";

/// Keeps what the page's wasm gives away, to see how large its memory is. The app itself is as it is.
const KEEP_MEMORIES: &str = "(() => {
    const memories = new Set();
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const real = WebAssembly[name];
        WebAssembly[name] = async (...how) => {
            const made = await real.apply(WebAssembly, how);
            for (const given of Object.values((made.instance ?? made).exports)) {
                if (given instanceof WebAssembly.Memory) memories.add(given);
            }
            return made;
        };
    }
    window.wasmBytes = () => [...memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
})()";

/// Lets the page come to rest at a place that is always the same, and counts what it holds.
async fn look(tab: &Tab, done: usize, lived: Duration) -> Look {
    comes::<bool>(tab, "life.rest(), true").await;
    let became: String = comes(tab, &format!("{STOPPED} ?? (life.rested ? '' : null)")).await;
    assert_eq!(became, "", "after {done} actions");
    let [nodes, listeners, documents] = tab.holds(["Nodes", "JSEventListeners", "Documents"]).await;
    let heap = tab.page.execute(GetHeapUsageParams::default()).await.expect("the heap").result;
    let wasm: f64 = comes(tab, "wasmBytes()").await;
    let held = [heap.used_size, heap.embedder_heap_used_size, wasm, nodes, listeners, documents];
    Look { done, minutes: lived.as_secs_f64() / 60.0, held }
}

/// What the script begins with: where to go, and what to type.
fn start() -> Value {
    let (catalogue, guide) = (data("catalogue.json"), data("guide.json"));
    let all = |list: &Value, name: &str| -> Vec<String> {
        let list = list.as_array().expect("a list").iter();
        list.map(|item| item[name].as_str().expect("a text").to_owned()).collect()
    };
    let numbers = all(&catalogue["courses"], "number");
    let slugs = all(&catalogue["competences"], "slug");
    let topics = all(&guide["topics"], "slug");
    let mut addresses: Vec<String> = ADDRESSES.iter().map(|address| (*address).to_owned()).collect();
    addresses.extend(numbers.iter().step_by(9).map(|number| format!("#/kurser/{number}")));
    addresses.extend(slugs.iter().step_by(2).map(|slug| format!("#/kompetencer/{slug}")));
    addresses.extend(topics.iter().step_by(5).map(|topic| format!("#/kurser?emne={topic}&sorter=dage")));
    addresses.extend(slugs.first().map(|slug| format!("#/kurser?kompetence={slug}&q=plan")));
    addresses.extend(numbers.chunks(3).step_by(16).map(|some| format!("#/sammenlign?kurser={}", some.join(","))));
    json!({ "seed": SEED, "addresses": addresses, "texts": TEXTS, "course": format!("#/kurser/{}", numbers[3]) })
}

/// Pages, as often as they come; those that lead nowhere, and codes of plans: a good one, one of a later version, none.
const ADDRESSES: [&str; 28] = [
    "#/",
    "#/",
    "#/",
    "#/kurser",
    "#/kurser",
    "#/kurser",
    "#/kompetencer",
    "#/oversigt",
    "#/match",
    "#/match",
    "#/planer",
    "#/planer",
    "#/planer",
    "#/om",
    "#/samtale",
    "#/sammenlign",
    "#/kurser?q=regnskab",
    "#/kurser?q=moms&status=alle",
    "#/kurser?ukendt=1",
    "#/delt",
    "#/delt/AWYOVDueDwhNaW4gcGxhbh5KZWcgdmlsIGbDuHJlIHJlZ25za2FiLgpTbmFydC6-4Bn2CgE_D1Nww7hyZyBvbSBwbGFkcwhFbiBza29sZQZPZGVuc2UHNDA4IGtyLuAKFTsEAOyIegCXfHtR",
    "#/delt/AggBAgMEBLTgGQOmRT0",
    "#/delt/nej",
    "#/ingen",
    "#/kurser/1",
    "#/planer/x",
    "#/kompetencer/%20",
    "#/planer/00000000000000aa",
];

/// What is typed anywhere: queries, names, an advert.
const TEXTS: [&str; 12] = [
    "regnskab",
    "bogføring",
    "moms",
    "excel",
    "loen",
    "event",
    "xyzzy",
    "klima og bæredygtighed",
    "Efterår",
    "En plan",
    "21097",
    "Vi søger en bogholder til løn, moms og årsregnskab. Du er god til Excel og budget, og digital markedsføring er et plus.",
];

/// The end against the first minute.
fn ratio(looks: &[Look], measure: usize) -> f64 {
    let at = |look: Option<&Look>| look.map_or(1.0, |look| look.held[measure]);
    at(looks.last()) / at(looks.get(1))
}

fn table(looks: &[Look]) -> String {
    let is_shown = |done: usize| done == FIRST || done.is_multiple_of(ROWS) || done == ACTIONS;
    let mut table = format!("{:<16}", "after actions");
    let shown: Vec<&Look> = looks.iter().filter(|look| is_shown(look.done)).collect();
    let mut row = |name: &str, cells: Vec<String>, more: &str| {
        let cells: String = cells.iter().map(|cell| format!("{cell:>10}")).collect();
        let _ = write!(table, "\n{name:<16}{cells}{more}");
    };
    row("minutes", shown.iter().map(|look| format!("{:.1}", look.minutes)).collect(), "");
    for (place, (name, unit)) in MEASURES.into_iter().enumerate() {
        let cells = shown.iter().map(|look| format!("{:.0}", look.held[place] / unit)).collect();
        let ratio = ratio(looks, place);
        let verdict = if ratio <= MOST { "kept" } else { "too much" };
        row(name, cells, &format!("{ratio:>10.3}  {verdict}"));
    }
    let heads: String = shown.iter().map(|look| format!("{:>10}", look.done)).collect();
    let (head, rest) = table.split_once('\n').unwrap_or_default();
    format!("{head}{heads}  end / first\n{rest}")
}

fn in_json(looks: &[Look], counts: &Value) -> Value {
    let looks: Vec<Value> = looks
        .iter()
        .map(|look| {
            let held =
                MEASURES.iter().zip(look.held).map(|((name, unit), value)| ((*name).to_owned(), json!(value / unit)));
            json!({ "actions": look.done, "minutes": look.minutes, "held": held.collect::<serde_json::Map<_, _>>() })
        })
        .collect();
    json!({ "looks": looks, "actions": counts })
}
