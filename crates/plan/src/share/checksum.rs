//! The checksum of a share code.

/// CRC-32 as in ISO 3309, PNG and zip. It notices every change within 32 bits that follow each other: whichever letter is
/// changed (6 bits), and any two neighbours that change places (12 bits).
pub(super) fn checksum(bytes: &[u8]) -> u32 {
    // Bit by bit: codes are short, and a table would be larger than all the rest of the code.
    let mut sum = u32::MAX;
    for &byte in bytes {
        sum ^= u32::from(byte);
        for _ in 0..8 {
            let carry = sum & 1;
            sum >>= 1;
            if carry == 1 {
                sum ^= 0xEDB8_8320;
            }
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    use super::checksum;

    #[test]
    fn it_is_the_one_that_others_compute() {
        // The check value that descriptions of CRC-32 give.
        assert_eq!(checksum(b"123456789"), 0xCBF4_3926);
        assert_eq!(checksum(b""), 0);
    }
}
