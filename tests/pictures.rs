//! Pictures of every page, to be looked at: narrow and wide, light and dark, into `target/pictures/`. With `readme` only the
//! one in the README, with `icons` only the icons that browsers take as pixels, made from `public/icon.svg`. Takes the same environment as the end-to-end tests.

#[expect(dead_code, reason = "the tests use more of it")]
mod reader;

use std::path::{Path, PathBuf};

use chromiumoxide::cdp::browser_protocol::emulation::{
    MediaFeature, SetDeviceMetricsOverrideParams, SetEmulatedMediaParams,
};
use chromiumoxide::cdp::browser_protocol::page::{CaptureScreenshotFormat, Viewport};
use chromiumoxide::page::ScreenshotParams;
use reader::{Reader, serve};
use xtask::server::StaticServer;

/// A plan with a course that is no longer linked, one with a twin, an ordinary one and a long one.
const PLAN: &str = r#"{"format":1,"revision":1,"plan":{"id":"00000000000000aa","name":"Min plan","courses":[{"number":"47299"},{"number":"45215"},{"number":"21097"},{"number":"49328"}]}}"#;

/// A plan that says for whom it is and why, with what a school said about its first course.
const NOTED: &str = r#"{"format":1,"revision":1,"plan":{"id":"00000000000000aa","name":"Min plan","person":"KIM","why":"Vi skal lave klimaregnskab fra næste år.\nJeg er den eneste, der arbejder med tallene.","courses":[{"number":"21097","status":"asked","school":"VUC Aarhus","place":"Ringgaden 1","dates":{"from":"2026-05-22","to":"2026-05-26","said_by":"school"}},{"number":"45215","dates":{"from":"2026-06-01","to":"2026-06-02","said_by":"reader"}},{"number":"99999"}]}}"#;
/// A shared plan with a name, words, dates, and a course that this edition does not know.
const SHARED: &str = "#/delt/AYEBDkjgtBMITWluIHBsYW4zVmkgc2thbCBzZWx2IGt1bm5lIGx1a2tlIMOlcmV0LgpPZyBsYXZlIHJlZ25za2FiZXQuuuAZ9goBHw9MaW5qZSAxCkxpbmplIDIIRW4gc2tvbGUGT2RlbnNlBzQwOCBrci68Co2NOFABAOyIegDAmzwAP0rgKQ";

/// Every page: name of the picture, address, and whether the reader has a plan.
const PAGES: [(&str, &str, bool); 26] = [
    ("front", "#/", false),
    ("front-with-plans", "#/", true),
    ("competences", "#/kompetencer", false),
    ("competence", "#/kompetencer/markedsfoering", false),
    ("competence-without-own-courses", "#/kompetencer/revision", false),
    ("overview", "#/oversigt", true),
    ("courses", "#/kurser", false),
    ("courses-with-query", "#/kurser?q=regnskab", true),
    ("courses-with-suggestions", "#/kurser?q=marketing", false),
    ("courses-in-competences-only", "#/kurser?q=gdpr", false),
    ("courses-without-hits", "#/kurser?q=jordbær", false),
    ("courses-with-filters", "#/kurser?q=regnskab&emne=aarsafslutning-og-aarsregnskab&dage=2-3", false),
    ("courses-with-filters-without-hits", "#/kurser?q=likviditet&emne=events&status=alle", false),
    ("compare", "#/sammenlign?kurser=47299,22487,45573,21097", true),
    ("compare-too-few", "#/sammenlign?kurser=21097,99999", false),
    ("course-21097", "#/kurser/21097", false),
    ("course-47299", "#/kurser/47299", true),
    ("match", "#/match", false),
    ("plans-empty", "#/planer", false),
    ("plans", "#/planer", true),
    ("plan", "#/planer/00000000000000aa", true),
    ("shared", SHARED, true),
    ("shared-cut-off", "#/delt/AYEBDkjg", false),
    ("embed", "#/indlejr?vis=/kurser%3Femne%3Dloen&afsender=Kommunen", false),
    ("about", "#/om", false),
    ("bad-address", "#/findes/ikke", false),
];

