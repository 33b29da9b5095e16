//! Steps with a name, a purpose and a time: announced before they start, summed up in a table at the end.

use std::time::{Duration, Instant};

use crate::error::{Error, Result};

/// The steps done so far.
#[derive(Default)]
pub(crate) struct Steps {
    done: Vec<(String, Duration)>,
}

impl Steps {
    /// Announces a step, does it, says how long it took. A failure is given the step's name.
    pub(crate) fn step<T>(&mut self, name: &str, purpose: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        eprintln!("\n== {name}: {purpose}");
        let start = Instant::now();
        let result = work();
        let taken = start.elapsed();
        match result {
            Ok(value) => {
                eprintln!("== {name}: done in {}", seconds(taken));
                self.done.push((name.to_owned(), taken));
                Ok(value)
            }
            Err(error) => Err(Error::new(format!("{error}\n\nThe step `{name}` failed after {}.", seconds(taken)))),
        }
    }

    /// The table of steps and seconds, with their sum.
    pub(crate) fn table(&self) -> String {
        let total = self.done.iter().map(|(_, taken)| *taken).sum();
        let rows = self.done.iter().map(|(name, taken)| (name.as_str(), *taken));
        let width = rows.clone().map(|(name, _)| name.chars().count()).max().unwrap_or(0).max(5);
        rows.chain([("total", total)]).map(|(name, taken)| format!("{name:width$}  {:>9}\n", seconds(taken))).collect()
    }
}

/// A time as people read it: `0.4 s`, `132.0 s`.
pub(crate) fn seconds(taken: Duration) -> String {
    format!("{:.1} s", taken.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_names_each_step_and_the_sum() {
        let mut steps = Steps::default();
        steps.step("tidy", "rules", || Ok(())).unwrap();
        steps.step("unit tests", "logic", || Ok(())).unwrap();
        let table = steps.table();
        let names: Vec<&str> = table.lines().map(|line| line[..10].trim()).collect();
        assert_eq!(names, ["tidy", "unit tests", "total"]);
    }

    #[test]
    fn a_failure_names_its_step() {
        let error = Steps::default().step("clippy", "lints", || Err::<(), _>(Error::new("No."))).unwrap_err();
        assert!(error.to_string().starts_with("No.\n\nThe step `clippy` failed"));
    }
}
