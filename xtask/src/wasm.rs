//! Compiling the core to WebAssembly: `www/pkg/`.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::install;
use crate::process::{run, say};
use crate::toolchain::{TARGET, Toolchain};
use crate::workspace::{Workspace, cargo};

/// What a page needs; the module itself comes last, since it shows that the others are there.
const PARTS: [&str; 3] = ["isnad.js", "isnad.d.ts", "isnad_bg.wasm"];

/// What browsers have understood since 2022, and the compiler emits or the optimiser may use.
/// Newer features are left out, so that an optimiser's whim locks out no reader.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Builds `www/pkg/`, as far as the sources have changed.
pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    let toolchain = Toolchain::find(workspace)?;
    say(&format!(
        "compiling the core to WebAssembly ({})",
        toolchain.name()
    ));
    let folder = compiled(workspace);
    let mut command = toolchain.cargo_build();
    // The program, which a browser has no use for, is not part of `--lib`.
    command
        .args(["--release", "--package", "isnad", "--lib", "--target-dir"])
        .arg(&folder);
    command.env("CARGO_ENCODED_RUSTFLAGS", flags(workspace));
    run(&mut command)?;

    let module = folder.join(TARGET).join("release").join("isnad.wasm");
    let package = workspace.www().join("pkg");
    if is_current(&module, &package) {
        return Ok(());
    }
    install::npm(workspace)?;
    bind(&module, &folder.join("bindings"))?;
    optimise(workspace, &folder.join("bindings"))?;
    publish(&folder.join("bindings"), &package)?;
    let size = fs::metadata(package.join("isnad_bg.wasm"))
        .map(|m| m.len())
        .unwrap_or(0);
    say(&format!(
        "{} is ready: {} KB of WebAssembly",
        workspace.short(&package),
        size / 1000
    ));
    Ok(())
}

/// Lints the code that only the browser runs, with warnings as errors.
///
/// Debian has no clippy of the age of its compiler, so there the compiler's own lints must do.
pub(crate) fn lint(workspace: &Workspace) -> Result<()> {
    let toolchain = Toolchain::find(workspace)?;
    let mut command = match toolchain {
        Toolchain::Rustup => {
            install::component("clippy", "clippy")?;
            let mut command = cargo();
            command.args(["clippy", "--quiet", "--target", TARGET]);
            // As the build does it, so that its build scripts serve again.
            command
                .args(["--release", "--target-dir"])
                .arg(compiled(workspace));
            command.args(["--package", "isnad", "--lib", "--", "--deny", "warnings"]);
            command
        }
        Toolchain::Debian { .. } => {
            say("Debian's compiler comes without clippy: only its own lints are checked");
            let mut command = toolchain.cargo_build();
            command.args(["--release", "--package", "isnad", "--lib", "--target-dir"]);
            command
                .arg(compiled(workspace))
                .args(["-Zwarnings", "--config"]);
            command.arg("build.warnings=\"deny\"");
            command.env("CARGO_ENCODED_RUSTFLAGS", flags(workspace));
            command
        }
    };
    run(&mut command)
}

/// Its own folder, so that a second compiler does not disturb the native build's.
fn compiled(workspace: &Workspace) -> PathBuf {
    workspace.target.join("web")
}

/// Keeps the builder's folders out of the module, where panic messages name source files.
fn flags(workspace: &Workspace) -> OsString {
    let remap = |from: &Path, to: &str| {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(from);
        flag.push("=");
        flag.push(to);
        flag
    };
    let mut flags = remap(&workspace.root, "isnad");
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| {
            let home = std::env::var_os("HOME")?;
            Some(Path::new(&home).join(".cargo"))
        });
    if let Some(home) = home {
        flags.push("\u{1f}");
        flags.push(remap(&home, "cargo"));
    }
    flags
}

/// Whether the package was made from this module by this xtask.
fn is_current(module: &Path, package: &Path) -> bool {
    let time = |path: &Path| fs::metadata(path).and_then(|m| m.modified()).ok();
    let newest_input = [Some(module.to_owned()), std::env::current_exe().ok()]
        .into_iter()
        .flatten()
        .filter_map(|path| time(&path))
        .max();
    let oldest_part = PARTS
        .iter()
        .map(|part| time(&package.join(part)).unwrap_or(SystemTime::UNIX_EPOCH))
        .min();
    newest_input < oldest_part
}

/// Makes the JavaScript face, and the module that it expects, in `folder`.
fn bind(module: &Path, folder: &Path) -> Result<()> {
    say("making the JavaScript face with wasm-bindgen");
    Bindgen::new()
        .input_path(module)
        .out_name("isnad")
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(true)
                // `init()` alone finds the module beside the script, wherever a site puts both.
                .omit_default_module_path(false)
                .remove_name_section(true)
                .remove_producers_section(true)
                .generate(folder)
        })
        .context("wasm-bindgen could not make the JavaScript face")
}

fn optimise(workspace: &Workspace, folder: &Path) -> Result<()> {
    say("making the module smaller with wasm-opt");
    let module = folder.join("isnad_bg.wasm");
    let binaryen = workspace
        .web_tests()
        .join("node_modules/binaryen/bin/wasm-opt");
    run(Command::new("node")
        .arg(&binaryen)
        // Large functions stay apart even where one place alone calls them: browsers compile a
        // function as a whole, and one that holds the whole analysis stays slow for long.
        .arg("--one-caller-inline-max-function-size=100")
        .args(["-O3", "--strip-debug", "--strip-producers"])
        .args(FEATURES)
        .arg(&module)
        .arg("--output")
        .arg(&module))
}

fn publish(bindings: &Path, package: &Path) -> Result<()> {
    fs::create_dir_all(package).with_context(|| format!("creating {}", package.display()))?;
    for part in PARTS {
        let to = package.join(part);
        fs::copy(bindings.join(part), &to).with_context(|| format!("writing {}", to.display()))?;
    }
    Ok(())
}
