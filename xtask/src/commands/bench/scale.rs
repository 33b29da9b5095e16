//! What `bench scale` needs: catalogues of every size, the sites that show them, and the program that measures without a browser.

use std::process::Command;

use crate::error::Result;
use crate::process::{self, LongRun};
use crate::workspace::Workspace;

/// So many courses have the catalogues beside our own.
const SIZES: [usize; 3] = [1_000, 10_000, 50_000];

/// Sets all of it up and names it.
pub(super) fn set_up(workspace: &Workspace, example: &mut Command) -> Result<()> {
    let mut data = vec![workspace.path("data")];
    let mut sites = Vec::new();
    for count in SIZES {
        let folder = super::many_courses(workspace, count)?;
        sites.push(super::site_of(workspace, count, &folder)?);
        data.push(folder);
    }
    let target = workspace.path("target/bench/native");
    let mut cargo = process::command("cargo");
    cargo
        .args(["build", "--locked", "--release", "--package", "bench", "--example", "scale"])
        .current_dir(workspace.root())
        .env("CARGO_TARGET_DIR", &target);
    LongRun {
        name: "compiling what measures without a browser",
        log: workspace.path("target/logs/bench-scale.log"),
        lines_shown: 200,
        limit: None,
    }
    .run(&mut cargo)?;
    let program = target.join(format!("release/examples/scale{}", std::env::consts::EXE_SUFFIX));
    let together = |folders: &[std::path::PathBuf]| {
        std::env::join_paths(folders).map_err(|error| crate::error::Error::new(error.to_string()))
    };
    example
        .env("AMUPLAN_BENCH_SCALE", program)
        .env("AMUPLAN_BENCH_SCALE_DATA", together(&data)?)
        .env("AMUPLAN_BENCH_SCALE_SITES", together(&sites)?);
    Ok(())
}
