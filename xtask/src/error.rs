//! What went wrong, as a sentence for the person at the keyboard.

use std::fmt;
use std::path::Path;

/// A sentence (or several lines) that says what was wrong and what to do.
#[derive(Debug)]
pub struct Error(String);

/// A result whose error is a sentence.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error with this sentence.
    pub fn new(sentence: impl Into<String>) -> Self {
        Error(sentence.into())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

/// Reads a text file; the error names it.
pub(crate) fn read_text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).map_err(|error| Error::new(format!("{} can't be read: {error}.", path.display())))
}

/// Reads a file; the error names it.
pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).map_err(|error| Error::new(format!("{} can't be read: {error}.", path.display())))
}

/// Writes a file with the folders above it; the error names it.
pub(crate) fn write(path: &Path, content: &[u8]) -> Result<()> {
    path.parent()
        .map_or(Ok(()), std::fs::create_dir_all)
        .and_then(|()| std::fs::write(path, content))
        .map_err(|error| Error::new(format!("{} can't be written: {error}.", path.display())))
}

/// Removes a folder with all that is in it, if it is there; the error names it.
pub(crate) fn remove_folder(path: &Path) -> Result<()> {
    match std::fs::remove_dir_all(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::new(format!("{} can't be removed: {error}.", path.display())))
        }
        _ => Ok(()),
    }
}

/// Makes a folder and those above it; the error names it.
pub(crate) fn make_folder(path: &Path) -> Result<()> {
    std::fs::create_dir_all(path).map_err(|error| Error::new(format!("{} can't be made: {error}.", path.display())))
}

/// Gives a file or folder its new name; the error names both.
pub(crate) fn rename(from: &Path, to: &Path) -> Result<()> {
    std::fs::rename(from, to)
        .map_err(|error| Error::new(format!("{} can't be renamed to {}: {error}.", from.display(), to.display())))
}
