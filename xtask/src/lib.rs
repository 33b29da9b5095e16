//! The project's commands, `cargo xtask …`: setting up the tools, building the site, serving, testing and checking it.
//!
//! The library is there for the end-to-end tests, which serve the built site with [`server::StaticServer`], for the app's tests,
//! which read the English of its sentences with [`texts::english`], and for this crate's own. Everything else is reached through the
//! command line ([`args::USAGE`]).

pub mod args;
pub mod commands;
mod crates;
mod digest;
pub mod error;
mod html;
mod manifest;
mod process;
mod reading;
pub mod server;
mod site;
mod size;
mod steps;
pub mod texts;
mod tidy;
mod tools;
mod workspace;
