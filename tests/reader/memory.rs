//! What a tab holds on to.

use chromiumoxide::cdp::browser_protocol::performance::{EnableParams, GetMetricsParams};
use chromiumoxide::cdp::js_protocol::heap_profiler::CollectGarbageParams;

use super::Tab;

impl Tab {
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
