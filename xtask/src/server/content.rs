//! Which file answers a path, and with which headers.

use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};

/// Status, headers and body of an answer; the length is added when it is sent.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) reason: &'static str,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
    /// Whether the connection is lost in the middle of the body.
    pub(super) breaks_off: bool,
    /// Whether it never comes.
    pub(super) hangs: bool,
}

/// An answer that is only its status, as a page.
pub(super) fn refusal(status: u16, reason: &'static str) -> Answer {
    let body = format!("<!doctype html><title>{status} {reason}</title><h1>{status} {reason}</h1>\n").into_bytes();
    let headers =
        vec![("Content-Type", "text/html; charset=utf-8".to_owned()), ("Cache-Control", "no-cache".to_owned())];
    Answer { status, reason, headers, body, breaks_off: false, hangs: false }
}

/// The answer to a GET of this target (a path, perhaps with a query) below `folder`.
pub(super) fn answer_to(folder: &Path, target: &str, accept_encoding: &str) -> Answer {
    let (path, query) = target.split_once('?').map_or((target, None), |(path, query)| (path, Some(query)));
    let Some(mut file) = file_below(folder, path) else { return not_found(folder) };
    if file.is_dir() {
        if !path.ends_with('/') {
            return to_folder(path, query);
        }
        file.push("index.html");
    } else if path.ends_with('/') {
        return not_found(folder);
    }
    let Ok(plain) = std::fs::read(&file) else { return not_found(folder) };
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut headers = vec![
        ("Content-Type", mime_type(&name).to_owned()),
        ("Cache-Control", if is_hashed(&name) { "public, max-age=31536000, immutable" } else { "no-cache" }.to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Vary", "Accept-Encoding".to_owned()),
    ];
    for (encoding, ending) in [("br", ".br"), ("gzip", ".gz")] {
        if accepts(accept_encoding, encoding)
            && let Ok(body) = std::fs::read(with_ending(&file, ending))
        {
            headers.push(("Content-Encoding", encoding.to_owned()));
            return Answer { status: 200, reason: "OK", headers, body, breaks_off: false, hangs: false };
        }
    }
    Answer { status: 200, reason: "OK", headers, body: plain, breaks_off: false, hangs: false }
}

/// The path below the folder that the request means, unless it leads out of it or can't be a name.
fn file_below(folder: &Path, path: &str) -> Option<PathBuf> {
    let decoded = percent_decoded(path)?;
    if decoded.contains(['\\', '\0']) {
        return None;
    }
    let below = Path::new(decoded.trim_start_matches('/'));
    let stays = below.components().all(|component| matches!(component, Component::Normal(_) | Component::CurDir));
    stays.then(|| folder.join(below))
}

fn percent_decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let pair = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&pair).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn not_found(folder: &Path) -> Answer {
    let mut answer = refusal(404, "Not Found");
    if let Ok(page) = std::fs::read(folder.join("404.html")) {
        answer.body = page;
    }
    answer
}

/// A folder's page has addresses relative to the folder, so the slash must be there.
fn to_folder(path: &str, query: Option<&str>) -> Answer {
    let mut answer = refusal(301, "Moved Permanently");
    // One slash at the start: two would name another host.
    let path = path.trim_start_matches('/');
    let location = query.map_or_else(|| format!("/{path}/"), |query| format!("/{path}/?{query}"));
    answer.headers.push(("Location", location));
    answer
}

fn mime_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

/// Whether the build gave the file a name from its content (`NAME-0123456789.ENDING`), so that it never changes.
fn is_hashed(name: &str) -> bool {
    name.split_once('.')
        .and_then(|(stem, _)| stem.rsplit_once('-'))
        .is_some_and(|(_, hash)| hash.len() == 10 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Whether the header names the encoding and doesn't refuse it with `q=0`.
fn accepts(accept_encoding: &str, encoding: &str) -> bool {
    accept_encoding.split(',').any(|part| {
        let (name, quality) = part.split_once(';').unwrap_or((part, ""));
        let refused = quality.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()).is_some_and(|q| q <= 0.0);
        name.trim() == encoding && !refused
    })
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_file_of_the_site_has_its_type() {
        let types = [
            ("amuplan-0123456789.wasm", "application/wasm"),
            ("manifest.webmanifest", "application/manifest+json"),
            ("icon-0123456789.svg", "image/svg+xml"),
            ("icon-0123456789.png", "image/png"),
            ("robots.txt", "text/plain; charset=utf-8"),
            ("data.json", "application/json"),
            ("style-0123456789.css", "text/css; charset=utf-8"),
        ];
        for (name, expected) in types {
            assert_eq!(mime_type(name), expected, "{name}");
        }
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_good() {
        assert!(is_hashed("boot-0123456789.js"));
        assert!(!is_hashed("index.html") && !is_hashed("boot-012345678.js") && !is_hashed("long-explaining.js"));
    }
}
