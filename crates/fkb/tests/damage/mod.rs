//! Documents with something wrong in them, and what holds for whatever the importer makes of them.

use fkb::{Options, import};
use proptest::collection::vec;
use proptest::prelude::*;

/// Documents of our own making.
pub const DOCUMENTS: [&[u8]; 4] = [
    include_bytes!("../groenne-anlaeg/input.txt"),
    include_bytes!("../baadebyggeri/input.txt"),
    include_bytes!("../tandklinik/input.txt"),
    include_bytes!("../columns/input.txt"),
];

/// Reads a document and holds what is said against its bytes. True where it was read.
pub fn holds(bytes: &[u8]) -> bool {
    let options = Options { full_text: true, ..Options::default() };
    let problems = match import(bytes, "any.txt", &options) {
        Ok(imported) => {
            assert!(!imported.catalogue.courses().is_empty(), "read without a course");
            assert!(!imported.catalogue.competences().is_empty(), "read without a competence");
            return true;
        }
        Err(problems) => problems,
    };
    assert!(!problems.is_empty(), "refused without a word");
    // Bytes are counted, so that UTF-16 has at least as many; a carriage return alone is a line end of old files.
    let lines = 1 + bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
    for problem in &problems {
        assert!((1..=lines).contains(&problem.line()), "{problem}");
        assert!(problem.to_string().len() < 1000, "{problem}");
    }
    assert!(problems.is_sorted_by_key(fkb::Problem::line));
    false
}

/// One thing that goes wrong with a document. Places are taken modulo its length.
#[derive(Debug, Clone)]
pub enum Damage {
    Flip(usize, u8),
    Cut(usize),
    DropLine(usize),
    DoubleLine(usize),
    SwapLines(usize, usize),
    JoinLines(usize),
    Insert(usize, String),
}

/// One to five things at once.
pub fn damages() -> impl Strategy<Value = Vec<Damage>> {
    let any = any::<usize>;
    let damage = prop_oneof![
        (any(), 0..=255_u8).prop_map(|(at, byte)| Damage::Flip(at, byte)),
        any().prop_map(Damage::Cut),
        any().prop_map(Damage::DropLine),
        any().prop_map(Damage::DoubleLine),
        (any(), any()).prop_map(|(a, b)| Damage::SwapLines(a, b)),
        any().prop_map(Damage::JoinLines),
        (any(), "[\\x0C\\n 0-9A-C,æ\u{AD}\u{301}-]{1,6}").prop_map(|(at, text)| Damage::Insert(at, text)),
    ];
    vec(damage, 1..6)
}

/// The document after that.
pub fn damaged(mut bytes: Vec<u8>, damage: &Damage) -> Vec<u8> {
    if bytes.is_empty() {
        return bytes;
    }
    let length = bytes.len();
    let lines_after = |bytes: &[u8], change: &dyn Fn(&mut Vec<&[u8]>, usize)| {
        let mut lines: Vec<&[u8]> = bytes.split_inclusive(|&byte| byte == b'\n').collect();
        let count = lines.len();
        change(&mut lines, count);
        lines.concat()
    };
    match damage {
        Damage::Flip(at, byte) => bytes[at % length] = *byte,
        Damage::Cut(at) => bytes.truncate(at % length),
        Damage::Insert(at, text) => drop(bytes.splice(at % length..at % length, text.bytes())),
        Damage::DropLine(at) => return lines_after(&bytes, &|lines, count| _ = lines.remove(at % count)),
        Damage::DoubleLine(at) => {
            return lines_after(&bytes, &|lines, count| lines.insert(at % count, lines[at % count]));
        }
        Damage::SwapLines(a, b) => return lines_after(&bytes, &|lines, count| lines.swap(a % count, b % count)),
        Damage::JoinLines(at) => {
            return lines_after(&bytes, &|lines, count| {
                let line = &mut lines[at % count];
                *line = line.strip_suffix(b"\n").unwrap_or(line);
            });
        }
    }
    bytes
}
