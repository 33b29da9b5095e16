//! A person who points with a finger, or with a hand that is not steady: what is pressed is large enough to be met.

use xtask::server::StaticServer;

use crate::reader::{Reader, Tab, serve};
use crate::scenes::{self, SCENES};

/// Controls that are smaller than this on the page that is on screen: their name and size. A tick box or a radio button is met by its label
/// as well, and a link inside of a sentence is as high as its line (WCAG 2.5.5 and 2.5.8 leave it out).
async fn smaller_than(tab: &Tab, least: u32) -> Vec<String> {
    let look = format!(
        "(() => {{
            const isInSentence = it => {{
                if (it.tagName !== 'A' || getComputedStyle(it).display !== 'inline') return false;
                const around = it.closest('p, dd, li, td, summary, label');
                return around !== null && around.innerText.trim().length > it.innerText.trim().length + 1;
            }};
            const parts = it => ['checkbox', 'radio'].includes(it.type) ? [it, ...it.labels] : [it];
            const size = it => {{
                const boxes = parts(it).map(part => part.getBoundingClientRect());
                const least = side => Math.min(...boxes.map(box => box[side])), most = side => Math.max(...boxes.map(box => box[side]));
                return [most('right') - least('left'), most('bottom') - least('top')];
            }};
            return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')]
                .filter(it => it.checkVisibility({{ visibilityProperty: true }}) && !it.matches('.skip, :disabled') && !isInSentence(it))
                .map(it => [it, ...size(it)])
                .filter(([, width, height]) => width < {least} - 0.5 || height < {least} - 0.5)
                .map(([it, width, height]) => {{
                    const name = (it.getAttribute('aria-label') ?? it.labels?.[0]?.innerText ?? it.innerText).trim().slice(0, 40);
                    return `${{it.tagName.toLowerCase()}}.${{it.className}} \"${{name}}\": ${{Math.round(width)}} x ${{Math.round(height)}}`;
                }});
        }})()"
    );
    tab.value(&look).await
}

/// Those of all pages, with everything unfolded.
async fn smaller_anywhere(site: &StaticServer, reader: &Reader, least: u32) -> Vec<String> {
    let mut small = Vec::new();
    scenes::goes_everywhere(
        reader,
        &site.url(),
        async || {},
        async |page| {
            reader.unfolds_all().await;
            small.extend(smaller_than(reader, least).await.into_iter().map(|it| format!("{}: {it}", page.name)));
        },
    )
    .await;
    small
}

fn must_be_none(small: &[String]) {
    assert!(small.is_empty(), "{} controls are too small:\n{}", small.len(), small.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_control_is_large_enough_for_a_finger() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.has_a_screen_of(360, 800, true).await;
    reader.points_with_fingers().await;
    must_be_none(&smaller_anywhere(&site, &reader, 44).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_mouse_they_are_smaller_and_large_enough() {
    let (site, reader) = (serve(), Reader::new().await);
    let mut small = smaller_anywhere(&site, &reader, 24).await;
    for scene in SCENES.iter().filter(|scene| !scene.is_narrow) {
        scenes::plays(&reader, &site, scene.name).await;
        small.extend(smaller_than(&reader, 24).await.into_iter().map(|it| format!("{}: {it}", scene.name)));
    }
    must_be_none(&small);
}
