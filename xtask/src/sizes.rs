//! How much the page makes a reader download.
//!
//! The list of files is not guessed: Chromium opens the page, and the server notes what it is
//! asked for, workers included. Node compresses them, since it brings gzip and Brotli along;
//! the crates for it would make every first build longer.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process::{output, say};
use crate::site::Site;
use crate::workspace::Workspace;
use crate::{browser, install};

/// The most that everything the page loads may have, fonts apart, in Brotli: 700 KB.
const CEILING: u64 = 700_000;

const FONTS: [&str; 4] = ["woff2", "woff", "ttf", "otf"];

/// One file's sizes in bytes.
pub(crate) struct Size {
    pub(crate) file: PathBuf,
    pub(crate) raw: u64,
    pub(crate) gzip: u64,
    pub(crate) brotli: u64,
}

impl Size {
    fn is_font(&self) -> bool {
        self.file
            .extension()
            .is_some_and(|e| FONTS.iter().any(|font| e == *font))
    }
}

/// The files that opening the page loads, with their sizes, by name; `www/` must be built.
pub(crate) fn loaded(workspace: &Workspace) -> Result<Vec<Size>> {
    install::npm(workspace)?;
    let chromium = browser::chromium()?;
    let site = Site::open(&workspace.www())?;
    say("opening the page in Chromium to see what it loads");
    let scripts = workspace.root.join("xtask/src/sizes");
    output(
        Command::new("node")
            .arg(scripts.join("visit.mjs"))
            .arg(format!("{}/", site.origin()))
            .env("ISNAD_CHROMIUM", chromium),
    )?;
    let files = site.served();
    if files.is_empty() {
        bail!("the page could not be opened: is there a www/index.html?");
    }
    let lines = output(
        Command::new("node")
            .arg(scripts.join("compress.mjs"))
            .args(&files),
    )?;
    let root = workspace.www().canonicalize()?;
    let size = |(file, line): (PathBuf, &str)| {
        let mut numbers = line.split('\t').map(str::parse);
        let mut number = || {
            numbers
                .next()
                .context("a size is missing")?
                .context("no size")
        };
        let file = file.strip_prefix(&root).unwrap_or(&file).to_owned();
        Ok(Size {
            file,
            raw: number()?,
            gzip: number()?,
            brotli: number()?,
        })
    };
    files.into_iter().zip(lines.lines()).map(size).collect()
}

/// The sums of raw, gzip and Brotli, without fonts.
pub(crate) fn total(sizes: &[Size]) -> [u64; 3] {
    sizes
        .iter()
        .filter(|size| !size.is_font())
        .fold([0; 3], |[raw, gzip, brotli], size| {
            [raw + size.raw, gzip + size.gzip, brotli + size.brotli]
        })
}

/// Prints a table of `sizes`.
pub(crate) fn print(sizes: &[Size]) {
    let kb = |bytes: u64| format!("{}.{}", bytes / 1000, bytes % 1000 / 100);
    let row = |name: &str, [raw, gzip, brotli]: [u64; 3]| {
        println!(
            "{name:<32}{:>10}{:>10}{:>10}",
            kb(raw),
            kb(gzip),
            kb(brotli)
        );
    };
    println!(
        "{:<32}{:>10}{:>10}{:>10}",
        "loaded by the page, KB", "raw", "gzip", "brotli"
    );
    for size in sizes {
        let name = size.file.display().to_string();
        let note = if size.is_font() { " (font)" } else { "" };
        row(&format!("{name}{note}"), [size.raw, size.gzip, size.brotli]);
    }
    row("total, fonts apart", total(sizes));
}

/// Fails when the page has grown over the ceiling.
pub(crate) fn check(workspace: &Workspace) -> Result<()> {
    let sizes = loaded(workspace)?;
    print(&sizes);
    let [_, _, brotli] = total(&sizes);
    if brotli > CEILING {
        bail!(
            "the page loads {} KB, over the ceiling of {} KB",
            brotli / 1000,
            CEILING / 1000
        );
    }
    Ok(())
}
