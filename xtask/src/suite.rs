//! `cargo xtask test`: every check, one step each, and a sum at the end.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::process::{run as run_command, say};
use crate::site::Site;
use crate::workspace::{Workspace, cargo};
use crate::{browser, dist, install, npm, sizes, wasm};

/// One check.
struct Step {
    name: &'static str,
    what: &'static str,
    part: Part,
    run: fn(&Workspace) -> Result<()>,
}

/// What a step is about, and so what it needs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Rust on this machine.
    Native,
    /// The WebAssembly build, on which the page's steps rest.
    Wasm,
    /// The page, in Node or a browser.
    Page,
}

const STEPS: [Step; 9] = [
    Step {
        name: "fmt",
        what: "Rust is formatted",
        part: Part::Native,
        run: fmt,
    },
    Step {
        name: "clippy",
        what: "clippy has no warning",
        part: Part::Native,
        run: clippy,
    },
    Step {
        name: "doc",
        what: "the documentation builds",
        part: Part::Native,
        run: doc,
    },
    Step {
        name: "native",
        what: "the tests of the Rust code",
        part: Part::Native,
        run: native,
    },
    Step {
        name: "wasm",
        what: "the core compiles to WebAssembly",
        part: Part::Wasm,
        run: wasm::build,
    },
    Step {
        name: "wasm-lint",
        what: "its browser face has no warning",
        part: Part::Page,
        run: wasm::lint,
    },
    Step {
        name: "types",
        what: "the page's scripts fit their types",
        part: Part::Page,
        run: types,
    },
    Step {
        name: "web",
        what: "the folder for hosts, the npm package, and the tests in Node and in Chromium",
        part: Part::Page,
        run: web,
    },
    Step {
        name: "size",
        what: "the page is small enough",
        part: Part::Page,
        run: sizes::check,
    },
];

enum Outcome {
    Passed,
    Failed,
    Skipped,
}

/// Runs the chosen steps, all of them even after a failure, and sums up.
pub(crate) fn run(workspace: &Workspace, native: bool, only: Option<&str>) -> Result<ExitCode> {
    let chosen: Vec<&Step> = match only {
        Some(name) => STEPS.iter().filter(|step| step.name == name).collect(),
        None => STEPS
            .iter()
            .filter(|step| !native || step.part == Part::Native)
            .collect(),
    };
    if chosen.is_empty() {
        let steps: Vec<String> = STEPS
            .iter()
            .map(|step| format!("  {:<10} {}", step.name, step.what))
            .collect();
        bail!("the steps are\n{}", steps.join("\n"));
    }
    let mut wasm_failed = false;
    let mut outcomes = Vec::new();
    for step in chosen {
        if wasm_failed && step.part == Part::Page {
            outcomes.push((
                step,
                Outcome::Skipped,
                "the WebAssembly build failed".to_owned(),
            ));
            continue;
        }
        say(&format!("step {}: {}", step.name, step.what));
        let began = Instant::now();
        // `--only` must not test yesterday's build.
        let prepare = only.is_some() && step.part == Part::Page;
        let result = if prepare {
            wasm::build(workspace)
        } else {
            Ok(())
        };
        let result = result.and_then(|()| (step.run)(workspace));
        let time = format!("{} s", began.elapsed().as_secs());
        outcomes.push(match result {
            Ok(()) => (step, Outcome::Passed, time),
            Err(error) => {
                println!("error: {error:#}");
                wasm_failed |= step.part == Part::Wasm;
                (step, Outcome::Failed, format!("{time}: {error:#}"))
            }
        });
    }
    Ok(sum_up(&outcomes))
}

fn sum_up(outcomes: &[(&Step, Outcome, String)]) -> ExitCode {
    let (mut passed, mut failed, mut skipped) = (0, 0, 0);
    println!();
    for (step, outcome, note) in outcomes {
        let word = match outcome {
            Outcome::Passed => {
                passed += 1;
                "passed "
            }
            Outcome::Failed => {
                failed += 1;
                "FAILED "
            }
            Outcome::Skipped => {
                skipped += 1;
                "skipped"
            }
        };
        println!("{word} {:<10} {}, {note}", step.name, step.what);
    }
    let skipped = if skipped > 0 {
        format!(", {skipped} skipped")
    } else {
        String::new()
    };
    println!("\n{passed} passed, {failed} failed{skipped}");
    if failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn fmt(_: &Workspace) -> Result<()> {
    install::component("fmt", "rustfmt")?;
    run_command(cargo().args(["fmt", "--all", "--check"])).context("please run: cargo fmt --all")
}

fn clippy(_: &Workspace) -> Result<()> {
    install::component("clippy", "clippy")?;
    let all = [
        "clippy",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--all-features",
    ];
    run_command(cargo().args(all).args(["--", "--deny", "warnings"]))
}

fn doc(_: &Workspace) -> Result<()> {
    let all = ["doc", "--quiet", "--workspace", "--no-deps"];
    run_command(cargo().args(all).env("RUSTDOCFLAGS", "--deny warnings"))
}

fn native(_: &Workspace) -> Result<()> {
    // Documentation tests are part of it.
    run_command(cargo().args(["test", "--workspace"]))
}

fn types(workspace: &Workspace) -> Result<()> {
    install::npm(workspace)?;
    let folder = workspace.web_tests();
    let tsc = folder.join("node_modules/typescript/bin/tsc");
    run_command(
        Command::new("node")
            .arg(tsc)
            .arg("--project")
            .arg(folder.join("tsconfig.json")),
    )
}

fn web(workspace: &Workspace) -> Result<()> {
    install::npm(workspace)?;
    let chromium = browser::chromium()?;
    say("building the native program, to compare with");
    run_command(cargo().args(["build", "--quiet", "--package", "isnad", "--bin", "isnad"]))?;
    let program = format!("isnad{}", std::env::consts::EXE_SUFFIX);
    dist::dist(workspace)?;
    npm::npm(workspace)?;
    let site = Site::open(&workspace.www())?;
    run_command(
        Command::new("node")
            .args(["--test", "--test-reporter=spec"])
            .args(test_files(workspace)?)
            .env("ISNAD_ORIGIN", site.origin())
            .env("ISNAD_DIST", workspace.root.join("dist"))
            .env("ISNAD_NPM", npm::folder(workspace))
            .env("ISNAD_CHROMIUM", chromium)
            .env(
                "ISNAD_PROGRAM",
                workspace.target.join("debug").join(program),
            ),
    )
}

/// The files are named one by one, since Node 20 expands no patterns.
fn test_files(workspace: &Workspace) -> Result<BTreeSet<PathBuf>> {
    let folder = workspace.web_tests();
    let entries = folder
        .read_dir()
        .with_context(|| format!("reading {}", folder.display()))?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let files: BTreeSet<_> = paths
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    if files.is_empty() {
        bail!("{} holds no *.test.mjs", workspace.short(&folder));
    }
    Ok(files)
}
