//! The pictures of docs/design.md: the tokens, and each component as it stands on a real page.

use std::path::Path;

use chromiumoxide::cdp::browser_protocol::page::Viewport;
use xtask::server::StaticServer;

use super::{looks, write};
use crate::reader::Reader;
use crate::scenes::{KEY, PLAN, PLAN_PAGE};

/// A component: name of its picture, address, and what of the page it is.
const COMPONENTS: [(&str, &str, &str); 10] = [
    ("doors", "#/", ".doors"),
    ("buttons", "#/kurser/21097", ".actions"),
    ("field", "#/kurser?q=regnskab", ".search"),
    ("choices", "#/kurser", ".choices"),
    ("rows", "#/kurser?q=klima", ".courses"),
    ("facts", "#/kurser/22487", ".facts"),
    ("cards", "#/kompetencer", ".cards"),
    ("table", "#/sammenlign?kurser=47299,22487", ".compared"),
    ("disclosures", PLAN_PAGE, ".remarks"),
    ("empty", "#/kurser?q=jordbær", ".nothing"),
];

/// Draws a box with its name and value for each colour that the page's styles name.
const SWATCHES: &str = "(() => {
    const names = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
        .filter(rule => rule.selectorText === ':root').flatMap(rule => [...rule.style])
        .filter(name => /^--/.test(name));
    const root = getComputedStyle(document.documentElement);
    const colours = [...new Set(names)].filter(name => /^#[0-9a-f]{6}$/i.test(root.getPropertyValue(name).trim()));
    const main = document.querySelector('main');
    const list = Object.assign(document.createElement('ul'), { id: 'tokens', className: 'plain' });
    list.style.cssText = 'display:grid;grid-template-columns:repeat(4,1fr);gap:1rem;padding:1rem';
    for (const name of colours) {
        const item = document.createElement('li');
        const box = document.createElement('div');
        box.style.cssText = `height:3.5rem;border:1px solid var(--line);border-radius:var(--round);background:var(${name})`;
        const value = root.getPropertyValue(name).trim();
        item.append(box, name, document.createElement('br'), value);
        list.append(item);
    }
    main.replaceChildren(list);
    return colours.length;
})()";

/// Writes all of them, light and dark.
pub async fn draw(reader: &Reader, site: &StaticServer, root: &Path) {
    for theme in ["light", "dark"] {
        looks(reader, 1000, 900, theme).await;
        reader.opens(site, "#/om").await;
        let colours: usize = reader.value(SWATCHES).await;
        assert!(colours > 10, "the styles name {colours} colours");
        draw_one(reader, "#tokens", &root.join(format!("docs/design/tokens-{theme}.png"))).await;
        for (name, hash, selector) in COMPONENTS {
            reader.opens(site, "#/om").await;
            reader.does("localStorage.clear()").await;
            if hash == PLAN_PAGE {
                reader.keeps(&[(KEY, PLAN)]).await;
            }
            reader.opens(site, hash).await;
            reader.does("document.activeElement.blur()").await;
            draw_one(reader, selector, &root.join(format!("docs/design/{name}-{theme}.png"))).await;
        }
        // A notice, with the tray above it.
        reader.opens(site, "#/kurser?q=klima").await;
        reader.presses("Sammenlign Virksomhedens klimaregnskab").await;
        reader.presses("Føj Virksomhedens klimaregnskab til plan").await;
        reader.hears("Min plan").await;
        draw_one(reader, ".notices", &root.join(format!("docs/design/notices-{theme}.png"))).await;
    }
}

/// The first element that fits, with a little of what is around it, at most so high that it can be looked at.
async fn draw_one(reader: &Reader, selector: &str, file: &Path) {
    let bounds = format!(
        "(() => {{ const box = document.querySelector({selector:?}).getBoundingClientRect();
        return [box.x + scrollX, box.y + scrollY, box.width, Math.min(box.height, 720)]; }})()"
    );
    let [x, y, width, height] = reader.value::<[f64; 4]>(&bounds).await;
    let clip = Viewport {
        x: (x - 12.0).max(0.0),
        y: (y - 12.0).max(0.0),
        width: width + 24.0,
        height: height + 24.0,
        scale: 1.0,
    };
    write(reader, Some(clip), file).await;
}
