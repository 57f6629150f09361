//! `cargo xtask dist`: a folder that any static host can serve as it is, and that works offline
//! once it was visited; in it `isnad.html`, the page in one file, and the element in one script.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::install;
use crate::process::{run, say};
use crate::references::references;
use crate::wasm;
use crate::workspace::Workspace;

/// Files that only developers read.
const LEFT_OUT: [&str; 4] = [
    "tsconfig.json",
    "jsconfig.json",
    "package.json",
    "package-lock.json",
];

/// Builds `dist/` and checks that nothing in it refers to a file that is not there.
pub(crate) fn dist(workspace: &Workspace) -> Result<()> {
    wasm::build(workspace)?;
    say("copying www/ to dist/");
    let (from, to) = (workspace.www(), workspace.root.join("dist"));
    if to.exists() {
        fs::remove_dir_all(&to).with_context(|| format!("removing {}", to.display()))?;
    }
    let mut files = Vec::new();
    copy(&from, &to, &mut files)?;
    let missing = missing(&to, &files)?;
    if !missing.is_empty() {
        bail!("dist/ is not whole:\n  {}", missing.join("\n  "));
    }
    install::npm(workspace)?;
    say("putting the page into one file, and the element into one script");
    // esbuild does it, which knows every corner of the language.
    run(script(workspace, "one-file.mjs").args([&from, &to]))?;
    say("listing what works offline");
    run(script(workspace, "offline.mjs").arg(&to))?;
    say(&format!(
        "dist/ is ready: {} files, all local references found",
        files.len()
    ));
    Ok(())
}

/// A script of Node that works on what is built.
pub(crate) fn script(workspace: &Workspace, name: &str) -> Command {
    let mut command = Command::new("node");
    command.arg(workspace.root.join("xtask/src/bundle").join(name));
    command
}

fn copy(from: &Path, to: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("creating {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("reading {}", from.display()))? {
        let entry = entry?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            if !is_hidden(&path) {
                copy(&path, &target, files)?;
            }
        } else if !is_left_out(&path) {
            fs::copy(&path, &target).with_context(|| format!("writing {}", target.display()))?;
            files.push(target);
        }
    }
    Ok(())
}

fn is_hidden(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn is_left_out(path: &Path) -> bool {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy())
        .unwrap_or_default();
    let developers = [".md", ".map", ".test.js", ".test.mjs"];
    is_hidden(path)
        || LEFT_OUT.contains(&name.as_ref())
        || developers.iter().any(|end| name.ends_with(end))
}

/// One line for each reference that leads nowhere.
fn missing(root: &Path, files: &[PathBuf]) -> Result<Vec<String>> {
    let root = root
        .canonicalize()
        .with_context(|| format!("no folder {}", root.display()))?;
    let mut missing = Vec::new();
    for file in files {
        // Fonts, images and the module refer to nothing.
        let Ok(text) = fs::read_to_string(file) else {
            continue;
        };
        let folder = file.parent().unwrap_or(&root);
        for name in references(file, &text) {
            if name.starts_with('/') {
                missing.push(format!(
                    "{}: {name} fits only one host's root",
                    file.display()
                ));
                continue;
            }
            let mut target = folder.join(&name);
            if target.is_dir() {
                target.push("index.html");
            }
            let inside = target
                .canonicalize()
                .is_ok_and(|real| real.starts_with(&root));
            if !inside {
                missing.push(format!("{}: there is no {name}", file.display()));
            }
        }
    }
    if !root.join("index.html").is_file() {
        missing.push("there is no index.html".to_owned());
    }
    Ok(missing)
}
