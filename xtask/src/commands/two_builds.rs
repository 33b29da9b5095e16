//! A second build from a copy of the sources in another folder, held byte for byte against the first.

use std::path::Path;

use crate::error::{Error, Result, read_bytes, remove_folder, write};
use crate::site;
use crate::workspace::Workspace;

/// Builds again and compares with `dist`.
pub(super) fn compare(workspace: &Workspace, dist: &Path) -> Result<()> {
    let folder = workspace.path("target/second-build");
    remove_folder(&folder)?;
    for file in workspace.files()? {
        write(&folder.join(&file), &read_bytes(&workspace.path(&file))?)?;
    }
    let copy = Workspace::at(&folder);
    let stage = site::compile(&copy)?;
    let second = copy.path("dist");
    // The commit is the checkout's: the copy has none of its own.
    site::finish_apart(&copy, &stage, workspace, &second)?;
    let differences = differences(dist, &second)?;
    if !differences.is_empty() {
        return Err(Error::new(format!(
            "The two builds differ:\n{}\nThe second is in {}.",
            differences.join("\n"),
            second.display()
        )));
    }
    remove_folder(&folder)
}

/// A line for each file that only one of the folders has, or that is not the same in both.
fn differences(first: &Path, second: &Path) -> Result<Vec<String>> {
    let (ours, theirs) = (Workspace::at(first).all_files()?, Workspace::at(second).all_files()?);
    let mut lines = Vec::new();
    for name in &ours {
        if !theirs.contains(name) {
            lines.push(format!("  {name}: only in the first"));
            continue;
        }
        let (one, two) = (read_bytes(&first.join(name))?, read_bytes(&second.join(name))?);
        if one != two {
            let place = one.iter().zip(&two).position(|(one, two)| one != two).unwrap_or(one.len().min(two.len()));
            lines.push(format!(
                "  {name}: {} and {} bytes, the first difference at byte {place}",
                one.len(),
                two.len()
            ));
        }
    }
    lines.extend(theirs.iter().filter(|name| !ours.contains(name)).map(|name| format!("  {name}: only in the second")));
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_difference_is_named() {
        let root = std::env::temp_dir().join(format!("amuplan-two-builds-test-{}", std::process::id()));
        for (file, content) in [
            ("first/same", "a"),
            ("second/same", "a"),
            ("first/changed", "abc"),
            ("second/changed", "abX"),
            ("first/gone", ""),
            ("second/new", ""),
        ] {
            write(&root.join(file), content.as_bytes()).unwrap();
        }
        assert_eq!(
            differences(&root.join("first"), &root.join("second")).unwrap(),
            [
                "  changed: 3 and 3 bytes, the first difference at byte 2",
                "  gone: only in the first",
                "  new: only in the second",
            ]
        );
        std::fs::remove_dir_all(&root).unwrap();
    }
}
