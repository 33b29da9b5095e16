//! Work that need not be done at once: a little in each task, so that the page answers in between.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::time::Duration;

use super::timers;

/// So much is done in one task: on a slow phone, rows of a list take some milliseconds each.
const AT_A_TIME: usize = 2;

/// Something to do.
pub type Work = Box<dyn FnOnce()>;

#[derive(Default)]
struct Waiting {
    work: VecDeque<Work>,
    /// Whether a task for it is on its way.
    goes_on: bool,
    then: Option<Work>,
}

thread_local! {
    static WAITING: RefCell<Waiting> = RefCell::default();
}

/// Does this when all that came before is done.
pub fn put_off(work: Work) {
    let goes_on = WAITING.with_borrow_mut(|waiting| {
        waiting.work.push_back(work);
        std::mem::replace(&mut waiting.goes_on, true)
    });
    if !goes_on {
        timers::after(Duration::ZERO, go_on);
    }
}

/// How much is put off.
pub fn left() -> usize {
    WAITING.with_borrow(|waiting| waiting.work.len())
}

/// Does this once nothing is put off, and not what was said here before.
pub fn once_done(then: Work) {
    WAITING.with_borrow_mut(|waiting| waiting.then = Some(then));
    finish();
}

fn go_on() {
    for _ in 0..AT_A_TIME {
        let work = WAITING.with_borrow_mut(|waiting| waiting.work.pop_front());
        work.into_iter().for_each(|work| work());
    }
    let goes_on = left() > 0;
    WAITING.with_borrow_mut(|waiting| waiting.goes_on = goes_on);
    // What was done is brought to the page after this task.
    timers::after(Duration::ZERO, if goes_on { go_on } else { finish });
}

fn finish() {
    let then = WAITING.with_borrow_mut(|waiting| if waiting.goes_on { None } else { waiting.then.take() });
    then.into_iter().for_each(|then| then());
}
