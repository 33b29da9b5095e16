//! Where the reader is, and how they go elsewhere.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Notices;
use crate::browser::shell::{self, Typed};
use crate::browser::timers::PutOff;
use crate::browser::{address, focus, page, timers};
use crate::pages;
use crate::route::{Address, Route};
use crate::text::everywhere as text;

/// The id of every page's heading, which gets the focus when the page changes.
pub const HEADING: &str = "overskrift";

/// Safari refuses more than about 100 changes of the address in 30 s, so typing waits this long after the last key.
const AFTER_TYPING: Duration = Duration::from_millis(400);

/// A page that comes sooner than this needs no word about it.
const SOON: Duration = Duration::from_millis(500);

thread_local! {
    /// What is said where a page is long in coming.
    static SLOW: RefCell<PutOff> = RefCell::default();
    /// The address that is to replace the present one.
    static WAITING: RefCell<(timers::PutOff, Option<String>)> = RefCell::default();
}

/// The address on screen.
#[derive(Clone, Copy)]
pub struct Navigation {
    notices: Notices,
    address: RwSignal<Address>,
    /// The page without what is chosen on it: while this stays the same, the page is not made anew.
    pub page: Memo<Address>,
    /// Whether the page on screen says that it could not be fetched. When it is there after all, it is made anew.
    pub unfetched: RwSignal<bool>,
}

impl Navigation {
    /// Begins at the present address, and follows it.
    pub fn new(notices: Notices) -> Self {
        let address: RwSignal<Address> = RwSignal::new(address::hash().parse());
        let page = Memo::new(move |_| address.with(|address| address.as_ref().map(Route::page).map_err(Clone::clone)));
        let unfetched = RwSignal::new(!address.with_untracked(pages::is_fetched));
        let navigation = Navigation { notices, address, page, unfetched };
        address::listen(move || {
            forget_waiting();
            navigation.show(address::hash().parse());
        });
        navigation
    }

    /// What the address says.
    pub fn address(&self) -> Address {
        self.address.get()
    }

    /// The same, without following it.
    pub fn address_now(&self) -> Address {
        self.address.get_untracked()
    }

    /// Goes to a page, with a new entry in the history.
    pub fn go(&self, route: Route) {
        replace_waiting();
        let address = route.to_string();
        // Pressed again while its page is being fetched, it is one entry.
        if address::hash() != address {
            address::push(&address);
        }
        self.show(Ok(route));
    }

    /// Changes what is chosen on the page, in the present entry of the history. The browser's address follows a while after the last change.
    pub fn replace(&self, route: Route) {
        let text = route.to_string();
        self.address.set(Ok(route));
        WAITING.with_borrow_mut(|(put_off, waiting)| {
            *waiting = Some(text);
            put_off.by(AFTER_TYPING, replace_waiting);
        });
    }

    /// Brings the browser's address up to date now: before the reader goes elsewhere.
    pub fn settle(&self) {
        replace_waiting();
    }

    /// After the first page is on screen: the search field is as the reader left the static page's.
    pub fn arrived_first(&self, typed: Typed) {
        timers::soon(move || {
            shell::hand_back(&typed);
            address::restore_scroll();
            page::set_ready();
        });
    }

    /// Shows a page, once it is there: until then the present one stays.
    fn show(&self, to: Address) {
        page::set_not_ready();
        if pages::is_fetched(&to) {
            return self.show_now(to);
        }
        let navigation = *self;
        spawn_local(async move {
            let tell = move || navigation.notices.tell(text::FETCHING.to(page::language()));
            SLOW.with_borrow_mut(|slow| slow.by(SOON, tell));
            pages::fetch(&to).await;
            SLOW.with_borrow_mut(PutOff::cancel);
            let is_fetched = pages::is_fetched(&to);
            // Meanwhile the reader may have gone elsewhere, which was then shown for itself.
            if address::hash().parse() == to {
                navigation.notices.clear();
                navigation.show_now(to);
            }
            if navigation.unfetched.get_untracked() == is_fetched {
                navigation.unfetched.set(!is_fetched);
            }
        });
    }

    fn show_now(&self, to: Address) {
        let before = self.page.get_untracked();
        page::set_not_ready();
        self.address.set(to);
        let other_page = self.page.get_untracked() != before;
        if other_page {
            self.notices.clear();
        }
        timers::soon(move || {
            if other_page || focus::is_lost() {
                focus::now(HEADING);
            }
            if other_page || address::was_here_before() {
                address::restore_scroll();
            }
            page::set_ready();
        });
    }
}

fn replace_waiting() {
    let waiting = WAITING.with_borrow_mut(|(put_off, waiting)| {
        put_off.cancel();
        waiting.take()
    });
    if let Some(waiting) = waiting {
        address::replace(&waiting);
        page::set_ready();
    }
}

fn forget_waiting() {
    WAITING.with_borrow_mut(|(put_off, waiting)| {
        put_off.cancel();
        *waiting = None;
    });
}
