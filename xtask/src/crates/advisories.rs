//! Whether anything is known against the crates in Cargo.lock: each is held against the advisories of RustSec, which are TOML at the
//! head of a file for people.

use std::path::Path;

use semver::{Version, VersionReq};

use crate::error::{Error, Result, read_text};
use crate::manifest::Manifest;
use crate::workspace::Workspace;

/// Holds every crate of Cargo.lock against the database in this folder. What is no vulnerability (a crate that nobody looks after, say)
/// is told and is no error.
///
/// # Errors
/// Every vulnerability of a version in Cargo.lock, and files that cannot be read.
pub(crate) fn check(workspace: &Workspace, database: &Path) -> Result<()> {
    let mut vulnerabilities = Vec::new();
    let crates = locked(&read_text(&workspace.path("Cargo.lock"))?)?;
    for (name, version) in &crates {
        let folder = database.join("crates").join(name);
        if !folder.is_dir() {
            continue;
        }
        for file in Workspace::at(&folder).all_files()? {
            let file = folder.join(file);
            let advisory = Advisory::read(&read_text(&file)?)
                .ok_or_else(|| Error::new(format!("{} is no advisory that this version reads.", file.display())))?;
            if !advisory.is_about(version) {
                continue;
            }
            let said = format!("{name} {version}: {}, {}", advisory.id, advisory.title);
            match advisory.informational {
                Some(kind) => eprintln!("   {said} ({kind})"),
                None => vulnerabilities.push(format!("{said}; {}.", what_to_do(&advisory.patched))),
            }
        }
    }
    if vulnerabilities.is_empty() {
        eprintln!("   no vulnerability is known of the {} crates in Cargo.lock", crates.len());
        return Ok(());
    }
    Err(Error::new(vulnerabilities.join("\n")))
}

fn what_to_do(patched: &[VersionReq]) -> String {
    let patched: Vec<String> = patched.iter().map(VersionReq::to_string).collect();
    match patched.as_slice() {
        [] => "there is no version without it, do without the crate".to_owned(),
        _ => format!("update it to {}", patched.join(" or ")),
    }
}

/// The crates of a registry in a Cargo.lock.
fn locked(lock: &str) -> Result<Vec<(String, Version)>> {
    let mut crates = Vec::new();
    for package in lock.split("[[package]]").filter(|package| package.contains("\nsource = ")) {
        let manifest = Manifest::read(package);
        let [name, version] = ["name", "version"].map(|key| manifest.text_at(&[key]));
        let version = version.and_then(|version| Version::parse(&version).ok());
        match (name, version) {
            (Some(name), Some(version)) => crates.push((name, version)),
            _ => {
                return Err(Error::new(
                    "Cargo.lock has a package without a name or a version; make it anew with cargo.",
                ));
            }
        }
    }
    Ok(crates)
}

/// One advisory.
struct Advisory {
    id: String,
    title: String,
    /// What it is where it is no vulnerability: `unmaintained`, `unsound`, `notice`.
    informational: Option<String>,
    is_withdrawn: bool,
    patched: Vec<VersionReq>,
    unaffected: Vec<VersionReq>,
}

impl Advisory {
    fn read(text: &str) -> Option<Self> {
        let (head, body) = text.strip_prefix("```toml")?.split_once("\n```")?;
        let manifest = Manifest::read(head);
        let versions = |key: &str| {
            let list = manifest.entries().iter().find(|entry| entry.path == ["versions", key]);
            list.map_or(Some(Vec::new()), |list| requirements(&list.value))
        };
        Some(Advisory {
            id: manifest.text_at(&["advisory", "id"])?,
            title: body.lines().find_map(|line| line.strip_prefix("# ")).unwrap_or_default().trim().to_owned(),
            informational: manifest.text_at(&["advisory", "informational"]),
            is_withdrawn: manifest.text_at(&["advisory", "withdrawn"]).is_some(),
            patched: versions("patched")?,
            unaffected: versions("unaffected")?,
        })
    }

    fn is_about(&self, version: &Version) -> bool {
        !self.is_withdrawn && !self.patched.iter().chain(&self.unaffected).any(|fine| fine.matches(version))
    }
}

/// `[">= 1.2.3", "^0.9.1"]`.
fn requirements(list: &str) -> Option<Vec<VersionReq>> {
    let inner = list.strip_prefix('[')?.strip_suffix(']')?;
    // A comma stands in a requirement too, so that the quotes tell them apart: each second piece is inside of two.
    inner.split('"').skip(1).step_by(2).map(|requirement| VersionReq::parse(requirement).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{remove_folder, write};

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.2.3\"\nsource = \"registry\"\n\n\
                        [[package]]\nname = \"ours\"\nversion = \"0.1.0\"\n";

    fn advisory(more: &str, versions: &str) -> String {
        format!(
            "```toml\n[advisory]\nid = \"RUSTSEC-1\"\npackage = \"a\"\n{more}\n[versions]\n{versions}\n```\n\n# It breaks\n\nText"
        )
    }

    /// What is said of the crates in `LOCK` where the database has this advisory of `a`, and the same of `ours`.
    fn said_of(name: &str, advisory: &str) -> Option<String> {
        let root = std::env::temp_dir().join(format!("amuplan-advisories-test-{}-{name}", std::process::id()));
        write(&root.join("Cargo.lock"), LOCK.as_bytes()).unwrap();
        for folder in ["a", "ours"] {
            write(&root.join("db/crates").join(folder).join("RUSTSEC-1.md"), advisory.as_bytes()).unwrap();
        }
        let said = check(&Workspace::at(&root), &root.join("db")).err().map(|error| error.to_string());
        remove_folder(&root).unwrap();
        said
    }

    #[test]
    fn a_vulnerability_of_a_version_in_use_is_named_with_what_mends_it() {
        let said = said_of("known", &advisory("", "patched = [\">= 1.3, < 2\",\n  \"^2.1\"]"));
        assert_eq!(said.unwrap(), "a 1.2.3: RUSTSEC-1, It breaks; update it to >=1.3, <2 or ^2.1.");
        let said = said_of("no-patch", &advisory("", "patched = []\nunaffected = [\"< 1.0\"]"));
        assert!(said.unwrap().ends_with("there is no version without it, do without the crate."));
    }

    #[test]
    fn what_is_patched_unaffected_withdrawn_or_no_vulnerability_is_none() {
        for (name, advisory) in [
            ("patched", advisory("", "patched = [\">= 1.2.3\"]")),
            ("unaffected", advisory("", "patched = []\nunaffected = [\"=1.2.3\"]")),
            ("withdrawn", advisory("withdrawn = \"2025-01-01\"", "patched = []")),
            ("informational", advisory("informational = \"unmaintained\"", "patched = []")),
        ] {
            assert_eq!(said_of(name, &advisory), None, "{name}");
        }
    }

    #[test]
    fn a_file_that_is_no_advisory_is_refused() {
        assert!(said_of("other", "# text").unwrap().contains("is no advisory"));
        assert!(said_of("range", &advisory("", "patched = [\"newer\"]")).unwrap().contains("is no advisory"));
    }
}
