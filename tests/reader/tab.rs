//! What a person does in a tab.

use std::sync::Mutex;
use std::time::Duration;

use chromiumoxide::Page;
use chromiumoxide::cdp::browser_protocol::accessibility::QueryAxTreeParams;
use chromiumoxide::cdp::browser_protocol::dom::{
    BackendNodeId, FocusParams, GetContentQuadsParams, GetDocumentParams, ResolveNodeParams,
};
use chromiumoxide::cdp::browser_protocol::emulation::SetDeviceMetricsOverrideParams;
use chromiumoxide::cdp::browser_protocol::input::{
    DispatchKeyEventParams, DispatchKeyEventType, DispatchMouseEventParams, DispatchMouseEventType, InsertTextParams,
    MouseButton,
};
use chromiumoxide::cdp::browser_protocol::page::AddScriptToEvaluateOnNewDocumentParams;
use chromiumoxide::cdp::browser_protocol::target::SetAutoAttachParams;
use chromiumoxide::cdp::js_protocol::runtime::{CallArgument, CallFunctionOnParams, EvaluateParams};
use serde::de::DeserializeOwned;
use xtask::server::StaticServer;

use super::PATIENCE;
use super::heard::Heard;

/// The page gets this much time to change between two looks at it.
pub(super) const BETWEEN_LOOKS: Duration = Duration::from_millis(15);

/// A tab, and the person who looks at it.
pub struct Tab {
    pub page: Page,
    heard: Mutex<Option<Heard>>,
}

impl Tab {
    pub(super) async fn new(page: Page) -> Self {
        let heard = Heard::new(&page).await;
        // chromiumoxide has the browser hold what a page starts, and lets go of frames alone: a service worker would wait for ever.
        let attach = SetAutoAttachParams::builder().auto_attach(true).wait_for_debugger_on_start(false).flatten(true);
        page.execute(attach.build().expect("a setting")).await.expect("workers are not held");
        Tab { page, heard: Mutex::new(Some(heard)) }
    }

    /// Types an address and waits until its page is on screen. `hash` begins with `#`.
    pub async fn opens(&self, server: &StaticServer, hash: &str) {
        self.opens_url(&format!("{}{hash}", server.url())).await;
        self.is_at(hash).await;
    }

    /// Types an address whose page does without the app, so that there is nothing to wait for.
    pub async fn opens_url(&self, url: &str) {
        let document = |address: &str| address.split('#').next().unwrap_or_default().to_owned();
        let here: String = self.value("location.href").await;
        if document(&here) == document(url) {
            // The browser loads nothing where only the part behind `#` changes.
            self.does(&format!("location.href = {}", json(url))).await;
            self.reloads().await;
        } else {
            self.page.goto(url).await.expect("the page loads");
        }
    }

    /// Has a browser without service workers, from the next page on.
    pub async fn knows_no_workers(&self) {
        let script = AddScriptToEvaluateOnNewDocumentParams::new("delete Navigator.prototype.serviceWorker;");
        self.page.execute(script).await.expect("a browser without workers");
    }

    /// Waits until the value of this JavaScript expression, which may be a promise, is true.
    pub async fn comes_to(&self, expression: &str) {
        let reached = async {
            while !self.value::<bool>(expression).await {
                tokio::time::sleep(BETWEEN_LOOKS).await;
            }
        };
        let reached = tokio::time::timeout(PATIENCE, reached).await;
        assert!(reached.is_ok(), "it did not come to {expression}\n{}", self.text().await);
    }

    /// Types another address of the page that is open: only the part behind `#` changes.
    pub async fn goes_to(&self, hash: &str) {
        self.does(&format!("location.hash = {}", json(hash))).await;
        self.is_at(hash).await;
    }

    /// Presses the browser's button that loads the page again.
    pub async fn reloads(&self) {
        self.does("window.beforeReload = true").await;
        self.page.reload().await.expect("the page loads again");
        self.sees("!window.beforeReload && document.readyState === 'complete'").await;
    }

    /// Reloads, and waits until the page is on screen.
    pub async fn reloads_app(&self) {
        self.reloads().await;
        self.sees("document.documentElement.dataset.ready === (location.hash || '#/')").await;
    }

    /// Presses the browser's Back.
    pub async fn goes_back_to(&self, hash: &str) {
        self.does("history.back()").await;
        self.is_at(hash).await;
    }

