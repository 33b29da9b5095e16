//! SHA-256 in the two spellings that the build uses, and one digest for a whole set of files.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::error::{Result, read_bytes};

/// Lower-case hexadecimal, as in file names.
pub(crate) fn hex(content: &[u8]) -> String {
    Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// As a source of a content security policy: `'sha256-…'`.
pub(crate) fn csp_source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

/// One digest over names and contents of files below `root`, in the order given.
pub(crate) fn of_files(root: &Path, files: &[String]) -> Result<String> {
    let mut all = Sha256::new();
    for file in files {
        let content = read_bytes(&root.join(file))?;
        // The lengths keep two neighbouring files from being taken for one.
        all.update(format!("{}:{file}:{}:", file.len(), content.len()));
        all.update(&content);
    }
    Ok(all.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_source_of_a_policy_is_the_base64_of_the_sha256() {
        // The well-known hash of the empty text.
        assert_eq!(csp_source(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }

    #[test]
    fn hexadecimal_is_lower_case_and_whole() {
        assert!(hex(b"").starts_with("e3b0c44298fc1c149afb"));
        assert_eq!(hex(b"").len(), 64);
    }
}
