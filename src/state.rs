//! What the page knows and what it shows: signals. Components read them and call their methods; the rules are in the crates.

mod data;
mod navigation;
mod notices;
mod plans;
mod settings;

use std::sync::Arc;

use catalogue::Lang;
use leptos::prelude::*;
use leptos::task::spawn_local;

pub use data::Data;
pub use navigation::{HEADING, Navigation};
pub use notices::{Notice, Notices, Undo};
pub use plans::{Plans, Unread};
pub use settings::Settings;

use crate::browser::shell::Typed;
use crate::{browser, text};

/// Everything that components share. Handles only: it is copied freely.
#[derive(Clone, Copy)]
pub struct State {
    data: StoredValue<Arc<Data>>,
    /// Where the reader is.
    pub navigation: Navigation,
    /// What was just done, and can be undone.
    pub notices: Notices,
    /// The reader's plans.
    pub plans: Plans,
    /// Language, and the plan that courses go to.
    pub settings: Settings,
    /// What was typed into the search field of the static page before the app was there.
    pub typed: StoredValue<String>,
}

impl State {
    /// The state at the beginning: from the address, and from what is stored.
    pub fn new(data: Data, typed: &Typed) -> Self {
        let notices = Notices::new();
        let (settings, unread) = Settings::read();
        State {
            data: StoredValue::new(Arc::new(data)),
            navigation: Navigation::new(notices),
            notices,
            plans: Plans::read(settings, notices, unread),
            settings,
            typed: StoredValue::new(typed.text.clone()),
        }
    }

    /// What the page is about.
    pub fn data(&self) -> Arc<Data> {
        self.data.get_value()
    }

    /// Changes to the other language. English is fetched the first time; where it cannot be had, the page stays Danish and the reader
    /// is told.
    pub fn switch_language(self) {
        if self.lang() == Lang::En || text::knows_english() {
            return self.settings.switch_language();
        }
        spawn_local(async move {
            let Some(guide) = browser::data::english().await else {
                return self.notices.tell(text::everywhere::ENGLISH_MISSING.to(Lang::En));
            };
            self.data.update_value(|data| *data = Arc::new(Data { guide: guide.into(), ..Data::clone(data) }));
            // Pressed again while waiting, it is changed once.
            if self.lang() == Lang::Da {
                self.settings.switch_language();
            }
        });
    }

    /// The reader's language now. A page is made anew when it changes, so it need not follow the signal.
    pub fn lang(&self) -> Lang {
        self.settings.lang.get_untracked()
    }
}

/// The state, from any component.
pub fn use_state() -> State {
    expect_context()
}
