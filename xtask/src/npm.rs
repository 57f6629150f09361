//! `cargo xtask npm`: the package for npm: the engine for browsers and Node, and the element.
//!
//! `npm/` holds what is the package's own; the modules come from `www/`, those that its entries
//! load and no others. Two tools that know what bundlers and TypeScript expect look it over.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::dist::script;
use crate::process::{run, say};
use crate::workspace::Workspace;
use crate::{install, wasm};

/// Where the package is put together.
pub(crate) fn folder(workspace: &Workspace) -> PathBuf {
    workspace.target.join("npm").join("package")
}

/// Builds the package, has it looked over, and packs it.
pub(crate) fn npm(workspace: &Workspace) -> Result<()> {
    wasm::build(workspace)?;
    install::npm(workspace)?;
    let package = folder(workspace);
    let out = workspace.target.join("npm");
    if out.exists() {
        fs::remove_dir_all(&out).with_context(|| format!("removing {}", out.display()))?;
    }
    fs::create_dir_all(&package).with_context(|| format!("creating {}", package.display()))?;
    say("putting the npm package together");
    run(script(workspace, "package.mjs").args([
        &workspace.www(),
        &workspace.root.join("npm"),
        &package,
    ]))?;
    for name in ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE"] {
        fs::copy(workspace.root.join(name), package.join(name))
            .with_context(|| format!("copying {name}"))?;
    }
    run(Command::new("npm")
        .args(["pack", "--silent", "--pack-destination"])
        .arg(&out)
        .current_dir(&package))?;
    let modules = workspace.web_tests().join("node_modules");
    say("having publint and arethetypeswrong look it over");
    run(Command::new("node")
        .arg(modules.join("publint/src/cli.js"))
        .args(["run", "--strict", "--pack", "npm"])
        .arg(&package))?;
    let packed = fs::read_dir(&out)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.extension().is_some_and(|e| e == "tgz"))
        .context("npm packed nothing")?;
    run(Command::new("node")
        .arg(modules.join("@arethetypeswrong/cli/dist/index.js"))
        .arg(&packed)
        .args(["--profile", "esm-only", "--no-emoji", "--format", "ascii"])
        .args(["--exclude-entrypoints", "./isnad.wasm"]))?;
    say(&format!(
        "{} is ready: {} KB",
        workspace.short(&packed),
        fs::metadata(&packed)?.len() / 1000
    ));
    Ok(())
}
