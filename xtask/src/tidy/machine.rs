//! Nothing in the project's files belongs to one machine or to one network: no registry's host, no folder of somebody's.

use super::Finding;
use super::source::Tree;

pub(super) fn findings(tree: &Tree) -> Vec<Finding> {
    let hosts = registry_hosts();
    let folders = machine_folders();
    let mut findings = Vec::new();
    for file in tree.files.iter().filter(|file| !is_lock(&file.path)) {
        for (index, line) in file.text.lines().enumerate() {
            for host in hosts.iter().filter(|host| holds_host(line, host)) {
                let what = format!("`{host}` is the host of a package registry");
                findings.push(Finding::new(
                    &file.path,
                    index + 1,
                    what,
                    "say \"the registry\"; its address is a setting of the machine",
                ));
            }
            for folder in folders.iter().filter(|folder| holds_folder(line, folder)) {
                let what = format!("`{folder}` is a folder of one machine");
                findings.push(Finding::new(
                    &file.path,
                    index + 1,
                    what,
                    "find the folder at run time, or name it relative to the project",
                ));
            }
        }
    }
    findings
}

/// Written in pieces: this file is looked at too.
fn registry_hosts() -> Vec<String> {
    [
        ("crates", "io"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("yarnpkg", "com"),
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("deb.debian", "org"),
        ("static.rust-lang", "org"),
        ("proxy.golang", "org"),
    ]
    .map(|(name, ending)| format!("{name}.{ending}"))
    .into()
}

fn machine_folders() -> Vec<String> {
    ["root", "home", "Users", "work", "tmp"].map(|name| format!("/{name}/")).into()
}

/// Lock files name where packages came from.
fn is_lock(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.ends_with(".lock") || name == "package-lock.json"
}

/// Whether the host stands in the line, by itself or below a longer name.
fn holds_host(line: &str, host: &str) -> bool {
    let is_name = |character: char| character.is_alphanumeric() || character == '-';
    line.match_indices(host).any(|(start, _)| {
        let ends = !line[start + host.len()..].starts_with(is_name);
        ends && !line[..start].ends_with(is_name)
    })
}

/// Whether the folder starts a path in the line, and something below it is named.
fn holds_folder(line: &str, folder: &str) -> bool {
    let is_path =
        |character: char| character.is_alphanumeric() || matches!(character, '.' | '_' | '-' | '~' | '}' | '/' | ')');
    line.match_indices(folder).any(|(start, _)| {
        let below = &line[start + folder.len()..];
        let is_named = below.starts_with(|next: char| next.is_alphanumeric() || matches!(next, '.' | '_' | '-'));
        // Whoever names a root's or a build's folder names the machine, with or without something below it.
        !line[..start].ends_with(is_path) && (is_named || !matches!(folder, "/home/" | "/Users/"))
    })
}

#[cfg(test)]
mod tests {
    use super::super::places;
    use super::*;

    #[test]
    fn hosts_and_folders_of_a_machine_are_found() {
        let line = |text: String| places(findings, &[("README.md", &text)]);
        for host in registry_hosts() {
            assert_eq!(line(format!("a\nfrom https://{host}/x")), ["README.md:2"], "{host}");
            assert_eq!(line(format!("index.{host} b")), ["README.md:1"], "{host}");
        }
        for folder in machine_folders() {
            assert_eq!(line(format!("see \"{folder}some/file\"")), ["README.md:1"], "{folder}");
        }
    }

    #[test]
    fn other_names_and_lock_files_are_fine() {
        let host = &registry_hosts()[0];
        assert!(places(findings, &[("Cargo.lock", host), ("package-lock.json", host)]).is_empty());
        for text in
            [format!("my{host}"), format!("{host}x"), "src/work/a target/tmp/b https://example.org/home/x".to_owned()]
        {
            assert!(places(findings, &[("a.md", &text)]).is_empty(), "{text}");
        }
    }
}
