//! From bytes to text: which encoding it is, and what is no text at all.

use catalogue::encoding::{utf_16, windows_1252};

use crate::import::lines::Line;
use crate::problem::{Note, Problem};

/// The text of a file without its byte order mark.
///
/// # Errors
/// Where the bytes are no text, or the text of something else than a document (a PDF, a web page).
pub(crate) fn decode(bytes: &[u8], notes: &mut Vec<Note>) -> Result<String, Vec<Problem>> {
    if let Some(problem) = something_else(bytes) {
        return Err(vec![problem]);
    }
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes, notes)?,
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes, notes)?,
        [0xEF, 0xBB, 0xBF, rest @ ..] => {
            notes.push(Note::new(1, "the byte order mark at the beginning was passed over"));
            one_byte_or_utf8(rest, notes)?
        }
        _ => one_byte_or_utf8(bytes, notes)?,
    };
    if text.contains('\0') {
        return Err(vec![no_text()]);
    }
    if text.trim().is_empty() {
        return Err(vec![Problem::new(1, "the file is empty", "give the text of an FKB")]);
    }
    Ok(text)
}

/// An FKB without any å, which stands in the headings of all three parts: the letters were lost before.
pub(crate) fn damaged_letters(lines: &[Line]) -> Option<Problem> {
    let has_letters = lines.iter().any(|line| line.text.contains(['å', 'Å']));
    let heading = lines.iter().find(|line| {
        let text = line.text.get(..60).unwrap_or(&line.text).to_lowercase();
        ["beskrivelse af jobomr", "definition af jobomr", "aktuelt tilkoblede m"]
            .iter()
            .any(|begin| text.starts_with(begin))
    });
    let what = "the letters æ, ø and å are damaged, here and in the whole text";
    heading.filter(|_| !has_letters).map(|line| Problem::new(line.number, what, "take the text out again, as UTF-8"))
}

fn no_text() -> Problem {
    Problem::new(1, "this file is no text", "give the text of an FKB, as UTF-8")
}

/// What the first bytes tell.
fn something_else(bytes: &[u8]) -> Option<Problem> {
    let start = bytes.iter().position(|b| !b.is_ascii_whitespace()).unwrap_or(0);
    let head = bytes[start..].strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes[start..]);
    let head = String::from_utf8_lossy(&head[..head.len().min(200)]).to_ascii_lowercase();
    if head.starts_with("%pdf-") {
        return Some(Problem::new(1, "this is a PDF", "take its text out first, for example with pdftotext"));
    }
    if head.starts_with("pk\u{3}\u{4}") || head.starts_with("{\\rtf") {
        return Some(Problem::new(1, "this is a file of a word processor", "save it as plain text (UTF-8) first"));
    }
    if ["<!doctype", "<html", "<head", "<body", "<?xml"].iter().any(|tag| head.starts_with(tag)) {
        return Some(Problem::new(1, "this is a web page or XML", "give the plain text of the FKB"));
    }
    None
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, notes: &mut Vec<Note>) -> Result<String, Vec<Problem>> {
    let text = utf_16(bytes, unit).ok_or_else(|| vec![no_text()])?;
    notes.push(Note::new(1, "read as UTF-16"));
    Ok(text)
}

/// UTF-8, or Windows-1252 (of which Latin-1 is a part), which has each letter in one byte.
fn one_byte_or_utf8(bytes: &[u8], notes: &mut Vec<Note>) -> Result<String, Vec<Problem>> {
    if bytes.contains(&0) {
        return Err(vec![no_text()]);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    // Danish in Windows-1252 has next to no byte pairs that happen to be UTF-8. So where there are many, it is UTF-8 with
    // damaged places, and reading each byte as a letter would spoil every æ, ø and å without a word.
    let mut line = 1;
    let (mut whole, mut damaged) = (0_usize, Vec::new());
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        line += chunk.valid().matches('\n').count();
        if !chunk.invalid().is_empty() {
            damaged.push(line);
        }
    }
    if whole >= damaged.len() {
        damaged.dedup();
        let problem =
            |line| Problem::new(line, "a letter is damaged (no UTF-8)", "take the text out of the source again");
        return Err(damaged.into_iter().map(problem).collect());
    }
    notes.push(Note::new(damaged.first().copied().unwrap_or(1), "no UTF-8: read as Windows-1252"));
    Ok(bytes.iter().map(|&byte| windows_1252(byte)).collect())
}
