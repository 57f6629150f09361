//! Compiles the lexicon: the tables of `src/lexicon/data` become a blob and typed rows.

#![allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "the modules shared with the library offer more than the build uses"
)]

use std::path::Path;

#[path = "src/lexicon/compile/mod.rs"]
mod compile;
#[path = "src/lexicon/features.rs"]
mod features;
#[path = "src/span.rs"]
mod span;
#[path = "src/lexicon/table.rs"]
mod table;
#[path = "src/text/mod.rs"]
mod text;

fn main() {
    for source in ["build.rs", "src/lexicon", "src/text", "src/span.rs"] {
        println!("cargo::rerun-if-changed={source}");
    }
    let out = std::env::var_os("OUT_DIR").unwrap_or_default();
    if let Err(problems) = compile::run(Path::new("."), Path::new(&out)) {
        for problem in &problems {
            println!("cargo::error={problem}");
        }
        std::process::exit(1);
    }
}
