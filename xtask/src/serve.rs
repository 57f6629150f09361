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
    // A port in use is known now rather than after the build.
    let listener = listen(port)?;
    wasm::build(workspace)?;
    let site = Site::on(listener, &workspace.www())?;
    say("serving www/; Ctrl-C stops it");
    println!("\n    {}/\n", site.origin());
    site.stay();
    Ok(())
}

fn listen(port: Option<u16>) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    if let Some(port) = port {
        return match bind(port) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                bail!("port {port} is taken: give another, or leave out --port for a free one")
            }
            other => other.with_context(|| format!("port {port} cannot be used")),
        };
    }
    for port in FIRST_PORT..FIRST_PORT + TRIES {
        match bind(port) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                say(&format!("port {port} is taken, trying the next"));
            }
            other => return other.with_context(|| format!("port {port} cannot be used")),
        }
    }
    bail!(
        "ports {FIRST_PORT} to {} are all taken; give one with --port",
        FIRST_PORT + TRIES - 1
    )
}
