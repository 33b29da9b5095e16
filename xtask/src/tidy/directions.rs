//! Invariant 4: one direction. `catalogue` ← `search`, `plan`, `fkb` ← the app; `search` and `plan` don't know each other.

use std::collections::BTreeMap;

use crate::manifest::{Manifest, as_text};

use super::Finding;
use super::source::Tree;

/// A dependency as a manifest names it.
pub(super) struct Dependency {
    /// Of its first entry.
    pub(super) line: usize,
    /// What it is called there.
    key: String,
    /// The package, whatever it is called there.
    pub(super) package: String,
    /// Whether only tests and examples use it.
    is_dev: bool,
}

pub(super) fn findings(tree: &Tree) -> Vec<Finding> {
    let manifests: Vec<(&str, Manifest)> = tree.manifests().collect();
    let renamed = renamed_in_workspace(&manifests);
    let mut findings = Vec::new();
    for (path, manifest) in &manifests {
        for dependency in dependencies(manifest) {
            let by_workspace = renamed.get(&dependency.key).filter(|_| dependency.key == dependency.package);
            let package = ours(by_workspace.unwrap_or(&dependency.package));
            if let Some(reason) = objection(path, package, dependency.is_dev) {
                let what = format!("{} depends on `{package}`", owner(path));
                findings.push(Finding::new(path, dependency.line, what, reason));
            }
        }
    }
    findings
}

/// Why this manifest may not depend on the package, if it may not.
fn objection(path: &str, package: &str, is_dev: bool) -> Option<String> {
    const CRATES: [&str; 4] = ["catalogue", "search", "plan", "fkb"];
    let is_ours = CRATES.contains(&package) || matches!(package, "amuplan" | "xtask");
    if !is_ours {
        return None;
    }
    match (path, package) {
        ("Cargo.toml", "xtask") if !is_dev => {
            Some("only tests may use xtask; move it to [dev-dependencies]".to_owned())
        }
        ("Cargo.toml", _) => None,
        (_, "amuplan") => Some("nothing depends on the app; move what both need into a crate".to_owned()),
        (_, "xtask") => Some("nothing but the app's own tests depends on xtask; do without it".to_owned()),
        ("xtask/Cargo.toml" | "bench/Cargo.toml", _) => None,
        _ => {
            let allowed: &[&str] = match owner(path) {
                "catalogue" => &[],
                "fkb" => &["catalogue", "search", "plan"],
                _ => &["catalogue"],
            };
            let list = if allowed.is_empty() { "no crate of ours".to_owned() } else { allowed.join(", ") };
            (!allowed.contains(&package)).then(|| format!("it may depend on {list}; move what both need there"))
        }
    }
}

/// The folder's name: crates are called as their folders.
fn owner(path: &str) -> &str {
    let folder = path.strip_suffix("/Cargo.toml").unwrap_or("the app");
    folder.rsplit('/').next().unwrap_or(folder)
}

/// A package of ours by its short name.
fn ours(package: &str) -> &str {
    package.strip_prefix("amuplan-").unwrap_or(package)
}

/// All dependencies in all tables (dev, build and target-specific too), each once.
pub(super) fn dependencies(manifest: &Manifest) -> Vec<Dependency> {
    let mut found: Vec<Dependency> = Vec::new();
    for entry in manifest.entries() {
        let path: Vec<&str> = entry.path.iter().map(String::as_str).collect();
        let (table, rest) = match path.as_slice() {
            ["target", _, table, rest @ ..] | [table, rest @ ..] if is_dependency_table(table) => (*table, rest),
            _ => continue,
        };
        let Some((key, below)) = rest.split_first() else { continue };
        let index = found
            .iter()
            .position(|dependency| dependency.key == *key && dependency.line + 20 > entry.line && !below.is_empty());
        let index = index.unwrap_or_else(|| {
            let is_dev = table.starts_with("dev");
            found.push(Dependency { line: entry.line, key: (*key).to_owned(), package: (*key).to_owned(), is_dev });
            found.len() - 1
        });
        if let Some(package) = renamed(below, entry) {
            found[index].package = package;
        }
    }
    found
}

/// The package that an entry of a dependency names: by `package`, or else by the last folder of `path`.
fn renamed(below: &[&str], entry: &crate::manifest::Entry) -> Option<String> {
    let folder = |path: String| path.trim_end_matches('/').rsplit('/').next().map(str::to_owned);
    match below {
        [] => entry.text_in_table("package").or_else(|| entry.text_in_table("path").and_then(folder)),
        ["package"] => as_text(&entry.value),
        _ => None,
    }
}

