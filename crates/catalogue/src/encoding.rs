//! Bytes of texts that are no UTF-8: what older programs and the notepads of Windows write.

/// The text of UTF-16 without its mark; `unit` says which byte comes first. `None` where it is none.
///
/// ```
/// assert_eq!(catalogue::encoding::utf_16(b"L\0\xf8\0n\0", u16::from_le_bytes).as_deref(), Some("Løn"));
/// assert_eq!(catalogue::encoding::utf_16(b"L\0\xf8", u16::from_le_bytes), None);
/// ```
pub fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let text: Result<String, _> = char::decode_utf16(pairs.iter().map(|&pair| unit(pair))).collect();
    text.ok().filter(|_| rest.is_empty())
}

/// The letter that a byte is in Windows-1252, of which Latin-1 is a part. Five bytes stand for nothing.
///
/// ```
/// assert_eq!(catalogue::encoding::windows_1252(0xf8), 'ø');
/// assert_eq!(catalogue::encoding::windows_1252(0x80), '€');
/// ```
pub fn windows_1252(byte: u8) -> char {
    // 0x80 to 0x9F.
    const MIDDLE: [char; 32] = [
        '€', '\u{FFFD}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{FFFD}', 'Ž', '\u{FFFD}',
        '\u{FFFD}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{FFFD}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => MIDDLE[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
