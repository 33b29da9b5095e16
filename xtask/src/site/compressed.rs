//! The smaller neighbours of a file, for hosts that send what is already compressed.

use std::io::Write as _;

use flate2::{Compression, GzBuilder};

use crate::error::{Error, Result};

/// The strongest setting, and the largest window that every browser takes.
const BROTLI_QUALITY: u32 = 11;
const BROTLI_WINDOW: u32 = 22;

/// Brotli.
pub(crate) fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, BROTLI_QUALITY, BROTLI_WINDOW);
    writer.write_all(content).map_err(|error| Error::new(format!("brotli failed: {error}.")))?;
    Ok(writer.into_inner())
}

/// Gzip without a time or a name in it, so that equal files stay equal.
pub(super) fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    encoder
        .write_all(content)
        .and_then(|()| encoder.finish())
        .map_err(|error| Error::new(format!("gzip failed: {error}.")))
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn what_is_compressed_can_be_read_again() {
        let content = "kompetence ".repeat(1000);
        let mut from_brotli = String::new();
        brotli::Decompressor::new(brotli(content.as_bytes()).unwrap().as_slice(), 4096)
            .read_to_string(&mut from_brotli)
            .unwrap();
        let mut from_gzip = String::new();
        flate2::read::GzDecoder::new(gzip(content.as_bytes()).unwrap().as_slice())
            .read_to_string(&mut from_gzip)
            .unwrap();
        assert!(from_brotli == content && from_gzip == content);
    }

    #[test]
    fn gzip_holds_no_time() {
        assert_eq!(gzip(b"a").unwrap()[4..8], [0; 4]);
    }
}
