//! What is in a file: text, or something that only looks like a file of text.

use catalogue::encoding::{utf_16, windows_1252};

/// Larger files are not read: far more than fits into the field.
pub const LARGEST: f64 = 1_000_000.0;

/// Why a file is no text that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotText {
    /// A PDF.
    Pdf,
    /// A document of a word processor, or another packed file.
    Document,
    /// A picture.
    Picture,
    /// A page of the web: its text is between commands.
    WebPage,
    /// Whatever else has bytes that no text has.
    Other,
    /// More than [`LARGEST`] bytes.
    TooLarge,
    /// The browser could not read it.
    Unreadable,
}

/// How files begin that are no text.
const BEGINNINGS: [(&[u8], NotText); 8] = [
    (b"%PDF", NotText::Pdf),
    (b"PK\x03\x04", NotText::Document),
    (b"\xd0\xcf\x11\xe0", NotText::Document),
    (b"{\\rtf", NotText::Document),
    (b"\x89PNG", NotText::Picture),
    (b"\xff\xd8\xff", NotText::Picture),
    (b"GIF8", NotText::Picture),
    (b"RIFF", NotText::Picture),
];

/// The text in these bytes: UTF-8, UTF-16 with a mark in front, or what older Windows programs write.
///
/// # Errors
/// Where they are no text.
pub fn text_in(bytes: &[u8]) -> Result<String, NotText> {
    if let Some((_, what)) = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)) {
        return Err(*what);
    }
    let text = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf_8(rest)?,
        [0xff, 0xfe, rest @ ..] => utf_16(rest, u16::from_le_bytes).ok_or(NotText::Other)?,
        [0xfe, 0xff, rest @ ..] => utf_16(rest, u16::from_be_bytes).ok_or(NotText::Other)?,
        _ => utf_8(bytes)?,
    };
    // The end of a file in DOS is one as well, and what stands for a line break inside of a paragraph.
    let is_text = |letter: char| !letter.is_ascii_control() || "\t\n\r\u{b}\u{c}\u{1a}\u{7f}".contains(letter);
    if !text.chars().all(is_text) {
        return Err(NotText::Other);
    }
    let begins = |with: &str| text.trim_start().get(..with.len()).is_some_and(|it| it.eq_ignore_ascii_case(with));
    if begins("<!doctype html") || begins("<html") {
        return Err(NotText::WebPage);
    }
    Ok(text.replace("\r\n", "\n"))
}

fn utf_8(bytes: &[u8]) -> Result<String, NotText> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        // What has been UTF-8 so far is a damaged one, and no other encoding.
        Err(error) if !bytes[..error.valid_up_to()].is_ascii() => Err(NotText::Other),
        Err(_) => Ok(bytes.iter().map(|&byte| windows_1252(byte)).collect()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn text_is_read_in_the_encodings_that_people_have() {
        let text = "Løn – og „moms“\nfor Åse";
        let utf_16 = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
        let windows = b"L\xf8n \x96 og \x84moms\x93\r\nfor \xc5se";
        for bytes in [
            text.as_bytes().to_vec(),
            [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            [b"\xff\xfe".to_vec(), utf_16(u16::to_le_bytes)].concat(),
            [b"\xfe\xff".to_vec(), utf_16(u16::to_be_bytes)].concat(),
            windows.to_vec(),
        ] {
            assert_eq!(text_in(&bytes).as_deref(), Ok(text), "{bytes:x?}");
        }
    }

    #[test]
    fn what_is_no_text_is_named() {
        for (bytes, what) in [
            (&b"%PDF-1.7\n1 0 obj"[..], NotText::Pdf),
            (b"PK\x03\x04\x14\x00word/document.xml", NotText::Document),
            (b"{\\rtf1\\ansi L\\'f8n}", NotText::Document),
            (b"\x89PNG\r\n\x1a\n", NotText::Picture),
            (b"\xff\xd8\xff\xe0JFIF", NotText::Picture),
            (b"\n <!DOCTYPE html><title>L\xc3\xb8n</title>", NotText::WebPage),
            (b"l\x00\x00n", NotText::Other),
            (b"\x7fELF\x02\x01\x01", NotText::Other),
            // UTF-8 that breaks off, and not letters of another alphabet.
            (b"L\xc3\xb8n og \xc3", NotText::Other),
            (b"\xff\xfel", NotText::Other),
        ] {
            assert_eq!(text_in(bytes), Err(what), "{bytes:x?}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_come_to_an_end(bytes: Vec<u8>) {
            if let Ok(text) = text_in(&bytes) {
                prop_assert!(!text.contains('\0'));
            }
        }

        #[test]
        fn any_text_without_nul_and_commands_is_itself(text in "[a-zæøå 😀.,\\n]{0,40}") {
            prop_assert_eq!(text_in(text.as_bytes()), Ok(text));
        }
    }
}
