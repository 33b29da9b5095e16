//! From a key to the painted list, in the real page.

use std::path::Path;

use chromiumoxide::cdp::browser_protocol::input::{DispatchKeyEventParams, DispatchKeyEventType};
use serde::Deserialize;

use crate::figures::median;
use crate::judged::Judged;
use crate::patience::comes;
use crate::reader::{Reader, Tab, serve_folder};

/// How often everything is typed: a key's time is the median of these, so that what else the machine does counts for less.
const ROUNDS: usize = 3;

/// A longer query is no more typing, but more of the same.
const LONGEST: usize = 24;

/// What one key came to, in milliseconds of the page's clock.
#[derive(Deserialize)]
struct Key {
    /// When the browser took the key.
    start: f64,
    /// When the list had changed, if it did.
    changed: Option<f64>,
    /// When the last frame that shows a change was finished.
    end: f64,
    /// How long the page computed and painted in these frames.
    painting: f64,
    /// The numbers in the list.
    list: String,
}

/// The figures of one site.
pub struct Typing {
    /// Keys that changed the list, from the key to the finished frame: milliseconds.
    pub total: Vec<f64>,
    /// The same without the wait for the next frame.
    pub work: Vec<f64>,
    /// Keys that left the list as it was.
    pub unchanged: usize,
}

/// One query of each kind, of those that people type in one go.
pub fn queries(judged: &[Judged]) -> Vec<String> {
    let mut kinds: Vec<&str> = Vec::new();
    let mut queries = Vec::new();
    for judged in judged.iter().filter(|judged| judged.query.chars().count() <= LONGEST) {
        if !kinds.contains(&judged.kind.as_str()) {
            kinds.push(&judged.kind);
            queries.push(judged.query.clone());
        }
    }
    queries
}

/// Types the queries, key by key, into the search field of the built site in this folder.
pub async fn measure(dist: &Path, queries: &[String]) -> Typing {
    eprintln!("-- typing {} queries into {}", queries.len(), dist.display());
    let (site, reader) = (serve_folder(dist), Reader::new().await);
    reader.opens(&site, "#/").await;
    // Not by the field's accessible name, as the tests do: the browser would keep a tree of ten thousand rows for it.
    comes::<bool>(&reader, "location.hash = '#/kurser'; true").await;
    comes::<bool>(&reader, "document.documentElement.dataset.ready === '#/kurser' || null").await;
    comes::<bool>(&reader, WATCH).await;
    let mut pressed = 0;
    // Warms the page up, and makes every round begin with the same list.
    let last = queries.last().expect("some queries");
    let mut list = types(&reader, last, &mut pressed).await.pop().map_or_else(String::new, |key| key.list);
    let mut rounds = Vec::new();
    for _ in 0..ROUNDS {
        let mut keys = Vec::new();
        for query in queries {
            keys.extend(types(&reader, query, &mut pressed).await);
        }
        for key in &keys {
            assert!(key.changed.is_some() || key.list == list, "a change of the list was not seen");
            list.clone_from(&key.list);
        }
        rounds.push(keys);
    }
    let mut typing = Typing { total: Vec::new(), work: Vec::new(), unchanged: 0 };
    for place in 0..rounds[0].len() {
        let keys: Vec<&Key> = rounds.iter().map(|keys| &keys[place]).collect();
        let total: Vec<f64> = keys.iter().filter(|key| key.changed.is_some()).map(|key| key.end - key.start).collect();
        let work = keys.iter().filter_map(|key| Some(key.changed? - key.start + key.painting));
        if total.is_empty() {
            typing.unchanged += 1;
        } else {
            typing.total.push(median(&total));
            typing.work.push(median(&work.collect::<Vec<_>>()));
        }
    }
    assert_eq!(reader.complaints().await, Vec::<String>::new());
    typing
}

/// Types a query in place of what is in the field, waiting after each key until nothing changes any more. `pressed` counts the keys.
async fn types(tab: &Tab, query: &str, pressed: &mut u32) -> Vec<Key> {
    comes::<bool>(tab, "window.selectField()").await;
    let mut keys = Vec::new();
    for letter in query.chars() {
        for kind in [DispatchKeyEventType::KeyDown, DispatchKeyEventType::KeyUp] {
            let mut event = DispatchKeyEventParams::builder().r#type(kind.clone()).key(letter.to_string());
            if kind == DispatchKeyEventType::KeyDown {
                event = event.text(letter.to_string());
            }
            // The answer comes when the page is done with the key. It may be later than we wait for it, and the key is there all the same.
            let _ = tab.page.execute(event.build().expect("a key")).await;
        }
        *pressed += 1;
        keys.push(comes(tab, &format!("window.settledKey({pressed})")).await);
    }
    keys
}

/// The list has changed when a row has come, gone or got another text. Then the next frame shows it: a message that is sent inside
/// of its `requestAnimationFrame` is handled when style, layout and paint are done. An 'event' timing entry would say the same in
/// steps of 8 ms. A key is settled when nothing has changed for a while; what changes later (the address) is not counted.
const WATCH: &str = r##"(() => {
    const QUIET = 60;
    let pressed = 0;
    let key = null;
    let frame = 0;
    let waiting = false;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
        key.end = performance.now();
        key.painting += key.end - frame;
        waiting = false;
    };
    // What stands in a row below the first screen may come later: the row counts.
    const ROW = 'li.course';
    const isRow = (node) => node.nodeType === 1 && (node.matches(ROW) || node.querySelector(ROW) !== null);
    const inList = (record) =>
        (record.target.parentElement?.closest(ROW) ?? null) !== null
        || [...record.addedNodes, ...record.removedNodes].some(isRow);
    addEventListener('keydown', (event) => {
        pressed += 1;
        key = { start: event.timeStamp, changed: null, end: performance.now(), painting: 0 };
    }, true);
    new MutationObserver((records) => {
        if (key === null || waiting || !records.some(inList)) return;
        key.changed ??= performance.now();
        waiting = true;
        requestAnimationFrame(() => {
            frame = performance.now();
            channel.port2.postMessage(null);
        });
    }).observe(document.querySelector('main'), { childList: true, characterData: true, subtree: true });
    const list = () => [...document.querySelectorAll('main li a[href^="#/kurser/"]')].map((it) => it.hash).join();
    // Rows below the first screen come bit by bit, and an answer may wait for a frame.
    const isThere = () => document.documentElement.dataset.answering !== 'true' && !document.querySelector(`${ROW}:empty`);
    window.settledKey = (number) =>
        number === pressed && !waiting && isThere() && performance.now() - key.end > QUIET ? { ...key, list: list() } : null;
    window.selectField = () => {
        const label = [...document.querySelectorAll('label')].find((it) => it.textContent.trim() === 'Søg efter kurser');
        label.control.focus();
        label.control.select();
        return true;
    };
    return true;
})()"##;
