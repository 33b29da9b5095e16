//! What a person does who has a keyboard and nothing else.

use chromiumoxide::cdp::browser_protocol::input::{DispatchKeyEventParams, DispatchKeyEventType, InsertTextParams};
use serde::Deserialize;

use super::PATIENCE;
use super::tab::{BETWEEN_LOOKS, Tab};

/// What has the focus.
#[derive(Debug, PartialEq, Deserialize)]
pub struct Stop {
    /// Its label or its text, or near enough.
    pub name: String,
    /// Why a person would not see that the focus is there: empty where they do.
    pub unseen: String,
}

/// Where the focus is, and whether that can be seen: an outline, and at least a part of it in the window with nothing over it.
const STOP: &str = "(() => {
    const it = document.activeElement;
    const words = it.getAttribute('aria-label') ?? it.labels?.[0]?.innerText ?? it.innerText;
    const name = words.trim().replace(/\\s+/g, ' ');
    const style = getComputedStyle(it);
    const box = it.getClientRects()[0];
    const unseen = () => {
        if (it === document.body || !box) return 'nothing has the focus';
        // The page in a frame shows its own.
        if (it.tagName === 'IFRAME') return '';
        if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'no outline';
        const parts = [0.1, 0.3, 0.5, 0.7, 0.9];
        const isFree = (x, y) => {
            const hit = document.elementFromPoint(box.x + x * box.width, box.y + y * box.height);
            return hit !== null && (hit === it || it.contains(hit));
        };
        return parts.some(x => parts.some(y => isFree(x, y))) ? '' : 'out of the window, or something lies over it';
    };
    return { name, unseen: unseen() };
})()";

/// So many stops are looked at for one that is sought.
const MOST: usize = 150;

impl Tab {
    /// Where the focus is.
    pub async fn stop(&self) -> Stop {
        self.value(STOP).await
    }

    /// Goes on to the next stop, which must be in sight.
    pub async fn hits_tab(&self) -> String {
        self.hits("Tab").await;
        // Behind the last one the browser's own begin, and then it is the first again.
        if self.value("document.activeElement === document.body").await {
            self.hits("Tab").await;
        }
        self.sees_the_focus().await
    }

    /// Goes back to the stop before.
    pub async fn hits_shift_tab(&self) -> String {
        for kind in [DispatchKeyEventType::KeyDown, DispatchKeyEventType::KeyUp] {
            let event = DispatchKeyEventParams::builder().r#type(kind).key("Tab").windows_virtual_key_code(9);
            self.page.execute(event.modifiers(8).build().expect("a key")).await.expect("the key arrives");
        }
        self.sees_the_focus().await
    }

    /// Fails where the focus is nowhere or cannot be seen; else gives the name of what has it.
    pub async fn sees_the_focus(&self) -> String {
        let stop = self.stop_in_sight().await;
        assert!(stop.unseen.is_empty(), "the focus cannot be seen: {stop:?}");
        stop.name
    }

    /// Where the focus is once it can be seen, or where it is in the end.
    pub async fn stop_in_sight(&self) -> Stop {
        // What moved it may not have drawn it yet.
        for _ in 0..100 {
            let stop = self.stop().await;
            if stop.unseen.is_empty() {
                return stop;
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
        self.stop().await
    }

    /// Goes on by Tab to the stop with this name, and gives the names of those on the way.
    pub async fn goes_on_to(&self, name: &str) -> Vec<String> {
        let mut passed = Vec::new();
        for _ in 0..MOST {
            let stop = self.hits_tab().await;
            if stop == name {
                return passed;
            }
            passed.push(stop);
        }
        panic!("Tab does not lead to \"{name}\": {passed:#?}");
    }

    /// Goes back by Shift and Tab to the stop with this name.
    pub async fn goes_back_by_keys_to(&self, name: &str) {
        let mut passed = Vec::new();
        for _ in 0..MOST {
            let stop = self.hits_shift_tab().await;
            if stop == name {
                return;
            }
            passed.push(stop);
        }
        panic!("Shift and Tab do not lead to \"{name}\": {passed:#?}");
    }

    /// Waits until the focus is on this, where it can be seen.
    pub async fn has_the_focus_on(&self, name: &str) {
        let reached = async {
            while self.stop().await != (Stop { name: name.to_owned(), unseen: String::new() }) {
                tokio::time::sleep(BETWEEN_LOOKS).await;
            }
        };
        if tokio::time::timeout(PATIENCE, reached).await.is_err() {
            panic!("the focus is not on \"{name}\": {:?}", self.stop().await);
        }
    }

    /// Puts in a text where the keyboard is, as by Ctrl and V.
    pub async fn pastes(&self, text: &str) {
        self.page.execute(InsertTextParams::new(text)).await.expect("the field takes text");
    }
}
