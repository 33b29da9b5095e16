//! Whether anything is known against the crates in Cargo.lock: each is held against the advisories of RustSec.

use std::path::Path;

use rustsec::advisory::{Informational, Metadata, Versions};
use rustsec::package::Package;
use rustsec::report::{Report, Settings};
use rustsec::{Database, Lockfile};

use crate::error::{Error, Result};
use crate::workspace::Workspace;

/// Holds every crate of Cargo.lock against the database in this folder. What is no vulnerability (a crate that nobody looks after, say)
/// is told and is no error.
///
/// # Errors
/// Every vulnerability of a version in Cargo.lock, and files that cannot be read.
pub(crate) fn check(workspace: &Workspace, database: &Path) -> Result<()> {
    let unread = |error: rustsec::Error| Error::new(format!("{} cannot be read: {error}", database.display()));
    let lock = Lockfile::load(workspace.path("Cargo.lock"))
        .map_err(|error| Error::new(format!("Cargo.lock cannot be read: {error}; make it anew with cargo.")))?;
    let database = Database::open(database).map_err(unread)?;
    let informational_warnings = vec![Informational::Unmaintained, Informational::Unsound, Informational::Notice];
    let report = Report::generate(&database, &lock, &Settings { informational_warnings, ..Settings::default() });
    for warning in report.warnings.values().flatten() {
        let title = warning.advisory.as_ref().map(|advisory| said(&warning.package, advisory)).unwrap_or_default();
        eprintln!("   {title} ({})", warning.kind.as_str());
    }
    let vulnerabilities = report
        .vulnerabilities
        .list
        .iter()
        .map(|found| format!("{}; {}.", said(&found.package, &found.advisory), what_to_do(&found.versions)));
    let vulnerabilities: Vec<String> = vulnerabilities.collect();
    if vulnerabilities.is_empty() {
        eprintln!("   no vulnerability is known of the {} crates in Cargo.lock", lock.packages.len());
        return Ok(());
    }
    Err(Error::new(vulnerabilities.join("\n")))
}

fn said(package: &Package, advisory: &Metadata) -> String {
    format!("{} {}: {}, {}", package.name, package.version, advisory.id, advisory.title)
}

fn what_to_do(versions: &Versions) -> String {
    let patched: Vec<String> = versions.patched().iter().map(ToString::to_string).collect();
    match patched.as_slice() {
        [] => "there is no version without it, do without the crate".to_owned(),
        _ => format!("update it to {}", patched.join(" or ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{remove_folder, write};

    /// A crate of the registry, and one of ours.
    fn lock() -> String {
        let own = include_str!("../../../Cargo.lock");
        let registry = own.lines().find(|line| line.starts_with("source = ")).expect("the project uses crates");
        format!(
            "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.2.3\"\n{registry}\n\n\
             [[package]]\nname = \"ours\"\nversion = \"0.1.0\"\n"
        )
    }

    fn advisory(of: &str, more: &str, versions: &str) -> String {
        format!(
            "```toml\n[advisory]\nid = \"RUSTSEC-2024-0001\"\npackage = \"{of}\"\ndate = \"2024-01-01\"\n{more}\n\
             [versions]\n{versions}\n```\n\n# It breaks\n\nText"
        )
    }

    /// What is said of the crates of `lock` where the database has this advisory.
    fn said_of(name: &str, of: &str, advisory: &str) -> Option<String> {
        let root = std::env::temp_dir().join(format!("amuplan-advisories-test-{}-{name}", std::process::id()));
        write(&root.join("Cargo.lock"), lock().as_bytes()).unwrap();
        write(&root.join("db/crates").join(of).join("RUSTSEC-2024-0001.md"), advisory.as_bytes()).unwrap();
        let said = check(&Workspace::at(&root), &root.join("db")).err().map(|error| error.to_string());
        remove_folder(&root).unwrap();
        said
    }

    #[test]
    fn a_vulnerability_of_a_version_in_use_is_named_with_what_mends_it() {
        let said = said_of("known", "a", &advisory("a", "", "patched = [\">= 1.3, < 2\",\n  \"^2.1\"]"));
        assert_eq!(said.unwrap(), "a 1.2.3: RUSTSEC-2024-0001, It breaks; update it to >=1.3, <2 or ^2.1.");
        let said = said_of("no-patch", "a", &advisory("a", "", "patched = []\nunaffected = [\"< 1.0\"]"));
        assert!(said.unwrap().ends_with("there is no version without it, do without the crate."));
    }

    #[test]
    fn what_is_patched_unaffected_withdrawn_ours_or_no_vulnerability_is_none() {
        for (name, of, more, versions) in [
            ("patched", "a", "", "patched = [\">= 1.2.3\"]"),
            ("unaffected", "a", "", "patched = []\nunaffected = [\"=1.2.3\"]"),
            ("withdrawn", "a", "withdrawn = \"2025-01-01\"", "patched = []"),
            ("informational", "a", "informational = \"unmaintained\"", "patched = []"),
            ("ours", "ours", "", "patched = []"),
        ] {
            assert_eq!(said_of(name, of, &advisory(of, more, versions)), None, "{name}");
        }
    }

    #[test]
    fn a_file_that_is_no_advisory_is_refused() {
        assert!(said_of("other", "a", "# text").unwrap().contains("cannot be read"));
        assert!(said_of("range", "a", &advisory("a", "", "patched = [\"newer\"]")).unwrap().contains("cannot be read"));
    }
}
