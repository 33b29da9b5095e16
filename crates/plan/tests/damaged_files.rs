//! Files that chance has damaged: whatever they hold, there is an answer, and what is taken from them can be kept.

mod damaged;
#[path = "damaged/files.rs"]
mod files;
mod made_up;

#[test]
fn whatever_a_damaged_file_holds_there_is_an_answer() {
    // `cargo xtask damage` reads as many as it is told to.
    let (with_plan, lacking) = files::read_damaged(6_000, 1);
    assert!(with_plan > 1_000 && lacking > 500, "the damage is such that some is good: {with_plan}, {lacking}");
}
