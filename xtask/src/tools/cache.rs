//! The folder that keeps tools from one clone of the project to the next, and installing a program into it.

use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::error::{Error, Result, make_folder, remove_folder, rename};
use crate::process::{self, LongRun};
use crate::steps::seconds;

/// The user's cache folder for this project's tools.
pub(crate) struct Cache {
    folder: PathBuf,
}

/// A program from the crate registry.
pub(super) struct CargoInstall<'a> {
    /// Name of the package.
    pub(super) package: &'a str,
    /// Its exact version.
    pub(super) version: &'a str,
    /// What it is for.
    pub(super) purpose: &'a str,
    /// Name of the program in the package.
    pub(super) program: &'a str,
    /// Further arguments of `cargo install`.
    pub(super) arguments: &'a [&'a str],
}

impl CargoInstall<'_> {
    fn folder(&self) -> String {
        format!("{}-{}", self.package, self.version)
    }
}

impl Cache {
    /// `AMUPLAN_TOOLS`, or else `~/.cache/amuplan`.
    pub(super) fn of_user() -> Result<Self> {
        let named = std::env::var_os("AMUPLAN_TOOLS").filter(|folder| !folder.is_empty()).map(PathBuf::from);
        let folder = named
            .or_else(|| std::env::home_dir().map(|home| home.join(".cache/amuplan")))
            .ok_or_else(|| Error::new("There is no home folder; set AMUPLAN_TOOLS to a folder for the tools."))?;
        // Children run in other folders, so that a relative path would mean something else to them.
        std::path::absolute(&folder)
            .map(|folder| Cache { folder })
            .map_err(|error| Error::new(format!("{} is no folder for tools: {error}.", folder.display())))
    }

    /// Where the output of a tool's installation goes.
    pub(super) fn log(&self, name: &str) -> PathBuf {
        self.folder.join(format!("logs/{name}.log"))
    }

    /// The program of this package and version, if it has been installed here.
    pub(super) fn installed(&self, install: &CargoInstall<'_>) -> Option<PathBuf> {
        let program = self.home_of(install).join("bin").join(install.program);
        program.is_file().then_some(program)
    }

    fn home_of(&self, install: &CargoInstall<'_>) -> PathBuf {
        self.path(&install.folder())
    }

    /// A folder in this one.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Lets `fill` make a folder of this name, in which `part` must be in the end.
    ///
    /// It is filled beside that folder, which gets its name at the end: what was broken off is never taken for whole.
    pub(super) fn put(&self, name: &str, part: &str, fill: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
        let new = self.path(&format!(".new-{name}-{}", std::process::id()));
        remove_folder(&new)?;
        make_folder(&new)?;
        let outcome = fill(&new).and_then(|()| put_in_place(&new, &self.path(name), part));
        remove_folder(&new)?;
        outcome
    }

    /// Compiles the program and puts it into a folder of its own. The build's own folder stays until it has succeeded, so
    /// that a second try goes on where the first one stopped.
    pub(super) fn install(&self, install: &CargoInstall<'_>) -> Result<PathBuf> {
        let title = format!("{} {}", install.package, install.version);
        super::announce(&title, &format!("{}; some minutes, once for all clones", install.purpose));
        make_folder(&self.folder)?;
        let start = Instant::now();
        let home = self.home_of(install);
        let build = self.folder.join(format!(".build-{}-{}", install.package, install.version));
        let outcome = self.put(&install.folder(), "bin", |new| {
            let mut cargo = process::command("cargo");
            cargo
                .args(["install", install.package, "--version", &format!("={}", install.version)])
                .args(install.arguments)
                .arg("--root")
                .arg(new)
                .current_dir(&self.folder)
                .env("CARGO_TARGET_DIR", &build)
                // These run for a second or two at a build: compiling them fast is worth more than making them fast.
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
                .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
            LongRun { name: &title, log: self.log(&install.folder()), lines_shown: 20, limit: None }.run(&mut cargo)
        });
        outcome.map_err(|error| {
            let call = format!(
                "cargo install {} --version ={} {}",
                install.package,
                install.version,
                install.arguments.join(" ")
            );
            Error::new(format!("{error}\n{title} could not be installed; install it by hand with `{}`.", call.trim()))
        })?;
        remove_folder(&build)?;
        eprintln!("-- {title} is in {} ({})", home.display(), seconds(start.elapsed()));
        self.installed(install).ok_or_else(|| {
            Error::new(format!(
                "{title} was installed, but there is no program `{}` in it; install it by hand.",
                install.program
            ))
        })
    }
}

/// Gives the new folder its name, unless somebody else has just put the same there.
fn put_in_place(new: &Path, home: &Path, part: &str) -> Result<()> {
    if home.join(part).is_dir() {
        return Ok(());
    }
    remove_folder(home)?;
    rename(new, home)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_installation_is_found() {
        let folder = std::env::temp_dir().join(format!("amuplan-cache-test-{}", std::process::id()));
        let cache = Cache { folder: folder.clone() };
        let install = CargoInstall { package: "tool", version: "1.2.3", purpose: "", program: "tool", arguments: &[] };
        let new = folder.join(".new-tool-1.2.3-1");
        std::fs::create_dir_all(new.join("bin")).unwrap();
        std::fs::write(new.join("bin/tool"), "").unwrap();
        assert_eq!(cache.installed(&install), None);
        put_in_place(&new, &cache.home_of(&install), "bin").unwrap();
        assert_eq!(cache.installed(&install), Some(folder.join("tool-1.2.3/bin/tool")));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
