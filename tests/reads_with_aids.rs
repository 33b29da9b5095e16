//! A person who has the page read out, or sees it in other colours, narrower or larger: the rules of axe-core hold on every page, in
//! every state of it. What no rule can see is in the walks by keyboard, by touch and with large letters.

use std::collections::BTreeMap;

use crate::reader::{Reader, serve};
use crate::scenes::{self, SCENES};

/// What axe-core had against pages, by rule, place and reason, with the pages where that is so.
#[derive(Default)]
struct Found(BTreeMap<(String, String, String), Vec<String>>);

impl Found {
    /// Adds what it has against the page that is on screen.
    async fn on(&mut self, reader: &Reader, page: &str) {
        for complaint in reader.asks_axe().await {
            self.0.entry((complaint.rule, complaint.place, complaint.why)).or_default().push(page.to_owned());
        }
    }

    /// The same without what it says of contrast: where the system gives the colours it takes them for those of the style sheets.
    fn without_contrast(mut self) -> Self {
        self.0.retain(|(rule, ..), _| rule != "color-contrast");
        self
    }

    /// Fails where there was anything.
    fn must_be_nothing(self, state: &str) {
        let lines: Vec<String> = self
            .0
            .iter()
            .map(|((rule, place, why), pages)| format!("{rule} on {} ({state}) at {place}: {why}", pages.join(", ")))
            .collect();
        assert!(lines.is_empty(), "{} breaches of axe-core's rules:\n{}", lines.len(), lines.join("\n"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_breaks_a_rule() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.can_ask_axe().await;
    let mut found = Found::default();
    scenes::goes_everywhere(&reader, &site.url(), async || {}, async |page| found.on(&reader, page.name).await).await;
    // What there is without the app.
    reader.opens_url(&format!("{}katalog.html", site.url())).await;
    found.on(&reader, "katalog.html").await;
    found.must_be_nothing("as it comes");
}

/// All pages as this reader sees them, with everything unfolded.
async fn looks_everywhere(address: &str, begins: impl AsyncFn(&Reader)) -> Found {
    let (site, reader) = (serve(), Reader::new().await);
    reader.can_ask_axe().await;
    let mut found = Found::default();
    let address = format!("{}{address}", site.url());
    scenes::goes_everywhere(
        &reader,
        &address,
        async || begins(&reader).await,
        async |page| {
            reader.unfolds_all().await;
            found.on(&reader, page.name).await;
        },
    )
    .await;
    found
}

/// What is unfolded and brought about on the pages, as this reader sees it.
async fn plays_everything(is_narrow: bool, state: &str, begins: impl AsyncFn(&Reader)) {
    let (site, reader) = (serve(), Reader::new().await);
    reader.can_ask_axe().await;
    reader.has_a_system_with(&[STILL]).await;
    begins(&reader).await;
    let mut found = Found::default();
    for scene in SCENES.iter().filter(|scene| is_narrow || !scene.is_narrow) {
        scenes::plays(&reader, &site, scene.name).await;
        found.on(&reader, scene.name).await;
    }
    found.must_be_nothing(state);
}

/// Buttons have their new colour at once, and none of those between.
const STILL: (&str, &str) = ("prefers-reduced-motion", "reduce");

async fn is_narrow(reader: &Reader) {
    reader.has_a_window_of(320, 800).await;
}

async fn is_dark(reader: &Reader) {
    reader.has_a_system_with(&[("prefers-color-scheme", "dark"), STILL]).await;
}

async fn has_its_own_colours(reader: &Reader) {
    reader.has_a_system_with(&[("forced-colors", "active"), ("prefers-color-scheme", "dark")]).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "one of the long ones: `cargo xtask test --all`"]
async fn no_page_breaks_a_rule_with_everything_unfolded() {
    looks_everywhere("", async |_| {}).await.must_be_nothing("unfolded");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "one of the long ones: `cargo xtask test --all`"]
async fn no_page_breaks_a_rule_in_the_dark() {
    looks_everywhere("", is_dark).await.must_be_nothing("dark, unfolded");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "one of the long ones: `cargo xtask test --all`"]
async fn no_page_breaks_a_rule_in_the_colours_of_the_system() {
    looks_everywhere("", has_its_own_colours).await.without_contrast().must_be_nothing("forced colours, unfolded");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "one of the long ones: `cargo xtask test --all`"]
async fn no_page_breaks_a_rule_on_a_narrow_screen() {
    looks_everywhere("", is_narrow).await.must_be_nothing("320 px, unfolded");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "one of the long ones: `cargo xtask test --all`"]
async fn no_page_breaks_a_rule_with_large_letters() {
    looks_everywhere("", async |reader| reader.has_letters_of("200%").await)
        .await
        .must_be_nothing("text of 200 %, unfolded");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "one of the long ones: `cargo xtask test --all`"]
async fn no_page_breaks_a_rule_in_english() {
    looks_everywhere("?sprog=en", async |reader| reader.reads("About amuplan").await)
        .await
        .must_be_nothing("English, unfolded");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "one of the long ones: `cargo xtask test --all`"]
async fn no_page_breaks_a_rule_where_it_is_embedded() {
    looks_everywhere("?visning=indlejret&afsender=Kommunen", async |_| {}).await.must_be_nothing("embedded, unfolded");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "one of the long ones: `cargo xtask test --all`"]
async fn nothing_that_is_brought_about_breaks_a_rule() {
    plays_everything(false, "scene", async |_| {}).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "one of the long ones: `cargo xtask test --all`"]
async fn nothing_that_is_brought_about_breaks_a_rule_in_the_dark() {
    plays_everything(false, "dark", is_dark).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "one of the long ones: `cargo xtask test --all`"]
async fn nothing_that_is_brought_about_breaks_a_rule_on_a_narrow_screen() {
    plays_everything(true, "320 px", is_narrow).await;
}
