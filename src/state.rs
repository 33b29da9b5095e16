//! What the page knows and what it shows: signals. Components read them and call their methods; the rules are in the crates.

mod conversation;
mod data;
mod frame;
mod lasting;
mod navigation;
mod notices;
mod offline;
mod pasted;
mod plans;
mod settings;
mod share;
mod text_file;
mod to_compare;

use std::sync::Arc;

use catalogue::{CourseNumber, Guide, Lang, SearchWords};
use leptos::prelude::*;
use leptos::task::spawn_local;

pub use conversation::Conversation;
pub use data::Data;
pub use frame::Frame;
pub use lasting::{LastingMemo, LastingSignal};
pub use navigation::{HEADING, Navigation, SHORTCUTS};
pub use notices::{Notice, Notices};
pub use offline::Offline;
pub use pasted::{Pasted, Reading};
pub use plans::{Done, Plans, Task, Unread, are_kept as plans_are_kept, new_id};
pub use settings::Settings;
pub use share::NoLink;
pub use text_file::{LARGEST, NotText, text_in};
pub use to_compare::{MOST, ToCompare};

use crate::browser::keys::UndoKey;
use crate::browser::{focus, keys, links, storage, timers, windows};
use crate::route::{CourseQuery, Route};
use crate::{browser, pages, text};

/// Everything that components share. Handles only: it is copied freely.
#[derive(Clone, Copy)]
pub struct State {
    data: StoredValue<Arc<Data>>,
    /// Whether the guide's words for searching are here or on their way. It tells as well when they have come.
    words: LastingSignal<bool>,
    /// Where the page is shown.
    pub frame: Frame,
    /// The link to the plan on screen.
    pub plan_link: RwSignal<Option<Memo<Result<String, NoLink>>>>,
    /// Where the reader is.
    pub navigation: Navigation,
    /// What was just done, and can be undone.
    pub notices: Notices,
    /// Whether a samtale goes on.
    pub conversation: Conversation,
    /// The reader's plans.
    pub plans: Plans,
    /// Language, and the plan that courses go to.
    pub settings: Settings,
    /// The courses that are picked to be compared.
    pub to_compare: ToCompare,
    /// Whether the page is kept for use without a network, and whether there is a newer one.
    pub offline: Offline,
    /// The text that was put on the page of `#/match`.
    pub pasted: Pasted,
    /// What is typed into the search field of the first page, which is made anew when the language changes.
    pub typed: StoredValue<String>,
    /// The list of courses that the reader saw last.
    pub listed: StoredValue<Listed>,
}

/// A list of courses that was on screen.
#[derive(Debug, Clone, Default)]
pub struct Listed {
    /// What was asked for.
    pub query: CourseQuery,
    /// The courses, as many as were shown.
    pub numbers: Vec<CourseNumber>,
}

impl State {
    /// The state at the beginning: from the address, and from what is stored.
    pub fn new(data: Data) -> Self {
        let notices = Notices::new();
        let conversation = Conversation::new();
        let (settings, unread) = Settings::read();
        let state = State {
            data: StoredValue::new(Arc::new(data)),
            words: LastingSignal::new(false),
            frame: Frame::here(),
            plan_link: RwSignal::new(None),
            navigation: Navigation::new(notices, conversation.is_on),
            notices,
            conversation,
            plans: Plans::read(settings, notices, unread),
            settings,
            to_compare: ToCompare::new(),
            offline: Offline::new(),
            pasted: Pasted::new(),
            typed: StoredValue::default(),
            listed: StoredValue::default(),
        };
        pages::on_fetched(move || {
            state.plans.begin();
            state.navigation.page_came();
        });
        storage::on_change_elsewhere(move || state.plans.look_soon(), move || state.let_go());
        // First what was typed in a plan, so that nothing of it is lost.
        windows::on_leaving(focus::leave);
        state.forget_conversation_on_leaving();
        keys::on_undo(move |key| state.turns(key));
        if !state.frame.is_framed {
            keys::on_plain(move |key| settings.shortcuts.get_untracked() && state.navigation.takes_key(key));
        }
        if state.frame.is_framed {
            links::on_not_opened(move |href| {
                notices.tell(text::everywhere::not_opened(settings.lang.get_untracked(), href));
            });
        }
        state
    }

    /// The way back to the list of courses, as the reader left it.
    pub fn last_list(&self) -> Route {
        Route::Courses(self.listed.get_value().query)
    }

    /// Undoes or does again; `false` where there is nothing.
    pub fn turns(self, key: UndoKey) -> bool {
        let turned = match key {
            UndoKey::Undo => self.plans.undo(),
            UndoKey::Redo => self.plans.redo(),
        };
        if turned {
            timers::soon(|| {
                // What had it may be gone.
                if focus::is_lost() {
                    focus::now(HEADING);
                }
            });
        }
        turned
    }

    /// What the page is about.
    pub fn data(&self) -> Arc<Data> {
        if let Some(guide) = browser::data::whole_guide() {
            self.set_guide(guide, SearchWords::default());
        }
        self.data.get_value()
    }

    /// What the page is about, for those who search in it: who asks follows it, as the guide's words for searching come later.
    pub fn data_to_search(&self) -> Arc<Data> {
        self.words.track();
        self.data()
    }

    /// Fetches the guide's words for searching. A page calls it when it is opened and searches by them; after the first time it does
    /// nothing. Until they are there, and where they cannot be had, the search does without.
    pub fn want_words(self) {
        if self.words.get_untracked() {
            return;
        }
        self.words.set(true);
        spawn_local(async move {
            let words = browser::data::words().await;
            let guide =
                if text::knows_english() { browser::data::english().await } else { browser::data::danish().await };
            // Where they have not come, the next page that searches may try again.
            let have_come = words.is_some() && guide.is_some();
            if let (Some(words), Some(guide)) = (words, guide) {
                self.set_guide(guide, words);
            }
            self.words.set(have_come);
        });
    }

    fn set_guide(self, guide: Guide, words: SearchWords) {
        self.data.set_value(Arc::new(self.data().with_guide(guide, words)));
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
            self.set_guide(guide, self.data().guide.words());
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
