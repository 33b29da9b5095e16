//! Whatever the bytes are, the importer reads them or says what is wrong, with a line that exists. `cargo xtask damage COUNT` does
//! the same as often as one likes.

mod damage;

use proptest::collection::vec;
use proptest::prelude::*;

use damage::{DOCUMENTS, damaged, damages, holds};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn random_bytes(bytes in vec(any::<u8>(), 0..600)) {
        holds(&bytes);
    }

    #[test]
    fn random_lines_of_a_document(order in vec(any::<usize>(), 0..80)) {
        let lines: Vec<&[u8]> = DOCUMENTS.iter().flat_map(|document| document.split_inclusive(|&byte| byte == b'\n')).collect();
        holds(&order.iter().map(|at| lines[at % lines.len()]).collect::<Vec<_>>().concat());
    }

    #[test]
    fn damaged_documents(which in 0..DOCUMENTS.len(), damages in damages()) {
        holds(&damages.iter().fold(DOCUMENTS[which].to_vec(), damaged));
    }
}

/// Each of these would take minutes if any step went over the rest of the document again.
#[test]
fn hostile_documents_are_read_in_one_go() {
    let base = include_str!("baadebyggeri/input.txt");
    let heading = "Teknologi og arbejdsorganisering\n";
    let competence = "Kort beskrivelse af kompetencen og dens anvendelse i jobområdet\n";
    let part = "Beskrivelse af de tilhørende arbejdsmarkedsrelevante kompetencer\n";
    for hostile in [
        format!("{base}{}", "a".repeat(1 << 20)),
        format!("{base}{}", "31005 a ".repeat(100_000)),
        format!("{base}31005\n{}", "AA 2,0\n".repeat(50_000)),
        heading.repeat(50_000),
        competence.repeat(50_000),
        part.repeat(50_000),
        format!("{}{}", "\u{C}\n".repeat(50_000), "FKB ".repeat(50_000)),
        base.replace("FKB", &"FKB ".repeat(50_000)),
        base.replace("Lim", &"Særlige kvalifikationskrav (".repeat(50_000)),
        "\u{301}\u{AD}-\n".repeat(50_000),
        format!("{base}31005 Knob   AD 2,0\n{}", "01-01-2025\n".repeat(80_000)),
        format!("{base}31005 Knob   AD 2,0\n{} x\n", "01-01-2025  ".repeat(80_000)),
        format!("{base}31005 Knob a-\n{}", "a-\n".repeat(300_000)),
        format!("{base}{}", "\u{C}7\n".repeat(100_000)),
        format!("{base}{}", (0..100_000).map(|i| format!("{i}\n")).collect::<String>()),
    ] {
        // Unoptimised, on a busy machine; a step that goes over the rest again and again takes minutes.
        let begun = std::time::Instant::now();
        holds(hostile.as_bytes());
        let taken = begun.elapsed();
        assert!(
            taken.as_secs() < 30,
            "{taken:?} for {} bytes, ending (backwards) {:?}",
            hostile.len(),
            hostile.chars().rev().take(20).collect::<String>()
        );
    }
}
