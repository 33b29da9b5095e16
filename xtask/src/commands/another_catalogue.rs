//! The same program with another catalogue, for the end-to-end tests: a small made-up FKB with an empty guide.

use std::ffi::OsString;

use crate::error::{Error, Result, write};
use crate::site::{self, BuildOptions, Built};
use crate::workspace::Workspace;

/// The text of the FKB.
const FKB: &str = "tests/another_catalogue/hestehold.txt";

/// Imports the text and builds the site from it, beside `dist/`, which keeps the project's own.
pub(super) fn build(workspace: &Workspace) -> Result<Built> {
    let arguments = [OsString::from("import"), workspace.path(FKB).into()];
    let (mut catalogue, mut said) = (Vec::new(), Vec::new());
    if fkb::command_line::run(&arguments, &mut catalogue, &mut said) != 0 {
        return Err(Error::new(format!("{FKB} is not read:\n{}", String::from_utf8_lossy(&said))));
    }
    let data = workspace.path("target/another-catalogue");
    write(&data.join(site::CATALOGUE), &catalogue)?;
    write(&data.join(site::GUIDE), b"{\"format\": 1}\n")?;
    let options = BuildOptions { data: Some(data), site_url: None };
    let built = site::build_into(workspace, &options, "target/another-site", "another-site")?;
    super::tell(&built);
    Ok(built)
}
