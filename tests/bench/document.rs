//! docs/performance.md: what was measured last, part by part.

use std::fmt::Write;

use crate::reader::Reader;
use crate::{Section, root};

/// Puts a section's table in the place of the one before. What stands around it is written by hand.
///
/// # Panics
/// Where the document has no place for it.
pub async fn put(section: &Section) {
    let file = root().join("docs/performance.md");
    let text = std::fs::read_to_string(&file).expect("the document is there");
    let (begin, end) = (format!("<!-- {} -->\n", section.part), format!("<!-- end of {} -->", section.part));
    let (before, rest) = text.split_once(&begin).unwrap_or_else(|| panic!("docs/performance.md has no {begin}"));
    let (_, after) = rest.split_once(&end).unwrap_or_else(|| panic!("docs/performance.md has no {end}"));
    let mut made = format!("{before}{begin}{}\n\n```text\n", machine().await);
    let _ = write!(made, "{}\n```\n{end}{after}", section.table.trim_end());
    std::fs::write(&file, made).expect("the document can be written");
}

/// When and on what it was measured.
async fn machine() -> String {
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let cpu = cpu.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": ")).map(|(_, name)| name);
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let reader = Reader::new().await;
    let today: String = reader.value("new Date().toISOString().slice(0, 10)").await;
    let browser: String = reader.value("navigator.userAgent.match(/Chrome\\/\\d+/)[0].replace('/', ' ')").await;
    format!("Measured on {today}, {browser}, {cores} cores of {}.", cpu.unwrap_or("an unknown processor"))
}
