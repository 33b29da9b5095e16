//! Bytes as letters that an address can hold: base64url (RFC 4648, section 5), without padding.

use super::BadCode;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Three bytes as four letters.
pub(super) fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(letters_for(bytes.len()));
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, at| bits << 8 | u32::from(three.get(at).copied().unwrap_or(0)));
        for letter in 0..=three.len() {
            text.push(char::from(ALPHABET[(bits >> (18 - 6 * letter)) as usize & 63]));
        }
    }
    text
}

/// How many letters so many bytes take.
pub(super) const fn letters_for(bytes: usize) -> usize {
    (bytes * 4).div_ceil(3)
}

/// The bytes in a text, and whether bits are left over that [`write`] would not have set: those letters are not as they were.
pub(super) fn read(text: &str) -> Result<(Vec<u8>, bool), BadCode> {
    let mut bytes = Vec::with_capacity(text.len());
    // The bits that are no whole byte yet, and how many they are.
    let (mut bits, mut count) = (0_u32, 0);
    for (before, letter) in text.chars().enumerate() {
        let value = value(letter).ok_or(BadCode::NoLetter { at: before + 1, letter })?;
        bits = bits << 6 | value;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    Ok((bytes, bits != 0))
}

/// What a letter stands for, from 0 to 63.
fn value(letter: char) -> Option<u32> {
    let place = ALPHABET.iter().position(|&other| char::from(other) == letter)?;
    u32::try_from(place).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_the_standard() {
        // RFC 4648, section 10, without the padding; the last one has both letters that base64 writes differently.
        let known: [(&[u8], &str); 8] = [
            (b"", ""),
            (b"f", "Zg"),
            (b"fo", "Zm8"),
            (b"foo", "Zm9v"),
            (b"foob", "Zm9vYg"),
            (b"fooba", "Zm9vYmE"),
            (b"foobar", "Zm9vYmFy"),
            (&[0xFB, 0xFF], "-_8"),
        ];
        for (bytes, text) in known {
            assert_eq!(write(bytes), text);
            assert_eq!(read(text), Ok((bytes.to_vec(), false)));
            assert_eq!(letters_for(bytes.len()), text.len());
        }
    }

    #[test]
    fn bits_that_are_left_over_are_noticed() {
        assert_eq!(read("Zh"), Ok((b"f".to_vec(), true)));
    }

    #[test]
    fn a_sign_that_is_no_letter_is_named_with_its_place() {
        for (text, at, letter) in [("Zm+v", 3, '+'), ("æZ", 1, 'æ'), ("Zæ=", 2, 'æ'), ("Zg==", 3, '='), ("Z v", 2, ' ')]
        {
            assert_eq!(read(text), Err(BadCode::NoLetter { at, letter }));
        }
    }
}
