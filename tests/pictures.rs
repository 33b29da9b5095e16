//! Pictures of every page, to be looked at: narrow and wide, light and dark, into `target/pictures/`. With `readme` only the
//! one in the README, with `design` only those of docs/design.md, with `states` those of other readers: forced colours, 320 px, letters twice as large, English, everything unfolded; with `icons` only the icons that browsers take as pixels, made
//! from `public/icon.svg`. Takes the same environment as the end-to-end tests.

#[path = "pictures/design.rs"]
mod design;
#[expect(dead_code, reason = "the tests use more of it")]
mod reader;
mod scenes;

use std::path::{Path, PathBuf};

use chromiumoxide::cdp::browser_protocol::page::{CaptureScreenshotFormat, Viewport};
use chromiumoxide::page::ScreenshotParams;
use reader::{Reader, serve};
use scenes::SCENES;
use xtask::server::StaticServer;

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
    if std::env::args().any(|argument| argument == "design") {
        return design::draw(&reader, &site, root).await;
    }
    if std::env::args().any(|argument| argument == "states") {
        return draws_states(&reader, &site, root).await;
    }
    for width in [360, 1280] {
        for theme in ["light", "dark"] {
            looks(&reader, width, 800, theme).await;
            let file = |name: &str| root.join(format!("target/pictures/{name}-{width}-{theme}.png"));
            scenes::goes_everywhere(
                &reader,
                &site.url(),
                async || {},
                async |page| {
                    save(&reader, true, file(page.name)).await;
                },
            )
            .await;
            for scene in SCENES.iter().filter(|scene| !scene.is_narrow || width < 600) {
                scenes::plays(&reader, &site, scene.name).await;
                // What is at the foot of the window is seen in the window as it is.
                save(&reader, !["notice", "tray"].contains(&scene.name), file(scene.name)).await;
            }
        }
    }
}

/// What a reader has set of their own.
struct OfOthers {
    state: &'static str,
    width: i64,
    forced: &'static str,
    letters: &'static str,
    lang: &'static str,
    is_unfolded: bool,
}

const PLAIN: OfOthers =
    OfOthers { state: "320", width: 320, forced: "none", letters: "100%", lang: "da", is_unfolded: false };

const OF_OTHERS: [OfOthers; 5] = [
    PLAIN,
    OfOthers { state: "forced", width: 1280, forced: "active", ..PLAIN },
    OfOthers { state: "large", width: 640, letters: "200%", ..PLAIN },
    OfOthers { state: "english", width: 360, lang: "en", ..PLAIN },
    OfOthers { state: "unfolded", width: 1280, is_unfolded: true, ..PLAIN },
];

/// Every page and scene as they see it.
async fn draws_states(reader: &Reader, site: &StaticServer, root: &Path) {
    for OfOthers { state, width, forced, letters, lang, is_unfolded } in OF_OTHERS {
        reader.has_a_screen_of(width, 800, width < 600).await;
        reader.has_a_system_with(&[("forced-colors", forced)]).await;
        let file = |name: &str| root.join(format!("target/pictures/states/{name}-{state}.png"));
        let prepares = async || {
            reader.has_letters_of(letters).await;
            if is_unfolded {
                reader.unfolds_all().await;
            }
        };
        scenes::goes_everywhere(
            reader,
            &site.url(),
            async || {
                if lang == "en" {
                    reader.presses("English").await;
                }
            },
            async |page| {
                prepares().await;
                save(reader, true, file(page.name)).await;
            },
        )
        .await;
        // They are brought about by what stands on a Danish page.
        if lang == "da" {
            for scene in SCENES.iter().filter(|scene| !scene.is_narrow || width < 600) {
                scenes::plays(reader, site, scene.name).await;
                prepares().await;
                save(reader, !["notice", "tray"].contains(&scene.name), file(scene.name)).await;
            }
        }
    }
}

/// Draws the icon as large as this, with nothing behind it.
async fn draws_icon(reader: &Reader, root: &Path, name: &str, size: i64, is_full: bool) {
    let drawing = std::fs::read_to_string(root.join("public/icon.svg")).expect("the icon is there");
    // The corners are round in the drawing. What it shows is within the part that every shape leaves (the inner 80 %).
    let drawing = if is_full { drawing.replace(" rx=\"6\"", "") } else { drawing };
    reader.page.goto("about:blank").await.expect("an empty page");
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
    reader.has_a_screen_of(width, height, width < 600).await;
    reader.has_a_system_with(&[("prefers-color-scheme", theme)]).await;
}

async fn save(reader: &Reader, full_page: bool, file: PathBuf) {
    reader.sees(scenes::FRAMES_STAND).await;
    let mut clip = None;
    if full_page {
        // Not chromiumoxide's `full_page`: it forgets the size of the window afterwards.
        let root = "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]";
        let [width, height] = reader.value::<[f64; 2]>(root).await;
        clip = Some(Viewport { x: 0.0, y: 0.0, width, height, scale: 1.0 });
    }
    write(reader, clip, &file).await;
}

/// A picture of this part of the page, or else of what is in the window.
async fn write(reader: &Reader, clip: Option<Viewport>, file: &Path) {
    let folder = file.parent().expect("a file is in a folder");
    std::fs::create_dir_all(folder).expect("a folder for the pictures");
    let mut how = ScreenshotParams::builder().format(CaptureScreenshotFormat::Png);
    if let Some(clip) = clip {
        how = how.clip(clip).capture_beyond_viewport(true);
    }
    let picture = reader.page.screenshot(how.build()).await.expect("a picture");
    std::fs::write(file, picture).expect("the picture is saved");
    println!("{}", file.display());
}
