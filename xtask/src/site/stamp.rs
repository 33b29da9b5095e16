//! A small file that tells from which inputs a folder was made, and that nobody has changed the folder since.

use std::path::{Path, PathBuf};

use crate::digest;
use crate::error::{Error, Result, write};
use crate::workspace::Workspace;

/// The stamp of one folder.
pub(super) struct Stamp {
    file: PathBuf,
}

impl Stamp {
    pub(super) fn at(file: PathBuf) -> Self {
        Stamp { file }
    }

    /// Whether the folder is as it was made from these inputs.
    pub(super) fn holds(&self, inputs: &str, folder: &Path) -> Result<bool> {
        match std::fs::read_to_string(&self.file) {
            Ok(text) if folder.is_dir() => Ok(text == content(inputs, folder)?),
            _ => Ok(false),
        }
    }

    /// To be called before the folder is touched: a build that breaks off leaves no stamp.
    pub(super) fn forget(&self) -> Result<()> {
        match std::fs::remove_file(&self.file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(Error::new(format!("{} can't be removed: {error}.", self.file.display())))
            }
            _ => Ok(()),
        }
    }

    /// To be called when the folder is whole.
    pub(super) fn write(&self, inputs: &str, folder: &Path) -> Result<()> {
        write(&self.file, content(inputs, folder)?.as_bytes())
    }
}

fn content(inputs: &str, folder: &Path) -> Result<String> {
    let files = Workspace::at(folder).all_files()?;
    Ok(format!("inputs {inputs}\ncontent {}\n", digest::of_files(folder, &files)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_holds_until_inputs_or_folder_change() {
        let root = std::env::temp_dir().join(format!("amuplan-stamp-test-{}", std::process::id()));
        let folder = root.join("dist");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("a.txt"), "one").unwrap();
        let stamp = Stamp::at(root.join("stamp"));
        assert!(!stamp.holds("x", &folder).unwrap());
        stamp.write("x", &folder).unwrap();
        assert!(stamp.holds("x", &folder).unwrap());
        assert!(!stamp.holds("y", &folder).unwrap());
        std::fs::write(folder.join("a.txt"), "two").unwrap();
        assert!(!stamp.holds("x", &folder).unwrap());
        stamp.write("x", &folder).unwrap();
        stamp.forget().unwrap();
        assert!(!stamp.holds("x", &folder).unwrap());
        std::fs::remove_dir_all(&root).unwrap();
    }
}
