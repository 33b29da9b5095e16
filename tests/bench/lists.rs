//! Lists of several makes: how long a change takes until it is painted.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};
use xtask::server::{Header, StaticServer};

use crate::engines;
use crate::figures::{median, percentile};
use crate::reader::Reader;

/// Each operation has so many rounds, and in each round every contestant has its turn, another one first.
const ROUNDS: usize = 15;

/// Who makes lists, the one that the others are held against first: its name in the page's address and in the table, and its files.
const CONTESTANTS: [Contestant; 4] = [
    Contestant { id: "vanilla", name: "plain JS", files: &["vanilla.min.js"] },
    Contestant { id: "solid", name: "Solid", files: &["solid.min.js"] },
    Contestant { id: "shared", name: "amuplan's way", files: OURS },
    Contestant { id: "signals", name: "Leptos' own way", files: OURS },
];
const OURS: &[&str] = &["ours/bench_lists.js", "ours/bench_lists_bg.wasm"];

/// What is done, as the page calls it and as people do.
const OPERATIONS: [(&str, &str); 8] = [
    ("create", "create 1,000 rows"),
    ("replace", "replace 1,000 rows"),
    ("append", "append 1,000 to 1,000"),
    ("update", "update every tenth of 1,000"),
    ("swap", "swap two of 1,000"),
    ("select", "select one of 1,000"),
    ("remove", "remove one of 1,000"),
    ("clear", "clear 1,000 rows"),
];

/// What our lists may take, of what plain JavaScript takes.
const GOAL: f64 = 1.1;

struct Contestant {
    id: &'static str,
    name: &'static str,
    files: &'static [&'static str],
}

/// What the page says of an operation.
#[derive(Deserialize)]
struct Measured {
    times: Vec<Taken>,
    says: String,
}

/// Milliseconds of one change.
#[derive(Clone, Copy, Deserialize)]
struct Taken {
    /// From the click until all that it set off has run.
    script: f64,
    /// The same, and the next frame.
    work: f64,
}

/// By operation and contestant, a time for each round.
type Times = BTreeMap<(&'static str, &'static str), Vec<Taken>>;

/// Measures, and gives the table and the same for a program.
pub async fn measure(page: &Path) -> (String, Value) {
    // A page that no other can look into has a clock with steps of 0.005 ms instead of 0.1.
    let alone = [("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Embedder-Policy", "require-corp")]
        .map(|(name, value)| Header { ending: "", name, value });
    let site = StaticServer::start_with(page.to_owned(), None, alone.to_vec()).expect("a free port on 127.0.0.1");
    let reader = Reader::with_options(&["js-flags=--expose-gc"]).await;
    let mut times = Times::new();
    for round in 0..ROUNDS {
        eprintln!("-- lists: round {} of {ROUNDS}", round + 1);
        let mut said: BTreeMap<&str, String> = BTreeMap::new();
        for turn in 0..CONTESTANTS.len() {
            let contestant = &CONTESTANTS[(round + turn) % CONTESTANTS.len()];
            reader.opens_url(&format!("{}?contestant={}", site.url(), contestant.id)).await;
            reader.sees(&format!("document.documentElement.dataset.ready === '{}'", contestant.id)).await;
            assert!(reader.value::<bool>("crossOriginIsolated").await, "the clock is not as fine as it could be");
            for (operation, _) in OPERATIONS {
                let measured: Measured = reader.value(&format!("window.measure('{operation}')")).await;
                let same = said.entry(operation).or_insert_with(|| measured.says.clone());
                assert_eq!(*same, measured.says, "{operation}: {} shows another list", contestant.name);
                let of_round = |time: fn(&Taken) -> f64| median(&measured.times.iter().map(time).collect::<Vec<_>>());
                let taken = Taken { script: of_round(|taken| taken.script), work: of_round(|taken| taken.work) };
                times.entry((operation, contestant.id)).or_default().push(taken);
            }
        }
    }
    assert_eq!(reader.complaints().await, Vec::<String>::new());
    let bytes: Vec<u64> = CONTESTANTS.iter().map(|contestant| on_the_wire(page, contestant.files)).collect();
    (table(&times, &bytes), as_json(&times, &bytes))
}

