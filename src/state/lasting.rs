//! Signals that outlive what reads them.
//!
//! Leptos lets a signal hold its readers weakly, and whoever reads it no more stays in its list: until the next change, or in the list
//! of a memo for good. For a signal of a page, which goes with the page, that is nothing. One that is there as long as the program
//! would hold on to a little of every row of every page that was ever shown, and look through all of them at each change. So
//! whoever reads one of these is taken from its list when it goes.

use std::panic::Location;

use leptos::prelude::*;
use leptos::reactive::graph::{AnySource, Observer, Source as _, ToAnySource};
use leptos::reactive::traits::{IsDisposed, Notify, UntrackableGuard};

/// A signal or a memo that is there as long as the program, and that pages follow.
#[derive(Clone, Copy)]
pub struct Lasting<S>(S);

/// A signal that is there as long as the program.
pub type LastingSignal<T> = Lasting<RwSignal<T>>;

/// A memo that is there as long as the program.
pub type LastingMemo<T> = Lasting<Memo<T>>;

impl<T: Send + Sync + 'static> LastingSignal<T> {
    /// A signal with this value at first.
    pub fn new(value: T) -> Self {
        Lasting(RwSignal::new(value))
    }
}

impl<T: PartialEq + Send + Sync + 'static> LastingMemo<T> {
    /// What is computed from other signals.
    pub fn new(value: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Lasting(Memo::new(move |_| value()))
    }
}

/// Lets whoever is reading now follow the source, until it goes or reads anew.
fn follow(source: AnySource) {
    source.track();
    if let Some(reader) = Observer::get() {
        on_cleanup(move || source.remove_subscriber(&reader));
    }
}

// Not inlined: there is one for each type of value, and not for each place that reads it.
impl<T: Send + Sync + 'static> Track for LastingSignal<T> {
    #[inline(never)]
    fn track(&self) {
        follow(self.0.to_any_source());
    }
}

impl<T: Send + Sync + 'static> Track for LastingMemo<T> {
    #[inline(never)]
    fn track(&self) {
        follow(ArcMemo::from(self.0).to_any_source());
    }
}

impl<S: DefinedAt> DefinedAt for Lasting<S> {
    fn defined_at(&self) -> Option<&'static Location<'static>> {
        self.0.defined_at()
    }
}

impl<S> IsDisposed for Lasting<S> {
    fn is_disposed(&self) -> bool {
        false
    }
}

impl<S: ReadUntracked> ReadUntracked for Lasting<S> {
    type Value = S::Value;

    fn try_read_untracked(&self) -> Option<S::Value> {
        self.0.try_read_untracked()
    }
}

impl<S: Notify> Notify for Lasting<S> {
    fn notify(&self) {
        self.0.notify();
    }
}

impl<S: Write> Write for Lasting<S> {
    type Value = S::Value;

    fn try_write(&self) -> Option<impl UntrackableGuard<Target = S::Value>> {
        self.0.try_write()
    }

    fn try_write_untracked(&self) -> Option<impl std::ops::DerefMut<Target = S::Value>> {
        self.0.try_write_untracked()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Weak};

    use leptos::reactive::graph::{AnySubscriber, ReactiveNode, Subscriber, WithObserver as _};

    use super::*;

    /// What reads, and does nothing with it.
    struct Reader;

    impl ReactiveNode for Reader {
        fn mark_dirty(&self) {}
        fn mark_check(&self) {}
        fn mark_subscribers_check(&self) {}
        fn update_if_necessary(&self) -> bool {
            false
        }
    }

    impl Subscriber for Reader {
        fn add_source(&self, _: AnySource) {}
        fn clear_sources(&self, _: &AnySubscriber) {}
    }

    /// How many hold on to a reader, weakly, while its row is there and once it has gone.
    fn holders(read: impl FnOnce()) -> [usize; 2] {
        let reader = Arc::new(Reader);
        let weak = Arc::downgrade(&reader) as Weak<dyn Subscriber + Send + Sync>;
        let row = Owner::new();
        row.with(|| AnySubscriber(Arc::as_ptr(&reader) as usize, weak).with_observer(read));
        let before = Arc::weak_count(&reader);
        row.cleanup();
        [before, Arc::weak_count(&reader)]
    }

    #[test]
    fn nothing_holds_on_to_a_reader_that_has_gone() {
        let page = Owner::new();
        page.set();
        let signal = LastingSignal::new(1);
        let memo = LastingMemo::new(move || signal.get() + 1);
        for [before, after] in [holders(move || _ = signal.get()), holders(move || _ = memo.get())] {
            assert_eq!((before > 0, after), (true, 0));
        }
        // Others of Leptos do. Where this fails, a newer Leptos does what is done here.
        let bare = RwSignal::new(1);
        assert_eq!(holders(move || _ = bare.get())[1], 1);
    }

    #[test]
    fn who_is_still_there_hears_of_a_change() {
        let page = Owner::new();
        page.set();
        let signal = LastingSignal::new(1);
        let memo = LastingMemo::new(move || signal.get() + 1);
        assert_eq!(memo.get_untracked(), 2);
        signal.set(2);
        assert_eq!(memo.get_untracked(), 3);
    }
}
