//! How long the page keeps somebody waiting, on a machine that is four times slower: what browsers call the interaction to next paint.

use std::collections::BTreeMap;
use std::fmt::Write;

use chromiumoxide::cdp::browser_protocol::emulation::SetCpuThrottlingRateParams;
use chromiumoxide::layout::Point;
use serde_json::{Value, json};

use crate::figures::{median, percentile};
use crate::patience::comes;
use crate::reader::{Reader, Tab, serve};

/// So many people do all of it, each for the first time.
const PEOPLE: usize = 5;

/// How much slower the processor is made.
const SLOWER: f64 = 4.0;

/// What the slowest answer of a visit is to stay under, in milliseconds.
const GOAL: f64 = 50.0;

/// What is typed.
const QUERY: &str = "regnskab";

/// What somebody does.
#[derive(Clone, Copy)]
enum Deed {
    /// Presses what this expression finds, with the mouse.
    Press(&'static str),
    /// Presses a key for each letter of the query.
    Query,
    /// Presses one key, so often.
    Key(&'static str, usize),
}

/// One after the other. The first is what the browser and the machine take by themselves.
const DEEDS: [(&str, Deed); 18] = [
    ("on a heading, which does nothing", Deed::Press("document.querySelector('main h1')")),
    ("into the search field", Deed::Press("document.querySelector('input[type=search]')")),
    ("a letter of the query", Deed::Query),
    ("taking a letter back", Deed::Key("Backspace", QUERY.len())),
    ("a tick in the filter", Deed::Press(OFFERED)),
    ("another tick", Deed::Press(OFFERED)),
    ("no longer ticked", Deed::Press("document.querySelector('.choices input:checked')")),
    ("the rest no longer", Deed::Press("document.querySelector('.choices input:checked')")),
    ("the first course into a plan", Deed::Press(ADD)),
    ("another course into it", Deed::Press(ADD)),
    ("picking a course to compare", Deed::Press(COMPARE)),
    ("picking another", Deed::Press(COMPARE)),
    ("to a course", Deed::Press("document.querySelector('#kursusliste li a[href^=\"#/kurser/\"]')")),
    ("to the competences", Deed::Press("document.querySelector('#app header a[href=\"#/kompetencer\"]')")),
    ("to a competence", Deed::Press("document.querySelector('main a[href^=\"#/kompetencer/\"]')")),
    ("to the list of plans", Deed::Press("document.querySelector('#app header a[href=\"#/planer\"]')")),
    ("to the plan", Deed::Press("document.querySelector('main a[href^=\"#/planer/\"]')")),
    ("to the courses", Deed::Press("document.querySelector('#app header a[href=\"#/kurser\"]')")),
];

/// A choice that would find something and is not made.
const OFFERED: &str = "document.querySelector('.choices input:not(:checked):not([aria-disabled])')";
/// A course that is not in the plan.
const ADD: &str = "document.querySelector('#kursusliste .add:not(.add--done)')";
/// A course that is not picked.
const COMPARE: &str = "document.querySelector('#kursusliste .compare[aria-pressed=false]')";

/// Measures, and gives the table and the same for a program.
pub async fn measure() -> (String, Value) {
    let site = serve();
    let reader = Reader::new().await;
    let mut waits: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
    let mut slowest = Vec::new();
    for person in 1..=PEOPLE {
        eprintln!("-- answers: person {person} of {PEOPLE}");
        let (tab, somebody) = reader.somebody_new().await;
        tab.opens(&site, "#/").await;
        tab.goes_to("#/kurser").await;
        comes::<bool>(&tab, WATCH).await;
        tab.page.execute(SetCpuThrottlingRateParams::new(SLOWER)).await.expect("a slow machine");
        let mut visit: Vec<f64> = Vec::new();
        for (place, (_, deed)) in DEEDS.iter().enumerate() {
            let of_deed = does(&tab, *deed).await;
            visit.extend(&of_deed);
            waits.entry(place).or_default().extend(of_deed);
        }
        slowest.push(percentile(&visit, 100));
        assert_eq!(tab.complaints().await, Vec::<String>::new());
        reader.forgets(somebody).await;
    }
    (table(&waits, &slowest), as_json(&waits, &slowest))
}

/// Does it, and tells for each time how long it was until the next frame was on screen.
async fn does(tab: &Tab, deed: Deed) -> Vec<f64> {
    let mut waits = Vec::new();
    match deed {
        Deed::Press(what) => {
            let (x, y): (f64, f64) = comes(tab, &format!("answers.place({what})")).await;
            // A hand takes the mouse there first, and then presses.
            tab.page.move_mouse(Point::new(x, y)).await.expect("the mouse moves");
            let press = async || _ = tab.page.click(Point::new(x, y)).await.expect("it is pressed");
            waits.push(waited(tab, press).await);
        }
        Deed::Query => {
            for letter in QUERY.chars().map(String::from) {
                waits.push(waited(tab, async || tab.hits_keys(&letter).await).await);
            }
        }
        Deed::Key(key, times) => {
            for _ in 0..times {
                waits.push(waited(tab, async || tab.hits(key).await).await);
            }
        }
    }
    waits
}

/// Presses something when all is quiet, and tells how long it took.
async fn waited(tab: &Tab, press: impl AsyncFnOnce()) -> f64 {
    comes::<bool>(tab, "answers.begin()").await;
    press().await;
    comes(tab, "answers.waited()").await
}

/// The browser tells of each event how long it was until the frame after it was on screen, in steps of 8 ms, where it was 16 ms or
/// more. One deed is several events: the longest counts. Nothing else is done until the page is there and has been quiet for a while.
const WATCH: &str = "(() => {
    const LEAST = 16;
    const QUIET = 400;
    let longest = LEAST;
    let last = 0;
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
            if (entry.interactionId > 0) longest = Math.max(longest, entry.duration);
            last = performance.now();
        }
    }).observe({ type: 'event', durationThreshold: LEAST });
    new MutationObserver(() => { last = performance.now(); })
        .observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
    const isQuiet = () => {
        const { ready, answering } = document.documentElement.dataset;
        return ready === (location.hash || '#/') && answering !== 'true' && performance.now() - last > QUIET;
    };
    globalThis.answers = {
        place(what) {
            if (what === null || !isQuiet()) return null;
            what.scrollIntoView({ block: 'center', behavior: 'instant' });
            last = performance.now();
            const box = what.getBoundingClientRect();
            return [box.x + Math.min(box.width / 2, 20), box.y + box.height / 2];
        },
        begin() {
            if (!isQuiet()) return null;
            longest = LEAST;
            last = performance.now();
            return true;
        },
        waited: () => (isQuiet() ? longest : null),
    };
    return true;
})()";