/// The bytes of these files as they are sent.
fn on_the_wire(page: &Path, files: &[&str]) -> u64 {
    let length = |file: &&str| std::fs::metadata(page.join(format!("{file}.br"))).expect("it was packed").len();
    files.iter().map(length).sum()
}

/// Of each round.
fn values(times: &Times, operation: &'static str, contestant: &Contestant, which: fn(&Taken) -> f64) -> Vec<f64> {
    times[&(operation, contestant.id)].iter().map(which).collect()
}

/// How many times as long as the first contestant: the median of the rounds.
fn ratio(times: &Times, operation: &'static str, contestant: &Contestant, which: fn(&Taken) -> f64) -> f64 {
    median(&values(times, operation, contestant, which)) / median(&values(times, operation, &CONTESTANTS[0], which))
}

fn table(times: &Times, bytes: &[u64]) -> String {
    let version = engines::versions(&crate::root().join("bench/lists/packages/package.json"));
    let version = version.get("solid-js").map(String::as_str).unwrap_or_default();
    let mut table = format!(
        "Milliseconds of work from a click to the finished frame: median of {ROUNDS} rounds (fastest to slowest), times as long as\n\
         plain JS; Solid is {version}\n"
    );
    let mut line = |first: &str, cells: Vec<String>| {
        let mut whole = format!("{first:<28}");
        for cell in cells {
            let _ = write!(whole, "{cell:>30}");
        }
        let _ = writeln!(table, "{}", whole.trim_end());
    };
    line("", CONTESTANTS.iter().map(|contestant| contestant.name.to_owned()).collect());
    let mut ratios = vec![Vec::new(); CONTESTANTS.len()];
    for (operation, name) in OPERATIONS {
        let cells = CONTESTANTS.iter().zip(&mut ratios).map(|(contestant, ratios)| {
            let work = values(times, operation, contestant, |taken| taken.work);
            let (fastest, slowest) = (percentile(&work, 0), percentile(&work, 100));
            let ratio = ratio(times, operation, contestant, |taken| taken.work);
            ratios.push(ratio);
            format!("{:.2} ({fastest:.2}-{slowest:.2}) x{ratio:.2}", median(&work))
        });
        line(name, cells.collect());
    }
    line("geometric mean", ratios.iter().map(|ratios| format!("x{:.2}", geometric_mean(ratios))).collect());
    line("bytes on the wire", bytes.iter().map(u64::to_string).collect());
    line("\nThe script alone", Vec::new());
    for (operation, name) in OPERATIONS {
        let cells = CONTESTANTS.iter().map(|contestant| {
            let script = values(times, operation, contestant, |taken| taken.script);
            format!("{:.2} x{:.2}", median(&script), ratio(times, operation, contestant, |taken| taken.script))
        });
        line(name, cells.collect());
    }
    let over = OPERATIONS.iter().filter(|(operation, _)| ratio(times, operation, &CONTESTANTS[2], |it| it.work) > GOAL);
    let over: Vec<&str> = over.map(|(operation, _)| *operation).collect();
    let _ = write!(table, "\nGoal: amuplan's way at most x{GOAL}; over it: ");
    table.push_str(&if over.is_empty() { "nothing".to_owned() } else { over.join(", ") });
    table
}

fn geometric_mean(ratios: &[f64]) -> f64 {
    let logarithms: f64 = ratios.iter().map(|ratio| ratio.ln()).sum();
    (logarithms / ratios.len() as f64).exp()
}

fn as_json(times: &Times, bytes: &[u64]) -> Value {
    let contestants = CONTESTANTS.iter().zip(bytes).map(|(contestant, bytes)| {
        let operations = OPERATIONS.iter().map(|(operation, _)| {
            let of = |which: fn(&Taken) -> f64| {
                let all = values(times, operation, contestant, which);
                json!({ "median": median(&all), "fastest": percentile(&all, 0), "slowest": percentile(&all, 100),
                    "ratio": ratio(times, operation, contestant, which) })
            };
            (
                (*operation).to_owned(),
                json!({ "work_ms": of(|taken| taken.work), "script_ms": of(|taken| taken.script) }),
            )
        });
        let operations: serde_json::Map<String, Value> = operations.collect();
        json!({ "contestant": contestant.id, "bytes": bytes, "operations": operations })
    });
    json!({ "rounds": ROUNDS, "goal": GOAL, "contestants": contestants.collect::<Vec<_>>() })
}
