//! Starting other programs: with an environment that `cargo xtask` hasn't coloured, and with a clock where they take long.

use std::fs::File;
use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use crate::error::{Error, Result, make_folder, read_text};

/// A command that doesn't inherit what cargo set for this process alone (`CARGO`, `CARGO_MANIFEST_DIR`, `RUSTC` …). The
/// choice of a toolchain (`RUSTUP_TOOLCHAIN`) stays: it is the person's.
pub(crate) fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(is_cargos_own) {
            command.env_remove(name);
        }
    }
    command
}

fn is_cargos_own(name: &str) -> bool {
    const SET_FOR_A_RUN: [&str; 10] = [
        "CARGO",
        "RUSTC",
        "RUSTDOC",
        "RUSTC_WRAPPER",
        "RUSTC_WORKSPACE_WRAPPER",
        "RUST_RECURSION_COUNT",
        "RUSTC_LINKER",
        "CARGO_CRATE_NAME",
        "CARGO_PRIMARY_PACKAGE",
        "OUT_DIR",
    ];
    const STARTS: [&str; 3] = ["CARGO_MANIFEST_", "CARGO_PKG_", "CARGO_BIN_"];
    SET_FOR_A_RUN.contains(&name) || STARTS.iter().any(|start| name.starts_with(start))
}

/// The first line that a program prints, or nothing where it can't be started or fails: for asking a version.
pub(crate) fn first_line(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout);
    output.status.success().then(|| text.lines().next().unwrap_or_default().trim().to_owned())
}

/// Runs a program whose output is for the reader, and waits.
pub(crate) fn run_shown(command: &mut Command) -> Result<()> {
    let name = shown(command);
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|error| Error::new(format!("`{name}` can't be started: {error}.")))?;
    if status.success() { Ok(()) } else { Err(Error::new(format!("`{name}` failed ({}).", ending(status)))) }
}

/// A program that may take minutes, and whose output only matters when it fails.
pub(crate) struct LongRun<'a> {
    /// What is being done, in a few words: stands beside the clock.
    pub(crate) name: &'a str,
    /// Where its output goes.
    pub(crate) log: PathBuf,
    /// How many of the log's last lines are shown when it fails.
    pub(crate) lines_shown: usize,
    /// When it is given up.
    pub(crate) limit: Option<Duration>,
}

impl LongRun<'_> {
    /// Runs the program with a running clock: a line rewritten each second on a terminal, else a line every 30 seconds.
    pub(crate) fn run(&self, command: &mut Command) -> Result<()> {
        self.log.parent().map_or(Ok(()), make_folder)?;
        let unwritable = |error| Error::new(format!("{} can't be written: {error}.", self.log.display()));
        let log = File::create(&self.log).map_err(unwritable)?;
        let errors = log.try_clone().map_err(unwritable)?;
        let program = shown(command);
        let mut child = command
            .stdin(Stdio::null())
            .stdout(log)
            .stderr(errors)
            .spawn()
            .map_err(|error| Error::new(format!("`{program}` can't be started: {error}.")))?;
        match self.wait(&mut child) {
            Ok(Some(status)) if status.success() => Ok(()),
            Ok(Some(status)) => Err(self.failure(&program, &ending(status))),
            Ok(None) => Err(self.failure(&program, "given up: it took too long")),
            Err(error) => Err(Error::new(format!("`{program}` can't be waited for: {error}."))),
        }
    }

    /// The exit status, or nothing where the limit was reached and the program was ended.
    fn wait(&self, child: &mut Child) -> std::io::Result<Option<ExitStatus>> {
        let start = Instant::now();
        let mut clock = Clock::new(self.name);
        loop {
            if let Some(status) = child.try_wait()? {
                clock.clear();
                return Ok(Some(status));
            }
            if self.limit.is_some_and(|limit| start.elapsed() >= limit) {
                clock.clear();
                child.kill()?;
                child.wait()?;
                return Ok(None);
            }
            clock.show(start.elapsed());
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    fn failure(&self, program: &str, how: &str) -> Error {
        let tail = last_lines(&self.log, self.lines_shown);
        Error::new(format!("{tail}\n`{program}` failed ({how}). Its whole output: {}", self.log.display()))
    }
}

/// The running clock beside a long step.
struct Clock<'a> {
    name: &'a str,
    on_terminal: bool,
    last_shown: u64,
}

impl<'a> Clock<'a> {
    fn new(name: &'a str) -> Self {
        Clock { name, on_terminal: std::io::stderr().is_terminal(), last_shown: 0 }
    }

    fn show(&mut self, elapsed: Duration) {
        let seconds = elapsed.as_secs();
        let interval = if self.on_terminal { 1 } else { 30 };
        if seconds < self.last_shown + interval {
            return;
        }
        self.last_shown = seconds;
        let line = format!("   … {} {}:{:02}", self.name, seconds / 60, seconds % 60);
        // A clock that can't be shown is no reason to stop.
        let _ = if self.on_terminal {
            write!(std::io::stderr(), "\r{line}").and_then(|()| std::io::stderr().flush())
        } else {
            writeln!(std::io::stderr(), "{line}")
        };
    }

    fn clear(&self) {
        if self.on_terminal && self.last_shown > 0 {
            eprint!("\r{:width$}\r", "", width = self.name.chars().count() + 16);
        }
    }
}

/// The command as a person would type it, without its environment.
fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    std::iter::once(program)
        .chain(command.get_args())
        .map(|part| part.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

fn ending(status: ExitStatus) -> String {
    status.code().map_or_else(|| "ended by a signal".to_owned(), |code| format!("exit {code}"))
}

fn last_lines(log: &Path, count: usize) -> String {
    let text = read_text(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(count)..].join("\n")
}

/// The program of this name in one of the folders of `PATH`.
pub(crate) fn find_on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|candidate| candidate.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn long_run(name: &str, limit: Option<Duration>) -> LongRun<'_> {
        let log = std::env::temp_dir().join(format!("amuplan-process-test-{}-{name}.log", std::process::id()));
        LongRun { name, log, lines_shown: 2, limit }
    }

    #[test]
    fn a_failure_shows_the_last_lines_and_where_the_rest_is() {
        let run = long_run("fails", None);
        let error = run.run(Command::new("sh").args(["-c", "echo one; echo two; echo three; exit 3"])).unwrap_err();
        let text = error.to_string();
        assert!(text.starts_with("two\nthree\n"), "{text}");
        assert!(text.contains("exit 3") && text.contains(&run.log.display().to_string()), "{text}");
        std::fs::remove_file(&run.log).unwrap();
    }

    #[test]
    fn what_takes_too_long_is_ended() {
        let run = long_run("hangs", Some(Duration::from_millis(100)));
        let start = Instant::now();
        let error = run.run(Command::new("sleep").arg("60")).unwrap_err();
        assert!(error.to_string().contains("took too long"), "{error}");
        assert!(start.elapsed() < Duration::from_secs(30));
        std::fs::remove_file(&run.log).unwrap();
    }

    #[test]
    fn what_cargo_set_for_itself_is_told_from_what_a_person_set() {
        assert!(is_cargos_own("CARGO") && is_cargos_own("CARGO_PKG_NAME") && is_cargos_own("CARGO_MANIFEST_DIR"));
        assert!(
            !is_cargos_own("CARGO_HOME") && !is_cargos_own("CARGO_TARGET_DIR") && !is_cargos_own("RUSTUP_TOOLCHAIN")
        );
    }
}
