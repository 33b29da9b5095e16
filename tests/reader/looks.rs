//! What a person's screen and system are like.

use chromiumoxide::cdp::browser_protocol::emulation::{
    MediaFeature, SetDeviceMetricsOverrideParams, SetEmulatedMediaParams, SetTouchEmulationEnabledParams,
    SetUserAgentOverrideParams,
};

use super::tab::Tab;

impl Tab {
    /// Has a screen of this size in CSS pixels, of a phone or not.
    pub async fn has_a_screen_of(&self, width: i64, height: i64, is_phone: bool) {
        let size = SetDeviceMetricsOverrideParams::new(width, height, 1.0, is_phone);
        self.page.execute(size).await.expect("a size");
    }

    /// Has a system that says this of itself, and of all else nothing: `("prefers-color-scheme", "dark")`.
    pub async fn has_a_system_with(&self, features: &[(&str, &str)]) {
        let features = features.iter().map(|(name, value)| MediaFeature::new(*name, *value));
        let media = SetEmulatedMediaParams::builder().features(features).build();
        self.page.execute(media).await.expect("a system");
    }

    /// Points with fingers instead of a mouse.
    pub async fn points_with_fingers(&self) {
        self.page.execute(SetTouchEmulationEnabledParams::new(true)).await.expect("a screen to touch");
        self.sees("matchMedia('(pointer: coarse)').matches").await;
    }

    /// Has a browser that asks for pages in this language.
    pub async fn reads_by_itself(&self, lang: &str) {
        let browser: String = self.value("navigator.userAgent").await;
        let asked = SetUserAgentOverrideParams::builder().user_agent(browser).accept_language(lang);
        self.page.execute(asked.build().expect("a browser")).await.expect("a language");
        self.sees(&format!("navigator.language === '{lang}'")).await;
    }

    /// Has letters of this size, as a setting of the browser makes them. A page that is loaded forgets it.
    pub async fn has_letters_of(&self, size: &str) {
        self.does(&format!("document.documentElement.style.fontSize = '{size}'")).await;
    }

    /// Unfolds all that is folded away, and what is folded away in it.
    pub async fn unfolds_all(&self) {
        // What is inside is made when it is opened.
        let unfold = "(() => {
            const folded = [...document.querySelectorAll('details:not([open])')];
            folded.forEach(it => it.open = true);
            return folded.length === 0;
        })()";
        self.comes_to(unfold).await;
    }
}
