//! Where the reader is, and how they go elsewhere.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{LastingSignal, Notices};
use crate::browser::shell::{self, Typed};
use crate::browser::timers::PutOff;
use crate::browser::{address, bit_by_bit, focus, links, page, timers};
use crate::pages;
use crate::route::{Address, CourseQuery, Route};
use crate::text::everywhere as text;

/// The id of every page's heading, which gets the focus when the page changes.
pub const HEADING: &str = "overskrift";

/// Safari refuses more than about 100 changes of the address in 30 s, so typing waits this long after the last key.
const AFTER_TYPING: Duration = Duration::from_millis(400);

/// Where the keys are explained.
pub const SHORTCUTS: &str = "genveje";

/// A page that comes sooner than this needs no word about it.
const SOON: Duration = Duration::from_millis(500);

thread_local! {
    /// What is said where a page is long in coming.
    static SLOW: RefCell<PutOff> = RefCell::default();
    /// The address that is to replace the present one.
    static WAITING: RefCell<(timers::PutOff, Option<String>)> = RefCell::default();
    /// What the entries of the history show whose addresses do not tell, by their marks.
    static UNTOLD: RefCell<Vec<(String, Route)>> = RefCell::default();
}

/// The address on screen.
#[derive(Clone, Copy)]
pub struct Navigation {
    notices: Notices,
    address: RwSignal<Address>,
    /// The page without what is chosen on it: while this stays the same, the page is not made anew.
    pub page: Memo<Address>,
    /// Whether the page on screen says that it could not be fetched. It is made anew whenever this tells of a change: when it is there
    /// after all.
    pub unfetched: RwSignal<bool>,
    /// Whether addresses tell only the page, and not what is chosen on it.
    bare: LastingSignal<bool>,
    /// What gets the focus on the next page instead of its heading.
    place: StoredValue<Option<&'static str>>,
}

impl Navigation {
    /// Begins at the present address, and follows it. While `bare` holds, addresses tell only the page.
    pub fn new(notices: Notices, bare: LastingSignal<bool>) -> Self {
        let address: RwSignal<Address> = RwSignal::new(address::hash().parse());
        let page = Memo::new(move |_| address.with(|address| address.as_ref().map(Route::page).map_err(Clone::clone)));
        let unfetched = RwSignal::new(!address.with_untracked(pages::is_fetched));
        let navigation = Navigation { notices, address, page, unfetched, bare, place: StoredValue::new(None) };
        address::listen(move || {
            forget_waiting();
            navigation.show(navigation.arrived_at());
        });
        address::count(bare.get_untracked());
        links::on_follow(move |href| {
            let follows = bare.get_untracked();
            if let (true, Ok(route)) = (follows, href.parse()) {
                navigation.go(route);
            }
            follows
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
        let address = self.told(&route).to_string();
        // Pressed again while its page is being fetched, it is one entry.
        if address::hash() != address {
            address::push(&address);
        }
        self.remember(&route);
        self.show(Ok(route));
    }

    /// Goes to what has this id on a page.
    pub fn go_to(&self, route: Route, id: &'static str) {
        self.place.set_value(Some(id));
        self.go(route);
    }

    /// Goes where a key leads; `false` where it leads nowhere.
    pub fn takes_key(&self, key: &str) -> bool {
        match key {
            "/" => self.go_to(Route::Courses(CourseQuery::default()), shell::SEARCH_FIELD),
            "?" => self.go_to(Route::About, SHORTCUTS),
            "1" => self.go(Route::Competences),
            "2" => self.go(Route::Courses(CourseQuery::default())),
            "3" => self.go(Route::Plans),
            "4" => self.go(Route::Match),
            _ => return false,
        }
        true
    }

    /// From now on addresses tell only the page.
    pub fn begin_bare(&self) {
        address::count(true);
        self.bare.set(true);
    }

    /// From now on addresses tell everything. The entries of the history that came meanwhile are left behind, and this page is shown.
    pub fn end_bare(&self, route: Route, then: impl FnOnce() + 'static) {
        self.bare.set(false);
        UNTOLD.take();
        let navigation = *self;
        address::leave_counted(move || {
            // Another entry, even of the same page: so nothing is left to go forward to.
            address::push(&route.to_string());
            navigation.show(Ok(route));
            then();
        });
    }

    /// Changes what is chosen on the page, in the present entry of the history. The browser's address follows a while after the last
    /// change.
    pub fn replace(&self, route: Route) {
        let text = self.told(&route).to_string();
        self.remember(&route);
        self.address.set(Ok(route));
        WAITING.with_borrow_mut(|(put_off, waiting)| {
            *waiting = Some(text);
            put_off.by(AFTER_TYPING, replace_waiting);
        });
    }

    /// Makes the page anew, without what was typed or chosen on it, and remembers of no other what was.
    pub fn forget(&self) {
        forget_waiting();
        UNTOLD.take();
        self.address.update(|address| {
            if let Ok(route) = address {
                *route = route.bare();
            }
        });
        self.unfetched.notify();
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
            bit_by_bit::once_done(Box::new(page::set_ready));
        });
    }

    /// Shows a page, once it is there: until then the present one stays.
    fn show(&self, to: Address) {
        // Nor is the present one to say so of itself later on.
        bit_by_bit::once_done(Box::new(|| ()));
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
            if address::hash().parse() == to.as_ref().map(|route| navigation.told(route)).map_err(Clone::clone) {
                navigation.notices.clear();
                navigation.show_now(to);
            }
            if navigation.unfetched.get_untracked() == is_fetched {
                navigation.unfetched.set(!is_fetched);
            }
        });
    }

    /// The page that could not be fetched is there, by another way than going to it.
    pub fn page_came(&self) {
        if self.unfetched.get_untracked() && self.address.with_untracked(pages::is_fetched) {
            self.unfetched.set(false);
        }
    }

    /// What the address tells of a page.
    fn told(&self, route: &Route) -> Route {
        if self.bare.get_untracked() { route.bare() } else { route.clone() }
    }

    /// Remembers what the entry on screen shows, where its address does not tell.
    fn remember(&self, route: &Route) {
        if self.bare.get_untracked() {
            UNTOLD.with_borrow_mut(|untold| {
                let entry = address::entry();
                untold.retain(|(other, _)| *other != entry);
                untold.push((entry, route.clone()));
            });
        }
    }

    /// What the entry shows that the reader has come to.
    fn arrived_at(&self) -> Address {
        let to: Address = address::hash().parse();
        let (true, Ok(route)) = (self.bare.get_untracked(), &to) else { return to };
        // Typed by hand, or come to by Back from before.
        let told = self.told(route);
        if told != *route {
            address::replace(&told.to_string());
        }
        let entry = address::entry();
        let untold = UNTOLD.with_borrow(|untold| untold.iter().find(|(other, _)| *other == entry).cloned());
        match untold {
            Some((_, untold)) if untold.bare() == *route => Ok(untold),
            _ => {
                self.remember(route);
                to
            }
        }
    }

    fn show_now(&self, to: Address) {
        let before = self.page.get_untracked();
        page::set_not_ready();
        self.address.set(to);
        let other_page = self.page.get_untracked() != before;
        if other_page {
            self.notices.clear();
        }
        let place = self.place.try_update_value(Option::take).flatten();
        timers::soon(move || {
            if place.is_some() || other_page || focus::is_lost() {
                focus::now(place.unwrap_or(HEADING));
            }
            if other_page || address::was_here_before() {
                address::restore_scroll();
            }
            bit_by_bit::once_done(Box::new(page::set_ready));
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
