//! A *samtale*: a counsellor and a client at one machine. What they make lives in memory only, apart from what the browser keeps, and
//! when it ends nothing of it is left: on screen, in the storage, in a field, by undo or by Back.

use catalogue::Lang;
use leptos::prelude::*;

use super::{HEADING, LastingSignal, Listed, State};
use crate::browser::{focus, page, session, storage, windows};
use crate::route::Route;
use crate::text::conversation as text;

/// Whether one goes on, and what was before.
#[derive(Clone, Copy)]
pub struct Conversation {
    /// Whether one goes on.
    pub is_on: LastingSignal<bool>,
    /// The language before.
    lang_before: StoredValue<Lang>,
}

impl Conversation {
    /// None, or, after a reload, the one that went on: with nothing in it. To be called before anything is read from the storage.
    pub fn new() -> Self {
        let goes_on = session::is_marked();
        storage::set_apart(goes_on);
        Conversation { is_on: LastingSignal::new(goes_on), lang_before: StoredValue::new(page::language()) }
    }
}

impl State {
    /// Begins one: the reader's own plans are hidden, and stay as they are. What they did before can no longer be undone: whoever sits
    /// there next would do it blindly.
    pub fn begin_conversation(self) {
        self.navigation.settle();
        session::mark(true);
        self.conversation.lang_before.set_value(self.lang());
        self.navigation.begin_bare();
        storage::set_apart(true);
        self.begin_anew();
        self.notices.tell(text::BEGUN.to(self.lang()));
        focus::to(HEADING);
    }

    /// Ends it, and forgets everything that came of it.
    pub fn end_conversation(self) {
        session::mark(false);
        storage::set_apart(false);
        self.begin_anew();
        // The client's language goes with them.
        self.settings.speak(self.conversation.lang_before.get_value());
        self.navigation.end_bare(Route::Front, move || self.notices.tell(text::ENDED.to(self.lang())));
    }

    /// When the page is left while one goes on, nothing of it may come back by Back.
    pub(super) fn forget_conversation_on_leaving(self) {
        windows::on_leaving(move || {
            if self.conversation.is_on.get_untracked() {
                storage::set_apart(false);
                storage::set_apart(true);
                self.begin_anew();
                self.navigation.forget();
            }
        });
    }

    /// Forgets what was typed, picked and done, and shows what is stored.
    fn begin_anew(self) {
        self.pasted.clear();
        self.to_compare.clear();
        self.typed.set_value(String::new());
        self.listed.set_value(Listed::default());
        let unread = self.settings.begin_anew();
        self.plans.begin_anew(unread);
    }

    /// Deletes everything that is kept on this computer.
    pub fn delete_everything(self) {
        self.plans.delete_everything();
        self.begin_anew();
    }

    /// Another tab has deleted everything: this one lets go of it too.
    pub(super) fn let_go(self) {
        self.plans.let_go();
        if !self.conversation.is_on.get_untracked() {
            self.begin_anew();
            self.notices.tell(crate::text::plans::DELETED_ALL.to(self.lang()));
        }
    }
}
