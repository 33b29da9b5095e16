//! The first half of the build: trunk compiles the app and puts a stage together.

use std::path::PathBuf;

use crate::crates::licence_list::{LICENCE_LIST, licence_list};
use crate::digest;
use crate::error::{Result, make_folder, read_text, write};
use crate::process::{self, LongRun};
use crate::tools::{self, SiteTools, wasm_target};
use crate::workspace::Workspace;

use super::split::split;
use super::stamp::Stamp;

/// What trunk made: index.html, the JavaScript around the wasm, the wasm, and files that index.html asks for.
pub(crate) struct Stage {
    /// Where it is.
    pub(crate) folder: PathBuf,
    /// The compiler, as `rustc -V` names it.
    pub(crate) compiler: String,
    /// A digest over everything it was made from, the compiler aside.
    pub(crate) inputs: String,
}

/// To be raised when trunk is called in another way, so that older stages aren't taken for new ones.
const CALL: &str = "5";

/// Makes the stage, or takes the one that is there if nothing has changed.
pub(crate) fn compile(workspace: &Workspace) -> Result<Stage> {
    let folder = workspace.path("target/site-stage");
    let stamp = Stamp::at(workspace.path("target/site-stage.stamp"));
    let compiler_file = workspace.path("target/site-stage.compiler");
    let inputs = inputs(workspace)?;
    // Where there is no compiler at all, the wasm that is there serves as well.
    let present = wasm_target::look()?.map(|way| way.compiler()).transpose()?;
    if let Ok(compiler) = read_text(&compiler_file)
        && present.is_none_or(|present| present == compiler)
        && stamp.holds(&stamped(&inputs, &compiler), &folder)?
    {
        return Ok(Stage { folder, compiler, inputs });
    }
    let tools = tools::for_site(workspace)?;
    let compiler = tools.wasm.compiler()?;
    stamp.forget()?;
    make_folder(&folder)?;
    run_trunk(workspace, &tools, &folder, &compiler)?;
    let linked = workspace.path(tools.wasm.target_folder()).join("wasm32-unknown-unknown/page/amuplan.wasm");
    split(&linked, &tools.wasm_bindgen_folder.join("wasm-bindgen"), &workspace.path("target/site-split"), &folder)?;
    write(&folder.join(LICENCE_LIST), licence_list(workspace, &compiler)?.as_bytes())?;
    write(&compiler_file, compiler.as_bytes())?;
    stamp.write(&stamped(&inputs, &compiler), &folder)?;
    Ok(Stage { folder, compiler, inputs })
}

fn stamped(inputs: &str, compiler: &str) -> String {
    format!("{inputs} {compiler}")
}

/// A digest over the files that the wasm and the page are made from.
fn inputs(workspace: &Workspace) -> Result<String> {
    let files: Vec<String> = workspace.files()?.into_iter().filter(|file| is_input(file)).collect();
    let content = digest::of_files(workspace.root(), &files)?;
    Ok(digest::hex(format!("{CALL} {content}").as_bytes()))
}

fn is_input(file: &str) -> bool {
    const FILES: [&str; 9] = [
        "Cargo.toml",
        "Cargo.lock",
        "Trunk.toml",
        "index.html",
        ".cargo/config.toml",
        "LICENSE",
        "xtask/src/crates/licence_list.rs",
        // What cuts the wasm in two.
        "xtask/src/site/split.rs",
        "xtask/src/site/wasm.rs",
    ];
    const FOLDERS: [&str; 3] = ["src/", "styles/", "public/"];
    let in_folder = file.strip_prefix("crates/").or_else(|| file.strip_prefix("stubs/"));
    let in_crate = in_folder.and_then(|rest| rest.split_once('/')).map(|(_, below)| below);
    FILES.contains(&file)
        || FOLDERS.iter().any(|folder| file.starts_with(folder))
        || in_crate.is_some_and(|below| below == "Cargo.toml" || below.starts_with("src/"))
}

fn run_trunk(workspace: &Workspace, tools: &SiteTools, stage: &std::path::Path, compiler: &str) -> Result<()> {
    eprintln!("-- compiling the app to wasm with {compiler} (way: {})", tools.wasm.name());
    let mut trunk = process::command(&tools.trunk);
    // What a person has set for other projects must not decide about this one.
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(|name| name.starts_with("TRUNK_") || name == "NO_COLOR") {
            trunk.env_remove(name);
        }
    }
    tools.wasm.apply(&mut trunk, Some(&tools.wasm_bindgen_folder))?;
    trunk
        .args(["build", "--release", "--locked", "--dist"])
        .arg(stage)
        .current_dir(workspace.root())
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // A backtrace through trunk would push the compiler's own errors out of sight.
        .env_remove("RUST_BACKTRACE")
        .env("CARGO_TARGET_DIR", workspace.path(tools.wasm.target_folder()))
        .env("CARGO_ENCODED_RUSTFLAGS", flags(workspace, tools)?);
    let log = workspace.path("target/logs/site.log");
    LongRun { name: "compiling", log, lines_shown: 200, limit: None }.run(&mut trunk)
}

/// Compiler flags that keep this machine's folders out of the wasm, so that its bytes are the same everywhere, and that make it
/// small.
pub(crate) fn flags(workspace: &Workspace, tools: &SiteTools) -> Result<String> {
    let cargo_home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .unwrap_or_default();
    // The last prefix that fits decides, so that the narrowest stands last.
    let folders = [(tools.wasm.sysroot()?, "rust"), (cargo_home, "cargo"), (workspace.root().to_owned(), "amuplan")];
    let paths = folders.iter().map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    // Each measured on this program, in KB of brotli. Leptos makes one type of all views with the same tag: 249 to 218. No file
    // names and lines in panics, which nobody sees, and no text behind `{:?}`, which no reader should: 158 to 155. Nothing of what a
    // panic says, and a trap at once: 166 to 155.
    let at_once = ["-Zunstable-options", "-Cpanic=immediate-abort"];
    let small = ["--cfg", "erase_components", "-Zlocation-detail=none", "-Zfmt-debug=none"].into_iter().chain(at_once);
    // Where functions and data are named in the program: without it nobody can cut it in two.
    let for_split = ["-Clink-args=--emit-relocs"];
    Ok(paths.chain(small.chain(for_split).map(str::to_owned)).collect::<Vec<_>>().join("\u{1f}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_inputs_are_what_the_wasm_and_the_page_are_made_from() {
        for file in [
            "Cargo.lock",
            "index.html",
            "src/main.rs",
            "crates/plan/src/lib.rs",
            "crates/plan/Cargo.toml",
            "stubs/wasm-streams/src/lib.rs",
            "styles/tokens.css",
            "xtask/src/site/split.rs",
            "LICENSE",
        ] {
            assert!(is_input(file), "{file}");
        }
        for file in ["README.md", "data/guide.json", "crates/plan/tests/a.rs", "xtask/src/main.rs", "tests/e2e.rs"] {
            assert!(!is_input(file), "{file}");
        }
    }
}
