//! What a person does in a frame on a page.

use std::time::Duration;

use chromiumoxide::cdp::browser_protocol::input::{DispatchMouseEventParams, DispatchMouseEventType, MouseButton};
use chromiumoxide::cdp::browser_protocol::page::GetFrameTreeParams;
use chromiumoxide::cdp::js_protocol::runtime::EvaluateParams;

use super::tab::{Tab, json};
use super::{PATIENCE, Reader};

/// One of the frames of the page in a tab.
pub struct Frame<'a> {
    tab: &'a Tab,
    place: usize,
}

impl Reader {
    /// Somebody whose browser keeps frames of all kinds in one process, so that they can be asked.
    pub async fn who_can_ask_frames() -> Self {
        Self::with_options(&[
            "disable-site-isolation-trials",
            "disable-features=IsolateSandboxedIframes,IsolateOrigins,site-per-process",
        ])
        .await
    }
}

impl Tab {
    /// Types the address of a page that has frames. The driver's own way waits for what each of them does, which has no end where
    /// one changes in size.
    pub async fn opens_around(&self, url: &str) {
        let url = json(url);
        self.leaves_by(&format!("location.href = {url}")).await;
        self.sees(&format!("location.href === new URL({url}).href && document.readyState === 'complete'")).await;
    }

    /// The frame at this place on the page, from 0.
    pub fn frame(&self, place: usize) -> Frame<'_> {
        Frame { tab: self, place }
    }
}

impl Frame<'_> {
    /// The value of a JavaScript expression in the frame, as text; a promise is waited for, and so is the frame.
    pub async fn value(&self, expression: &str) -> String {
        let answer = tokio::time::timeout(PATIENCE, async {
            loop {
                if let Some(text) = self.asks(expression).await {
                    return text;
                }
                tokio::time::sleep(Duration::from_millis(15)).await;
            }
        });
        answer.await.unwrap_or_else(|_| panic!("the frame does not answer: {expression}"))
    }

    /// Waits until this holds in the frame.
    pub async fn sees(&self, condition: &str) {
        let look = format!("(() => {{ try {{ return Boolean({condition}); }} catch {{ return false; }} }})()");
        let holds = async {
            while self.value(&look).await != "true" {
                tokio::time::sleep(Duration::from_millis(15)).await;
            }
        };
        if tokio::time::timeout(PATIENCE, holds).await.is_err() {
            panic!("this did not come: {condition}\n{}", self.value("document.body.innerText").await);
        }
    }

    /// Waits until this text is in the frame.
    pub async fn reads(&self, text: &str) {
        self.sees(&format!("document.body.innerText.includes({})", json(text))).await;
    }

    /// Presses the button or link with this name in the frame with the mouse.
    pub async fn presses(&self, name: &str) {
        let find = format!(
            "[...document.querySelectorAll('button, a, summary')].find(it => \
                (it.getAttribute('aria-label') ?? it.innerText).trim().replace(/\\s+/g, ' ') === {} && it.checkVisibility())",
            json(name)
        );
        self.sees(&find).await;
        let middle = format!(
            "(() => {{ const it = {find}; it.scrollIntoView({{ block: 'center', behavior: 'instant' }}); \
                const box = it.getBoundingClientRect(); return JSON.stringify([box.x + box.width / 2, box.y + box.height / 2]); }})()"
        );
        let [x, y]: [f64; 2] = serde_json::from_str(&self.value(&middle).await).expect("a place");
        let corner = format!(
            "(() => {{ const box = document.querySelectorAll('iframe')[{}].getBoundingClientRect(); return [box.x, box.y]; }})()",
            self.place
        );
        let [left, top]: [f64; 2] = self.tab.value(&corner).await;
        for kind in [DispatchMouseEventType::MousePressed, DispatchMouseEventType::MouseReleased] {
            let event = DispatchMouseEventParams::builder().r#type(kind).x(left + x).y(top + y);
            let event = event.button(MouseButton::Left).click_count(1).build().expect("a click");
            self.tab.page.execute(event).await.expect("the click arrives");
        }
    }

    /// `None` while there is no such frame, or another page is just coming into it.
    async fn asks(&self, expression: &str) -> Option<String> {
        let page = &self.tab.page;
        let tree = page.execute(GetFrameTreeParams::default()).await.ok()?;
        let frame = tree.frame_tree.child_frames.as_ref()?.get(self.place)?.frame.id.clone();
        let context = page.frame_execution_context(frame).await.ok()??;
        let expression = format!("(async () => String(await ({expression})))()");
        let ask = EvaluateParams::builder().expression(expression).context_id(context).await_promise(true);
        page.evaluate_expression(ask.return_by_value(true).build().ok()?).await.ok()?.into_value().ok()
    }
}
