//! What a tab holds on to.

use chromiumoxide::cdp::browser_protocol::page::AddScriptToEvaluateOnNewDocumentParams;
use chromiumoxide::cdp::browser_protocol::performance::{EnableParams, GetMetricsParams};
use chromiumoxide::cdp::js_protocol::heap_profiler::CollectGarbageParams;

use super::Tab;

/// Tells by `nothingWaits()` that no timer of the page is still to come. What waits longer than ten seconds is not for the reader.
const WATCH_TIMERS: &str = "(() => {
    const [set, clear] = [window.setTimeout, window.clearTimeout];
    const waiting = new Set();
    window.setTimeout = (then, time = 0, ...rest) => {
        const id = set(() => {
            waiting.delete(id);
            then(...rest);
        }, time);
        if (time < 10000) waiting.add(id);
        return id;
    };
    window.clearTimeout = (id) => {
        waiting.delete(id);
        clear(id);
    };
    window.nothingWaits = () => waiting.size === 0;
})()";

impl Tab {
    /// Has pages tell, from the next one on, when no timer of theirs is still to come: by `nothingWaits()`.
    pub async fn watches_timers(&self) {
        let watch = AddScriptToEvaluateOnNewDocumentParams::new(WATCH_TIMERS);
        self.page.execute(watch).await.expect("timers can be watched");
    }

    /// Lets the browser throw away what nothing holds any more.
    pub async fn throws_garbage_away(&self) {
        // What one collection frees may be all that held something else.
        for _ in 0..3 {
            self.page.execute(CollectGarbageParams::default()).await.expect("a collection");
        }
    }

    /// How many of these, by Chromium's names for them, the tab holds when its garbage is gone.
    pub async fn holds<const COUNT: usize>(&self, names: [&str; COUNT]) -> [f64; COUNT] {
        self.throws_garbage_away().await;
        self.page.execute(EnableParams::default()).await.expect("metrics");
        let metrics = self.page.execute(GetMetricsParams::default()).await.expect("metrics").result.metrics;
        names.map(|name| metrics.iter().find(|metric| metric.name == name).expect("a metric of this name").value)
    }
}
