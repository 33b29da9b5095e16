//! A person at a browser: what they open, press, type and read. A real Chromium, driven by the names that a screen reader says.

use std::path::PathBuf;
use std::time::Duration;

use chromiumoxide::cdp::browser_protocol::accessibility::QueryAxTreeParams;
use chromiumoxide::cdp::browser_protocol::dom::{
    BackendNodeId, FocusParams, GetContentQuadsParams, GetDocumentParams, ScrollIntoViewIfNeededParams,
};
use chromiumoxide::cdp::browser_protocol::input::{
    DispatchKeyEventParams, DispatchKeyEventType, DispatchMouseEventParams, DispatchMouseEventType, InsertTextParams,
    MouseButton,
};
use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;
use chromiumoxide::{Browser, BrowserConfig, Page};
use futures_util::StreamExt;
use tempfile::TempDir;
use tokio::task::JoinHandle;
use xtask::server::StaticServer;

/// Whatever takes longer than this does not come.
const PATIENCE: Duration = Duration::from_secs(20);

/// The built site that the tests are about.
pub fn dist() -> PathBuf {
    let dist = std::env::var_os("AMUPLAN_DIST").map(PathBuf::from);
    dist.filter(|dist| dist.join("index.html").is_file()).unwrap_or_else(|| {
        panic!("AMUPLAN_DIST names no built site: run `cargo xtask test`, which builds it and sets this variable")
    })
}

/// A server for the built site, on a port of its own.
pub fn serve() -> StaticServer {
    StaticServer::start(dist(), None).expect("a free port on 127.0.0.1")
}

/// A person at a browser.
pub struct Reader {
    pub page: Page,
    pub browser: Browser,
    messages: JoinHandle<()>,
    profile: TempDir,
    options: Vec<String>,
}

impl Reader {
    /// Somebody with a browser that was never used.
    pub async fn new() -> Self {
        Self::with_options(&[]).await
    }

    /// The same, with further command line options of Chromium (without `--`).
    pub async fn with_options(options: &[&str]) -> Self {
        let profile = TempDir::new().expect("a folder for the browser's profile");
        Self::start(profile, options.iter().map(|option| (*option).to_owned()).collect()).await
    }

    async fn start(profile: TempDir, options: Vec<String>) -> Self {
        let executable = std::env::var_os("AMUPLAN_CHROMIUM").unwrap_or_else(|| "chromium".into());
        let config = BrowserConfig::builder()
            .chrome_executable(executable)
            .user_data_dir(profile.path())
            .no_sandbox()
            .viewport(None)
            .window_size(1280, 900)
            .request_timeout(PATIENCE)
            .args(["disable-gpu", "disable-quic", "disable-component-update", "lang=da"])
            .args(options.iter().map(String::as_str))
            .build()
            .expect("a browser: run `cargo xtask test`, which finds or installs one");
        let (browser, mut handler) = Browser::launch(config).await.expect("the browser starts");
        let messages = tokio::spawn(async move { while handler.next().await.is_some() {} });
        let page = browser.new_page("about:blank").await.expect("a tab");
        Reader { page, browser, messages, profile, options }
    }

    /// Closes the browser and opens it again, as on the next day: the same profile, another process.
    pub async fn comes_back_tomorrow(mut self) -> Self {
        self.browser.close().await.expect("the browser closes");
        self.browser.wait().await.expect("the browser ends");
        self.messages.abort();
        Self::start(self.profile, self.options).await
    }

    /// Opens another tab in the same browser.
    pub async fn another_tab(&self) -> Page {
        self.browser.new_page("about:blank").await.expect("a tab")
    }

    /// Types an address and waits until its page is on screen. `hash` begins with `#`.
    pub async fn opens(&self, server: &StaticServer, hash: &str) {
        let url = format!("{}{hash}", server.url());
        self.page.goto(url).await.expect("the page loads");
        self.is_at(hash).await;
    }

    /// Opens an address that the page answers without the app, so that there is nothing to wait for.
    pub async fn opens_without_app(&self, url: &str) {
        self.page.goto(url).await.expect("the page loads");
    }

    /// Waits until the page of this address is on screen.
    pub async fn is_at(&self, hash: &str) {
        let hash = serde_json::to_string(hash).expect("text");
        self.sees(&format!("decodeURIComponent(document.documentElement.dataset.ready ?? '') === {hash}")).await;
    }

    /// Waits until a page of an address that begins so is on screen.
    pub async fn is_below(&self, beginning: &str) {
        let beginning = serde_json::to_string(beginning).expect("text");
        self.sees(&format!("(document.documentElement.dataset.ready ?? '').startsWith({beginning})")).await;
    }

    /// Waits until this JavaScript condition holds.
    pub async fn sees(&self, condition: &str) {
        sees(&self.page, condition).await;
    }

    /// Waits until this text is on the page.
    pub async fn reads(&self, text: &str) {
        let text = serde_json::to_string(text).expect("text");
        self.sees(&format!("document.body.innerText.includes({text})")).await;
    }

    /// Everything that can be read on the page now.
    pub async fn text(&self) -> String {
        self.value("document.body.innerText").await
    }

    /// The value of a JavaScript expression; a promise is waited for.
    pub async fn value<T: serde::de::DeserializeOwned>(&self, expression: &str) -> T {
        value(&self.page, expression).await
    }

