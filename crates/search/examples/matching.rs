//! What the match is worth on the judged texts: the right competence first, none that must not be named, nothing for texts of
//! other trades. With `--texts` also each text of the first half.

#[path = "../tests/judged/mod.rs"]
mod judged;

use judged::{data, texts};
use search::Index;

fn main() {
    let (catalogue, guide) = data();
    let index = Index::new(&catalogue, &guide);
    let show = std::env::args().any(|argument| argument == "--texts");
    for tune in [true, false] {
        let (mut right, mut never, mut all) = (0, 0, 0);
        for judged in texts().iter().filter(|judged| judged.tune == tune) {
            let matched = index.match_text(&judged.text);
            let first = matched.competences.first().map(|first| first.slug.to_string());
            let is_right = match first {
                Some(first) => judged.first.contains(&first),
                None => judged.first.is_empty(),
            };
            let wrong =
                matched.competences.iter().filter(|found| judged.never.contains(&found.slug.to_string())).count();
            all += 1;
            right += usize::from(is_right);
            never += wrong;
            if show && tune {
                println!(
                    "{} {}{}",
                    if is_right { "right" } else { "WRONG" },
                    judged.name,
                    if wrong > 0 { " NEVER" } else { "" }
                );
                for found in &matched.competences {
                    let words: Vec<_> = found.evidence.iter().map(|evidence| evidence.word.as_str()).collect();
                    println!("   {:.1} {} {words:?}", found.score, found.slug);
                }
            }
        }
        println!(
            "{}: {right} of {all} right, {never} named that must not be",
            if tune { "tuned on" } else { "not looked at" }
        );
    }
}