fn is_dependency_table(table: &str) -> bool {
    matches!(
        table,
        "dependencies" | "dev-dependencies" | "build-dependencies" | "dev_dependencies" | "build_dependencies"
    )
}

/// The names in `[workspace.dependencies]` behind which another package stands.
fn renamed_in_workspace(manifests: &[(&str, Manifest)]) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for entry in manifests.iter().filter(|(path, _)| *path == "Cargo.toml").flat_map(|(_, manifest)| manifest.entries())
    {
        let path: Vec<&str> = entry.path.iter().map(String::as_str).collect();
        if let ["workspace", "dependencies", key, below @ ..] = path.as_slice()
            && let Some(package) = renamed(below, entry)
        {
            names.insert((*key).to_owned(), package);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::super::places;
    use super::*;

    fn found(path: &str, manifest: &str) -> Vec<String> {
        places(findings, &[(path, manifest)])
    }

    #[test]
    fn every_spelling_of_a_wrong_dependency_is_found() {
        for (line, manifest) in [
            (2, "[dependencies]\nplan.workspace = true\n"),
            (2, "[dependencies]\nplan = { path = \"../plan\" }\n"),
            (2, "[dependencies.plan]\nworkspace = true\n"),
            (2, "[dev-dependencies]\nplan.workspace = true\n"),
            (3, "\n[target.'cfg(unix)'.dependencies]\n\"plan\" = { workspace = true }\n"),
            (2, "[dependencies]\nother = { path = \"../plan\", package = \"plan\" }\n"),
            (2, "[dependencies]\nother = { path = \"../plan\" }\n"),
            (2, "[dependencies]\nother = { path = \"../x\", package = \"amuplan-plan\" }\n"),
            (2, "[dependencies.other]\npath = \"../x\"\npackage = \"plan\"\n"),
            (4, "[dependencies]\nserde = \"1\"\n[build-dependencies]\nplan.workspace = true\n"),
        ] {
            assert_eq!(
                found("crates/search/Cargo.toml", manifest),
                [format!("crates/search/Cargo.toml:{line}")],
                "{manifest}"
            );
        }
        let workspace = ("Cargo.toml", "[workspace.dependencies]\nother = { path = \"crates/plan\" }\n");
        let search = ("crates/search/Cargo.toml", "[dependencies]\nother.workspace = true\n");
        assert_eq!(places(findings, &[workspace, search]), ["crates/search/Cargo.toml:2"]);
    }

    #[test]
    fn each_crate_keeps_to_its_direction() {
        let on = |package: &str| format!("[dependencies]\n{package}.workspace = true\n");
        for (owner, package) in [
            ("crates/catalogue", "plan"),
            ("crates/catalogue", "fkb"),
            ("crates/plan", "search"),
            ("crates/plan", "fkb"),
            ("crates/fkb", "amuplan"),
            ("crates/fkb", "xtask"),
            ("xtask", "amuplan"),
            ("bench", "xtask"),
        ] {
            assert_eq!(found(&format!("{owner}/Cargo.toml"), &on(package)).len(), 1, "{owner} on {package}");
        }
        for (owner, package) in [
            ("crates/plan", "catalogue"),
            ("crates/search", "catalogue"),
            ("crates/fkb", "plan"),
            ("crates/fkb", "search"),
            ("crates/plan", "serde"),
            ("bench", "search"),
        ] {
            assert!(found(&format!("{owner}/Cargo.toml"), &on(package)).is_empty(), "{owner} on {package}");
        }
        assert!(found("Cargo.toml", &on("plan")).is_empty());
        assert_eq!(found("Cargo.toml", &on("xtask")), ["Cargo.toml:2"]);
        assert!(
            found("Cargo.toml", "[target.'cfg(unix)'.dev-dependencies]\nxtask = { path = \"xtask\" }\n").is_empty()
        );
    }

    #[test]
    fn both_tables_of_one_manifest_are_looked_at() {
        let manifest =
            "[dev-dependencies]\nxtask = { path = \"xtask\" }\n[dependencies]\nxtask = { path = \"xtask\" }\n";
        assert_eq!(found("Cargo.toml", manifest), ["Cargo.toml:4"]);
    }
}