    /// Runs JavaScript whose value is of no interest.
    pub async fn does(&self, statement: &str) {
        self.value::<bool>(&format!("(() => {{ {statement}; return true; }})()")).await;
    }

    /// Presses the button with this accessible name.
    pub async fn presses(&self, name: &str) {
        let node = self.finds("button", name).await;
        self.clicks(node).await;
    }

    /// Follows the link with this accessible name.
    pub async fn follows(&self, name: &str) {
        let node = self.finds("link", name).await;
        self.clicks(node).await;
    }

    /// Whether there is something with this role and accessible name now.
    pub async fn has(&self, role: &str, name: &str) -> bool {
        self.query(role, name).await.is_some()
    }

    /// Types into the field with this accessible name, at the end of what is there.
    pub async fn types(&self, role: &str, name: &str, text: &str) {
        let node = self.finds(role, name).await;
        self.page
            .execute(FocusParams::builder().backend_node_id(node).build())
            .await
            .expect("the field takes the focus");
        self.page.execute(InsertTextParams::new(text)).await.expect("the field takes text");
    }

    /// Presses a key: `Enter`, `Tab`, `Space`.
    pub async fn hits(&self, key: &str) {
        let (key, code, text) = match key {
            "Enter" => ("Enter", 13, Some("\r")),
            "Tab" => ("Tab", 9, None),
            "Space" => (" ", 32, Some(" ")),
            other => panic!("no such key here: {other}"),
        };
        for kind in [DispatchKeyEventType::KeyDown, DispatchKeyEventType::KeyUp] {
            let mut event = DispatchKeyEventParams::builder().r#type(kind).key(key).windows_virtual_key_code(code);
            if let Some(text) = text {
                event = event.text(text);
            }
            self.page.execute(event.build().expect("a key")).await.expect("the key arrives");
        }
    }

    /// The accessible name of what has the focus.
    pub async fn focused(&self) -> String {
        self.value("(document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText).trim()")
            .await
    }

    async fn clicks(&self, node: BackendNodeId) {
        let scroll = ScrollIntoViewIfNeededParams::builder().backend_node_id(node).build();
        self.page.execute(scroll).await.expect("it can be scrolled to");
        let quads = GetContentQuadsParams::builder().backend_node_id(node).build();
        let quads = self.page.execute(quads).await.expect("it is on screen").quads.clone();
        let corners = quads.first().expect("it has a place").inner();
        let middle = |axis: usize| corners.iter().skip(axis).step_by(2).sum::<f64>() / 4.0;
        for kind in [DispatchMouseEventType::MousePressed, DispatchMouseEventType::MouseReleased] {
            let event = DispatchMouseEventParams::builder()
                .r#type(kind)
                .x(middle(0))
                .y(middle(1))
                .button(MouseButton::Left)
                .click_count(1);
            self.page.execute(event.build().expect("a click")).await.expect("the click arrives");
        }
    }

    /// Waits for something with this role and accessible name.
    async fn finds(&self, role: &str, name: &str) -> BackendNodeId {
        let found = async {
            loop {
                if let Some(node) = self.query(role, name).await {
                    return node;
                }
                // Until the page has drawn once more.
                self.value::<bool>("new Promise(r => requestAnimationFrame(() => r(true)))").await;
            }
        };
        match tokio::time::timeout(PATIENCE, found).await {
            Ok(node) => node,
            Err(_) => panic!("there is no {role} \"{name}\" on the page:\n{}", self.text().await),
        }
    }

    async fn query(&self, role: &str, name: &str) -> Option<BackendNodeId> {
        // A page that is just being exchanged has no document for a moment.
        let document = self.page.execute(GetDocumentParams::default()).await.ok()?;
        let query = QueryAxTreeParams::builder()
            .backend_node_id(document.root.backend_node_id)
            .accessible_name(name)
            .role(role)
            .build();
        let found = self.page.execute(query).await.ok()?;
        found.nodes.iter().find(|node| !node.ignored).and_then(|node| node.backend_dom_node_id)
    }
}

/// Waits until this JavaScript condition holds in a tab.
pub async fn sees(page: &Page, condition: &str) {
    let waiting = format!(
        "new Promise(done => {{
            const look = () => {{
                let holds = false;
                try {{ holds = {condition}; }} catch {{ /* not yet */ }}
                holds ? done(true) : setTimeout(look, 15);
            }};
            look();
        }})"
    );
    let seen = async {
        // A page that is exchanged takes the promise with it.
        while page.evaluate(evaluation(&waiting)).await.is_err() {}
    };
    if tokio::time::timeout(PATIENCE, seen).await.is_err() {
        let text: String = value(page, "location.href + '\\n' + document.body.innerText").await;
        panic!("this did not come: {condition}\n{text}");
    }
}

/// The value of a JavaScript expression in a tab; a promise is waited for.
pub async fn value<T: serde::de::DeserializeOwned>(page: &Page, expression: &str) -> T {
    let result = page.evaluate(evaluation(expression)).await;
    let result = result.unwrap_or_else(|error| panic!("{expression}: {error}"));
    result.into_value().unwrap_or_else(|error| panic!("{expression}: {error}"))
}

fn evaluation(expression: &str) -> EvaluateParams {
    let params = EvaluateParams::builder().expression(expression).await_promise(true).return_by_value(true);
    params.build().expect("an expression")
}
