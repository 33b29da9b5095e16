//! Bytes as letters of a text: digits to the base 111, each of which is one byte of UTF-8.
//!
//! The letters are those that stay what they are in a script element, whoever saves or copies the page: no `<` (it could end the
//! element), no line end (which programs change), no control character. That leaves 94 of one byte, from the blank to `~` but for
//! `<`, in whose place `~` stands. A digit from 94 on takes a letter of two bytes together with the digit behind it: there are
//! 17 × 111 = 1887 such pairs, and 1887 letters from U+00A1, behind the control characters and the no-break space, to U+07FF.
//!
//! Three digits are a number below 111³ = 1,367,631, the lowest digit first. That is more than 20 bits and less than 21: where the
//! lower 20 bits are a number that still fits with one bit more, it holds 21. So a byte of text carries 6.77 bits; base64 carries 6.

const BASE: u32 = 111;
const ONE_BYTE: u32 = 94;

/// The digit whose letter would be `<`.
const LESS_THAN: u32 = 28;

/// Numbers of 20 bits below this have room for one more.
const WITH_21: u32 = BASE * BASE * BASE - (1 << 20);

/// The first letter of two bytes that is used.
const FIRST_LONG: u32 = 0xa1;

/// The bytes as a text.
pub(super) fn text(bytes: &[u8]) -> String {
    let mut letters = Letters::default();
    let (mut held, mut count) = (0_u32, 0_u32);
    let mut rest = bytes.iter();
    loop {
        while count < 21 {
            let Some(byte) = rest.next() else { break };
            held |= u32::from(*byte) << count;
            count += 8;
        }
        if count == 0 {
            return letters.finished();
        }
        // Where the bytes end, zeros follow.
        let low = held & 0xf_ffff;
        let (number, taken): (u32, u32) = if low < WITH_21 { (held & 0x1f_ffff, 21) } else { (low, 20) };
        held >>= taken;
        count = count.saturating_sub(taken);
        letters.push(number % BASE);
        letters.push(number / BASE % BASE);
        letters.push(number / BASE / BASE);
    }
}

/// A text in the making, and the digit that waits for the one behind it.
#[derive(Default)]
struct Letters {
    text: String,
    waiting: Option<u32>,
}

impl Letters {
    fn push(&mut self, digit: u32) {
        let letter = match self.waiting.take() {
            Some(first) => FIRST_LONG + (first - ONE_BYTE) * BASE + digit,
            None if digit >= ONE_BYTE => {
                self.waiting = Some(digit);
                return;
            }
            None if digit == LESS_THAN => u32::from(b'~'),
            None => u32::from(b' ') + digit,
        };
        // Every number up to U+07FF is a letter.
        self.text.extend(char::from_u32(letter));
    }

    fn finished(mut self) -> String {
        if self.waiting.is_some() {
            self.push(0);
        }
        self.text
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// As unpack.js reads it: the bytes, and up to two zeros behind them.
    pub(crate) fn bytes(text: &str) -> Vec<u8> {
        let digits: Vec<u32> = text
            .chars()
            .flat_map(|letter| match u32::from(letter) {
                126 => vec![28],
                code if code < 126 => vec![code - 32],
                code => vec![94 + (code - 161) / 111, (code - 161) % 111],
            })
            .collect();
        let (mut result, mut bits, mut held) = (Vec::new(), 0_u32, 0_u32);
        for three in digits.chunks_exact(3) {
            let number = three[0] + three[1] * 111 + three[2] * 111 * 111;
            bits |= number << held;
            held += if number & 0xf_ffff < 319_055 { 21 } else { 20 };
            while held > 7 {
                result.push(bits as u8);
                bits >>= 8;
                held -= 8;
            }
        }
        result
    }

    fn comes_back(content: &[u8]) {
        let text = text(content);
        for letter in text.chars() {
            assert!(matches!(letter, ' '..='~' | '\u{a1}'..='\u{7ff}') && letter != '<', "{letter:?}");
        }
        let back = bytes(&text);
        assert_eq!(&back[..content.len()], content);
        assert!(back.len() <= content.len() + 2 && back[content.len()..].iter().all(|byte| *byte == 0), "{back:?}");
    }

    #[test]
    fn every_pair_of_bytes_comes_back() {
        comes_back(&[]);
        for one in 0..=255 {
            comes_back(&[one]);
            comes_back(&(0..=255).flat_map(|other| [one, other]).collect::<Vec<_>>());
        }
    }

    #[test]
    fn all_letters_are_used_and_a_byte_of_them_carries_more_than_six_and_three_quarter_bits() {
        // A pseudo-random run: what is compressed looks like it.
        let mut state = 1_u32;
        let mut random = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        };
        let content: Vec<u8> = std::iter::repeat_with(&mut random).take(300_000).collect();
        comes_back(&content);
        let text = text(&content);
        let letters: std::collections::BTreeSet<char> = text.chars().collect();
        assert_eq!(letters.len(), 94 + 1887);
        let bits = content.len() as f64 * 8.0 / text.len() as f64;
        assert!(bits > 6.75, "{bits}");
    }

    proptest! {
        #[test]
        fn any_bytes_come_back(content in prop::collection::vec(any::<u8>(), 0..2000)) {
            comes_back(&content);
        }
    }
}
