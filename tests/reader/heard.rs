//! What a tab says to those who listen: its console, its errors, and what it asks the network for.

use std::sync::Arc;

use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::log::{EventEntryAdded, LogEntryLevel};
use chromiumoxide::cdp::browser_protocol::network::EventRequestWillBeSent;
use chromiumoxide::cdp::js_protocol::runtime::{ConsoleApiCalledType, EventConsoleApiCalled, EventExceptionThrown};
use chromiumoxide::listeners::EventStream;
use futures_util::{FutureExt, StreamExt};

use super::PATIENCE;

/// Everything since the tab was opened.
pub struct Heard {
    console: EventStream<EventConsoleApiCalled>,
    exceptions: EventStream<EventExceptionThrown>,
    log: EventStream<EventEntryAdded>,
    requests: EventStream<EventRequestWillBeSent>,
    /// Errors in the console, each as one line.
    pub complaints: Vec<String>,
    /// Addresses that the page asked for.
    pub addresses: Vec<String>,
}

impl Heard {
    pub async fn new(page: &Page) -> Self {
        page.enable_runtime().await.expect("the console can be heard");
        page.enable_log().await.expect("the log can be heard");
        Heard {
            console: page.event_listener().await.expect("the console can be heard"),
            exceptions: page.event_listener().await.expect("errors can be heard"),
            log: page.event_listener().await.expect("the log can be heard"),
            requests: page.event_listener().await.expect("requests can be heard"),
            complaints: Vec::new(),
            addresses: Vec::new(),
        }
    }

    /// Takes in all that came up to a line in the console that holds `mark`.
    pub async fn catch_up(&mut self, mark: &str) {
        loop {
            let next = tokio::time::timeout(PATIENCE, self.console.next()).await;
            let said = next.ok().flatten().expect("the mark comes");
            let text = line(&said);
            if text.contains(mark) {
                break;
            }
            if matches!(said.r#type, ConsoleApiCalledType::Error | ConsoleApiCalledType::Assert) {
                self.complaints.push(text);
            }
        }
        // Messages come in order: what was before the mark is here already.
        while let Some(Some(thrown)) = self.exceptions.next().now_or_never() {
            let details = &thrown.exception_details;
            let what = details.exception.as_ref().and_then(|exception| exception.description.clone());
            self.complaints.push(what.unwrap_or_else(|| details.text.clone()));
        }
        while let Some(Some(added)) = self.log.next().now_or_never() {
            if added.entry.level == LogEntryLevel::Error {
                self.complaints.push(format!("{} {}", added.entry.text, added.entry.url.clone().unwrap_or_default()));
            }
        }
        while let Some(Some(sent)) = self.requests.next().now_or_never() {
            self.addresses.push(sent.request.url.clone());
        }
    }
}

fn line(said: &Arc<EventConsoleApiCalled>) -> String {
    let words = said.args.iter().map(|argument| match (&argument.value, &argument.description) {
        (Some(serde_json::Value::String(text)), _) => text.clone(),
        (Some(value), _) => value.to_string(),
        (None, description) => description.clone().unwrap_or_default(),
    });
    words.collect::<Vec<_>>().join(" ")
}
