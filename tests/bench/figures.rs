//! The figures as a table for a person and as JSON for a program.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Value, json};

use crate::engines::{Engine, Given, NAMES};
use crate::judged::Worth;
use crate::typing::Typing;

/// What a search may take at the 95th percentile, in milliseconds, for the few courses and the many; and what it should.
const SEARCH_BUDGET: [(f64, f64); 2] = [(2.0, 0.3), (16.0, 4.0)];
/// What typing may take with the project's own courses: one frame.
const TYPING_BUDGET: f64 = 16.0;

/// Everything that was measured.
pub struct Figures {
    /// How many courses the two catalogues have.
    pub sizes: [usize; 2],
    pub versions: BTreeMap<String, String>,
    pub engines: Vec<Engine>,
    /// For the two catalogues.
    pub typing: [Typing; 2],
}

type Worths = fn(&Engine) -> &BTreeMap<String, Worth>;
const HALVES: [(&str, Worths); 2] =
    [("all judged queries", |engine| &engine.all), ("the half not tuned on", |engine| &engine.report)];
const GIVEN: [(&str, Given); 2] =
    [("titles and numbers alone", Given::Titles), ("with the guide (peers: its synonyms as a field)", Given::Guide)];

impl Figures {
    /// For people.
    pub fn table(&self) -> String {
        let mut table = String::new();
        for (what, given) in GIVEN {
            for (half, worths) in HALVES {
                let _ = writeln!(table, "nDCG@10 and success@1, {what}, {half} (* the best of a row)");
                self.worth_rows(&mut table, given, worths);
            }
        }
        for (size, courses) in self.sizes.iter().enumerate() {
            let _ = writeln!(
                table,
                "Microseconds of one search, {courses} courses: median, 95th percentile, slowest query"
            );
            self.head(&mut table, "", "");
            for (what, given) in [("titles", Given::Titles), ("with guide", Given::Guide)] {
                for (name, value) in TIMES {
                    let cells = self.of(given).map(|engine| with_digits(value(engine, size)));
                    row(&mut table, &format!("{what}, {name}"), "", cells);
                }
            }
            table.push('\n');
        }
        self.typing_rows(&mut table);
        self.budget_rows(&mut table);
        let versions: Vec<String> =
            self.versions.iter().map(|(package, version)| format!("{package} {version}")).collect();
        let _ = writeln!(table, "\nPeers: {}.", versions.join(", "));
        table
    }

    /// For programs.
    pub fn json(&self) -> Value {
        let worths = |worths: &BTreeMap<String, Worth>| -> Value {
            let worth = |worth: &Worth| json!({ "queries": worth.queries, "ndcg10": thousandths(worth.mean()), "success1": thousandths(worth.success()) });
            worths.iter().map(|(kind, it)| (kind.clone(), worth(it))).collect::<serde_json::Map<_, _>>().into()
        };
        let engines = self.engines.iter().map(|engine| {
            let times = self.sizes.iter().enumerate().map(|(size, courses)| {
                let mut times: serde_json::Map<String, Value> = TIMES
                    .iter()
                    .map(|(name, value)| ((*name).to_owned(), json!(thousandths(value(engine, size)))))
                    .collect();
                times.insert("courses".to_owned(), json!(courses));
                times
            });
            json!({
                "engine": engine.name,
                "given": if engine.given == Given::Titles { "titles" } else { "guide" },
                "all": worths(&engine.all),
                "report": worths(&engine.report),
                "times": times.collect::<Vec<_>>(),
            })
        });
        let typing = self.sizes.iter().zip(&self.typing).map(|(courses, typing)| {
            let milliseconds = |times: &[f64]| {
                json!({ "median": thousandths(median(times)), "p95": thousandths(percentile(times, 95)), "slowest": thousandths(percentile(times, 100)) })
            };
            json!({
                "courses": courses,
                "keys": typing.total.len(),
                "unchanged": typing.unchanged,
                "painted_ms": milliseconds(&typing.total),
                "work_ms": milliseconds(&typing.work),
            })
        });
        json!({
            "engines": engines.collect::<Vec<_>>(),
            "typing": typing.collect::<Vec<_>>(),
            "budgets": self.budgets().iter().map(|budget| json!({
                "what": budget.what, "ms": thousandths(budget.is), "at_most": budget.at_most, "goal": budget.goal,
            })).collect::<Vec<_>>(),
            "peers": self.versions,
        })
    }

