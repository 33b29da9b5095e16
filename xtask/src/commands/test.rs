//! `test`: all that must hold, in the order in which a failure costs least.

use crate::crates;
use crate::error::Result;
use crate::process;
use crate::reading;
use crate::site::BuildOptions;
use crate::steps::Steps;
use crate::tools;
use crate::workspace::Workspace;

/// Runs every check and test; the first that fails ends it.
pub(super) fn test(workspace: &Workspace, all: bool) -> Result<()> {
    let mut steps = Steps::default();
    let cargo = |arguments: &[&str]| {
        let mut cargo = process::command("cargo");
        process::run_shown(cargo.args(arguments).current_dir(workspace.root()))
    };
    let (browsers, axe) = steps.step("tools", "what the build and the tests need on this machine", || {
        tools::for_site(workspace)?;
        Ok((tools::browsers()?, tools::axe(workspace)?))
    })?;
    steps.step("tidy", "the rules of this project that no compiler knows", || super::tidy(workspace))?;
    steps.step("reading", "how hard our Danish is to read", || reading::measure(workspace))?;
    steps.step("licences", "what the crates allow, as far as this machine needs them", || {
        crates::check_licences(workspace)
    })?;
    steps.step("advisories", "what is known against the crates, where it can be fetched", || {
        tools::advisories()?.map_or(Ok(()), |database| crates::advisories::check(workspace, &database))
    })?;
    steps.step("fmt", "one way to lay out the code", || cargo(&["fmt", "--all", "--check"]))?;
    steps.step("clippy", "what the compiler and clippy warn about", || {
        cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"])
    })?;
    steps.step("unit, property and doc tests", "the logic, without a browser", || {
        cargo(&["test", "--workspace", "--exclude", "amuplan", "--locked"])
    })?;
    steps.step("the app's unit tests", "addresses and texts, without a browser", || {
        cargo(&["test", "--package", "amuplan", "--bins", "--locked"])
    })?;
    let built = steps
        .step("release build", "the site as it is published", || super::build(workspace, &BuildOptions::default()))?;
    let another = steps.step("another catalogue", "the same program with other data, and no guide", || {
        super::another_catalogue::build(workspace)
    })?;
    let in_browser = |arguments: &[&str]| {
        let mut cargo = process::command("cargo");
        cargo
            .args(["test", "--package", "amuplan", "--test", "e2e", "--locked", "--"])
            .args(arguments)
            .current_dir(workspace.root())
            .env("AMUPLAN_DIST", &built.dist)
            .env("AMUPLAN_DIST_ANOTHER", &another.dist)
            .env("AMUPLAN_CHROMIUM", &browsers.whole)
            .env("AMUPLAN_CHROMIUM_WITHOUT_WINDOW", &browsers.without_window)
            .env("AMUPLAN_AXE", &axe);
        process::run_shown(&mut cargo)
    };
    steps.step("end-to-end tests", "what a person does, in a real browser", || in_browser(&[]))?;
    if all {
        steps.step("accessibility", "every page in every state, as people see it who need it otherwise", || {
            in_browser(&["--ignored"])
        })?;
        steps.step("Lighthouse", "the site as a phone on a slow network gets it", || {
            super::lighthouse::judge(workspace, &built.dist, &browsers.whole)
        })?;
        steps.step("damaged input", "whatever a document, a share code or a plan holds, nothing panics", || {
            super::damage(workspace, &["100000".to_owned()])
        })?;
        steps.step("two builds compared", "the same sources give the same bytes, in whatever folder", || {
            super::two_builds::compare(workspace, &built.dist)
        })?;
    }
    println!("\n{}", steps.table());
    Ok(())
}
