//! Installing what a step needs and the machine lacks.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process::{output, run, say, succeeds};
use crate::workspace::Workspace;

/// Installs Debian or Ubuntu packages, as root or through sudo.
pub(crate) fn apt(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    if !succeeds(Command::new("apt-get").arg("--version")) {
        bail!("this machine has no apt-get: please install the equivalent of {list} yourself");
    }
    say(&format!("installing {list} with apt-get"));
    let apt_get = || -> Result<Command> {
        let root = output(Command::new("id").arg("-u"))?.trim() == "0";
        let mut command = Command::new(if root { "apt-get" } else { "sudo" });
        if !root {
            command.arg("apt-get");
        }
        command.env("DEBIAN_FRONTEND", "noninteractive").arg("-qq");
        // Another installation may be running on this machine.
        command.args(["-o", "DPkg::Lock::Timeout=600"]);
        Ok(command)
    };
    // Old lists may still name what can be installed, so this failure alone stops nothing.
    if let Err(error) = run(apt_get()?.arg("update")) {
        say(&format!(
            "going on with the package lists of this machine: {error:#}"
        ));
    }
    run(apt_get()?
        .args(["install", "-y", "--no-install-recommends"])
        .args(packages))
    .with_context(|| format!("could not install {list}; please try: apt-get install {list}"))
}

/// Installs the npm packages of `tests/web/package-lock.json`, unless they are there already.
pub(crate) fn npm(workspace: &Workspace) -> Result<()> {
    let folder = workspace.web_tests();
    let lock = folder.join("package-lock.json");
    // npm itself leaves a copy of what it installed; ours tells which lock file that was.
    let stamp = folder.join("node_modules").join(".isnad-lock.json");
    let wanted = std::fs::read(&lock).with_context(|| format!("reading {}", lock.display()))?;
    if std::fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    if !succeeds(Command::new("node").arg("--version")) {
        bail!("Node.js is missing: please install Node 20 or later, with npm");
    }
    say("installing the npm packages of tests/web/package-lock.json");
    run(Command::new("npm")
        .args(["ci", "--no-audit", "--no-fund"])
        .current_dir(&folder))
    .context("npm could not install the packages; is the registry reachable?")?;
    write(&stamp, &wanted)
}

/// Asks rustup for a component such as clippy unless cargo has it already.
pub(crate) fn component(command: &str, component: &str) -> Result<()> {
    let there = || succeeds(crate::workspace::cargo().args([command, "--version"]));
    if there() {
        return Ok(());
    }
    say(&format!(
        "adding {component} to the Rust toolchain with rustup"
    ));
    let added = succeeds(Command::new("rustup").args(["component", "add", component]));
    if !added || !there() {
        bail!("`cargo {command}` is missing; please run: rustup component add {component}");
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    std::fs::write(path, bytes).with_context(|| format!("writing {}", path.display()))
}
