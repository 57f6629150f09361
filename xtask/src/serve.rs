//! `cargo xtask serve`: the page on this machine.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, Result, bail};

use crate::process::say;
use crate::site::Site;
use crate::wasm;
use crate::workspace::Workspace;

/// Where to begin to look for a free port, and how many to try.
const FIRST_PORT: u16 = 8080;
const TRIES: u16 = 20;

/// Builds and serves the page until the user stops it.
pub(crate) fn serve(workspace: &Workspace, port: Option<u16>) -> Result<()> {
    // That a port is in use is known now rather than after the build.
    let port = free(port)?;
    wasm::build(workspace)?;
    let site = Site::at(port, &workspace.www())?;
    say("serving www/; Ctrl-C stops it");
    println!("\n    {}/\n", site.origin());
    site.stay()
}

/// The port that is asked for, or the first free one.
fn free(port: Option<u16>) -> Result<u16> {
    let attempt = |port| match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == ErrorKind::AddrInUse => Ok(false),
        Err(error) => Err(error).with_context(|| format!("port {port} cannot be used")),
    };
    if let Some(port) = port {
        if !attempt(port)? {
            bail!("port {port} is taken: give another, or leave out --port for a free one");
        }
        return Ok(port);
    }
    for port in FIRST_PORT..FIRST_PORT + TRIES {
        if attempt(port)? {
            return Ok(port);
        }
        say(&format!("port {port} is taken, trying the next"));
    }
    bail!(
        "ports {FIRST_PORT} to {} are all taken; give one with --port",
        FIRST_PORT + TRIES - 1
    )
}
