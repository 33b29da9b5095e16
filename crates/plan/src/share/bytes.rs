//! Numbers and texts as bytes, and back.

use super::BadCode;

const TOO_LARGE: BadCode = BadCode::Content("a number is too large");

/// A number, seven bits a byte, the lowest first; all bytes but the last have their highest bit set (LEB128).
pub(super) fn put_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// A number that may be negative: 0, -1, 1, -2, 2 … are written as 0, 1, 2, 3, 4 …
pub(super) fn put_signed(bytes: &mut Vec<u8>, number: i32) {
    put_number(bytes, (number << 1 ^ number >> 31) as u32);
}

/// Its length in bytes, and the text in UTF-8.
pub(super) fn put_text(bytes: &mut Vec<u8>, text: &str) {
    // Names and notes are short by their types.
    put_number(bytes, text.len() as u32);
    bytes.extend_from_slice(text.as_bytes());
}

/// The bytes that are still to be read.
#[derive(Clone, Copy)]
pub(super) struct Bytes<'a>(pub(super) &'a [u8]);

impl<'a> Bytes<'a> {
    /// # Errors
    /// Where fewer bytes are left.
    pub(super) fn take(&mut self, count: usize) -> Result<&'a [u8], BadCode> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(BadCode::Content("it ends too early"))?;
        self.0 = rest;
        Ok(taken)
    }

    pub(super) fn byte(&mut self) -> Result<u8, BadCode> {
        Ok(self.take(1)?[0])
    }

    /// Reads what [`put_number`] wrote.
    pub(super) fn number(&mut self) -> Result<u32, BadCode> {
        let mut number = 0_u64;
        // Five bytes hold 35 bits.
        for place in 0..5 {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7F) << (7 * place);
            if byte < 0x80 {
                return u32::try_from(number).map_err(|_| TOO_LARGE);
            }
        }
        Err(TOO_LARGE)
    }

    /// Reads what [`put_signed`] wrote.
    pub(super) fn signed(&mut self) -> Result<i32, BadCode> {
        let number = self.number()?;
        Ok((number >> 1) as i32 ^ -((number & 1) as i32))
    }

    /// Reads what [`put_text`] wrote.
    pub(super) fn text(&mut self) -> Result<&'a str, BadCode> {
        let length = self.number()? as usize;
        str::from_utf8(self.take(length)?).map_err(|_| BadCode::Content("a text is no UTF-8"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back() {
        for number in [0, 1, 127, 128, 16_383, 16_384, 1_999_999, u32::MAX] {
            let mut bytes = Vec::new();
            put_number(&mut bytes, number);
            put_signed(&mut bytes, number as i32);
            let mut read = Bytes(&bytes);
            assert_eq!((read.number(), read.signed(), read.0.len()), (Ok(number), Ok(number as i32), 0));
        }
    }

    #[test]
    fn small_numbers_take_one_byte() {
        for number in -64..64 {
            let mut bytes = Vec::new();
            put_signed(&mut bytes, number);
            assert_eq!(bytes.len(), 1, "{number}");
        }
    }

    #[test]
    fn what_is_too_large_or_too_short_is_refused() {
        assert!(Bytes(&[0xFF; 5]).number().is_err());
        assert!(Bytes(&[0x80]).number().is_err());
        assert!(Bytes(&[3, b'a', b'b']).text().is_err());
        assert!(Bytes(&[1, 0xFF]).text().is_err());
    }
}
