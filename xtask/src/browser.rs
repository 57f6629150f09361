//! Finding a Chromium to test with.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::install;

/// The names under which systems install Chromium, and Chrome, which does as well.
const NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// The browser's program: the one that the user names, or one on the PATH, or apt's.
pub(crate) fn chromium() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("ISNAD_CHROMIUM") {
        let named = PathBuf::from(named);
        if !named.is_file() {
            bail!(
                "ISNAD_CHROMIUM names {}, where there is no file",
                named.display()
            );
        }
        return Ok(named);
    }
    if let Some(found) = on_path() {
        return Ok(found);
    }
    install::apt(&["chromium"]).context(
        "the browser tests need Chromium; if you have one, name its program in ISNAD_CHROMIUM",
    )?;
    on_path().context("chromium was installed, but is not on the PATH")
}

fn on_path() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let mut folders = std::env::split_paths(&path);
    folders.find_map(|folder| {
        NAMES
            .iter()
            .map(|name| folder.join(name))
            .find(|p| p.is_file())
    })
}
