//! The crates that the project depends on, as cargo and their own folders tell of them: their licences, and what is known against
//! them.

pub(crate) mod advisories;
mod expression;
pub(crate) mod licence_list;

use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

use crate::error::{Error, Result};
use crate::process;
use crate::workspace::Workspace;

use self::expression::is_allowed;

/// The licences that a crate may have, one a line.
const ALLOWED: &str = include_str!("allowed.txt");

/// What the page runs on.
const WASM: &str = "wasm32-unknown-unknown";

/// A crate in one version.
struct Crate {
    name: String,
    version: String,
    /// An SPDX expression, or the older form with `/`.
    licence: Option<String>,
    /// The file that it names for its licence, below its folder.
    licence_file: Option<String>,
    folder: PathBuf,
    /// Whether it is a part of this project.
    is_ours: bool,
}

/// Holds the licence of each crate against those that are allowed: what the page is made of, and what its tools and tests are made of
/// on this machine.
///
/// # Errors
/// Every crate whose licence is none of them.
pub(crate) fn check_licences(workspace: &Workspace) -> Result<()> {
    let host = process::first_line(process::command("rustc").arg("--print=host-tuple"))
        .ok_or_else(|| Error::new("`rustc --print=host-tuple` says nothing; install Rust with rustup."))?;
    let allowed: Vec<&str> =
        ALLOWED.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let mut refused = Vec::new();
    for target in [WASM, &host] {
        let crates = all(workspace, target)?;
        refused.extend(crates.iter().filter_map(|it| refusal(it, &allowed)));
    }
    refused.sort();
    refused.dedup();
    if refused.is_empty() {
        return Ok(());
    }
    Err(Error::new(format!(
        "{}\nDo without the crate, or add the licence to xtask/src/crates/allowed.txt if it lets the page stay as free as it is.",
        refused.join("\n")
    )))
}

fn refusal(it: &Crate, allowed: &[&str]) -> Option<String> {
    let what = match &it.licence {
        None => "names no licence".to_owned(),
        Some(licence) if is_allowed(licence, allowed) => return None,
        Some(licence) => format!("has the licence `{licence}`, which is not allowed"),
    };
    Some(format!("The crate {} {} {what}.", it.name, it.version))
}

/// Every crate that anything of the project needs on this target.
fn all(workspace: &Workspace, target: &str) -> Result<Vec<Crate>> {
    let mut cargo = process::command("cargo");
    cargo.args(["metadata", "--format-version", "1", "--locked", "--filter-platform", target]);
    let told = output(cargo.current_dir(workspace.root()))?;
    let told: Value = serde_json::from_str(&told)
        .map_err(|error| Error::new(format!("What `cargo metadata` says is no JSON: {error}.")))?;
    let packages = told["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
    packages.iter().map(from_metadata).collect::<Option<_>>().ok_or_else(|| {
        Error::new(
            "`cargo metadata` tells of a crate without a name, a version or a folder; see xtask/src/crates/mod.rs.",
        )
    })
}

fn from_metadata(package: &Value) -> Option<Crate> {
    let text = |name: &str| package[name].as_str().map(str::to_owned);
    Some(Crate {
        name: text("name")?,
        version: text("version")?,
        licence: text("license"),
        licence_file: text("license_file"),
        folder: PathBuf::from(text("manifest_path")?).parent()?.to_owned(),
        is_ours: package["source"].is_null(),
    })
}

/// The crates whose code is in the wasm, by name and version. Macros run while it is compiled, and are not in it.
fn in_wasm(workspace: &Workspace) -> Result<Vec<Crate>> {
    let mut cargo = process::command("cargo");
    cargo.args(["tree", "--locked", "--package", "amuplan", "--edges", "normal,no-proc-macro", "--target", WASM]);
    let told = output(cargo.args(["--prefix", "none", "--format", "{p}"]).current_dir(workspace.root()))?;
    let named: Vec<(&str, &str)> = told.lines().filter_map(named_in_tree).collect();
    let mut crates = all(workspace, WASM)?;
    crates.retain(|it| named.contains(&(it.name.as_str(), it.version.as_str())));
    crates.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    Ok(crates)
}

/// `leptos v0.8.23 (*)` → `leptos`, `0.8.23`.
fn named_in_tree(line: &str) -> Option<(&str, &str)> {
    let mut words = line.split(' ');
    Some((words.next()?, words.next()?.strip_prefix('v')?))
}

/// What a program prints.
fn output(command: &mut Command) -> Result<String> {
    let name =
        format!("{} {}", command.get_program().display(), command.get_args().next().unwrap_or_default().display());
    let output = command.output().map_err(|error| Error::new(format!("`{name}` can't be started: {error}.")))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(Error::new(format!("{}\n`{name}` failed.", String::from_utf8_lossy(&output.stderr).trim())))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn crate_with(licence: Option<&str>) -> Crate {
        let licence = licence.map(str::to_owned);
        let (name, version) = ("a".to_owned(), "1.2.3".to_owned());
        Crate { name, version, licence, licence_file: None, folder: PathBuf::new(), is_ours: false }
    }

    #[test]
    fn a_crate_without_a_licence_that_is_allowed_is_named() {
        assert_eq!(refusal(&crate_with(Some("GPL-3.0 OR MIT")), &["MIT"]), None);
        let said = refusal(&crate_with(Some("GPL-3.0")), &["MIT"]).unwrap();
        assert_eq!(said, "The crate a 1.2.3 has the licence `GPL-3.0`, which is not allowed.");
        assert_eq!(refusal(&crate_with(None), &["MIT"]).unwrap(), "The crate a 1.2.3 names no licence.");
    }

    #[test]
    fn the_wasm_holds_leptos_and_our_crates_and_no_macros() {
        let crates = in_wasm(&Workspace::at(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/..")))).unwrap();
        let has = |name: &str| crates.iter().any(|it| it.name == name);
        assert!(has("leptos") && has("catalogue") && has("serde_json"));
        assert!(!has("leptos_macro") && !has("serde_derive") && !has("chromiumoxide") && !has("xtask"));
    }
}