    /// The engines in the order of [`NAMES`].
    fn of(&self, given: Given) -> [&Engine; NAMES.len()] {
        NAMES.map(|name| {
            let is_it = |engine: &&Engine| engine.name == name && engine.given == given;
            self.engines.iter().find(is_it).expect("every engine was measured")
        })
    }

    fn head(&self, table: &mut String, first: &str, second: &str) {
        row(table, first, second, NAMES.map(str::to_owned));
    }

    fn worth_rows(&self, table: &mut String, given: Given, worths: Worths) {
        self.head(table, "kind", "queries");
        let engines = self.of(given);
        for (kind, first) in worths(engines[0]) {
            let of_kind = engines.map(|engine| worths(engine)[kind]);
            let best = of_kind.iter().map(|worth| thousandths(worth.mean())).fold(0.0, f64::max);
            let cell = |worth: Worth| {
                let mark = if thousandths(worth.mean()) == best { "*" } else { " " };
                format!("{mark}{:.3} {:.2}", worth.mean(), worth.success())
            };
            row(table, kind, &first.queries.to_string(), of_kind.map(cell));
        }
        table.push('\n');
    }

    fn typing_rows(&self, table: &mut String) {
        let _ = writeln!(
            table,
            "Milliseconds from a key to the painted list, in the real page: median, 95th percentile, slowest; in brackets without the\n\
             wait for the screen's next frame"
        );
        for (courses, typing) in self.sizes.iter().zip(&self.typing) {
            let [total, work] = [&typing.total, &typing.work].map(|times| {
                [median(times), percentile(times, 95), percentile(times, 100)].map(|ms| format!("{ms:.1}"))
            });
            let _ = writeln!(
                table,
                "{courses:>6} courses  {:>7} {:>7} {:>7}   ({:>7} {:>7} {:>7})   {} keys, and {} that left the list as it was",
                total[0],
                total[1],
                total[2],
                work[0],
                work[1],
                work[2],
                typing.total.len(),
                typing.unchanged
            );
        }
        table.push('\n');
    }

    fn budget_rows(&self, table: &mut String) {
        let _ = writeln!(table, "Budgets, in milliseconds");
        for Budget { what, is, at_most, goal } in self.budgets() {
            let kept = if is > at_most {
                "OVER"
            } else if is > goal {
                "kept, goal not reached"
            } else {
                "kept"
            };
            let _ = writeln!(table, "{what:<62} {is:>8.3}  at most {at_most}, goal {goal}: {kept}");
        }
    }

    fn budgets(&self) -> Vec<Budget> {
        let ours = self.of(Given::Guide)[0];
        let mut budgets: Vec<Budget> = (0..self.sizes.len())
            .map(|size| Budget {
                what: format!("one search, {} courses, 95th percentile", self.sizes[size]),
                is: ours.times[size].p95 / 1000.0,
                at_most: SEARCH_BUDGET[size].0,
                goal: SEARCH_BUDGET[size].1,
            })
            .collect();
        budgets.push(Budget {
            what: format!("typing, {} courses, work of one key, 95th percentile", self.sizes[0]),
            is: percentile(&self.typing[0].work, 95),
            at_most: TYPING_BUDGET,
            goal: TYPING_BUDGET,
        });
        budgets
    }
}

struct Budget {
    what: String,
    is: f64,
    at_most: f64,
    goal: f64,
}

type TimeOf = fn(&Engine, usize) -> f64;
const TIMES: [(&str, TimeOf); 4] = [
    ("median_us", |engine, size| engine.times[size].median),
    ("p95_us", |engine, size| engine.times[size].p95),
    ("slowest_us", |engine, size| engine.times[size].slowest),
    ("build_ms", |engine, size| engine.times[size].build),
];

fn row(table: &mut String, first: &str, second: &str, cells: [String; NAMES.len()]) {
    let _ = write!(table, "{first:<22} {second:>7}");
    for cell in cells {
        let _ = write!(table, " {cell:>11}");
    }
    table.push('\n');
}

/// Three digits that say something.
fn with_digits(value: f64) -> String {
    match value {
        100.0.. => format!("{value:.0}"),
        10.0..100.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

fn thousandths(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

pub fn median(values: &[f64]) -> f64 {
    percentile(values, 50)
}

/// The value that `percent` of the values don't exceed; 0 where there are none.
pub fn percentile(values: &[f64], percent: usize) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or(0.0)
}
