//! The command line, read by hand: a handful of commands with hardly any options don't need a library.

use std::path::PathBuf;

use crate::error::{Error, Result};
use crate::site::BuildOptions;

/// What `cargo xtask --help` says.
pub const USAGE: &str = "\
Usage: cargo xtask COMMAND

  serve [--port N]                       set up what is missing, build the site, serve it on 127.0.0.1 (port 8080)
  test [--all]                           set up what is missing, then every check, all tests and the real browser
                                         --all: the long ones too (accessibility in every state, Lighthouse, damaged
                                         documents and share codes, two builds compared)
  build [--data DIR] [--site-url URL]    dist/ (the site) and dist/amuplan.html (the single file)
                                         --data: another catalogue.json and guide.json than those in data/
                                         --site-url: the address where the site will be, e.g. https://example.org/amuplan/
  tidy                                   the rules of this project that no compiler knows
  reading                                how hard the Danish of page and guide is to read (LIX), held against the budget
  size [--json]                          bytes of every file and of a first visit, held against the budget
  bench [PART …] [--json] [--write]      what was measured, peers beside it where there are any: PART is one of
                                         search, scale, answers, lists, start, life; without one, all of them
                                         --write: into docs/performance.md as well
  lighthouse                             what Lighthouse says of the site on its phone profile, held against what it must be
  damage COUNT [FILE …]                  read COUNT damaged FKBs (made-up ones, and those in FILE), share codes and plans
  pictures [ARGUMENTS]                   screenshots of the pages; further arguments go to the example `pictures`

Environment: AMUPLAN_TOOLS (folder for tools, instead of ~/.cache/amuplan), AMUPLAN_CHROMIUM (browser to use),
             AMUPLAN_WASM=rustup|debian (whose compiler makes the wasm; otherwise found out)";

/// One command with its options.
#[derive(Debug, PartialEq)]
pub enum Command {
    /// Build the site and serve it.
    Serve {
        /// The port on 127.0.0.1.
        port: u16,
    },
    /// Run every check and test.
    Test {
        /// The long ones too.
        all: bool,
    },
    /// Build the site.
    Build(BuildOptions),
    /// Check the project's own rules.
    Tidy,
    /// Measure how hard our Danish is.
    Reading,
    /// Measure the built site.
    Size {
        /// For programs instead of people.
        json: bool,
    },
    /// Measure, beside peers.
    Bench(BenchOptions),
    /// Let Lighthouse judge the site.
    Lighthouse,
    /// Read damaged documents.
    Damage {
        /// What the example `damage` gets: a count, and files. The example `damaged_plans` gets the count.
        arguments: Vec<String>,
    },
    /// Take screenshots of the pages.
    Pictures {
        /// What the example `pictures` gets.
        arguments: Vec<String>,
    },
    /// Say how the commands are called.
    Help,
}

/// The parts of `bench`, in the order in which they are measured.
pub(crate) const BENCH_PARTS: [&str; 6] = ["search", "scale", "answers", "lists", "start", "life"];

/// What `bench` measures, and where the figures go.
#[derive(Debug, Default, PartialEq)]
pub struct BenchOptions {
    /// Some of [`BENCH_PARTS`].
    pub parts: Vec<&'static str>,
    /// For programs instead of people.
    pub json: bool,
    /// Into docs/performance.md as well.
    pub write: bool,
}

/// The port that `serve` takes when none is named.
pub(crate) const DEFAULT_PORT: u16 = 8080;

/// Reads the arguments after `cargo xtask`.
///
/// # Errors
/// A sentence that names the argument which is unknown, missing or not what it should be.
pub fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Command> {
    let mut arguments = Arguments(arguments.into_iter().collect::<Vec<_>>().into_iter());
    let Some(command) = arguments.0.next() else {
        return Err(Error::new("No command was given."));
    };
    match command.as_str() {
        "serve" => {
            let mut port = DEFAULT_PORT;
            while let Some((option, value)) = arguments.next_option() {
                match option.as_str() {
                    "--port" => port = port_from(&arguments.value_of("--port", value)?)?,
                    _ => return Err(unknown("serve", &option)),
                }
            }
            Ok(Command::Serve { port })
        }
        "test" => Ok(Command::Test { all: arguments.single_flag("test", "--all")? }),
        "build" => build_options(&mut arguments).map(Command::Build),
        "tidy" => arguments.none("tidy").map(|()| Command::Tidy),
        "reading" => arguments.none("reading").map(|()| Command::Reading),
        "lighthouse" => arguments.none("lighthouse").map(|()| Command::Lighthouse),
        "size" => Ok(Command::Size { json: arguments.single_flag("size", "--json")? }),
        "bench" => bench_options(arguments.0).map(Command::Bench),
        "damage" => match arguments.0.as_slice() {
            [count, ..] if count.parse::<usize>().is_ok() => Ok(Command::Damage { arguments: arguments.0.collect() }),
            _ => Err(Error::new("`cargo xtask damage` needs the count of documents, e.g. 1000000.")),
        },
        "pictures" => Ok(Command::Pictures { arguments: arguments.0.collect() }),
        "help" | "--help" | "-h" => Ok(Command::Help),
        other => Err(Error::new(format!("There is no command `{other}`."))),
    }
}

struct Arguments(std::vec::IntoIter<String>);

impl Arguments {
    /// The next option, with its value if it was written as `--option=value`.
    fn next_option(&mut self) -> Option<(String, Option<String>)> {
        self.0.next().map(|argument| match argument.split_once('=') {
            Some((option, value)) => (option.to_owned(), Some(value.to_owned())),
            None => (argument, None),
        })
    }