/// What is pasted: name of the picture, text.
const TEXTS: [(&str, &str); 2] = [
    (
        "match-found",
        "Bogholder til et advokatkontor\n\nDu tager dig af bogføring, afstemning af konti og moms.\nDu behandler sager om inkasso og dødsboer.",
    ),
    ("match-nothing", "Tømrer søges til nybyggeri og tagarbejde."),
];

/// Name, width, and whether the colour goes to the edges, for systems that cut icons to a shape of their own.
const ICONS: [(&str, i64, bool); 4] = [
    ("icon-192.png", 192, false),
    ("icon-512.png", 512, false),
    ("icon-maskable-512.png", 512, true),
    ("apple-touch-icon.png", 180, true),
];

#[tokio::main]
async fn main() {
    let (site, reader) = (serve(), Reader::new().await);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    if std::env::args().any(|argument| argument == "readme") {
        looks(&reader, 1280, 800, "light").await;
        reader.opens(&site, "#/").await;
        save(&reader, false, root.join("docs/front.png")).await;
        return;
    }
    if std::env::args().any(|argument| argument == "icons") {
        for (name, size, is_full) in ICONS {
            draws_icon(&reader, root, name, size, is_full).await;
        }
        return;
    }
    for width in [360, 1280] {
        for theme in ["light", "dark"] {
            looks(&reader, width, 800, theme).await;
            for (name, hash, with_plan) in PAGES {
                reader.opens(&site, "#/om").await;
                reader.does("localStorage.clear()").await;
                if with_plan {
                    reader.keeps(&[("amuplan:plan:00000000000000aa", PLAN)]).await;
                }
                reader.opens(&site, hash).await;
                save(&reader, true, root.join(format!("target/pictures/{name}-{width}-{theme}.png"))).await;
            }
            // A course unfolded, with a date that is none, and what is said of the plan.
            reader.opens(&site, "#/om").await;
            reader.does("localStorage.clear()").await;
            reader.keeps(&[("amuplan:plan:00000000000000aa", NOTED)]).await;
            reader.opens(&site, "#/planer/00000000000000aa").await;
            reader.unfolds("Hvad sagde skolen? Virksomhedens klimaregnskab").await;
            reader.finds("textbox", "Skole").await;
            reader.does("document.querySelector('#navn').closest('details').open = true").await;
            reader.types("textbox", "Skole", ", 010190-1234").await;
            reader.focuses("Date", "Slutdato").await;
            reader.hits("Delete").await;
            reader.focuses("textbox", "Pris").await;
            reader.reads("Skriv hele datoen").await;
            save(&reader, true, root.join(format!("target/pictures/plan-noted-{width}-{theme}.png"))).await;
            for (name, text) in TEXTS {
                reader.opens(&site, "#/match").await;
                reader.types("textbox", "Din tekst", text).await;
                reader.presses("Find kompetencer").await;
                reader.sees("document.activeElement.id === 'fundet'").await;
                save(&reader, true, root.join(format!("target/pictures/{name}-{width}-{theme}.png"))).await;
            }
            // What is said after a course was added, in the window as it is.
            reader.opens(&site, "#/om").await;
            reader.does("localStorage.clear()").await;
            reader.opens(&site, "#/kurser?q=regnskab").await;
            reader.presses("Føj Virksomhedens klimaregnskab til plan").await;
            reader.hears("Min plan").await;
            save(&reader, false, root.join(format!("target/pictures/notice-{width}-{theme}.png"))).await;
            // The tray, with the notice below it.
            for title in ["Virksomhedens klimaregnskab", "Udarbejdelse af årsregnskabet"] {
                reader.presses(&format!("Sammenlign {title}")).await;
            }
            save(&reader, false, root.join(format!("target/pictures/tray-{width}-{theme}.png"))).await;
            looks_at_plans(&reader, &site, &|name| root.join(format!("target/pictures/{name}-{width}-{theme}.png")))
                .await;
            if width < 600 {
                reader.goes_to("#/kurser?emne=loen").await;
                reader.unfolds("Filtre (1 valgt)").await;
                reader.unfolds("Flere filtre").await;
                save(&reader, true, root.join(format!("target/pictures/filters-{width}-{theme}.png"))).await;
            }
        }
    }
}