    /// Waits until the page of this address is on screen.
    pub async fn is_at(&self, hash: &str) {
        let hash = json(hash);
        // As it is written there, or as people read it.
        let ready = "(ready => [ready, decodeURIComponent(ready)])(document.documentElement.dataset.ready ?? '')";
        self.sees(&format!("{ready}.includes({hash})")).await;
    }

    /// Waits until a page of an address that begins so is on screen.
    pub async fn is_below(&self, beginning: &str) {
        let beginning = json(beginning);
        self.sees(&format!("(document.documentElement.dataset.ready ?? '').startsWith({beginning})")).await;
    }

    /// Waits until this JavaScript condition holds.
    pub async fn sees(&self, condition: &str) {
        let look = format!("(() => {{ try {{ return Boolean({condition}); }} catch {{ return false; }} }})()");
        let seen = async {
            // A page that is just being exchanged gives no answer. The page's own timers are no use: a crash stops them.
            while !self.page.evaluate(evaluation(&look)).await.is_ok_and(|holds| holds.into_value().unwrap_or(false)) {
                tokio::time::sleep(BETWEEN_LOOKS).await;
            }
        };
        if tokio::time::timeout(PATIENCE, seen).await.is_err() {
            let text: String = self.value("location.href + '\\n' + document.body.innerText").await;
            panic!("this did not come: {condition}\n{text}\n{:?}", self.complaints().await);
        }
    }

    /// Waits until this text is on the page.
    pub async fn reads(&self, text: &str) {
        self.sees(&format!("document.body.innerText.includes({})", json(text))).await;
    }

    /// Waits until a screen reader was told this, politely or not.
    pub async fn hears(&self, text: &str) {
        let said = "[...document.querySelectorAll('[role=status], [role=alert]')].map(it => it.innerText)";
        self.sees(&format!("{said}.some(said => said.includes({}))", json(text))).await;
    }

    /// Everything that can be read on the page now.
    pub async fn text(&self) -> String {
        self.value("document.body.innerText").await
    }

    /// The value of a JavaScript expression; a promise is waited for.
    pub async fn value<T: DeserializeOwned>(&self, expression: &str) -> T {
        let result = self.page.evaluate(evaluation(expression)).await;
        let result = result.unwrap_or_else(|error| panic!("{expression}: {error}"));
        result.into_value().unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    /// The texts of all elements that this CSS selector finds.
    pub async fn texts(&self, selector: &str) -> Vec<String> {
        self.value(&format!("[...document.querySelectorAll({})].map(it => it.innerText.trim())", json(selector))).await
    }

    /// Runs JavaScript whose value is of no interest.
    pub async fn does(&self, statement: &str) {
        self.value::<bool>(&format!("(() => {{ {statement}; return true; }})()")).await;
    }

    /// Runs JavaScript that takes the reader off the page: the browser has to answer before it goes.
    pub async fn leaves_by(&self, statement: &str) {
        self.does(&format!("setTimeout(() => {{ {statement}; }})")).await;
    }

    /// Lets the program panic, as a mistake in it would: from an event of the page.
    pub async fn panics(&self) {
        // The same module, not another copy: a page has each only once.
        let panic = "import(document.querySelector('link[rel=modulepreload]').href)
            .then(module => { setTimeout(() => module.panic_on_purpose()); return true; })";
        assert!(self.value::<bool>(panic).await);
        self.reads("Siden gik i stå").await;
    }

    /// Presses the button with this accessible name.
    pub async fn presses(&self, name: &str) {
        let node = self.finds("button", name).await;
        self.clicks(node, name).await;
    }

    /// Presses whatever has this role and accessible name: a checkbox, say.
    pub async fn presses_the(&self, role: &str, name: &str) {
        let node = self.finds(role, name).await;
        self.clicks(node, name).await;
    }

    /// Follows the link with this accessible name.
    pub async fn follows(&self, name: &str) {
        let node = self.finds("link", name).await;
        self.clicks(node, name).await;
    }

    /// Opens or closes what is folded away under this heading.
    pub async fn unfolds(&self, name: &str) {
        let node = self.finds("DisclosureTriangle", name).await;
        self.clicks(node, name).await;
    }

    /// Whether there is something with this role and accessible name now.
    pub async fn has(&self, role: &str, name: &str) -> bool {
        self.query(role, name).await.is_some()
    }

    /// Puts the focus on this, as a person with a keyboard would.
    pub async fn focuses(&self, role: &str, name: &str) {
        let node = self.finds(role, name).await;
        let focus = FocusParams::builder().backend_node_id(node).build();
        self.page.execute(focus).await.expect("it takes the focus");
    }

    /// Types into the field with this accessible name, at the end of what is there.
    pub async fn types(&self, role: &str, name: &str, text: &str) {
        self.focuses(role, name).await;
        self.page.execute(InsertTextParams::new(text)).await.expect("the field takes text");
    }

    /// Types another text in place of what is in the field.
    pub async fn types_anew(&self, role: &str, name: &str, text: &str) {
        self.focuses(role, name).await;
        self.does("document.activeElement.select()").await;
        self.page.execute(InsertTextParams::new(text)).await.expect("the field takes text");
    }

    /// Chooses the option that reads so, from the list with this accessible name.
    pub async fn chooses(&self, name: &str, option: &str) {
        let node = self.finds("combobox", name).await;
        let choose = "function (text) {
            const option = [...this.options].find(option => option.text === text);
            if (!option) return false;
            this.focus();
            this.value = option.value;
            this.dispatchEvent(new Event('input', { bubbles: true }));
            this.dispatchEvent(new Event('change', { bubbles: true }));
            return true;
        }";
        assert!(self.call::<bool>(node, choose, option).await, "{name} has no option {option}");
    }