fn table(waits: &BTreeMap<usize, Vec<f64>>, slowest: &[f64]) -> String {
    let mut table = format!(
        "Milliseconds until the next frame, CPU {SLOWER} times slower, {PEOPLE} people (in steps of 8; 16 is 16 or less)\n{:<34}{:>8}{:>10}{:>10}\n",
        "", "times", "median", "slowest"
    );
    for (place, all) in waits {
        let _ = writeln!(
            table,
            "{:<34}{:>8}{:>10.0}{:>10.0}",
            DEEDS[*place].0,
            all.len(),
            median(all),
            percentile(all, 100)
        );
    }
    let of_visit = median(slowest);
    let verdict = if of_visit < GOAL { "kept" } else { "not reached" };
    let _ = writeln!(
        table,
        "\nThe slowest answer of a visit (INP): {of_visit:.0} (median of the people; {:.0} to {:.0}), goal under {GOAL}: {verdict}",
        percentile(slowest, 0),
        percentile(slowest, 100)
    );
    table
}

fn as_json(waits: &BTreeMap<usize, Vec<f64>>, slowest: &[f64]) -> Value {
    let deeds = waits.iter().map(|(place, all)| {
        json!({ "deed": DEEDS[*place].0, "times": all.len(), "median_ms": median(all), "slowest_ms": percentile(all, 100) })
    });
    json!({ "slower": SLOWER, "people": PEOPLE, "deeds": deeds.collect::<Vec<_>>(), "inp_ms": slowest, "goal_ms": GOAL })
}
