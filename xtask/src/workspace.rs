//! Where the project lies, and what its own files say about it.

use std::path::{Path, PathBuf};

use crate::error::{Error, Result, read_text};
use crate::manifest::Manifest;
use crate::process;

/// A checkout of the project (or a plain copy of one).
#[derive(Clone)]
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The checkout that this command was called in: cargo says where the crate lies, else the folders above are looked at.
    pub(crate) fn find() -> Result<Self> {
        let start = match std::env::var_os("CARGO_MANIFEST_DIR") {
            Some(folder) => PathBuf::from(folder),
            None => std::env::current_dir()
                .map_err(|error| Error::new(format!("The current folder is unknown: {error}.")))?,
        };
        let is_root = |folder: &&Path| {
            read_text(&folder.join("Cargo.toml"))
                .is_ok_and(|text| text.lines().any(|line| line.trim() == "[workspace]"))
        };
        start
            .ancestors()
            .find(is_root)
            .map(Workspace::at)
            .ok_or_else(|| Error::new("No workspace here; call `cargo xtask` inside a checkout of the project."))
    }

    /// The checkout in this folder.
    pub(crate) fn at(root: &Path) -> Self {
        Workspace { root: root.to_owned() }
    }

    /// Its folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path below it.
    pub(crate) fn path(&self, below: &str) -> PathBuf {
        self.root.join(below)
    }

    /// The project's version.
    pub(crate) fn version(&self) -> Result<String> {
        let manifest = Manifest::read(&read_text(&self.path("Cargo.toml"))?);
        manifest
            .text_at(&["workspace", "package", "version"])
            .ok_or_else(|| Error::new("Cargo.toml has no version in [workspace.package]; write one there."))
    }

    /// The version of a dependency that Cargo.lock holds.
    pub(crate) fn locked_version(&self, package: &str) -> Result<String> {
        let lock = read_text(&self.path("Cargo.lock"))?;
        let name = format!("name = \"{package}\"");
        let mut lines = lock.lines().skip_while(|line| line.trim() != name).skip(1);
        lines
            .next()
            .and_then(|line| line.trim().strip_prefix("version = \""))
            .and_then(|rest| rest.strip_suffix('"'))
            .map(str::to_owned)
            .ok_or_else(|| {
                Error::new(format!("Cargo.lock doesn't hold `{package}`; it must be a dependency of the app."))
            })
    }

    /// Every file that belongs to the project: what git knows or would add, and without git everything but what is built.
    pub(crate) fn files(&self) -> Result<Vec<String>> {
        // A copy inside another checkout's target folder is no checkout: git would list nothing there.
        let is_checkout = self.path(".git").exists();
        let mut files = match is_checkout.then(|| self.listed_by_git()).flatten() {
            Some(files) => files,
            None => self.walk(&["target", "dist", ".git"])?,
        };
        // A file that was deleted but not committed is still listed.
        files.retain(|file| !file.is_empty() && self.root.join(file).is_file());
        files.sort();
        files.dedup();
        Ok(files)
    }

    fn listed_by_git(&self) -> Option<Vec<String>> {
        let listed = process::command("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(&self.root)
            .output()
            .ok()?;
        let names = String::from_utf8_lossy(&listed.stdout);
        listed.status.success().then(|| names.split('\0').map(str::to_owned).collect())
    }

    /// Every file below this folder, sorted: for folders that git doesn't know.
    pub(crate) fn all_files(&self) -> Result<Vec<String>> {
        let mut files = self.walk(&[])?;
        files.sort();
        Ok(files)
    }

    /// All files, those in the named folders at the top aside.
    fn walk(&self, left_out: &[&str]) -> Result<Vec<String>> {
        let mut files = Vec::new();
        let mut folders = vec![String::new()];
        while let Some(folder) = folders.pop() {
            let path = self.root.join(&folder);
            let unreadable = |error| Error::new(format!("{} can't be listed: {error}.", path.display()));
            for entry in std::fs::read_dir(&path).map_err(unreadable)? {
                let entry = entry.map_err(unreadable)?;
                let name = entry.file_name().to_string_lossy().into_owned();
                if folder.is_empty() && left_out.contains(&name.as_str()) {
                    continue;
                }
                let below = if folder.is_empty() { name } else { format!("{folder}/{name}") };
                if entry.path().is_dir() {
                    folders.push(below);
                } else {
                    files.push(below);
                }
            }
        }
        Ok(files)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_in_the_target_folder_of_a_checkout_has_its_files_all_the_same() {
        let copy =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../target/workspace-test-{}", std::process::id()));
        std::fs::create_dir_all(copy.join("target")).unwrap();
        std::fs::write(copy.join("a.txt"), "").unwrap();
        std::fs::write(copy.join("target/b.txt"), "").unwrap();
        assert_eq!(Workspace::at(&copy).files().unwrap(), ["a.txt"]);
        std::fs::remove_dir_all(&copy).unwrap();
    }

    #[test]
    fn the_lock_file_gives_the_version_of_exactly_that_package() {
        let root = std::env::temp_dir().join(format!("amuplan-workspace-test-{}", std::process::id()));
        std::fs::create_dir_all(&root).unwrap();
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        std::fs::write(root.join("Cargo.lock"), lock).unwrap();
        let workspace = Workspace::at(&root);
        assert_eq!(workspace.locked_version("wasm-bindgen").unwrap(), "0.2.130");
        assert!(workspace.locked_version("leptos").is_err());
        assert_eq!(workspace.walk(&["target"]).unwrap(), ["Cargo.lock"]);
        std::fs::remove_dir_all(&root).unwrap();
    }
}
