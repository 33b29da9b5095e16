//! The words behind a command: options, options with a value, and the rest.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use super::{Failure, wrong};

/// The option that gives the job area's name.
pub(super) const NAME: (&str, &str) = ("--name", "the job area's name");

/// The job area's name, where one was given.
pub(super) fn name(arguments: &Arguments) -> Result<Option<String>, Failure> {
    let Some(name) = arguments.value(NAME.0) else { return Ok(None) };
    match name.to_str().map(str::trim) {
        Some(name) if !name.is_empty() => Ok(Some(name.to_owned())),
        _ => Err(wrong(&format!("{} needs {}", NAME.0, NAME.1))),
    }
}

/// What was given.
#[derive(Default)]
pub(super) struct Arguments<'a> {
    flags: Vec<&'static str>,
    values: Vec<(&'static str, &'a OsStr)>,
    /// What is no option, in order.
    pub(super) files: Vec<&'a Path>,
}

impl<'a> Arguments<'a> {
    /// Takes the words apart. `flags` stand alone; behind each of `options` comes what it says, or after a `=`.
    pub(super) fn read(
        words: &'a [OsString],
        flags: &[&'static str],
        options: &[(&'static str, &'static str)],
    ) -> Result<Self, Failure> {
        let mut arguments = Arguments::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let shown = word.to_string_lossy();
            if shown == "--" {
                arguments.files.extend(words.by_ref().map(Path::new));
                break;
            }
            if !shown.starts_with('-') {
                arguments.files.push(Path::new(word));
                continue;
            }
            if let Some(flag) = flags.iter().find(|flag| **flag == shown) {
                arguments.flags.push(flag);
                continue;
            }
            // A value behind "=" that is no UTF-8 has to be given as a word of its own.
            let (name, behind) = match word.to_str().and_then(|word| word.split_once('=')) {
                Some((name, value)) => (name, Some(OsStr::new(value))),
                None => (&*shown, None),
            };
            let Some(&(option, what)) = options.iter().find(|(option, _)| *option == name) else {
                return Err(wrong(&format!("unknown option \"{shown}\"")));
            };
            let value = behind.or_else(|| words.next().map(OsString::as_os_str)).filter(|value| !value.is_empty());
            let value = value.ok_or_else(|| wrong(&format!("{option} needs {what}")))?;
            arguments.values.push((option, value));
        }
        Ok(arguments)
    }

    pub(super) fn has(&self, flag: &str) -> bool {
        self.flags.contains(&flag)
    }

    /// What was said last for this option.
    pub(super) fn value(&self, option: &str) -> Option<&'a OsStr> {
        self.values.iter().rev().find(|(name, _)| *name == option).map(|(_, value)| *value)
    }
}
