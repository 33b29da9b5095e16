//! Reads damaged share codes and damaged plans in JSON, as many of each as it is told to: `cargo xtask damage` does it for
//! `test --all`. A panic ends it.

#[path = "../tests/damaged/mod.rs"]
mod damaged;

use std::process::ExitCode;
use std::time::Instant;

use damaged::Random;

fn main() -> ExitCode {
    let Some(count) = std::env::args().nth(1).and_then(|count| count.parse::<u64>().ok()) else {
        eprintln!("usage: damaged_plans COUNT   COUNT: how many share codes, and how many plans in JSON, to read");
        return ExitCode::from(2);
    };
    let begun = Instant::now();
    for (what, make, holds) in [
        ("share codes", damaged::code as fn(&mut Random) -> String, damaged::holds as fn(&str) -> bool),
        ("plans in JSON", damaged::json, damaged::json_holds),
    ] {
        let mut random = Random::new(count);
        let read = (0..count).filter(|_| holds(&make(&mut random))).count() as u64;
        println!("{what}: {count} read, {read} of them whole, {} refused, no panic", count - read);
    }
    println!("in {:.1} s", begun.elapsed().as_secs_f64());
    ExitCode::SUCCESS
}
