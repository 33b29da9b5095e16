//! Reads damaged share codes, damaged plans in JSON and damaged files of plans, as many of each as it is told to: `cargo xtask damage`
//! does it for `test --all`. A panic ends it.

#[path = "../tests/damaged/mod.rs"]
mod damaged;
#[path = "../tests/damaged/files.rs"]
mod files;
#[path = "../tests/made_up/mod.rs"]
mod made_up;

use std::process::ExitCode;
use std::time::Instant;

use damaged::Random;

fn main() -> ExitCode {
    let Some(count) = std::env::args().nth(1).and_then(|count| count.parse::<u64>().ok()) else {
        eprintln!("usage: damaged_plans COUNT   COUNT: how many share codes, plans in JSON and files to read");
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
    let (with_plan, lacking) = files::read_damaged(count, count);
    println!("files: {count} read, {with_plan} with a plan, {lacking} of them with something left out, no panic");
    println!("in {:.1} s", begun.elapsed().as_secs_f64());
    ExitCode::SUCCESS
}
