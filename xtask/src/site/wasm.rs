//! As much of the format of a wasm file as the build has to know: sections, and numbers of seven bits a byte.

/// What every wasm of this version begins with.
pub(super) const HEAD: &[u8] = b"\0asm\x01\0\0\0";

/// Names, and other things that only people read.
const CUSTOM: u8 = 0;

/// The sections with their kinds; `None` where this is no wasm.
pub(super) fn sections(wasm: &[u8]) -> Option<Vec<(u8, &[u8])>> {
    let mut rest = wasm.strip_prefix(HEAD)?;
    let mut sections = Vec::new();
    while let Some((&id, after)) = rest.split_first() {
        rest = after;
        sections.push((id, sized(&mut rest)?));
    }
    Some(sections)
}

/// Puts a section behind others.
pub(super) fn push_section(to: &mut Vec<u8>, id: u8, section: &[u8]) {
    to.push(id);
    push_sized(to, section);
}

/// The same program without what only people read; `None` where this is no wasm.
pub(crate) fn without_custom_sections(wasm: &[u8]) -> Option<Vec<u8>> {
    let mut new = HEAD.to_vec();
    for (id, section) in sections(wasm)?.into_iter().filter(|(id, _)| *id != CUSTOM) {
        push_section(&mut new, id, section);
    }
    Some(new)
}

/// Takes a length and as many bytes.
pub(super) fn sized<'a>(bytes: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = number(bytes)? as usize;
    let (taken, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(taken)
}

/// Takes a number: seven bits a byte, the lowest first.
pub(super) fn number(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    for shift in [0, 7, 14, 21, 28] {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

pub(super) fn push_sized(to: &mut Vec<u8>, content: &[u8]) {
    push_number(to, content.len() as u32);
    to.extend_from_slice(content);
}

pub(super) fn push_number(to: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        to.push(number as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_people_read_is_left_out() {
        let mut wasm = HEAD.to_vec();
        push_section(&mut wasm, 1, b"types");
        let expected = wasm.clone();
        push_section(&mut wasm, CUSTOM, b"\x04name");
        assert_eq!(without_custom_sections(&wasm), Some(expected));
        assert_eq!(without_custom_sections(b"<html>"), None);
    }
}