    /// The option that is chosen in the list with this accessible name.
    pub async fn chosen(&self, name: &str) -> String {
        let node = self.finds("combobox", name).await;
        self.call(node, "function () { return this.selectedOptions[0]?.text ?? ''; }", "").await
    }

    /// Presses a key: `Enter`, `Tab`, `Space`, `Delete`, `Backspace`, `ArrowUp`, `ArrowDown`.
    pub async fn hits(&self, key: &str) {
        let (key, code, text) = match key {
            "Enter" => ("Enter", 13, Some("\r")),
            "Tab" => ("Tab", 9, None),
            "Space" => (" ", 32, Some(" ")),
            "Delete" => ("Delete", 46, None),
            "Backspace" => ("Backspace", 8, None),
            "ArrowUp" => ("ArrowUp", 38, None),
            "ArrowDown" => ("ArrowDown", 40, None),
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

    /// Presses the keys of these letters and digits, one after the other.
    pub async fn hits_keys(&self, text: &str) {
        for letter in text.chars() {
            for kind in [DispatchKeyEventType::KeyDown, DispatchKeyEventType::KeyUp] {
                let mut event =
                    DispatchKeyEventParams::builder().key(letter).windows_virtual_key_code(u32::from(letter));
                if kind == DispatchKeyEventType::KeyDown {
                    event = event.text(letter);
                }
                self.page.execute(event.r#type(kind).build().expect("a key")).await.expect("the key arrives");
            }
        }
    }

    /// Presses a letter while Ctrl is held, and Shift where the letter is a capital.
    pub async fn hits_with_ctrl(&self, letter: char) {
        let modifiers = if letter.is_ascii_uppercase() { 2 | 8 } else { 2 };
        let code = i64::from(u32::from(letter.to_ascii_uppercase()));
        for kind in [DispatchKeyEventType::RawKeyDown, DispatchKeyEventType::KeyUp] {
            let event = DispatchKeyEventParams::builder()
                .r#type(kind)
                .key(letter.to_string())
                .code(format!("Key{}", letter.to_ascii_uppercase()))
                .windows_virtual_key_code(code)
                .modifiers(modifiers);
            self.page.execute(event.build().expect("a key")).await.expect("the key arrives");
        }
    }

    /// Makes the window this large, in CSS pixels.
    pub async fn has_a_window_of(&self, width: i64, height: i64) {
        let size = SetDeviceMetricsOverrideParams::new(width, height, 1.0, false);
        self.page.execute(size).await.expect("a size");
    }

    /// The accessible name of what has the focus, or near enough: its label or its text.
    pub async fn focused(&self) -> String {
        self.value("(document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText).trim()")
            .await
    }

    /// Lets the browser keep these texts by key, as if an earlier visit had left them. A page of the site must be open.
    pub async fn keeps(&self, texts: &[(&str, &str)]) {
        for (key, text) in texts {
            self.does(&format!("localStorage.setItem({}, {})", json(key), json(text))).await;
        }
    }

    /// What this site keeps in the browser, by key.
    pub async fn kept(&self) -> serde_json::Map<String, serde_json::Value> {
        self.value("({ ...localStorage })").await
    }

    /// The keys of what this site keeps that begin so.
    pub async fn kept_keys(&self, beginning: &str) -> Vec<String> {
        self.kept().await.into_iter().map(|(key, _)| key).filter(|key| key.starts_with(beginning)).collect()
    }

    /// Every error in the console since the tab was opened.
    pub async fn complaints(&self) -> Vec<String> {
        self.with_heard(|heard| heard.complaints.clone()).await
    }

    /// Every address that the tab's pages asked for, hashes cut off.
    pub async fn addresses(&self) -> Vec<String> {
        let all = self.with_heard(|heard| heard.addresses.clone()).await;
        // What a `data:` address names is in it, and is asked of nobody.
        all.into_iter().filter(|address| !address.starts_with("data:")).collect()
    }

    async fn with_heard<T>(&self, read: impl Fn(&Heard) -> T) -> T {
        let mut heard = self.heard.lock().expect("nobody failed").take().expect("one at a time");
        self.does("console.debug('all until here')").await;
        heard.catch_up("all until here").await;
        let value = read(&heard);
        *self.heard.lock().expect("nobody failed") = Some(heard);
        value
    }

    /// Presses the middle of something with the mouse, once it is in sight with nothing before it.
    async fn clicks(&self, node: BackendNodeId, name: &str) {
        // What was pressed before may be answered after a frame, and things move then.
        self.sees("document.documentElement.dataset.answering !== 'true'").await;
        let show = "function () { this.scrollIntoView({ block: 'center', behavior: 'instant' }); return true; }";
        self.call::<bool>(node, show, "").await;
        let quads = GetContentQuadsParams::builder().backend_node_id(node).build();
        let quads = self.page.execute(quads).await.expect("it is on screen").quads.clone();
        let corners = quads.first().expect("it has a place").inner();
        let middle = |axis: usize| corners.iter().skip(axis).step_by(2).sum::<f64>() / 4.0;
        let (x, y) = (middle(0), middle(1));
        let free = "function (at) {
            const hit = document.elementFromPoint(...JSON.parse(at));
            return this === hit || this.contains(hit) ? '' : hit?.outerHTML ?? 'nothing there';
        }";
        let before = self.call::<String>(node, free, &format!("[{x},{y}]")).await;
        assert!(before.is_empty(), "this lies over \"{name}\", which cannot be pressed: {before}");
        for kind in [DispatchMouseEventType::MousePressed, DispatchMouseEventType::MouseReleased] {
            let event =
                DispatchMouseEventParams::builder().r#type(kind).x(x).y(y).button(MouseButton::Left).click_count(1);
            self.page.execute(event.build().expect("a click")).await.expect("the click arrives");
        }
    }

    /// Calls a JavaScript function on an element.
    async fn call<T: DeserializeOwned>(&self, node: BackendNodeId, function: &str, argument: &str) -> T {
        let resolve = ResolveNodeParams::builder().backend_node_id(node).build();
        let object = self.page.execute(resolve).await.expect("it is still there").object.object_id.clone();
        let call = CallFunctionOnParams::builder()
            .function_declaration(function)
            .object_id(object.expect("it is an object"))
            .argument(CallArgument::builder().value(argument).build())
            .return_by_value(true);
        let answer = self.page.execute(call.build().expect("a call")).await.expect("the call is done");
        let value = answer.result.result.value.clone().unwrap_or_default();
        serde_json::from_value(value).unwrap_or_else(|error| panic!("{function}: {error}"))
    }

    /// Waits for something with this role and accessible name.
    pub async fn finds(&self, role: &str, name: &str) -> BackendNodeId {
        let found = async {
            loop {
                if let Some(node) = self.query(role, name).await {
                    return node;
                }
                tokio::time::sleep(BETWEEN_LOOKS).await;
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

/// A text as JavaScript writes it.
pub(super) fn json(text: &str) -> String {
    serde_json::to_string(text).expect("text can be written")
}

fn evaluation(expression: &str) -> EvaluateParams {
    let params = EvaluateParams::builder().expression(expression).await_promise(true).return_by_value(true);
    params.build().expect("an expression")
}
