//! What each command does, one file a command where it is more than a few lines.

mod another_catalogue;
mod bench;
mod lighthouse;
mod serve;
mod test;
mod two_builds;

use crate::args::Command;
use crate::error::{Error, Result};
use crate::process;
use crate::reading;
use crate::site::{self, BuildOptions, Built};
use crate::size::Sizes;
use crate::steps::seconds;
use crate::tools;
use crate::workspace::Workspace;
use crate::{args, tidy};

/// Does what the command says.
///
/// # Errors
/// What went wrong, and what to do, in sentences.
pub fn run(command: Command) -> Result<()> {
    let workspace = Workspace::find()?;
    match command {
        Command::Serve { port } => serve::serve(&workspace, port),
        Command::Test { all } => test::test(&workspace, all),
        Command::Build(options) => build(&workspace, &options).map(drop),
        Command::Tidy => tidy(&workspace),
        Command::Reading => reading::measure(&workspace),
        Command::Size { json } => size(&workspace, json),
        Command::Bench(options) => bench::bench(&workspace, &options),
        Command::Lighthouse => {
            let built = build(&workspace, &BuildOptions::default())?;
            lighthouse::judge(&workspace, &built.dist, &tools::browser()?)
        }
        Command::Damage { arguments } => damage(&workspace, &arguments),
        Command::Pictures { arguments } => pictures(&workspace, &arguments),
        Command::Help => {
            println!("{}", args::USAGE);
            Ok(())
        }
    }
}

/// Builds the site and says what was made.
fn build(workspace: &Workspace, options: &BuildOptions) -> Result<Built> {
    let built = site::build(workspace, options)?;
    tell(&built);
    if let Some(data) = &options.data {
        eprintln!("   it shows the catalogue of {}; cargo xtask build makes the project's own again", data.display());
    }
    Ok(built)
}

fn tell(built: &Built) {
    eprintln!(
        "-- the site is in {}, the single file is {}",
        built.dist.display(),
        built.dist.join(site::SINGLE_FILE).display()
    );
    eprintln!("   compiler of the wasm: {}", built.compiler);
    if built.parts.is_empty() {
        eprintln!("   nothing has changed since it was built");
    }
    for (part, taken) in &built.parts {
        eprintln!("   {part:24} {:>8}", seconds(*taken));
    }
}

fn tidy(workspace: &Workspace) -> Result<()> {
    let findings = tidy::findings(workspace)?;
    if findings.is_empty() {
        return Ok(());
    }
    for finding in &findings {
        println!("{finding}");
    }
    let count = findings.len();
    Err(Error::new(format!("tidy: {count} {}.", if count == 1 { "finding" } else { "findings" })))
}

fn size(workspace: &Workspace, json: bool) -> Result<()> {
    let built = build(workspace, &BuildOptions::default())?;
    let sizes = Sizes::of(&built.dist)?;
    if json {
        println!("{}", sizes.json());
    } else {
        print!("{}", sizes.table());
        println!("Compiler: {}", built.compiler);
    }
    sizes.check()
}

/// Lets the importer read damaged documents, and the page's code damaged share codes and plans, with optimised code.
fn damage(workspace: &Workspace, arguments: &[String]) -> Result<()> {
    for (package, name, arguments) in [("fkb", "damage", arguments), ("plan", "damaged_plans", &arguments[..1])] {
        let mut example = process::command("cargo");
        example
            .args(["run", "--quiet", "--release", "--locked", "--package", package, "--example", name, "--"])
            .args(arguments)
            .current_dir(workspace.root());
        process::run_shown(&mut example)?;
    }
    Ok(())
}

fn pictures(workspace: &Workspace, arguments: &[String]) -> Result<()> {
    let browser = tools::browser()?;
    let built = build(workspace, &BuildOptions::default())?;
    let mut example = process::command("cargo");
    example
        .args(["run", "--quiet", "--locked", "--package", "amuplan", "--example", "pictures", "--"])
        .args(arguments)
        .current_dir(workspace.root())
        .env("AMUPLAN_DIST", &built.dist)
        .env("AMUPLAN_CHROMIUM", browser);
    process::run_shown(&mut example)
}
