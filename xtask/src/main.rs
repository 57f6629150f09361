//! Builds, serves, tests and measures Isnad: `cargo xtask help`.
//!
//! Everything that a fresh machine lacks beyond Rust, Node and apt is installed by the step that
//! needs it, and every step says what it does.

use std::process::ExitCode;

use anyhow::Result;

mod arguments;
mod bench;
mod browser;
mod dist;
mod install;
mod npm;
mod process;
mod references;
mod serve;
mod site;
mod sizes;
mod suite;
mod toolchain;
mod wasm;
mod workspace;

use arguments::Arguments;
use workspace::Workspace;

const HELP: &str = "\
cargo xtask: everything about Isnad that is not the analysis itself

  cargo xtask build           compile the core to WebAssembly, into www/pkg/
  cargo xtask serve           build, and serve www/ on this machine only
      --port N                  on this port (otherwise the first free one from 8080)
  cargo xtask test            run every check and test, and sum up
      --native                  only those of the Rust code: quick, no browser
      --only STEP               only this one (`--only help` lists the steps)
  cargo xtask dist            build the folder dist/, ready for any static host, with isnad.html,
                              the page in one file that runs from disk
  cargo xtask npm             build the npm package, as target/npm/isnad-VERSION.tgz
  cargo xtask bench           measure speed and download size
      --json FILE               write the numbers to FILE too
      --megabytes N             of generated text (otherwise 3)
  cargo xtask help            this text

Environment:
  ISNAD_CHROMIUM     the browser to test with (otherwise the one on the PATH, else apt's)
  ISNAD_TOOLCHAIN    `rustup` or `debian`: which compiler makes the wasm (otherwise rustup's if
                     it has or can fetch the target, else Debian's)
";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let mut arguments = Arguments::of_process();
    let Some(command) = arguments.next_word() else {
        print!("{HELP}");
        return Ok(ExitCode::FAILURE);
    };
    match command.as_str() {
        "build" => {
            arguments.finish()?;
            wasm::build(&Workspace::find()?)?;
        }
        "serve" => {
            let port = arguments.number("--port")?;
            arguments.finish()?;
            serve::serve(&Workspace::find()?, port)?;
        }
        "test" => {
            let native = arguments.flag("--native");
            let only = arguments.value("--only")?;
            arguments.finish()?;
            return suite::run(&Workspace::find()?, native, only.as_deref());
        }
        "dist" => {
            arguments.finish()?;
            dist::dist(&Workspace::find()?)?;
        }
        "npm" => {
            arguments.finish()?;
            npm::npm(&Workspace::find()?)?;
        }
        "bench" => {
            let json = arguments.value("--json")?;
            let megabytes = arguments.number("--megabytes")?.unwrap_or(3);
            arguments.finish()?;
            bench::bench(&Workspace::find()?, megabytes, json.as_deref())?;
        }
        "help" | "-h" | "--help" => print!("{HELP}"),
        other => anyhow::bail!("there is no command {other:?}; see: cargo xtask help"),
    }
    Ok(ExitCode::SUCCESS)
}
