//! A compiler for wasm that comes with the source of the standard library: rustup's, or else Debian's. The library is compiled along
//! with the app, so that nothing of it is about panics: the program stops at one all the same, and `boot.js` says so.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::error::{Error, Result};
use crate::process::{self, LongRun};

use super::announce;
use super::cache::Cache;

/// The component of rustup that is the standard library's source.
const SOURCE: &str = "rust-src";

/// Debian's packages of a compiler that comes with the source of the standard library, and of its linker.
const PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];

/// Where that compiler is.
const SYSTEM_FOLDER: &str = "/usr/bin";

/// A compiler that can make wasm, and which way it does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum WasmToolchain {
    /// The usual toolchain, by rustup.
    Rustup,
    /// The system's packages.
    Debian,
}

impl WasmToolchain {
    /// The name in messages, in `AMUPLAN_WASM` and in folder names.
    pub(crate) fn name(self) -> &'static str {
        match self {
            WasmToolchain::Rustup => "rustup",
            WasmToolchain::Debian => "debian",
        }
    }

    /// A folder of compiled things of its own: two compilers must not share one.
    pub(crate) fn target_folder(self) -> &'static str {
        match self {
            WasmToolchain::Rustup => "target/wasm",
            WasmToolchain::Debian => "target/wasm-debian",
        }
    }

    /// Makes a child process use this compiler, `first` being the first folder of its `PATH`.
    pub(crate) fn apply(self, command: &mut Command, first: Option<&Path>) -> Result<()> {
        let mut folders: Vec<PathBuf> = first.map(Path::to_owned).into_iter().collect();
        // For the flags that only a compiler in this mood takes.
        command.env("RUSTC_BOOTSTRAP", "1").env("CARGO_UNSTABLE_BUILD_STD", "std");
        if self == WasmToolchain::Debian {
            folders.push(PathBuf::from(SYSTEM_FOLDER));
            // What rustup and `cargo run` set would lead back to the other compiler and its libraries.
            for name in ["RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH"] {
                command.env_remove(name);
            }
        }
        folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
        let path =
            std::env::join_paths(folders).map_err(|error| Error::new(format!("PATH can't be extended: {error}.")))?;
        command.env("PATH", path);
        Ok(())
    }

    /// The first line of `rustc -V`.
    pub(crate) fn compiler(self) -> Result<String> {
        self.ask_rustc(&["-V"])
    }

    /// The folder of its standard library and other parts.
    pub(crate) fn sysroot(self) -> Result<PathBuf> {
        self.ask_rustc(&["--print", "sysroot"]).map(PathBuf::from)
    }

    fn ask_rustc(self, arguments: &[&str]) -> Result<String> {
        let program = match self {
            WasmToolchain::Rustup => PathBuf::from("rustc"),
            WasmToolchain::Debian => Path::new(SYSTEM_FOLDER).join("rustc"),
        };
        let mut rustc = process::command(&program);
        self.apply(&mut rustc, None)?;
        process::first_line(rustc.args(arguments)).filter(|line| !line.is_empty()).ok_or_else(|| {
            Error::new(format!("`{}` doesn't answer; install Rust's stable toolchain.", program.display()))
        })
    }

    /// Whether it could compile at once.
    fn is_there(self) -> bool {
        let Ok(sysroot) = self.sysroot() else { return false };
        let has_source = sysroot.join("lib/rustlib/src/rust/library/std").is_dir();
        has_source && (self == WasmToolchain::Rustup || Path::new(SYSTEM_FOLDER).join("cargo").is_file())
    }
}

/// The way that `AMUPLAN_WASM` asks for, if it does.
fn wanted() -> Result<Option<WasmToolchain>> {
    match std::env::var("AMUPLAN_WASM").unwrap_or_default().as_str() {
        "" => Ok(None),
        "rustup" => Ok(Some(WasmToolchain::Rustup)),
        "debian" => Ok(Some(WasmToolchain::Debian)),
        other => Err(Error::new(format!("AMUPLAN_WASM is `{other}`; it may be `rustup` or `debian`."))),
    }
}

/// The compiler that would be used, if one is there: nothing is installed.
pub(crate) fn look() -> Result<Option<WasmToolchain>> {
    let ways = match wanted()? {
        Some(way) => vec![way],
        None => vec![WasmToolchain::Rustup, WasmToolchain::Debian],
    };
    Ok(ways.into_iter().find(|way| way.is_there()))
}

/// The compiler that is there, or one that is set up now.
pub(super) fn set_up(cache: &Cache) -> Result<WasmToolchain> {
    if let Some(way) = look()? {
        return Ok(way);
    }
    let wanted = wanted()?;
    let mut failures = Vec::new();
    for (way, set_up) in
        [(WasmToolchain::Rustup, add_source as fn(&Cache) -> Result<()>), (WasmToolchain::Debian, install_packages)]
    {
        if wanted.is_some_and(|wanted| wanted != way) {
            continue;
        }
        match set_up(cache) {
            Ok(()) if way.is_there() => return Ok(way),
            Ok(()) => failures.push(format!("The way `{}` was set up, but it is not complete.", way.name())),
            Err(error) => failures.push(error.to_string()),
        }
    }
    Err(Error::new(format!(
        "{}\nThere is no compiler for wasm; install the standard library's source by hand with `rustup component add {SOURCE}`.",
        failures.join("\n")
    )))
}

/// The first way: rustup fetches the target. It has been seen to hang where its server can't be reached.
fn add_source(cache: &Cache) -> Result<()> {
    announce(SOURCE, "the source of the standard library, by rustup");
    let run = LongRun {
        name: "rustup component add",
        log: cache.log("rustup-component-add"),
        lines_shown: 20,
        limit: Some(Duration::from_secs(120)),
    };
    run.run(process::command("rustup").args(["component", "add", SOURCE]))
}

/// The second way: Debian's compiler.
fn install_packages(cache: &Cache) -> Result<()> {
    announce(&PACKAGES.join(", "), "a compiler with the source of the standard library, by apt-get");
    super::apt::install(cache, "rustc-web", &PACKAGES)
}
