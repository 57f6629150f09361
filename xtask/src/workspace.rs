//! Where things are.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process::output;

/// The places and the facts that cargo knows of this workspace.
pub(crate) struct Workspace {
    /// The folder of the repository.
    pub(crate) root: PathBuf,
    /// Cargo's target folder, wherever the user has put it.
    pub(crate) target: PathBuf,
    /// The oldest compiler that the core accepts: major and minor.
    pub(crate) rust_version: (u32, u32),
}

impl Workspace {
    /// Asks cargo.
    pub(crate) fn find() -> Result<Self> {
        let metadata = output(cargo().args(["metadata", "--no-deps", "--format-version=1"]))?;
        let metadata: Value =
            serde_json::from_str(&metadata).context("reading cargo's metadata")?;
        let path = |key: &str| metadata.get(key).and_then(Value::as_str).map(PathBuf::from);
        let packages = metadata.get("packages").and_then(Value::as_array);
        let core = packages.and_then(|all| {
            all.iter()
                .find(|p| p.get("name").is_some_and(|name| name == "isnad"))
        });
        let rust_version = core
            .and_then(|core| core.get("rust_version")?.as_str())
            .and_then(major_minor)
            .context("Cargo.toml gives the crate `isnad` no rust-version")?;
        Ok(Self {
            root: path("workspace_root").context("cargo names no workspace")?,
            target: path("target_directory").context("cargo names no target folder")?,
            rust_version,
        })
    }

    /// The page.
    pub(crate) fn www(&self) -> PathBuf {
        self.root.join("www")
    }

    /// The browser tests, and the npm packages of all tools.
    pub(crate) fn web_tests(&self) -> PathBuf {
        self.root.join("tests").join("web")
    }

    /// `path` as a person in the repository would write it.
    pub(crate) fn short<'p>(&self, path: &'p Path) -> std::path::Display<'p> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}

/// The cargo that runs this.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// `1.95` and `1.95.0` as `(1, 95)`.
pub(crate) fn major_minor(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.split('.');
    let mut number = || parts.next()?.parse().ok();
    Some((number()?, number()?))
}
