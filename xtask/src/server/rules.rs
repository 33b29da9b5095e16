//! What a server answers, which a test may change while it runs: a host gets a new version, or has trouble with one file.

use std::path::PathBuf;

use super::Header;
use super::content::{Answer, answer_to, refusal};

/// No status: the answer is a good one, and its end never comes.
pub(super) const BREAKS_OFF: u16 = 0;

/// No status: there is no answer.
pub(super) const HANGS: u16 = 1;

#[derive(Clone)]
pub(super) struct Rules {
    pub(super) folder: PathBuf,
    /// A part of paths, and the status that they get instead of their own; 200 for none.
    pub(super) refused: (String, u16),
    /// What it says of its files.
    pub(super) headers: Vec<Header>,
}

impl Rules {
    pub(super) fn of(folder: PathBuf, headers: Vec<Header>) -> Self {
        Rules { folder, refused: (String::new(), 200), headers }
    }

    pub(super) fn answer_to(&self, target: &str, accept_encoding: &str) -> Answer {
        let (part, status) = &self.refused;
        let is_meant = target.contains(part.as_str());
        if is_meant && !matches!(*status, 200 | BREAKS_OFF | HANGS) {
            return refusal(*status, if *status == 404 { "Not Found" } else { "Internal Server Error" });
        }
        let mut answer = answer_to(&self.folder, target, accept_encoding);
        let path = target.split('?').next().unwrap_or_default();
        for header in self.headers.iter().filter(|header| path.ends_with(header.ending)) {
            answer.headers.retain(|(name, _)| *name != header.name);
            answer.headers.push((header.name, header.value.to_owned()));
        }
        answer.breaks_off = is_meant && *status == BREAKS_OFF;
        answer.hangs = is_meant && *status == HANGS;
        answer
    }
}
