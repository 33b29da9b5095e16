//! What is kept and cannot be read.

use plan::Unreadable;

use super::PREFIX;
use crate::browser::storage;

/// A text that was found where a plan or the settings should be. It is never overwritten: a copy is kept under a backup key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Where it was found.
    pub key: String,
    /// The text, exactly as it was found.
    pub text: String,
    /// Why it cannot be read.
    pub why: Unreadable,
}

impl Unread {
    /// A text that cannot be read, kept in safety.
    pub fn new(key: &str, text: String, why: Unreadable) -> Self {
        back_up(key, &text);
        Unread { key: key.to_owned(), text, why }
    }

    /// Whether it was found where a plan should be.
    pub fn is_plan(&self) -> bool {
        self.key.starts_with(PREFIX)
    }
}

/// Keeps a copy under `amuplan:backup:…`, beside other ones that were found under the same key.
fn back_up(key: &str, text: &str) {
    let name = format!("amuplan:backup:{}", key.trim_start_matches("amuplan:"));
    let names = std::iter::once(name.clone()).chain((2..).map(|n| format!("{name}:{n}")));
    for name in names {
        match storage::read(&name) {
            Some(kept) if kept == text => return,
            Some(_) => {}
            None => {
                storage::write(&name, text);
                return;
            }
        }
    }
}
