//! Invariant 3: one door to the browser. Every call to it is in `src/browser/`; nothing else names it; no `inner_html`.

use super::Finding;
use super::lexer::Kind;
use super::source::{RustFile, Tree};

/// The crates that are the browser.
const CRATES: [&str; 5] = ["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "leptos_dom"];

/// Leptos' own doors, which take arguments.
const DOORS: [&str; 12] = [
    "set_timeout",
    "set_timeout_with_handle",
    "set_interval",
    "set_interval_with_handle",
    "request_animation_frame",
    "request_animation_frame_with_handle",
    "request_idle_callback",
    "request_idle_callback_with_handle",
    "queue_microtask",
    "window_event_listener",
    "window_event_listener_untyped",
    "debounce",
];

/// Leptos' doors without arguments: `window()` hands out the browser itself.
const HANDLES: [&str; 5] = ["window", "document", "location", "location_hash", "location_pathname"];

/// What writes text into the page as markup.
const MARKUP_WRITERS: [&str; 5] =
    ["inner_html", "set_inner_html", "outer_html", "set_outer_html", "insert_adjacent_html"];

pub(super) fn findings(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree.rust_files().filter(|file| file.is_app() || file.crate_of_source().is_some()) {
        let is_door = file.path.starts_with("src/browser/") || file.path == "src/browser.rs";
        for (index, token) in file.code.iter().enumerate().filter(|(_, token)| token.kind == Kind::Word) {
            let name = token.text;
            if MARKUP_WRITERS.contains(&name) {
                let advice = "let `view!` put text and elements there";
                findings.push(file.finding(index, format!("`{name}` writes markup into the page"), advice));
            } else if !is_door && names_the_browser(&file, index, name) {
                let advice =
                    if file.is_app() { "move it to src/browser/" } else { "let the caller hand in what it needs" };
                findings.push(file.finding(index, format!("`{name}` is the browser"), advice));
            }
        }
    }
    findings
}

fn names_the_browser(file: &RustFile<'_>, index: usize, name: &str) -> bool {
    if CRATES.contains(&name) || name == "gloo" || name.starts_with("gloo_") {
        // Where the program starts, its exports are declared and its first task is handed to the browser.
        return !(file.path == "src/main.rs" && name.starts_with("wasm_bindgen"));
    }
    let is_call = file.has(index + 1, &["("]) || file.has(index + 1, &[":", ":", "<"]);
    let is_other = file.is_after(index, ".") || file.is_after(index, "fn") || is_ours(file, index);
    if DOORS.contains(&name) {
        return !is_other && (is_call || file.is_after(index, ":") || in_leptos_import(file, index));
    }
    HANDLES.contains(&name) && !is_other && file.has(index + 1, &["(", ")"])
}

/// Whether the path before the name goes through a module of ours: `browser::…::set_timeout`.
fn is_ours(file: &RustFile<'_>, index: usize) -> bool {
    let mut position = index;
    while position >= 3 && file.has(position - 2, &[":", ":"]) && file.code[position - 3].kind == Kind::Word {
        position -= 3;
        if ["browser", "self", "super", "crate"].iter().any(|ours| file.code[position].is(ours)) {
            return true;
        }
    }
    false
}

/// Whether the name stands in a `use leptos…;`.
fn in_leptos_import(file: &RustFile<'_>, index: usize) -> bool {
    let start = file.code[..index].iter().rposition(|token| token.is(";") || token.is("use")).unwrap_or(0);
    file.code[start].is("use") && file.has(start + 1, &["leptos"])
}

#[cfg(test)]
mod tests {
    use super::super::places;
    use super::*;

    fn found(path: &str, source: &str) -> Vec<String> {
        places(findings, &[(path, source)])
    }

    #[test]
    fn a_browser_call_outside_its_folder_is_found() {
        assert_eq!(found("src/pages/front.rs", "fn f() {\n  web_sys::console::log();\n}"), ["src/pages/front.rs:2"]);
        assert_eq!(found("src/state.rs", "use gloo_storage::LocalStorage;"), ["src/state.rs:1"]);
        assert_eq!(found("crates/plan/src/lib.rs", "use js_sys::Date;"), ["crates/plan/src/lib.rs:1"]);
        assert_eq!(found("src/app.rs", "use leptos::prelude::set_timeout;"), ["src/app.rs:1"]);
        assert_eq!(found("src/app.rs", "use leptos::{prelude::*, set_interval};"), ["src/app.rs:1"]);
        assert_eq!(found("src/app.rs", "let d = document();\nset_timeout(f, t);\nleptos::prelude::window();").len(), 3);
        assert_eq!(found("src/app.rs", "leptos::web_sys::console::log();"), ["src/app.rs:1"]);
    }

    #[test]
    fn the_door_itself_comments_texts_and_other_names_are_fine() {
        assert!(found("src/browser/clock.rs", "web_sys::window(); set_timeout(f, t);").is_empty());
        assert!(found("src/browser.rs", "use web_sys::Window;").is_empty());
        assert!(
            found("src/main.rs", "use wasm_bindgen::prelude::*; use wasm_bindgen_futures::spawn_local;").is_empty()
        );
        assert!(found("src/pages/a.rs", "// web_sys\n/* js_sys */ let a = \"gloo_storage\";").is_empty());
        assert!(
            found("src/pages/a.rs", "browser::timer::set_timeout(f); plan.document(); let window = 3; location(1);")
                .is_empty()
        );
        assert!(found("xtask/src/tidy/a.rs", "web_sys").is_empty());
    }

    #[test]
    fn markup_as_text_is_found_everywhere_in_the_app() {
        assert_eq!(found("src/browser/page.rs", "e.set_inner_html(x);"), ["src/browser/page.rs:1"]);
        assert_eq!(found("src/pages/a.rs", "view! { <p\ninner_html=x/> }"), ["src/pages/a.rs:2"]);
    }
}
