//! `serve`: the site, built and on this machine's own address.

use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, TcpListener};
use std::time::Duration;

use crate::error::{Error, Result};
use crate::server::{self, StaticServer};
use crate::site::BuildOptions;
use crate::workspace::Workspace;

/// Builds the site, serves it until the program is ended, and says where once the page really answers.
pub(super) fn serve(workspace: &Workspace, port: u16) -> Result<()> {
    // Before the build, which takes minutes.
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| port_refused(port, &error))?;
    let built = super::build(workspace, &BuildOptions::default())?;
    let server = StaticServer::start(built.dist, Some(port)).map_err(|error| port_refused(port, &error))?;
    let url = server.url();
    if !server::answers(&url) {
        return Err(Error::new(format!("The server was started, but {url} doesn't answer with the page.")));
    }
    println!("amuplan is at {url} (end with Ctrl+C)");
    loop {
        std::thread::sleep(Duration::from_secs(3600));
    }
}

fn port_refused(port: u16, error: &io::Error) -> Error {
    if error.kind() != ErrorKind::AddrInUse {
        return Error::new(format!("Port {port} can't be used: {error}."));
    }
    let is_free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    let advice = match (port.saturating_add(1)..=u16::MAX).find(is_free) {
        Some(free) => format!("the next free one is {free}: cargo xtask serve --port {free}"),
        None => "choose a lower one with --port".to_owned(),
    };
    Error::new(format!("Port {port} is in use; {advice}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_names_the_next_free_one() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).unwrap_err();
        let sentence = port_refused(port, &error).to_string();
        assert!(sentence.starts_with(&format!("Port {port} is in use; the next free one is ")), "{sentence}");
        let free: u16 = sentence.rsplit(' ').next().and_then(|last| last.parse().ok()).unwrap();
        assert!(free > port && sentence.ends_with(&format!("cargo xtask serve --port {free}")), "{sentence}");
    }
}
