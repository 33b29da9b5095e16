//! A person who needs large letters, more room between them, or a page that keeps still: nothing is cut off, lies over something else, has to
//! be scrolled sideways, or moves.

use crate::reader::{Reader, Tab, serve};
use crate::scenes::{self, KEY, PLAN_PAGE, SCENES};

/// What of the page cannot be read as it is now.
const LOST: &str = "(() => {
    const lost = [];
    const named = it => `${it.tagName.toLowerCase()}.${it.className} \"${it.innerText.trim().slice(0, 40)}\"`;
    const isHidden = it => it.closest('.hidden-text, .sheet') !== null || getComputedStyle(it).clipPath !== 'none';
    const scrolls = it => {
        for (let around = it.parentElement; around; around = around.parentElement) {
            if (['auto', 'scroll'].includes(getComputedStyle(around).overflowX) && around !== document.documentElement) return true;
        }
        return false;
    };
    if (document.documentElement.scrollWidth > innerWidth) lost.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    const shown = [...document.body.querySelectorAll('*')].filter(it => it.checkVisibility({ visibilityProperty: true }) && !isHidden(it));
    for (const it of shown) {
        const box = it.getBoundingClientRect();
        if ((box.right > innerWidth + 1 || box.left < -1) && !scrolls(it)) lost.push(`beyond the edge: ${named(it)}`);
        const style = getComputedStyle(it);
        const cuts = side => ['hidden', 'clip'].includes(style[side]);
        // Titles in the tray end in dots: in full they stand on the page that it leads to.
        const isShort = it.matches('.tray li > span');
        if (it.innerText && !isShort && (cuts('overflowX') && it.scrollWidth > it.clientWidth + 1 || cuts('overflowY') && it.scrollHeight > it.clientHeight + 1)) {
            lost.push(`cut off: ${named(it)}`);
        }
    }
    // Letters over letters, by the middle of each line.
    const lines = [];
    for (const it of shown.filter(it => it.closest('main, header, footer') && !it.closest('select, textarea, svg'))) {
        for (const node of it.childNodes) {
            if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            for (const box of range.getClientRects()) {
                const middle = box.height * 0.3;
                if (box.width > 2) lines.push({ it, left: box.left + 1, right: box.right - 1, top: box.top + middle, bottom: box.bottom - middle });
            }
        }
    }
    lines.sort((one, other) => one.top - other.top);
    lines.forEach((one, index) => {
        for (const other of lines.slice(index + 1)) {
            if (other.top > one.bottom) break;
            if (other.left < one.right && one.left < other.right && !scrolls(one.it) && !scrolls(other.it)) {
                lost.push(`over each other: ${named(one.it)} and ${named(other.it)}`);
            }
        }
    });
    return lost.slice(0, 10);
})()";

/// What readers of WCAG 1.4.12 set.
const ROOMY: &str = "const roomy = new CSSStyleSheet();
    roomy.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
    document.adoptedStyleSheets = [roomy]";

#[derive(Default)]
struct Lost(Vec<String>);

impl Lost {
    async fn on(&mut self, tab: &Tab, page: &str) {
        let lost = tab.value::<Vec<String>>(LOST).await;
        self.0.extend(lost.into_iter().map(|it| format!("{page}: {it}")));
    }

    fn must_be_nothing(self) {
        assert!(self.0.is_empty(), "{} things cannot be read:\n{}", self.0.len(), self.0.join("\n"));
    }
}

/// Nothing is lost on any page, with everything unfolded, for a reader with this screen and these letters.
async fn nothing_is_lost(width: i64, begins: impl AsyncFn(&Reader)) {
    let (site, reader) = (serve(), Reader::new().await);
    reader.has_a_window_of(width, 800).await;
    let mut lost = Lost::default();
    scenes::goes_everywhere(
        &reader,
        &site.url(),
        async || begins(&reader).await,
        async |page| {
            reader.unfolds_all().await;
            lost.on(&reader, page.name).await;
        },
    )
    .await;
    lost.must_be_nothing();
}

