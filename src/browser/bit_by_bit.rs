//! Work that need not be done at once: a little in each task, so that the page answers in between.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::time::Duration;

use super::timers;

/// So much is done in one task: on a slow phone, rows of a list take some milliseconds each.
const AT_A_TIME: usize = 4;

type Work = Box<dyn FnOnce()>;

#[derive(Default)]
struct Waiting {
    work: VecDeque<Work>,
    then: Option<Work>,
}

thread_local! {
    static WAITING: RefCell<Waiting> = RefCell::default();
}

/// Does this when all that came before is done.
pub fn put_off(work: impl FnOnce() + 'static) {
    fn put(work: Work) {
        let is_first = WAITING.with_borrow_mut(|waiting| {
            waiting.work.push_back(work);
            waiting.work.len() == 1
        });
        if is_first {
            timers::after(Duration::ZERO, go_on);
        }
    }
    put(Box::new(work));
}

/// Does this once nothing is put off, and not what was said here before.
pub fn once_done(then: impl FnOnce() + 'static) {
    let then: Work = Box::new(then);
    let now = WAITING.with_borrow_mut(|waiting| {
        if waiting.work.is_empty() {
            waiting.then = None;
            return Some(then);
        }
        waiting.then = Some(then);
        None
    });
    now.into_iter().for_each(|then| then());
}

fn go_on() {
    for _ in 0..AT_A_TIME {
        let work = WAITING.with_borrow_mut(|waiting| waiting.work.pop_front());
        work.into_iter().for_each(|work| work());
    }
    if WAITING.with_borrow(|waiting| waiting.work.is_empty()) {
        // What was done is brought to the page after this task.
        timers::soon(|| {
            let then =
                WAITING.with_borrow_mut(|waiting| waiting.work.is_empty().then(|| waiting.then.take()).flatten());
            then.into_iter().for_each(|then| then());
        });
    } else {
        timers::after(Duration::ZERO, go_on);
    }
}
