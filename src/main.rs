//! The command-line program: see `isnad --help`.

#[cfg(not(target_arch = "wasm32"))]
mod program;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    program::run()
}

// A browser has no command line; the library is what it loads.
#[cfg(target_arch = "wasm32")]
fn main() {}
