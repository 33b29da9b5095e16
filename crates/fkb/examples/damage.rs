//! Damages documents as often as it is told to, and reads each of them: `cargo xtask damage COUNT`.
//!
//! A document on which the importer panics, says something wrong, or takes longer than it may is written into a file, and the run
//! ends with exit code 1.

#[path = "../tests/damage/mod.rs"]
mod damage;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use damage::{DOCUMENTS, damaged, damages, holds};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// A document may take no longer: the real one takes a thousandth of it.
const LONGEST: Duration = Duration::from_secs(2);

/// What all threads have come to.
#[derive(Default)]
struct Tally {
    begun: AtomicUsize,
    read: AtomicUsize,
    refused: AtomicUsize,
    broken: AtomicUsize,
    slowest: Mutex<Duration>,
}

/// What a thread is reading just now, and since when.
type Current = Mutex<Option<(Instant, Vec<u8>)>>;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(count) = arguments.next().and_then(|count| count.parse::<usize>().ok()) else {
        eprintln!(
            "usage: damage COUNT [FILE …]   COUNT: how many damaged documents to read; FILE: further documents to damage"
        );
        return ExitCode::from(2);
    };
    let mut documents: Vec<Vec<u8>> = DOCUMENTS.iter().map(|document| document.to_vec()).collect();
    for file in arguments {
        match fs::read(&file) {
            Ok(bytes) => documents.push(bytes),
            Err(error) => {
                eprintln!("{file}: this file cannot be read: {error}");
                return ExitCode::from(2);
            }
        }
    }
    let kept = std::env::temp_dir();
    let begun = Instant::now();
    let tally = Tally::default();
    let currents: Vec<Current> =
        (0..thread::available_parallelism().map_or(1, usize::from)).map(|_| Current::default()).collect();
    let in_time = thread::scope(|scope| {
        let workers: Vec<_> = currents
            .iter()
            .enumerate()
            .map(|(number, current)| {
                let (documents, tally, kept) = (&documents, &tally, &kept);
                scope.spawn(move || work(number, count, documents, current, tally, kept))
            })
            .collect();
        // A reading that never ends would keep its thread for ever, so this one looks after all.
        while workers.iter().any(|worker| !worker.is_finished()) {
            thread::sleep(Duration::from_millis(200));
            for current in &currents {
                let current = current.lock().unwrap_or_else(PoisonError::into_inner);
                if let Some((_, bytes)) = current.as_ref().filter(|(since, _)| since.elapsed() > 10 * LONGEST) {
                    keep(&kept, "endless", bytes);
                    std::process::exit(1);
                }
            }
        }
        begun.elapsed()
    });
    let of = |count: &AtomicUsize| count.load(Ordering::Relaxed);
    let slowest = *tally.slowest.lock().unwrap_or_else(PoisonError::into_inner);
    println!(
        "{} damaged documents in {:.1} s: {} read, {} refused, {} panics or wrong words; the slowest took {:.1} ms",
        of(&tally.read) + of(&tally.refused) + of(&tally.broken),
        in_time.as_secs_f64(),
        of(&tally.read),
        of(&tally.refused),
        of(&tally.broken),
        slowest.as_secs_f64() * 1000.0
    );
    if of(&tally.broken) == 0 && slowest <= LONGEST { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

/// Damages and reads until all threads together have done `count`. Each thread has its own series of numbers, always the same.
fn work(number: usize, count: usize, documents: &[Vec<u8>], current: &Current, tally: &Tally, kept: &Path) {
    let seed = [number as u8; 32];
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::from_seed(RngAlgorithm::ChaCha, &seed));
    let strategy = (0..documents.len(), damages());
    while tally.begun.fetch_add(1, Ordering::Relaxed) < count {
        let Ok(tree) = strategy.new_tree(&mut runner) else { continue };
        let (which, damages) = tree.current();
        let bytes = damages.iter().fold(documents[which].clone(), damaged);
        let since = Instant::now();
        *current.lock().unwrap_or_else(PoisonError::into_inner) = Some((since, bytes.clone()));
        let outcome = catch_unwind(AssertUnwindSafe(|| holds(&bytes)));
        *current.lock().unwrap_or_else(PoisonError::into_inner) = None;
        let taken = since.elapsed();
        let counted = match outcome {
            Ok(true) => &tally.read,
            Ok(false) => &tally.refused,
            Err(_) => {
                keep(kept, &format!("broken-{number}-{}", tally.broken.load(Ordering::Relaxed)), &bytes);
                &tally.broken
            }
        };
        counted.fetch_add(1, Ordering::Relaxed);
        let mut slowest = tally.slowest.lock().unwrap_or_else(PoisonError::into_inner);
        if taken > *slowest {
            *slowest = taken;
            if taken > LONGEST {
                keep(kept, "slow", &bytes);
            }
        }
    }
}

fn keep(folder: &Path, name: &str, bytes: &[u8]) {
    let file = folder.join(format!("damage-{name}.txt"));
    match fs::write(&file, bytes) {
        Ok(()) => eprintln!("the document is in {}", file.display()),
        Err(error) => eprintln!("{}: the document cannot be written: {error}", file.display()),
    }
}
