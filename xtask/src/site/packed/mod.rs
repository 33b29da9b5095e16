//! What stands packed in the single file, as one block: LZMA, written as text. `unpack.js` undoes it in the page.

mod digits;

use std::io::Write as _;

use lzma_rust2::{LzmaOptions, LzmaWriter};

use crate::error::{Error, Result};

/// The script that unpacks; it stands before the block, so that it can tell when the block is cut off.
pub(super) const SCRIPT: &str = include_str!("unpack.js");

/// The parts in their order, each by its name, as a script element that does not run. Its attributes are the names with the lengths,
/// and a sum over both: the page is told by it when a letter has changed.
pub(super) fn block(parts: &[(&str, &[u8])]) -> Result<String> {
    let names: Vec<String> = parts.iter().map(|(id, content)| format!("{id}:{}", content.len())).collect();
    let names = names.join(" ");
    let text = digits::text(&lzma(&parts.iter().map(|(_, content)| *content).collect::<Vec<_>>().concat())?);
    let sum = sum(&[&names, &text]);
    Ok(format!("<script type=\"text/plain\" id=\"packed\" data-parts=\"{names}\" data-sum=\"{sum}\">{text}</script>"))
}

/// LZMA without a header, with what unpack.js takes for granted: lc 4, lp 0, pb 0 (no part is made of words of a fixed length).
fn lzma(content: &[u8]) -> Result<Vec<u8>> {
    let failed = |error: &dyn std::fmt::Display| Error::new(format!("LZMA failed: {error}."));
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options(), false).map_err(|error| failed(&error))?;
    writer.write_all(content).map_err(|error| failed(&error))?;
    writer.finish().map_err(|error| failed(&error))
}

fn options() -> LzmaOptions {
    let mut options = LzmaOptions::with_preset(9);
    options.pb = 0;
    options.lc = 4;
    options.nice_len = LzmaOptions::NICE_LEN_MAX;
    // Room for all parts together: each may repeat what any before it says.
    options.dict_size = 1 << 22;
    options
}

/// FNV-1a over the letters: no change of one letter leaves it as it was, and hardly any other.
fn sum(texts: &[&str]) -> u32 {
    let letters = texts.iter().flat_map(|text| text.chars());
    letters.fold(0x811c_9dc5, |sum, letter| (sum ^ u32::from(letter)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use proptest::prelude::*;

    use super::*;

    /// The parts that stand in a block, unpacked by the text's mirror of unpack.js and by a decoder that is not ours.
    fn unpacked(block: &str) -> Vec<(String, Vec<u8>)> {
        let between = |from: &str, to: &str| block.split_once(from).unwrap().1.split_once(to).unwrap().0.to_owned();
        let (names, text) = (between("data-parts=\"", "\""), between("\">", "</script>"));
        assert_eq!(between("data-sum=\"", "\""), sum(&[&names, &text]).to_string());
        let lengths: Vec<(&str, usize)> = names
            .split(' ')
            .map(|part| part.split_once(':').unwrap())
            .map(|(name, length)| (name, length.parse().unwrap()))
            .collect();
        let bytes = digits::tests::bytes(&text);
        let length = lengths.iter().map(|(_, length)| *length as u64).sum();
        let mut all = lzma_rust2::LzmaReader::new(bytes.as_slice(), length, 4, 0, 0, 1 << 22, None).unwrap();
        lengths
            .iter()
            .map(|(name, length)| {
                let mut content = vec![0; *length];
                all.read_exact(&mut content).unwrap();
                ((*name).to_owned(), content)
            })
            .collect()
    }

    fn comes_back(one: &[u8], other: &[u8]) {
        let block = block(&[("one", one), ("other", other)]).unwrap();
        assert_eq!(unpacked(&block), [("one".to_owned(), one.to_vec()), ("other".to_owned(), other.to_vec())]);
    }

    #[test]
    fn parts_come_back_and_share_what_they_say() {
        let text = include_bytes!("digits.rs");
        comes_back(text, text);
        comes_back(b"", b"\0");
        let (single, twice) = (block(&[("a", text)]).unwrap(), block(&[("a", text), ("b", text)]).unwrap());
        assert!(twice.len() < single.len() + 60, "{} {}", single.len(), twice.len());
        assert_eq!(twice, block(&[("a", text), ("b", text)]).unwrap());
    }

    #[test]
    fn a_changed_swapped_or_missing_letter_changes_the_sum() {
        let sums = ["abc", "abd", "acb", "ab", "abc ", "", "abcø"].map(|text| sum(&["x", text]));
        assert_eq!(sums.iter().collect::<std::collections::BTreeSet<_>>().len(), sums.len());
        // The well-known value.
        assert_eq!(sum(&["a"]), 0xe40c_292c);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn any_parts_come_back(one in prop::collection::vec(any::<u8>(), 0..600), other in "[a-c]{0,600}") {
            comes_back(&one, other.as_bytes());
        }
    }
}
