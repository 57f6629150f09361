//! Finding a compiler that makes WebAssembly.
//!
//! The ordinary way is rustup's target. Where rustup cannot download (or is not used at all),
//! Debian's packages carry a compiler with WebAssembly and the source of the standard library,
//! which cargo then builds itself. That takes an unstable flag, and `RUSTC_BOOTSTRAP=1` to be
//! allowed it; the code is compiled as stable Rust all the same.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::install;
use crate::process::{output, run, say, succeeds};
use crate::workspace::{Workspace, cargo, major_minor};

/// The target's name.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];
const DEBIAN_LINKER: &str = "wasm-ld-19";
const DEBIAN_LINKER_PACKAGE: &str = "lld-19";

/// A way to compile to WebAssembly on this machine.
pub(crate) enum Toolchain {
    /// The toolchain in use has the target's standard library.
    Rustup,
    /// Debian's compiler builds the standard library along; this linker joins the parts.
    Debian { linker: PathBuf },
}

impl Toolchain {
    /// Takes what is there, and otherwise installs what can be had.
    pub(crate) fn find(workspace: &Workspace) -> Result<Self> {
        match std::env::var("ISNAD_TOOLCHAIN").as_deref() {
            Ok("rustup") => {
                if has_target() || add_target() {
                    return Ok(Self::Rustup);
                }
                bail!("please run: rustup target add {TARGET}");
            }
            Ok("debian") => Self::debian(workspace),
            Ok(other) => bail!("ISNAD_TOOLCHAIN must be `rustup` or `debian`, not {other:?}"),
            // Debian's packages, once installed, are not worth another attempt at a download.
            Err(_) if has_target() => Ok(Self::Rustup),
            Err(_) if debian_is_installed() => Self::debian(workspace),
            Err(_) if add_target() => Ok(Self::Rustup),
            Err(_) => {
                say(&format!(
                    "rustup cannot add {TARGET} here; Debian's compiler will do"
                ));
                Self::debian(workspace)
            }
        }
    }

    fn debian(workspace: &Workspace) -> Result<Self> {
        let advice = format!(
            "WebAssembly needs either `rustup target add {TARGET}` or Debian's {} to succeed",
            DEBIAN_PACKAGES.join(", ")
        );
        if !debian_is_installed() {
            install::apt(&DEBIAN_PACKAGES).with_context(|| advice.clone())?;
        }
        let version = output(Command::new(DEBIAN_RUSTC).arg("--version")).context(advice)?;
        let version = version.split(' ').nth(1).unwrap_or_default();
        let (major, minor) = workspace.rust_version;
        if major_minor(version).is_none_or(|found| found < (major, minor)) {
            bail!(
                "Debian's compiler is {version}, and the core needs {major}.{minor}: please \
                 enable the distribution's security updates, or run: rustup target add {TARGET}"
            );
        }
        let linker = match rust_lld() {
            Some(linker) => linker,
            None => lld()?,
        };
        Ok(Self::Debian { linker })
    }

    /// `cargo build` for the target, before the arguments that say what to build.
    pub(crate) fn cargo_build(&self) -> Command {
        let mut command = match self {
            Self::Rustup => cargo(),
            Self::Debian { .. } => Command::new(DEBIAN_CARGO),
        };
        command.args(["build", "--target", TARGET]);
        if let Self::Debian { linker } = self {
            // rustup sets these for what it runs, and they would lead back to its toolchain.
            for name in ["CARGO", "RUSTUP_TOOLCHAIN", "RUSTDOC", "LD_LIBRARY_PATH"] {
                command.env_remove(name);
            }
            command
                .env("RUSTC", DEBIAN_RUSTC)
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker)
                .arg("-Zbuild-std=std,panic_abort");
        }
        command
    }

    /// How a person knows it.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Rustup => "rustup's target",
            Self::Debian { .. } => "Debian's compiler; the standard library is built along",
        }
    }
}

fn rustc() -> Command {
    Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
}

/// Whether the toolchain in use has the target's standard library.
fn has_target() -> bool {
    let folder = output(rustc().args(["--print", "target-libdir", "--target", TARGET]));
    folder.is_ok_and(|folder| Path::new(folder.trim()).is_dir())
}

fn add_target() -> bool {
    if !succeeds(Command::new("rustup").arg("--version")) {
        return false;
    }
    say(&format!(
        "adding {TARGET} to the Rust toolchain with rustup"
    ));
    run(Command::new("rustup").args(["target", "add", TARGET])).is_ok() && has_target()
}

fn debian_is_installed() -> bool {
    let installed = |package: &&str| {
        let query = ["--show", "--showformat=${db:Status-Status}"];
        let mut command = Command::new("dpkg-query");
        command
            .args(query)
            .arg(package)
            .stderr(std::process::Stdio::null());
        command
            .output()
            .is_ok_and(|status| status.stdout == b"installed")
    };
    DEBIAN_PACKAGES.iter().all(installed)
}

/// The linker that rustup's toolchains carry: it saves another package.
fn rust_lld() -> Option<PathBuf> {
    let sysroot = output(rustc().args(["--print", "sysroot"])).ok()?;
    let about = output(rustc().arg("-vV")).ok()?;
    let host = about.lines().find_map(|line| line.strip_prefix("host: "))?;
    let linker = Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(host)
        .join("bin/rust-lld");
    linker.is_file().then_some(linker)
}

/// Debian's linker.
fn lld() -> Result<PathBuf> {
    let path = Path::new("/usr/bin").join(DEBIAN_LINKER);
    if !path.is_file() {
        install::apt(&[DEBIAN_LINKER_PACKAGE])?;
    }
    Ok(path)
}
