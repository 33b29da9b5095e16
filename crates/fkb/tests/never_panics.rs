//! Whatever the bytes are, the importer reads them or says what is wrong, with a line that exists.

use fkb::{Options, import};
use proptest::collection::vec;
use proptest::prelude::*;

const DOCUMENTS: [&str; 2] = [include_str!("groenne-anlaeg/input.txt"), include_str!("baadebyggeri/input.txt")];

/// Reads, and holds what is said against the bytes.
fn read(bytes: &[u8]) {
    let options = Options { full_text: true, ..Options::default() };
    let Err(problems) = import(bytes, "any.txt", &options) else { return };
    assert!(!problems.is_empty(), "refused without a word");
    // Bytes are counted, so that UTF-16 has at least as many; a carriage return alone is a line end of old files.
    let lines = 1 + bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
    for problem in &problems {
        assert!((1..=lines).contains(&problem.line()), "{problem}");
        assert!(problem.to_string().len() < 1000, "{problem}");
    }
    assert!(problems.is_sorted_by_key(fkb::Problem::line));
}

/// One thing that goes wrong with a document.
#[derive(Debug, Clone)]
enum Damage {
    Flip(usize, u8),
    Cut(usize),
    DropLine(usize),
    DoubleLine(usize),
    SwapLines(usize, usize),
    JoinLines(usize),
    Insert(usize, String),
}

fn damage() -> impl Strategy<Value = Damage> {
    let any = any::<usize>;
    prop_oneof![
        (any(), 0..=255_u8).prop_map(|(at, byte)| Damage::Flip(at, byte)),
        any().prop_map(Damage::Cut),
        any().prop_map(Damage::DropLine),
        any().prop_map(Damage::DoubleLine),
        (any(), any()).prop_map(|(a, b)| Damage::SwapLines(a, b)),
        any().prop_map(Damage::JoinLines),
        (any(), "[\\x0C\\n 0-9A-C,æ\u{AD}\u{301}-]{1,6}").prop_map(|(at, text)| Damage::Insert(at, text)),
    ]
}

fn damaged(mut bytes: Vec<u8>, damage: &Damage) -> Vec<u8> {
    if bytes.is_empty() {
        return bytes;
    }
    let length = bytes.len();
    let mut lines: Vec<Vec<u8>> = bytes.split_inclusive(|&byte| byte == b'\n').map(<[u8]>::to_vec).collect();
    let count = lines.len();
    match damage {
        Damage::Flip(at, byte) => bytes[at % length] = *byte,
        Damage::Cut(at) => bytes.truncate(at % length),
        Damage::Insert(at, text) => drop(bytes.splice(at % length..at % length, text.bytes())),
        Damage::DropLine(at) => drop(lines.remove(at % count)),
        Damage::DoubleLine(at) => lines.insert(at % count, lines[at % count].clone()),
        Damage::SwapLines(a, b) => lines.swap(a % count, b % count),
        Damage::JoinLines(at) => drop(lines[at % count].pop()),
    }
    match damage {
        Damage::Flip(..) | Damage::Cut(_) | Damage::Insert(..) => bytes,
        _ => lines.concat(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn random_bytes(bytes in vec(any::<u8>(), 0..600)) {
        read(&bytes);
    }

    #[test]
    fn random_lines_of_a_document(order in vec(any::<usize>(), 0..80)) {
        let lines: Vec<&str> = DOCUMENTS.iter().flat_map(|document| document.split_inclusive('\n')).collect();
        let text: String = order.iter().map(|at| lines[at % lines.len()]).collect();
        read(text.as_bytes());
    }

    #[test]
    fn damaged_documents(which in 0..DOCUMENTS.len(), damages in vec(damage(), 1..6)) {
        let bytes = damages.iter().fold(DOCUMENTS[which].as_bytes().to_vec(), damaged);
        read(&bytes);
    }
}

/// Each of these would take minutes if any step went over the rest of the document again.
#[test]
fn hostile_documents_are_read_in_one_go() {
    let base = DOCUMENTS[1];
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
    ] {
        read(hostile.as_bytes());
    }
}