/// What is folded away of plans, and what is in a file of plans.
async fn looks_at_plans(reader: &Reader, site: &StaticServer, file: &dyn Fn(&str) -> PathBuf) {
    reader.opens(site, "#/om").await;
    reader.does("localStorage.clear()").await;
    let other = PLAN.replace("00000000000000aa", "00000000000000bb").replace("Min plan", "Min plan – Kim");
    reader.keeps(&[("amuplan:plan:00000000000000aa", PLAN), ("amuplan:plan:00000000000000bb", &other)]).await;
    reader.opens(site, "#/planer/00000000000000aa").await;
    reader.unfolds("Kurser i planen pr. kompetence").await;
    reader.reads("Mål for planen").await;
    reader.unfolds("Til flere personer").await;
    reader.reads("Et navn på hver linje").await;
    reader.presses("Lav en plan til hver").await;
    reader.chooses("Mål for planen", "Eventkoordinator").await;
    reader.reads("Passer til målet").await;
    save(reader, true, file("plan-by-competence")).await;

    reader.opens(site, "#/planer").await;
    let changed = PLAN.replace("21097", "99999").replace("\"45215\"", "\"45215\",\"deadline\":\"2026-02-30\"");
    let new = PLAN.replace("00000000000000aa", "00000000000000cc").replace("Min plan", "Efterår");
    let plans = format!("{{\"format\":1,\"plans\":[{changed},{other},{new},7]}}");
    reader
        .does(&format!(
            "const it = new DataTransfer(); it.items.add(new File([{plans:?}], 'amuplan-planer.json'));
            it.items.add(new File(['{{'], 'halv.json'));
            const field = document.querySelector('input[type=file]'); field.files = it.files;
            field.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        ))
        .await;
    reader.reads("Det er der i filerne").await;
    reader.unfolds("Flere planer på én gang").await;
    reader.reads("Hvem tager hvad").await;
    save(reader, true, file("plans-bring-in")).await;
}

/// Draws the icon as large as this, with nothing behind it.
async fn draws_icon(reader: &Reader, root: &Path, name: &str, size: i64, is_full: bool) {
    let drawing = std::fs::read_to_string(root.join("public/icon.svg")).expect("the icon is there");
    // The corners are round in the drawing. What it shows is within the part that every shape leaves (the inner 80 %).
    let drawing = if is_full { drawing.replace(" rx=\"6\"", "") } else { drawing };
    reader.opens_url("about:blank").await;
    looks(reader, size, size, "light").await;
    reader
        .does(&format!("document.body.innerHTML = {drawing:?}; document.body.style = 'margin: 0; display: grid'"))
        .await;
    let file = root.join("public").join(name);
    let how = ScreenshotParams::builder().format(CaptureScreenshotFormat::Png).omit_background(true);
    let picture = reader.page.screenshot(how.build()).await.expect("a picture");
    std::fs::write(&file, picture).expect("the picture is saved");
    println!("{}", file.display());
}

/// Makes the window this large, and the system's theme this one.
async fn looks(reader: &Reader, width: i64, height: i64, theme: &str) {
    let size = SetDeviceMetricsOverrideParams::new(width, height, 1.0, width < 600);
    reader.page.execute(size).await.expect("a size");
    let theme = MediaFeature::new("prefers-color-scheme", theme);
    let theme = SetEmulatedMediaParams::builder().feature(theme).build();
    reader.page.execute(theme).await.expect("a theme");
}

async fn save(reader: &Reader, full_page: bool, file: PathBuf) {
    let folder = file.parent().expect("a file is in a folder");
    std::fs::create_dir_all(folder).expect("a folder for the pictures");
    let mut how = ScreenshotParams::builder().format(CaptureScreenshotFormat::Png);
    if full_page {
        // Not chromiumoxide's `full_page`: it forgets the size of the window afterwards.
        let root = "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]";
        let [width, height] = reader.value::<[f64; 2]>(root).await;
        how = how.clip(Viewport { x: 0.0, y: 0.0, width, height, scale: 1.0 }).capture_beyond_viewport(true);
    }
    let picture = reader.page.screenshot(how.build()).await.expect("a picture");
    std::fs::write(&file, picture).expect("the picture is saved");
    println!("{}", file.display());
}