#[tokio::test(flavor = "multi_thread")]
async fn at_four_hundred_per_cent_nothing_is_lost() {
    // 1280 pixels, four times as large.
    nothing_is_lost(320, async |_| {}).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_letters_twice_as_large_nothing_is_lost() {
    nothing_is_lost(640, async |reader| reader.has_letters_of("200%").await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_more_room_between_letters_and_lines_nothing_is_lost() {
    nothing_is_lost(320, async |reader| reader.does(ROOMY).await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_brought_about_fits_as_well() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.has_a_window_of(320, 800).await;
    let mut lost = Lost::default();
    for scene in SCENES {
        scenes::plays(&reader, &site, scene.name).await;
        lost.on(&reader, scene.name).await;
        reader.has_letters_of("200%").await;
        lost.on(&reader, &format!("{}, letters twice as large", scene.name)).await;
    }
    lost.must_be_nothing();
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_moves_for_those_who_do_not_want_it() {
    let (site, reader) = (serve(), Reader::new().await);
    let moving = "[...document.querySelectorAll('*')].filter(it => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(it);
        return parseFloat(transitionDuration) > 0 || animationName !== 'none' || scrollBehavior !== 'auto';
    }).length";
    reader.opens(&site, "#/kurser").await;
    assert!(reader.value::<u32>(moving).await > 0, "buttons change their colour bit by bit");
    reader.has_a_system_with(&[("prefers-reduced-motion", "reduce")]).await;
    scenes::goes_everywhere(
        &reader,
        &site.url(),
        async || {},
        async |page| {
            reader.unfolds_all().await;
            assert_eq!(reader.value::<u32>(moving).await, 0, "{}", page.name);
        },
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn words_without_end_are_broken() {
    let (site, reader) = (serve(), Reader::new().await);
    reader.has_a_window_of(320, 800).await;
    reader.opens(&site, "#/planer").await;
    reader.has_letters_of("200%").await;
    // More than a name may have is said to be too much, and left for the reader to shorten.
    let mut lost = Lost::default();
    reader.types("textbox", "Planens navn", &"W".repeat(300)).await;
    reader.presses("Lav plan").await;
    reader.sees("document.querySelector('main').innerText.includes('120')").await;
    lost.on(&reader, "a name that is too long").await;

    let (name, long) = ("W".repeat(120), "å".repeat(2000));
    let plan = format!(
        "{{\"format\":1,\"revision\":1,\"plan\":{{\"id\":\"00000000000000aa\",\"name\":\"{name}\",\"person\":\"{name}\",\"why\":\"{long}\",\"courses\":[
            {{\"number\":\"21097\",\"note\":\"{long}\",\"school\":\"{name}\",\"place\":\"{name}\",\"price\":\"{name}\",
              \"dates\":{{\"from\":\"2026-05-22\",\"to\":\"2026-05-26\",\"said_by\":\"school\"}}}},{{\"number\":\"99999\"}}]}}}}"
    );
    reader.keeps(&[(KEY, &plan)]).await;
    reader.reloads_app().await;
    reader.has_letters_of("200%").await;
    for page in ["#/", "#/planer", "#/kurser/21097", "#/kurser/45959", PLAN_PAGE] {
        reader.goes_to(page).await;
        reader.unfolds_all().await;
        lost.on(&reader, page).await;
    }
    reader.presses("Tag med").await;
    reader.finds("image", "QR-kode med link til planen").await;
    lost.on(&reader, "taken along").await;
    // More than a note may have.
    reader.does("document.querySelector('.said textarea').focus()").await;
    reader.does("document.activeElement.select()").await;
    reader.pastes(&"ø".repeat(5000)).await;
    reader.hits("Tab").await;
    reader.sees("document.querySelector('.said').innerText.includes('2.000') || document.querySelector('.said').innerText.includes('2000')").await;
    lost.on(&reader, "a note that is too long").await;
    lost.must_be_nothing();
    assert_eq!(reader.complaints().await, Vec::<String>::new());
}
