//! What the reader has chosen. It is kept only once they have.

use catalogue::json::{self, FromJson, Object, Value};
use catalogue::{Error, Lang};
use leptos::prelude::*;
use plan::PlanId;
use serde::Serialize;

use super::{LastingSignal, Unread};
use crate::browser::{address, page, storage};

/// The key that the settings are kept under.
const KEY: &str = "amuplan:settings";

const FORMAT: u64 = 1;

/// The reader's choices.
#[derive(Clone, Copy)]
pub struct Settings {
    /// Language of the page.
    pub lang: LastingSignal<Lang>,
    /// The plan that courses go to.
    pub current_plan: RwSignal<Option<PlanId>>,
    /// Whether single keys mean something.
    pub shortcuts: LastingSignal<bool>,
    /// What is to be kept of the language: nothing before the reader has used the switch.
    chosen_lang: StoredValue<Option<Lang>>,
}

/// As they are kept.
#[derive(Serialize)]
struct Kept {
    format: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<Lang>,
    #[serde(skip_serializing_if = "Option::is_none")]
    plan: Option<PlanId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    shortcuts: Option<bool>,
}

impl FromJson for Kept {
    fn from_json(json: Value) -> Result<Self, Error> {
        let mut object = Object::from_json(json)?;
        Ok(Kept {
            format: object.take("format")?,
            lang: object.take("lang")?,
            plan: object.take("plan")?,
            shortcuts: object.take("shortcuts")?,
        })
    }
}

impl Settings {
    /// What is kept, and what of it cannot be read.
    pub fn read() -> (Self, Option<Unread>) {
        let (kept, unread) = found();
        let chosen_lang = kept.as_ref().and_then(|kept| kept.lang);
        let settings = Settings {
            // What is kept of it is in it already, but where the page cannot be shown in that language.
            lang: LastingSignal::new(page::language()),
            shortcuts: LastingSignal::new(has_shortcuts(kept.as_ref())),
            current_plan: RwSignal::new(kept.and_then(|kept| kept.plan)),
            chosen_lang: StoredValue::new(chosen_lang),
        };
        (settings, unread)
    }

    /// Changes to the other language, and remembers it.
    pub fn switch_language(&self) {
        self.speak(self.lang.get_untracked().other());
        self.chosen_lang.set_value(Some(self.lang.get_untracked()));
        self.keep();
    }

    /// Shows the page in this language, and remembers nothing.
    pub fn speak(&self, lang: Lang) {
        if self.lang.get_untracked() != lang {
            address::remember_scroll();
            self.lang.set(lang);
            page::set_language(lang);
        }
    }

    /// Lets courses go to this plan from now on, and remembers it.
    pub fn set_current_plan(&self, plan: Option<PlanId>) {
        if self.current_plan.get_untracked() != plan {
            self.current_plan.set(plan);
            self.keep();
        }
    }

    /// Lets single keys mean something, or not, and remembers it.
    pub fn turn_shortcuts(&self) {
        self.shortcuts.update(|on| *on = !*on);
        self.keep();
    }

    /// Forgets what was kept, and is no longer.
    pub fn forget(&self) {
        self.shortcuts.set(false);
        self.current_plan.set(None);
        self.chosen_lang.set_value(None);
    }

    /// Reads anew what is kept, and gives what cannot be read. The language stays as it is on screen.
    pub fn begin_anew(&self) -> Option<Unread> {
        let (kept, unread) = found();
        self.chosen_lang.set_value(kept.as_ref().and_then(|kept| kept.lang));
        self.shortcuts.set(has_shortcuts(kept.as_ref()));
        self.current_plan.set(kept.and_then(|kept| kept.plan));
        unread
    }

    fn keep(&self) {
        // Another tab may have kept something meanwhile; and what cannot be read is not ours to overwrite.
        let (before, None) = found() else { return };
        let lang = self.chosen_lang.get_value().or(before.and_then(|kept| kept.lang));
        let shortcuts = self.shortcuts.get_untracked().then_some(true);
        let kept = Kept { format: FORMAT, lang, plan: self.current_plan.get_untracked(), shortcuts };
        if let Ok(text) = serde_json::to_string(&kept) {
            storage::write(KEY, &text);
        }
    }
}

fn has_shortcuts(kept: Option<&Kept>) -> bool {
    kept.and_then(|kept| kept.shortcuts).unwrap_or_default()
}

/// What is kept, and what of it cannot be read.
fn found() -> (Option<Kept>, Option<Unread>) {
    let Some(text) = storage::read(KEY) else { return (None, None) };
    match json::read::<Kept>(&text) {
        Ok(kept) if kept.format == FORMAT => (Some(kept), None),
        Ok(kept) => (None, Some(Unread::new(KEY, text, plan::Unreadable::Newer(kept.format)))),
        Err(_) => (None, Some(Unread::new(KEY, text, plan::Unreadable::NotOurs))),
    }
}
