//! Work that need not be done at once: a little in each task, so that the page answers in between.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::time::Duration;

use js_sys::Date;

use super::{page, timers};

/// So much is done in one task: on a slow phone, rows of a list take some milliseconds each.
const AT_A_TIME: usize = 2;

/// What takes less than this, in milliseconds and with its painting, is there with the next frame or the one after it.
const QUICK: f64 = 40.0;

/// An answer counts for no longer than this: a tab that was in the background is painted hours later.
const SLOW: f64 = 2.0 * QUICK;

/// How much of it counts after the next answer.
const REMEMBERED: f64 = 0.8;

/// Something to do.
pub type Work = Box<dyn FnOnce()>;

#[derive(Default)]
struct Waiting {
    work: VecDeque<Work>,
    /// Whether a task for it is on its way.
    goes_on: bool,
    /// What comes of the reader's last deeds, once those are painted.
    answers: Vec<Work>,
    /// Whether they are being given: what comes of them need not wait once more.
    is_painted: bool,
    then: Option<Work>,
}

thread_local! {
    static WAITING: RefCell<Waiting> = RefCell::default();
    /// How long the slowest of the last answers took, in milliseconds; those before count for less and less. The first may be slow.
    static TOOK: Cell<f64> = const { Cell::new(SLOW) };
}

/// Does what the reader asked for by pressing or choosing something; where that takes long, once the browser has painted what they pressed.
pub fn answer(work: Work) {
    paint_first(work).into_iter().for_each(|work| work());
}

/// The same, and what may be done at once is given back.
pub fn paint_first(answer: Work) -> Option<Work> {
    if WAITING.with_borrow(|waiting| waiting.is_painted) {
        return Some(answer);
    }
    if TOOK.get() < QUICK {
        time_answer();
        return Some(answer);
    }
    let is_first = WAITING.with_borrow_mut(|waiting| {
        waiting.answers.push(answer);
        waiting.answers.len() == 1
    });
    if is_first {
        page::set_answering(true);
        timers::painted(give_answers);
    }
    None
}

fn give_answers() {
    time_answer();
    let answers = WAITING.with_borrow_mut(|waiting| {
        waiting.is_painted = true;
        std::mem::take(&mut waiting.answers)
    });
    answers.into_iter().for_each(|answer| answer());
    timers::soon(|| {
        WAITING.with_borrow_mut(|waiting| waiting.is_painted = false);
        page::set_answering(false);
        finish();
    });
}

fn time_answer() {
    let begun = Date::now();
    timers::painted(move || TOOK.set((Date::now() - begun).max(TOOK.get() * REMEMBERED).min(SLOW)));
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
    let then = WAITING.with_borrow_mut(|waiting| {
        let is_done = !waiting.goes_on && waiting.answers.is_empty();
        if is_done { waiting.then.take() } else { None }
    });
    then.into_iter().for_each(|then| then());
}
