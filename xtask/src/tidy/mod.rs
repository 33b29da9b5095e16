//! The rules of this project that no compiler knows.
use crate::error::Result;
use crate::workspace::Workspace;
pub(crate) fn findings(_workspace: &Workspace) -> Result<Vec<String>> { Ok(Vec::new()) }