    fn value_of(&mut self, option: &str, value: Option<String>) -> Result<String> {
        value.or_else(|| self.0.next()).ok_or_else(|| Error::new(format!("{option} needs a value.")))
    }

    fn none(&mut self, command: &str) -> Result<()> {
        self.0.next().map_or(Ok(()), |argument| Err(unknown(command, &argument)))
    }

    fn single_flag(&mut self, command: &str, flag: &str) -> Result<bool> {
        let mut given = false;
        for argument in self.0.by_ref() {
            if argument != flag {
                return Err(unknown(command, &argument));
            }
            given = true;
        }
        Ok(given)
    }
}

fn build_options(arguments: &mut Arguments) -> Result<BuildOptions> {
    let mut options = BuildOptions::default();
    while let Some((option, value)) = arguments.next_option() {
        match option.as_str() {
            "--data" => options.data = Some(PathBuf::from(arguments.value_of("--data", value)?)),
            "--site-url" => options.site_url = Some(site_url_from(arguments.value_of("--site-url", value)?)?),
            _ => return Err(unknown("build", &option)),
        }
    }
    Ok(options)
}

fn bench_options(arguments: impl Iterator<Item = String>) -> Result<BenchOptions> {
    let mut options = BenchOptions::default();
    for argument in arguments {
        match argument.as_str() {
            "--json" => options.json = true,
            "--write" => options.write = true,
            part => options.parts.push(BENCH_PARTS.into_iter().find(|known| *known == part).ok_or_else(|| {
                Error::new(format!(
                    "`cargo xtask bench` doesn't know `{part}`; its parts are {}.",
                    BENCH_PARTS.join(", ")
                ))
            })?),
        }
    }
    if options.parts.is_empty() {
        options.parts = BENCH_PARTS.to_vec();
    }
    Ok(options)
}

fn unknown(command: &str, argument: &str) -> Error {
    Error::new(format!("`cargo xtask {command}` doesn't know `{argument}`."))
}

fn port_from(text: &str) -> Result<u16> {
    match text.parse::<u16>() {
        Ok(port) if port > 0 => Ok(port),
        _ => Err(Error::new(format!("`{text}` is no port; write a number from 1 to 65535."))),
    }
}

/// An address that can stand in an attribute and in JSON as it is.
fn site_url_from(text: String) -> Result<String> {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    let is_plain =
        |character: char| character.is_ascii_graphic() && !matches!(character, '"' | '\'' | '<' | '>' | '&' | '#');
    if host.is_empty() || host.starts_with('/') || !text.chars().all(is_plain) {
        return Err(Error::new(format!(
            "`{text}` is no address of a site; write it in full and without a `#`, e.g. https://example.org/amuplan/."
        )));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> std::result::Result<Command, String> {
        parse(line.split_whitespace().map(str::to_owned)).map_err(|error| error.to_string())
    }

    #[test]
    fn every_command_of_the_usage_text_is_understood() {
        assert_eq!(read("serve"), Ok(Command::Serve { port: 8080 }));
        assert_eq!(read("serve --port 8081"), Ok(Command::Serve { port: 8081 }));
        assert_eq!(read("serve --port=8081"), Ok(Command::Serve { port: 8081 }));
        assert_eq!(read("test"), Ok(Command::Test { all: false }));
        assert_eq!(read("test --all"), Ok(Command::Test { all: true }));
        assert_eq!(read("tidy"), Ok(Command::Tidy));
        assert_eq!(read("reading"), Ok(Command::Reading));
        assert_eq!(read("lighthouse"), Ok(Command::Lighthouse));
        assert_eq!(read("size --json"), Ok(Command::Size { json: true }));
        let all = BenchOptions { parts: BENCH_PARTS.to_vec(), json: false, write: false };
        assert_eq!(read("bench"), Ok(Command::Bench(all)));
        let two = BenchOptions { parts: vec!["scale", "life"], json: true, write: true };
        assert_eq!(read("bench scale life --json --write"), Ok(Command::Bench(two)));
        assert_eq!(
            read("damage 1000 a.txt"),
            Ok(Command::Damage { arguments: vec!["1000".to_owned(), "a.txt".to_owned()] })
        );
        assert_eq!(read("--help"), Ok(Command::Help));
        assert_eq!(
            read("pictures docs --wide"),
            Ok(Command::Pictures { arguments: vec!["docs".to_owned(), "--wide".to_owned()] })
        );
        assert_eq!(
            read("build --data other --site-url https://example.org/a/"),
            Ok(Command::Build(BuildOptions {
                data: Some(PathBuf::from("other")),
                site_url: Some("https://example.org/a/".to_owned()),
            }))
        );
    }

    #[test]
    fn what_is_wrong_is_named() {
        assert_eq!(read(""), Err("No command was given.".to_owned()));
        assert_eq!(read("serv"), Err("There is no command `serv`.".to_owned()));
        assert_eq!(read("serve --prot 1"), Err("`cargo xtask serve` doesn't know `--prot`.".to_owned()));
        assert_eq!(read("serve --port"), Err("--port needs a value.".to_owned()));
        assert_eq!(read("serve --port 99999"), Err("`99999` is no port; write a number from 1 to 65535.".to_owned()));
        assert_eq!(read("tidy now"), Err("`cargo xtask tidy` doesn't know `now`.".to_owned()));
        assert!(read("bench lengths").is_err());
        assert!(read("damage many").is_err() && read("damage").is_err());
        assert!(read("build --site-url example.org").is_err());
        assert!(read("build --site-url https://example.org/\"x").is_err());
    }
}
