//! What the about page says of the build: version, commit, compiler, address.

use std::path::Path;

use serde_json::json;

use crate::error::Result;
use crate::process;
use crate::workspace::Workspace;

/// The content of the data block `build`.
pub(super) struct BuildInfo {
    version: String,
    commit: String,
    compiler: String,
    pub(super) site_url: Option<String>,
}

impl BuildInfo {
    pub(super) fn of(workspace: &Workspace, compiler: &str, site_url: Option<&str>) -> Result<Self> {
        Ok(BuildInfo {
            version: workspace.version()?,
            commit: commit(workspace.root()),
            compiler: compiler.to_owned(),
            site_url: site_url.map(str::to_owned),
        })
    }

    pub(super) fn json(&self) -> String {
        json!({ "version": self.version, "commit": self.commit, "compiler": self.compiler, "site_url": self.site_url })
            .to_string()
    }
}

/// The commit, with a `+` where tracked files differ from it; `unknown` without git or before the first commit.
fn commit(root: &Path) -> String {
    let git = |arguments: &[&str]| {
        let mut git = process::command("git");
        process::first_line(git.args(arguments).current_dir(root))
    };
    let Some(commit) = git(&["rev-parse", "--short=12", "HEAD"]) else { return "unknown".to_owned() };
    let is_changed = git(&["status", "--porcelain", "--untracked-files=no"]).is_some_and(|line| !line.is_empty());
    if is_changed { format!("{commit}+") } else { commit }
}
